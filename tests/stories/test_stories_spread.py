"""How common words are in a pile is kept: a part of the pile is weighed as the whole would be."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from selon.article import Article
from selon.stories import Spread
from selon.stories.vectors import vectors

WORDS = ["cyclone", "grève", "incendie", "tribunal", "usine", "Mayotte", "Douai", "juge", "œuvre", "brit\u00adannique"]

texts = st.lists(st.lists(st.sampled_from([*WORDS, "britannique", "GRÈVE"]), min_size=1), min_size=2, max_size=9)


def pile(texts: list[list[str]]) -> list[Article]:
    return [Article(id=f"a{at}", text=" ".join(words)) for at, words in enumerate(texts)]


@settings(max_examples=80, deadline=None)
@given(texts, st.integers(1, 8))
def test_a_part_is_weighed_as_in_the_whole(texts: list[list[str]], cut: int) -> None:
    articles = pile(texts)
    whole, part = Spread(), Spread()
    rows = vectors(articles, spread=whole)
    vectors(articles[:cut], spread=part)
    kept = Spread(part.counts if cut % 2 else part.terms(), counted=[row.id for row in articles[:cut]])
    late = vectors(articles[cut:], spread=kept)
    assert kept.terms() == whole.terms()
    assert late.weight.tolist() == rows.weight[rows.article >= cut].tolist()


def test_forms_of_one_word_are_one_whichever_comes_first() -> None:
    forms = pile([["brit\u00adannique"], ["BRITANNIQUE"], ["britannique"]])
    for some in (forms, forms[::-1]):
        spread = Spread()
        vectors(some, spread=spread)
        assert [term.count for term in spread.terms()] == [3]

"""The words of an article that were counted before stand for its text."""

from __future__ import annotations

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.article import Article, Removed, Span
from selon.record import Mention
from selon.store import schema
from selon.stories import Bag, Bags, Spread, bags
from selon.stories.bag import OPENING
from selon.stories.terms import Terms
from selon.stories.vectors import vectors

WORDS = ["cyclone", "cyclones", "grève", "le", "Mayotte", "MAYOTTE", "brit\u00adannique", "œuvre", "12", "x"]

words = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
piles = st.lists(st.tuples(words, st.none() | words, st.booleans()), min_size=1, max_size=6)


def _table(rows: list[Bag]) -> pa.Table:
    return pa.Table.from_batches([schema.batch(Bag, rows)])


@settings(max_examples=80, deadline=None)
@given(piles, st.sets(st.integers(0, 5)), st.booleans())
def test_articles_are_weighed_alike_by_their_bags_and_by_their_texts(
    rows: list[tuple[str, str | None, bool]], counted: set[int], named: bool
) -> None:
    pile = [Article(id=f"a{at}", text=text, title=title) for at, (text, title, _) in enumerate(rows)]
    dated = {f"a{at}" for at, row in enumerate(rows) if row[2]}
    told = [Mention(article=row.id, span=Span(0, 1), words="M", name="Mayotte", kind="place", key="") for row in pile]
    some = bags([row for at, row in enumerate(pile) if at in counted])[::-1]
    spreads = Spread(), Spread()
    by_text, by_bag = (
        vectors(pile, told if named else (), dated, spread, known)
        for spread, known in zip(spreads, (None, Bags(_table(some))), strict=True)
    )
    assert spreads[0].terms() == spreads[1].terms()
    for column in ("article", "term", "weight"):
        assert getattr(by_text, column).tolist() == getattr(by_bag, column).tolist()


def test_a_bag_tells_where_each_word_stands() -> None:
    text = "Grève au port. " + "Les grues du quai tournent. " * (OPENING // 20) + "La grève finit."
    (bag,) = bags([Article(id="a", text=text, title="Port : la grève")])
    counts = dict(zip(bag.words, zip(bag.text, bag.opening, bag.title, strict=True), strict=True))
    assert list(bag.words) == sorted(bag.words)
    assert counts["grev"] == (2, 1, 1)
    assert counts["port"] == (1, 1, 1)
    assert counts["fin"] == (1, 0, 0)


def test_what_is_no_prose_is_in_no_bag() -> None:
    article = Article(id="a", text="PHOTO Durand\nLe", removed=(Removed(span=Span(0, 12), reason="credit"),))
    (bag,) = bags([article])
    assert bag == Bag(article="a", words=(), text=(), opening=(), title=())
    assert not len(Bags(_table([bag])).counts(Terms(), [article]).term)


def test_the_text_of_an_article_with_a_bag_is_not_read() -> None:
    known = Bags(_table(bags([Article(id="a", text="Le port rouvre.")])))
    assert len(known.counts(Terms(), [Article(id="a", text="")]).term) == 2
    assert len(known.counts(Terms(), [Article(id="b", text="")]).term) == 0

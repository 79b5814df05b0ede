"""What words count for in an article's vector."""

from __future__ import annotations

from selon import names
from selon.article import Article
from selon.stories.bag import OPENING
from selon.stories.vectors import Vectors, named, vectors

LATE = Article(id="late", text="grue " + "bassin quai ponton digue " * (OPENING // 20) + "phare")
"""An article whose last word is far from its opening."""


def _weights(rows: Vectors) -> list[float]:
    """The weights of the terms used once in the text, the heavier first."""
    return sorted(rows.weight.tolist())


def test_the_opening_counts_in_a_dated_article_only() -> None:
    first, second = _weights(vectors([LATE]))[:2]
    assert first == second
    first, second = _weights(vectors([LATE], dated={"late"}))[:2]
    assert 2 * first < second


def test_names_count_in_an_article_without_date_only() -> None:
    article = Article(id="a", text="Le maire reçoit Jeanne Morvan. Les élus écoutent Jeanne Morvan.")
    found = names.find(article)
    assert found
    bare = vectors([article])
    assert vectors([article], found).weight.tolist() != bare.weight.tolist()
    dated = vectors([article], found, {"a"}).weight.tolist()
    assert dated == vectors([article], dated={"a"}).weight.tolist()


def test_a_name_is_one_term_whatever_its_variants() -> None:
    article = Article(id="a", text="Jeanne Morvan arrive à Dinan. Morvan y reste.")
    rows = named([article], names.find(article))
    assert len(rows.term) == len({mention.name for mention in names.find(article)})
    assert named([article], ()).count == 1

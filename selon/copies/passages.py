"""The passages articles share, and how much of each article was printed before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from selon.article import Article, Span
from selon.copies.order import Credit, Rank, When, credit, rank, when
from selon.read.credit import agencies
from selon.record import Passage, Share

if TYPE_CHECKING:
    import pyarrow as pa

SHARD = 24_000_000
"""Characters of articles compared at once, their look-back not counted: bounds the memory."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def find(articles: Sequence[Article], *, window: int | None = 30) -> tuple[list[Passage], list[Share]]:
    """The passages of 8 words and more that articles share with earlier ones, and one share an article.

    Each word of an article belongs to one passage at most: its origin is the earliest article that has the passage. An
    origin is looked for in the `window` days before (None: all); articles without a date are compared with all.

    >>> dispatch = Article(id="a", text="Le sommet prévu lundi à Nice est reporté d'un mois.", published="2023-09-04")
    >>> report = Article(id="b", text="Selon l'AFP, le sommet prévu lundi à Nice est reporté.", published="2023-09-05")
    >>> passages, shares = find([report, dispatch])
    >>> passages[0].article, passages[0].of, passages[0].words
    ('b', 'a', 'le sommet prévu lundi à Nice est reporté')
    >>> [(share.article, share.count, share.copied) for share in shares]
    [('a', 11, 0), ('b', 11, 8)]
    """
    pile = _pile(articles)
    rows: list[Passage] = []
    shares: list[Share] = []
    for texts in _shards(pile, window):
        _answer(texts, pile, window, rows, shares)
    return rows, shares


class _Placed:
    """An article in its place in time."""

    __slots__ = ("agencies", "article", "credit", "rank", "when")

    def __init__(self, article: Article) -> None:
        self.article = article
        self.agencies = agencies(article)
        self.when: When = when(article.published)
        self.credit: Credit = credit(article, self.agencies)
        self.rank: Rank = rank(article, self.when, self.credit)


def _pile(articles: Sequence[Article]) -> list[_Placed]:
    return sorted(map(_Placed, articles), key=lambda placed: placed.rank)


def _shards(pile: list[_Placed], window: int | None) -> Iterator[pa.Table]:
    """Stretches of time, each with the articles it must be compared with."""
    ends = list(accumulate(len(placed.article.text) for placed in pile))
    undated = [number for number, placed in enumerate(pile) if placed.when.open]
    keys = [placed.rank.key for placed in pile]
    at = 0
    while at < len(pile):
        until = min(len(pile), bisect_left(ends, (ends[at - 1] if at else 0) + SHARD) + 1)
        new = range(at, until)
        since = min((pile[number].when.since for number in new), default=0)
        far = window is None or any(pile[number].when.open for number in new)
        back = 0 if far else bisect_left(keys, since - (window or 0) * 1440, 0, at)
        yield _table(pile, sorted({*undated[: bisect_left(undated, at)], *range(back, until)}), at)
        at = until


def _table(pile: list[_Placed], numbers: list[int], new: int) -> pa.Table:
    import pyarrow as pa

    from selon.copies.kernel import TEXTS

    placed = [pile[number] for number in numbers]
    columns = {
        "rank": numbers,
        "text": [_SURROGATE.sub("\ufffd", one.article.prose) for one in placed],
        "holes": [sorted(part.span.start for part in one.article.removed) for one in placed],
        "key": [one.rank.key for one in placed],
        "since": [one.when.since for one in placed],
        "until": [one.when.until for one in placed],
        "open": [one.when.open for one in placed],
        "new": [number >= new for number in numbers],
        "credit": [int(one.credit) for one in placed],
        "outlet": [_SURROGATE.sub("\ufffd", _outlet(one.article)) or None for one in placed],
    }
    return pa.table(columns, schema=TEXTS)


def _outlet(article: Article) -> str:
    """The outlet's name, or the host it was read from."""
    if article.outlet:
        return article.outlet.casefold()
    try:
        return (urlsplit(article.url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _answer(texts: pa.Table, pile: list[_Placed], window: int | None, rows: list[Passage], shares: list[Share]) -> None:
    from selon.copies.kernel import passages

    found, counts = passages(texts, window=window)
    copied: dict[int, int] = {}
    for row in zip(*(column.to_pylist() for column in found.columns), strict=True):
        number, start, end, of, of_start, of_end, count, kind = row
        rows.append(_passage(pile[number], Span(start, end), pile[of], Span(of_start, of_end), count, kind))
        if kind != "version":
            copied[number] = copied.get(number, 0) + count
    for number, count in zip(*(column.to_pylist() for column in counts.columns), strict=True):
        placed = pile[number]
        share = Share(article=placed.article.id, count=count, copied=copied.get(number, 0), agencies=placed.agencies)
        shares.append(share)


def _passage(later: _Placed, span: Span, earlier: _Placed, of_span: Span, count: int, kind: str) -> Passage:
    return Passage(
        article=later.article.id,
        span=span,
        words=span.of(later.article.text),
        of=earlier.article.id,
        of_span=of_span,
        of_words=of_span.of(earlier.article.text),
        count=count,
        kind=kind,
    )

"""Articles in the order of time, and what is known of each besides its text."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from selon.article import Article
from selon.copies.grams import fresh
from selon.copies.order import OPEN, credit, placed, rank
from selon.copies.standing import Standing
from selon.read.credit import agencies
from selon.record import Dating

WHOLE = 24_000_000
"""Characters of the largest pile in which articles without a date are compared with all others."""

_DAY = 1440
Column = NDArray[np.int64]


class Pile:
    """Articles by rank, the earlier first; one column an attribute, so that a million fit into memory.

    `place` is the article's number in the sequence it was made of. `key`, `since`, `until` are minutes. `named` gives
    the agencies of articles that were looked at before, `standing` all that is kept of such.

    >>> days = {"b": "2023-09-05", "a": "2023-09-04"}
    >>> pile = Pile([Article(id=id, text="Il pleut.", published=day) for id, day in days.items()])
    >>> pile.ids, pile.article(0).id
    (['a', 'b'], 'a')
    """

    def __init__(
        self,
        articles: Sequence[Article],
        dates: Sequence[Dating] = (),
        named: Mapping[str, tuple[str, ...]] | None = None,
        standing: Standing | None = None,
    ) -> None:
        self._articles = articles
        dated = {row.article: row for row in dates}
        known = named or {}
        self._known: dict[tuple[tuple[str, ...], str], int] = {}
        if standing is None:
            read = self._read(articles, dated, known)
        else:
            self._known.update((label, at) for at, label in enumerate(standing.labels))
            some = np.flatnonzero(standing.lacking)
            read = standing.with_rows(some, self._read([articles[at] for at in some.tolist()], dated, known))
        ids = [article.id for article in articles]
        order = _order(read[:4], ids)
        self.place: NDArray[np.int64] = order
        self.ids = [ids[number] for number in order.tolist()]
        key, credited, revised, _, *others = (column[order] for column in read)
        self.key: NDArray[np.int64] = key
        self.credit: NDArray[np.int8] = credited.astype(np.int8)
        self.revised: NDArray[np.bool_] = revised.astype(np.bool_)
        self.since, self.until, self.size, self._about = others
        self._labels = list(self._known)

    def _read(
        self, articles: Sequence[Article], dated: Mapping[str, Dating], known: Mapping[str, tuple[str, ...]]
    ) -> list[Column]:
        """What the texts say of the place of articles, a column for each: a million would not fit as objects."""
        columns = [array("q") for _ in range(8)]
        for article in articles:
            credits = known[article.id] if article.id in known else agencies(article)
            time = placed(article, dated.get(article.id))
            place = rank(article, time, credit(article, credits))
            about = self._known.setdefault((credits, _outlet(article)), len(self._known))
            row = (*place[:4], time.since, time.until, len(article.text), about)
            for column, value in zip(columns, row, strict=True):
                column.append(value)
        return [np.frombuffer(column, np.int64) for column in columns]

    def __len__(self) -> int:
        return len(self.ids)

    def reach(self, window: int | None) -> NDArray[np.int64]:
        """For each article the first minute of those it is compared with, the window in days.

        An undated article is compared with all; in a pile larger than `WHOLE` with none, and its longer passages are
        found through the index.
        """
        if window is None:
            return np.zeros(len(self), np.int64)
        unbound = 0 if self.whole else self.key + 1
        return np.where(self.open, unbound, np.maximum(self.since - window * _DAY, 0))

    @property
    def whole(self) -> bool:
        """Whether the pile is so small that every article can be compared with every other."""
        return int(self.size.sum()) <= WHOLE

    def skimmed(self, window: int | None) -> int:
        """How many articles have only their longer passages found: those without a day among too many to compare."""
        return 0 if self.whole or window is None else int(self.open.sum())

    @property
    def open(self) -> NDArray[np.bool_]:
        """Which articles are dated no closer than to two months."""
        return self.until - self.since > OPEN

    def article(self, number: int) -> Article:
        """The article of a rank."""
        return self._articles[int(self.place[number])]

    def agencies(self, number: int) -> tuple[str, ...]:
        """The agencies an article credits."""
        return self._labels[int(self._about[number])][0]

    def outlet(self, number: int) -> str:
        """The outlet's name, or the host it was read from; empty where neither is known."""
        return self._labels[int(self._about[number])][1]


def skimmed(articles: Sequence[Article], dates: Sequence[Dating], window: int | None) -> int:
    """What `Pile.skimmed` tells of articles, before any pile is made of them.

    >>> skimmed([Article(id="a", text="Il pleut.")], [], 30)
    0
    """
    if window is None or sum(len(article.text) for article in articles) <= WHOLE:
        return 0
    dated = {row.article: row for row in dates}
    return sum(placed(article, dated.get(article.id)).open for article in articles)


def _order(columns: Sequence[Column], ids: Sequence[str]) -> NDArray[np.int64]:
    """The numbers of ranks from the least on, which are given in columns."""
    key, credit, revised, shortness = columns
    order: NDArray[np.int64] = np.lexsort((shortness, revised, credit, key))
    new = fresh(key[order], credit[order], revised[order], shortness[order])
    starts = np.flatnonzero(new)
    ends = np.append(starts[1:], len(order))
    for start, end in zip(starts[ends - starts > 1].tolist(), ends[ends - starts > 1].tolist(), strict=True):
        order[start:end] = sorted(order[start:end].tolist(), key=ids.__getitem__)
    return order


def _outlet(article: Article) -> str:
    if article.outlet:
        return article.outlet.casefold()
    try:
        return (urlsplit(article.url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""

"""Articles in the order of time, and what is known of each besides its text."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from selon.article import Article
from selon.copies.order import OPEN, Rank, credit, placed, rank
from selon.read.credit import agencies
from selon.record import Dating

WHOLE = 24_000_000
"""Characters of the largest pile in which articles without a date are compared with all others."""

_DAY = 1440


class Pile:
    """Articles by rank, the earlier first; one column an attribute, so that a million fit into memory.

    `place` is the article's number in the sequence it was made of. `key`, `since`, `until` are minutes. `named` gives
    the agencies of articles that were looked at before.

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
    ) -> None:
        self._articles = articles
        dated = {row.article: row for row in dates}
        known = named or {}
        ranks: list[Rank] = []
        since, until, size = array("q"), array("q"), array("q")
        self._known: dict[tuple[tuple[str, ...], str], int] = {}
        about = array("q")
        for article in articles:
            credits = known[article.id] if article.id in known else agencies(article)
            time = placed(article, dated.get(article.id))
            ranks.append(rank(article, time, credit(article, credits)))
            since.append(time.since)
            until.append(time.until)
            size.append(len(article.text))
            about.append(self._known.setdefault((credits, _outlet(article)), len(self._known)))
        order = sorted(range(len(ranks)), key=ranks.__getitem__)
        self.place: NDArray[np.int64] = np.array(order, np.int64)
        self.ids = [ranks[number].id for number in order]
        self.key: NDArray[np.int64] = np.array([ranks[number].key for number in order], np.int64)
        self.credit: NDArray[np.int8] = np.array([ranks[number].credit for number in order], np.int8)
        self.revised: NDArray[np.bool_] = np.array([ranks[number].revised for number in order], np.bool_)
        self.since, self.until, self.size, self._about = (
            np.array(column, np.int64)[self.place] for column in (since, until, size, about)
        )
        self._labels = list(self._known)

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


def _outlet(article: Article) -> str:
    if article.outlet:
        return article.outlet.casefold()
    try:
        return (urlsplit(article.url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""

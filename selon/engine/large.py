"""Copies of more articles than are held in memory: articles and passages wait on disk."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from selon.article import Article
from selon.copies import Search
from selon.copies.spool import Spool
from selon.engine.annotate import Report, attempt
from selon.engine.relate import PLACE
from selon.engine.way import Way
from selon.record import Passage, Share

R = TypeVar("R")
BESIDE = 900
"""Bytes an article takes beside its text while its copies are looked for: its place in time, its words in the count and
in the thin index (measured: 600 to 900)."""


class Large:
    """The passages and shares of articles on disk, in the order `copies.find` gives them."""

    def __init__(self, articles: Spool[Article], *, way: Way, report: Report) -> None:
        self.articles = articles
        self._passages: Spool[Passage] = Spool(())
        self._order: NDArray[np.int64] = np.zeros(0, np.int64)
        self._search: Search | None = None
        attempt(partial(self._find, way), None, "copies", PLACE, report)

    def _find(self, way: Way) -> None:
        memory = way.share
        if memory is not None:
            memory = max(memory // 4, memory - BESIDE * len(self.articles) // (1 if way.master else way.workers))
        search = Search(self.articles, window=way.window, memory=memory, run=way.run)
        self._passages = Spool(search.passages())
        self._order = search.ledger.order()
        self._search = search

    def rows(self, kind: type[R], **only: Collection[str]) -> Iterator[R]:
        """The rows of a kind whose named columns hold one of the given values."""
        for row in self._all(kind):
            if all(getattr(row, name) in values for name, values in only.items()):
                yield row

    def _all(self, kind: type) -> Iterator[Any]:
        if kind is Article:
            return iter(self.articles)
        if kind is Passage:
            return (self._passages[int(number)] for number in self._order)
        if kind is Share and self._search:
            return self._search.ledger.shares()
        return iter(())

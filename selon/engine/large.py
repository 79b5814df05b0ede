"""Copies of more articles than are held in memory: articles and passages wait on disk."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from selon.article import Article
from selon.copies import Search
from selon.copies.pile import Pile
from selon.copies.shards import least
from selon.copies.spool import Spool
from selon.engine.annotate import Report, attempt
from selon.engine.relate import PLACE, skim
from selon.engine.way import Way
from selon.errors import SelonError
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
        if self._search:
            skim(self._search.pile.skimmed(way.window), report)

    def _find(self, way: Way) -> None:
        search = Search(self.articles, window=way.window)
        if way.memory is not None:
            way = _within(way, search.pile)
        search.memory, search.run = way.share, way.run
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
            return self._search.ledger.shares(np.arange(len(self._search.pile)))
        return iter(())


def _within(way: Way, pile: Pile) -> Way:
    """The way with what is left of its memory beside the articles, and no more processes than that is enough for.

    Raises `SelonError` where it is enough for none.
    """
    memory = way.memory or 0
    left, need = memory - (0 if way.master else BESIDE * len(pile)), least(pile, way.window)
    if need > left:
        back = "all that came before" if way.window is None else f"{way.window} days"
        told = f"to look back over {back} takes {_size(memory - left + need)} here"
        raise SelonError(f"--memory {_size(memory)} is too little: {told}; give more, or a shorter --window")
    return replace(way, memory=left, workers=min(way.workers, left // max(1, need)))


def _size(bytes: int) -> str:
    """As a person writes it.

    >>> _size(2_000_000_000), _size(31_400_000)
    ('2GB', '32MB')
    """
    return f"{bytes / 10**9:.2g}GB" if bytes >= 10**9 else f"{-(-bytes // 10**6)}MB"

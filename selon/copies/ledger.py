"""The account kept of each article while passages are found: words by what became of them, spans, traces."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from selon.article import Span
from selon.copies.far import Trace
from selon.copies.pile import Pile
from selon.copies.standing import Place
from selon.record import Passage, Share

if TYPE_CHECKING:
    import pyarrow as pa

_PLACE = ("since", "until", "size", "credit", "revised")
_WORDS = ("count", "quoted", "copied", "repeated", "undecided", "uncredited", "own")


class Ledger:
    """Numbers by rank, in columns."""

    def __init__(self, pile: Pile) -> None:
        self._pile = pile
        self._words = {name: np.zeros(len(pile), np.int32) for name in _WORDS}
        self._rank, self._start, self._end = array("i"), array("i"), array("i")
        self._traced, self._gram = array("i"), array("I")

    def enter(self, number: int, passage: Passage) -> None:
        """A passage of the article of a rank."""
        self._rank.append(number)
        self._start.append(passage.span.start)
        self._end.append(passage.span.end)
        if passage.kind == "version":
            self._words["own"][number] += passage.count
            return
        if passage.stock:
            return
        self._words["copied"][number] += passage.count
        self._words["repeated"][number] += passage.quoted
        if passage.kind == "undecided":
            self._words["undecided"][number] += passage.count
        if passage.uncredited:
            self._words["uncredited"][number] += passage.count

    def order(self) -> NDArray[np.int64]:
        """The passages that were entered, by their number, in the order of article and place."""
        rank, start = (np.frombuffer(column, np.int32) for column in (self._rank, self._start))
        order: NDArray[np.int64] = np.lexsort((start, rank))
        return order

    def count(self, counts: pa.Table) -> None:
        """The words of articles in all (`COUNTS`)."""
        rank = counts.column("rank").to_numpy()
        for name in ("count", "quoted"):
            self._words[name][rank] = counts.column(name).to_numpy()

    def copy(self, number: int, share: Share) -> None:
        """The words in all of an article that was counted before."""
        self._words["count"][number], self._words["quoted"][number] = share.count, share.quoted

    def trace(self, rank: NDArray[np.int64], gram: NDArray[np.int64]) -> None:
        """Entries of the thin index."""
        self._traced.frombytes(rank.astype(np.int32).tobytes())
        self._gram.frombytes(gram.astype(np.uint32).tobytes())

    def index(self) -> tuple[NDArray[np.int32], NDArray[np.uint32]]:
        """The thin index: rank and gram of each entry."""
        return np.frombuffer(self._traced, np.int32), np.frombuffer(self._gram, np.uint32)

    def taken(self, numbers: NDArray[np.int64]) -> dict[int, list[Span]]:
        """The spans of the passages of some articles."""
        held: dict[int, list[Span]] = {int(number): [] for number in numbers}
        rank, start, end = (np.frombuffer(column, np.int32) for column in (self._rank, self._start, self._end))
        for row in np.flatnonzero(np.isin(rank, numbers)).tolist():
            held[int(rank[row])].append(Span(int(start[row]), int(end[row])))
        return held

    def shares(self, numbers: NDArray[np.int64]) -> Iterator[Share]:
        """One share an article, of those of some ranks."""
        columns = [self._words[name][numbers].tolist() for name in _WORDS]
        for number, words in zip(numbers.tolist(), zip(*columns, strict=True), strict=True):
            named = dict(zip(_WORDS, words, strict=True))
            yield Share(article=self._pile.ids[number], agencies=self._pile.agencies(number), **named)

    def traces(self, numbers: NDArray[np.int64]) -> Iterator[Trace]:
        """What is kept of the articles of some ranks."""
        rank, gram = self.index()
        own = np.isin(rank, numbers)
        rank, gram = rank[own], gram[own]
        order = np.lexsort((gram, rank))
        low, high = (np.searchsorted(rank[order], numbers, side) for side in ("left", "right"))
        grams = gram[order].tolist()
        for number, start, end in zip(numbers.tolist(), low.tolist(), high.tolist(), strict=True):
            yield Trace(article=self._pile.ids[number], grams=tuple(grams[start:end]))

    def places(self, numbers: NDArray[np.int64]) -> Iterator[Place]:
        """The places of the articles of some ranks."""
        pile = self._pile
        columns = [getattr(pile, name)[numbers].tolist() for name in _PLACE]
        for number, told in zip(numbers.tolist(), zip(*columns, strict=True), strict=True):
            row = dict(zip(_PLACE, told, strict=True))
            yield Place(article=pile.ids[number], outlet=pile.outlet(number), **row)

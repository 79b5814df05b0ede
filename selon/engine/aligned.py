"""The statements of a record as columns: where they stand, and which stand at one place of a passage."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from selon.record import Line

ALIGNED = 60
"""Letters by which two statements of one passage may begin apart (as `claims.near.across` has it)."""

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Places:
    """Where statements stand: `ids` are their articles, `article` the number of its own for each, `line` its line."""

    def __init__(self, statements: pa.Table) -> None:
        own = statements.column("article").combine_chunks().dictionary_encode()
        self.ids: list[str] = own.dictionary.to_pylist()
        self.article: Numbers = own.indices.to_numpy().astype(np.int64)
        self.line: Numbers = statements.column("line").to_numpy().astype(np.int64)
        self._number = {id: number for number, id in enumerate(self.ids)}
        self._told = _Sorted((self.article << 32) | self.line)
        content = statements.column("content").combine_chunks()
        size = pc.list_value_length(content).to_numpy(zero_copy_only=False)
        self._holds = np.flatnonzero(size > 0)
        first = pc.list_element(content.take(pa.array(self._holds)), 0)
        self._begin = _Sorted((self.article[self._holds] << 32) | pc.struct_field(first, "start").to_numpy())

    def of(self, articles: Collection[str]) -> Mask:
        """Which of the statements stand in some articles."""
        return np.array([id in articles for id in self.ids], np.bool_)[self.article]

    def holding(self, rows: Mask) -> set[str]:
        """The articles of some of the statements."""
        return {self.ids[number] for number in np.unique(self.article[rows]).tolist()}

    def at(self, lines: Collection[Line]) -> Mask:
        """Which of the statements stand at some lines."""
        out = np.zeros(len(self.line), np.bool_)
        told = [(self._number[row.article] << 32) | row.line for row in lines if row.article in self._number]
        found = self._told.find(np.array(told, np.int64))
        out[found[found >= 0]] = True
        return out

    def rows(self, article: pa.Array, line: Numbers) -> Numbers:
        """The numbers of the statements of some lines, -1 where there is none."""
        return self._told.find((self._numbers(article) << 32) | line)

    def _numbers(self, articles: pa.Array | pa.ChunkedArray) -> Numbers:
        known = pc.index_in(articles, pa.array(self.ids, pa.string()))
        found: Numbers = pc.fill_null(known, -1).to_numpy().astype(np.int64)
        return found

    def lines(self, rows: Numbers) -> list[Line]:
        """The lines of some statements."""
        told = zip(self.article[rows].tolist(), self.line[rows].tolist(), strict=True)
        return [Line(article=self.ids[number], line=line) for number, line in told]

    def aligned(self, passages: pa.Table) -> tuple[Numbers, Numbers]:
        """The pairs of statements that stand at the same place of a passage.

        >>> from selon.article import Span
        >>> from selon.record import Passage, Statement
        >>> from selon.store import schema
        >>> told = {"line": 0, "content": (Span(5, 9),), "words": ("vrai",), "kind": "direct"}
        >>> rows = [Statement(article=id, **told) for id in "ab"]
        >>> whole = {"span": Span(0, 9), "of_span": Span(0, 9), "words": "", "of_words": "", "count": 8}
        >>> passages = pa.Table.from_batches([schema.batch(Passage, [Passage(article="b", of="a", **whole)])])
        >>> places = Places(pa.Table.from_batches([schema.batch(Statement, rows)]))
        >>> [side.tolist() for side in places.aligned(passages)]
        [[1], [0]]
        """
        later, earlier = self._numbers(passages.column("article")), self._numbers(passages.column("of"))
        told = (later >= 0) & (earlier >= 0)
        later, earlier = later[told] << 32, earlier[told] << 32
        start, end = _span(passages.column("span"), told)
        low, high = _span(passages.column("of_span"), told)
        passage, here = self._begin.within(later + start, later + end)
        at = (self._begin.key[here] & 0xFFFFFFFF) - start[passage] + low[passage]
        first = earlier[passage] + np.maximum(low[passage], at - ALIGNED)
        last = earlier[passage] + np.minimum(high[passage], at + ALIGNED + 1)
        pair, there = self._begin.within(first, np.maximum(first, last))
        one, other = (self._holds[self._begin.order[side]] for side in (here[pair], there))
        return one[one != other], other[one != other]


class _Sorted:
    """Numbers in ascending order; `order` tells the place of each."""

    def __init__(self, numbers: Numbers) -> None:
        self.order: Numbers = np.argsort(numbers, kind="stable")
        self.key: Numbers = numbers[self.order]

    def find(self, numbers: Numbers) -> Numbers:
        """The places of some numbers, -1 where there is none."""
        if not len(self.key):
            return np.full(len(numbers), -1)
        at = np.minimum(np.searchsorted(self.key, numbers), len(self.key) - 1)
        return np.where(self.key[at] == numbers, self.order[at], -1)

    def within(self, start: Numbers, end: Numbers) -> tuple[Numbers, Numbers]:
        """The numbers in some stretches: for each its stretch, and where it is in `key`."""
        low = np.searchsorted(self.key, start)
        size = np.searchsorted(self.key, end) - low
        stretch = np.repeat(np.arange(len(size)), size)
        return stretch, np.arange(len(stretch)) + np.repeat(low - (np.cumsum(size) - size), size)


def _span(column: pa.ChunkedArray, told: Mask) -> tuple[Numbers, Numbers]:
    """Where some spans begin and end."""
    start, end = (column.combine_chunks().field(at).to_numpy().astype(np.int64)[told] for at in (0, 1))
    return start, end

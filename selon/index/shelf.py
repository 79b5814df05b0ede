"""The index of a record, opened: any row by its number or its key in microseconds, mapped from disk and not held."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import takewhile
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from selon.article import Article
from selon.index.build import shape
from selon.index.words import Words
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Share, Statement, Story, Time
from selon.store import schema
from selon.store.tables import table

R = TypeVar("R")
FEW = 1000
Numbers = npt.NDArray[np.int32]
# kind -> filter column -> the sorted keys that answer it; the column of numbers its rows stand in order of
_BY_KEY: dict[type, tuple[str, str]] = {
    Article: ("id", "by_article"),
    Story: ("story", "by_story"),
    Claim: ("claim", "by_claim"),
    Name: ("key", "by_name"),
}
_OF_ARTICLE: tuple[type, ...] = (Statement, Mention, Time, Dating, Share, Passage)


class Shelf:
    """The index of one state of a record.

    Raises `OSError` or `ValueError` where the folder holds no whole index.
    """

    def __init__(self, folder: Path) -> None:
        told = json.loads((folder / "index.json").read_text(encoding="utf-8"))
        if told["shape"] != shape():
            raise ValueError("an index of another shape")
        self.folder = folder
        self.counts: dict[str, int] = dict(told["counts"])
        # all at once: a later index takes this one's place on the disk while it is still read
        self._tables = {name: _mapped(folder / f"{name}.arrow") for name in self.counts}
        self._numbers: dict[tuple[str, str], Numbers] = {}
        self.words = Words(folder, self._placed)

    def table(self, name: str) -> pa.Table:
        """A file of columns, mapped."""
        return self._tables[name]

    def numbers(self, name: str, column: str) -> Numbers:
        """A column of numbers."""
        if (name, column) not in self._numbers:
            self._numbers[name, column] = self.table(name).column(column).to_numpy().astype(np.int32, copy=False)
        return self._numbers[name, column]

    def span(self, name: str, column: str, value: int) -> tuple[int, int]:
        """The rows whose sorted column has a value: first and one past the last."""
        sorted_ = self.numbers(name, column)
        # of the same width, or the whole column would be copied into a wider one
        start, end = np.searchsorted(sorted_, np.array([value, value + 1], dtype=sorted_.dtype))
        return int(start), int(end)

    def of(self, name: str, column: str, value: int, wanted: str) -> Numbers:
        """A column of numbers, of the rows whose sorted column has a value."""
        start, end = self.span(name, column, value)
        return self.numbers(name, wanted)[start:end]

    def number(self, keys: str, key: str) -> int | None:
        """The number that goes with a key; the first of several."""
        return next(iter(self.matching(keys, key)), None)

    def matching(self, keys: str, key: str) -> list[int]:
        """The numbers that go with a key."""
        wanted = _encoded(key)
        return [row for held, row in takewhile(lambda pair: pair[0] == wanted, self._from(keys, wanted))]

    def beginning(self, keys: str, key: str) -> set[int]:
        """The numbers of all keys that begin so."""
        held = self.table(keys).column("key")
        start, end = (
            bisect_left(range(len(held)), edge, key=lambda place: _raw(held[place]))
            for edge in (_encoded(key), _encoded(key) + b"\xff")
        )
        return set(self.numbers(keys, "row")[start:end].tolist())

    def _from(self, keys: str, wanted: bytes) -> Iterator[tuple[bytes, int]]:
        """The sorted keys that begin so, with their numbers."""
        whole = self.table(keys)
        held, rows = whole.column("key"), whole.column("row")
        at = bisect_left(range(len(held)), wanted, key=lambda place: _raw(held[place]))
        while at < len(held) and (key := _raw(held[at])).startswith(wanted):
            yield key, int(rows[at].as_py())
            at += 1

    def take(self, kind: type[R], numbers: Sequence[int] | Numbers) -> list[R]:
        """The rows of a kind with these numbers, in their order."""
        return list(schema.rows(kind, _fit(kind, _picked(self.table(table(kind)), numbers))))

    def part(self, kind: type[R], start: int, end: int) -> list[R]:
        """The rows of a kind from one number to another, the last excluded."""
        return list(schema.rows(kind, _fit(kind, self.table(table(kind)).slice(start, end - start))))

    def lines(
        self, name: str, numbers: Sequence[int] | Numbers, columns: Sequence[str] | None = None
    ) -> list[dict[str, Any]]:
        """Some rows of a file as dictionaries."""
        whole = self.table(name)
        chosen = whole.select(list(columns)) if columns else whole
        out: list[dict[str, Any]] = _picked(chosen, numbers).to_pylist()
        return out

    def stretch(self, name: str, start: int, end: int) -> list[dict[str, Any]]:
        """Rows of a file from one to another, as dictionaries."""
        out: list[dict[str, Any]] = self.table(name).slice(start, max(end - start, 0)).to_pylist()
        return out

    def about(self, kind: type[R], article: int) -> list[R]:
        """The rows of a kind that belong to an article, by its number."""
        return self.part(kind, *self.span(table(kind), "n", article))

    def within(self, kind: type, article: int, since: int, until: int) -> list[int]:
        """The numbers of an article's rows whose words begin in a stretch of its text, the end excluded."""
        start, end = self.span(table(kind), "n", article)
        part = self.table(table(kind)).slice(start, end - start)
        if "content" in part.schema.names:
            starts = [content[0]["start"] if content else -1 for content in part.column("content").to_pylist()]
        else:
            starts = pc.struct_field(part.column("span"), "start").to_pylist()
        return [start + place for place, at in enumerate(starts) if since <= at < until]

    def place(self, line: Line) -> int | None:
        """The number of the statement at an address."""
        article = self.number("by_article", line.article)
        if article is None:
            return None
        start, end = self.span("statements", "n", article)
        lines = self.numbers("statements", "line")[start:end]
        at = int(np.searchsorted(lines, np.int32(line.line)))
        return start + at if at < len(lines) and lines[at] == line.line else None

    def days(self, articles: Numbers) -> list[str]:
        """The days of some articles, the undated left out."""
        held = self._days
        return [day for number in articles if (day := held[number])]

    @cached_property
    def _days(self) -> list[str | None]:
        days: list[str | None] = self.table("listed").column("day").dictionary_encode().to_pylist()
        return days

    def rows(self, kind: type[R], **only: Collection[str]) -> Iterator[R]:
        """The rows of a kind whose named column holds one of the given values."""
        if not only:
            yield from self.part(kind, 0, self.counts[table(kind)])
            return
        if len(only) > 1:
            raise ValueError("an index answers for one column at a time")
        ((column, values),) = only.items()
        if (known := _BY_KEY.get(kind)) and known[0] == column:
            found = {number for value in values for number in self.matching(known[1], value)}
            yield from self.take(kind, sorted(found))
        elif kind is Claim and column == "story":
            for story in sorted(self._numbers_of("by_story", values)):
                yield from self.part(kind, *self.span("claims", "s", story))
        elif kind in _OF_ARTICLE and column == "article":
            for article in sorted(self._numbers_of("by_article", values)):
                yield from self.about(kind, article)
        else:
            raise ValueError(f"no index of {table(kind)} by {column}")

    def _placed(self, found: Sequence[tuple[int, int]]) -> list[int]:
        """The numbers of articles (line -1) and statements by the serial numbers of articles and their lines."""
        lines = self.numbers("statements", "line")
        out = []
        for serial, line in found:
            number = int(self._by_serial[serial])
            if line >= 0:
                start, end = self.span("statements", "n", number)
                number = start + int(np.searchsorted(lines[start:end], np.int32(line)))
            out.append(number)
        return out

    @cached_property
    def _by_serial(self) -> Numbers:
        serials = self.numbers("serials", "serial")
        out = np.zeros(int(serials.max(initial=-1)) + 1, dtype=np.int32)
        out[serials] = np.arange(len(serials), dtype=np.int32)
        return out

    def _numbers_of(self, keys: str, values: Collection[str]) -> set[int]:
        return {number for value in values if (number := self.number(keys, value)) is not None}

    @cached_property
    def size(self) -> int:
        """The number of articles."""
        return self.counts["articles"]


def _mapped(file: Path) -> pa.Table:
    return pa.ipc.open_file(pa.memory_map(str(file))).read_all()


def _picked(whole: pa.Table, numbers: Sequence[int] | Numbers) -> pa.Table:
    """Rows by their numbers. Few are cut out one by one: to take them would first join the column's parts."""
    if not len(numbers):
        return whole.slice(0, 0)
    if len(numbers) > FEW:
        return whole.take(pa.array(numbers, pa.int64()))
    return pa.concat_tables([whole.slice(int(number), 1) for number in numbers]).combine_chunks()


def _encoded(key: str) -> bytes:
    return key.encode("utf-8", "replace")


def _raw(value: Any) -> bytes:
    return bytes(value.as_buffer())


def _fit(kind: type, rows: pa.Table) -> list[pa.RecordBatch]:
    names = schema.schema(kind).names
    found: list[pa.RecordBatch] = rows.select(names).to_batches()
    return found

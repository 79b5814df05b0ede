"""Writes rows of a record in their order: those of files an earlier index knows are copied from it, others are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow.parquet import ParquetFile

from selon.store import schema
from selon.store.tables import table

SPOT = "spot"
"""The column that says where a row stands in the record: the number of its file and, in the last 32 bits, its own."""
BATCH = 1 << 16
_RUNS = 2048
"""Runs of rows up to which a batch is put together of them; of more its rows are picked one by one."""
_FEW = 4
"""Runs that become batches of their own, uncopied: of more an index often brought up to date would fall to pieces."""
_FRESH = "fresh.arrow"

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An earlier index: where it lies, and the files of the record it has its rows from, by table."""

    folder: Path
    files: dict[str, list[str]]


def write(into: Path, kind: type, names: Sequence[str], order: pa.Table, earlier: Earlier | None) -> int:
    """Write the rows of some files of the record, with the columns of an order that says where each stands."""
    wanted = pa.schema([*order.schema, *schema.schema(kind)])
    spots = _Spots(order.column(SPOT).to_numpy(), len(names))
    held = _Held(schema.schema(kind))
    if earlier:
        whole = held.add(earlier.folder / f"{table(kind)}.arrow")
        spots.know(whole.column(SPOT).to_numpy(), earlier.files[table(kind)], names)
    if lacking := spots.lacking():
        count = held.count
        with pa.OSFile(str(into / _FRESH), "wb") as sink, pa.ipc.new_file(sink, held.plain) as writer:
            for file in lacking:
                read = pa.Table.from_batches(_read(kind, names[file]), held.plain).combine_chunks()
                writer.write_table(read)
                spots.put(file, count, read.num_rows)
                count += read.num_rows
        held.add(into / _FRESH)
    with pa.OSFile(str(into / f"{table(kind)}.arrow"), "wb") as sink, pa.ipc.new_file(sink, wanted) as writer:
        where = spots.found()
        order, at = order.combine_chunks(), 0
        for start in range(0, len(where), BATCH):
            for part in held.rows(where[start : start + BATCH]):
                numbers = [column.chunk(0) for column in order.slice(at, part.num_rows).columns]
                writer.write_batch(pa.RecordBatch.from_arrays([*numbers, *part.columns], schema=wanted))
                at += part.num_rows
    (into / _FRESH).unlink(missing_ok=True)
    return int(order.num_rows)


class _Spots:
    """Spots of the record that are asked for, and the numbers that the rows there have among those held."""

    def __init__(self, spots: Numbers, files: int) -> None:
        self._file, row = spots >> 32, spots & 0xFFFFFFFF
        self._size = np.zeros(files, np.int64)
        np.maximum.at(self._size, self._file, row + 1)
        self._first = np.cumsum(self._size) - self._size
        self._at = self._first[self._file] + row
        self._where = np.full(int(self._size.sum()), -1, np.int64)

    def know(self, spots: Numbers, files: Sequence[str], names: Sequence[str]) -> None:
        """Rows stand in an earlier index, in the order of these spots in some files."""
        number = {Path(name).name: at for at, name in enumerate(names)}
        now = np.array([number.get(name, -1) for name in files], np.int64)
        file, row = now[spots >> 32], spots & 0xFFFFFFFF
        there = np.flatnonzero(file >= 0)
        there = there[row[there] < self._size[file[there]]]
        self._where[self._first[file[there]] + row[there]] = there

    def lacking(self) -> list[int]:
        """The files of which rows are not held."""
        files: list[int] = np.unique(self._file[self._where[self._at] < 0]).tolist()
        return files

    def put(self, file: int, first: int, count: int) -> None:
        """All the rows of a file are held, from a number on."""
        count = min(count, int(self._size[file]))
        self._where[self._first[file] + np.arange(count)] = first + np.arange(count)

    def found(self) -> Numbers:
        """The numbers of all, in order."""
        where: Numbers = self._where[self._at]
        return where


class _Held:
    """Rows mapped from the disk, by their numbers."""

    def __init__(self, plain: pa.Schema) -> None:
        self.plain = plain
        self._parts: list[pa.RecordBatch] = []
        self._first = np.zeros(1, np.int64)

    @property
    def count(self) -> int:
        """How many there are."""
        return int(self._first[-1])

    def add(self, file: Path) -> pa.Table:
        """Add the rows of a file, with what else stands in it."""
        with pa.memory_map(str(file)) as source:
            whole = pa.ipc.open_file(source).read_all()
        self._parts += whole.select(self.plain.names).to_batches()
        self._first = np.cumsum([0, *(part.num_rows for part in self._parts)])
        return whole

    def rows(self, numbers: Numbers) -> list[pa.RecordBatch]:
        """Some rows in the order of their numbers; where they stand side by side they are not copied."""
        part = np.searchsorted(self._first, numbers, "right") - 1
        own = numbers - self._first[part]
        begin = np.flatnonzero((np.diff(numbers, prepend=-2) != 1) | (np.diff(part, prepend=-1) != 0))
        if len(begin) <= _RUNS:
            size = np.diff(begin, append=len(numbers))
            runs = zip(*(side.tolist() for side in (part[begin], own[begin], size)), strict=True)
            found = [self._parts[at].slice(first, count) for at, first, count in runs]
            return found if len(found) <= _FEW else self._joined(found).to_batches()
        order = np.argsort(numbers, kind="stable")
        back = np.empty_like(order)
        back[order] = np.arange(len(order))
        own, part = own[order], part[order]
        some = [self._parts[at].take(pa.array(own[part == at])) for at in np.unique(part).tolist()]
        picked: list[pa.RecordBatch] = self._joined(some).take(pa.array(back)).to_batches()
        return picked

    def _joined(self, parts: Sequence[pa.RecordBatch]) -> pa.Table:
        return pa.Table.from_batches(parts, self.plain).combine_chunks()


def _read(kind: type, name: str) -> Iterator[pa.RecordBatch]:
    """The rows of a file, with the defaults of columns that an older record lacks."""
    plain = schema.schema(kind)
    known = {part.name: part.default for part in fields(kind)}
    with ParquetFile(name) as held:
        there = [part for part in plain.names if part in held.schema_arrow.names]
        for rows in held.iter_batches(BATCH, columns=there, use_threads=False):
            columns = [
                rows.column(part.name).cast(part.type)
                if part.name in there
                else default(known[part.name], part.type, rows.num_rows)
                for part in plain
            ]
            yield pa.RecordBatch.from_arrays(columns, schema=plain)


def default(value: Any, kind: pa.DataType, count: int) -> pa.Array:
    """A column of a field's default."""
    plain = None if value is MISSING else list(value) if isinstance(value, tuple) else value
    return pa.array([plain] * count, kind)

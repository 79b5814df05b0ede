"""The record on disk: a folder of Delta tables, one a kind of row, and a marker that says where they stand.

Delta commits one table at a time; the marker makes one commit of all of them. A reader opens every table at the version
the marker names, so that it sees a whole state; a writer that finds a table further on than the marker (a run that was
killed) takes it back before it goes on.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable, WriterProperties, write_deltalake
from deltalake.exceptions import DeltaError
from pyarrow.dataset import Dataset
from pyarrow.parquet import ParquetFile, read_metadata

from selon.errors import RecordDamaged, RecordUnwritable
from selon.store import marker, schema
from selon.store.exchange import Exchange
from selon.store.marker import Marker
from selon.store.tables import KINDS, column, table

R = TypeVar("R")
ROWS = 16_384
"""Rows of a file that are read at once where it is streamed."""
_PROPERTIES = WriterProperties(compression="ZSTD")
INDEX = "index"
"""The folder in which the record's index lies, where it has one."""
PIECES = 64
"""Files of a table from which on it is written whole, so that many small readings do not make it slow."""
MOST = 4000
"""Articles of changed rows from which on a table is written whole: to look for them would take longer."""
_ANEW = "read its articles into a new record"
_GONE_AFTER = 1
"""Hours a replaced file is kept for readers that opened the record before."""


class Record:
    """A record on disk as it stood when it was opened.

    Raises `NotARecord`, `NewerRecord` or `RecordDamaged` with one line that says what to do.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._marker = marker.load(self.path)
        self._data: dict[type, Dataset] = {}

    @property
    def related(self) -> bool:
        """Whether the articles were related to each other since the last was read."""
        return self._marker.related

    @property
    def window(self) -> int | None:
        """The days before an article in which the origin of its words was looked for, None for all."""
        return self._marker.window

    def batches(
        self, kind: type, *, columns: Sequence[str] | None = None, **only: Collection[str]
    ) -> Iterator[pa.RecordBatch]:
        """The rows of a kind as Arrow batches, streamed, with the columns asked for."""
        version = self._marker.tables.get(table(kind))
        if version is None:
            return
        where = None
        for name, values in only.items():
            # files that rows were deleted from hold string views, which Arrow does not compare with strings by itself
            test = pc.field(name).cast(pa.string()).isin(pa.array(sorted(values), pa.string()))
            where = test if where is None else where & test
        try:
            data = self._data.get(kind)
            if data is None:
                data = self._data[kind] = DeltaTable(
                    _address(self.path, table(kind)), version=version
                ).to_pyarrow_dataset()
            _whole(self.path, kind, columns or schema.schema(kind).names, data.schema.names)
            yield from data.to_batches(columns=columns and list(columns), filter=where)
        except (DeltaError, OSError, pa.ArrowException) as error:
            raise RecordDamaged(f"{self.path}: table {table(kind)} cannot be read ({_line(error)}); {_ANEW}") from None

    def files(self, kind: type) -> list[str]:
        """The Parquet files that hold the rows of a kind, in order."""
        version = self._marker.tables.get(table(kind))
        try:
            return [] if version is None else _files(self.path, kind, version)
        except (DeltaError, OSError) as error:
            raise RecordDamaged(f"{self.path}: table {table(kind)} cannot be read ({_line(error)}); {_ANEW}") from None

    @property
    def state(self) -> Marker:
        """Which version of each table it was opened at."""
        return self._marker

    def rows(self, kind: type[R], **only: Collection[str]) -> Iterator[R]:
        """The rows of a kind whose named columns hold one of the given values."""
        plain: type = kind
        names = schema.schema(plain).names
        return iter(schema.rows(kind, self.batches(kind, columns=names, **only)))

    def count(self, kind: type) -> int:
        """The number of rows of a kind."""
        try:
            return sum(read_metadata(file).num_rows for file in self.files(kind))
        except (OSError, pa.ArrowException) as error:
            raise RecordDamaged(f"{self.path}: table {table(kind)} cannot be read ({_line(error)}); {_ANEW}") from None

    def values(self, kind: type, column: str) -> Iterator[str]:
        """One column of the rows of a kind."""
        for part in self.batches(kind, columns=[column]):
            yield from part.column(0).to_pylist()


class Writer:
    """Adds to a record. Nothing it wrote is seen before `commit`."""

    def __init__(self, path: Path, state: Marker) -> None:
        self.path = path
        self._tables = dict(state.tables)
        self._open: dict[str, DeltaTable] = {}
        self.window = state.window

    def append(self, kind: type, batches: Sequence[pa.RecordBatch]) -> None:
        """Add rows of a kind."""
        if sum(part.num_rows for part in batches):
            self._write(kind, batches, "append")

    def replace(self, kind: type, batches: Iterable[pa.RecordBatch]) -> None:
        """Put rows in the place of all rows of a kind; the batches are streamed, and may be those of `streamed`."""
        self._write(kind, batches, "overwrite")

    def exchange(self, kind: type, found: Exchange) -> None:
        """Put other rows of some articles in the place of theirs."""
        if self._pieces(kind) > PIECES or len(found.gone) > MOST:
            self.replace(kind, chain(self._without(kind, found.gone), schema.batches(kind, found.come)))
            return
        if found.gone:
            marker.roomy(self.path)
            values = ", ".join("'" + id.replace("'", "''") + "'" for id in found.gone)
            with _told(self.path):
                delta = self._opened(table(kind))
                delta.delete(f'"{column(kind)}" IN ({values})', writer_properties=_PROPERTIES)
                self._tables[table(kind)] = delta.version()
        self.append(kind, list(schema.batches(kind, found.come)))

    def _without(self, kind: type, articles: Collection[str]) -> Iterator[pa.RecordBatch]:
        """The rows of a kind but those of some articles."""
        gone = pa.array(sorted(articles), pa.string())
        with _told(self.path):
            files = _files(self.path, kind, self._tables[table(kind)])
        name = str(column(kind))
        return (part.filter(pc.invert(pc.is_in(part.column(name), gone))) for part in streamed(kind, files))

    def _pieces(self, kind: type) -> int:
        """The number of files of a table."""
        if table(kind) not in self._tables:
            return 0
        with _told(self.path):
            return len(self._opened(table(kind)).file_uris())

    def _opened(self, name: str) -> DeltaTable:
        """A table that is there, opened once: what is written goes through it, so that it stays at the last state."""
        if name not in self._open:
            self._open[name] = DeltaTable(_address(self.path, name))
        return self._open[name]

    def commit(self, *, related: bool) -> None:
        """Let readers see all that was written since the last commit, at once."""
        marker.save(self.path, Marker(tables=dict(self._tables), related=related, window=self.window))

    def tidy(self) -> None:
        """Delete files no reader can still be reading, of tables that were written."""
        for name, delta in self._open.items():
            with _told(self.path):
                delta.vacuum(
                    retention_hours=_GONE_AFTER,
                    enforce_retention_duration=False,
                    dry_run=False,
                    keep_versions=[self._tables[name]],
                )

    def recover(self) -> None:
        """Take back what a killed run wrote and never committed."""
        for name in map(table, KINDS):
            place, version = self.path / name, self._tables.get(name)
            if not place.exists():
                continue
            with _told(self.path):
                if version is None:
                    shutil.rmtree(place)
                elif _further(place, version):
                    self._opened(name).restore(version)
                    self._tables[name] = self._opened(name).version()

    def _write(self, kind: type, batches: Iterable[pa.RecordBatch], mode: Any) -> None:
        marker.roomy(self.path)
        name = table(kind)
        reader = pa.RecordBatchReader.from_batches(schema.schema(kind), iter(batches))
        with _told(self.path):
            target = self._opened(name) if name in self._tables else _address(self.path, name)
            write_deltalake(target, reader, mode=mode, writer_properties=_PROPERTIES)
            self._tables[name] = self._opened(name).version()


@contextmanager
def writing(path: str | Path) -> Iterator[Writer]:
    """Hold a record for writing, made where there is none, and put right where a run was killed.

    Raises `RecordBusy`, `RecordUnwritable`, `NotARecord` or `NewerRecord`.
    """
    folder = Path(path)
    marker.prepare(folder)
    with marker.locked(folder):
        writer = Writer(folder, marker.load(folder))
        writer.recover()
        yield writer


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (DeltaError, OSError) as error:
        raise RecordUnwritable(f"{path}: the record cannot be written ({_line(error)})") from None


def streamed(kind: type, files: Sequence[str], columns: Sequence[str] = ()) -> Iterator[pa.RecordBatch]:
    """The rows of a kind in some files; while a table is written its library reads none, these can be read.

    >>> from selon.article import Article
    >>> list(streamed(Article, []))
    []
    """
    names = list(columns or schema.schema(kind).names)
    plain = pa.schema([schema.schema(kind).field(name) for name in names])
    for file in files:
        path = Path(file).parent.parent
        try:
            with ParquetFile(file) as held:
                _whole(path, kind, names, held.schema_arrow.names)
                # several threads would take twice the work
                for part in held.iter_batches(ROWS, columns=names, use_threads=False):
                    # files that rows were deleted from hold string views
                    yield part.select(names).cast(plain)
        except (OSError, pa.ArrowException) as error:
            raise RecordDamaged(f"{path}: table {table(kind)} cannot be read ({_line(error)}); {_ANEW}") from None


def _further(place: Path, version: int) -> bool:
    """Whether a table was written after a version: its log has one more entry then."""
    return (place / "_delta_log" / f"{version + 1:020}.json").exists()


def _whole(place: str | Path, kind: type, wanted: Iterable[str], found: Iterable[str]) -> None:
    """Refuse a table that lacks columns."""
    if lacking := set(wanted) - set(found):
        told = f"table {table(kind)} has no {', '.join(sorted(lacking))}: another version of Selon wrote it"
        raise RecordDamaged(f"{place}: {told}; {_ANEW}")


def _files(path: Path, kind: type, version: int) -> list[str]:
    """The Parquet files of a table, in order."""
    found = DeltaTable(_address(path, table(kind)), version=version).file_uris()
    # the library gives the folder's name now as it is, now as an address; the file's own name is the same in both
    return sorted(str(path.resolve() / table(kind) / PurePosixPath(name).name) for name in found)


def _address(path: Path, name: str) -> str:
    return (path.resolve() / name).as_uri()


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]

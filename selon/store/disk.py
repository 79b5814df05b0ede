"""The record on disk: a folder of Delta tables, one a kind of row, and a marker that says where they stand.

Delta commits one table at a time; the marker makes one commit of all of them. A reader opens every table at the version
the marker names, so that it sees a whole state; a writer that finds a table further on than the marker (a run that was
killed) takes it back before it goes on.
"""

from __future__ import annotations

import json
import shlex
import shutil
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, groupby
from pathlib import Path
from typing import TypeVar

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable, write_deltalake
from deltalake.exceptions import DeltaError
from deltalake.transaction import AddAction
from pyarrow.dataset import Dataset, dataset
from pyarrow.parquet import ParquetFile

from selon.errors import RecordDamaged, RecordUnwritable
from selon.store import marker, pieces, schema
from selon.store.marker import Marker
from selon.store.pieces import Piece
from selon.store.tables import KINDS, MADE, RELATED, table

R = TypeVar("R")
ROWS = 16_384
"""Rows of a file that are read at once where it is streamed."""
INDEX = "index"
"""The folder in which the record's index lies, where it has one."""
PIECES = 32
"""Small files of a table from which on they are joined, so that many small readings do not make it slow."""
Anew = Iterable[tuple[str, Iterable[pa.RecordBatch]]]
"""Files of a table, by name and in order, each with the rows that are to stand in its place."""
_KINDS = {table(kind): kind for kind in KINDS}
_ANEW = "'selon read {0} --record NEW' reads its articles into a new record"
_AGAIN = "'selon read {0} --record {0}' reads its articles anew"
_ENTRIES = 16
"""Entries of a table's log from which on they are put together (opening a table of 70 takes 5 instead of 30 ms)."""
_GONE_AFTER = 1
"""Hours a replaced file is kept for readers that opened the record before."""


class Record:
    """A record on disk as it stood when it was opened.

    Raises `NotARecord`, `NewerRecord` or `RecordDamaged` with one line that says what to do.
    """

    def __init__(self, path: str | Path, writer: Writer | None = None) -> None:
        self.path = Path(path)
        self._marker = marker.load(self.path)
        self._writer = writer
        self._files: dict[type, list[str]] = {}
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
        """The rows of a kind as Arrow batches, streamed and in order, with the columns asked for."""
        files = self.files(kind)
        if not files:
            return
        where = None
        for name, values in only.items():
            # files that rows were deleted from hold string views, which Arrow does not compare with strings by itself
            test = pc.field(name).cast(pa.string()).isin(pa.array(sorted(values), pa.string()))
            where = test if where is None else where & test
        with _read(self.path, kind):
            data = self._data.get(kind)
            if data is None:
                data = self._data[kind] = dataset(files, format="parquet")
            _whole(self.path, kind, columns or schema.schema(kind).names, data.schema.names)
            yield from data.to_batches(columns=columns and list(columns), filter=where)

    def files(self, kind: type) -> list[str]:
        """The Parquet files that hold the rows of a kind, in order."""
        if kind not in self._files:
            with _read(self.path, kind):
                delta = self._table(table(kind))
                folder = self.path.resolve() / table(kind)
                self._files[kind] = [str(folder / piece.name) for piece in pieces.pieces(delta)] if delta else []
        return self._files[kind]

    def _table(self, name: str) -> DeltaTable | None:
        """A table as it stood; one that is open for writing is not opened twice."""
        version = self._marker.tables.get(name)
        if version is None:
            return None
        if self._writer and (delta := self._writer.opened(name)).version() == version:
            return delta
        return DeltaTable(_address(self.path, name), version=version)

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
        with _read(self.path, kind):
            delta = self._table(table(kind))
            return sum(piece.rows for piece in pieces.pieces(delta)) if delta else 0

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
        self._written: set[str] = set()
        self.window = state.window

    def record(self) -> Record:
        """The record as it was last committed."""
        return Record(self.path, self)

    def append(self, kind: type, batches: Iterable[pa.RecordBatch]) -> None:
        """Add rows of a kind."""
        self.mend(kind, (), batches)

    def replace(self, kind: type, batches: Iterable[pa.RecordBatch]) -> None:
        """Put rows in the place of all rows of a kind; the batches are streamed, and may be those of `streamed`."""
        come = pieces.write(self.path / table(kind), kind, batches, pieces.numbers(0))
        self._write(kind, self._pieces(kind), come)

    def mend(self, kind: type, anew: Anew, more: Iterable[pa.RecordBatch] = ()) -> None:
        """Write some files of a kind anew and leave the others, and add rows at the end."""
        held, anew = self._pieces(kind), iter(anew)
        first = next(anew, None)
        if first and pieces.narrow(held):
            self.replace(kind, chain(self._all(kind, held, chain([first], anew)), more))
            return
        folder, free, gone = self.path / table(kind), pieces.free(held), list[Piece]()
        place = {piece.name: at for at, piece in enumerate(held)}

        def come() -> Iterator[AddAction]:
            for name, batches in chain([first], anew) if first else ():
                at = place[name]
                gone.append(held[at])
                following = held[at + 1].number if at + 1 < len(held) else free
                yield from pieces.write(folder, kind, batches, pieces.numbers(held[at].number or 0, following))
            yield from pieces.write(folder, kind, more, pieces.numbers(free))

        self._write(kind, gone, come())

    def gather(self, kind: type) -> None:
        """Join files that stand side by side and hold few rows, where there are many such."""
        held = self._pieces(kind)
        least = pieces.size(kind) // 2
        if sum(piece.rows < least for piece in held) <= PIECES:
            return
        runs = (list(run) for few, run in groupby(held, lambda piece: piece.rows < least) if few)
        joined = [[piece.name for piece in run] for run in runs if len(run) > 1]
        folder = self.path.resolve() / table(kind)
        self.mend(
            kind,
            (
                (name, () if at else streamed(kind, [str(folder / one) for one in run]))
                for run in joined
                for at, name in enumerate(run)
            ),
        )

    def _all(self, kind: type, held: Sequence[Piece], anew: Anew) -> Iterator[pa.RecordBatch]:
        """The rows of all files, of some those in their place."""
        folder, anew = self.path.resolve() / table(kind), iter(anew)
        following = next(anew, None)
        for piece in held:
            if following and following[0] == piece.name:
                yield from following[1]
                following = next(anew, None)
            else:
                yield from streamed(kind, [str(folder / piece.name)])

    def _pieces(self, kind: type) -> list[Piece]:
        """The files of a table, in order."""
        with _told(self.path):
            return pieces.pieces(self.opened(table(kind))) if table(kind) in self._tables else []

    def opened(self, name: str) -> DeltaTable:
        """A table that is there, opened once: what is written goes through it, so that it stays at the last state."""
        kind, delta = _KINDS[name], self._table(name)
        _whole(self.path, kind, schema.schema(kind).names, (part.name for part in delta.schema().fields))
        return delta

    def _table(self, name: str) -> DeltaTable:
        if name not in self._open:
            self._open[name] = DeltaTable(_address(self.path, name))
        return self._open[name]

    def commit(self, *, related: bool) -> None:
        """Let readers see all that was written since the last commit, at once."""
        marker.save(self.path, Marker(tables=dict(self._tables), related=related, window=self.window))

    def tidy(self) -> None:
        """Delete files no reader can still be reading, of tables that were written; put many short entries of a log
        together, so that the next who opens the table need not read them all."""
        for name in self._written:
            delta = self._open[name]
            with _told(self.path):
                delta.vacuum(
                    retention_hours=_GONE_AFTER,
                    enforce_retention_duration=False,
                    dry_run=False,
                    keep_versions=[self._tables[name]],
                )
                if delta.version() - _summed(self.path / name) >= _ENTRIES:
                    delta.create_checkpoint()

    def renounce(self) -> None:
        """Let go of all that was made across articles where an earlier Selon kept less of it: it is made anew."""
        if self.outdated(RELATED):
            for kind in RELATED:
                self._tables.pop(table(kind), None)
            self.commit(related=False)

    def outdated(self, kinds: Iterable[type]) -> bool:
        """Whether an earlier Selon kept less of some kinds that are there."""
        return not all(self._current(table(kind)) for kind in kinds if table(kind) in self._tables)

    def clear(self, kind: type) -> None:
        """Let a table hold nothing, in the columns of now."""
        name = table(kind)
        with _told(self.path):
            nothing = schema.schema(kind).empty_table()
            write_deltalake(_address(self.path, name), nothing, mode="overwrite", schema_mode="overwrite")
            self._open[name] = DeltaTable(_address(self.path, name))
            self._tables[name] = self._open[name].version()
        self._written.add(name)

    def _current(self, name: str) -> bool:
        """Whether a table has all that is kept now."""
        try:
            with _told(self.path):
                self.opened(name)
        except RecordDamaged:
            return False
        return True

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
                    self._table(name).restore(version)
                    self._tables[name] = self._table(name).version()

    def _write(self, kind: type, gone: Sequence[Piece], come: Iterable[AddAction]) -> None:
        marker.roomy(self.path)
        name = table(kind)
        with _told(self.path):
            if name not in self._tables:
                self._open[name] = DeltaTable.create(_address(self.path, name), schema.schema(kind))
            delta = self.opened(name)
            pieces.exchange(delta, kind, list(come), gone)
            self._tables[name] = delta.version()
        self._written.add(name)


@contextmanager
def writing(path: str | Path) -> Iterator[Writer]:
    """Hold a record for writing, made where there is none, and put right where a run was killed.

    Raises `RecordBusy`, `RecordUnwritable`, `NotARecord` or `NewerRecord`.
    """
    folder = Path(path)
    marker.prepare(folder)
    with marker.locked(folder):
        writer = Writer(folder, marker.load(folder))
        writer.renounce()
        writer.recover()
        yield writer


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (DeltaError, OSError) as error:
        raise RecordUnwritable(f"{path}: the record cannot be written ({_line(error)})") from None


@contextmanager
def _read(path: Path, kind: type) -> Iterator[None]:
    try:
        yield
    except (DeltaError, OSError, pa.ArrowException) as error:
        raise RecordDamaged(
            f"{path}: table {table(kind)} cannot be read ({_line(error)}); {_hint(_ANEW, path)}"
        ) from None


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
        with _read(path, kind), ParquetFile(file) as held:
            _whole(path, kind, names, held.schema_arrow.names)
            # several threads would take twice the work
            for part in held.iter_batches(ROWS, columns=names, use_threads=False):
                # files that rows were deleted from hold string views
                yield part.select(names).cast(plain)


def _summed(place: Path) -> int:
    """The version of a table up to which its log was put together."""
    told = place / "_delta_log" / "_last_checkpoint"
    return int(json.loads(told.read_text(encoding="utf-8"))["version"]) if told.exists() else 0


def _further(place: Path, version: int) -> bool:
    """Whether a table was written after a version: its log has one more entry then."""
    return (place / "_delta_log" / f"{version + 1:020}.json").exists()


def _whole(place: str | Path, kind: type, wanted: Iterable[str], found: Iterable[str]) -> None:
    """Refuse a table that lacks columns."""
    if lacking := set(wanted) - set(found):
        told = f"table {table(kind)} has no {', '.join(sorted(lacking))}: another version of Selon wrote it"
        raise RecordDamaged(f"{place}: {told}; {_hint(_AGAIN if kind in MADE else _ANEW, place)}")


def _hint(command: str, place: str | Path) -> str:
    return command.format(shlex.quote(str(place)))


def _address(path: Path, name: str) -> str:
    return (path.resolve() / name).as_uri()


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]

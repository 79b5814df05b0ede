"""The files of a table: its rows in pieces, in order, so that only those are written anew in which some changed."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path, PurePosixPath
from uuid import uuid4

import pyarrow as pa
from deltalake import DeltaTable
from deltalake.transaction import AddAction, RemoveAction
from pyarrow.parquet import write_table

from selon.article import Article
from selon.record import Claim
from selon.store import schema
from selon.stories.bag import Bag

ROWS = 8192
"""Rows of a piece; it is cut when it holds twice as many."""
_ROWS = {Article: 512, Bag: 1024, Claim: 4096}  # who asks for one text or bag reads those of its file; claims are wide
SPACE = 1 << 40
"""Numbers between two pieces that were written together: room for those into which the first may be cut later."""
_NARROW = 1 << 10
_DIGITS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A file of a table: its name, its number, by which the files stand in order, and its rows.

    What was not written piece by piece has no number.
    """

    name: str
    number: int | None
    rows: int


def pieces(delta: DeltaTable) -> list[Piece]:
    """The files of a table, in order."""
    told = pa.table(delta.get_add_actions(flatten=True))
    rows = zip(told.column("path").to_pylist(), told.column("num_records").to_pylist(), strict=True)
    return sorted((_piece(name, count or 0) for name, count in rows), key=lambda piece: piece.name)


def _piece(path: str, rows: int) -> Piece:
    name = PurePosixPath(path).name
    digits = name[:_DIGITS]
    return Piece(name=name, number=int(digits) if digits.isdecimal() else None, rows=rows)


def size(kind: type) -> int:
    """The rows of a piece of a kind."""
    return _ROWS.get(kind, ROWS)


def numbers(first: int, following: int | None = None) -> Iterator[int]:
    """Numbers for pieces that stand in the place of one, before the number that follows.

    >>> [number for _, number in zip("abc", numbers(0, 64))]
    [0, 32, 48]
    """
    while True:
        yield first
        first += SPACE if following is None else (following - first) // 2


def narrow(held: Sequence[Piece]) -> bool:
    """Whether there may be no number left for a piece between two of these, or some have none."""
    told = [piece.number for piece in held if piece.number is not None]
    close = any(right - left < _NARROW for left, right in pairwise(told))
    return close or len(told) < len(held)


def write(folder: Path, kind: type, batches: Iterable[pa.RecordBatch], numbered: Iterator[int]) -> Iterator[AddAction]:
    """Write rows in pieces, none where there are no rows; nobody sees them before they are told to the table."""
    for part, number in zip(_cut(kind, batches), numbered, strict=False):
        name = f"{number:0{_DIGITS}}-{uuid4().hex}.parquet"
        # pieces are too small for statistics and dictionaries to be worth the fifth that they cost; but words repeat
        plain = {"compression": "zstd", "write_statistics": False}
        write_table(part, folder / name, use_dictionary=kind is Bag, **plain)
        yield AddAction(
            path=name,
            size=(folder / name).stat().st_size,
            partition_values={},
            modification_time=_now(),
            data_change=True,
            stats=f'{{"numRecords": {part.num_rows}}}',
        )


def free(held: Sequence[Piece]) -> int:
    """The number of a piece that comes after these."""
    return max((piece.number + SPACE for piece in held if piece.number is not None), default=0)


def exchange(delta: DeltaTable, kind: type, come: Sequence[AddAction], gone: Sequence[Piece]) -> None:
    """Put files in the place of others, at once."""
    actions: list[AddAction | RemoveAction] = [*come, *(RemoveAction(piece.name, True, _now()) for piece in gone)]
    if actions:
        delta.create_write_transaction(actions, "append", schema.schema(kind))
        delta.update_incremental()


def _cut(kind: type, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    least, held, count = size(kind), list[pa.RecordBatch](), 0
    for batch in batches:
        held.append(batch)
        count += batch.num_rows
        while count >= 2 * least:
            whole = pa.Table.from_batches(held, schema.schema(kind))
            yield whole.slice(0, least)
            held = whole.slice(least).to_batches()
            count -= least
    if count:
        yield pa.Table.from_batches(held, schema.schema(kind))


def _now() -> int:
    return time.time_ns() // 1_000_000

"""Rows as Arrow columns and back. The schema of a table is derived from its dataclass, never written twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import accumulate, islice, repeat
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pyarrow as pa

from selon.article import Span

ROWS = 50_000
"""Rows of a record batch at most."""

_PLAIN = {str: pa.string(), int: pa.int64(), bool: pa.bool_(), float: pa.float64()}
_SPAN = pa.struct([pa.field("start", pa.int64()), pa.field("end", pa.int64())])


@cache
def schema(kind: type) -> pa.Schema:
    """The Arrow schema of a row's dataclass.

    >>> from selon.record import Share
    >>> schema(Share).names
    ['article', 'count', 'copied', 'agencies', 'quoted', 'repeated', 'undecided', 'uncredited', 'own']
    """
    return pa.schema([pa.field(name, _arrow(hint), nullable=True) for name, hint in hints(kind).items()])


@cache
def hints(kind: type) -> dict[str, Any]:
    """The fields of a row's dataclass with their types, without *or None*."""
    known = get_type_hints(kind)
    return {field.name: _bare(known[field.name]) for field in fields(kind)}


def batch(kind: type, rows: Sequence[Any]) -> pa.RecordBatch:
    """Rows of one kind as a record batch.

    >>> from selon.record import Share
    >>> batch(Share, [Share(article="a", count=10, copied=4)]).num_rows
    1
    """
    columns = [_column(hint, [getattr(row, name) for row in rows]) for name, hint in hints(kind).items()]
    return pa.RecordBatch.from_arrays(columns, schema=schema(kind))


def batches(kind: type, rows: Iterable[Any]) -> Iterator[pa.RecordBatch]:
    """Rows of one kind as record batches of `ROWS` rows at most."""
    held = iter(rows)
    while part := list(islice(held, ROWS)):
        yield batch(kind, part)


def rows(kind: type, batches: Iterable[pa.RecordBatch]) -> Iterable[Any]:
    """The rows of record batches, the inverse of `batch`.

    >>> from selon.record import Share
    >>> share = Share(article="a", count=10, copied=4, agencies=("AFP",))
    >>> list(rows(Share, [batch(Share, [share])])) == [share]
    True
    """
    kinds = hints(kind)
    for part in batches:
        columns = [_values(hint, part.column(name)) for name, hint in kinds.items()]
        for values in zip(*columns, strict=True):
            yield kind(**dict(zip(kinds, values, strict=True)))


def columns(kind: type, batches: Iterable[pa.RecordBatch], names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Some columns of record batches, row by row, as rows have them."""
    kinds = hints(kind)
    for part in batches:
        yield from zip(*(_values(kinds[name], part.column(name)) for name in names), strict=True)


def _bare(hint: Any) -> Any:
    if get_origin(hint) is UnionType:
        return next(part for part in get_args(hint) if part is not NoneType)
    return hint


def _inner(hint: Any) -> Any:
    """The type of a tuple's members, None for anything else."""
    return _bare(get_args(hint)[0]) if get_origin(hint) is tuple else None


def _arrow(hint: Any) -> pa.DataType:
    inner = _inner(hint)
    if inner is not None:
        return pa.list_(_arrow(inner))
    if hint is Span:
        return _SPAN
    if is_dataclass(hint) and isinstance(hint, type):
        return pa.struct([pa.field(name, _arrow(part)) for name, part in hints(hint).items()])
    return _PLAIN[hint]


def _column(hint: Any, values: Sequence[Any]) -> pa.Array:
    """A column of values; nested ones are put together from the columns of their parts."""
    if hint in _PLAIN or _inner(hint) in _PLAIN:
        return pa.array(values, _arrow(hint))
    lacking = [value is None for value in values]
    nulls = pa.array(lacking, pa.bool_())
    if (inner := _inner(hint)) is not None:
        ends = accumulate((len(value) if value else 0 for value in values), initial=0)
        parts = _column(inner, [part for value in values if value for part in value])
        mask = nulls if any(lacking) else None
        return pa.ListArray.from_arrays(pa.array(ends, pa.int32()), parts, type=_arrow(hint), mask=mask)
    parts = [
        _column(part, [None if value is None else getattr(value, name) for value in values])
        for name, part in _parts(hint).items()
    ]
    return pa.StructArray.from_arrays(parts, fields=list(_arrow(hint)), mask=nulls)


def _values(hint: Any, column: pa.Array) -> list[Any]:
    """The values of a column as rows hold them."""
    if hint in _PLAIN:
        plain: list[Any] = column.to_pylist()
        return plain
    inner = _inner(hint)
    if inner is not None:
        parts, out, at = _values(inner, column.flatten()), [], 0
        for size in column.value_lengths().to_pylist():
            out.append(None if size is None else tuple(parts[at : at + size]))
            at += size or 0
        return out
    columns = [_values(part, values) for part, values in zip(_parts(hint).values(), column.flatten(), strict=True)]
    lacking = column.is_null().to_pylist() if column.null_count else repeat(False, len(column))
    return [
        None if gone else _made(hint, values) for gone, values in zip(lacking, zip(*columns, strict=True), strict=True)
    ]


def _parts(hint: Any) -> dict[str, Any]:
    """The parts of a span or a dataclass with their types."""
    return {"start": int, "end": int} if hint is Span else hints(hint)


def _made(hint: Any, values: Sequence[Any]) -> Any:
    return Span(*values) if hint is Span else hint(**dict(zip(hints(hint), values, strict=True)))

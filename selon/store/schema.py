"""Rows as Arrow columns and back. The schema of a table is derived from its dataclass, never written twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import islice
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


def _column(hint: Any, values: list[Any]) -> pa.Array:
    """A column of values. Spans and plain values, nearly all there is, take the short way."""
    if hint is Span:
        starts = pa.array([None if value is None else value[0] for value in values], pa.int64())
        ends = pa.array([None if value is None else value[1] for value in values], pa.int64())
        nulls = pa.array([value is None for value in values], pa.bool_())
        return pa.StructArray.from_arrays([starts, ends], fields=list(_SPAN), mask=nulls)
    if hint in _PLAIN or _inner(hint) in _PLAIN:
        return pa.array(values, _arrow(hint))
    return pa.array([_loose(hint, value) for value in values], _arrow(hint))


def _loose(hint: Any, value: Any) -> Any:
    """A value as lists and dictionaries."""
    if value is None:
        return None
    inner = _inner(hint)
    if inner is not None:
        return [_loose(inner, part) for part in value]
    if hint is Span:
        return {"start": value[0], "end": value[1]}
    if hint in _PLAIN:
        return value
    return {name: _loose(part, getattr(value, name)) for name, part in hints(hint).items()}


def _values(hint: Any, column: pa.Array) -> list[Any]:
    values: list[Any] = column.to_pylist()
    return values if hint in _PLAIN else [_firm(hint, value) for value in values]


def _firm(hint: Any, value: Any) -> Any:
    """A value as the row holds it, from lists and dictionaries."""
    if value is None:
        return None
    inner = _inner(hint)
    if inner is not None:
        return tuple(value) if inner in _PLAIN else tuple(_firm(inner, part) for part in value)
    if hint is Span:
        return Span(value["start"], value["end"])
    if hint in _PLAIN:
        return value
    return hint(**{name: _firm(part, value[name]) for name, part in hints(hint).items()})

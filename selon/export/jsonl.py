"""Rows as JSON: the fields other programs rely on, spans as pairs, offsets in code points of the article's text."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from selon.article import Span
from selon.heard import Heard
from selon.record import Claim, Dating, Line, Passage, Statement
from selon.store.pile import Rows


def shape(row: object) -> dict[str, Any]:
    """A row as JSON values under the names that do not change.

    >>> shape(Dating(article="a", published="2023-09-05", since=None, until=None))
    {'article': 'a', 'published': '2023-09-05', 'from': None, 'until': None, 'by': []}
    """
    return _SHAPES.get(type(row), _plain)(row)


def claim(row: Claim, lines: Mapping[Line, Statement]) -> dict[str, Any]:
    """A claim with the spans and speakers of its statements."""
    out = shape(row)
    for name in ("statements", "denied", "declined"):
        out[name] = [_located(line, lines.get(line)) for line in getattr(row, name)]
    out["first"] = _located(row.first, lines.get(row.first))
    return out


def heard(one: Heard) -> dict[str, Any]:
    """A statement with the day and the outlet of its article."""
    return {**shape(one.row), "published": one.published, "outlet": one.outlet}


def shapes(rows: Rows, kind: type, found: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Rows of one kind as JSON values; claims with their statements, which `rows` holds."""
    if kind is Claim:
        lines = {Line(article=row.article, line=row.line): row for row in rows.rows(Statement)}
        return (claim(row, lines) for row in found)
    return map(shape, found)


def text(values: Iterable[dict[str, Any]]) -> Iterator[str]:
    """One line of JSON for each value.

    >>> list(text([{"article": "été"}]))
    ['{"article": "été"}']
    """
    return map(_ENCODER.encode, values)


_ENCODER = json.JSONEncoder(ensure_ascii=False)


def _plain(row: Any) -> dict[str, Any]:
    kind: type = type(row)
    return {name: _value(getattr(row, name)) for name in _names(kind)}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _value(value: Any) -> Any:
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple):
        return [_value(part) for part in value]
    return _plain(value) if is_dataclass(value) else value


def _statement(row: Any) -> dict[str, Any]:
    return {**_plain(row), "speaker": speaker(row.speaker)}


def speaker(names: Sequence[str]) -> str | list[str] | None:
    """A name for one speaker, a list for several, nothing for none.

    >>> speaker(()), speaker(("Ana Ruiz",)), speaker(("Ana Ruiz", "Jo Petit"))
    (None, 'Ana Ruiz', ['Ana Ruiz', 'Jo Petit'])
    """
    if len(names) > 1:
        return list(names)
    return names[0] if names else None


def _dating(row: Any) -> dict[str, Any]:
    names = {"since": "from"}
    return {names.get(name, name): value for name, value in _plain(row).items()}


def _passage(row: Any) -> dict[str, Any]:
    names = {"words": "text", "of_words": "of_text", "count": "words"}
    return {names.get(name, name): value for name, value in _plain(row).items()}


def _located(line: Line, row: Statement | None) -> dict[str, Any]:
    if row is None:
        return {"article": line.article, "line": line.line, "content": []}
    return {
        "article": row.article,
        "line": row.line,
        "content": _value(row.content),
        "words": list(row.words),
        "speaker": speaker(row.speaker),
        "said": row.said,
        "through": list(row.through),
    }


_SHAPES: dict[type, Callable[[Any], dict[str, Any]]] = {
    Statement: _statement,
    Dating: _dating,
    Passage: _passage,
}

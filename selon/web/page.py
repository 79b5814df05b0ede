"""What a page is made of before it is written as HTML, JSON or CSV, and what was asked."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
FARTHEST = 2000
"""Pages of a list that can be leafed to."""


class Missing(Exception):
    """No row is called so. `what` is the kind of page that was asked for."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def is_day(value: str) -> bool:
    """Whether words are a day.

    >>> is_day("2023-09-05"), is_day("2023-09-31"), is_day("lundi")
    (True, False, False)
    """
    try:
        return len(value) == len("2023-09-05") and bool(_DAY.fullmatch(value) and date.fromisoformat(value))
    except ValueError:
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What was asked of a page: its keys, the query of the address, the language of the answer."""

    keys: tuple[str, ...] = ()
    query: Mapping[str, str] = field(default_factory=dict)
    language: str = "fr"
    chosen: bool = False

    def text(self, name: str, longest: int = 200) -> str:
        """A word of the query, cut where it is too long."""
        return self.query.get(name, "")[:longest].strip()

    @property
    def page(self) -> int:
        """The page of a list, from 1."""
        asked = self.query.get("page", "")
        return min(max(int(asked), 1), FARTHEST) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1

    def day(self, name: str) -> str:
        """A day, month or year of the query; nothing where it is none.

        >>> ask = Ask(query={"since": "2023-09-31", "until": "2023-09"})
        >>> ask.day("since"), ask.day("until"), ask.wrong("since", "until")
        ('', '2023-09', {'since': '2023-09-31'})
        """
        value = self.text(name, 10)
        first = value + "-01" * (3 - len(value.split("-")))
        try:
            return value if _DAY.fullmatch(value) and date.fromisoformat(first) else ""
        except ValueError:
            return ""

    def wrong(self, *names: str) -> dict[str, str]:
        """What the query has for days and is none."""
        return {name: value for name in names if (value := self.text(name)) and not self.day(name)}

    def of(self, name: str, allowed: Sequence[str], other: str = "") -> str:
        """A word of the query that must be one of some."""
        value = self.query.get(name, "")
        return value if value in allowed else other


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its template, its data (plain values, the JSON twin) and its main table (the CSV twin).

    `columns` are those of a table that may have no rows; `drawn` is for the template alone.
    """

    name: str
    title: str
    data: dict[str, Any]
    table: Sequence[Mapping[str, Any]] = ()
    columns: Sequence[str] = ()
    drawn: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """Which part of a long list is shown.

    >>> leaf = Leaf(page=2, count=45, size=20)
    >>> leaf.start, leaf.end, leaf.last
    (20, 40, 3)
    >>> Leaf(page=9, count=45, size=20).told()
    {'page': 3, 'pages': 3, 'count': 45}
    """

    page: int
    count: int
    size: int

    @property
    def at(self) -> int:
        """The page that is shown: the last where one behind it is asked for."""
        return min(self.page, self.last)

    @property
    def start(self) -> int:
        """The first row shown."""
        return (self.at - 1) * self.size

    @property
    def end(self) -> int:
        """One past the last row shown."""
        return min(self.start + self.size, self.count)

    @property
    def last(self) -> int:
        """The last page."""
        return max(1, -(-self.count // self.size))

    def told(self) -> dict[str, int]:
        """As plain values."""
        return {"page": self.at, "pages": self.last, "count": self.count}


def as_json(page: Page) -> bytes:
    """The JSON twin of a page."""
    told = {"type": page.name, "title": page.title, **page.data}
    return json.dumps(told, ensure_ascii=False, default=str).encode("utf-8", "replace")


def as_csv(page: Page) -> bytes:
    """The CSV twin of a page: its main table. Cells a spreadsheet would take for a formula begin with an apostrophe."""
    out = io.StringIO()
    if columns := list(page.table[0]) if page.table else page.columns:
        writer = csv.DictWriter(out, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows({name: _cell(value) for name, value in row.items()} for row in page.table)
    return ("\ufeff" + out.getvalue()).encode("utf-8", "replace")


def _cell(value: Any) -> Any:
    if isinstance(value, dict):
        value = ":".join(map(str, value.values()))
    if isinstance(value, (list, tuple)):
        parts = (" ".join(map(str, part)) if isinstance(part, (list, tuple)) else str(part) for part in value)
        value = " ; ".join(dict.fromkeys(parts))
    if isinstance(value, str):
        plain = value.replace("\x00", "")
        return f"'{plain}" if plain.startswith(("=", "+", "-", "@", "\t", "\r")) else plain
    return value

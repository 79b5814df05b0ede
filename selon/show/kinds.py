"""Which rows a command lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

from selon.record import Claim, Dating, Mention, Name, Passage, Statement, Story, Time
from selon.store.pile import Rows

R = TypeVar("R")

KINDS: dict[str, type] = {
    "said": Statement,
    "names": Name,
    "times": Time,
    "dates": Dating,
    "copies": Passage,
    "stories": Story,
    "claims": Claim,
}


def listed(rows: Rows, kind: type[R]) -> Iterable[R]:
    """The rows of a kind as a command lists them: names by how often they are mentioned, others as they are kept."""
    found = rows.rows(kind)
    if kind is not Name:
        return found
    counts = Counter(_mentioned(rows))
    return sorted(found, key=lambda row: (-counts[row.key], row.label, row.key))  # type: ignore[attr-defined]


def _mentioned(rows: Rows) -> Iterator[str]:
    """The key of every mention; of a record only that column is read."""
    column = getattr(rows, "values", None)
    return column(Mention, "key") if column else (row.key for row in rows.rows(Mention))

"""Marks by which a text calls itself a later version of another."""

from __future__ import annotations

import re
from functools import cache

from selon.french.expressions import listed

_EDGE = 160  # characters at the head and at the end of a text in which a mark of revision stands


@cache
def _marks() -> tuple[str, ...]:
    data = listed("revisions.toml")
    return tuple(data["marks"])


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _marks()))})(?!\w)", re.IGNORECASE)


def revised(title: str | None, text: str) -> bool:
    """Whether a title or the ends of a text say that it is a later version.

    >>> revised("Brest : le port rouvre (actualisé)", "Il pleut."), revised(None, "Il pleut.")
    (True, False)
    """
    ends = f"{title or ''}\n{text[:_EDGE]}\n{text[-_EDGE:]}"
    low = ends.lower()
    return any(mark in low for mark in _marks()) and bool(_mark().search(ends))

"""The front page: stories by day, the latest first; one day; all stories by size."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

import numpy as np

from selon.index.shelf import Shelf
from selon.web import rows
from selon.web.page import Ask, Leaf, Missing, Page
from selon.web.pictures import spread

SHOWN = 30
"""Stories of a front page, more or less: a day is not cut in two."""
A_DAY = 8
"""Stories of one day on a front page; the rest stands on the day's own."""
LISTED = 60
UNDATED = "-"
"""Stands in an address for the stories of no known day."""
CHANGES = 6
"""Claims on a front page that came to stand otherwise."""


def front(shelf: Shelf, ask: Ask) -> Page:
    """Stories by day, from the latest or from the day asked for backwards."""
    until = UNDATED if ask.text("until") == UNDATED else ask.day("until")
    start = _since(shelf, until) if until else 0
    days, following = _days(shelf, start)
    counts = {name: shelf.counts[name] for name in ("articles", "stories", "statements", "claims", "names", "outlets")}
    data: dict[str, Any] = {
        "until": until or None,
        "wrong": {} if until else ask.wrong("until"),
        "counts": counts,
        "spread": shelf.stretch("days", 0, shelf.counts["days"]),
        "changes": _changes(shelf, until),
        "days": days,
        "following": following,
    }
    return Page(
        name="front",
        title="",
        data=data,
        table=[story for one in days for story in one["stories"]],
        drawn={"picture": spread(data["spread"])},
    )


def day(shelf: Shelf, ask: Ask) -> Page:
    """The stories of one day."""
    (wanted,) = ask.keys
    start, end = _of_day(shelf, wanted)
    if start == end:
        raise Missing("day")
    leaf = Leaf(page=ask.page, count=end - start, size=LISTED)
    found = rows.stories(shelf, range(start + leaf.start, start + leaf.end))
    return Page(name="day", title=wanted, data={"day": wanted, "stories": found, **leaf.told()}, table=found)


def stories(shelf: Shelf, ask: Ask) -> Page:
    """All stories, the largest first."""
    sizes = shelf.numbers("stories", "size")
    leaf = Leaf(page=ask.page, count=len(sizes), size=LISTED)
    order = np.argsort(-sizes, kind="stable")[leaf.start : leaf.end]
    found = rows.stories(shelf, [int(number) for number in order])
    return Page(name="stories", title="", data={"stories": found, **leaf.told()}, table=found)


def _days(shelf: Shelf, start: int) -> tuple[list[dict[str, Any]], str | None]:
    """Days with their first stories, and the day the next page begins with."""
    out: list[dict[str, Any]] = []
    shown, at, size = 0, start, shelf.counts["stories"]
    while at < size:
        last = _last(shelf, at)
        end = _of_day(shelf, last)[1] if last else size
        if shown >= SHOWN:
            return out, last or UNDATED
        count = min(end - at, A_DAY)
        out.append({"day": last, "count": end - at, "stories": rows.stories(shelf, range(at, at + count))})
        shown, at = shown + count, end
    return out, None


def _changes(shelf: Shelf, until: str) -> list[dict[str, Any]]:
    """The claims that came to stand otherwise last, or last before a day was over; one of a story."""
    days = shelf.table("changes").column("day")
    start = bisect_left(range(len(days)), True, key=lambda at: days[at].as_py()[:10] <= until) if until else 0
    found = shelf.stretch("changes", start, min(start + 10 * CHANGES, len(days)))
    one_each = {row["s"]: row for row in reversed(found)}
    latest = [row for row in found if one_each[row["s"]] is row][:CHANGES]
    claims = shelf.lines("claims", [row["c"] for row in latest], ["claim", "text"])
    told = shelf.lines("stories", [row["s"] for row in latest], ["story", "title"])
    kept = ("day", "standing", "sources", "before")
    return [
        claim | story | {name: row[name] for name in kept}
        for row, claim, story in zip(latest, claims, told, strict=True)
    ]


def _last(shelf: Shelf, number: int) -> str | None:
    value: str | None = shelf.table("stories").column("last")[number].as_py()
    return value


def _of_day(shelf: Shelf, wanted: str) -> tuple[int, int]:
    """The stories whose last article is of a day: they stand in order of it, the latest first."""
    return _since(shelf, wanted), _before(shelf, wanted)


def _since(shelf: Shelf, wanted: str) -> int:
    return _cut(shelf, lambda value: value is not None and value > wanted)


def _before(shelf: Shelf, wanted: str) -> int:
    return _cut(shelf, lambda value: value is not None and value >= wanted)


def _cut(shelf: Shelf, ahead: Any) -> int:
    low, high = 0, shelf.counts["stories"]
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if ahead(_last(shelf, middle)) else (low, middle)
    return low

"""Whose voice is heard: statements by what their speakers are, by month, by outlet, and who is heard most."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from selon.index.shelf import Shelf
from selon.share import percent
from selon.voices import SORTS
from selon.web.page import Ask, Page

MONTHS = 24
"""Months shown one by one; of more, years are shown."""
OUTLETS = 40
HEARD = 30
APART = 15
"""Women, and men, who are heard most."""
_YEAR = len("2024")

Line = dict[str, Any]


def voices(shelf: Shelf, ask: Ask) -> Page:
    """All the statements of the record, added up."""
    lines = shelf.stretch("voiced", 0, shelf.counts["voiced"])
    counts = added(lines)
    data: dict[str, Any] = {
        "statements": sum(counts.values()),
        "female": female(counts),
        "sorts": sorts(counts),
        "times": _times(lines),
        "outlets": _outlets(shelf, lines),
        "heard": _heard(shelf),
    }
    return Page(name="voices", title="", data=data, table=data["sorts"])


def added(lines: Iterable[Mapping[str, Any]]) -> Counter[str]:
    """The statements of each sort of voices.

    >>> added([{"sort": "women", "statements": 2}, {"sort": "women", "statements": 3}])
    Counter({'women': 5})
    """
    counts: Counter[str] = Counter()
    for line in lines:
        counts[line["sort"]] += line["statements"]
    return counts


def sorts(counts: Mapping[str, int]) -> list[Line]:
    """The sorts that have statements, with their share of all."""
    whole = sum(counts.values())
    told = {sort: counts.get(sort, 0) for sort in SORTS}
    return [
        {"voices": sort, "statements": count, "percent": percent(count, whole)} for sort, count in told.items() if count
    ]


def female(counts: Mapping[str, int]) -> int | None:
    """Women, in hundredths of the persons whose gender is known; None of nobody.

    >>> female({"women": 1, "men": 3, "unnamed": 8}), female({"unnamed": 8})
    (25, None)
    """
    women = counts.get("women", 0)
    return percent(women, women + counts.get("men", 0))


def _times(lines: list[Line]) -> list[Line]:
    """Women and men by month, or by year where that would be a long list."""
    months = {line["month"] for line in lines if line["month"]}
    length = _YEAR if len(months) > MONTHS else None
    found = _parted(lines, lambda line: line["month"][:length])
    return [{"day": when, **_told(counts)} for when, counts in sorted(found.items()) if when]


def _outlets(shelf: Shelf, lines: list[Line]) -> list[Line]:
    """Women and men by outlet, the one with most statements first."""
    found = _parted(lines, lambda line: line["o"])
    order = sorted(
        (number for number in found if number >= 0), key=lambda number: (-sum(found[number].values()), number)
    )
    names = shelf.lines("outlets", order[:OUTLETS], ["outlet"])
    return [{**name, **_told(found[number])} for number, name in zip(order, names, strict=False)]


def _parted(lines: list[Line], of: Callable[[Line], Any]) -> dict[Any, Counter[str]]:
    parts: defaultdict[Any, list[Line]] = defaultdict(list)
    for line in lines:
        parts[of(line)].append(line)
    return {part: added(held) for part, held in parts.items()}


def _told(counts: Mapping[str, int]) -> Line:
    return {
        "statements": sum(counts.values()),
        "women": counts.get("women", 0),
        "men": counts.get("men", 0),
        "female": female(counts),
    }


def _heard(shelf: Shelf) -> dict[str, list[Line]]:
    """Who is heard most: of all, of women, of men."""
    loud = shelf.stretch("loud", 0, shelf.counts["loud"])
    names = shelf.lines("names", [line["k"] for line in loud], ["key", "label", "kind", "gender", "institution"])
    found = [{**name, "statements": line["statements"]} for line, name in zip(loud, names, strict=True)]
    apart = {sort: [row for row in found if row["gender"] == gender] for sort, gender in (("women", "f"), ("men", "m"))}
    return {"all": found[:HEARD], **{sort: rows[:APART] for sort, rows in apart.items()}}

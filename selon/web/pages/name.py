"""One name: what is said by and about it, its roles over time, how it is written. All names by their mentions."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from typing import Any

import numpy as np

from selon.french.plain import plain
from selon.index.shelf import Numbers, Shelf
from selon.web import rows
from selon.web.page import Ask, Leaf, Missing, Page
from selon.web.pages import course
from selon.web.pictures import spread

LISTED = 60
SHOWN = 20
"""Statements on a page of a name."""
ROLES = 24
MAIN = 6
"""Roles shown unasked: those told most, in the order of time."""
VARIANTS = 60
VOICES = 24
VIEWS = {"by": ("spoken", "r"), "about": ("subjects", "r"), "articles": ("mentioned", "n")}
"""The lists of a name, each with where the index holds it; the first that holds something is shown unasked."""
BENEATH = 10
"""Statements or articles of a list that, in a folder of pages, stands beneath the first list of the name."""
DAYS = "days"
"""The list of all that is said by and about a name, day by day."""
KINDS = ("person", "organisation", "government", "outlet", "place")


def name(shelf: Shelf, ask: Ask) -> Page:
    """A person, organisation, government, outlet or place."""
    number = shelf.number("by_name", ask.keys[0])
    if number is None:
        raise Missing("name")
    (row,) = shelf.lines("names", [number])
    held = {view: shelf.of(source, "k", number, column) for view, (source, column) in VIEWS.items()}
    view = ask.of("view", (*VIEWS, DAYS), next((view for view, numbers in held.items() if len(numbers)), "by"))
    held_roles = shelf.stretch("functions", *_first(shelf, number, ROLES))
    data: dict[str, Any] = {
        **{part: row[part] for part in ("key", "label", "kind", "gender", "institution", "mentions", "articles")},
        "variants": [form for form in row["variants"] if form != row["label"]][:VARIANTS],
        "roles": _in_time(held_roles),
        "institution_key": _key(shelf, row["institution"], row["key"]),
        "voices": _voices(shelf, row["label"], number),
        "view": view,
        "by": len(held["by"]),
        "about": len(held["about"]),
        "days": len(np.union1d(held["by"], held["about"])),
        "spread": _spread(shelf, number),
    }
    if view == DAYS:
        table = course.listed(shelf, ask, np.union1d(held["by"], held["about"]), row["label"], data)
    else:
        table = _view(shelf, ask, held[view], view, data)
    drawn = {
        "picture": spread(data["spread"]),
        "main_roles": _in_time(held_roles[:MAIN]),
        "other_roles": _in_time(held_roles[MAIN:]),
        "beneath": {one: partial(_rows, shelf, one, some) for one, some in held.items() if 0 < len(some) <= BENEATH},
    }
    return Page(name="name", title=row["label"], data=data, table=table, drawn=drawn)


def names(shelf: Shelf, ask: Ask) -> Page:
    """All names, of one kind where that is asked; those that have words which begin with the ones asked for."""
    kind, start = ask.of("kind", KINDS), ask.text("q", 60)
    if start:
        numbers = np.array(beginning(shelf, start), dtype=np.int32)
        if kind:
            kinds = shelf.table("names").column("kind")
            numbers = numbers[[kinds[int(number)].as_py() == kind for number in numbers]]
    elif kind:
        import pyarrow.compute as pc

        of_kind = pc.equal(shelf.table("names").column("kind"), kind).to_numpy(zero_copy_only=False)
        numbers = np.flatnonzero(of_kind).astype(np.int32)
    else:
        numbers = np.arange(shelf.counts["names"], dtype=np.int32)
    leaf = Leaf(page=ask.page, count=len(numbers), size=LISTED)
    columns = ["key", "label", "kind", "institution", "mentions", "articles", "roles"]
    told = shelf.lines("names", numbers[leaf.start : leaf.end], columns)
    listed = [{**row, "role": (row.pop("roles") or [None])[0]} for row in told]
    return Page(name="names", title="", data={"kind": kind, "q": start, "names": listed, **leaf.told()}, table=listed)


def beginning(shelf: Shelf, asked: str) -> list[int]:
    """The names in which each word that is asked for begins a word, the most mentioned first; accents do not matter."""
    words = [plain(word) for word in re.findall(r"\w+", asked)][:8]
    found = [shelf.beginning("by_word", word) for word in words if word]
    return sorted(set.intersection(*found)) if found else []


def _view(shelf: Shelf, ask: Ask, numbers: Numbers, view: str, data: dict[str, Any]) -> list[dict[str, Any]]:
    """Fill in the list that is looked at; its table."""
    leaf = Leaf(page=ask.page, count=len(numbers), size=SHOWN)
    part = numbers[leaf.start : leaf.end]
    data.update(leaf.told())
    found = _rows(shelf, view, part)
    if view == "articles":
        data["article_rows"] = found
        return found
    data["statement_rows"] = found
    return rows.flat(found)


def _rows(shelf: Shelf, view: str, numbers: Numbers) -> list[dict[str, Any]]:
    """A list of a name, or a part of it."""
    return rows.articles(shelf, numbers) if view == "articles" else rows.statements(shelf, numbers)


def _first(shelf: Shelf, number: int, limit: int) -> tuple[int, int]:
    start, end = shelf.span("functions", "k", number)
    return start, min(end, start + limit)


def _in_time(roles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Roles by the first day they are told of, those of no known day last."""
    return sorted(roles, key=lambda row: (row["first"] or "~", row["last"] or "~"))


def _key(shelf: Shelf, label: str | None, own: str) -> str | None:
    number = shelf.number("by_label", label) if label else None
    if number is None:
        return None
    key: str = shelf.lines("names", [number], ["key"])[0]["key"]
    return key if key != own else None


def _voices(shelf: Shelf, label: str, own: int) -> list[dict[str, Any]]:
    """Who speaks for it, the most mentioned first."""
    found = sorted(number for number in shelf.matching("by_institution", label)[:5000] if number != own)[:VOICES]
    return shelf.lines("names", found, ["key", "label", "kind"])


def _spread(shelf: Shelf, number: int) -> list[dict[str, Any]]:
    days = shelf.days(shelf.of("mentioned", "k", number, "n"))
    return [{"day": day, "articles": count} for day, count in sorted(Counter(days).items())]

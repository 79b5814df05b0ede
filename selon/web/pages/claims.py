"""Claims as a list, what matters most first: those of the whole record by standing, name and day; those of a story."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow.compute as pc

from selon.affair import STANDINGS
from selon.choice import days
from selon.index.shelf import Numbers, Shelf
from selon.index.terms import number
from selon.record import Claim
from selon.web import rows
from selon.web.page import Ask, Leaf, Missing, Page
from selon.web.pages.name import beginning

LISTED = 60


def claims(shelf: Shelf, ask: Ask) -> Page:
    """All claims: of a standing, of a name that speaks or is spoken of, of some days, as far as that is asked."""
    standing, name = ask.of("standing", STANDINGS), ask.text("name", 60)
    since, until = ask.day("since"), ask.day("until")
    among = _among(shelf, name, since, until)
    held = {one: among[stands(shelf, one)[among]] for one in STANDINGS}
    numbers = held[standing] if standing else among
    leaf = Leaf(page=ask.page, count=len(numbers), size=LISTED)
    found = told(shelf, numbers[leaf.start : leaf.end])
    data: dict[str, Any] = {
        "story": None,
        "asked": {"standing": standing, "name": name, "since": since, "until": until},
        "wrong": ask.wrong("since", "until"),
        "standings": [(one, len(some)) for one, some in held.items() if len(some)],
        "among": len(among),
        "claim_rows": found,
        **leaf.told(),
    }
    return Page(name="claims", title="", data=data, table=found)


def of_story(shelf: Shelf, ask: Ask) -> Page:
    """All claims of a story."""
    place = shelf.number("by_story", ask.keys[0])
    if place is None:
        raise Missing("story")
    start, end = shelf.span("claims", "s", place)
    leaf = Leaf(page=ask.page, count=end - start, size=LISTED)
    (story,) = shelf.lines("stories", [place], ["story", "title"])
    found = [rows.claim(row) for row in shelf.part(Claim, start + leaf.start, start + leaf.end)]
    data = {"story": story["story"], "claim_rows": found, **leaf.told()}
    return Page(name="claims", title=story["title"], data=data, table=found)


def stands(shelf: Shelf, standing: str) -> npt.NDArray[np.bool_]:
    """Of each claim whether it stands so; *revised* is one told with other figures, however else it stands."""
    whole = shelf.table("claims")
    if standing == "revised":
        return np.asarray(pc.greater(pc.list_value_length(whole.column("revised")), 0).to_numpy(zero_copy_only=False))
    return np.asarray(pc.equal(whole.column("standing"), standing).to_numpy(zero_copy_only=False))


def told(shelf: Shelf, numbers: Numbers) -> list[dict[str, Any]]:
    """Claims by their numbers, each with its story."""
    places = [int(place) for place in shelf.numbers("claims", "s")[numbers]]
    known = sorted({place for place in places if place >= 0})
    titles = dict(zip(known, shelf.lines("stories", known, ["story", "title"]), strict=True))
    none = {"story": None, "title": None}
    return [
        rows.claim(row) | titles.get(place, none) for row, place in zip(shelf.take(Claim, numbers), places, strict=True)
    ]


def _among(shelf: Shelf, name: str, since: str, until: str) -> Numbers:
    """The claims, one statement of which is by or about such a name and may have been said on such a day."""
    order = shelf.numbers("weighed", "c")
    if not (name or since or until):
        return order
    kept = np.ones(shelf.counts["statements"], dtype=bool)
    if name:
        kept &= _naming(shelf, name)
    if since:
        kept &= shelf.numbers("reach", "last") >= _edge(since, 0)
    if until:
        first = shelf.numbers("reach", "first")
        kept &= (first <= _edge(until, 1)) & (first > 0)
    inside = np.zeros(len(order), dtype=bool)
    inside[shelf.numbers("roles", "c")[kept[shelf.numbers("roles", "r")]]] = True
    return order[inside[order]]


def _edge(day: str, end: int) -> int:
    """The first or the last day of a day, month or year, as a number."""
    reach = days(day)
    return number(reach[end]) if reach else 0


def _naming(shelf: Shelf, asked: str) -> npt.NDArray[np.bool_]:
    """Of each statement whether it is by or about a name in which each word that is asked for begins a word."""
    wanted = np.zeros(shelf.counts["names"], dtype=bool)
    wanted[beginning(shelf, asked)] = True
    out = np.zeros(shelf.counts["statements"], dtype=bool)
    for source in ("spoken", "subjects"):
        out[shelf.numbers(source, "r")[wanted[shelf.numbers(source, "k")]]] = True
    return out

"""Who held a high office on a day, from `offices.tsv`: public facts, for articles that name the person elsewhere."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from selon.french.plain import plain


class Term(NamedTuple):
    """Somebody's time in an office, from a day (included) until another (excluded), both ISO 8601."""

    name: str
    start: str
    end: str


def holder(office: str, day: str | None) -> str | None:
    """Who held an office on a day (ISO 8601); None for another office and where the day is not known.

    >>> holder("chef de l'État", "2019-05-05"), holder("chef de gare", "2019-05-05")
    ('Emmanuel Macron', None)
    """
    called = " ".join(plain(word) for word in office.split())
    terms = _offices().get(called, ()) if day else ()
    return next((term.name for term in terms if day and term.start <= day[:10] < term.end), None)


def listed(office: str) -> bool:
    """Whether an office is one of the list.

    >>> listed("président de la République")
    True
    """
    return " ".join(plain(word) for word in office.split()) in _offices()


@cache
def _offices() -> dict[str, list[Term]]:
    """The terms of each office by what it is called, in plain letters."""
    found: dict[str, list[Term]] = {}
    for line in files("selon.french").joinpath("offices.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            calls, name, start, end = line.split("\t")
            for called in calls.split("|"):
                found.setdefault(called, []).append(Term(name, start, end))
    return found

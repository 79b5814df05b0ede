"""Schools, streets and prizes that bear a person's name: *le lycée Jean Moulin* is nobody who speaks."""

from __future__ import annotations

from selon.french.naming import words
from selon.french.people import functions
from selon.names.context import saying
from selon.names.found import Found
from selon.names.nearby import adjective
from selon.names.sheet import Sheet


def honour(sheet: Sheet, found: list[Found]) -> None:
    """Give the names of persons that a place or a body bears the kind of what bears them.

    Who is named elsewhere in the article too is meant himself.

    >>> text = "Le lycée Anne Roy ferme. Le proviseur du lycée Luc Petit se tait."
    >>> persons = [Found(start=at, end=at + 2, kind="person") for at in (2, 9)]
    >>> honour(Sheet(text), persons)
    >>> [one.kind for one in persons]
    ['place', 'person']
    """
    persons = [one for one in found if one.kind == "person" and one.title is None and one.end > one.start + 1]
    borne = [(one, kind) for one in persons if (kind := _bearer(sheet, one))]
    if borne:
        bearing = {one.start for one, _ in borne}
        met = {_plain(sheet, one) for one in persons if one.start not in bearing}
        for one, kind in borne:
            one.kind = kind if _plain(sheet, one) not in met else one.kind


def _plain(sheet: Sheet, one: Found) -> tuple[str, ...]:
    return tuple(sheet.low[one.start : one.end])


def _bearer(sheet: Sheet, one: Found) -> str:
    """The kind of what bears a name, empty where a person is meant."""
    if not sheet.at(one.start - 1).isalpha() or sheet.at(one.start - 1) in words("stop"):
        return ""
    at = _noun(sheet, one.start)
    for kind in ("place", "organisation"):
        fits = sheet.at(at) in words("honoured", kind) and sheet.at(at - 1) not in words("grammar", "indefinite")
        if fits and not _headed(sheet, at):
            return "" if kind == "place" and saying(sheet, one) else kind
    return ""


def _noun(sheet: Sheet, start: int) -> int:
    """The noun before a name; adjectives and what a school is for are passed over: *l'école de cuisine bretonne X*."""
    at = start - 1
    while at > 0 and adjective(sheet, at) and sheet.at(at) not in words("honoured", "place"):
        at -= 1
    return at - 2 if sheet.at(at - 1) in ("de", "d'") and sheet.at(at - 2) in words("honoured", "schools") else at


def _headed(sheet: Sheet, at: int) -> bool:
    """Whether a function has the noun as its complement with *de*: *le proviseur du lycée X* names the head."""
    here = at - 1
    if sheet.at(here) in ("l'", "la", "le"):
        here -= 1
    if here < 1 or sheet.at(here) not in words("grammar", "of"):
        return False
    here -= 1
    while here > 0 and adjective(sheet, here) and sheet.words[here] not in functions():
        here -= 1
    return sheet.words[here].lower() in functions()

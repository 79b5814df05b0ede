"""Surnames that go on behind a particle, as elsewhere or as is known: *Zoé Roux de Kervel*, *Mme Roux de Kervel*."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from itertools import islice

from selon.french.naming import words
from selon.french.people import firsts, gender_of
from selon.french.plain import plain
from selon.names.found import Found
from selon.names.listed import listed
from selon.names.people import stops
from selon.names.sheet import Sheet

Pair = tuple[str, str]


def whole(sheet: Sheet, found: list[Found]) -> list[Found]:
    """The finds, with a person's name that ends before a particle made as long as the surname is elsewhere.

    >>> text = "Zoé Roux de Kervel et Mme Roux de Kervel"
    >>> rows = [Found(start=0, end=2, kind="person"), Found(start=6, end=9, kind="person", title="f")]
    >>> [sheet.line(one.start, one.end) for sheet in [Sheet(text)] for one in whole(sheet, rows)]
    ['Zoé Roux de Kervel', 'Roux de Kervel']
    """
    long = {tail for one in found if one.kind == "person" and one.title for tail in _tails(sheet, one)}
    twice = {tail for tail, count in _behind_de(sheet).items() if count > 1}
    out: list[Found] = []
    for one in found:
        if out and one.start < out[-1].end:
            continue  # what was taken for a name of its own
        if one.kind == "person":
            one.end = max((_end(sheet, one, *tail) for tail in long), default=one.end)
            one.end += 2 * _goes_on(sheet, one, twice)
        out.append(one)
    return out


def _goes_on(sheet: Sheet, one: Found, twice: Set[Pair]) -> bool:
    """Whether a surname behind a first name goes on with *de* and a name that is nowhere and nobody's: as a known one
    does, or as the article has it `twice`. Once told, it may be where somebody is from (*Zoé Roux de Kervel*).
    """
    at = one.end + 1
    if one.end - one.start < 2 or sheet.at(one.end) != "de" or not sheet.upper(at) or not _first(sheet, one.start):
        return False
    known = plain(" ".join(sheet.words[one.end - 1 : at + 1])) in words("surnames", "whole")
    if known or sheet.low[at] in firsts() or not sheet.words[at].istitle() or not sheet.words[at].isalpha():
        return known
    ends = not sheet.upper(at + 1) or sheet.opens(at + 1)
    told = (sheet.low[at - 2], sheet.low[at]) in twice
    return told and ends and listed(sheet, at) is None and not stops(sheet, at)


def _behind_de(sheet: Sheet) -> Counter[Pair]:
    """How often two words stand on either side of *de*."""
    low = sheet.low
    return Counter(
        (low[at - 1], low[at + 1]) for at in range(1, len(low) - 1) if low[at] == "de" and sheet.upper(at + 1)
    )


def _first(sheet: Sheet, at: int) -> bool:
    return gender_of(sheet.words[at]) is not None or sheet.low[at] in firsts()


def _tails(sheet: Sheet, one: Found) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """A surname up to its particle, if one stands inside it, and from there."""
    low = sheet.low[one.start : one.end]
    inside = (at for at in range(1, len(low) - 1) if low[at] in words("grammar", "of"))
    return [(tuple(low[:at]), tuple(low[at:])) for at in islice(inside, 1)]


def _end(sheet: Sheet, one: Found, head: tuple[str, ...], tail: tuple[str, ...]) -> int:
    """The word a name ends before where it ends with the beginning of a surname and the rest follows it."""
    begins = one.end - one.start > len(head) and tuple(sheet.low[one.end - len(head) : one.end]) == head
    return one.end + len(tail) if begins and tuple(sheet.low[one.end : one.end + len(tail)]) == tail else one.end

"""Adjectives that belong to the name behind them: *le père de la petite Zoé* is not what Zoé is."""

from __future__ import annotations

from selon.french.naming import words
from selon.names.sheet import Sheet

_INFINITIVE = ("er", "ir", "re")


def fondly(sheet: Sheet, start: int) -> str | None:
    """The gender that adjectives before a name and their article show: f, m or None.

    >>> fondly(Sheet("avec la petite Andrea"), 3), fondly(Sheet("avec Andrea"), 1)
    ('f', None)
    """
    at = _first(sheet, start)
    if at == start:
        return None
    before = sheet.at(at - 1)
    told = {sheet.low[place] for place in range(at, start)}
    if before in words("roles", "feminine") or not words("fond", "feminine").isdisjoint(told):
        return "f"
    return "m" if before in words("roles", "masculine") or "petit" in told else None


def complement(sheet: Sheet, at: int, end: int) -> bool:
    """Whether the words from a place up to a name make it a complement of what stands before.

    It is one with its own article and adjective, behind what was done to it, and in the name of an affair.

    >>> complement(Sheet("le père de la petite Zoé"), 2, 5), complement(Sheet("le maire de Brest Zoé"), 2, 4)
    (True, False)
    """
    first = _first(sheet, end)
    article = sheet.at(first - 1) in words("roles", "determiners") or sheet.at(first - 1) in words("grammar", "of")
    if at < first < end and article:
        return True
    if end - 1 > at and sheet.at(end) != "," and sheet.low[end - 1] in words("fond", "affairs"):
        return sheet.at(end - 2) != "d'"
    return any(_done(sheet, place) for place in range(at, end))


def _first(sheet: Sheet, start: int) -> int:
    """The first of the adjectives before a name."""
    at = start
    while at > 0 and sheet.low[at - 1] in words("fond") and not sheet.upper(at - 1):
        at -= 1
    return at


def _done(sheet: Sheet, at: int) -> bool:
    """Whether an infinitive stands at a word: *d'avoir enlevé*, *pour retrouver*."""
    low = sheet.low[at]
    aim = sheet.at(at - 1) == "pour" and sheet.words[at].islower() and len(low) > 4
    return low in words("fond", "auxiliary") or (aim and low.endswith(_INFINITIVE))

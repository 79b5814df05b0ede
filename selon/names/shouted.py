"""Names in headlines that are all capitals, where a verb looks like one word more: *ANNE ROY REFUSE*."""

from __future__ import annotations

import re

from selon.french.cues import verb_forms
from selon.french.people import firsts
from selon.names.found import Found
from selon.names.sheet import Sheet

SHORTEST = 2
"""Words of a full name."""
_VERBAL = re.compile(r"\w{2,}(?:ait|aient|eront|erait|eraient)$|\w+(?:-t)?-(?:il|elle|on|ils|elles|vous|nous)$")


def trim(sheet: Sheet, found: list[Found]) -> list[Found]:
    """The finds, with those in capitals cut where a name the article gives in small letters too ends, or a verb stands.

    >>> text = "ANNE ROY REFUSE TOUT"
    >>> [sheet.line(one.start, one.end) for sheet in [Sheet(text)] for one in trim(sheet, [Found(start=0, end=3)])]
    ['ANNE ROY']
    """
    loud = [one for one in found if one.end - one.start > SHORTEST and _shouted(sheet, one)]
    if loud:
        quiet = {tuple(sheet.low[one.start : one.end]) for one in found if one not in loud}
        for one in loud:
            one.start += _of(sheet, one.start)
            one.end = _end(sheet, one, quiet)
            one.kind = "thing" if not one.kind and _verbal(sheet, one.start) else one.kind
    return found


def _shouted(sheet: Sheet, one: Found) -> bool:
    words = sheet.words[one.start : one.end]
    return one.kind in ("", "person") and all(word.isupper() for word in words)


def _of(sheet: Sheet, at: int) -> bool:
    """Whether a preposition stands there before a first name, and no noble name (*CONSEILLÈRE D'ANNE ROY*)."""
    return sheet.low[at] == "d'" and sheet.at(at + 1) in firsts()


def _end(sheet: Sheet, one: Found, quiet: set[tuple[str, ...]]) -> int:
    for end in range(one.end, one.start + SHORTEST - 1, -1):
        if tuple(sheet.low[one.start : end]) in quiet:
            return end
    later = range(one.start + SHORTEST, one.end)
    return next((at for at in later if _verbal(sheet, at) or sheet.words[at].endswith("'")), one.end)


def _verbal(sheet: Sheet, at: int) -> bool:
    return sheet.words[at].lower() in verb_forms() or _VERBAL.match(sheet.low[at]) is not None

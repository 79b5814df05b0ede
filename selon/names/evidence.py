"""What speaks for and against a run of capitals being a person's name: the words beside it and its own look."""

from __future__ import annotations

from selon.french.lands import demonyms
from selon.french.naming import words
from selon.names.context import common, saying
from selon.names.found import Found
from selon.names.nearby import adjective
from selon.names.sheet import Sheet


def against(sheet: Sheet, one: Found) -> bool:
    """Whether a run of several words has the look or the place of a thing: *la page Tik Tok*, *à Pebble Beach, en*."""
    low = sheet.low[one.start : one.end]
    if low[0] in words("grammar", "definite") or low[-1] in words("things", "last") or _ordered(sheet, one):
        return True
    return not words("things", "english").isdisjoint(low) or belongs(sheet, one.start)


def speaks(sheet: Sheet, one: Found) -> bool:
    """Whether the words beside a run show a person: a verb of saying, *se*, *né*, a party in brackets, kin before."""
    if saying(sheet, one) or said_by(sheet, one.start):
        return True
    behind = sheet.at(one.end)
    if behind in ("se", "s'") or (behind == "," and sheet.at(one.end + 1) in words("grammar", "born")):
        return True
    return sheet.at(one.start - 1) in ("de", "d'") and sheet.at(one.start - 2) in words("grammar", "kin")


def said_by(sheet: Sheet, at: int) -> bool:
    """Whether a verb of saying stands before a name: *affirme X*, *a expliqué X*, *a-t-il dit à X* not."""
    before = sheet.at(at - 1)
    return before in words("grammar", "saying") or (before in words("grammar", "said") and _helped(sheet, at - 1))


def _helped(sheet: Sheet, at: int) -> bool:
    return any(sheet.at(place) in ("a", "avait", "aurait") for place in (at - 1, at - 2))


def _ordered(sheet: Sheet, one: Found) -> bool:
    """Whether an order or an infinitive opens a sentence: *Libérez Farida*, *Relancer Lourdes*."""
    return common(sheet, one) or (sheet.opens(one.start) and sheet.low[one.start].endswith(("ez", "ons", "uer", "cer")))


def belongs(sheet: Sheet, at: int) -> bool:
    """Whether the run names a thing that a common noun with its article tells: *le modèle X*."""
    here = at - 1
    if adjective(sheet, here) and not sheet.opens(here):
        plain_adjective = sheet.low[here] not in words("grammar", "human") and sheet.low[here] not in demonyms()
        if sheet.at(here - 1) in words("grammar", "telling") and plain_adjective:
            return True
        here -= 1
    noun, before = sheet.at(here), sheet.at(here - 1)
    if (
        here < 1
        or not noun.isalpha()
        or sheet.upper(here)
        or noun in words("stop")
        or noun in words("grammar", "saying")
    ):
        return noun in words("grammar", "new") and before in words("grammar", "articles")
    if noun in words("grammar", "human") or noun in words("grammar", "kin"):
        return False
    return before in words("grammar", "telling") and not noun.endswith(("ait", "e'"))

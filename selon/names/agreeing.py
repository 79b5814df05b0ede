"""The gender that words agreeing with a name show where no title and no first name does: *Lou Tavek, née à Brest*."""

from __future__ import annotations

from selon.french.naming import listing, words
from selon.names.found import Found
from selon.names.sheet import Sheet


def agreeing(sheet: Sheet, one: Found) -> str | None:
    """The gender of a participle behind a name: f, m or None.

    >>> text = "Lou Tavek, née à Brest, et Sacha Ruvel est arrivé avec Sam Orrin, 34 ans"
    >>> [agreeing(Sheet(text), Found(start=at, end=at + 2)) for at in (0, 8, 13)]
    ['f', 'm', None]
    """
    at = one.end
    return _shown(sheet, at + 1, "participles") if sheet.at(at) in (",", "est", "etait") else None


def described(sheet: Sheet, start: int, stop: int, end: int) -> str | None:
    """The gender of the adjectives of a role from `start` up to `end`: before its noun, and behind it from `stop` on.

    >>> told = ("ancienne membre du club", 2), ("membre fondateur du club", 1), ("membre du club", 1)
    >>> [described(Sheet(text), 0, stop, len(text.split())) for text, stop in told]
    ['f', 'm', None]
    """
    if sheet.low[start] in words("agreeing", "f"):
        return "f"
    if sheet.low[start] in words("agreeing", "m"):
        return "m"
    return _shown(sheet, stop, "adjectives") if stop < end else None


def _shown(sheet: Sheet, at: int, kind: str) -> str | None:
    """The gender that the ending of a word shows, which is no capital and no noun."""
    if at >= len(sheet) or not sheet.words[at].islower() or len(sheet.words[at]) < 2:
        return None
    word = sheet.words[at]
    if word.endswith(listing("agreeing", f"{kind}_f")):
        return "f"
    masculine = word.endswith(listing("agreeing", f"{kind}_m"))
    return "m" if masculine and not word.endswith(listing("agreeing", "nouns")) else None

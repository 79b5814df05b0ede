"""The gender that words agreeing with a name show where no title and no first name does: *Lou Tavek, née à Brest*."""

from __future__ import annotations

from selon.french.naming import words
from selon.names.found import Found
from selon.names.sheet import Sheet

_FEMININE = ("ienne", "enne", "aise", "oise", "aine", "ale", "elle", "ive", "euse", "trice", "ère", "ée")
_MASCULINE = ("ien", "éen", "ais", "ois", "ain", "al", "el", "if", "eur", "ier", "é")

_NOUN = "té"
"""The ending of nouns that stand behind another without a preposition: *responsable sécurité*."""


def agreeing(sheet: Sheet, one: Found) -> str | None:
    """The gender of a participle behind a name: f, m or None.

    >>> text = "Lou Tavek, née à Brest, et Sacha Ruvel est arrivé avec Sam Orrin, 34 ans"
    >>> [agreeing(Sheet(text), Found(start=at, end=at + 2)) for at in (0, 8, 13)]
    ['f', 'm', None]
    """
    at = one.end
    return _shown(sheet, at + 1, ("ée",), ("é",)) if sheet.at(at) in (",", "est", "etait") else None


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
    return _shown(sheet, stop, _FEMININE, _MASCULINE) if stop < end else None


def _shown(sheet: Sheet, at: int, feminine: tuple[str, ...], masculine: tuple[str, ...]) -> str | None:
    if at >= len(sheet) or not sheet.words[at].islower() or len(sheet.words[at]) < 2:
        return None
    word = sheet.words[at]
    if word.endswith(feminine):
        return "f"
    return "m" if word.endswith(masculine) and not word.endswith(_NOUN) else None

"""Whether a capital means its government or the town: *Paris a protesté*, *gérer Paris*."""

from __future__ import annotations

from functools import cache

from selon.french.cues import cue_forms
from selon.french.naming import words
from selon.names.sheet import Sheet

REACH = 5
"""Words before a capital among which *capitale* or *ville* tells of the town."""


def town(sheet: Sheet, at: int, end: int) -> bool:
    """Whether the words beside a capital show the town: it is part of a longer name, or what something is done to.

    A government is what acts, speaks or is spoken to.

    >>> [town(Sheet(text), 2, 3) for text in ("Depuis que Paris proteste", "Pour gérer Paris", "On accuse Paris")]
    [False, True, False]
    """
    if sheet.upper(end) and sheet.text[sheet.ends[end - 1] : sheet.starts[end]] == " ":
        return True
    if sheet.opens(at) or not sheet.at(at - 1)[-1:].isalpha():
        return sheet.at(at - 1) == "," and _told(sheet, at)
    before = sheet.at(at - 1)
    if before in words("stop") or before in words("town", "before"):
        return before in words("town", "before")
    return sheet.upper(at - 1) or _told(sheet, at) or not _acting(sheet.words[at - 1].lower(), before)


def _told(sheet: Sheet, at: int) -> bool:
    return not words("town", "nouns").isdisjoint(sheet.low[max(0, at - REACH) : at])


def _acting(word: str, plain: str) -> bool:
    """Whether a word is a verb of saying, a verb that asks for somebody, or an adverb."""
    return word in _saying() or plain.startswith(tuple(words("town", "addressing"))) or plain.endswith("ment")


@cache
def _saying() -> frozenset[str]:
    return frozenset(cue_forms())

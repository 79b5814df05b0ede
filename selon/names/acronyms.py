"""Acronyms spelled out in the text: *Institut national de la statistique (Insee)*, *HRW (Human Rights Watch)*."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

from selon.french.naming import words
from selon.french.people import functions
from selon.french.plain import plain
from selon.names.sheet import Sheet
from selon.names.variants import listed_as

REACH = 16
"""Words before the bracket that are looked at."""
_LEAST = 3
"""Letters that show that an acronym is of some words, where not all do."""
_ARTICLES = ("la", "le", "les", "l'")
_CLOSING = (",", ".", ")", ";", "")
_BREAKS = frozenset('.!?;:«»"()\n,')


class Spelled(NamedTuple):
    """A full form (words from `start` up to `end`) and its acronym."""

    start: int
    end: int
    short: str


def spelled(sheet: Sheet) -> dict[int, Spelled]:
    """Every full form whose acronym stands in brackets behind it, by its first word."""
    found: dict[int, Spelled] = {}
    for at, word in enumerate(sheet.words):
        if word == "(" and _short(sheet, at + 1):
            for end in (at, _before_kind(sheet, at)):
                start = _start(sheet, end, sheet.words[at + 1]) if end else None
                start = start if start is not None or not end else _begun(sheet, end, sheet.words[at + 1])
                start = start if start is not None or not end else _foreign(sheet, end, sheet.words[at + 1])
                if start is not None:
                    found[start] = Spelled(start, end, sheet.words[at + 1])
                    break
        elif word == "," and at and (full := _apposed(sheet, at)) is not None:
            found[full.start] = full
    return found


def _apposed(sheet: Sheet, comma: int) -> Spelled | None:
    """The full form that an article and a comma set beside its acronym: *l'APM, l'Association des pêcheurs*."""
    short, start = sheet.words[comma - 1], comma + 2
    plainly = 3 <= len(short) <= 10 and short.isupper() and short.isalpha()
    if not plainly or sheet.at(comma + 1) not in _ARTICLES or not sheet.upper(start):
        return None
    letters = list(short.lower())
    for end in range(start + 2, min(len(sheet), start + REACH)):
        if sheet.words[end - 1] in _BREAKS:
            return None
        if sheet.upper(end - 1) and _spells(sheet, start, end, short, letters) and sheet.low[start][0] == letters[0]:
            return Spelled(start, end, short)
        if not sheet.upper(end - 1) and sheet.at(end) in _CLOSING and _spells(sheet, start, end, short, letters):
            return Spelled(start, end, short)
    return None


def _begun(sheet: Sheet, end: int, short: str) -> int | None:
    """The first word of a body whose acronym begins with its initials and goes on in another way: it has a new name, or
    the acronym is of syllables."""
    letters = [letter for letter in short.lower() if letter.isalpha()]
    least = max(_LEAST, len(letters) // 2 + 1)
    for start in range(end - 1, max(-1, end - REACH), -1):
        if _ends(sheet, start):
            return None
        low = sheet.low[start]
        head = sheet.upper(start) and (_head(low) or low in words("heads", "capital"))
        if head and sheet.words[start].lower() not in functions():
            return start if _initials(sheet, start, end)[:least] == letters[:least] else None
    return None


def _ends(sheet: Sheet, at: int) -> bool:
    """Whether no name goes on over a word; it does over a comma between complements: *des ports, des quais et ...*."""
    return sheet.words[at] in _BREAKS and not (sheet.words[at] == "," and sheet.at(at + 1) in words("grammar", "of"))


def _foreign(sheet: Sheet, end: int, short: str) -> int | None:
    """The first word of a body told in French whose acronym is of another language and is used again."""
    if len(short) < 3 or not short.isupper() or sheet.count(short) < 2 or listed_as(short) is not None:
        return None
    for start in range(end - 1, max(-1, end - REACH // 2), -1):
        if sheet.words[start] in _BREAKS:
            return None
        if sheet.upper(start) and _head(sheet.low[start]) and sheet.words[start].lower() not in functions():
            return start if end - start > 2 else None
    return None


def _before_kind(sheet: Sheet, end: int) -> int:
    """The comma before a few small words that tell what kind of body it is: *..., premier syndicat (SNX)*; else 0."""
    for at in range(end - 1, max(0, end - 6), -1):
        if sheet.words[at] == ",":
            return at
        if sheet.upper(at) or sheet.words[at] in _BREAKS:
            return 0
    return 0


def _short(sheet: Sheet, at: int) -> bool:
    if not sheet.upper(at) or sheet.at(at + 1) not in (")", ",", "-", "/"):
        return False
    word = sheet.words[at]
    return 2 <= len(word) <= 10 and (sum(letter.isupper() for letter in word) >= 2 or _said_as_word(word))


def _said_as_word(word: str) -> bool:
    """Whether an acronym may be read as a word, and so be written as a name is: *Insee*."""
    return 3 <= len(word) <= 8 and word.istitle() and word.isalpha()


def _start(sheet: Sheet, end: int, short: str) -> int | None:
    """The first word of the full form that ends before `end`: its initials give the acronym."""
    letters = [letter for letter in short.lower() if letter.isalpha()]
    best = None
    plainly = len(letters) > 2 and short.isupper() and plain(short) not in words("stop", "acronyms")
    for start in range(end - 1, max(-1, end - REACH), -1):
        if _ends(sheet, start):
            break
        if sheet.low[start][:1] != letters[0] or sheet.low[start] in words("grammar", "empty"):
            continue
        if sheet.words[start].lower() in functions():
            continue
        if not (sheet.upper(start) or _head(sheet.low[start]) or (plainly and _small(sheet, start))):
            continue
        if end - start > 1 and _spells(sheet, start, end, short, letters):
            best = start
            break
    return best


def _small(sheet: Sheet, at: int) -> bool:
    """Whether a body in small letters begins with a noun that elsewhere begins none: *la ligue des phares (LDP)*."""
    low = sheet.low[at]
    return (low in words("heads", "capital") or low in words("orgs")) and sheet.at(at - 1) in words(
        "grammar", "articles"
    )


def _head(low: str) -> bool:
    return low in words("heads", "weak") or low in words("heads", "strong")


def _spells(sheet: Sheet, start: int, end: int, short: str, letters: list[str]) -> bool:
    """Whether the acronym's letters are initials of the words, in order, each full word but one giving one."""
    if _said_as_word(short):
        return _alike(sheet, start, end, letters)
    left = list(letters)
    missed = 0
    for at in range(start, end):
        parts = sheet.low[at].split("-")
        for part in parts:
            if left and part[:1] == left[0]:
                left.pop(0)
            elif part != "," and part not in words("grammar", "empty"):
                missed += 1
    return not left and missed <= 2


def _alike(sheet: Sheet, start: int, end: int, letters: list[str]) -> bool:
    """Whether the initials of the full words and the acronym's letters are the same in order, all but one at most."""
    initials = _initials(sheet, start, end)
    shared = sum(block.size for block in SequenceMatcher(None, initials, letters).get_matching_blocks())
    return shared >= _LEAST and shared >= max(len(initials), len(letters)) - 1


def _initials(sheet: Sheet, start: int, end: int) -> list[str]:
    """The first letters of the full words."""
    told = (part for at in range(start, end) for part in sheet.low[at].split("-"))
    return [part[:1] for part in told if part != "," and part not in words("grammar", "empty")]

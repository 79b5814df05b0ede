"""Runs of capitals that are a person's name, by a title or a first name before."""

from __future__ import annotations

from selon.french.known import entries
from selon.french.naming import words
from selon.french.people import firsts, functions
from selon.names.listed import listed
from selon.names.sheet import Sheet

LONGEST = 5
"""Capital words of one person's name."""


def first(sheet: Sheet, at: int) -> bool:
    """Whether a word is a known first name (a compound counts by its first part)."""
    low = sheet.low[at]
    return low in firsts() or ("-" in low and low.split("-")[0] in firsts() and sheet.words[at][0].isupper())


def named(sheet: Sheet, at: int) -> int:
    """The word a name with a known first name ends before, or 0."""
    if not (sheet.upper(at) and first(sheet, at)):
        return 0
    end = extend(sheet, at)
    return end if end > at + 1 else 0


def initials(sheet: Sheet, at: int) -> int:
    """The word that initials beginning at a word (*J.K.*, *G. W.*) end before, or 0."""
    if len(sheet.words[at]) > 2:
        return 0
    end = at
    while (
        end + 1 < min(len(sheet.words), at + 2 * LONGEST)
        and len(sheet.words[end]) <= 2
        and sheet.upper(end)
        and sheet.words[end + 1] == "."
    ):
        if len(sheet.words[end]) == 2 and not sheet.words[end].istitle():
            break
        end += 2
    return end if end > at and end < len(sheet.words) and sheet.upper(end) and not stops(sheet, end) else 0


def stops(sheet: Sheet, at: int) -> bool:
    """Whether a capital word is no part of a name."""
    low = sheet.low[at]
    return low == "" or low in words("stop") or low.startswith("mi-") or low.split("-")[0] in words("grammar", "closed")


def inside(sheet: Sheet, at: int) -> bool:
    """Whether an ordinary word stands in an Asian name: in small letters but for the first, a blank after a capital."""
    if sheet.low[at] not in words("grammar", "asian") or not sheet.words[at].istitle():
        return False
    return sheet.upper(at - 1) and not sheet.opens(at) and sheet.ends[at - 1] + 1 == sheet.starts[at]


def _allowed(sheet: Sheet, start: int, at: int, titled: bool) -> bool:
    """Whether an ordinary word is part of a name: of an Asian one, or a surname (*Clara Grande*, *Mme Grande*)."""
    if titled and at == start:
        return sheet.low[at] in words("stop", "surnames") and sheet.words[at].istitle()
    if at == start + 1 and sheet.low[at] in words("stop", "surnames") and first(sheet, start):
        return sheet.words[at].istitle() and sheet.ends[start] + 1 == sheet.starts[at]
    return at > start and inside(sheet, at)


def extend(sheet: Sheet, at: int, *, titled: bool = False) -> int:
    """The word a person's name that begins at a word ends before."""
    end, count = (at, 0) if titled else (at + 1, 1)
    while count < LONGEST:
        step = _step(sheet, at, end, titled)
        if step == end:
            break
        end, count = step, count + 1
    return end


def _step(sheet: Sheet, start: int, end: int, titled: bool) -> int:
    if end >= len(sheet.words) or (end > start and sheet.parted(end)):
        return end
    inner = _particles(sheet, start, end, titled)
    last = inner
    if not sheet.upper(last):
        return end + (end > start and arabic(sheet, end))
    skipped = initials(sheet, last) if inner == end else 0
    if skipped:
        return skipped
    if sheet.words[last].endswith("'"):
        return last + 1 if sheet.upper(last + 1) and sheet.glued(last + 1) and end > start else end
    if (
        stops(sheet, last)
        and inner == end
        and not _allowed(sheet, start, last, titled)
        and not (end > start and sheet.words[last].isupper() and len(sheet.words[last]) > 3)
    ):
        return end
    if end > start and inner == end and (_elsewhere(sheet, last) or _next(sheet, start, end)):
        return end
    return last + 1


def arabic(sheet: Sheet, at: int) -> bool:
    """Whether a surname with its small article stands behind a name (*Haider al-Abadi*)."""
    word = sheet.words[at]
    head, mark, rest = word.partition("-")
    return (
        bool(mark)
        and head in words("grammar", "arabic")
        and rest[:1].isupper()
        and sheet.ends[at - 1] + 1 == sheet.starts[at]
    )


def _next(sheet: Sheet, start: int, at: int) -> bool:
    """Whether another's name begins behind one that a function has with *de*: *l'avocat d'Anne Roy Luc Petit*."""
    if at < start + 2 or sheet.at(start - 1) not in ("de", "d'") or not (first(sheet, at) and sheet.upper(at + 1)):
        return False
    held = any(sheet.words[place].lower() in functions() for place in range(max(0, start - 4), start - 1))
    return held and not any(first(sheet, place) for place in (at - 1, at + 1)) and not stops(sheet, at + 1)


def _elsewhere(sheet: Sheet, at: int) -> bool:
    """Whether a known name of several words, or an acronym, begins here and so ends the name before it."""
    if sheet.text[sheet.ends[at - 1] : sheet.starts[at]] not in (" ", "", "-"):
        return True
    for entry in entries().get(sheet.low[at], ()):
        if len(entry.words) > 1 and sheet.low[at : at + len(entry.words)] == list(entry.words):
            return True
        if len(entry.words) == 1 and entry.known.form.isupper() and sheet.words[at] == entry.known.form:
            return not sheet.words[at - 1].isupper()
    return False


def _particles(sheet: Sheet, start: int, at: int, titled: bool) -> int:
    """The word after particles (*de*, *Le*, *van der*) that lead on to a capital, else `at`."""
    end = at
    while end < len(sheet.words) and end < at + 2 and _particle(sheet, start, end, titled):
        end += 1
    if end == at or not sheet.upper(end) or stops(sheet, end):
        return at
    free = sheet.low[at] in words("particles", "free") or sheet.upper(at) or titled
    return end if free or not listed(sheet, end) else at


def _particle(sheet: Sheet, start: int, at: int, titled: bool) -> bool:
    low = sheet.low[at]
    if sheet.upper(at):
        return low in words("grammar", "inner") and sheet.upper(at + 1) and not sheet.words[at].isupper()
    if low in words("particles", "free"):
        return True
    if low not in words("particles", "names") or (low in ("y", "e") and at == start):
        return False
    before = sheet.low[at - 1]
    only = at - start <= 1 or low == "d'" or before in ("de", "d'") or before in words("grammar", "late")
    return only and (titled or at > start)

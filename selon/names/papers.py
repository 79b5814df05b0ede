"""Newspapers and stations on no list, by head or last word: *La Gazette du Golfe*, *Radio Corail*, *Sud TV*."""

from __future__ import annotations

from functools import cache

from selon.french.known import Known
from selon.french.naming import words
from selon.names.evidence import said_by
from selon.names.found import Found
from selon.names.listed import listed
from selon.names.nearby import adjective
from selon.names.sheet import Sheet

LONGEST = 7
"""Words of a newspaper's name behind its head."""
_FULL = {"le": "Le ", "la": "La ", "l'": "L'", "les": "Les ", "au": "Le ", "du": "Le ", "aux": "Les ", "des": "Les "}


def paper(sheet: Sheet, at: int) -> Found | None:
    """The newspaper or station whose name begins at a capital word, its article or its head, or None."""
    if not sheet.upper(at):
        return None
    low = sheet.low[at]
    head = at + 1 if low in ("le", "la", "l'", "les") else at
    if _head(sheet, head):
        return None if _bodily(sheet, head) else _titled(sheet, at, head)
    if low in words("papers", "air"):
        end = _run(sheet, at + 1)
        return Found(start=at, end=end, kind="outlet") if end > at + 1 else None
    return _ending(sheet, at)


def _bodily(sheet: Sheet, head: int) -> bool:
    """Whether a body is told by a head that papers bear too: *L'Union africaine*, *L'Union des maires*."""
    if sheet.low[head] not in words("heads", "capital"):
        return False
    hit = listed(sheet, head)
    return (hit is not None and hit[0] > head + 1) or sheet.at(head + 1) in words("grammar", "contracted")


def _known(sheet: Sheet, at: int) -> bool:
    hit = listed(sheet, at)
    return hit is not None and hit[1].kind == "outlet"


def _head(sheet: Sheet, at: int) -> bool:
    if not sheet.upper(at):
        return False
    return sheet.low[at] in _heads()


@cache
def _heads() -> frozenset[str]:
    return words("papers", "heads") | words("papers", "other")


def _titled(sheet: Sheet, at: int, head: int) -> Found | None:
    """A head with its article and what follows it."""
    end = _complement(sheet, head + 1)
    if sheet.at(head + 1) not in words("grammar", "of") and any(_known(sheet, place) for place in (at, head)):
        return None
    article = sheet.at(head - 1)
    if end == head + 1 or article not in _FULL or sheet.at(head + 1) == "officiel":
        return None
    title = at < head and not sheet.opens(at)
    cited = _cited(sheet, at if at < head else head - 1, end)
    if not (title or cited) and (sheet.low[head] in words("papers", "other") or at < head):
        return None
    form = sheet.line(head, end)
    return Found(start=at, end=end, kind="outlet", known=Known(form, _FULL[article] + form, "outlet", "", True))


def _cited(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the words beside a name cite it: *selon X*, *a-t-il dit au X*, *au micro de X*, *X rapporte*."""
    follows = end + (sheet.at(end) == "a")
    if sheet.at(follows) in words("grammar", "saying") or sheet.at(follows) in words("papers", "verbs"):
        return True
    before = sheet.at(start - 1)
    if before in words("papers", "before") or sheet.low[max(0, start - 2) : start] == ["micro", "de"]:
        return True
    reported = before == "a" or sheet.at(start) in ("au", "aux")
    return reported and any(
        sheet.at(place) in words("papers", "told") or said_by(sheet, place + 1) for place in range(start - 5, start)
    )


def _complement(sheet: Sheet, at: int) -> int:
    """The end of what follows a head: adjectives, capitals, *de* with its noun."""
    end = at
    while end < at + LONGEST:
        here = end
        if sheet.at(here) in words("grammar", "of"):
            here += 1 + (sheet.at(here) in ("de", "d'") and sheet.at(here + 1) in ("la", "l'"))
            if not sheet.upper(here):
                here += here < len(sheet.words) and sheet.low[here].isalpha() and len(sheet.low[here]) > 3
            step = max(here, _run(sheet, here))
            step = end if sheet.at(step - 1) in words("grammar", "of") or sheet.at(step - 1) in ("la", "l'") else step
        elif sheet.upper(here) and _next(sheet, here):
            step = _run(sheet, here)
        else:
            step = here + (here < len(sheet.words) and end == at and not _past(sheet, here) and adjective(sheet, here))
        if step == end:
            break
        end = step
    return end


def _past(sheet: Sheet, at: int) -> bool:
    return sheet.words[at].endswith(("é", "ée", "és", "ées"))


def _next(sheet: Sheet, at: int) -> bool:
    """Whether only a blank, or an elided article, stands between a word and the one before."""
    return sheet.text[sheet.ends[at - 1] : sheet.starts[at]] in (" ", "")


def _run(sheet: Sheet, at: int) -> int:
    """The end of the capital words from a place on."""
    end = at
    while (
        end < at + 4 and sheet.upper(end) and _next(sheet, end) and sheet.low[end] not in words("grammar", "articles")
    ):
        end += 1
    return end


def _ending(sheet: Sheet, at: int) -> Found | None:
    """A run of capitals that ends with a press word."""
    if not sheet.upper(at + 1):
        return None
    if sheet.low[at] in words("stop") or sheet.low[at] in words("papers", "ends"):
        return None
    for end in range(at + 1, min(at + 4, len(sheet.words))):
        if not sheet.upper(end) or not _next(sheet, end):
            return None
        if sheet.low[end] in words("papers", "ends"):
            return Found(start=at, end=end + 1, kind="outlet")
    return None

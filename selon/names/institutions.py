"""Institutions named by a common noun and its complements: *parquet de Paris*, *Conseil de sécurité nationale*."""

from __future__ import annotations

from functools import cache

from selon.french.lands import demonyms
from selon.french.naming import words
from selon.french.people import firsts, functions
from selon.names.found import Found
from selon.names.listed import listed
from selon.names.nearby import adjective
from selon.names.people import first, named
from selon.names.sheet import Sheet

LONGEST = 16
"""Words of one institution's name."""


def phrase(sheet: Sheet, at: int) -> Found | None:
    """The institution whose name begins with the common noun at a word, or None."""
    low = sheet.low[at]
    if low not in _heads():
        return None
    strong = low in words("heads", "strong")
    capital = sheet.upper(at) and not sheet.opens(at)
    if not (strong or low in words("heads", "weak") or (capital and low in words("heads", "capital"))):
        return None
    if (not capital and sheet.at(at - 1) in words("grammar", "indefinite")) or sheet.low[at + 1 : at + 3] == [
        "des",
        "sceaux",
    ]:
        return None
    end, telling = _complements(sheet, at, capital, strong)
    if _ended(sheet, at, end):
        return None
    if end == at + 1:
        bare = low in words("heads", "alone") or (capital and low in words("heads", "capitals"))
        bare = bare and sheet.at(at - 1) in ("le", "la", "l'", "du", "au")
        return Found(start=at, end=end, kind=_kind(low)) if bare else None
    if not (strong or capital or telling):
        return None
    news = low == "agence" and not {"presse", "information", "informations"}.isdisjoint(sheet.low[at + 1 : at + 4])
    if news and not any(sheet.upper(place) for place in range(at, end)):
        return None
    return Found(start=at, end=end, kind="outlet" if news else _kind(low))


def _ended(sheet: Sheet, at: int, end: int) -> bool:
    """Whether a known name ends before a phrase that begins with it: *l'Union européenne et le Mercosur*."""
    hit = listed(sheet, at)
    if hit is None or hit[0] >= end:
        return False
    if hit[1].kind == "country":  # *Organisation des Nations unies pour l'éducation* is one of its own
        return sheet.at(hit[0]) != "pour" or sheet.at(hit[0] + 1) not in words("grammar", "definite")
    return hit[1].kind == "organisation" and sheet.at(hit[0]) == "et"


@cache
def _heads() -> frozenset[str]:
    return words("heads", "strong") | words("heads", "weak") | words("heads", "capital")


def _kind(head: str) -> str:
    return "government" if head in words("heads", "government") else "organisation"


def _complements(sheet: Sheet, at: int, capital: bool, strong: bool) -> tuple[int, bool]:
    """Where the complements end, and whether one of them makes it a name (a name, an adjective of office)."""
    end, telling = at + 1, False
    while end < min(len(sheet.words), at + LONGEST):
        step, tells = _adjective(sheet, end, capital), sheet.low[at] in words("heads", "official")
        if step == end:
            step, tells = _complement(sheet, at, end, capital, strong)
        if step == end and capital:
            step = _capital(sheet, end)
        if step == end:
            step, tells = _abroad(sheet, end), True
        if step == end:
            break
        end, telling = step, telling or tells
    return end, telling


def _adjective(sheet: Sheet, at: int, capital: bool) -> int:
    low = sheet.at(at)
    if sheet.upper(at):
        return at + 1 if capital and low in words("heads", "adjectives") else at
    if low in words("heads", "adjectives") or low in demonyms():
        return at + 1
    return at + 1 if capital and low and adjective(sheet, at) and low not in words("heads", "done") else at


def _abroad(sheet: Sheet, at: int) -> int:
    """*en Libye* before a bracket that gives the short name."""
    hit = listed(sheet, at + 1) if sheet.at(at) == "en" else None
    return hit[0] if hit is not None and sheet.at(hit[0]) == "(" else at


def _capital(sheet: Sheet, at: int) -> int:
    if not sheet.upper(at) or sheet.low[at] in words("stop") or first(sheet, at):
        return at
    if sheet.text[sheet.ends[at - 1] : sheet.starts[at]] != " ":
        return at
    return at + 1


def _complement(sheet: Sheet, head: int, at: int, capital: bool, strong: bool) -> tuple[int, bool]:
    """The word after *de la santé*, *pour l'Unification*, *et de la Santé* and the like; whether it holds a name."""
    here = at
    both = sheet.at(here) == "et" and at > head + 1 and (capital or strong)
    here += both
    if both and (end := _adjective(sheet, here, capital)) > here:
        return end, True
    against = sheet.at(here) == "contre" and sheet.at(here - 1) == "lutte"
    if capital and (sheet.at(here) == "pour" or against):
        here += 1
    elif sheet.at(here) not in words("grammar", "of"):
        if not both or _office(sheet, here) or _another(sheet, here):
            return at, False
    else:
        here += 1
    here += sheet.at(here) in words("grammar", "definite")
    end, tells = _noun(sheet, here, capital, strong)
    if both and not tells and end > here and not capital:
        return at, False
    return (end, tells) if end > here else (at, False)


def _office(sheet: Sheet, at: int) -> bool:
    """Whether a function in small letters stands there, behind its article or not: *le parti et le maire*."""
    at += sheet.at(at) in words("grammar", "definite")
    return at < len(sheet.words) and sheet.words[at] in functions()


def _another(sheet: Sheet, at: int) -> bool:
    """Whether a body of its own is told with its article: *la préfecture du Nord et la police*, *... et l'Insee*."""
    if sheet.at(at) not in words("grammar", "definite") or at + 1 >= len(sheet):
        return False
    hit = listed(sheet, at + 1)
    if hit is not None and hit[1].kind in ("organisation", "outlet", "seat"):
        return True
    low = sheet.low[at + 1]
    begins = sheet.upper(at + 1) and low in _heads() and low not in words("portfolios")
    return begins or low in words("heads", "strong") or low in words("heads", "alone")


def infinitive(sheet: Sheet, at: int) -> bool:
    """Whether a verb follows *de* or *pour* at once: *de prendre position*, *pour motiver son refus*."""
    low = sheet.low[at]
    ends = sheet.words[at].islower() and low.endswith(tuple(words("heads", "infinitives")))
    return ends and low not in words("heads", "nouns") and sheet.at(at - 1) in ("de", "d'", "pour")


def _noun(sheet: Sheet, at: int, capital: bool, strong: bool) -> tuple[int, bool]:
    at += capital and sheet.at(at) in words("heads", "leading") and not sheet.upper(at + 1)
    if at >= len(sheet.words) or infinitive(sheet, at):
        return at, False
    hit = listed(sheet, at)
    if hit is not None:
        return hit[0], True
    low = sheet.low[at]
    if _person(sheet, at):
        return at, False
    if sheet.upper(at):
        if low in words("portfolios") or low in words("heads", "nouns"):
            return at + 1, True
        return (_run(sheet, at), True) if low not in words("stop") and len(low) > 1 else (at, False)
    if low in words("heads", "nouns") or low in words("heads", "weak"):
        return at + 1, strong
    return (at + 1, False) if capital and len(low) > 3 and low.isalpha() and low not in words("stop") else (at, False)


def _person(sheet: Sheet, at: int) -> bool:
    """Whether a first name with a particle and a capital behind it stands there: *Marine Le Pen*."""
    leads = sheet.upper(at) and sheet.upper(at + 1) and sheet.upper(at + 2)
    return leads and sheet.low[at] in firsts() and sheet.low[at + 1] in words("particles", "names")


def _run(sheet: Sheet, at: int) -> int:
    """The end of a place's name in capitals: one word, or several bound by hyphens or blanks."""
    end = at + 1
    if named(sheet, at):
        return at
    if len(sheet.words) > at + 2 and sheet.upper(at + 1) and sheet.upper(at + 2) and not sheet.glued(at + 1):
        return end
    while end < at + 3 and sheet.upper(end) and sheet.low[end] not in words("stop") and not first(sheet, end):
        if sheet.text[sheet.ends[end - 1] : sheet.starts[end]] not in (" ", "-"):
            break
        end += 1
    return end

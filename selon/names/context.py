"""What the words beside a capital run tell of it, however long it is."""

from __future__ import annotations

import re

from selon.french.known import canonical
from selon.french.lands import demonyms
from selon.french.naming import words
from selon.french.people import functions
from selon.names.found import Found
from selon.names.nearby import noun
from selon.names.sheet import Sheet

SURNAME = re.compile(r"(?:Ma?c|[DLO]['aeio]|Di|Fitz|Van|Ten|Ver)[A-Z][a-zà-ÿ]")
"""Surnames with a second capital (*McCain*, *DeSantis*)."""

_CAMEL = re.compile(r"[A-ZÀ-Ý]\w*[a-zà-ÿ][A-ZÀ-Ý]")


def told(sheet: Sheet, one: Found) -> str:
    """The kind that the words before or after show, empty where they show none; *thing* behind *affaire*, *famille*."""
    if sheet.at(one.start - 1) in words("grammar", "families") | words("things", "articles") or _marked(sheet, one):
        return "thing"
    before = noun(sheet, one.start)
    if _acronym(sheet, one) and before in functions():
        return "organisation"
    if before in words("grammar", "rivals") and one.end == one.start + 1 and _firm(sheet.low[one.start]):
        return "organisation"
    if before in functions() or (sheet.at(one.start - 1) in demonyms() and sheet.upper(one.start - 1)):
        return "person"
    body = _bodily(sheet, one.end)
    if body and not _adverb(sheet, one):
        return body
    described = _aged(sheet, one.end) or (_apposed(sheet, one.end) and not _opening(sheet, one))
    if described and not _acronym(sheet, one):
        return "person"
    if before in words("orgs"):
        return "organisation"
    return "outlet" if before in words("media") else _place(sheet, one, before)


def _marked(sheet: Sheet, one: Found) -> bool:
    """Whether a run is a tag (*#Port*), or somebody told by where he is from alone (*le jeune Rennais*)."""
    if sheet.at(one.start - 1) == "#":
        return sheet.glued(one.start)
    counted = sheet.at(one.start - 1) in words("grammar", "counted")
    return counted and one.end == one.start + 1 and sheet.low[one.start].endswith(tuple(words("look", "native")))


def _bodily(sheet: Sheet, at: int) -> str:
    """The kind of body that an apposition tells: *, une organisation de marins*, *, agence officielle*."""
    if sheet.at(at) != ",":
        return ""
    here = at + 1 + (sheet.at(at + 1) in ("un", "une", "l'", "la", "le"))
    if sheet.at(here) in words("look", "bodies") and not sheet.upper(here):
        return "outlet" if sheet.at(here) in words("look", "printed") else "organisation"
    return ""


def _adverb(sheet: Sheet, one: Found) -> bool:
    """Whether a run is an adverb that opens a sentence, whatever stands behind its comma: *Globalement, le journal*."""
    return one.end == one.start + 1 and sheet.opens(one.start) and sheet.low[one.start].endswith("ment")


def _opening(sheet: Sheet, one: Found) -> bool:
    """Whether another follows a run's comma: a common word opens a sentence, or it tells where: *à Brest, un marin*."""
    where = sheet.at(one.start - 1) in words("grammar", "toward") and sheet.at(one.end + 1) in ("un", "une")
    return where or common(sheet, one)


def _firm(low: str) -> bool:
    known = canonical().get(low)
    return known is not None and known.kind == "organisation"


def _acronym(sheet: Sheet, one: Found) -> bool:
    """Whether the run is one short word with a second capital: behind a function, a party's or a union's acronym."""
    word = sheet.words[one.start]
    if one.end == one.start + 1 and camel(word):
        return True
    if one.end > one.start + 1 or not 1 < len(word) < 9 or sum(letter.isupper() for letter in word) < 2:
        return False
    return (len(word) < 6 or sheet.upper(one.end)) and not SURNAME.match(word)


def camel(word: str) -> bool:
    """Whether a capital stands behind small letters, as in the name of a firm or a product, and in few surnames.

    >>> camel("AirNav"), camel("MacKay"), camel("ROY")
    (True, False, False)
    """
    return _CAMEL.match(word) is not None and not SURNAME.match(word)


def _place(sheet: Sheet, one: Found, before: str) -> str:
    if sheet.at(one.start - 1) in ("de", "du", "d'") and sheet.at(one.start - 2) in words("places"):
        return "place"
    named = before in words("places") or sheet.low[one.start] in words("places")
    return "place" if named and sheet.upper(one.end - 1) and not sheet.opens(one.start) else ""


def common(sheet: Sheet, one: Found) -> bool:
    """Whether the run's first word opens a sentence and has the look of a common word."""
    ending = sheet.words[one.start].endswith(("é", "és")) or sheet.low[one.start].endswith(
        tuple(words("look", "ordinary"))
    )
    return ending and sheet.opens(one.start)


def _aged(sheet: Sheet, at: int) -> bool:
    """Whether an age follows: *, 34 ans* or *(34 ans)*."""
    return sheet.at(at) in (",", "(") and sheet.at(at + 1).isdigit() and sheet.at(at + 2) == "ans"


def _apposed(sheet: Sheet, at: int) -> bool:
    """Whether a function follows behind a comma."""
    if sheet.at(at) != ",":
        return False
    here = at + 1
    here += sheet.at(here) in words("grammar", "articles")
    here += sheet.at(here) in words("grammar", "former")
    return here < len(sheet.words) and sheet.words[here].lower() in functions() and not sheet.upper(here)


def quoted(sheet: Sheet, one: Found) -> bool:
    """Whether the run fills a pair of quotation marks, as the title of a work does."""
    return sheet.at(one.start - 1) in ('"', "«") and sheet.at(one.end) in ('"', "»")


def saying(sheet: Sheet, one: Found) -> bool:
    """Whether a verb of saying follows."""
    follows = one.end + (sheet.at(one.end) == "a")
    return sheet.at(follows) in words("grammar", "saying")


def site(sheet: Sheet, one: Found) -> str:
    """The kind of a run that ends with an address on the web: an outlet where it is cited, else a firm."""
    if sheet.at(one.start - 1) in ("@", ".", "/", "www"):
        return "thing"
    cited = saying(sheet, one) or sheet.at(one.start - 1) in words("grammar", "beside")
    return "outlet" if cited or noun(sheet, one.start) in words("media") else "organisation"

"""Whom a person, a seat or a free noun phrase speaks for: a country, a ministry, a company, a prosecutor's office."""

from __future__ import annotations

import re
from functools import lru_cache

from selon.french.known import Known
from selon.french.lands import demonyms
from selon.french.naming import pairs, words
from selon.french.people import Function
from selon.french.plain import plain
from selon.names.found import Found
from selon.names.institutions import phrase
from selon.names.listed import listed
from selon.names.roles import nouns
from selon.names.sheet import Sheet
from selon.names.variants import known_as, listed_as

_OPEN = re.compile(r"[ ,]+(?:(?:et|puis|mais)[ ,]+)?$")
PAST = re.compile(r"(?<![\w-])(?:anciens?|ancienne|ex|ex-président\w*|ex-ministre|feu|époque)(?![\w])")
FORMER = re.compile(r"(?<![\w-])(?:[Aa]nciens? |[Aa]ncienne |[Ee]x[- ]|feu )")
"""What stands before an office that somebody no longer holds."""
LONGEST = 400
"""Characters of a noun phrase that are looked at."""


@lru_cache(maxsize=1 << 14)
def institution(text: str, land: str | None = "France") -> str | None:
    """Whom a name or a noun phrase speaks for, None where it does not show.

    A ministry, a prefecture or the police that no word gives to a country are those of `land`; None: of themselves.

    >>> institution("Maison Blanche"), institution("fonctionnaire du ministère danois des Transports")
    ('États-Unis', 'Danemark')
    >>> institution("procureur de Paris"), institution("chanteur")
    ('parquet de Paris', None)
    >>> institution("ministre de l'Intérieur"), institution("ministre de l'Intérieur", "Italie")
    ('France', 'Italie')
    """
    text = " ".join(text[:LONGEST].split())
    known = listed_as(text)
    if known is not None:
        return _whole(known)
    sheet = Sheet(_present(text))
    functions = nouns(sheet)
    head = next((functions[at][1] for at in sorted(functions)), None)
    lemma = plain(head.lemma) if head else ""
    if not len(sheet.words) or lemma in words("government", "lone"):
        return None
    own = _own(sheet, lemma)
    official = own or (lemma in words("government", "functions") if head else _body_of_state(sheet))
    if not own and any(low in words("state", "private") for low in sheet.low):
        return _local(sheet, functions) or _body(sheet)
    named = (_people(sheet) if official else None) or _local(sheet, functions) or _land(sheet, official)
    return named or (_town(sheet) or land if own else None) or _body(sheet)


def _present(text: str) -> str:
    """The part of a role that is not past: *maire de Pau* of *maire de Pau, ancien ministre*."""
    match = PAST.search(text.lower())
    return text if match is None else _OPEN.sub("", text[: match.start()])


def _own(sheet: Sheet, lemma: str) -> bool:
    """Whether a phrase means a ministry, a prefecture, the police or their head, and no union or party of theirs."""
    if not words("state", "apart").isdisjoint(sheet.low):
        return False
    line = f" {' '.join(sheet.low)} ".replace("' ", "'")
    return lemma in words("state", "functions") or any(f" {body} " in line for body in words("state", "bodies"))


def _town(sheet: Sheet) -> str | None:
    """The country of the first town or region: *chef de la police de Houston*."""
    hits = (listed(sheet, at) for at in range(len(sheet.words)) if sheet.upper(at))
    return next((hit[1].country for hit in hits if hit is not None and hit[1].kind == "place" and hit[1].country), None)


def _whole(known: Known) -> str | None:
    """Whom a listed name alone speaks for: a city or a region speaks for nobody."""
    if known.kind in ("country", "seat", "capital"):
        return known.country
    return None if known.kind == "place" else known.name


def _body_of_state(sheet: Sheet) -> bool:
    return any(low in words("government", "nouns") for low in sheet.low)


def _local(sheet: Sheet, functions: dict[int, tuple[int, Function]]) -> str | None:
    """*maire de X*: mairie de X; *procureur de la République de X*: parquet de X."""
    for at in sorted(functions)[:1]:
        end, function = functions[at]
        seat = pairs("seats").get(function.lemma)
        place = _of(sheet, end) if seat else None
        if place is not None:
            return accented(f"{seat} {place}")
    return None


def _of(sheet: Sheet, at: int) -> str | None:
    """The last complement with *de* before anything else: *de Paris*, *du Nord*, *de la Santé*."""
    best = None
    for here in range(at, len(sheet.words)):
        if sheet.low[here] not in ("de", "d'", "du", "des"):
            continue
        name = here + 1 + (sheet.at(here + 1) in ("la", "l'", "le", "les"))
        if sheet.upper(name) and sheet.low[name] != "republique":
            best = " ".join(sheet.text[sheet.starts[here] :].split(",")[0].split())
            break
    return best


def accented(name: str) -> str:
    """The name with the accents of its capitals (*ministère de l'Économie*), so that one body has one name."""
    return re.sub(r"\b[A-Z]\w+", lambda match: pairs("accents").get(match.group(), match.group()), name)


def _people(sheet: Sheet) -> str | None:
    """The country of the first demonym."""
    return next((demonyms()[low] for low in sheet.low if low in demonyms()), None)


def _land(sheet: Sheet, official: bool) -> str | None:
    """The country of the first seat, or of the first country or capital beside a word of state."""
    for at in range(len(sheet.words)):
        hit = listed(sheet, at)
        telling = hit is not None and hit[1].kind in ("country", "capital") and hit[1].form != "Paris"
        if hit is not None and (hit[1].kind == "seat" or (official and telling)):
            return hit[1].country
    return None


def _body(sheet: Sheet) -> str | None:
    """The institution or organisation named in the phrase."""
    at = 0
    while at < len(sheet.words):
        named: Found | None = phrase(sheet, at)
        if named is not None:
            name = sheet.line(named.start, named.end)
            return known_as(name) or accented(name)
        hit = listed(sheet, at)
        if hit is not None:
            return hit[1].name if hit[1].kind in ("organisation", "outlet") else None
        at += 1
    return _acronym(sheet)


def _acronym(sheet: Sheet) -> str | None:
    """The last word with capitals alone (*délégué du SM*)."""
    for at in range(len(sheet.words) - 1, 0, -1):
        word = sheet.words[at]
        if word.isupper() and 1 < len(word) <= 8 and word.isalpha():
            return word
    return None

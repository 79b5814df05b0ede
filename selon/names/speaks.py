"""Whom a person, a seat or a free noun phrase speaks for: a country, a ministry, a company, a prosecutor's office."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from selon.french.known import Known, canonical
from selon.french.lands import demonyms
from selon.french.naming import listing, pairs, words
from selon.french.people import Function, functions
from selon.french.plain import plain
from selon.names.found import Found
from selon.names.institutions import phrase
from selon.names.listed import listed
from selon.names.people import first
from selon.names.roles import nouns
from selon.names.sheet import Sheet
from selon.names.variants import known_as, listed_as, plain_name

ANY = "?"
"""Asked for as the country, it shows that a phrase names none."""
_OPEN = re.compile(r"[ ,]+(?:(?:et|puis|mais)[ ,]+)?$")
PAST = re.compile(r"(?<![\w-])(?:anciens?|ancienne|ex|ex-président\w*|ex-ministre|feu|époque)(?![\w])")
FORMER = re.compile(r"(?<![\w-])(?:[Aa]nciens? |[Aa]ncienne |[Ee]x[- ]|feu )")
"""What stands before an office that somebody no longer holds."""
_BYGONE = re.compile(r"(?<![\w-])(?:de l'époque|de l'epoque|d'alors)(?!\w)")
_PARTIED = re.compile(
    r"(?:[\w-]+ )?(?:vice-)?présidente? \(?([A-ZÀ-Ý][^,()]{1,40}?)\)?(?: \([A-Z]+\))? ((?:du|de la|de l'|des) ?.+)"
)
_AFFAIRS = 3
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
    found = _told(text, ANY)
    return found if found != ANY or land == ANY else _told(text, land)


@lru_cache(maxsize=1 << 14)
def _told(text: str, land: str | None) -> str | None:
    text = " ".join(text[:LONGEST].split())
    known = listed_as(text)
    if known is not None:
        return _whole(known)
    sheet = Sheet(_partyless(_present(text)))
    told = nouns(sheet)
    head = next((told[at][1] for at in sorted(told)), None)
    lemma = plain(head.lemma) if head else ""
    if not len(sheet.words) or lemma in words("government", "lone") or _beside(sheet, told):
        return None
    own = _own(sheet, lemma, told)
    official = own or (lemma in words("government", "functions") if head else _body_of_state(sheet))
    if not own and _private(sheet):
        return _local(sheet, told) or _body(sheet)
    named = (_people(sheet) if official else None) or _local(sheet, told) or _land(sheet, official, lemma)
    if own and not named:
        apart = _regional(sheet)
        return _town(sheet) or (land if land == ANY or not apart else None) or (None if apart else _body(sheet))
    return named or _body(sheet)


def _beside(sheet: Sheet, told: dict[int, tuple[int, Function]]) -> bool:
    """Whether a phrase means the kin, a rival or a servant of who holds an office (*épouse du ministre*), or who is
    against a power (*chef de l'opposition russe*)."""
    if not words("roles", "against").isdisjoint(sheet.low):
        return True
    until = min(told, default=len(sheet) - 1)
    return not words("roles", "beside").isdisjoint(sheet.low[: until + 1])


def _present(text: str) -> str:
    """The part of a role that is not past: *maire de Pau* of *maire de Pau, ancien ministre*."""
    if _BYGONE.search(text.lower()):
        return ""
    match = PAST.search(text.lower())
    return text if match is None else _OPEN.sub("", text[: match.start()])


def _private(sheet: Sheet) -> bool:
    """Whether a body of citizens is named, or one for a matter in a country: *Conseil français du culte musulman*."""
    private = (at for at, low in enumerate(sheet.low) if low in words("state", "private"))
    if any((hit := listed(sheet, at)) is None or hit[1].kind != "country" for at in private):
        return True  # the *Union européenne* is no union of citizens
    councils = (at for at, low in enumerate(sheet.low) if low in words("state", "councils") and sheet.upper(at))
    return any(sheet.at(at + 1) in demonyms() and sheet.at(at + 2) in words("grammar", "of") for at in councils)


def _partyless(text: str) -> str:
    """A role without the party that stands before what somebody presides: *président LR du Sénat*."""
    found = _PARTIED.fullmatch(text)
    known = canonical().get(plain_name(found[1])) if found else None
    return text if found is None or known is None or known.kind != "organisation" else text[: found.start(1)] + found[2]


def _own(sheet: Sheet, lemma: str, told: dict[int, tuple[int, Function]]) -> bool:
    """Whether a phrase means a ministry, a prefecture, the police or their head, and no union or party of theirs."""
    start = min(told, default=0)
    end = told[start][0] if told and lemma in words("state", "functions") else start
    if not words("state", "apart").isdisjoint([*sheet.low[:start], *sheet.low[end:]]):
        return False
    line = f" {' '.join(sheet.low)} ".replace("' ", "'")
    return lemma in words("state", "functions") or any(f" {body} " in line for body in words("state", "bodies"))


def _regional(sheet: Sheet) -> bool:
    """Whether a body is a region's or a town's, of which there is not one a country: *gouvernement régional*."""
    bodies = words("state", "bodies")
    return any(low in words("state", "regional") and sheet.low[at] in bodies for at, low in enumerate(sheet.low[1:]))


def _town(sheet: Sheet) -> str | None:
    """The country of the first town or region: *chef de la police de Houston*, *police de Bruxelles-Midi*."""
    hits = (listed(sheet, at) for at in range(len(sheet.words)) if sheet.upper(at))
    found = [hit[1].country for hit in hits if hit is not None and hit[1].kind == "place" and hit[1].country]
    parts = (canonical().get(low.split("-")[0]) for low in sheet.low if "-" in low)
    found += [known.country for known in parts if known is not None and known.kind in ("place", "capital")]
    return next((country for country in found if country), None)


def _whole(known: Known) -> str | None:
    """Whom a listed name alone speaks for: a city or a region speaks for nobody."""
    if known.kind in ("country", "seat", "capital"):
        return known.country
    return None if known.kind == "place" else known.name


def _body_of_state(sheet: Sheet) -> bool:
    return any(low in words("government", "nouns") for low in sheet.low)


def _local(sheet: Sheet, told: dict[int, tuple[int, Function]]) -> str | None:
    """*maire de X*: mairie de X; *procureur de la République de X*: parquet de X."""
    for at in sorted(told)[:1]:
        end, function = told[at]
        region = _region(sheet, end) if plain(function.lemma) in words("regions", "heads") else None
        if region is not None:
            return region
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
            best = sheet.line(here, _until(sheet, name + 1))
            break
    return best


def _until(sheet: Sheet, at: int) -> int:
    """The word that a place's name and what belongs to it end before: a comma, or another function."""
    ends = (
        end for end in range(at, len(sheet)) if sheet.at(end) == "," or (sheet.at(end) == "et" and _office(sheet, end))
    )
    return next(ends, len(sheet))


def _office(sheet: Sheet, at: int) -> bool:
    return at + 1 < len(sheet) and sheet.words[at + 1].lower() in functions()


@cache
def _regions() -> dict[str, str]:
    """The regions by the plain forms of their names, longer ones first."""
    names = sorted(listing("regions", "names"), key=len, reverse=True)
    return {plain_name(name): name for name in names}


def _region(sheet: Sheet, at: int) -> str | None:
    """The region that somebody presides, told from a word on: *de la région Bretagne*, *des Hauts-de-France*."""
    at += 1 if sheet.at(at) in ("du", "des") else 1 + (sheet.at(at + 1) in ("la", "l'"))
    at += sheet.at(at) == "region"
    hit = listed(sheet, at)
    if hit is not None and hit[1].kind == "organisation":
        return None
    text = f"{plain_name(sheet.line(at, len(sheet)))} " if sheet.upper(at) else ""
    return next((f"région {name}" for form, name in _regions().items() if text.startswith(f"{form} ")), None)


def accented(name: str) -> str:
    """The name with the accents of its capitals (*ministère de l'Économie*), so that one body has one name."""
    return re.sub(r"\b[A-Z]\w+", lambda match: pairs("accents").get(match.group(), match.group()), name)


def _people(sheet: Sheet) -> str | None:
    """The country of the first demonym; a body of many countries behind it is meant: *chef norvégien de l'Otan*."""
    at = next((at for at, low in enumerate(sheet.low) if low in demonyms() and not _matter(sheet, at)), None)
    return None if at is None else _joint(sheet, at + 1) or demonyms()[sheet.low[at]]


def _matter(sheet: Sheet, at: int) -> bool:
    """Whether a demonym only tells of what affairs an office is: *ministre des Affaires étrangères et européennes*."""
    joint = plain(demonyms()[sheet.low[at]]) in words("government", "bodies")
    return joint and "affaires" in sheet.low[max(0, at - _AFFAIRS) : at]


def _joint(sheet: Sheet, at: int) -> str | None:
    """The body of many countries that is told with *de* from a word on."""
    if sheet.at(at) not in words("grammar", "of"):
        return None
    hit = listed(sheet, at + 1 + (sheet.at(at + 1) in words("grammar", "definite")))
    known = hit[1] if hit is not None else None
    if known is None:
        return None
    joint = known.kind == "organisation" or plain(known.country) in words("government", "bodies")
    return (known.country or known.name) if joint else None


def _land(sheet: Sheet, official: bool, lemma: str) -> str | None:
    """The country of the first seat, or of the first country or capital beside a word of state."""
    at, sent = 0, lemma in words("government", "sent")
    while at < len(sheet.words):
        hit = listed(sheet, at)
        if hit is not None:
            telling = official and hit[1].kind in ("country", "capital") and hit[1].form != "Paris"
            abroad = sent and sheet.at(at - 1) in words("places", "before")
            if hit[1].kind == "seat" or (telling and not abroad and not _within(sheet, at, hit[0])):
                return hit[1].country
        at = hit[0] if hit is not None else at + 1
    return None


def _within(sheet: Sheet, at: int, end: int) -> bool:
    """Whether a country is part of a body's name: *Debout la France*, *WECF France*, *France Générosités*."""
    if sheet.upper(end) and not first(sheet, end) and sheet.text[sheet.ends[end - 1] : sheet.starts[end]] == " ":
        party = canonical().get(plain(sheet.words[end])) if sheet.words[end].isupper() else None
        return party is None or party.kind != "organisation"  # *conseillère de Paris LFI*
    before = at - 1 - (sheet.at(at - 1) in words("grammar", "definite"))
    bound = sheet.at(before) in words("grammar", "of")
    before -= bound
    if sheet.at(before) in words("orgs") and not bound:
        return True
    if before < 1 or not sheet.upper(before):
        return False
    while sheet.upper(before - 1):
        if _public(sheet.low[before]):
            return False
        before -= 1
    function = functions().get(sheet.words[before].lower())
    return not _public(sheet.low[before]) and (function is None or (bound and function.number == "p"))


def _public(low: str) -> bool:
    """Whether a country's name goes on behind a word: *République de Guinée*, *Défense du Mali*, *Police du Chili*."""
    lists = (("portfolios", "words"), ("state", "realms"), ("state", "bodies"), ("government", "nouns"))
    return any(low in words(*one) for one in lists)


def _body(sheet: Sheet) -> str | None:
    """The institution or organisation named in the phrase."""
    at = 0
    while at < len(sheet.words):
        named: Found | None = phrase(sheet, at)
        if named is not None:
            name = sheet.line(named.start, named.end)
            return known_as(name) or accented(name)
        hit = listed(sheet, at)
        around = _around(sheet, at, hit[0]) if hit is not None and hit[1].kind in ("country", "capital") else ""
        if around:
            return around
        if hit is not None:
            return hit[1].name if hit[1].kind in ("organisation", "outlet") else None
        at += 1
    return _acronym(sheet)


def _around(sheet: Sheet, at: int, end: int) -> str:
    """The body's name in capitals that a country is part of, empty where it stands alone."""
    if not _within(sheet, at, end):
        return ""
    first, last = at, end
    while first > 1 and (sheet.upper(first - 1) or _article(sheet, first - 1)):
        first -= 1
    while sheet.upper(last):
        last += 1
    return sheet.line(first, last) if last - first > end - at else ""


def _article(sheet: Sheet, at: int) -> bool:
    return sheet.low[at] in words("grammar", "definite") and sheet.upper(at - 1)


def _acronym(sheet: Sheet) -> str | None:
    """The last word with capitals alone (*délégué du SM*)."""
    for at in range(len(sheet.words) - 1, 0, -1):
        word = sheet.words[at]
        if word.isupper() and 1 < len(word) <= 8 and word.isalpha() and plain(word) not in words("stop", "acronyms"):
            return word
    return None

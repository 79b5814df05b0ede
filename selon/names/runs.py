"""Known names, persons, institutions, and capital runs still undecided, in one pass over the words."""

from __future__ import annotations

from functools import cache

from selon.french.closed import closed
from selon.french.known import Known, entries
from selon.french.lands import demonyms
from selon.french.naming import words
from selon.french.people import functions
from selon.french.tokens import SITE
from selon.names import people
from selon.names.acronyms import Spelled
from selon.names.compounds import compound
from selon.names.found import Found
from selon.names.institutions import phrase
from selon.names.listed import kind, listed
from selon.names.nearby import noun
from selon.names.papers import paper
from selon.names.sheet import Sheet

LONGEST = 8
"""Capital words of an undecided run."""


def runs(sheet: Sheet, spelled: dict[int, Spelled]) -> list[Found]:
    """What the words name, in text order, each word at most once. `spelled`: acronyms' full forms by their start."""
    found: list[Found] = []
    beginning, reached = _beginning(), 0
    pairs = zip(sheet.words, sheet.low, strict=True)
    shorts = {row.short for row in spelled.values() if not row.short.isupper()}
    begins = [
        at
        for at, (word, low) in enumerate(pairs)
        if word[0].isupper() or low in beginning or at in spelled or ("." in low and _site(sheet, at))
    ]
    for at in begins:
        if at < reached or (at + 1 in spelled and sheet.low[at] in words("grammar", "definite")):
            continue
        one = _short(sheet, at) if sheet.words[at] in shorts else _begin(sheet, at, spelled.get(at))
        if one is None and _site(sheet, at):
            one = Found(start=at, end=at + 1, kind="organisation")
        if one is None:
            continue
        if one.known is not None and one.known.kind == "country" and sheet.upper(at):
            one = _body(sheet, one)
            while found and found[-1].end > one.start:
                found.pop()
        found.append(one)
        reached = one.end
    return found


@cache
def _beginning() -> frozenset[str]:
    """The words in small letters that a name or a title may begin with: most words are none of them."""
    heads = words("heads", "strong") | words("heads", "weak") | words("heads", "capital")
    titles = words("titles", "m") | words("titles", "f") | words("titles", "any")
    small = {word for word, known in entries().items() if not all(entry.caps[0] for entry in known)}
    return heads | titles | small


def _site(sheet: Sheet, at: int) -> bool:
    """Whether a word is a site's name in small letters: *annonces.com*; no address (*luc@annonces.com*)."""
    start = sheet.starts[at]
    return SITE.search(sheet.words[at]) is not None and sheet.text[max(0, start - 1) : start] not in ("@", "/")


def _short(sheet: Sheet, at: int) -> Found | None:
    """An acronym that is written as a name is, and that the text spells out (*l'Insee*); in its brackets it is none."""
    return Found(start=at, end=at + 1, kind="organisation") if sheet.at(at - 1) != "(" else None


def _begin(sheet: Sheet, at: int, spelled: Spelled | None) -> Found | None:
    known = listed(sheet, at)
    printed = known is not None and known[1].kind == "outlet" and spelled is not None and known[0] == spelled.end
    if spelled is not None and not printed:
        return Found(start=at, end=spelled.end, kind="organisation")
    titled = _titled(sheet, at)
    if titled is not None:
        return titled
    hit = _branch(sheet, known)
    if hit is not None and _trade(sheet, at, *hit):
        return Found(start=at, end=hit[0] + 1, kind="organisation")
    named = phrase(sheet, at)
    if named is not None and (hit is None or named.end > hit[0]):
        if hit is not None and hit[1].kind == "seat":
            named.known, named.kind = hit[1], "government"
        return named
    told = paper(sheet, at)
    if told is not None and (hit is None or (told.end > hit[0] and (hit[1].kind != "outlet" or told.known))):
        return told
    person = _person(sheet, at)
    if hit is not None and (
        person is None or hit[0] >= person.end or hit[0] - at > 1 or _surely(sheet, at, hit, person)
    ):
        return Found(start=at, end=hit[0], kind=kind(sheet, at, hit[0], hit[1]), known=hit[1])
    return person or (_capitals(sheet, at) if sheet.upper(at) else None)


def _body(sheet: Sheet, one: Found) -> Found:
    """The body whose name ends with a country, else the country: *le mouvement Réveil la France*, *l'ONG BTK Chili*."""
    start = one.start - 1 - (sheet.at(one.start - 1) in words("grammar", "definite"))
    if start < 1 or not sheet.upper(start) or noun(sheet, start) not in words("orgs"):
        return one
    return Found(start=start, end=one.end, kind="organisation")


def _surely(sheet: Sheet, at: int, hit: tuple[int, Known], person: Found) -> bool:
    """Whether a known name of one word is no first name here: shouted, or a compound that names a place or a firm.

    A country is none behind *de* with first name and surname behind it: *le grand maître de France Luc Petit*.
    """
    end, known = hit
    of = sheet.at(at - 1) in words("grammar", "of") and known.kind == "country"
    named = people.first(sheet, end) or sheet.at(at - 1) == "du"
    located = known.kind == "country" and sheet.at(at - 1) == "en"  # *l'ambassadeur en France Luc Petit*
    if end - at > 1 or located or (of and person.end > at + 2 and named):
        return True
    if known.kind == "place" and sheet.at(at - 1) in words("grammar", "definite"):
        return True  # *le préfet de l'Aude Luc Petit*
    return sheet.words[at].isupper() or ("-" in sheet.low[at] and known.kind in ("place", "organisation", "outlet"))


def _branch(sheet: Sheet, hit: tuple[int, Known] | None) -> tuple[int, Known] | None:
    """*Audi France*: a country behind a firm belongs to it. *Alaska Airlines*: a place before a firm's noun is none."""
    if hit is None:
        return None
    end, known = hit
    if known.kind in ("place", "country", "capital"):
        firm = sheet.upper(end) and sheet.low[end] in words("orgs", "inside") - words("grammar", "branches")
        return None if firm else hit
    if known.kind == "seat" or sheet.at(end) not in words("grammar", "branches"):
        return hit
    longer = listed(sheet, end)
    return hit if longer and longer[1].kind == "outlet" else (end + 1, known)


def _trade(sheet: Sheet, at: int, end: int, known: Known) -> bool:
    """Whether the trade a union is of stands behind its letters: *la CGT Métallurgie*, not *l'élu CGT Luc Petit*."""
    if known.kind != "organisation" or end != at + 1 or not sheet.words[at].isupper():
        return False
    if sheet.low[at] not in closed()["unions"] or end >= len(sheet.words) or not sheet.words[end].istitle():
        return False
    own = sheet.glued(end) or sheet.upper(end + 1) or people.first(sheet, end) or listed(sheet, end) is not None
    return not own and sheet.at(at - 1) in ("la", "a", "de", "par", "selon", "et")


def _titled(sheet: Sheet, at: int) -> Found | None:
    """The person after a title that stands at a word (*M. Kim*, *Mme Dos Santos*)."""
    gender = _title(sheet, at)
    if gender is None:
        return None
    start = at + 1 + (sheet.at(at + 1) == "." and sheet.glued(at + 1))
    if start >= len(sheet.words) or "\n" in sheet.text[sheet.ends[at] : sheet.starts[start]]:
        return None
    if not sheet.upper(at) and not sheet.upper(start):
        return None
    end = people.extend(sheet, start, titled=True)
    if end == start:
        return None
    return Found(start=start, end=end, kind="person", title=gender)


def _title(sheet: Sheet, at: int) -> str | None:
    low = sheet.low[at]
    if low in ("m", "mm"):
        return "m" if sheet.words[at].isupper() and (sheet.at(at + 1) == "." or low == "mm") else None
    gender = _titles().get(low)
    return None if gender and low in words("grammar", "short") and not sheet.upper(at) else gender


@cache
def _titles() -> dict[str, str]:
    """The titles and the gender they show."""
    return {low: gender for gender in ("any", "m", "f") for low in words("titles", gender)}


def _person(sheet: Sheet, at: int) -> Found | None:
    if not sheet.upper(at):
        return None
    skipped = people.initials(sheet, at)
    end = people.extend(sheet, skipped) if skipped else people.named(sheet, at)
    return Found(start=at, end=end, kind="thing" if _affair(sheet, end - 1) else "person") if end else None


def _affair(sheet: Sheet, at: int) -> bool:
    """Whether the last word of a run makes it the name of an affair: *OpalGate*, *Opal Gate*."""
    if not sheet.low[at].endswith(_affairs()):
        return False
    return sheet.low[at] in _affairs() or not sheet.words[at].endswith(_affairs())


@cache
def _affairs() -> tuple[str, ...]:
    return tuple(sorted(words("things", "affairs")))


def _idle(sheet: Sheet, at: int) -> bool:
    """Whether a capital word names nobody: a function, a people, a ministry's subject."""
    low = sheet.low[at]
    if people.stops(sheet, at) or low in demonyms() or len(low) < 2 or any(sign.isdigit() for sign in low):
        return not _strange(sheet, at)
    if sheet.words[at].lower() in functions() or (low in words("orgs", "shouted") and sheet.words[at].isupper()):
        return True
    return low in words("portfolios") and not sheet.opens(at)


def _strange(sheet: Sheet, at: int) -> bool:
    """Whether a short ordinary word begins a name of three words all the same (*Vu Thi Ngoc*)."""
    if sheet.opens(at) or not sheet.upper(at + 1):
        return False
    if sheet.low[at] in words("particles", "free"):
        return not people.stops(sheet, at + 1)
    if sheet.low[at] not in words("grammar", "asian"):
        return False
    return sheet.upper(at + 1) and sheet.upper(at + 2) and not people.stops(sheet, at + 1)


def _capitals(sheet: Sheet, at: int) -> Found | None:
    if sheet.words[at].endswith("'"):
        whole = not sheet.opens(at) and sheet.upper(at + 1) and not people.stops(sheet, at + 1)
        return Found(start=at, end=_extent(sheet, at + 1)) if whole else None
    if _idle(sheet, at):
        return None
    end = _extent(sheet, at)
    if noun(sheet, at) in words("orgs"):
        end = _linked(sheet, end)
    thing = sheet.low[at] in words("things") or _affair(sheet, end - 1)
    return Found(start=at, end=end, kind="thing" if thing else compound(sheet, at, end))


def _linked(sheet: Sheet, at: int) -> int:
    """The end of an organisation's name that goes on with *de* and a capital: *la société Eaux du Haut-Pays*."""
    here = at
    if sheet.at(here) in ("de", "d'", "du", "des"):
        here += 1 + (sheet.at(here) == "de" and sheet.at(here + 1) in ("la", "l'"))
    return here + 1 if here > at and sheet.upper(here) and not people.stops(sheet, here) else at


def _extent(sheet: Sheet, at: int) -> int:
    end = at + 1
    while end < at + LONGEST and (step := _joined(sheet, end)):
        end = step
    return end


def _joined(sheet: Sheet, at: int) -> int:
    """The word after the next part of an undecided run, or 0."""
    here = at
    if sheet.at(here) == "&" or sheet.at(here) in words("particles", "free"):
        here += 1
    while here < at + 2 and sheet.at(here) in words("things", "inside") and not sheet.upper(here):
        here += 1
    if sheet.at(here) == "de" and sheet.at(here + 1)[:1] in tuple("aeiou") and at - 1 >= 0 and sheet.upper(at - 1):
        here += 1
    if here == at and here < len(sheet.words) and people.arabic(sheet, here):
        return here + 1
    if not sheet.upper(here) or sheet.text[sheet.ends[at - 1] : sheet.starts[at]] not in (" ", "", "-"):
        return 0
    if sheet.low[here] in words("grammar", "inner") and sheet.upper(here + 1) and not people.stops(sheet, here + 1):
        return here + 2
    if here == at and people.inside(sheet, here):
        return here + 1
    if people.stops(sheet, here) or people.named(sheet, here) or sheet.low[here] in demonyms():
        return 0
    hit = listed(sheet, here)
    if hit is not None and (hit[0] - here > 1 or hit[1].kind in ("seat", "outlet", "country")):
        branch = sheet.low[here] in words("grammar", "branches") and sheet.words[here - 1].isupper()
        return here + 1 if branch and here == at and len(sheet.words[here - 1]) > 2 else 0
    return here + 1

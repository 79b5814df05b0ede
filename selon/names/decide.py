"""What an undecided run of capitals names, by the words around it and by its other occurrences."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from selon.french.known import canonical, entries
from selon.french.lands import cities, demonyms
from selon.french.naming import words
from selon.french.offices import surnames as statesmen
from selon.french.people import functions
from selon.names import people
from selon.names.context import camel, common, quoted, saying, site, told
from selon.names.evidence import against, belongs, speaks
from selon.names.found import Found
from selon.names.holders import Holders
from selon.names.honoured import honour
from selon.names.nearby import noun
from selon.names.sheet import Sheet
from selon.names.variants import sounds

TOLD = 3
"""Votes of an occurrence whose kind the words beside it show; any other has one."""
_PART = "part"
"""The kind of an occurrence that tells what is meant by the noun before it: no person, unless others show one."""
_ACTS = "acts"
"""The vote of an occurrence that seems the subject of a verb."""


def decide(sheet: Sheet, found: list[Found]) -> list[Found]:
    """The list with every undecided run given a kind, or left out where it names nobody."""
    honour(sheet, found)
    counts = Counter(sheet.low[one.start] for one in found if one.end == one.start + 1)
    surnames = {sound for one in found if one.kind == "person" for sound in sounds(sheet.line(one.start, one.end))}
    undecided = [one for one in found if not one.kind]
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    offices = Holders(sheet, found, surnames)
    for one in undecided:
        shown = told(sheet, one) if not _joint(sheet, one) else "organisation"
        shown = "person" if not shown and offices.held(one) else shown
        shown = "person" if shown == "place" and _around(sheet, one, surnames) else shown
        one.kind = shown or _kind(sheet, one, counts, surnames)
        votes[_plain(sheet, one)]["thing" if one.kind == _PART else one.kind] += TOLD if shown else 1
        votes[_plain(sheet, one)][_ACTS] += one.kind == "maybe" and _acts(sheet, one)
    products = _products(sheet, found)
    for one in undecided:
        one.kind = "thing" if one.start in products or one.kind == "thing" else _elect(votes[_plain(sheet, one)])
    _pair(sheet, found)
    return [one for one in found if one.kind not in ("", "thing")]


def _around(sheet: Sheet, one: Found, surnames: set[str]) -> bool:
    """Whether a noun for those around somebody stands before a surname the text knows: *le camp Roy*."""
    heard = sounds(sheet.line(one.start, one.end))
    return len(heard) == 1 and heard[0] in surnames and noun(sheet, one.start) in words("camps")


def _plain(sheet: Sheet, one: Found) -> str:
    return " ".join(sheet.low[one.start : one.end])


def _products(sheet: Sheet, found: list[Found]) -> set[int]:
    """The words just behind a firm's name: what stands there is its product."""
    ends = {one.end for one in found if one.kind == "organisation" and one.end < len(sheet.words)}
    return {end for end in ends if sheet.text[sheet.ends[end - 1] : sheet.starts[end]] == " "}


def _elect(votes: Counter[str]) -> str:
    """The kind with most votes; what was only ever *maybe* a person is one if it was so twice, and no thing more often.

    Where it acts it is a person rather.
    """
    shown = [(count, kind) for kind, count in votes.items() if kind not in ("", "maybe", "thing", _ACTS)]
    if shown:
        return max(shown)[1]
    return "person" if votes["maybe"] > 1 and votes["maybe"] + votes[_ACTS] > votes["thing"] else ""


def _pair(sheet: Sheet, found: list[Found]) -> None:
    """*entre Pyongyang et Moscou*: the second is a place like the first."""
    for one, other in pairwise(found):
        lands = one.known is not None and other.known is not None and other.known.kind in ("country", "capital")
        between = sheet.low[one.end : other.start]
        bodies = other.known is not None and other.known.name in words("government", "bodies")
        if lands and not bodies and one.kind == "place" and between[:1] in (["et"], ["ou"]) and len(between) < 4:
            other.kind = "place"


def _kind(sheet: Sheet, one: Found, counts: Counter[str], surnames: set[str]) -> str:
    if "." in sheet.words[one.end - 1]:
        return site(sheet, one)
    if one.end > one.start + 1:
        return _several(sheet, one)
    return _sure(sheet, one, counts, surnames) or _guess(sheet, one, counts)


def _several(sheet: Sheet, one: Found) -> str:
    """The kind of a run of two words or more that nothing beside it tells."""
    if quoted(sheet, one):
        return ""
    if _joint(sheet, one) or _branch(sheet, one):
        return "organisation"
    low, first = sheet.low[one.start : one.end], sheet.words[one.start]
    if any(_firm(word) for word in low) or (not people.first(sheet, one.start) and _listed(low[0].split("-")[0])):
        return "organisation"
    if _behind(sheet, one.start):
        return ""
    if low[0] in words("things", "first") or not words("things", "inside").isdisjoint(low):
        return "organisation" if speaks(sheet, one) else ""
    if low[0] in words("look", "townfirst"):
        return "place"
    if _coded(sheet, one) or (first.isupper() and 1 < len(first) < 5):
        return ""
    if sheet.at(one.start - 1) in words("grammar", "articles") or one.end - one.start > 4:
        return ""
    if sheet.at(one.start - 1) in ("en", "a") and sheet.at(one.end) not in (",", "qui"):
        return "place"
    return "person" if speaks(sheet, one) or not against(sheet, one) else ""


def _branch(sheet: Sheet, one: Found) -> bool:
    """Whether a region or a country ends a run that no first name begins: *Orcas Bretagne*, *Orcas Italie*."""
    known = canonical().get(sheet.low[one.end - 1])
    word = sheet.words[one.end - 1]
    placed = (known is not None and known.kind == "country") or cities().get(word, ("", ""))[1] == "region"
    first = sheet.low[one.start]
    plain = "-" in first or first in words("grammar", "definite") or first in words("places") or common(sheet, one)
    return placed and not plain and not people.first(sheet, one.start)


def _joint(sheet: Sheet, one: Found) -> bool:
    """Whether `&` joins words of the run: *Simon & Schuster*."""
    run = sheet.words[one.start : one.end]
    return "&" in run and all(len(word) > 1 for word in run if word != "&")


def _behind(sheet: Sheet, at: int) -> bool:
    """Whether a run goes on from a word that is no name (*Second Skin*, *400 Nm*)."""
    if at == 0 or sheet.text[sheet.ends[at - 1] : sheet.starts[at]] != " ":
        return False
    before, low = sheet.words[at - 1], sheet.low[at - 1]
    if any(sign.isdigit() for sign in before) or (len(before) == 1 and sheet.upper(at - 1)):
        return True
    plain = sheet.upper(at - 1) and not before.isupper() and not sheet.opens(at - 1)
    return plain and low not in entries() and low not in demonyms() and before.lower() not in functions()


def _coded(sheet: Sheet, one: Found) -> bool:
    """Whether a run is shouted or holds figures or single letters, as products and headlines do."""
    run = sheet.words[one.start : one.end]
    if all(word.isupper() for word in run):
        return True
    return any(len(word) < 2 or any(sign.isdigit() for sign in word) for word in run)


def _firm(low: str) -> bool:
    known = canonical().get(low)
    listing = known is not None and known.kind == "organisation" and not known.weak
    return listing or low in words("orgs", "inside")


def _listed(low: str) -> bool:
    known = canonical().get(low)
    return known is not None and known.kind in ("organisation", "outlet")


def _sure(sheet: Sheet, one: Found, counts: Counter[str], surnames: set[str]) -> str:
    """The kind of a single word that is a person's surname here, an acronym, or on a list."""
    low, word = sheet.low[one.start], sheet.words[one.start]
    if low.endswith(tuple(words("papers", "single"))):
        return "outlet"
    heard = sounds(word)[-1:]
    if sheet.at(one.start - 1) != "en" and heard and heard[0] in surnames:
        return "person"
    if word.isupper() and len(word) > 1:
        bracket = sheet.at(one.start - 1) == "(" and sheet.at(one.end) == ")"
        return "" if bracket else _acronym(sheet, one, word) or "thing"
    known = canonical().get(low.replace("-", " "))
    if known is not None and known.kind in ("organisation", "outlet"):
        return known.kind if not sheet.opens(one.start) or counts[low] > 1 else ""
    return ""


def _guess(sheet: Sheet, one: Found, counts: Counter[str]) -> str:
    """The kind of a single word by the small word before it; *maybe* a person where only repetition speaks for it."""
    low, before = sheet.low[one.start], sheet.at(one.start - 1)
    first = people.first(sheet, one.start)
    if before in words("grammar", "toward") and not first:
        return "person" if before == "a" and low in statesmen() else "place"
    if _behind(sheet, one.start):
        return ""
    if "-" in low and not first and ("-d'" in low or "-l'" in low or words("look", "towns") & {*low.split("-")}):
        return "place"
    if low in words("places") or before in words("grammar", "articles") or (before == "(" and sheet.at(one.end) == ")"):
        return ""
    if camel(sheet.words[one.start]):
        told = before in words("grammar", "beside") or before in ("de", "d'", "par", "chez")
        return "organisation" if (told and not sheet.glued(one.start - 1)) or saying(sheet, one) else ""
    if first or saying(sheet, one):
        return "person"
    if sheet.opens(one.start):
        return "maybe" if counts[low] > 1 and _acts(sheet, one) and not common(sheet, one) else ""
    if before in words("grammar", "beside"):
        return "person"
    if belongs(sheet, one.start) and not sheet.at(one.start - 1).endswith(tuple(words("look", "people"))):
        return _PART
    return "maybe" if counts[low] > 1 and before not in ("de", "d'") else ""


def _acts(sheet: Sheet, one: Found) -> bool:
    """Whether an auxiliary follows, whose subject the run seems to be."""
    return one.end < len(sheet) and sheet.words[one.end] in ("a", "avait")


def _shouted(sheet: Sheet, one: Found) -> bool:
    """Whether the words beside are in capitals too, as in a heading: *LES EMPLOYÉS MÊME PAS AU COURANT*."""
    beside = (*sheet.words[max(0, one.start - 2) : one.start], *sheet.words[one.end : one.end + 2])
    return sum(len(word) > 1 and word.isalpha() and word.isupper() for word in beside) > 1


def _acronym(sheet: Sheet, one: Found, word: str) -> str:
    if _shouted(sheet, one) or word.lower() in words("stop", "acronyms"):
        return ""
    if any(sign.isdigit() for sign in word) or len(word) > 8:
        return ""
    before = sheet.at(one.start - 1)
    if noun(sheet, one.start) in words("media"):
        return "outlet"
    named = before in words("grammar", "articles") or before in words("orgs")
    return "organisation" if named or before in ("de", "d'", "chez", "selon", "par", "et") else ""

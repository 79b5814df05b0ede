"""What an undecided run of capitals names, by the words around it."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from selon.french.known import canonical
from selon.french.lands import demonyms
from selon.french.naming import words
from selon.french.people import functions
from selon.names import people
from selon.names.found import Found
from selon.names.nearby import noun
from selon.names.sheet import Sheet
from selon.names.variants import sounds


def decide(sheet: Sheet, found: list[Found]) -> list[Found]:
    """The list with every undecided run given a kind, or left out where it names nobody."""
    counts = Counter(sheet.low[one.start] for one in found if one.end == one.start + 1)
    surnames = {
        sound
        for one in found
        if one.kind == "person"
        for sound in sounds(sheet.span(one.start, one.end).of(sheet.text))
    }
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    ends = {one.end for one in found if one.kind == "organisation"}
    ends = {end for end in ends if end < len(sheet) and sheet.text[sheet.ends[end - 1] : sheet.starts[end]] == " "}
    open_ = [one for one in found if not one.kind]
    for one in open_:
        one.kind = _kind(sheet, one, counts, surnames)
        votes[_plain(sheet, one)][one.kind] += 1
    for one in open_:
        if one.start in ends:
            one.kind = "thing"
            continue
        one.kind = _elect(votes[_plain(sheet, one)])
    _pair(sheet, found)
    return [one for one in found if one.kind not in ("", "thing")]


def _plain(sheet: Sheet, one: Found) -> str:
    return " ".join(sheet.low[one.start : one.end])


def _elect(votes: Counter[str]) -> str:
    """The kind most occurrences show; one seen only behind prepositions is no person."""
    shown = [(count, kind) for kind, count in votes.items() if kind and kind != "maybe"]
    return max(shown)[1] if shown else ("person" if votes["maybe"] > 1 else "")


def _pair(sheet: Sheet, found: list[Found]) -> None:
    """*entre Pyongyang et Moscou*: the second is a place like the first."""
    for one, other in pairwise(found):
        lands = one.known is not None and other.known is not None and other.known.kind in ("country", "capital")
        between = sheet.low[one.end : other.start]
        if lands and one.kind == "place" and between[:1] in (["et"], ["ou"]) and len(between) < 4:
            other.kind = "place"


def _kind(sheet: Sheet, one: Found, counts: Counter[str], surnames: set[str]) -> str:
    if one.end == one.start + 1:
        return _single(sheet, one, counts, surnames)
    return _several(sheet, one)


def _shared(sheet: Sheet, one: Found) -> str:
    """What the words before or after tell of a run of any length."""
    before, last = noun(sheet, one.start), sheet.words[one.end - 1]
    if (
        before in functions()
        or (before in demonyms() and sheet.upper(one.start - 1))
        or _aged(sheet, one.end)
        or _apposed(sheet, one.end)
    ):
        return "person"
    if before in words("orgs"):
        return "organisation"
    if before in words("media"):
        return "outlet"
    if before in ("de", "du", "d'") and sheet.at(one.start - 2) in words("places"):
        return "place"
    if before in words("places") or sheet.low[one.start] in words("places"):
        return "place" if last[0].isupper() and sheet.opens(one.start) is False else ""
    return ""


def _quoted(sheet: Sheet, one: Found) -> bool:
    """Whether the run fills a pair of quotation marks, as the title of a work does."""
    return sheet.at(one.start - 1) in ('"', "«") and sheet.at(one.end) in ('"', "»")


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
    return here < len(sheet) and sheet.words[here].lower() in functions() and not sheet.upper(here)


def _several(sheet: Sheet, one: Found) -> str:
    told = _shared(sheet, one)
    if told:
        return told
    if _quoted(sheet, one):
        return ""
    low = sheet.low[one.start : one.end]
    if any(part in words("orgs", "inside") or _firm(part) for word in low for part in (word, word.split("-")[0])):
        return "organisation"
    head = sheet.words[one.start]
    if head.isupper() and 1 < len(head) < 5 and not sheet.words[one.start + 1].isupper():
        return ""
    shouted = all(word.isupper() for word in sheet.words[one.start : one.end])
    if sheet.at(one.start - 1) in words("grammar", "articles") or shouted or one.end - one.start > 4:
        return ""
    if any(len(word) < 2 or any(sign.isdigit() for sign in word) for word in low):
        return ""
    if sheet.at(one.start - 1) in ("en", "a") and sheet.at(one.end) not in (",", "qui"):
        return "place"
    return "person" if not sheet.opens(one.start) or _ordinary(low[0]) is False else ""


def _firm(low: str) -> bool:
    known = canonical().get(low)
    return known is not None and known.kind == "organisation" and not known.weak


def _ordinary(low: str) -> bool:
    """Whether a word that opens a sentence has the look of a common word."""
    return low.endswith(("ement", "ant", "ants", "ee", "ees", "tion", "tions", "ique", "iques", "eur", "eurs", "isme"))


def _single(sheet: Sheet, one: Found, counts: Counter[str], surnames: set[str]) -> str:
    low, word = sheet.low[one.start], sheet.words[one.start]
    before = sheet.at(one.start - 1)
    if before in words("grammar", "families"):
        return ""
    if before != "en" and sounds(word)[-1:] and sounds(word)[-1] in surnames:
        return "person"
    if word.isupper() and len(word) > 1:
        return _acronym(sheet, one, word)
    told = _shared(sheet, one)
    if told:
        return told
    if before in words("grammar", "toward") and not people.first(sheet, one.start):
        return "place"
    if low in words("places") or before in words("grammar", "articles") or (before == "(" and sheet.at(one.end) == ")"):
        return ""
    if people.first(sheet, one.start):
        return "person"
    spoken = sheet.at(one.end) in words("grammar", "saying") or (
        sheet.at(one.end) == "a" and sheet.at(one.end + 1) in words("grammar", "saying")
    )
    if sheet.opens(one.start) and not spoken:
        return ""
    if spoken or before in words("grammar", "beside"):
        return "person"
    return "maybe" if counts[low] > 1 and before not in ("de", "d'") else ""


def _acronym(sheet: Sheet, one: Found, word: str) -> str:
    if word in words_upper() or any(sign.isdigit() for sign in word) or len(word) > 8:
        return ""
    before, after = sheet.at(one.start - 1), sheet.words[one.end] if one.end < len(sheet) else ""
    if noun(sheet, one.start) in words("media"):
        return "outlet"
    if before in words("grammar", "articles") or before in words("orgs") or (before == "(" and after == ")"):
        return "organisation"
    return "organisation" if before in ("de", "d'", "chez", "selon", "par", "et") else ""


def words_upper() -> frozenset[str]:
    """The acronyms that name no organisation, in capitals."""
    return frozenset(word.upper() for word in words("stop", "acronyms"))

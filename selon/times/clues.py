"""What the time expressions of an article tell of the day it was published."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from selon.article import Article, Span
from selon.french.calendar import STOP, Value, calendar
from selon.record import Time
from selon.times.find import find
from selon.times.scan import Scan, scan
from selon.times.values import make

UNKNOWN = ""
_TENSED = ("weekday", "dated", "full")
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
_NIGHT = re.compile(r"XXXX-XX-XXTNI")
_DAY = re.compile(r"(XXXX|\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_YEAR = re.compile(r"((?:19|20)\d\d)(?:-\d\d)?")
_LOOK = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """A time expression that hangs on the day of publication.

    `kind` is weekday (bare), these (the same after *ce*), night (*la nuit de lundi à mardi*, the weekday it ends on),
    dated (weekday, day and month), this (the same after *ce*), day (day and month), full (with its year), shift (so
    many days away) or year (a year, or a month of it). `year` is 0 where none is told, `part` the part of the day named
    (*soir*), `tense` that of the verb nearest to it; `lead` says that it stands in the first paragraph, `way` that it
    lies before publication (-1, *dernier*) or after it (1, *prochain*).
    """

    span: Span
    words: str
    kind: str
    weekday: int = 0
    year: int = 0
    month: int = 0
    number: int = 0
    part: str = ""
    tense: str = ""
    lead: bool = False
    way: int = 0

    @property
    def weekly(self) -> bool:
        """Whether it names a day of the week and no date."""
        return self.kind in ("weekday", "these", "night")

    def day(self, published: int) -> int | None:
        """The day the expression names in an article published on a day (both ordinals)."""
        if self.weekly:
            return published - (published - self.weekday) % 7
        if self.kind == "shift":
            return published + self.number
        if self.kind == "year":
            return None
        year = date.fromordinal(published).year
        days = _days(self.month, self.number, *((self.year, 0) if self.year else (year, 1)))
        told = [day for day in days if (day - published) * self.way > 0] if self.way else days
        return min(told, key=lambda day: abs(day - published), default=None)

    def among(self, first: int, last: int) -> list[int]:
        """The days (ordinals) a day and month can name in some years: those on its weekday."""
        return [day for day in _within(self.month, self.number, first, last) if self.fits(day)]

    def fits(self, day: int) -> bool:
        """Whether a day is of the weekday named, if one is."""
        return not self.weekday or (day - self.weekday) % 7 == 0


@lru_cache(maxsize=1 << 14)
def _days(month: int, number: int, year: int, around: int) -> tuple[int, ...]:
    """A day of a month in a year and as many around it, as ordinals."""
    return _within(month, number, year - around, year + around)


def _within(month: int, number: int, first: int, last: int) -> tuple[int, ...]:
    made = (make(year, month, number) for year in range(first, last + 1))
    return tuple(day.toordinal() for day in made if day)


def clues(article: Article) -> list[Clue]:
    """The clues of an article, in text order; of the years told alone only the last year."""
    prose = article.prose
    lead = prose.find("\n\n", len(prose) - len(prose.lstrip()))
    found = [
        replace(clue, lead=clue.span.end <= lead) for time in find(article, published=UNKNOWN) if (clue := _clue(time))
    ]
    last = max((clue for clue in found if clue.kind == "year"), key=lambda clue: clue.year, default=None)
    found = [clue for clue in found if clue.kind != "year" or clue is last]
    if not any(clue.kind in _TENSED for clue in found):
        return found
    scanned = scan(prose)
    return [replace(clue, tense=_tense(scanned, clue)) if clue.kind in _TENSED else clue for clue in found]


def _tense(scanned: Scan, clue: Clue) -> str:
    """The tense of the verb nearest to a clue in its sentence, to its left before its right.

    Of a date in full other words tell as well that it is to come (*jusqu'au 3 mai 2019*).
    """
    span, coming = clue.span, calendar().context["future"] if clue.kind == "full" else frozenset()
    first = bisect_left(scanned.starts, span.start)
    last = bisect_left(scanned.starts, span.end)
    for way in (range(first - 1, max(first - _LOOK, -1), -1), range(last, min(last + _LOOK, len(scanned.words)))):
        for spot in way:
            if scanned.letters[spot] == STOP:
                break
            if scanned.words[spot] in coming:
                return "future"
            if told := _told(scanned.words[spot]):
                return told
    return ""


def _told(word: str) -> str:
    known = calendar()
    if word in known.context["perfect"]:
        return "perfect"
    if word in known.context["pluperfect"]:
        return "pluperfect"
    return "future" if known.future.search(word) and word not in known.context["notfuture"] else ""


def _clue(time: Time) -> Clue | None:
    span, words, value = time.span, time.words, time.value
    if time.type not in ("DATE", "TIME"):
        return None
    if match := _YEAR.fullmatch(value):
        return Clue(span=span, words=words, kind="year", year=int(match[1]))
    known = calendar()
    heads = [known.words.get(word, ("", None)) for word in re.findall(r"[\w']+", words.lower())]
    letters = [letter for letter, _ in heads]
    if match := _WEEKDAY.match(value):
        if any(known.letters[name] in letters for name in ("last", "next", "following", "previous")):
            return None
        kind = "these" if known.letters["this"] in letters else "weekday"
        return Clue(span=span, words=words, kind=kind, weekday=int(match[1]), part=value.partition("T")[2][:2])
    if (match := _NIGHT.match(value)) and letters.count(known.letters["weekday"]) == 2:
        last = next(number for letter, number in reversed(heads) if letter == known.letters["weekday"])
        return Clue(span=span, words=words, kind="night", weekday=int(str(last)))
    if known.letters["relday"] in letters:
        shift = next((number for letter, number in heads if letter == known.letters["relday"]), 0)
        return Clue(span=span, words=words, kind="shift", number=int(shift or 0)) if value.startswith("XXXX") else None
    match = _DAY.fullmatch(value)
    return _date(span, words, match, heads) if match else None


def _date(span: Span, words: str, match: re.Match[str], heads: list[tuple[str, Value]]) -> Clue | None:
    """The clue of a day of a month, with or without its weekday and year."""
    known, letters = calendar(), [letter for letter, _ in heads]
    if "X" in match[2] + match[3]:
        return None
    year = 0 if match[1] == "XXXX" else int(match[1])
    named = weekday(words)
    kind = "full" if year and not named else "dated" if named else "day"
    if named and known.letters["this"] in letters:
        kind = "this"
    way = (known.letters["next"] in letters) - (known.letters["last"] in letters)
    if way and not year:
        kind = "day"
    month, day = int(match[2]), int(match[3])
    return Clue(span=span, words=words, kind=kind, weekday=named, year=year, month=month, number=day, way=way)


def shown(words: str) -> bool:
    """Whether an expression points at its day (*ce lundi 4 septembre*)."""
    known = calendar()
    return known.words.get(words.partition(" ")[0].lower(), ("",))[0] == known.letters["this"]


def weekday(words: str) -> int:
    """The weekday an expression names first, 0 for none.

    >>> weekday("mardi 5 septembre"), weekday("le 5 septembre")
    (2, 0)
    """
    known = calendar()
    heads = (known.words.get(word, ("", 0)) for word in re.findall(r"[\w']+", words.lower()))
    return next((int(str(told)) for letter, told in heads if letter == known.letters["weekday"]), 0)

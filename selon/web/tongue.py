"""The language a page is written in: its labels, days and numbers."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from selon.export import labels
from selon.times.told import facts
from selon.weight import several

_PLACES = {
    "fr": (("selon.french", "labels.toml"), ("selon.french", "pages.toml")),
    "en": (("selon.web", "english.toml"),),
}
LANGUAGES = tuple(_PLACES)
_FACT = re.compile(r"\{(\d)\}")


class Tongue:
    """One language.

    >>> Tongue("en").label("standing", "denied"), Tongue("fr").label("standing", "denied")
    ('denied', 'démenti')
    """

    def __init__(self, code: str) -> None:
        self.code = code
        self.words: dict[str, dict[str, Any]] = _words(code)

    def __getattr__(self, group: str) -> dict[str, Any]:
        try:
            return self.words[group]
        except KeyError:
            raise AttributeError(group) from None

    def label(self, group: str, word: str | None) -> str:
        """What a word of the record is called; the word itself where it has no label."""
        return "" if word is None else str(self.words.get(group, {}).get(word, word))

    def number(self, value: int) -> str:
        """A number with its thousands apart.

        >>> Tongue("en").number(12345)
        '12,345'
        """
        return f"{value:,}" if self.code == "en" else f"{value:,}".replace(",", "\u202f")

    def percent(self, value: int) -> str:
        """A share in hundredths.

        >>> Tongue("en").percent(80), Tongue("fr").percent(80)
        ('80%', '80\\xa0%')
        """
        return f"{value}%" if self.code == "en" else f"{value}\u00a0%"

    @property
    def colon(self) -> str:
        """What stands between a label and what it names."""
        return ": " if self.code == "en" else "\u00a0: "

    def count(self, value: int, noun: str) -> str:
        """A number with its noun.

        >>> Tongue("en").count(1, "article"), Tongue("en").count(3, "story")
        ('1 article', '3 stories')
        """
        one, many = self.words["nouns"][noun]
        single = value == 1 if self.code == "en" else value < 2
        return f"{self.number(value)} {one if single else many}"

    def day(self, value: str | None) -> str:
        """An EDTF date or interval as a reader writes it.

        >>> Tongue("en").day("2023-09-05"), Tongue("en").day("2023-09-04/2023-09-06")
        ('5 September 2023', 'between 4 September 2023 and 6 September 2023')
        """
        return _day(self.code, value)

    def reported(self, value: str | None) -> str:
        """The day of an article that reports what its text does not date.

        >>> Tongue("en").reported("2023-09-05"), Tongue("en").reported("2023-09")
        ('reported on 5 September 2023', 'reported in September 2023')
        >>> Tongue("fr").reported("2023-09-05T07:12"), Tongue("fr").reported("../2023-09-06")
        ('rapporté le 5 septembre 2023, 7 h 12', 'rapporté avant le 6 septembre 2023')
        """
        if not value:
            return self.day(value)
        loose = "/" in value or value[-1] in "~?%"
        way = "reported_loose" if loose else "reported_on" if _date(value) else "reported_in"
        return str(self.words["ui"][way].format(day=self.day(value)))

    def said(self, said: str | None, published: str | None) -> str:
        """When words were said, else when they were reported.

        >>> Tongue("en").said("2023-09-04", "2023-09-05"), Tongue("en").said(None, "2023-09-05")
        ('4 September 2023', 'reported on 5 September 2023')
        """
        return self.day(said) if said else self.reported(published)

    def sources(self, independent: Sequence[str], most: int = 99) -> str:
        """Independent sources by their names; where several names are one source, that they count as one.

        >>> Tongue("en").sources(["Ana Ruiz", "Le Phare, Jo Petit"])
        'Ana Ruiz; Le Phare, Jo Petit, who count as one'
        """
        one = self.words["claim"]["as_one"]
        named = [one.format(names=source) if several(source) else source for source in independent[:most]]
        return ("; " if self.code == "en" else "\u00a0; ").join(named)

    def short(self, value: str | None) -> str:
        """A day, month or year as short as it can be written, with its hour where it has one.

        >>> Tongue("en").short("2023-09"), Tongue("fr").short("2023-09-05")
        ('Sept 2023', '5 sept. 2023')
        >>> Tongue("en").short("2023-09-05T07:12"), Tongue("en").short("2023-09-05/2023-09-06")
        ('5 Sept 2023, 07:12', 'between 5 September 2023 and 6 September 2023')
        """
        day = _short(self.code, (value or "").partition("T")[0]) if "/" not in (value or "") else self.day(value)
        hour = self.hour(value) if value and "/" not in value else ""
        return f"{day}, {hour}" if hour else day

    def hour(self, value: str) -> str:
        """The hour of a time.

        >>> Tongue("en").hour("2023-09-05T07:12"), Tongue("fr").hour("2023-09-05T07:12")
        ('07:12', '7\\xa0h\\xa012')
        """
        hour, _, minute = value.partition("T")[2][:5].partition(":")
        if not (hour.isdigit() and minute.isdigit()):
            return ""
        return f"{hour}:{minute}" if self.code == "en" else f"{int(hour)}\u00a0h\u00a0{minute}"

    def because(self, reason: str) -> list[tuple[str, str | None]]:
        """A reason for a day in pieces, each with the article it names.

        >>> Tongue("en").because("alike: a-1, published 2023-09-04")
        [('Alike: ', None), ('a-1', 'a-1'), (', published on ', None), ('4 September 2023', None)]
        """
        taken = facts(reason)
        if taken is None:
            return [(reason, None)]
        code, known = taken
        out: list[tuple[str, str | None]] = []
        for place, part in enumerate(_FACT.split(self.words["because"][code])):
            if place % 2:
                kind, value = known[int(part)]
                out += self.because(value) if kind == "reason" else [self._fact(kind, value)]
            elif part:
                out.append((part, None))
        return out

    def _fact(self, kind: str, value: str) -> tuple[str, str | None]:
        if kind == "article":
            return value, value
        if kind == "series":
            return self.label(kind, value), None
        return (self.day(value) if kind in ("day", "time") else value), None

    def weekday(self, value: str | None) -> str:
        """The day of the week of a day.

        >>> Tongue("fr").weekday("2023-09-05")
        'mardi'
        """
        when = _date(value)
        return self.words["week"]["days"][when.weekday()] if when else ""


def chosen(asked: str | None, accepted: str) -> str:
    """The language of an answer: the one asked for, else the first accepted one there is, else French.

    >>> chosen("en", "fr"), chosen(None, "de, en-GB;q=0.8, fr;q=0.5"), chosen("xx", "")
    ('en', 'en', 'fr')
    """
    if asked in LANGUAGES:
        return str(asked)
    wishes = []
    for place, part in enumerate(accepted[:400].split(",")[:20]):
        code, _, weight = part.strip().partition(";q=")
        try:
            wishes.append((-float(weight or 1), place, code[:2].lower()))
        except ValueError:
            continue
    return next((code for _, _, code in sorted(wishes) if code in LANGUAGES), "fr")


@cache
def tongue(code: str) -> Tongue:
    """A language, loaded once."""
    return Tongue(code)


@cache
def _words(code: str) -> dict[str, dict[str, Any]]:
    out: dict[str, dict[str, Any]] = {}
    for package, name in _PLACES[code]:
        out |= tomllib.loads(files(package).joinpath(name).read_text(encoding="utf-8"))
    if code == "en":
        return out
    # a line does not begin with a colon
    return {
        group: {name: labels.tied(word) if isinstance(word, str) else word for name, word in words.items()}
        for group, words in out.items()
    }


@lru_cache(maxsize=4096)
def _day(code: str, value: str | None) -> str:
    return labels.day(value) if code == "fr" else _english(value)


def _english(value: str | None) -> str:
    if not value:
        return "—"
    if value[-1] in "~?%":
        return f"about {_english(value[:-1])}"
    since, mark, until = value.partition("/")
    if mark:
        if since in ("", ".."):
            return f"before {_english(until)}"
        return f"after {_english(since)}" if until in ("", "..") else f"between {_english(since)} and {_english(until)}"
    when = _date(value)
    words = _words("en")["week"]["months"]
    if when is None:
        year, _, month = value.partition("-")
        return f"{words[int(month) - 1]} {year}" if month.isdigit() and 0 < int(month) < 13 else value
    hour = f", {value[11:16]}" if len(value) >= 16 else ""
    return f"{when.day} {words[when.month - 1]} {when.year}{hour}"


@lru_cache(maxsize=4096)
def _short(code: str, value: str | None) -> str:
    parts = (value or "").split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return _day(code, value) if value else ""
    if len(parts) == 1:
        return parts[0]
    month = int(parts[1])
    name = _words(code)["week"]["short"][month - 1] if 0 < month < 13 else parts[1]
    return " ".join([*([str(int(parts[2]))] if len(parts) == 3 else []), name, parts[0]])


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None

"""Which statements are asked for: by whom, about whom, of which days, with which act."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from selon.dossier import interval
from selon.errors import UsageError
from selon.french.plain import plain
from selon.french.tokens import fold
from selon.names.variants import listed_as, parts, same
from selon.record import Dating, Mention, Name, Statement
from selon.store.pile import Rows

ACTS = ("assert", "deny", "urge", "ask", "decline", "promise")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_FIRST, _LAST = "0000-01-01", "9999-12-31"


class Days(NamedTuple):
    """The first and the last day of a date or an interval, as ISO dates."""

    first: str
    last: str


def days(edtf: str) -> Days | None:
    """The days of an EDTF date or interval, None where it is none.

    >>> days("2023-09"), days("2023-09-04/2023-09-06"), days("septembre")
    (Days(first='2023-09-01', last='2023-09-30'), Days(first='2023-09-04', last='2023-09-06'), None)
    """
    if "/" not in edtf:
        return _date(edtf)
    since, until = edtf.split("/", 1)
    first = Days(_FIRST, _FIRST) if since in ("", "..") else _date(since)
    last = Days(_LAST, _LAST) if until in ("", "..") else _date(until)
    return Days(first.first, last.last) if first and last and first.first <= last.last else None


def _date(edtf: str) -> Days | None:
    found = _DATE.fullmatch(edtf.rstrip("?~%"))
    if not found:
        return None
    year, month, day = (None if part is None else int(part) for part in found.groups())
    first, last = (1, 12) if month is None else _SEASONS.get(month, (month, month))
    if not year or not 1 <= first <= last <= 12 or (day is not None and not 1 <= day <= monthrange(year, last)[1]):
        return None
    return Days(f"{year:04}-{first:02}-{day or 1:02}", f"{year:04}-{last:02}-{day or monthrange(year, last)[1]:02}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is asked for; None asks for nothing. Raises `UsageError` for a day or an act that is none.

    `by` and `about` are names, met under any variant; `about` is looked for in the content, as words too. `since` and
    `until` are EDTF dates, both included: a statement is in when some day it may have been said on is.

    >>> Choice(since="mardi")
    Traceback (most recent call last):
    selon.errors.UsageError: 'mardi' is no date: write 2023-09-05, 2023-09 or 2023
    """

    by: str | None = None
    about: str | None = None
    since: str | None = None
    until: str | None = None
    act: str | None = None

    def __post_init__(self) -> None:
        for date in (self.since, self.until):
            if date is not None and days(date) is None:
                raise UsageError(f"'{date}' is no date: write 2023-09-05, 2023-09 or 2023")
        if self.act is not None and self.act not in ACTS:
            raise UsageError(f"'{self.act}' is no act: write {', '.join(ACTS[:-1])} or {ACTS[-1]}")
        for name in (self.by, self.about):
            if name is not None and not parts(name):
                raise UsageError("a name must hold a letter or a digit")
        reach = self.reach()
        if reach and reach.first > reach.last:
            raise UsageError(f"there is no day since {self.since} and until {self.until}")

    def reach(self) -> Days | None:
        """The days asked for, None for any."""
        if self.since is None and self.until is None:
            return None
        since, until = days(self.since or ""), days(self.until or "")
        return Days(since.first if since else _FIRST, until.last if until else _LAST)

    def kinds(self) -> list[type]:
        """The kinds of rows the answer leans on."""
        named = [Name, Mention] if self.by or self.about else []
        return [Statement, *named, *([Dating] if self.reach() else [])]

    def of(self, rows: Rows) -> Iterator[Statement]:
        """The statements asked for, in their order."""
        tests: list[Callable[[Statement], bool]] = []
        if self.act:
            tests.append(lambda row: row.act == self.act)
        if self.by:
            tests.append(_By(rows, self.by))
        if self.about:
            tests.append(_About(rows, self.about))
        if reach := self.reach():
            tests.append(_When(rows, reach))
        return (row for row in rows.rows(Statement) if all(test(row) for test in tests))


class _By:
    """Whether a statement's speaker is called so; by a state or its capital is meant no body named after it."""

    def __init__(self, rows: Rows, asked: str) -> None:
        self.asked = set(parts(asked))
        known = listed_as(asked)
        self.state = known is not None and known.kind in ("country", "capital")
        names = rows.rows(Name)
        if known and self.state:
            names = (name for name in names if name.kind == "government" and parts(name.label) == parts(known.name))
        mentions = rows.rows(Mention, key=keys(names, asked))
        self.forms = {(row.article, form) for row in mentions for form in (parts(row.name), parts(row.words))}

    def __call__(self, row: Statement) -> bool:
        heard = map(parts, row.speaker)
        return any(self._called(form) or (row.article, form) in self.forms for form in heard)

    def _called(self, form: tuple[str, ...]) -> bool:
        return self.asked == set(form) if self.state else self.asked <= set(form)


class _About:
    """Whether a statement's content names somebody or holds the words."""

    def __init__(self, rows: Rows, asked: str) -> None:
        self.asked = f" {_line(asked)} "
        self.spans: dict[str, list[tuple[int, int]]] = {}
        for row in rows.rows(Mention, key=keys(rows.rows(Name), asked)):
            self.spans.setdefault(row.article, []).append(row.span)

    def __call__(self, row: Statement) -> bool:
        spans = self.spans.get(row.article, ())
        if any(part.start <= start and end <= part.end for part in row.content for start, end in spans):
            return True
        return any(self.asked in f" {_line(words)} " for words in row.words)


class _When:
    """Whether a statement may have been said on one of some days: its own, else those of its article."""

    def __init__(self, rows: Rows, reach: Days) -> None:
        self.reach = reach
        self.articles = {row.article: _published(row) for row in rows.rows(Dating)}

    def __call__(self, row: Statement) -> bool:
        told = days(row.said or self.articles.get(row.article) or "")
        return told is not None and told.first <= self.reach.last and self.reach.first <= told.last


def _published(row: Dating) -> str | None:
    """The day of an article; one dated to the month may have been placed more closely."""
    return row.published if len(row.published or "") >= len("2023-09-05") else interval(row) or row.published


def keys(names: Iterable[Name], asked: str) -> frozenset[str]:
    """The keys of the names that may be meant by a name; those of fuller labels where there are any.

    >>> kirby = Name(key="john-kirby", label="John Kirby", kind="person", variants=("John Kirby", "Kirby"))
    >>> jack = Name(key="jack-kirby", label="Jack Kirby", kind="person", variants=("Jack Kirby",))
    >>> sorted(keys([kirby, jack], "M. Kirby")), sorted(keys([kirby, jack], "John Kirby"))
    (['jack-kirby', 'john-kirby'], ['john-kirby'])
    """
    wanted = parts(asked)
    full: set[str] = set()
    short: set[str] = set()
    for name in names:
        forms = {parts(form) for form in (name.label, *name.variants)}
        label = parts(name.label)
        if wanted in forms and len(label) >= len(wanted):
            full.add(name.key)
        elif set(wanted) <= set(label) or same(asked, name.label):
            (full if len(label) >= len(wanted) else short).add(name.key)
    return frozenset(full or short)


def _line(words: str) -> str:
    """Words without case, accents and marks."""
    return " ".join(plain(word) for word in re.findall(r"\w+", fold(words)))

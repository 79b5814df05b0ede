"""Which statements are asked for: by whom, about whom, of which days, with which act."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from selon.dossier import interval, pick
from selon.errors import UsageError
from selon.french.people import firsts
from selon.french.plain import plain
from selon.french.thousands import joined
from selon.french.tokens import fold
from selon.names.variants import listed_as, parts, same
from selon.record import Dating, Mention, Name, Statement, Story
from selon.store.pile import Rows

ACTS = ("assert", "deny", "urge", "ask", "decline", "promise")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_TOLD = 5
"""Names told at most where several bear the one asked for."""
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
    `until` are EDTF dates, both included: a statement is in when some day it may have been said on is. `story` is the
    id of a story, or the beginning of it.

    >>> Choice(since="mardi")
    Traceback (most recent call last):
    selon.errors.UsageError: 'mardi' is no date: write 2023-09-05, 2023-09 or 2023
    """

    by: str | None = None
    about: str | None = None
    since: str | None = None
    until: str | None = None
    act: str | None = None
    story: str | None = None

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
        return [Statement, *named, *([Dating] if self.reach() else []), *([Story] if self.story else [])]

    def of(self, rows: Rows) -> Iterator[Statement]:
        """The statements asked for, in their order."""
        return filter(self.test(rows), rows.rows(Statement))

    def test(self, rows: Rows) -> Test:
        """What tells whether a statement is asked for."""
        tests: list[Callable[[Statement], bool]] = []
        if self.act:
            tests.append(lambda row: row.act == self.act)
        if self.story:
            inside = frozenset(pick(list(rows.rows(Story)), self.story).articles)
            tests.append(lambda row: row.article in inside)
        if self.about:
            tests.append(_About(rows, self.about))
        if reach := self.reach():
            tests.append(_When(rows, reach))
        by = _By(rows, self.by) if self.by else None
        return Test([*tests, *([by] if by else [])], by=by)


class Test:
    """Whether a statement is asked for, and who was taken for the name that was given."""

    __test__ = False  # for pytest, which takes any class of this name for a test

    def __init__(self, tests: Sequence[Callable[[Statement], bool]], *, by: _By | None = None) -> None:
        self._tests = tests
        self._by = by

    def __call__(self, row: Statement) -> bool:
        return all(test(row) for test in self._tests)

    def told(self, way: str = "--by") -> str | None:
        """Whom the name given for the speaker was taken for among the statements so far, where these are several."""
        if self._by is None or len(self._by.met) < 2:
            return None
        names = [name for name, _ in self._by.met.most_common(_TOLD)]
        more = len(self._by.met) - len(names)
        every = f"{', '.join(names)} and {more} more" if more else f"{', '.join(names[:-1])} and {names[-1]}"
        return f'"{self._by.name}" stands for {every}; one alone: {way} "{names[-1]}"'


class _By:
    """Whether a statement's speaker is called so.

    Those only described by a person's name are others; so are, where some body is called just so (*parquet*), bodies
    whose names only hold it, and by a state or its capital is meant no body named after it.
    """

    def __init__(self, rows: Rows, asked: str) -> None:
        self.name = asked
        self.asked = set(parts(asked))
        known = listed_as(asked)
        self.exact = known is not None and known.kind in ("country", "capital")
        names = rows.rows(Name)
        if known and self.exact:
            names = (name for name in names if name.kind == "government" and parts(name.label) == parts(known.name))
        meant = bearers(names, asked)
        self.persons = any(name.kind == "person" for name in meant)
        just = [name for name in meant if name.kind not in ("person", "place") and parts(name.label) == parts(asked)]
        if just and not self.persons:
            meant, self.exact = just, True
        self.labels = {parts(name.label): name.label for name in meant}
        labels = {name.key: name.label for name in meant}
        self.forms: dict[tuple[str, tuple[str, ...]], str] = {}
        for row in rows.rows(Mention, key=labels.keys()):
            for form in (row.name, row.words):
                self.forms[row.article, parts(form)] = labels[row.key]
        self.met: Counter[str] = Counter()

    def __call__(self, row: Statement) -> bool:
        found = [label for speaker in row.speaker if (label := self._label(row.article, speaker))]
        if self.persons:
            self.met.update(found)
        return bool(found)

    def _label(self, article: str, speaker: str) -> str | None:
        """Who a speaker is, None for one who is not asked for."""
        form = parts(speaker)
        if known := self.forms.get((article, form)) or self.labels.get(form):
            return known
        called = self.asked == set(form) if self.exact else self.asked <= set(form)
        return speaker if called and not self.persons else None


class _About:
    """Whether a statement's content names somebody or holds the words."""

    def __init__(self, rows: Rows, asked: str) -> None:
        self.asked = f" {line(asked)} "
        self.spans: dict[str, list[tuple[int, int]]] = {}
        for row in rows.rows(Mention, key=keys(rows.rows(Name), asked)):
            self.spans.setdefault(row.article, []).append(row.span)

    def __call__(self, row: Statement) -> bool:
        spans = self.spans.get(row.article, ())
        if any(part.start <= start and end <= part.end for part in row.content for start, end in spans):
            return True
        return any(self.asked in f" {line(words)} " for words in row.words)


class _When:
    """Whether a statement may have been said on one of some days: its own, else those of its article."""

    def __init__(self, rows: Rows, reach: Days) -> None:
        self.reach = reach
        self.articles = {row.article: published(row) for row in rows.rows(Dating)}

    def __call__(self, row: Statement) -> bool:
        told = days(row.said or self.articles.get(row.article) or "")
        return told is not None and told.first <= self.reach.last and self.reach.first <= told.last


def published(row: Dating) -> str | None:
    """The day of an article; one dated to the month may have been placed more closely.

    >>> published(Dating(article="a", published="2023-09", since="2023-09-04", until="2023-09-06"))
    '2023-09-04/2023-09-06'
    """
    return row.published if len(row.published or "") >= len("2023-09-05") else interval(row) or row.published


def keys(names: Iterable[Name], asked: str) -> frozenset[str]:
    """The keys of the names that may be meant by a name.

    >>> kirby = Name(key="john-kirby", label="John Kirby", kind="person", variants=("John Kirby", "Kirby"))
    >>> jack = Name(key="jack-kirby", label="Jack Kirby", kind="person", variants=("Jack Kirby",))
    >>> sorted(keys([kirby, jack], "M. Kirby")), sorted(keys([kirby, jack], "John Kirby"))
    (['jack-kirby', 'john-kirby'], ['john-kirby'])
    """
    return frozenset(name.key for name in bearers(names, asked))


def bearers(names: Iterable[Name], asked: str) -> list[Name]:
    """The names that may be meant by a name: those of fuller labels, where there are any.

    Persons who bear it as their surname come before those whose first name it is, and before what only holds it.
    """
    wanted = parts(asked)
    full: list[Name] = []
    short: list[Name] = []
    borne: list[Name] = []
    for name in names:
        label = parts(name.label)
        called = wanted in {parts(form) for form in (name.label, *name.variants)}
        if called and len(label) >= len(wanted):
            full.append(name)
        elif set(wanted) <= set(label) or same(asked, name.label):
            (full if len(label) >= len(wanted) else short).append(name)
        else:
            continue
        if label == wanted or (name.kind == "person" and (called or label[-len(wanted) :] == wanted)):
            borne.append(name)
    if any(parts(name.label)[-len(wanted) :] == wanted for name in borne):
        borne = [name for name in borne if not _first(parts(name.label), wanted)]
    return borne if any(name.kind == "person" for name in borne) else full or short


def _first(label: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether a name asked for is a person's first name only."""
    return len(label) > len(wanted) and label[: len(wanted)] == wanted and wanted[0] in firsts()


def line(words: str) -> str:
    """Words without case, accents and marks; a figure is one word, however its thousands stand apart.

    >>> line("Près de 831.440 euros"), line("831\u202f440")
    ('pres de 831440 euros', '831440')
    """
    return " ".join(plain(word) for word in re.findall(r"\w+", joined(fold(words))))

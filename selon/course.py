"""The course of an affair across stories, day by day: who said what, what is claimed anew, denied or confirmed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from selon.article import Article
from selon.choice import Choice
from selon.dossier import Dossier, Entry
from selon.errors import UsageError
from selon.record import Claim, Dating, Line, Mention, Name, Statement, Story, Turn
from selon.store.pile import Rows
from selon.weight import order

_LAST = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An utterance of a day, the claim it holds or gainsays, and whether the claim is told for the first time."""

    entry: Entry
    claim: Claim | None = None
    new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A claim that came to stand otherwise than `before`."""

    claim: Claim
    turn: Turn
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day (EDTF, None where it is not known): what was said or reported on it, and what came to stand otherwise."""

    day: str | None
    told: tuple[Told, ...]
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """All about somebody or something: its days, its claims, those that matter most first, and the stories it is in.

    `note` tells whom the name was taken for where several bear it.
    """

    title: str
    dossier: Dossier
    days: tuple[Day, ...]
    stories: tuple[Story, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Affair:
    """What is asked for: a name or words, and days. Raises `UsageError` for a day or a name that is none.

    >>> Affair(about="Ana Ruiz", since="lundi")
    Traceback (most recent call last):
    selon.errors.UsageError: 'lundi' is no date: write 2023-09-05, 2023-09 or 2023
    """

    about: str
    since: str | None = None
    until: str | None = None

    def __post_init__(self) -> None:
        self._choices()

    def _choices(self) -> tuple[Choice, Choice]:
        """What is said by the name, and what is said of it or holds the words."""
        days = {"since": self.since, "until": self.until}
        return Choice(by=self.about, **days), Choice(about=self.about, **days)

    def kinds(self) -> list[type]:
        """The kinds of rows the answer leans on."""
        return [Claim, Story, Statement, Name, Mention, Dating]

    def of(self, rows: Rows) -> Course:
        """The course of the affair. Raises `UsageError` where nothing is said by or about it."""
        by, about = (choice.test(rows) for choice in self._choices())
        chosen = {Line(article=row.article, line=row.line) for row in rows.rows(Statement) if by(row) or about(row)}
        if not chosen:
            raise UsageError(f"nothing is said by or about {self.about}; 'selon names' lists the names")
        claims = [claim for claim in rows.rows(Claim) if not chosen.isdisjoint(held(claim))]
        one = gathered(rows, chosen.union(*map(held, claims)), claims, self.about)
        inside = {row.article for row in one.statements}
        stories = tuple(story for story in rows.rows(Story) if not inside.isdisjoint(story.articles))
        return Course(
            title=self.about, dossier=one, days=tuple(days(one)), stories=stories, note=by.told("selon affair")
        )


def held(claim: Claim) -> tuple[Line, ...]:
    """The statements of a claim and those against it."""
    return *claim.statements, *claim.denied, *claim.declined, *claim.revised


def gathered(rows: Rows, lines: Iterable[Line], claims: Iterable[Claim], title: str) -> Dossier:
    """A dossier of some statements, wherever they stand: articles by their day, claims by what matters."""
    wanted = set(lines)
    inside = {line.article for line in wanted}
    dates = {row.article: row for row in rows.rows(Dating, article=inside)}
    articles = sorted(rows.rows(Article, id=inside), key=lambda row: (_when(dates.get(row.id), row), row.id))
    place = {article.id: number for number, article in enumerate(articles)}
    told = {Line(article=row.article, line=row.line): row for row in rows.rows(Statement, article=inside)}
    kept = sorted((line for line in wanted if line in told), key=lambda line: (place[line.article], line.line))
    return Dossier(
        story=Story(story="", title=title, articles=tuple(place)),
        articles=tuple(articles),
        statements=tuple(told[line] for line in kept),
        lines={line: told[line] for line in kept},
        claims=tuple(sorted(claims, key=lambda claim: (*order(claim), claim.claim))),
        dates=dates,
    )


def _when(dating: Dating | None, article: Article) -> str:
    known = (dating and (dating.published or dating.since or dating.until)) or article.published
    return known or _LAST


def days(one: Dossier) -> Iterator[Day]:
    """The days of a dossier, in order, those that are not known last."""
    claims = {line: claim for claim in one.claims for line in (*claim.denied, *claim.declined)}
    claims |= {line: claim for claim in one.claims for line in claim.statements}
    told: defaultdict[str | None, list[Told]] = defaultdict(list)
    for entry in one.timeline():
        told[day(entry.day)].append(_told(entry, claims.get))
    changed: defaultdict[str | None, list[Change]] = defaultdict(list)
    for change in changes(one.claims):
        changed[day(change.turn.day)].append(change)
    for when in sorted(told.keys() | changed.keys(), key=lambda value: (value or _LAST).removeprefix("../")):
        yield Day(day=when, told=tuple(told[when]), changes=tuple(changed[when]))


def day(value: str | None) -> str | None:
    """A day without its hour.

    >>> day("2024-03-12T07:30"), day(None)
    ('2024-03-12', None)
    """
    return value.partition("T")[0] if value and "/" not in value else value


def _told(entry: Entry, claim_of: Callable[[Line], Claim | None]) -> Told:
    lines = {Line(article=row.article, line=row.line) for row in entry.statements}
    claim = next((found for line in sorted(lines, key=_place) if (found := claim_of(line))), None)
    return Told(entry=entry, claim=claim, new=claim is not None and claim.first in lines)


def _place(line: Line) -> tuple[str, int]:
    return line.article, line.line


def changes(claims: Iterable[Claim]) -> Iterator[Change]:
    """The times some claims came to stand otherwise than before."""
    for claim in claims:
        for earlier, turn in pairwise(claim.turns):
            if turn.standing != earlier.standing:
                yield Change(claim=claim, turn=turn, before=earlier.standing)

"""Which stories and claims are asked for: of whom or what, of which days, how they stand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from selon import weight
from selon.choice import Choice, Days, days, keys, line
from selon.dossier import pick
from selon.errors import UsageError
from selon.heard import articles
from selon.record import Claim, Dating, Line, Mention, Name, Statement, Story
from selon.store.pile import Rows

STANDINGS = (*weight.STANDINGS, "single source")
"""How claims stand, those that matter most first."""
_CALLED = {"single": "single source", "denial": "denied"}
"""What standings are called too."""
_NAMED = 2
"""One article in so many must name somebody for a story to be about him."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """Which stories are asked for. Raises `UsageError` for a day that is none.

    `about` is a name under any variant, or words of the title; `least` a number of articles.

    >>> Stories(since="mardi")
    Traceback (most recent call last):
    selon.errors.UsageError: 'mardi' is no date: write 2023-09-05, 2023-09 or 2023
    """

    about: str | None = None
    since: str | None = None
    until: str | None = None
    least: int = 1
    choice: Choice = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "choice", Choice(about=self.about, since=self.since, until=self.until))

    def kinds(self) -> list[type]:
        """The kinds of rows the answer leans on."""
        return [Story, *([Name, Mention] if self.about else []), *([Dating] if self.choice.reach() else [])]

    def of(self, rows: Rows) -> Iterator[Story]:
        """The stories asked for, in their order."""
        tests: list[Callable[[Story], bool]] = [lambda story: len(story.articles) >= self.least]
        if self.about:
            tests.append(_Around(rows, self.about))
        if reach := self.choice.reach():
            tests.append(_Then(rows, reach))
        return (story for story in rows.rows(Story) if all(test(story) for test in tests))


class _Around:
    """Whether a story is about somebody, most of its articles name him, or about words, its title holds them."""

    def __init__(self, rows: Rows, asked: str) -> None:
        self.articles = {row.article for row in rows.rows(Mention, key=keys(rows.rows(Name), asked))}
        self.words = f" {line(asked)} "

    def __call__(self, story: Story) -> bool:
        naming = sum(article in self.articles for article in story.articles)
        return naming * _NAMED >= max(1, len(story.articles)) or self.words in f" {line(story.title)} "


class _Then:
    """Whether some article of a story may be of some days."""

    def __init__(self, rows: Rows, reach: Days) -> None:
        self.inside = {id for id, (day, _) in articles(rows).items() if _within(day, reach)}

    def __call__(self, story: Story) -> bool:
        return not self.inside.isdisjoint(story.articles)


def _within(day: str | None, reach: Days) -> bool:
    told = days(day) if day else None
    return told is not None and told.first <= reach.last and reach.first <= told.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """Which claims are asked for. Raises `UsageError` for a day or a standing that is none.

    `by` is who speaks, `about` who speaks or is spoken of (or words), and the days are those of what is said: one
    statement of the claim must meet all. `story` is a story's id, that of one of its articles, or the beginning of it.

    >>> Claims(standing=("true",))
    Traceback (most recent call last):
    selon.errors.UsageError: no claim stands as 'true': write denied, withdrawn, confirmed, shared, declined, revised, \
hearsay or single source
    """

    standing: Collection[str] = ()
    by: str | None = None
    about: str | None = None
    story: str | None = None
    since: str | None = None
    until: str | None = None
    choice: Choice = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "standing", tuple(_CALLED.get(one, one) for one in self.standing))
        object.__setattr__(self, "choice", Choice(by=self.by, since=self.since, until=self.until))
        Choice(about=self.about)
        for one in self.standing:
            if one not in STANDINGS:
                known = f"{', '.join(STANDINGS[:-1])} or {STANDINGS[-1]}"
                raise UsageError(f"no claim stands as '{one}': write {known}")

    def kinds(self) -> list[type]:
        """The kinds of rows the answer leans on."""
        named = [Name, Mention] if self.about else []
        return list(dict.fromkeys([Claim, *self.choice.kinds(), *named, *([Story] if self.story else [])]))

    def of(self, rows: Rows) -> Iterator[Claim]:
        """The claims asked for, in their order. Raises `UsageError` where no story, or several, are called so."""
        only: dict[str, Collection[str]] = {}
        if self.story is not None:
            only["story"] = {pick(list(rows.rows(Story)), self.story).story}
        tests: list[Callable[[Claim], bool]] = []
        if self.standing:
            tests.append(lambda claim: not _stands(claim).isdisjoint(self.standing))
        if self.by or self.about or self.choice.reach():
            tests.append(_Saying(self.choice, self.about, rows))
        return (claim for claim in rows.rows(Claim, **only) if all(test(claim) for test in tests))


class _Saying:
    """Whether one of a claim's statements, or of those against it, is asked for."""

    def __init__(self, choice: Choice, about: str | None, rows: Rows) -> None:
        test = choice.test(rows)
        near = [one.test(rows) for one in (Choice(about=about), Choice(by=about))] if about else []
        self.lines = {
            Line(article=row.article, line=row.line)
            for row in rows.rows(Statement)
            if test(row) and (not near or any(one(row) for one in near))
        }

    def __call__(self, claim: Claim) -> bool:
        return any(at in self.lines for at in (*claim.statements, *claim.denied, *claim.declined, *claim.revised))


def _stands(claim: Claim) -> set[str]:
    """How a claim stands, *revised* where it is told with other figures."""
    return {claim.standing, "revised"} if claim.revised else {claim.standing}

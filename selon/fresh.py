"""What is new in a story since a day: its articles, statements and claims, and the claims that stand otherwise now."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from selon.article import Article
from selon.claims.day import UNKNOWN, last
from selon.dossier import Dossier
from selon.errors import UsageError
from selon.record import Claim, Line, Statement, Turn

_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A claim told before that stands otherwise since (`turns`), or that is told with other figures (`revised`)."""

    claim: Claim
    turns: tuple[Turn, ...] = ()
    revised: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """What a story has new since a day; its claims in their order there."""

    since: str
    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    changes: tuple[Change, ...]


def fresh(story: Dossier, since: str) -> Fresh:
    """What is new since a day (EDTF, to the day, month or year): what articles published on it or later bring.

    Raises `UsageError` where the day is none.
    """
    if not _DAY.fullmatch(since):
        raise UsageError(f"{since} is no day: write 2023-09-05, 2023-09 or 2023")
    new = {article.id for article in story.articles if _published(story, article.id) >= since}
    changes = (
        _change(claim, new) for claim in story.claims if any(line.article not in new for line in claim.statements)
    )
    return Fresh(
        since=since,
        articles=tuple(article for article in story.articles if article.id in new),
        statements=tuple(row for row in story.statements if row.article in new),
        claims=tuple(filter(_only(new), story.claims)),
        changes=tuple(change for change in changes if change.turns or change.revised),
    )


def _only(new: set[str]) -> Callable[[Claim], bool]:
    """Tells whether all that is known of a claim comes from some articles."""
    return lambda claim: all(line.article in new for line in claim.statements)


def _published(story: Dossier, article: str) -> str:
    """The day by which an article was published; before all days where nothing is known of it."""
    day = last(story.published(article))
    return "" if day == UNKNOWN else day


def _change(claim: Claim, new: set[str]) -> Change:
    return Change(
        claim=claim,
        turns=tuple(turn for turn in claim.turns if turn.by.article in new),
        revised=tuple(line for line in claim.revised if line.article in new),
    )

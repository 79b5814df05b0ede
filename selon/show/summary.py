"""What a record holds, in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from selon.article import Article
from selon.record import Claim, Failure, Mention, Name, Passage, Statement, Story, Time
from selon.show.console import rule, styled, table, text

if TYPE_CHECKING:
    from selon.store.disk import Record

COUNTED: tuple[type, ...] = (Article, Statement, Mention, Name, Time, Passage, Story, Claim, Failure)
LARGEST = 5


def show(screen: Any, record: Record) -> None:
    """Print the counts, the largest stories, the standing of the claims and what failed."""
    from selon.store.tables import table as name

    counts = table("in the record", "rows")
    counts.columns[1].justify = "right"
    for kind in COUNTED:
        counts.add_row(text(name(kind)), text(f"{record.count(kind):,}".replace(",", " ")))
    screen.print(counts)
    if not record.related:
        screen.print(
            text("The last reading was stopped before it ended; the same 'selon read' goes on with it.", "red")
        )
    _standings(screen, record)
    _stories(screen, record)
    failures = list(record.rows(Failure))
    if failures:
        rule(screen, "Failed")
        for failure in failures[:LARGEST]:
            screen.print(text(f"{failure.place}: {failure.reason}"))
        if len(failures) > LARGEST:
            screen.print(text(f"… and {len(failures) - LARGEST} more", "dim"))


def _standings(screen: Any, record: Record) -> None:
    counts: dict[str, int] = {}
    for standing in record.values(Claim, "standing"):
        counts[standing] = counts.get(standing, 0) + 1
    if counts:
        rule(screen, "Claims by standing")
        made = table("standing", "claims")
        for standing, count in sorted(counts.items(), key=lambda pair: -pair[1]):
            made.add_row(styled(standing), text(count))
        screen.print(made)


def _stories(screen: Any, record: Record) -> None:
    stories = sorted(record.rows(Story), key=lambda story: (-len(story.articles), story.story))
    if stories:
        rule(screen, "Largest stories")
        made = table("story", "articles", "title")
        for story in stories[:LARGEST]:
            made.add_row(text(story.story), text(len(story.articles), "bold"), text(story.title))
        screen.print(made)

"""What a record holds, in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from selon.article import Article
from selon.record import Claim, Failure, Mention, Name, Passage, Statement, Story, Time
from selon.show.console import rule, styled, table, text

if TYPE_CHECKING:
    from selon.store.disk import Record

COUNTED: tuple[type, ...] = (Article, Statement, Mention, Name, Time, Passage, Story, Claim)
KINDS = {"failed": "Failed", "skipped": "Skipped", "note": "Noted"}
"""Kinds of what is told of sources, under their headings; only the first are lost."""
LARGEST = 5


def show(screen: Any, record: Record) -> None:
    """Print the counts, the largest stories, the standing of the claims, what failed, was skipped or noted."""
    from selon.store.tables import table as name

    counts = table("in the record", "rows")
    counts.columns[1].justify = "right"
    for kind in COUNTED:
        counts.add_row(text(name(kind)), text(f"{record.count(kind):,}".replace(",", " ")))
    told = _told(record)
    for sort, rows in told.items():
        counts.add_row(text(KINDS.get(sort, sort).lower()), text(len(rows)))
    screen.print(counts)
    if not record.related:
        screen.print(
            text("The last reading was stopped before it ended; the same 'selon read' goes on with it.", "red")
        )
    _standings(screen, record)
    _stories(screen, record)
    for sort, rows in told.items():
        if rows:
            rule(screen, f"{KINDS.get(sort, sort)} ({len(rows)})")
        for row in rows[:LARGEST]:
            screen.print(text(f"{row.place}: {row.reason}"))
        if len(rows) > LARGEST:
            screen.print(text(f"… and {len(rows) - LARGEST} more", "dim"))


def _told(record: Record) -> dict[str, list[Failure]]:
    """What is told of sources by its kind: what failed, what was left out on purpose, what is not trusted."""
    told: dict[str, list[Failure]] = {kind: [] for kind in KINDS}
    for row in record.rows(Failure):
        told.setdefault(row.kind, []).append(row)
    return told


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

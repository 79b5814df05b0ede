"""The course of an affair on the terminal and as lines: day by day, across stories."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selon.course import Change, Course, Day, Told
from selon.printed import outlet
from selon.show import lists
from selon.show.console import rule, styled, table, text
from selon.show.story import when
from selon.weight import LAST, order, standings


def show(screen: Any, course: Course) -> None:
    """Print the affair: what it holds, the claims that matter, then its days."""
    screen.print(text(course.title, "bold"))
    screen.print(text(_counts(course), "dim"), soft_wrap=True)
    matter = [claim for claim in course.dossier.claims if order(claim)[0] < LAST]
    if matter:
        rule(screen, "Denied, confirmed, hearsay")
        screen.print(lists.claims(matter))
    rule(screen, "Day by day")
    made = table("when", "who", "what", "claim", "in", who=3, what=7, **{"in": 2})
    for day in course.days:
        _day(made, day)
    if any(told.entry.reported and told.entry.day for day in course.days for told in day.told):
        made.caption, made.caption_justify = text(lists.BRACKETS, "dim"), "left"
    screen.print(made)


def _counts(course: Course) -> str:
    one = course.dossier
    held = ", ".join(f"{count} {standing}" for standing, count in standings(one.claims))
    parts = (
        _count(len(one.statements), "statement", "statements"),
        _count(len(one.articles), "article", "articles"),
        _count(len(course.stories), "story", "stories"),
        _count(len(one.claims), "claim", "claims") + (f" ({held})" if held else ""),
    )
    return " · ".join(parts)


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _day(made: Any, day: Day) -> None:
    last = ""
    for told in day.told:
        shown = when(told.entry)
        row = told.entry.first
        where = text(f"{row.article}:{row.line}", "dim")
        if others := len({one.article for one in told.entry.statements}) - 1:
            where.append(f" and {others} more")
        cells = lists.speaker(row, told.entry.through), lists.quoted(row), _claim(told), where
        made.add_row(text("" if shown == last else shown), *cells)
        last = shown
    for change in day.changes:
        where = text(f"{change.turn.by.article}:{change.turn.by.line}", "dim")
        made.add_row(text(""), styled(change.turn.standing), text(change.claim.text), _before(change), where)


def _claim(told: Told) -> Any:
    """Whether a claim is new, and how it stands where that is more than one source."""
    if told.claim is None:
        return text("")
    cell = text("new" if told.new else "")
    if order(told.claim)[0] < LAST:
        cell.append(" " if cell.plain else "").append(styled(told.claim.standing))
    return cell


def _before(change: Change) -> Any:
    return text(f"before: {change.before}", "dim")


def shapes(course: Course) -> Iterator[dict[str, Any]]:
    """The days as lines of a table or JSON values. `kind` is said, or standing for a claim that stands otherwise now;
    `reported` tells that the day is that of the article, `new` that the claim is told for the first time.
    """
    outlets = {article.id: outlet(article) for article in course.dossier.articles}
    story = {id: one.story for one in course.stories for id in one.articles}
    for day in course.days:
        yield from (_said(told, outlets, story) for told in day.told)
        yield from (_changed(change, outlets, story) for change in day.changes)


def _said(told: Told, outlets: dict[str, str | None], story: dict[str, str]) -> dict[str, Any]:
    row, claim = told.entry.first, told.claim
    return {
        "day": told.entry.day,
        "kind": "said",
        "reported": told.entry.reported,
        "speaker": "; ".join(row.speaker),
        "act": row.act,
        "hearsay": row.hearsay,
        "verb": row.verb,
        "words": " […] ".join(row.words),
        "through": "; ".join(told.entry.through),
        "claim": claim.claim if claim else None,
        "new": told.new,
        "standing": claim.standing if claim else None,
        "before": None,
        "sources": claim.sources if claim else None,
        **_place(row.article, row.line, outlets, story),
        "articles": "; ".join(dict.fromkeys(one.article for one in told.entry.statements)),
    }


def _changed(change: Change, outlets: dict[str, str | None], story: dict[str, str]) -> dict[str, Any]:
    return {
        "day": change.turn.day,
        "kind": "standing",
        "reported": False,
        "speaker": "",
        "act": None,
        "hearsay": False,
        "verb": "",
        "words": change.claim.text,
        "through": "",
        "claim": change.claim.claim,
        "new": False,
        "standing": change.turn.standing,
        "before": change.before,
        "sources": change.turn.sources,
        **_place(change.turn.by.article, change.turn.by.line, outlets, story),
        "articles": change.turn.by.article,
    }


def _place(article: str, line: int, outlets: dict[str, str | None], story: dict[str, str]) -> dict[str, Any]:
    return {"article": article, "line": line, "outlet": outlets.get(article), "story": story.get(article)}

"""Rows as tables, one function a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from selon.dossier import interval
from selon.record import Claim, Dating, Name, Passage, Statement, Story, Time, governed
from selon.share import hundredths
from selon.show.console import filled, styled, table, text
from selon.weight import denier, only_denied, order, several

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text


BRACKETS = "A day in brackets: reported on that day; the text does not say when the words were said."
STOCK = "stock phrase"
_ACTS = {"deny": "denies", "urge": "urges", "ask": "asks", "decline": "declines", "promise": "promises"}
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
LONGEST = 90
"""Characters of the roles and of the variants of a name in a list; `--json` gives them all."""


def statements(rows: Iterable[Statement]) -> Table:
    """Who through whom, what, when, where."""
    made = table("who", "what", "said", "where", who=4, what=8, where=3)
    for row in rows:
        where = text(f"{row.article}:{row.line}", "dim")
        made.add_row(speaker(row, row.through), quoted(row), text(told(row.said) or "—"), where)
    return made


def speaker(row: Statement, through: Sequence[str]) -> Text:
    """Who speaks, the act where it is no plain assertion, and who relays it."""
    cell = text(", ".join(row.speaker) or "?", "bold")
    if row.act != "assert":
        cell.append(" ").append(styled(row.act, _ACTS.get(row.act, row.act)))
    for name in through:
        cell.append("\n").append(text(f"through {name}", "dim"))
    return cell


def told(day: str | None) -> str:
    """A day (EDTF) as it is read: a season by its name.

    >>> told("2018-22"), told("2018-07"), told(None)
    ('summer 2018', '2018-07', '')
    """
    year, _, part = (day or "").partition("-")
    return f"{_SEASONS[part]} {year}" if part in _SEASONS else day or ""


def quoted(row: Statement) -> Text:
    """The words of a statement behind the verb they need, in quotation marks where they are its speaker's own."""
    words = " […] ".join(row.words)
    words = governed(row.verb, f"« {words} »" if row.kind == "direct" else words, passive=row.passive)
    return text(words, "italic" if row.hearsay else "")


def names(rows: Iterable[Name]) -> Table:
    """Who is who, with the first of their roles and variants; whom a body is itself is not told again."""
    cells = [
        (
            text(row.label, "bold"),
            text(row.kind),
            text("; ".join(row.roles), limit=LONGEST),
            text(row.institution if row.institution != row.label else ""),
            text(", ".join(form for form in row.variants if form != row.label), "dim", limit=LONGEST),
        )
        for row in rows
    ]
    widest = {"name": 50, "role": 40, "speaks for": 18, "also": 40}
    return filled(cells, "name", "kind", "role", "speaks for", "also", **widest)


def times(rows: Iterable[Time]) -> Table:
    """Expressions with their values."""
    made = table("words", "type", "value", "days", "where")
    for row in rows:
        days = row.start if row.start == row.end else f"{row.start}/{row.end}"
        made.add_row(text(row.words, "bold"), text(row.type), text(row.value), text(days), text(row.article, "dim"))
    return made


def dates(rows: Iterable[Dating]) -> Table:
    """Days of articles with their reasons."""
    made = table("article", "published", "between", "because", article=3, because=6)
    for row in rows:
        made.add_row(
            text(row.article), text(row.published or "—", "bold"), text(interval(row)), text("; ".join(row.by))
        )
    return made


def copies(rows: Iterable[Passage]) -> Table:
    """Passages with their origin."""
    made = table("article", "words", "kind", "of", "text", article=3, of=3, text=6)
    for row in rows:
        made.add_row(
            text(row.article),
            text(row.count, "" if row.stock else "bold"),
            text(STOCK if row.stock else row.kind),
            text(row.of),
            text(row.words, limit=160),
            style="dim" if row.stock else None,
        )
    return made


def plain(lines: Sequence[Mapping[str, Any]]) -> Table:
    """Lines of one kind, each value in a column of its name; parts of a whole in per cent."""
    made = table(*next(iter(lines), {}))
    for line in lines:
        made.add_row(*(text(f"{hundredths(cell)} %" if isinstance(cell, float) else cell) for cell in line.values()))
    return made


def stories(rows: Iterable[Story]) -> Table:
    """Stories, the largest first."""
    made = table("story", "articles", "title", "about", title=6, about=3)
    for row in sorted(rows, key=lambda story: -len(story.articles)):
        made.add_row(
            text(row.story), text(len(row.articles), "bold"), text(row.title), text(", ".join(row.names[:4]), "dim")
        )
    return made


def claims(rows: Iterable[Claim]) -> Table:
    """Claims with what they rest on, those that matter most first."""
    made = table("standing", "claim", "sources", "from", claim=7, **{"from": 4})
    for row in sorted(rows, key=order):
        where = f"{row.claim} · {row.outlets} {'outlet' if row.outlets == 1 else 'outlets'}"
        made.add_row(
            styled("denial" if only_denied(row) else row.standing),
            text(row.text).append("\n").append(text(where, "dim")),
            text(row.sources, "bold"),
            text(sources(row.independent))
            .append("\n" if row.independent and denier(row) else "")
            .append(_denied(row), "dim"),
        )
    return made


def sources(independent: Sequence[str]) -> str:
    """Independent sources by their names; where several names are one source, that they count as one.

    >>> sources(["Ana Ruiz", "Le Phare, Jo Petit"])
    'Ana Ruiz; Le Phare, Jo Petit (count as one)'
    """
    return "; ".join(f"{source} (count as one)" if several(source) else source for source in independent)


def _denied(row: Claim) -> str:
    """Who denies a claim."""
    return f"denied by {who}" if (who := denier(row)) else ""


TABLES: Mapping[type, Callable[[Any], Table]] = {
    Statement: statements,
    Name: names,
    Time: times,
    Dating: dates,
    Passage: copies,
    Story: stories,
    Claim: claims,
}

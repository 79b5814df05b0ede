"""What was asked of a whole record, as tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from selon.heard import Heard
from selon.show.console import table, text
from selon.show.lists import BRACKETS, quoted, speaker, told

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text


def statements(found: Sequence[Heard]) -> Table:
    """Who through whom, what, when, where; the day of the article in brackets where no other is known."""
    made = table("who", "what", "said", "where", who=4, what=8, where=3)
    for one in found:
        row = one.row
        where = text(f"{row.article}:{row.line}", "dim")
        if one.outlet:
            where.append("\n").append(text(one.outlet, "dim"))
        made.add_row(speaker(row, row.through), quoted(row), _day(one), where)
    if any(one.published and not one.row.said for one in found):
        made.caption, made.caption_justify = text(BRACKETS, "dim"), "left"
    return made


def _day(one: Heard) -> Text:
    if one.row.said or not one.published:
        return text(told(one.row.said) or "—")
    return text(f"({'/'.join(day.split('T')[0] for day in one.published.split('/'))})", "dim")

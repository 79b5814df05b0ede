"""What a check found, on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from selon.show.console import table, text
from selon.store.check import findings
from selon.store.tables import KINDS
from selon.store.tables import table as name

if TYPE_CHECKING:
    from selon.store.disk import Record

LISTED = 50


def show(screen: Any, record: Record) -> int:
    """Print what is wrong with a record and the number of rows looked at; the number of things wrong."""
    wrong = 0
    made = table("table", "where", "what", where=3, what=6)
    for finding in findings(record):
        wrong += 1
        if wrong <= LISTED:
            made.add_row(text(finding.table), text(finding.place), text(finding.what))
    if wrong:
        screen.print(made)
    if wrong > LISTED:
        screen.print(text(f"… and {wrong - LISTED} more"))
    counts = ", ".join(f"{record.count(kind)} {name(kind)}" for kind in KINDS)
    screen.print(text(counts))
    screen.print(text(f"{wrong} wrong" if wrong else "every span equals its words"), soft_wrap=True)
    return wrong

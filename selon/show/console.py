"""The terminal: colour and boxes on a screen, plain lines in a pipe, nothing an article says can steer it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
PIPE = 160
"""Columns of a line that goes to no screen."""

STYLES = {
    "confirmed": "green",
    "shared": "yellow",
    "single source": "yellow",
    "withdrawn": "bold red",
    "denied": "bold red",
    "denial": "red",
    "declined": "magenta",
    "hearsay": "cyan",
    "deny": "bold red",
    "decline": "magenta",
    "urge": "blue",
    "promise": "blue",
    "ask": "blue",
}


def console(*, errors: bool = False) -> Console:
    """A console on standard output, or on standard error."""
    from rich.console import Console

    screen = Console(stderr=errors, highlight=False, emoji=False, markup=False)
    if not screen.is_terminal:
        screen.width = PIPE
    return screen


def table(*columns: str, **shares: int) -> Table:
    """A table with the given columns; a number gives a column its share of the width."""
    from rich.table import Table

    made = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold dim", expand=bool(shares))
    for name in columns:
        made.add_column(name, overflow="fold", ratio=shares.get(name), min_width=4)
    return made


def filled(rows: Sequence[Sequence[Text]], *columns: str, **widest: int) -> Table:
    """A table of some rows without the columns in which nothing stands.

    A number is how wide a column may be: by its longest words, no more than that, it gets its share of the width.
    """
    kept = [place for place in range(len(columns)) if any(row[place].plain for row in rows)]
    longest = {columns[place]: max(len(row[place].plain) for row in rows) for place in kept}
    shares = {name: min(max(longest[name], len(name)), most) for name, most in widest.items() if name in longest}
    made = table(*(columns[place] for place in kept), **shares)
    for row in rows:
        made.add_row(*(row[place] for place in kept))
    return made


def text(words: object, style: str = "", *, limit: int = 0) -> Text:
    """Words of an article as they may be shown: on one line, without characters that steer a terminal.

    >>> text("a\\x1b[31mb").plain
    'a�[31mb'
    """
    from rich.text import Text

    line = " ".join(_CONTROL.sub("\ufffd", "" if words is None else str(words)).split())
    if limit and len(line) > limit:
        line = line[: limit - 1].rstrip() + "…"
    return Text(line, style=style)


def styled(word: str, shown: str = "") -> Text:
    """A standing or an act in its colour, under another word where one is to be shown."""
    return text(shown or word, STYLES.get(word, ""))


def rule(screen: Any, title: str) -> None:
    """A heading with room above it."""
    screen.print()
    screen.print(text(title, "bold underline" if screen.is_terminal else ""))

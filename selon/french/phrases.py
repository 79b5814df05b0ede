"""Three words in a row that the press prints day by day, and what counts as a figure in them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from selon.french.calendar import calendar

NAME = "_"
"""Stands for a name in the list, whichever it is."""

FIGURE = "0"
"""Stands for a figure, a number in letters, a day or a month."""

_FIGURES = ("weekday", "weekdays", "month", "word")


@cache
def figures() -> frozenset[str]:
    """Days, months and numbers in letters; *un* is mostly an article.

    >>> "mardi" in figures(), "treize" in figures(), "un" in figures(), "marché" in figures()
    (True, True, False, False)
    """
    letters = {calendar().letters[name] for name in _FIGURES}
    return frozenset(word for word, (letter, _) in calendar().words.items() if letter in letters)


def phrases() -> list[str]:
    """A line for each two words: these, and all that follow them.

    >>> any(line.startswith("a annoncé ") and " mardi" not in line for line in phrases())
    True
    """
    told = files("selon.french").joinpath("phrases.txt").read_text(encoding="utf-8")
    return [line for line in told.splitlines() if not line.startswith("#")]

"""How the pages write things in French: labels, days, numbers."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from selon.french.expressions import listed

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d).*)?)?)?")
_LOOSE = re.compile(r"(?<=«) | (?=[»;:?!%])")


def label(group: str, word: str | None) -> str:
    """The French label of a word of the record; the word itself where it has none.

    >>> label("standing", "denied")
    'démenti'
    """
    return "" if word is None else _labels().get(group, {}).get(word, word)


@cache
def _labels() -> dict[str, dict[str, str]]:
    return listed("labels.toml")


def day(value: str | None) -> str:
    """An EDTF date or interval as a reader writes it.

    >>> day("2023-09-01"), day("2023-09"), day("2023-09-05T07:12")
    ('1er septembre 2023', 'septembre 2023', '5 septembre 2023, 7 h 12')
    >>> day("2023-09-05~")
    'vers le 5 septembre 2023'
    >>> day("2023-09-04/2023-09-06"), day("2023-08-28/2023-09-03")
    ('entre le 4 et le 6 septembre 2023', 'entre le 28 août et le 3 septembre 2023')
    """
    if not value:
        return "—"
    if value[-1] in "~?%":
        return f"vers le {day(value[:-1])}" if len(value) > len("2023-09-05") else f"vers {day(value[:-1])}"
    since, mark, until = value.partition("/")
    if not mark:
        return _day(value)
    if len(since) < len("2023-09-04") and _DAY.fullmatch(since):
        return f"de {_day(since)} à {_day(until)}"
    if since in ("", ".."):
        return f"avant le {_day(until)}"
    if until in ("", ".."):
        return f"après le {_day(since)}"
    return f"entre le {_short(_day(since), _day(until))} et le {_day(until)}"


def _short(since: str, until: str) -> str:
    """A day without what it shares with the day that follows: the year, or month and year."""
    first, second = since.split(" "), until.split(" ")
    while len(first) > 1 and len(second) > 1 and first[-1] == second[-1]:
        first.pop()
        second.pop()
    return " ".join(first)


def _day(value: str) -> str:
    found = _DAY.fullmatch(value)
    if not found:
        return value
    year, month, number, hour, minute = found.groups()
    try:
        when = date(int(year), int(month or 1), int(number or 1))
    except ValueError:
        return value
    if not month:
        return year
    from babel.dates import format_date

    written = format_date(when, "MMMM y" if not number else "d MMMM y", locale="fr")
    if number and when.day == 1:
        written = written.replace("1 ", "1er ", 1)
    return f"{written}, {int(hour)} h {minute}" if hour else written


def tied(words: str) -> str:
    """Words with the blanks of French punctuation made unbreakable, for the eye alone.

    >>> tied("« Il pleut ! »")
    '«\\xa0Il pleut\\xa0!\\xa0»'
    """
    return _LOOSE.sub("\u00a0", words)


def count(number: int, one: str, many: str) -> str:
    """A number with its noun.

    >>> count(1, "article", "articles"), count(12345, "article", "articles")
    ('1 article', '12\\u202f345 articles')
    """
    return f"{number:,}".replace(",", "\u202f") + " " + (many if number > 1 else one)

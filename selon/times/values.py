"""TIMEX3 values: written from days, read as intervals of days, told as EDTF."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

SOME_DAY = "XXXX-XX-XX"
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
_EDTF_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-W(?P<week>\d\d)(?P<end>-WE)?|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI)"
    r"|-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?)?|(?P<decade>\d{3})X|(?P<century>\d\d)"
)


def day(of: date | None) -> str:
    """The value of a day, underspecified where it is not known."""
    return of.isoformat() if of else SOME_DAY


def week(of: date | None) -> str:
    """The value of the ISO week a day stands in."""
    if of is None:
        return "XXXX-WXX"
    year, number, _ = of.isocalendar()
    return f"{year}-W{number:02}"


def moved(of: date, days: int) -> date | None:
    """The day so many days away, None beyond the calendar."""
    try:
        return of + timedelta(days=days)
    except OverflowError:
        return None


def month(year: int | None, number: int) -> str:
    """The value of a month; months below 1 and above 12 count into the years beside."""
    if year is None:
        return f"XXXX-{number:02}" if 1 <= number <= 12 else "XXXX-XX"
    index = year * 12 + number - 1
    return f"{index // 12:04}-{index % 12 + 1:02}"


def make(year: int, number: int, of: int) -> date | None:
    """The day of a calendar date, None when there is no such day."""
    try:
        return date(year, number, of)
    except ValueError:
        return None


def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year."""
    century, golden = year // 100, year % 19
    moon = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    sunday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    offset = moon - sunday
    number = 3 + (offset + 40) // 44
    return date(year, number, offset + 28 - 31 * (number // 4))


def days(value: str) -> tuple[date, date] | None:
    """The first and the last day a value covers, None where it gives no calendar days.

    >>> [str(day) for day in days("2023-W35")]
    ['2023-08-28', '2023-09-03']
    """
    found = _VALUE.fullmatch(value)
    if not found:
        return None
    try:
        return _days(found.groupdict())
    except (ValueError, OverflowError):
        return None


def _days(part: dict[str, str | None]) -> tuple[date, date]:
    if part["decade"] or part["century"]:
        size = 10 if part["decade"] else 100
        first = int(part["decade"] or part["century"] or 0) * size
        return date(first, 1, 1), date(first + size - 1, 12, 31)
    year = int(part["year"] or 0)
    if part["week"]:
        monday = date.fromisocalendar(year, int(part["week"]), 1)
        return monday + timedelta(days=5 if part["end"] else 0), monday + timedelta(days=6)
    if part["month"]:
        number = int(part["month"])
        if part["day"]:
            one = date(year, number, int(part["day"]))
            return one, one
        return date(year, number, 1), date(year, number, monthrange(year, number)[1])
    first, last = 1, 12
    if part["quarter"]:
        first, last = int(part["quarter"]) * 3 - 2, int(part["quarter"]) * 3
    elif part["half"]:
        first, last = int(part["half"]) * 6 - 5, int(part["half"]) * 6
    elif part["season"]:
        first, last = _SEASONS[part["season"]]
    year_of_last, last = (year + 1, last - 12) if last > 12 else (year, last)
    return date(year, first, 1), date(year_of_last, last, monthrange(year_of_last, last)[1])


def edtf(value: str) -> str | None:
    """A value of type DATE or TIME as EDTF to the day at best, None where there is no such date."""
    found = _VALUE.fullmatch(value)
    span = days(value)
    if not found or not span:
        return None
    if found["decade"]:
        return value
    if found["century"]:
        return f"{value}XX"
    if found["season"]:
        return f"{found['year']}-{_EDTF_SEASONS[found['season']]}"
    if found["quarter"] or found["half"]:
        return f"{span[0]:%Y-%m}/{span[1]:%Y-%m}"
    if found["week"]:
        return f"{span[0]}/{span[1]}"
    return value[:10]

"""When an article was published, as EDTF, to the precision its source gives and no finer."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_OLDEST = 1600  # the first French newspaper is of 1631
_ISO = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?)?)?"
)
_FRENCH = re.compile(
    r"(?:\w+ )?(\d{1,2})(?:er)?[ /.-]([^\W\d_]+|\d{1,2})\.?[ /.-](\d{4})(?:,? ?(?:à|-|,)? ?(\d{1,2}) ?[h:] ?(\d\d))?",
    re.IGNORECASE,
)
_MONTHS = ("janv", "févr", "mars", "avri", "mai", "juin", "juil", "août", "sept", "octo", "nove", "déce")


class Untrusted(ValueError):
    """A date of publication that cannot be: unreadable, impossible or in the future. The words say which."""


def edtf(value: str, *, today: date | None = None) -> str:
    """The EDTF of a date of publication: an ISO date or time, *05/09/2023*, *5 septembre 2023 à 7h12*, a mail's date.

    A time with an offset keeps its wall clock, since the offset says where the newsroom stands; a time in UTC is put
    into the time of Paris. Seconds are dropped. `today` is the day after which a date lies in the future, give or take
    one day. Raises `Untrusted`.

    >>> edtf("2023-09-05 07:12:45+02:00"), edtf("5 septembre 2023"), edtf("2023-09")
    ('2023-09-05T07:12', '2023-09-05', '2023-09')
    """
    words = " ".join(value.split())
    found = _parts(words)
    if not found:
        raise Untrusted(f"{words[:60]!r} is no date")
    year, month, day, hour, minute = found
    try:
        moment = datetime(year, month or 1, day or 1, hour or 0, minute or 0)
    except ValueError:
        raise Untrusted(f"{words[:60]!r} is not in the calendar") from None
    if year < _OLDEST:
        raise Untrusted(f"{words[:60]!r} is before the first newspapers")
    if moment.date() > (today or datetime.now(UTC).date()) + timedelta(days=1):
        raise Untrusted(f"{words[:60]!r} is in the future")
    form = "%Y" + "-%m" * (month is not None) + "-%d" * (day is not None) + "T%H:%M" * (minute is not None)
    return moment.strftime(form)


_Parts = tuple[int, int | None, int | None, int | None, int | None]


def _parts(words: str) -> _Parts | None:
    """Year, month, day, hour and minute, as far as they are given."""
    if found := _ISO.fullmatch(words):
        year, month, day, hour, minute = (None if part is None else int(part) for part in found.groups()[:5])
        assert year is not None
        if (
            found.group(6) in ("Z", "UTC", "+00:00", "+0000")
            and month
            and day
            and hour is not None
            and minute is not None
        ):
            return _in_paris(year, month, day, hour, minute)
        return year, month, day, hour, minute
    if found := _FRENCH.fullmatch(words):
        month = _month(found.group(2))
        hour, minute = (None if part is None else int(part) for part in found.groups()[3:])
        return (int(found.group(3)), month, int(found.group(1)), hour, minute) if month else None
    return _mail(words)


def _month(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    heads = [head for head in _MONTHS if word.lower()[:4] == head or word.lower() == head]
    return _MONTHS.index(heads[0]) + 1 if heads else None


def _in_paris(year: int, month: int, day: int, hour: int, minute: int) -> _Parts:
    try:
        moment = datetime(year, month, day, hour, minute, tzinfo=UTC).astimezone(ZoneInfo("Europe/Paris"))
    except (ValueError, OverflowError, ZoneInfoNotFoundError):  # not in the calendar, or no time zones on this machine
        return year, month, day, hour, minute
    return moment.year, moment.month, moment.day, moment.hour, moment.minute


def _mail(words: str) -> _Parts | None:
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.year, moment.month, moment.day, moment.hour, moment.minute

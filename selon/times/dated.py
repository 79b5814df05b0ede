"""Calendar dates: a day of a month, in figures or words, lists and ranges of them, feasts."""

from __future__ import annotations

from datetime import date, timedelta

from selon.times import values
from selon.times.reading import Found, Reading

_AHEAD = 60
_WEEK, _MONTH = 7, 31
# Of weekdays that do not fit the nearest date, those up to here are slips of the pen (a month too early or too late).
_CLOSE = 90
_YEARS = 4
_JUST = range(-4, 2)


def nearest(anchor: date, month: int, day: int, weekday: int | None = None, named: int | None = None) -> date | None:
    """The day and month nearest to the anchor; where that is another weekday, the nearest that falls on the one given.

    The year `named` before goes first if the weekday fits there. A weekday that does not fit a date close by is a slip
    of the pen, as is the name of the month where that day of the month just past fits; nor is a year sought far away.

    >>> nearest(date(2023, 1, 3), 12, 28), nearest(date(2018, 5, 2), 11, 13, weekday=5)
    (datetime.date(2022, 12, 28), datetime.date(2015, 11, 13))
    """
    near = min(
        (found for year in _around(anchor, 1) if (found := values.make(year, month, day))),
        key=lambda found: abs((found - anchor).days),
        default=None,
    )
    if near and (weekday is None or near.isoweekday() == weekday):
        return near
    if near and (abs((near - anchor).days) <= _CLOSE or _slipped(anchor, day, weekday)):
        return near
    told = values.make(named, month, day) if named else None
    if told and told.isoweekday() == weekday:
        return told
    made = [found for year in _around(anchor, _YEARS) if (found := values.make(year, month, day))]
    right = [found for found in made if weekday is None or found.isoweekday() == weekday]
    return min(right or made, key=lambda found: abs((found - anchor).days), default=None)


def _slipped(anchor: date, day: int, weekday: int | None) -> bool:
    """Whether that day of the month fits the weekday about publication: the name of the month is wrong."""
    near = (values.moved(anchor, step) for step in _JUST)
    return any(found.day == day and found.isoweekday() == weekday for found in near if found)


def _around(anchor: date, years: int) -> range:
    return range(anchor.year - years, anchor.year + years + 1)


def fitted(read: Reading, month: int, day: int, weekday: int | None = None) -> date | None:
    """The day and month without a year: before or after the anchor where the words say so, else nearest to it."""
    anchor = read.anchor
    if anchor is None:
        return None
    if read.has("last") or read.has("next"):
        step = -1 if read.has("last") else 1
        year = anchor.year
        for _ in range(9):
            found = values.make(year, month, day)
            if found and (found - anchor).days * step > 0:
                return found
            year += step
        return None
    found = nearest(anchor, month, day, weekday, read.scene.year)
    # A past tense does not tell of a day months ahead; a weekday tells more of the year than a tense.
    if found and weekday is None and (found - anchor).days > _AHEAD and read.direction() < 0:
        return values.make(found.year - 1, month, day) or found
    return found


def year_of(read: Reading) -> int | None:
    """The year an expression names, in four figures or two."""
    if read.has("year"):
        return read.number("year")
    if read.match.start("short") >= 0:
        two = read.number("num")
        return 1900 + two if two is not None and 32 <= two <= 99 else None
    return None


def one(
    read: Reading, day: int, month: int, *, weekday: int | None = None, year: int | None = None
) -> tuple[str, date | None]:
    """The value of a day and month, and the day itself where it is known."""
    if year is not None:
        made = values.make(year, month, day)
        return (made.isoformat() if made else ""), made
    if values.make(2000, month, day) is None:
        return "", None
    found = fitted(read, month, day, weekday)
    return (found.isoformat() if found else f"XXXX-{month:02}-{day:02}"), found


def date_(read: Reading) -> list[Found]:
    """*le lundi 4 septembre 2023*, *le 6 mai dernier*."""
    day, month = read.number("day"), read.number("month")
    if read.match.start("joined") >= 0 and read.parted(read.match.start("joined")):
        return []
    year, last = year_of(read), read.last
    if year is None and read.match.start("short") >= 0:
        last = read.match.start("short")
    if day is None or month is None:
        return []
    if year is None and read.before("attacks", steps=2) and (month, day) == (9, 11):
        year = 2001
    value, made = one(read, day, month, weekday=read.number("weekday"), year=year)
    if not value:
        return []
    read.name(made)
    # a day told by its number alone is no day of the week to the reader, unless it is of these days
    near = _MONTH if read.number("weekday") is not None else _WEEK
    if made and read.anchor and abs((made - read.anchor).days) <= near:
        read.scene.dated[made.isoweekday()] = made
    return [read.found("DATE", value, last=last)]


def days(read: Reading) -> list[Found]:
    """*du 19 au 23 juillet*, *les 6 et 13 avril prochains*: one expression a day."""
    month, year = read.number("month"), read.number("year")
    if month is None:
        return []
    out: list[Found] = []
    begin = read.first
    for spot in range(read.first, read.at("month")):
        number = read.scene.scan.values[spot]
        if read.is_a(spot, "comma", "and", "or", "to", "dash", "of"):
            begin = spot + 1
        elif read.is_a(spot, "small", "first", "word", "ordinal") and isinstance(number, int):
            value, made = one(read, number, month, year=year)
            if value:
                out.append(read.found("DATE", value, first=begin, last=spot + 1))
                read.name(made)
            begin = spot + 1
    if out:
        out[-1].last = read.last
    return out


def night(read: Reading) -> list[Found]:
    """*la nuit de lundi à mardi*, *la nuit du 3 au 4 mai*: the night that begins on the day named first."""
    if read.value("part") not in ("NI", "EV", "MO", "AF"):
        return []
    day = next((number for name in ("day", "day2", "day3") if (number := read.number(name))), None)
    month, weekday = read.number("month"), read.number("weekday")
    made: date | None = None
    if month is not None and day is not None:
        made = one(read, day, month, year=read.number("year"))[1]
    elif read.anchor and weekday is not None:
        made = back(read.anchor, weekday)
    elif read.anchor and day is not None:
        made = _day_of_month(read.anchor, day)
    read.name(made)
    return [read.found("TIME", f"{values.day(made)}T{read.value('part')}")]


def back(anchor: date, weekday: int) -> date | None:
    """The last such weekday, the anchor's own day included."""
    return values.moved(anchor, -((anchor.isoweekday() - weekday) % 7))


def _day_of_month(anchor: date, day: int) -> date | None:
    near = (anchor + timedelta(days=step) for gap in range(16) for step in (-gap, gap))
    return next((found for found in near if found.day == day), None)


def numeric(read: Reading) -> list[Found]:
    """*2023-09-04*, *04/09/2023*, *4.9.2023*."""
    word = read.word(read.last - 1)
    parts = [int(part) for part in word.replace("/", "-").replace(".", "-").split("-")]
    year, month, day = parts if read.has("iso") else parts[::-1]
    made = values.make(year, month, day)
    read.name(made)
    return [read.found("DATE", made.isoformat())] if made else []


def feast(read: Reading) -> list[Found]:
    """*Noël*, *cette fête de Pentecôte*, *Noël 2019*."""
    told = str(read.value("feast"))
    bound = read.is_a(read.first - 1, "of") and not read.before("festive", steps=2)
    if bound or not read.original(read.at("feast"))[:1].isupper():
        return []
    year = read.number("year")
    anchor = read.anchor
    if year is None and anchor is None:
        return [read.found("DATE", f"XXXX-{told}" if told[:2].isdigit() else "XXXX")]
    years = [year] if year is not None else [anchor.year - 1, anchor.year, anchor.year + 1] if anchor else []
    made = [found for of in years if (found := _feast(told, of))]
    best = min(made, key=lambda found: abs((found - anchor).days) if anchor else 0, default=None)
    return [read.found("DATE", best.isoformat())] if best else []


def _feast(told: str, year: int) -> date | None:
    if told.startswith("easter"):
        return values.moved(values.easter(year), int(told.removeprefix("easter")))
    month, day = told.split("-")
    return values.make(year, int(month), int(day))

"""Months, seasons, quarters, years, decades, centuries; weeks and months counted from the day of publication."""

from __future__ import annotations

from datetime import date

from selon.french.calendar import calendar, plural
from selon.times import values
from selon.times.reading import Found, Reading


def _trimmed(read: Reading) -> int:
    """The first token without a leading preposition."""
    first = read.first
    while first < read.last - 1 and read.is_a(first, "to", "of", "in", "within"):
        first += 1
    return first


def _told(read: Reading, value: str) -> list[Found]:
    return [read.found("DATE", value, first=_trimmed(read))]


def monthyear(read: Reading) -> list[Found]:
    """*septembre 2023*, *fin juillet*, *mars dernier*: without a year, before or after the anchor as the tense says."""
    number = read.number("month")
    if number is None or not _month(read):
        return []
    year = read.number("year")
    if year is None and read.anchor:
        year = _year_of_month(read, number)
    return _told(read, values.month(year, number))


def _month(read: Reading) -> bool:
    """A capital alone is a planet or a first name; an abbreviation needs a year."""
    spot = read.at("month")
    word = read.original(spot)
    if len(word) <= 4 and read.word(spot) in calendar().context["abbreviated"] and not read.has("year"):
        return False
    start = spot == 0 or read.scene.scan.letters[spot - 1] == "\n"
    plain = word[:1].islower() or word.isupper() or start or read.has("edge") or read.has("moon")
    return plain or read.has("year") or any(read.has(name) for name in ("last", "next", "following", "previous"))


def _year_of_month(read: Reading, number: int) -> int | None:
    anchor = read.anchor
    if anchor is None:
        return None
    if read.has("last"):
        return anchor.year - (number >= anchor.month)
    if read.has("next"):
        return anchor.year + (number <= anchor.month)
    if (read.has("following") or read.has("previous")) and read.scene.day:
        base = read.scene.day
        return base.year + (number <= base.month) if read.has("following") else base.year - (number >= base.month)
    if read.direction() > 0:
        return anchor.year + (number < anchor.month)
    return anchor.year - (number > anchor.month)


def season(read: Reading) -> list[Found]:
    """*cet été*, *l'hiver dernier*, *au printemps 2018*."""
    code, spot = str(read.value("season")), read.at("season")
    led = any(read.has(name) for name in ("the", "this", "in", "to", "year", "last", "next", "edge"))
    if (
        not (led or read.is_a(spot - 2, "moon", "edge"))
        or _titled(read)
        or (read.original(spot)[:1].isupper() and not read.original(spot).isupper())
    ):
        return []
    year = read.number("year")
    if year is None:
        if read.anchor is None or read.has("in"):
            return _told(read, f"XXXX-{code}")
        year = _year_of_season(read, code, read.anchor)
    return _told(read, f"{year:04}-{code}")


def _titled(read: Reading) -> bool:
    """*le printemps de Prague*, *Printemps de Bourges*."""
    return read.is_a(read.last, "of") and not read.is_a(read.last + 1, "year", "unit", "small")


def _year_of_season(read: Reading, code: str, anchor: date) -> int:
    if read.has("last") or read.has("next"):
        step = -1 if read.has("last") else 1
        year = anchor.year + 1 if step < 0 else anchor.year - 1
        for _ in range(4):
            span = values.days(f"{year:04}-{code}")
            if span and (span[1] < anchor if step < 0 else span[0] > anchor):
                return year
            year += step
        return year
    made = [
        (year, span)
        for year in (anchor.year - 1, anchor.year, anchor.year + 1)
        if (span := values.days(f"{year:04}-{code}"))
    ]
    ahead = read.direction() if not read.has("this") else 0
    if ahead > 0:
        made = [(year, span) for year, span in made if span[1] >= anchor] or made
    elif ahead < 0:
        made = [(year, span) for year, span in made if span[0] <= anchor] or made
    return min(
        made, key=lambda pair: max((pair[1][0] - anchor).days, (anchor - pair[1][1]).days), default=(anchor.year, None)
    )[0]


def ordinalperiod(read: Reading) -> list[Found]:
    """*au premier trimestre 2023*, *le second semestre*, *XXe siècle* is another."""
    unit = read.value("unit")
    if unit not in ("3M", "6M") or not (read.has("ordinal") or read.has("nth")):
        return century(read)
    order = read.number("ordinal") or read.number("nth") or 0
    code = "Q" if unit == "3M" else "H"
    if not 1 <= order <= (4 if code == "Q" else 2):
        return []
    year = read.number("year")
    if year is None and read.anchor:
        year = read.anchor.year + (-1 if read.has("last") else 1 if read.has("next") else 0)
        span = values.days(f"{year:04}-{code}{order}")
        if span and span[0] > read.anchor and not read.match.start("of") >= 0 and read.direction() <= 0:
            year -= 1
    return _told(read, f"{year:04}-{code}{order}" if year is not None else f"XXXX-{code}{order}")


def century(read: Reading) -> list[Found]:
    """*le XIXe siècle*."""
    order = read.number("roman") or read.number("nth")
    if not order or read.value("unit") != "100Y" or order > 21:
        return []
    return _told(read, f"{order - 1:02}")


def decade(read: Reading) -> list[Found]:
    """*les années 60*, *au début des années 1990*, *les années quatre-vingt*."""
    spot = read.at("decade")
    value = read.count("decade")
    if not read.listed(read.word(spot - 1), "decade") or value is None:
        return []
    year = int(value) if value >= 1000 else 1900 + int(value)
    if year % 10 or not 1000 <= year <= 2100:
        return []
    if year < 1920 and value < 1000:
        year += 100
    return _told(read, f"{year // 10}X")


def deictic(read: Reading) -> list[Found]:
    """*la semaine dernière*, *le mois prochain*, *l'année suivante*."""
    step = 1 if read.has("next") or read.has("following") else -1
    base = read.scene.day if read.has("following") or read.has("previous") else read.anchor
    if base is None and (read.has("following") or read.has("previous")):
        base = read.anchor
    if plural(read.word(read.last - 1)):
        return _vague(read)
    return _counted(read, base, step)


def _vague(read: Reading) -> list[Found]:
    unit = str(read.value("unit") or read.value("moon"))
    return _told(read, f"PX{unit[-1]}")


def _counted(read: Reading, base: date | None, step: int) -> list[Found]:
    value = shifted(base, str(read.value("unit") or read.value("moon") or "WE"), step)
    return _told(read, value) if value else []


def shifted(base: date | None, unit: str, step: int) -> str:
    """The value of the day, week, month, quarter or year so many steps from a day; empty for other units."""
    if unit in ("1W", "WE"):
        moved = values.moved(base, 7 * step) if base else None
        return values.week(moved) + ("-WE" if unit == "WE" else "")
    if unit == "1D":
        return values.day(values.moved(base, step) if base else None)
    if unit == "1M":
        return values.month(base.year, base.month + step) if base else "XXXX-XX"
    if unit == "1Y":
        return f"{base.year + step:04}" if base and 0 < base.year + step < 10000 else "XXXX"
    if unit == "10Y":
        return f"{base.year // 10 + step}X" if base else "XXX"
    if unit == "100Y":
        return f"{base.year // 100 + step}" if base else "XX"
    if unit in ("3M", "6M"):
        size = int(unit[0])
        code = "Q" if size == 3 else "H"
        if base is None:
            return f"XXXX-{code}X"
        index = base.year * (12 // size) + (base.month - 1) // size + step
        return f"{index // (12 // size):04}-{code}{index % (12 // size) + 1}"
    return ""


def current(read: Reading) -> list[Found]:
    """*cette semaine*, *ce mois-ci*, *cette année-là*, *ce week-end*."""
    if read.has("there"):
        year = read.scene.year
        if read.value("unit") == "1Y":
            return _told(read, f"{year:04}" if year else "PAST_REF")
        base = read.scene.day
        return _counted(read, base, 0) if base else _told(read, "PAST_REF")
    if plural(read.word(read.at("unit"))) or read.listed(read.word(read.at("unit")), "vagueunit"):
        return []
    step = 0
    if read.has("weekend") and read.anchor and read.anchor.isoweekday() <= 3 and read.direction() <= 0:
        step = -1
    return _counted(read, read.anchor, step)


def same(read: Reading) -> list[Found]:
    """*la même année*, *le même mois*: those of the day named before."""
    if read.value("unit") == "1Y":
        return _told(read, f"{read.scene.year:04}" if read.scene.year else "PAST_REF")
    base = read.scene.day
    return _counted(read, base, 0) if base else []


def edgeunit(read: Reading) -> list[Found]:
    """*la fin de l'année*, *en début de semaine*, *dans le courant du mois*."""
    if read.has("year"):
        return _told(read, f"{read.number('year'):04}")
    generic = not read.has("the") and read.is_a(read.first - 1, "of")
    if generic or str(read.value("unit")) in ("1D", "100Y", "10Y", "5Y", "7Y"):
        return []
    return _counted(read, read.anchor, 0)


def newyear(read: Reading) -> list[Found]:
    """*la nouvelle année*: this one, or in its last weeks the next one."""
    return _counted(read, read.anchor, int(read.anchor.month >= 11) if read.anchor else 0)


def weekend(read: Reading) -> list[Found]:
    """*le week-end*: the one before or after as the tense says."""
    anchor = read.anchor
    step = 0
    if anchor and anchor.isoweekday() <= 4 and read.direction() <= 0:
        step = -1
    return _counted(read, anchor, step)


def yearword(read: Reading) -> list[Found]:
    """*l'année 2018*, *l'an 2000*."""
    if read.value("unit") != "1Y":
        return year(read)
    return _year(read, read.first)


def edgeyear(read: Reading) -> list[Found]:
    """*fin 2018*."""
    return _year(read, _trimmed(read))


def year(read: Reading) -> list[Found]:
    """*2018* alone, where it is not a count of things."""
    spot = read.at("year")
    return _year(read, spot) if _plausible(read, spot) else []


def _year(read: Reading, first: int) -> list[Found]:
    number = read.number("year")
    read.scene.year = number
    return [read.found("DATE", f"{number:04}", first=first)]


def _plausible(read: Reading, spot: int) -> bool:
    number = read.scene.scan.values[spot]
    after, before = read.word(spot + 1), read.word(spot - 1)
    led = read.before("year", at=spot)
    if read.before("count", at=spot) or read.listed(after, "amount"):
        return False
    if not isinstance(number, int) or (not 1900 <= number <= 2050 and not (led and number >= 1200)):
        return False
    counted = len(after) > 3 and after[-1] in "sx" and after.isalpha() and not read.listed(after, "small_words")
    return not counted or (led and before not in calendar().context["of"] and number >= 1900)

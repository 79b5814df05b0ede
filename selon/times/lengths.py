"""Lengths of time, and the days reached by counting them: *six mois*, *il y a deux ans*, *trois jours plus tard*."""

from __future__ import annotations

from selon.french.calendar import plural
from selon.times import values
from selon.times.hours import day_of
from selon.times.periods import shifted
from selon.times.reading import Found, Reading

_CLOCKED = "Hms"


def written(unit: str, count: float) -> str:
    """The TIMEX3 value of a count of units.

    >>> written("10Y", 2), written("1m", 15), written("1Y", 2.5)
    ('P20Y', 'PT15M', 'P2.5Y')
    """
    size = count * int(unit[:-1])
    code = unit[-1]
    told = f"{size:g}" if size < 10**6 else str(int(size))
    return f"PT{told}{code.upper()}" if code in _CLOCKED else f"P{told}{code}"


def unit_of(read: Reading) -> str:
    """The unit an expression counts in."""
    names = ("unit", "moon", "hours", "minutes", "seconds")
    return str(next((read.value(name) for name in names if read.has(name)), ""))


def vague(unit: str) -> str:
    """The value of an uncounted length: *quelques jours* is PXD."""
    return f"PTX{unit[-1].upper()}" if unit[-1] in _CLOCKED else f"PX{unit[-1]}"


def _half(read: Reading) -> float:
    return 0.5 if read.has("half") else 0


def ago(read: Reading) -> list[Found]:
    """*il y a deux ans* is a date; *il y a quelques mois* only a length."""
    unit, count = unit_of(read), read.count("count")
    if count is None:
        told = written(unit, read.number("group") or 0) if read.has("group") else vague(unit)
        return [read.found("DURATION", told, first=read.first + 1)]
    return _counted(read, unit, -count - _half(read), from_named=False)


def later(read: Reading) -> list[Found]:
    """*deux jours plus tard*, *un an auparavant*: from the day named before; hours and vague counts stay lengths."""
    unit, count = unit_of(read), read.count("count")
    end, word = read.at("end"), read.word(read.last - 1)
    if count is None or unit[-1] in _CLOCKED:
        return length(read, end) if count is not None else [read.found("DURATION", vague(unit), last=end)]
    event = read.is_a(read.last - 1, "after") and read.is_a(read.last, "the", "this", "of", "one")
    if event or read.listed(read.word(read.last), "event") or not read.scene.knows(unit):
        return length(read, end)
    step = -1 if read.listed(word, "earlier") else 1
    return _counted(read, unit, step * (count + _half(read)), from_named=True)


def _counted(read: Reading, unit: str, count: float, *, from_named: bool) -> list[Found]:
    """The date so many units from the day named before, or from that of publication."""
    base = read.scene.last if from_named else read.anchor
    if unit[-1] in _CLOCKED or count != int(count) or abs(count) > 5000:
        return [read.found("DURATION", written(unit, abs(count)), first=read.first + (not from_named))]
    size = int(unit[:-1])
    if unit[-1] == "Y" and size > 1:
        count, unit = count * size, "1Y"
    if unit in ("3M", "6M"):
        count, unit = count * size, "1M"
    value = shifted(base, unit, int(count))
    if unit == "1D" and base:
        read.name(values.moved(base, int(count)))
    return [read.found("DATE", value)] if value else []


def within(read: Reading) -> list[Found]:
    """*dans trois jours*: from the day of publication."""
    count = read.count("count")
    if count is None or read.has("the"):
        return duration(read)
    if read.is_a(read.first, "within") and read.direction() > 0:
        return _counted(read, unit_of(read), count, from_named=False)
    return duration(read)


def duration(read: Reading) -> list[Found]:
    """*six mois*, *environ une heure*, *deux ans et demi*; not an age."""
    return length(read, read.last)


def length(read: Reading, last: int) -> list[Found]:
    """The length an expression counts, up to a token."""
    unit, count = unit_of(read), read.count("count")
    if count is None or not unit or _doubtful(read, unit, count):
        return []
    if unit == "1H" and count <= 24 and _hour(read) and count == int(count):
        return _clock(read, int(count), last)
    if unit == "1Y" and is_age(read, count, last):
        return []
    first = read.at("count") if read.is_a(read.first, "within") else read.first
    return [read.found("DURATION", written(unit, count + _half(read)) + _rest(read), first=first, last=last)]


def _rest(read: Reading) -> str:
    """*un an et six mois*, *deux heures vingt minutes*."""
    for name, code in (("rest", "M"), ("rest2", "M")):
        if name in read.match.re.groupindex and (count := read.count(name)) is not None:
            return f"{count:g}{code}"
    return ""


def _doubtful(read: Reading, unit: str, count: float) -> bool:
    """*une seconde fois*; *un jour* without a word that measures is some day."""
    if read.is_a(read.first - 1, "dash", "apostrophe") and read.is_a(read.at("count"), "small", "num"):
        return read.word(read.first - 2).isdecimal() and unit == "1Y"
    return unit == "1D" and count == 1 and read.is_a(read.at("count"), "one") and not read.before("timeprep", steps=2)


def _hour(read: Reading) -> bool:
    """*à 20 heures*, *vers huit heures*; not *à trois heures de route*."""
    if read.has("and"):
        return False
    if read.is_a(read.first, "around"):
        return read.listed(read.word(read.first), "towards")
    after = read.is_a(read.last, "of") and not read.is_a(read.last + 1, "part", "the")
    return read.before("hour") and not after


def _clock(read: Reading, hour: int, last: int) -> list[Found]:
    return [read.found("TIME", f"{values.day(day_of(read))}T{hour:02}:00", last=last)]


def is_age(read: Reading, count: float, last: int) -> bool:
    """*âgé de 38 ans*, *Theodore Monod, 97 ans,*, *une fillette de 6 ans*, *à 20 ans*."""
    first = read.first
    ends = read.word(last) in (",", ")", ".", ";", ":", "", "\n") or read.is_a(last, "and", "or")
    before = read.word(first - 1)
    if read.before("ageword", steps=4) or (read.before("have") and not read.is_a(first - 1, "ago")):
        return True
    if read.listed(read.word(last + 1), "sentence") or read.before("timeprep"):
        return False
    if before in (",", "(") and (ends or read.is_a(last, "of")):
        return ends
    if read.is_a(first - 2, "more") and read.is_a(first - 3, "the", "of", "to"):
        return True
    if read.is_a(first - 1, "of"):
        lasting = any(read.listed(read.word(spot), "lasting") for spot in range(max(0, first - 4), first - 1))
        return not lasting and count < 120 and not read.is_a(last, "of")
    if read.is_a(first - 1, "to") and not read.is_a(last, "of"):
        return not read.is_a(first - 2, "ici")
    if before == "-" and ends:
        return True
    return read.listed(before, "plural") and read.is_a(first, "more")


def counts(read: Reading) -> list[Found]:
    """*de 8 à 24 mois*: two lengths."""
    low, out = read.count("low"), length(read, read.last)
    if not out or low is None:
        return []
    cut = read.at("to")
    out[0].first = cut + 1
    return [read.found("DURATION", written(unit_of(read), low), last=cut), *out]


def vaguespan(read: Reading) -> list[Found]:
    """*quelques jours*, *plusieurs mois*, *depuis des années*."""
    some = read.listed(read.word(read.first), "plural") and read.before("timeprep") and plural(read.word(read.last - 1))
    return [read.found("DURATION", vague(unit_of(read)))] if some or read.has("vague") else []


def dozen(read: Reading) -> list[Found]:
    """*une dizaine de jours*; *une trentaine d'années* is mostly an age."""
    unit, count = unit_of(read), read.number("group") or 0
    if unit == "1Y" and not read.before("timeprep") and read.before("of", steps=1):
        return []
    return [read.found("DURATION", written(unit, count))]


def quarter(read: Reading) -> list[Found]:
    """*un quart de siècle*, *un quart d'heure*."""
    told = {"100Y": "P25Y", "1H": "PT15M"}.get(unit_of(read))
    return [read.found("DURATION", told)] if told else []


def half(read: Reading) -> list[Found]:
    """*un demi-siècle*, *une demi-heure*, *une demi-journée*."""
    value, unit = read.value("half"), unit_of(read)
    whole = {"1H": "PT30M", "1D": "PT12H", "100Y": "P50Y"}.get(unit)
    if isinstance(value, str):
        whole = written(f"{value[:-1]}{value[-1]}", 1)
    return [read.found("DURATION", whole)] if whole else []


def whole(read: Reading) -> list[Found]:
    """*toute la journée*, *toute l'année*."""
    if read.has("weekend"):
        return [read.found("DURATION", "P2D")]
    if read.has("part"):
        return [read.found("DURATION", f"PT1{read.value('part')}")]
    if read.has("season"):
        return [read.found("DURATION", f"P1{read.value('season')}")]
    unit = unit_of(read)
    if not read.has("the") or (plural(read.word(read.last - 1))):
        return []
    return [read.found("DURATION", written(unit, 1))]


def deicticspan(read: Reading) -> list[Found]:
    """*ces derniers jours*, *les trois dernières années*, *les prochaines 24 heures*."""
    unit = unit_of(read)
    if read.has("weekend") or not unit:
        return []
    spots = [read.scene.scan.values[spot] for spot in range(read.first, read.at(_name(read)))]
    counted = [value for value in spots if isinstance(value, (int, float))]
    first = read.first + read.is_a(read.first, "of", "to")
    if counted:
        return [read.found("DURATION", written(unit, sum(counted)), first=first)]
    if not read.listed(read.word(read.first), "plural"):
        return []
    return [read.found("DURATION", vague(unit), first=first)]


def _name(read: Reading) -> str:
    return next(name for name in ("unit", "moon", "hours", "minutes", "seconds") if read.has(name))


def term(read: Reading) -> list[Found]:
    """*quinquennat* names its length."""
    return [read.found("DURATION", f"P{read.value('mandate')}")]

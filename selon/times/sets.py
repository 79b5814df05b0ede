"""What comes back, and what is only past, present or to come: *chaque lundi*, *par an*, *désormais*."""

from __future__ import annotations

from selon.french.calendar import plural
from selon.times.lengths import unit_of, written
from selon.times.reading import Found, Reading


def _each(read: Reading, count: float) -> str:
    weekday = read.number("weekday") or read.number("weekdays")
    if weekday:
        return f"XXXX-WXX-{weekday}"
    part = read.value("part") or read.value("parts")
    if part:
        return f"XXXX-XX-XXT{part}"
    if read.has("month"):
        return f"XXXX-{read.number('month'):02}"
    if read.has("season"):
        return f"XXXX-{read.value('season')}"
    if read.has("weekend"):
        return "XXXX-WXX-WE"
    return written(unit_of(read), count)


def each(read: Reading) -> list[Found]:
    """*chaque année*, *chaque lundi*."""
    return [read.found("SET", _each(read, 1))]


def every(read: Reading) -> list[Found]:
    """*tous les jours*, *tous les deux ans*, *tous les jeudis*."""
    if not read.listed(read.word(read.first), "plural"):
        return []
    spot = read.first + 2
    value = read.scene.scan.values[spot]
    return [read.found("SET", _each(read, value if isinstance(value, (int, float)) else 1))]


def per(read: Reading) -> list[Found]:
    """*par an*: the unit alone carries the value."""
    if plural(read.word(read.first + 1)):
        return []
    return [read.found("SET", written(unit_of(read), 1), first=read.first + 1)]


def weekly(read: Reading) -> list[Found]:
    """*les lundis*."""
    return [read.found("SET", f"XXXX-WXX-{read.value('weekdays')}")]


def freq(read: Reading) -> list[Found]:
    """*annuel*, *quotidiennement*; *le quotidien* and *l'hebdomadaire* are newspapers."""
    value = str(read.value("freq"))
    word = read.word(read.first)
    if value.startswith("T"):
        return [read.found("TIME", value)]
    noun = read.is_a(read.first - 1, "the", "of", "to", "one", "this", "vague", "word", "comma") or read.before("paper")
    return [] if noun and read.listed(word, "newspaper") else [read.found("SET", value)]


def ref(read: Reading) -> list[Found]:
    """*désormais*, *récemment*, *bientôt*."""
    return [read.found("DATE", str(read.value("ref")))]


def era(read: Reading) -> list[Found]:
    """*à l'avenir*, *à l'époque*."""
    if read.is_a(read.last, "of") or read.is_a(read.last, "there"):
        return []
    return [read.found("DATE", str(read.value("era")), first=read.first + 1)]


def nextnoun(read: Reading) -> list[Found]:
    """*les prochaines échéances*: somewhen to come; *le prochain* alone is not a time."""
    return [read.found("DATE", "FUTURE_REF")] if read.word(read.last).isalpha() else []


def previousnoun(read: Reading) -> list[Found]:
    """*le recensement précédent*; *sans précédent* and *un précédent* are not times."""
    led = read.listed(read.word(read.first - 1), "notprevious")
    article = read.is_a(read.first - 1, "the", "one", "this", "of")
    after = read.word(read.last)
    return [] if led or (article and not after.isalpha()) else [read.found("DATE", "PAST_REF")]

"""Days named by the week or by the day before and after: *lundi dernier*, *hier soir*, *la veille*, *ce jour-là*."""

from __future__ import annotations

from datetime import date

from selon.times import values
from selon.times.dated import back
from selon.times.reading import Found, Reading


def _told(read: Reading, of: date | None, spare: str = values.SOME_DAY) -> list[Found]:
    """The day, or its part where one is named."""
    part = str(read.value("part") or "")
    noon = read.value("noon")
    if noon is not None:
        part = f"{noon}:00"
    value = values.day(of) if of else spare
    read.name(of)
    return [read.found("TIME" if part else "DATE", f"{value}T{part}" if part else value)]


def relday(read: Reading) -> list[Found]:
    """*hier*, *demain matin*; *aujourd'hui* only where the clause says it is the day itself."""
    shift = read.number("relday") or 0
    if shift == 0 and not read.has("part") and not _today(read):
        return [read.found("DATE", "PRESENT_REF")]
    return _told(read, values.moved(read.anchor, shift) if read.anchor else None)


def _today(read: Reading) -> bool:
    return read.before("exact") or read.direction() > 0


def refday(read: Reading) -> list[Found]:
    """*la veille*, *le lendemain matin*: from the day named before."""
    if read.is_a(read.last, "of") and not read.is_a(read.last + 1, "small", "weekday"):
        return []
    base = read.scene.near(read.first) or read.anchor
    return _told(read, values.moved(base, read.number("refday") or 0) if base else None)


def sameday(read: Reading) -> list[Found]:
    """*le même jour*, *ce jour-là*, *ce lundi*, *cette même année*."""
    if read.has("unit"):
        if read.value("unit") == "1D":
            return _told(read, read.scene.near(read.first) or (None if read.has("there") else read.anchor))
        year = read.scene.year
        return [read.found("DATE", f"{year:04}" if year and read.value("unit") == "1Y" else "PAST_REF")]
    return weekday(read)


def weekday(read: Reading) -> list[Found]:
    """*lundi*, *le lundi suivant*, *mardi soir*: before or after the anchor as the words or the tense say."""
    number = read.number("weekday")
    anchor = read.anchor
    if number is None or read.before("sunday", steps=2):
        return []
    if read.is_a(read.first - 1, "one"):
        return [read.found("DATE", f"XXXX-WXX-{number}")]
    if _habit(read):
        return [read.found("SET", f"XXXX-WXX-{number}")]
    return _told(read, _chosen(read, number) if anchor else None, f"XXXX-WXX-{number}")


def _habit(read: Reading) -> bool:
    """*le mercredi* alone is every Wednesday."""
    bare = read.has("the") and not any(
        read.has(name) for name in ("last", "next", "following", "previous", "there", "part")
    )
    return bare and read.original(read.first)[:1].islower() and not read.is_a(read.last, "small", "of")


def _chosen(read: Reading, number: int) -> date | None:
    anchor, scene = read.anchor, read.scene
    if anchor is None:
        return None
    gap = (anchor.isoweekday() - number) % 7
    if read.has("last"):
        return values.moved(anchor, -(gap or 7))
    if read.has("next"):
        return values.moved(anchor, 7 - gap)
    base = scene.day
    if base and (read.has("following") or read.has("previous")):
        step = (base.isoweekday() - number) % 7
        return values.moved(base, 7 - step if read.has("following") else -(step or 7))
    if (read.has("there") or read.has("same")) and base and base.isoweekday() == number:
        return base
    told = read.direction(coming=not read.has("this"))
    dated = scene.dated.get(number)
    if dated and (dated - anchor).days * told >= 0:
        return dated
    return values.moved(anchor, (7 - gap) % 7) if told > 0 else back(anchor, number)

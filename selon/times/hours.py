"""Times of the day, tied to the day named beside them: *ce soir*, *dans la soirée*, *à 15 h 30*, *20 heures*."""

from __future__ import annotations

import re
from datetime import date

from selon.french.calendar import STOP, calendar
from selon.times import values
from selon.times.dated import back
from selon.times.reading import Found, Reading

_BESIDE = 5


def day_of(read: Reading) -> date | None:
    """The day an hour belongs to: named in the same sentence, in the sentences before, or the day of publication."""
    scene = read.scene
    if scene.spot < scene.sentence(read.first)[0] and (beside := _beside(read)):
        return beside
    return scene.near(read.first) or read.anchor


def _beside(read: Reading) -> date | None:
    """The weekday or *hier* that follows at once: *entre 0 h 30 et 4 h mardi*."""
    letters, known = read.scene.scan.letters, calendar().letters
    if not read.anchor:
        return None
    for spot in range(read.last, min(read.last + _BESIDE, len(letters))):
        if letters[spot] == STOP:
            return None
        if letters[spot] == known["weekday"] and letters[spot + 1 : spot + 2] != known["small"]:
            return back(read.anchor, int(str(read.scene.scan.values[spot])))
        if letters[spot] == known["relday"]:
            return values.moved(read.anchor, int(str(read.scene.scan.values[spot])))
    return None


def thispart(read: Reading) -> list[Found]:
    """*ce soir*, *cette nuit*."""
    if read.is_a(read.last, "comma") and read.listed(read.word(read.last - 1), "occasion"):
        return []
    return [read.found("TIME", f"{values.day(read.anchor)}T{read.value('part')}")]


def partof(read: Reading) -> list[Found]:
    """*dans la soirée*, *la nuit dernière*, *le matin*."""
    part, base = read.value("part"), day_of(read)
    if read.has("last") or read.has("next"):
        base = values.moved(read.anchor, -1 if read.has("last") else 0) if read.anchor else None
    elif not _adverbial(read):
        return []
    return [read.found("TIME", f"{values.day(base)}T{part}")]


def _adverbial(read: Reading) -> bool:
    if read.is_a(read.last, "of") and not read.is_a(read.last + 1, "small", "weekday"):
        return False
    if read.before("part"):
        return True
    return read.has("the") and read.listed(read.word(read.last - 1), "adverbial")


def edgepart(read: Reading) -> list[Found]:
    """*en fin d'après-midi*, *en début de soirée*."""
    first = read.first + (1 if read.is_a(read.first, "to") else 0)
    return [read.found("TIME", f"{values.day(day_of(read))}T{read.value('part')}", first=first)]


def noon(read: Reading) -> list[Found]:
    """*à midi*, *vers minuit*."""
    if read.is_a(read.first - 1, "of") and not read.is_a(read.last, "to"):
        return []
    if not read.before("clock") and not read.before("timeprep"):
        return []
    return [read.found("TIME", f"{values.day(day_of(read))}T{read.number('noon'):02}:00")]


def clock(read: Reading) -> list[Found]:
    """*15 h 30*, *20H00*, *14:05*."""
    figures = [int(part) for part in re.findall(r"\d+", read.word(read.last - 1))]
    hour, minute = figures[0], figures[1] if len(figures) > 1 else 0
    if hour > 24 or minute > 59 or (read.has("colon") and not read.before("clock")) or read.before("program"):
        return []
    if read.word(read.last) == "/" or read.before("length"):
        return [read.found("DURATION", f"PT{hour}H{minute}M" if minute else f"PT{hour}H")]
    return at(read, hour, minute)


def at(read: Reading, hour: int, minute: int) -> list[Found]:
    """The hour of a day as a time."""
    base = day_of(read)
    return [read.found("TIME", f"{values.day(base)}T{hour:02}:{minute:02}")]

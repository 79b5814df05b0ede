"""The time expressions of one article."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from selon.article import Article, Span
from selon.french.calendar import calendar
from selon.record import Time
from selon.times import dated, hours, lengths, periods, sets, weekdays
from selon.times.anchor import days_of
from selon.times.reading import Found, Reading, Scene
from selon.times.scan import Scan, scan
from selon.times.values import days

_RULES: dict[str, Callable[[Reading], list[Found]]] = {
    "night": dated.night, "days": dated.days, "date": dated.date_, "numeric": dated.numeric, "feast": dated.feast,
    "clock": hours.clock, "thispart": hours.thispart, "edgepart": hours.edgepart, "partof": hours.partof,
    "noon": hours.noon, "relday": weekdays.relday, "refday": weekdays.refday, "sameday": weekdays.sameday,
    "weekday": weekdays.weekday, "each": sets.each, "every": sets.every, "per": sets.per, "weekly": sets.weekly,
    "freq": sets.freq, "ref": sets.ref, "era": sets.era, "nextnoun": sets.nextnoun, "previousnoun": sets.previousnoun,
    "ordinalperiod": periods.ordinalperiod, "century": periods.century, "decade": periods.decade,
    "monthyear": periods.monthyear, "season": periods.season, "deictic": periods.deictic, "current": periods.current,
    "same": periods.same, "edgeunit": periods.edgeunit, "newyear": periods.newyear, "theweekend": periods.weekend,
    "yearword": periods.yearword, "edgeyear": periods.edgeyear, "year": periods.year, "ago": lengths.ago,
    "later": lengths.later, "within": lengths.within, "deicticspan": lengths.deicticspan, "whole": lengths.whole,
    "quarter": lengths.quarter, "dozen": lengths.dozen, "half": lengths.half,
    "counts": lengths.counts, "duration": lengths.duration,
    "vaguespan": lengths.vaguespan, "term": lengths.term,
}  # fmt: skip
_NAMES = list(calendar().patterns)


def find(article: Article, *, published: str | None = None) -> list[Time]:
    """The time expressions of an article, with their values relative to the day it was published.

    `published` (EDTF) stands in for the article's own. Where the day of publication is known only to the month or not
    at all, values that hang on the day are underspecified as TIMEX3 does it (``XXXX-WXX-1`` for *lundi*).

    >>> article = Article(id="a", text="Il l'a dit lundi.", published="2023-09-05")
    >>> [(time.words, time.value) for time in find(article)]
    [('lundi', '2023-09-04')]
    """
    scanned = scan(article.prose)
    runs = list(scanned.runs())
    if not runs:
        return []
    known = days_of(published if published is not None else article.published)
    rows = _read(scanned, runs, known[0] if known else None)
    if known and known[0] != known[1]:
        rows = _agreed(rows, _read(scanned, runs, known[1]), _read(scanned, runs, None))
    return [_time(article, scanned, row) for row in rows]


def _read(scanned: Scan, runs: list[tuple[int, int]], anchor: date | None) -> list[Found]:
    scene, search = Scene(scan=scanned, anchor=anchor), calendar().master.search
    _date(scene, runs)
    out: list[Found] = []
    for start, end in runs:
        while start < end and (match := search(scanned.letters, start, end)):
            rows = _resolved(scene, match.lastgroup or "", match.start(), end)
            out += rows
            for row in rows:
                _keep(scene, row)
            start = max(rows[-1].last if rows else 0, match.start() + 1)
    return out


def _keep(scene: Scene, row: Found) -> None:
    """What was named last, for expressions that count from it."""
    if row.type in ("DATE", "TIME") and row.value[:1].isdigit() and (span := days(row.value)):
        scene.last, scene.year = span[0], span[0].year
        scene.grain = "D" if span[0] == span[1] else "M" if len(row.value) == 7 and row.value[5].isdigit() else "Y"


def _resolved(scene: Scene, name: str, at: int, end: int) -> list[Found]:
    """What the first pattern says that holds at a token; where its words refuse it, what the next ones say."""
    patterns = calendar().patterns
    for other in _NAMES[_NAMES.index(name) :]:
        match = patterns[other].match(scene.scan.letters, at, end)
        if match and (rows := _RULES[other](Reading(scene, match))):
            return rows
    return []


def _date(scene: Scene, runs: list[tuple[int, int]]) -> None:
    """Learn first which weekdays the article dates in full, for where it names them alone."""
    pattern = calendar().patterns["date"]
    weekday = calendar().letters["weekday"]
    for start, end in runs:
        spot = scene.scan.letters.find(weekday, start, end)
        if spot >= 0 and (match := pattern.match(scene.scan.letters, spot, end)):
            dated.date_(Reading(scene, match))
    scene.day, scene.spot, scene.year = None, -1, None


def _agreed(early: list[Found], late: list[Found], bare: list[Found]) -> list[Found]:
    """Values that hold on the first and the last possible day alike; else those that hold on any."""
    ends = {(row.first, row.last): row.value for row in late}
    spare = {(row.first, row.last): row for row in bare}
    return [
        row if ends.get((row.first, row.last)) == row.value else spare.get((row.first, row.last), row) for row in early
    ]


def _part(scanned: Scan, row: Found, covered: tuple[date, date] | None) -> tuple[date, date] | None:
    """The third of a month, a season or a year that *début*, *milieu* or *fin* leaves of it."""
    known = calendar()
    edge = next((word for word in scanned.words[row.first : row.first + 3] if word in known.context["edges"]), None)
    if not covered or not edge or covered[0] == covered[1]:
        return covered
    third = timedelta(days=((covered[1] - covered[0]).days + 1) // 3)
    day = timedelta(days=1)
    if edge in known.context["starting"]:
        return covered[0], covered[0] + third - day
    if edge in known.context["ending"]:
        return covered[1] - third + day, covered[1]
    return covered[0] + third, covered[1] - third


def _time(article: Article, scanned: Scan, row: Found) -> Time:
    start, end = scanned.starts[row.first], scanned.ends[row.last - 1]
    covered = _part(scanned, row, days(row.value)) if row.type in ("DATE", "TIME") else None
    return Time(
        article=article.id,
        span=Span(start, end),
        words=article.text[start:end],
        type=row.type,
        value=row.value,
        start=covered[0].isoformat() if covered else None,
        end=covered[1].isoformat() if covered else None,
    )

"""What an article's own words tell of one possible day of publication, as traits that carry a learned weight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from selon.times.clues import Clue

_NEAR = 7
_FAR = (60, 30, 14)
STEPS = (80, 40, 20, *range(10, -5, -1), -9999)


def own(clues: Sequence[Clue], day: int) -> list[str]:
    """The traits of a day (an ordinal) by the days the article names.

    >>> from datetime import date
    >>> from selon.article import Span
    >>> own([Clue(span=Span(0, 5), words="lundi", kind="weekday", weekday=1)], date(2023, 9, 5).toordinal())[0]
    'week weekday 0 1'
    """
    out: list[str] = []
    lags: list[int] = []
    rank: Counter[bool] = Counter()
    seen: set[tuple[str, int, int, int]] = set()
    for clue in clues:
        key = ("" if clue.weekly else clue.kind, clue.weekday, clue.month, clue.number)
        if clue.kind in ("shift", "year") or key in seen:
            continue
        seen.add(key)
        order = rank[clue.weekly]
        rank[clue.weekly] += 1
        named = clue.day(day)
        if named is None:
            continue
        if clue.weekly:
            out += _weekly(clue, min(order, 2), day - named)
            lags.append(day - named)
        else:
            out += _dated(clue, min(order, 1), day - named)
            out += [] if clue.fits(named) or (abs(day - named) > _NEAR and not clue.way) else ["slip"]
    if (after := since(clues, date.fromordinal(day).year)) is not None:
        out.append(f"year {after}")
    if lags:
        out += [f"least {min(lags)}", f"least {min(len(lags), 3)} {min(lags)}"]
        out += [f"most {min(lags)}"] if max(lags) >= 5 else []
    return out


def since(clues: Sequence[Clue], year: int) -> int | None:
    """How many years after the last one told a year is, in steps; None where none is told."""
    told = max((clue.year for clue in clues), default=0)
    return next(step for step in STEPS if year - told >= step) if told else None


def _weekly(clue: Clue, order: int, lag: int) -> list[str]:
    out = [f"week {clue.kind} {order} {lag}"]
    if clue.kind == "weekday":
        out.append(f"tense {clue.tense or '-'} {min(order, 1)} {lag}")
        out += [f"lead {int(clue.lead)} {lag}"] if not order else []
    return [*out, f"part {clue.part} {min(order, 1)} {lag}"] if clue.part else out


def _dated(clue: Clue, order: int, lag: int) -> list[str]:
    out = [f"date {clue.kind} {order} {_bucket(lag)}"]
    if clue.kind == "dated" and not clue.year:
        out.append(f"told {clue.tense or '-'} {order} {_bucket(lag)}")
    far = next((step for step in _FAR if abs(lag) > step), 0)
    return [*out, f"far {far}"] if far and clue.kind in ("dated", "this") and not clue.year else out


def _bucket(lag: int) -> str:
    if abs(lag) <= _NEAR:
        return str(lag)
    return "ahead" if lag < 0 else "past"

"""The days an article can be of: its month, days near its sisters, days its own text names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from selon.times.clues import Clue
from selon.times.links import Link

_MARGIN = 31
_AFTER = 10
_AROUND = 3
_NEAR = 14
_SOON = 7
_SHORT = 60
_WIDEST = 1500

Span = tuple[date, date]


def domains(
    given: Mapping[str, Span | None],
    found: Mapping[str, Sequence[Clue]],
    joined: Sequence[Link],
    told: Mapping[str, set[int]],
    shares: Mapping[str, Mapping[int, float]],
) -> dict[str, list[int]]:
    """The possible days (ordinals) of each article with clues.

    `told` holds the days of articles that tell of it, `shares` how much of its pile is of each year.
    """
    spans = [span for span in given.values() if span]
    pile = (min(span[0] for span in spans).toordinal(), max(span[1] for span in spans).toordinal()) if spans else None
    out: dict[str, list[int]] = {}
    for id_, clues in found.items():
        if span := given[id_]:
            out[id_] = list(range(span[0].toordinal(), span[1].toordinal() + 1))
        elif days := told.get(id_):
            out[id_] = _around(days, clues, pile, shares.get(id_, {}))
        else:
            out[id_] = _named(clues, pile, shares.get(id_, {}))
    _spread(out, joined)
    return out


def _around(
    days: set[int], clues: Sequence[Clue], pile: tuple[int, int] | None, shares: Mapping[int, float]
) -> list[int]:
    """The days of a short pile; of a long one, those near articles that tell of this one and those its clues name."""
    if pile and pile[1] - pile[0] <= _SHORT:
        return list(range(pile[0] - _AROUND, pile[1] + _AROUND + 1))
    beside = sorted({day + step for day in days for step in range(-_NEAR, _NEAR + 1)})[:_WIDEST]
    return sorted({*beside, *_named(clues, pile, shares)})


def _spread(days: dict[str, list[int]], joined: Sequence[Link]) -> None:
    """Articles without possible days take those around a sister's."""
    for _ in range(len(days)):
        grown = False
        for link in joined:
            for one, other in ((link.one, link.other), (link.other, link.one)):
                if not days[one] and days[other]:
                    near = {day + step for day in days[other] for step in range(-_MARGIN, _MARGIN + 1)}
                    days[one] = sorted(near) if len(near) <= _WIDEST else []
                    grown = grown or bool(days[one])
        if not grown:
            break


def _named(found: Sequence[Clue], pile: tuple[int, int] | None, shares: Mapping[int, float]) -> list[int]:
    """Days near a weekday with its date, in the years in which it falls on that weekday."""
    long = not pile or pile[1] - pile[0] > _SHORT
    before, after = (_SOON, _NEAR) if long else (_MARGIN, _MARGIN)
    first, last = min(shares, default=1), max(shares, default=0)
    if pile:
        first, last = (date.fromordinal(day).year for day in (pile[0] - _AFTER, pile[1] + _AFTER))
    days: set[int] = set()
    for clue in found:
        if clue.kind not in ("dated", "this"):
            continue
        if clue.year:
            days.update(*(range(day - _MARGIN, day + _MARGIN + 1) for day in clue.among(clue.year, clue.year)))
            continue
        for day in clue.among(first, last):
            if not pile or pile[0] - _AFTER <= day <= pile[1] + _AFTER:
                days.update(range(day - before, day + after + 1))
    return sorted(days) if len(days) <= _WIDEST else []

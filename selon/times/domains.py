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
_SHORT = 60
_WIDEST = 400

Span = tuple[date, date]


def domains(
    given: Mapping[str, Span | None],
    found: Mapping[str, Sequence[Clue]],
    joined: Sequence[Link],
    told: Mapping[str, set[int]],
) -> dict[str, list[int]]:
    """The possible days (ordinals) of each article with clues; `told` holds the days of articles that tell of it."""
    spans = [span for span in given.values() if span]
    pile = (min(span[0] for span in spans).toordinal(), max(span[1] for span in spans).toordinal()) if spans else None
    out: dict[str, list[int]] = {}
    for id_, clues in found.items():
        if span := given[id_]:
            out[id_] = list(range(span[0].toordinal(), span[1].toordinal() + 1))
        elif days := told.get(id_):
            out[id_] = _around(days, pile)
        else:
            out[id_] = _named(clues, pile)
    _spread(out, joined)
    return out


def _around(days: set[int], pile: tuple[int, int] | None) -> list[int]:
    """The days of a short pile; of a long one, those near articles that tell of this one."""
    if pile and pile[1] - pile[0] <= _SHORT:
        return list(range(pile[0] - _AROUND, pile[1] + _AROUND + 1))
    return sorted({day + step for day in days for step in range(-_NEAR, _NEAR + 1)})[:_WIDEST]


def _spread(days: dict[str, list[int]], joined: Sequence[Link]) -> None:
    """Articles without possible days take those around a sister's."""
    for _ in range(len(days)):
        grown = False
        for link in joined:
            for one, other in ((link.one, link.other), (link.other, link.one)):
                if not days[one] and days[other]:
                    near = days[other]
                    days[one] = list(range(near[0] - _MARGIN, near[-1] + _MARGIN + 1))[:_WIDEST]
                    grown = True
        if not grown:
            break


def _named(found: Sequence[Clue], pile: tuple[int, int] | None) -> list[int]:
    """Days near a weekday with its date: its year told, or of the pile's years and falling on that weekday."""
    days: set[int] = set()
    for clue in found:
        if clue.kind not in ("dated", "this"):
            continue
        if clue.year and (day := clue.day(date(clue.year, 7, 1).toordinal())):
            days.update(range(day - _MARGIN, day + _MARGIN + 1))
        elif pile and not clue.year and pile[1] - pile[0] < 366:
            day = clue.day((pile[0] + pile[1]) // 2)
            if day and pile[0] - _AFTER <= day <= pile[1] + _AFTER:
                days.update(range(day - _MARGIN, day + _MARGIN + 1))
    return sorted(days) if len(days) <= _WIDEST else []

"""The years a pile is of, where its articles carry no day: those that the years and weekdays they tell go best with."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from math import exp, log

import numpy as np
from numpy.typing import NDArray

from selon.french.dating import weights
from selon.times.clues import Clue
from selon.times.traits import since

_FIRST = 1990
_AFTER = 31
_ROUNDS = 20
# Articles that tell nothing, as many as this, stand beside the pile: of one article alone little is learned.
_PLAIN = 10.0
# A weekday falls on its date in the year of publication, or does not (a slip, a date of another year).
_FITS = {True: log(0.97), False: log(0.005)}
_MOST = 3
_LEAST = 1e-9

Span = tuple[date, date]


def years(found: Mapping[str, Sequence[Clue]], given: Collection[Span]) -> dict[str, dict[int, float]]:
    """For each article the share of each year among the others; empty where none tells a year.

    `given` are the days of articles that carry some. What an article tells itself is no part of its shares.

    >>> years({"a": []}, [])
    {'a': {}}
    """
    told = [clue.year for clues in found.values() for clue in clues if clue.year]
    ends = [span[1].year for span in given]
    if not told and not ends:
        return {id_: {} for id_ in found}
    span = range(_FIRST, max([*told, *ends, _FIRST]) + _AFTER)
    rows = [[exp(_told(clues, year)) for year in span] for clues in found.values()]
    rows += [[float(first.year <= year <= last.year) + _LEAST for year in span] for first, last in given]
    others = _shares(np.array(rows))
    return {id_: dict(zip(span, map(float, row), strict=True)) for id_, row in zip(found, others, strict=False)}


def _told(clues: Sequence[Clue], year: int) -> float:
    """The logarithm of how well the clues of an article go with a year of publication."""
    out = weights().get(f"year {told}", 0.0) if (told := since(clues, year)) is not None else 0.0
    dated = {(clue.weekday, clue.month, clue.number): clue for clue in clues if clue.weekday and clue.month}
    for clue in [clue for clue in dated.values() if not clue.year][:_MOST]:
        out += _FITS[bool(clue.among(year, year))]
    return out


def _shares(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """For each row the shares under which the others are likeliest (expectation maximisation)."""
    count, size = rows.shape
    shares = np.full(size, 1 / size)
    for _ in range(_ROUNDS):
        parts = rows * shares
        parts /= parts.sum(axis=1, keepdims=True)
        whole = parts.sum(axis=0) + _PLAIN / size
        shares = whole / whole.sum()
    others: NDArray[np.float64] = (whole - parts) / (count - 1 + _PLAIN)
    return others

"""Which articles must be looked at again when others come, or when their day is worked out."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from selon.copies.order import When
from selon.copies.pile import Pile

_DAY = 1440


def touched(pile: Pile, *, window: int | None, known: Mapping[str, When | None]) -> NDArray[np.bool_]:
    """The articles whose passages can have changed, given when the known ones were thought to be from (None: as now).

    These are articles not known, those whose time has changed, and all that have one of them in their window.

    >>> from selon.article import Article
    >>> from selon.copies.order import when
    >>> days = {"a": "2023-09-04", "b": "2023-09-05", "c": "2023-12-05"}
    >>> pile = Pile([Article(id=id, text="Il pleut.", published=day) for id, day in days.items()])
    >>> touched(pile, window=30, known={id: when(days[id]) for id in "bc"}).tolist()
    [True, True, False]
    """
    changed = np.zeros(len(pile), np.bool_)
    times: list[When] = []
    for number, id in enumerate(pile.ids):
        if id in known and known[id] is None:
            continue
        now = When(since=int(pile.since[number]), until=int(pile.until[number]))
        before = known.get(id)
        if before != now:
            changed[number] = True
            times += [now] if before is None else [now, before]
    if changed.all() or not changed.any():
        return changed
    return changed | _later(pile, times, window)


def _later(pile: Pile, times: list[When], window: int | None) -> NDArray[np.bool_]:
    """The articles that have one of the times in their window. An agency's text counts from its first minute."""
    # in a large pile undated articles are compared with each other, and through the index
    if window is None or (pile.whole and any(time.open for time in times)):
        first = min(time.since for time in times)
        return pile.until >= first
    low, high = np.searchsorted(
        np.sort([edge for time in times for edge in {time.since, time.until}]),
        [pile.since - window * _DAY, np.maximum(pile.key, pile.until) + 1],
    )
    within: NDArray[np.bool_] = (high > low) | pile.open
    return within

"""From places where words meet to the whole run two texts have in common; runs chained over small edits."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from selon.copies.grams import SIZE, fresh
from selon.copies.words import HOLE, Words

LEAST = 8
"""Words of the shortest passage."""

GAP = 4
"""Words of the widest edit that is bridged; one is also bridged only between runs as long as it."""

_REACH = 64
_OVERLAP = 3

assert GAP < HOLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """Words two texts have in common without a change: places in the later and in the earlier text, and how many.

    `pair` numbers the pair of texts. `chain` numbers the runs that edits join, -1 until they are joined.
    `spread` is the fewest days on which any part of the run was met in the window.
    """

    later: NDArray[np.int64]
    earlier: NDArray[np.int64]
    size: NDArray[np.int64]
    spread: NDArray[np.int64]
    pair: NDArray[np.int64]
    chain: NDArray[np.int64]

    def at(self, rows: NDArray[np.bool_] | NDArray[np.int64]) -> Runs:
        """Some of the runs."""
        return Runs(
            later=self.later[rows],
            earlier=self.earlier[rows],
            size=self.size[rows],
            spread=self.spread[rows],
            pair=self.pair[rows],
            chain=self.chain[rows],
        )


def extend(words: Words, later: NDArray[np.int64], earlier: NDArray[np.int64], spread: NDArray[np.int64]) -> Runs:
    """The runs around pairs of places sorted by distance, then place; only pairs of texts with a run of 8 words.

    >>> from selon.copies.words import split
    >>> words = split(["un deux trois quatre cinq six sept huit", "Et un deux trois quatre cinq six sept huit"])
    >>> place = np.array([13]), np.array([3]), np.array([1])
    >>> runs = extend(words, *place)
    >>> runs.later.tolist(), runs.earlier.tolist(), runs.size.tolist()
    ([11], [1], [8])
    """
    distance = later - earlier
    new = fresh(distance)
    new[1:] |= np.diff(later) > SIZE
    starts = np.flatnonzero(new)
    ends = starts + np.diff(starts, append=len(later)) - 1
    low, high = later[starts], later[ends] + SIZE
    distance = distance[starts]
    rare = np.minimum.reduceat(spread, starts) if len(starts) else spread
    low = low - reach(words.code, low - 1, distance, -1)
    high = high + reach(words.code, high, distance, 1)
    # places too far from each other for one run may still be of one: the words between were met in too many texts
    apart = fresh(distance)
    apart[1:] |= low[1:] > high[:-1]
    starts = np.flatnonzero(apart)
    low, distance = low[starts], distance[starts]
    if len(starts):
        high, rare = np.maximum.reduceat(high, starts), np.minimum.reduceat(rare, starts)
    text = words.text
    pair = text[low].astype(np.int64) * len(words.count) + text[low - distance]
    runs = Runs(later=low, earlier=low - distance, size=high - low, spread=rare, pair=pair, chain=np.full(len(low), -1))
    return sort(runs.at(np.isin(pair, pair[runs.size >= LEAST])))


def reach(
    code: NDArray[np.uint64], place: NDArray[np.int64], distance: NDArray[np.int64], step: int
) -> NDArray[np.int64]:
    """How many more words agree from each place on. Empty places agree with nothing, so no text is ever left."""
    reach = np.zeros(len(place), np.int64)
    active = np.arange(len(place))
    for far in range(_REACH):
        at = place[active] + far * step
        inside = at < len(code)
        active, at = active[inside], at[inside]
        active = active[code[at] == code[at - distance[active]]]
        if not len(active):
            break
        reach[active] = far + 1
    return reach


def sort(runs: Runs) -> Runs:
    """By pair and place; a run inside another one of its pair is left out."""
    runs = runs.at(np.lexsort((-runs.size, runs.later, runs.pair)))
    end = runs.later + runs.size
    number = np.cumsum(fresh(runs.pair)) - 1 if len(end) else end
    furthest = np.maximum.accumulate((number << 32) | end)
    inside = np.zeros(len(end), np.bool_)
    inside[1:] = ((number[1:] << 32) | end[1:]) <= furthest[:-1]
    return runs.at(~(inside & (runs.size < LEAST)))


def chain(runs: Runs) -> Runs:
    """Runs joined over small edits, in chains that hold a run of 8 words.

    >>> row = np.array([0, 10, 30]), np.array([100, 111, 150]), np.array([9, 5, 6])
    >>> later, earlier, size = row
    >>> same = np.zeros(3, np.int64)
    >>> joined = chain(Runs(later=later, earlier=earlier, size=size, spread=same, pair=same, chain=same))
    >>> joined.later.tolist(), joined.chain.tolist()
    ([0, 10], [0, 0])
    """
    linked = _linked(runs)
    runs = runs.at((runs.size >= LEAST) | linked | np.append(linked[1:], False))
    runs = _trim(runs, _linked(runs))
    holds = np.zeros(len(runs.chain), np.bool_)
    holds[runs.chain[runs.size >= LEAST]] = True
    return numbered(runs.at(holds[runs.chain]))


def numbered(runs: Runs) -> Runs:
    """The runs with their chains numbered from 0 without a gap."""
    return replace(runs, chain=np.cumsum(fresh(runs.chain)) - 1)


def _linked(runs: Runs) -> NDArray[np.bool_]:
    """Which runs follow the one before over a small edit."""
    linked = np.zeros(len(runs.pair), np.bool_)
    gaps = [(place[1:] - (place + runs.size)[:-1]) for place in (runs.later, runs.earlier)]
    widest, least = np.maximum(*gaps), np.minimum(*gaps)
    shorter = np.minimum(runs.size[1:] + np.minimum(least, 0), runs.size[:-1])
    linked[1:] = ~fresh(runs.pair)[1:] & (least >= -_OVERLAP) & (widest <= np.minimum(GAP, shorter))
    return linked


def _trim(runs: Runs, linked: NDArray[np.bool_]) -> Runs:
    """A linked run begins where the one before ends in both texts (a doubled *de la* would belong to two runs)."""
    gaps = [np.diff(place, prepend=0) - np.append(0, runs.size[:-1]) for place in (runs.later, runs.earlier)]
    over = np.where(linked, np.maximum(0, -np.minimum(*gaps)), 0)
    return replace(
        runs,
        later=runs.later + over,
        earlier=runs.earlier + over,
        size=runs.size - over,
        chain=np.cumsum(~linked) - 1,
    )


def chain_sizes(runs: Runs) -> NDArray[np.int64]:
    """The words of each chain that agree, by the chain's number."""
    return np.bincount(runs.chain, runs.size).astype(np.int64) if len(runs.chain) else runs.chain

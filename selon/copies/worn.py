"""How worn the words of a short passage are: on how many days of the window every part of it was printed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from selon.copies.grams import DAY, SIZE, Times, blocks, hashed
from selon.copies.runs import Runs
from selon.copies.words import Words

_TABLE = 20  # bits of a hash by which most runs of words are passed over


def worn(words: Words, times: Times, runs: Runs) -> NDArray[np.int64]:
    """For each chain the days of the window on which its runs of `SIZE` words were met, all but one in four of them.

    The later text's own day is one of them. Chains are numbered from 0, as `runs` has them.

    >>> from selon.copies.words import split
    >>> words = split(["un deux trois quatre cinq"] * 2)
    >>> day, one = np.array([0, 1440]), np.array([1])
    >>> times = Times(key=day, reach=day * 0, open=day < 0, new=day >= 0, outlet=day * 0)
    >>> worn(words, times, Runs(later=one + 6, earlier=one, size=one + 4, spread=one, pair=one, chain=one - 1)).tolist()
    [2]
    """
    count = int(runs.chain[-1]) + 1 if len(runs.chain) else 0
    size = np.maximum(runs.size - SIZE + 1, 0)
    chain = np.repeat(runs.chain, size)
    place = np.repeat(runs.later - (np.cumsum(size) - size), size) + np.arange(len(chain))
    if not len(place):
        return np.zeros(count, np.int64)
    gram, number = np.unique(hashed(words, place), return_inverse=True)
    met = _met(words, times, gram)
    text = words.text[place]
    # the day on which the window begins may be there in part: it is not counted
    until, since = times.key[text] // DAY, -(-times.reach[text] // DAY)
    low, high = (np.searchsorted(met, (number << 32) + day) for day in (since, until + 1))
    days = np.maximum(high - low, 0)
    order = np.lexsort((days, chain))
    sizes = np.bincount(chain, minlength=count)
    first = np.cumsum(sizes) - sizes
    found = np.zeros(count, np.int64)
    own = sizes > 0
    found[own] = days[order][(first + sizes // 4)[own]]
    return found


def _met(words: Words, times: Times, gram: NDArray[np.uint64]) -> NDArray[np.int64]:
    """On which days each of the runs was met: its number and the day as one number, ascending."""
    known = np.zeros(1 << _TABLE, np.bool_)
    known[gram >> np.uint64(64 - _TABLE)] = True
    found = []
    for at, here in blocks(words):
        place = np.flatnonzero(known[here >> np.uint64(64 - _TABLE)])
        number = np.minimum(np.searchsorted(gram, here[place]), len(gram) - 1)
        same = gram[number] == here[place]
        found.append((number[same] << 32) + times.key[words.text[place[same] + at]] // DAY)
    return np.unique(np.concatenate(found))

"""Where two texts may hold the same words: hashed runs of five words, winnowed so that any eight common words meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from selon.copies.words import Words, mix

SIZE = 5
WINDOW = 4
"""Of any `WINDOW` runs of `SIZE` words that follow one another the least is kept: 8 common words always share one."""

REPEATS = 2
"""Times a run of words is looked up in one text: a sentence may stand in the lead and again below, seldom oftener."""

EARLIEST = 6
"""Earlier texts looked at for one run of words: the origin is the earliest, and time grows with the texts, not their
square."""

_BLOCK = 1 << 20
_DAY = 1440
_EMPTY = np.zeros(0, np.int64)
_NONE = np.uint64(0xFFFFFFFFFFFFFFFF)
_FACTORS = mix(np.arange(1, SIZE + 1, dtype=np.uint64)) | np.uint64(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """When each text was published, in minutes, texts in rank order (earlier first).

    `key` ascends with the rank. `since` is the first minute it can be; `open` marks texts whose day nothing tells: they
    are compared with all. `new` marks texts whose passages are asked for (the others are only looked back at).
    """

    key: NDArray[np.int64]
    since: NDArray[np.int64]
    open: NDArray[np.bool_]
    new: NDArray[np.bool_]


def winnow(words: Words) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Hash and place of each kept run of `SIZE` words. What is kept of a text does not depend on its neighbours.

    >>> from selon.copies.words import split
    >>> hashes, places = winnow(split(["un deux trois quatre cinq six sept huit"]))
    >>> len(hashes) >= 1
    True
    """
    hashes, places = [], []
    for at in range(0, len(words.code), _BLOCK):
        until = min(at + _BLOCK + SIZE + WINDOW - 2, len(words.code))
        gram = _grams(words.code[at:until], words.start[at:until] >= 0)
        kept = _least(gram)
        hashes.append(gram[kept])
        places.append(kept + at)
    place = np.concatenate(places)
    once = fresh(place)
    return np.concatenate(hashes)[once], place[once]


def _grams(code: NDArray[np.uint64], real: NDArray[np.bool_]) -> NDArray[np.uint64]:
    count = max(len(code) - SIZE + 1, 0)
    gram, whole = np.zeros(count, np.uint64), np.ones(count, np.bool_)
    for step in range(SIZE):
        gram += code[step : step + count] * _FACTORS[step]
        whole &= real[step : step + count]
    gram[~whole] = _NONE
    return gram


def _least(gram: NDArray[np.uint64]) -> NDArray[np.int64]:
    """The places of the last least run of every window that holds no empty place."""
    count = max(len(gram) - WINDOW + 1, 0)
    best, place = gram[:count].copy(), np.arange(count)
    whole = best != _NONE
    for step in range(1, WINDOW):
        other = gram[step : step + count]
        whole &= other != _NONE
        better = other <= best
        np.copyto(best, other, where=better)
        place[better] = np.flatnonzero(better) + step
    place = place[whole]
    kept: NDArray[np.int64] = place[fresh(place)]
    return kept


@dataclass(frozen=True, slots=True, kw_only=True)
class _Postings:
    """Kept runs that stand in two texts or more, by hash, then rank. `group` numbers the hashes from 0.

    `own` is the first posting of the same hash and text; `spread` counts the days on which the hash was met so far.
    """

    place: NDArray[np.int64]
    text: NDArray[np.int32]
    group: NDArray[np.int64]
    head: NDArray[np.int64]
    own: NDArray[np.int64]
    spread: NDArray[np.int64]


def pairs(words: Words, times: Times, *, window: int) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Places in a new text and in an earlier one where the same run stands, and the days the run was met in the window.

    `window` is in minutes. Each pair of places is given once, sorted by their distance, then by place.
    """
    postings = _postings(words, times)
    met = list(_meet(postings, times, window)) if len(postings.place) else []
    later, earlier, spread = (np.concatenate([part[row] for part in met] or [_EMPTY]) for row in range(3))
    place = postings.place
    key = (place[later] - place[earlier] << 32) | place[later]
    order = np.argsort(key)
    key, later, earlier, spread = key[order], later[order], earlier[order], spread[order]
    once = fresh(key)
    return place[later[once]], place[earlier[once]], spread[once]


def _postings(words: Words, times: Times) -> _Postings:
    hashes, place = winnow(words)
    order = np.argsort(hashes, kind="stable")
    hashes, place = hashes[order], place[order]
    shared = _shared(fresh(hashes), words.text[place])
    hashes, place = hashes[shared], place[shared]
    own = heads(fresh(hashes, words.text[place]))
    kept = np.arange(len(own)) - own < REPEATS
    hashes, place = hashes[kept], place[kept]
    text = words.text[place]
    first, day = fresh(hashes), times.key[text] // _DAY
    return _Postings(
        place=place,
        text=text,
        group=np.cumsum(first) - 1,
        head=heads(first),
        own=heads(first | fresh(text)),
        spread=np.cumsum(first | fresh(day)),
    )


def fresh(*columns: NDArray[Any]) -> NDArray[np.bool_]:
    """Which rows differ from the row before; the first does.

    >>> fresh(np.array([1, 1, 2]), np.array([5, 6, 6])).tolist()
    [True, True, True]
    """
    new = np.zeros(len(columns[0]), np.bool_)
    new[:1] = True
    for column in columns:
        new[1:] |= column[1:] != column[:-1]
    return new


def heads(new: NDArray[np.bool_]) -> NDArray[np.int64]:
    """For each row the first row of its group, from which rows begin one.

    >>> heads(np.array([True, False, True])).tolist()
    [0, 0, 2]
    """
    starts = np.flatnonzero(new)
    return starts.repeat(np.diff(starts, append=len(new)))


def _shared(new: NDArray[np.bool_], text: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Rows of groups that hold two texts or more; a group's texts ascend."""
    starts = np.flatnonzero(new)
    size = np.diff(starts, append=len(new))
    return np.repeat(text[starts] != text[starts + size - 1], size)


def _meet(
    postings: _Postings, times: Times, window: int
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]]:
    """Rows of new texts with the rows of the earliest texts in the window, of the nearest, and of open texts."""
    wanted = np.flatnonzero(times.new[postings.text] & (postings.own > postings.head))
    text, own = postings.text[wanted], postings.own[wanted]
    low = _window(postings, times, wanted, window)
    spread = postings.spread[wanted] - postings.spread[np.minimum(low, wanted)] + 1
    high = np.minimum(low + EARLIEST, own)
    yield _expand(wanted, low, high, spread)
    yield _expand(wanted, np.maximum(high, own - 1), own, spread)
    free = np.flatnonzero(times.open[postings.text])
    if len(free) and not times.open.all():
        bound = ~times.open[text]
        wanted, group, own, spread = wanted[bound], postings.group[wanted[bound]], own[bound], spread[bound]
        first = np.searchsorted(postings.group[free], group)
        last = np.minimum(np.searchsorted(free, own), first + EARLIEST)
        later, index, spread = _expand(wanted, first, last, spread)
        yield later, free[index], spread


def _window(postings: _Postings, times: Times, wanted: NDArray[np.int64], window: int) -> NDArray[np.int64]:
    """The first row of the same hash that is not older than the window."""
    text = postings.text[wanted]
    base = int(times.key.min())
    size = int(times.key.max()) - base + 1
    stamps = postings.group * size + (times.key[postings.text] - base)
    since = np.where(times.open[text], 0, np.clip(times.since[text] - window - base, 0, size - 1))
    low: NDArray[np.int64] = np.searchsorted(stamps, postings.group[wanted] * size + since)
    return low


def _expand(
    later: NDArray[np.int64], low: NDArray[np.int64], high: NDArray[np.int64], spread: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    size = np.maximum(high - low, 0)
    shift = np.repeat(low - (np.cumsum(size) - size), size)
    return np.repeat(later, size), np.arange(len(shift)) + shift, np.repeat(spread, size)

"""Where two texts may hold the same words: hashed runs of five words, winnowed so that any eight common words meet.

The join is numpy's. DuckDB joins the same runs in half the time (1.5 s for 2.9 on 36,000 articles, of 29 for the whole
search), but how often a run was met, by whom and on which days must be known beside it, and each process would hold a
second copy of the runs.
"""

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

RUN = 8
"""Words of a run that is looked up whole where a run of `SIZE` was met in more texts than are looked at."""

HOUSE = 1 << 20
"""Added to how often a run of words was met where it is an outlet's own boilerplate: in `_HOUSE` of its texts of the
window at least, and in one of `_EVERY`."""

_HOUSE = 4
_EVERY = 20
_ALIKE = 3  # so many unrelated texts weigh as much as a day
_SKETCH = 8

DAY = 1440
"""Minutes of a day."""

_BLOCK = 1 << 20
_TABLE = 24  # bits of a hash by which it is known to stand in no new text
_EMPTY = np.zeros(0, np.int64)
_NONE = np.uint64(0xFFFFFFFFFFFFFFFF)
_FACTORS = mix(np.arange(1, RUN + 1, dtype=np.uint64)) | np.uint64(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """When each text was published, in minutes, texts in rank order (earlier first).

    `key` ascends with the rank. `reach` is the first minute of the texts it is compared with; `open` marks texts whose
    day nothing tells: all are compared with them. `new` marks texts whose passages are asked for (the others are only
    looked back at). `outlet` numbers the outlets, -1 where there is none.
    """

    key: NDArray[np.int64]
    reach: NDArray[np.int64]
    open: NDArray[np.bool_]
    new: NDArray[np.bool_]
    outlet: NDArray[np.int64]

    def first(self) -> NDArray[np.int64]:
        """For each text the first one it is compared with."""
        return np.searchsorted(self.key, self.reach)


def winnow(words: Words) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Hash and place of each kept run of `SIZE` words. What is kept of a text does not depend on its neighbours.

    >>> from selon.copies.words import split
    >>> hashes, places = winnow(split(["un deux trois quatre cinq six sept huit"]))
    >>> len(hashes) >= 1
    True
    """
    hashes, places = [], []
    for at, gram in blocks(words):
        kept = _least(gram)
        hashes.append(gram[kept])
        places.append(kept + at)
    place = np.concatenate(places)
    once = fresh(place)
    return np.concatenate(hashes)[once], place[once]


def blocks(words: Words) -> Iterator[tuple[int, NDArray[np.uint64]]]:
    """The hashes of all runs of `SIZE` words in blocks that overlap a little, each with the place it begins at.

    A run that holds an empty place has the greatest hash there is.
    """
    for at in range(0, len(words.code), _BLOCK):
        until = min(at + _BLOCK + SIZE + WINDOW - 2, len(words.code))
        yield at, _grams(words.code[at:until], words.start[at:until] >= 0)


def hashed(words: Words, place: NDArray[np.int64], size: int = SIZE) -> NDArray[np.uint64]:
    """The hashes of the runs of `size` words at some places.

    >>> from selon.copies.words import split
    >>> words = split(["un deux trois quatre cinq"])
    >>> hashed(words, np.array([1]))[0] == next(blocks(words))[1][1]
    np.True_
    """
    return grams(words.code, place, size)


def grams(code: NDArray[np.uint64], place: NDArray[np.int64], size: int) -> NDArray[np.uint64]:
    """The hashes of the `size` codes at some places."""
    gram = np.zeros(len(place), np.uint64)
    for step in range(size):
        gram += code.take(place + step, mode="clip") * _FACTORS[step]
    return gram


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

    `own` is the first posting of the same hash and text; `folds` counts the texts so far, those that follow a related
    one (a dispatch printed by many) not counted.
    """

    place: NDArray[np.int64]
    text: NDArray[np.int32]
    group: NDArray[np.int64]
    head: NDArray[np.int64]
    own: NDArray[np.int64]
    folds: NDArray[np.int64]
    sketch: NDArray[np.uint64]


def pairs(
    words: Words, times: Times, kept: tuple[NDArray[np.uint64], NDArray[np.int64]]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Places in a new text and in an earlier one where the same run stands, and how often it was met in the window.

    `kept` is what `winnow` gives. Each pair of places is given once, sorted by their distance, then by place. How often
    is told in unrelated texts, so many of them for one as weigh as much as a day.
    """
    postings = _postings(words, times, *kept)
    met = list(_meet(words, postings, times)) if len(postings.place) else []
    later, earlier, spread = (np.concatenate([part[row] for part in met] or [_EMPTY]) for row in range(3))
    place = postings.place
    key = (place[later] - place[earlier] << 32) | place[later]
    order = np.argsort(key)
    key, later, earlier, spread = key[order], later[order], earlier[order], spread[order]
    once = fresh(key)
    return place[later[once]], place[earlier[once]], spread[once]


def _postings(words: Words, times: Times, hashes: NDArray[np.uint64], place: NDArray[np.int64]) -> _Postings:
    sketch = _sketches(hashes, words.text[place], len(words.count))
    asked = _asked(hashes, times.new[words.text[place]])
    hashes, place = hashes[asked], place[asked]
    order = np.argsort(hashes, kind="stable")
    hashes, place = hashes[order], place[order]
    shared = _shared(fresh(hashes), words.text[place])
    hashes, place = hashes[shared], place[shared]
    own = heads(fresh(hashes, words.text[place]))
    kept = np.arange(len(own)) - own < REPEATS
    hashes, place = hashes[kept], place[kept]
    text = words.text[place]
    first = fresh(hashes)
    return _Postings(
        place=place,
        text=text,
        group=np.cumsum(first) - 1,
        head=heads(first),
        own=heads(first | fresh(text)),
        folds=np.cumsum(first | ~_related(text, sketch)),
        sketch=sketch,
    )


def _asked(hashes: NDArray[np.uint64], new: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which runs of words may stand in a new text; the others need not be sorted."""
    known = np.zeros(1 << _TABLE, np.bool_)
    bits = hashes >> np.uint64(64 - _TABLE)
    known[bits[new]] = True
    asked: NDArray[np.bool_] = known[bits]
    return asked


def _sketches(hashes: NDArray[np.uint64], text: NDArray[np.int32], count: int) -> NDArray[np.uint64]:
    """For each text the least hash in each of `_SKETCH` classes: texts that agree in one are related."""
    sketch = np.full((_SKETCH, count), _NONE)
    starts = np.flatnonzero(fresh(text))
    for number in range(_SKETCH if len(starts) else 0):
        own = np.where(hashes % np.uint64(_SKETCH) == number, hashes, _NONE)
        sketch[number, text[starts]] = np.minimum.reduceat(own, starts)
    return sketch


def _related(text: NDArray[np.int32], sketch: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which postings are of the text of the posting before, or of one related to it."""
    related = np.zeros(len(text), np.bool_)
    for row in sketch:
        own = row[text]
        related[1:] |= (own[1:] == own[:-1]) & (own[1:] != _NONE)
    related[1:] |= text[1:] == text[:-1]
    return related


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
    words: Words, postings: _Postings, times: Times
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]]:
    """Rows of new texts with those of the earliest texts in the window, of the nearest, and of open texts.

    Of the texts between the one with more words alike is among them too.
    """
    wanted = np.flatnonzero(times.new[postings.text] & (postings.own > postings.head))
    text, own = postings.text[wanted], postings.own[wanted]
    first = times.first()
    size = len(times.key)
    low = np.searchsorted(postings.group * size + postings.text, postings.group[wanted] * size + first[text])
    since = np.minimum(low, wanted)
    spread = (postings.folds[wanted] - postings.folds[since] + 1) // _ALIKE
    spread += HOUSE * _boilerplate(postings, times, wanted, first)
    high = np.minimum(low + EARLIEST, own)
    yield _expand(wanted, low, high, spread)
    yield _expand(wanted, np.maximum(high, own - 1), own, spread)
    for some, row in _longer(words, postings, wanted, high):
        yield wanted[some], row, spread[some]
    free = np.flatnonzero(times.open[postings.text])
    if len(free) and not times.open.all():
        bound = ~times.open[text]
        wanted, group, own, spread = wanted[bound], postings.group[wanted[bound]], own[bound], spread[bound]
        begin = np.searchsorted(postings.group[free], group)
        last = np.minimum(np.searchsorted(free, own), begin + EARLIEST)
        later, index, spread = _expand(wanted, begin, last, spread)
        yield later, free[index], spread


def _longer(
    words: Words, postings: _Postings, wanted: NDArray[np.int64], since: NDArray[np.int64]
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Of the wanted rows those with texts left to look at, and the first row from `since` on with `RUN` words alike.

    A run that many texts have does not tell which of them has the words beside it too: these are then looked up
    together, in each of the ways in which `RUN` words can hold the run.
    """
    left = np.flatnonzero(postings.own[wanted] - since > 1)
    size = len(postings.group)
    crowd = np.zeros(size, np.bool_)
    crowd[postings.group[wanted[left]]] = True
    rows = np.flatnonzero(crowd[postings.group])
    mine = np.searchsorted(rows, wanted[left])
    for step in range(RUN - SIZE + 1):
        whole = hashed(words, postings.place[rows] - step, RUN)
        order = np.argsort(whole, kind="stable")
        here = rows[order]
        number = np.empty(len(rows), np.int64)
        number[order] = np.cumsum(fresh(whole[order]))
        row = here[np.searchsorted(number[order] * size + here, number[mine] * size + since[left])]
        met = row < postings.own[wanted[left]]
        yield left[met], row[met]


def _boilerplate(
    postings: _Postings, times: Times, wanted: NDArray[np.int64], first: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Which of the wanted rows stand in many texts of their outlet's in the window, related ones counted once."""
    outlet = times.outlet[postings.text]
    order = np.lexsort((postings.text, outlet, postings.group))
    text, house = postings.text[order], fresh(postings.group[order], outlet[order])
    folds = np.cumsum(house | ~_related(text, postings.sketch))
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    number = np.cumsum(house)
    size = len(times.key)
    own, mine = place[wanted], postings.text[wanted]
    low = np.searchsorted(number * size + text, number[own] * size + first[mine])
    many = folds[own] - folds[np.minimum(low, own)] + 1
    # the outlet's texts of the same window
    by_outlet = np.sort(times.outlet * size + np.arange(size))
    since, until = (times.outlet[mine] * size + edge for edge in (first[mine], mine))
    printed = np.searchsorted(by_outlet, until, "right") - np.searchsorted(by_outlet, since)
    return (outlet[wanted] >= 0) & (many >= _HOUSE) & (many * _EVERY >= printed)


def _expand(
    later: NDArray[np.int64], low: NDArray[np.int64], high: NDArray[np.int64], spread: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    size = np.maximum(high - low, 0)
    shift = np.repeat(low - (np.cumsum(size) - size), size)
    return np.repeat(later, size), np.arange(len(shift)) + shift, np.repeat(spread, size)

"""The words of the texts the kernel ran on last: most of them are the look-back of the next stretch of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from selon.copies.words import Words, split, weave


@dataclass(frozen=True, slots=True, kw_only=True)
class _Last:
    rank: NDArray[np.int64]
    texts: Sequence[str]
    holes: Sequence[Sequence[int]]
    words: Words


_last: _Last | None = None


def words(rank: NDArray[np.int64], texts: Sequence[str], holes: Sequence[Sequence[int]]) -> Words:
    """The words of texts of ascending rank. Those held from the last time are not read again; the answer is the same.

    >>> rank = np.array([0, 1])
    >>> words(rank, ["un", "deux"], [[], []]).count.tolist()
    [1, 1]
    >>> words(rank + 1, ["deux", "trois quatre"], [[], []]).count.tolist()
    [1, 2]
    """
    global _last
    source = _known(rank, texts, holes)
    fresh = np.flatnonzero(source < 0).tolist()
    read = split([texts[number] for number in fresh], [holes[number] for number in fresh])
    if _last is not None and len(fresh) < len(rank):
        source[fresh] = len(_last.rank) + np.arange(len(fresh))
        read = weave(_last.words, read, source)
    _last = _Last(rank=rank, texts=texts, holes=holes, words=read)
    return read


def forget() -> None:
    """Let go of what is held."""
    global _last
    _last = None


def _known(rank: NDArray[np.int64], texts: Sequence[str], holes: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    """For each text its number among those of the last time, -1 where it was not there or is not the same."""
    source = np.full(len(rank), -1)
    if _last is None:
        return source
    _, here, there = np.intersect1d(rank, _last.rank, assume_unique=True, return_indices=True)
    for one, other in zip(here.tolist(), there.tolist(), strict=True):
        if texts[one] == _last.texts[other] and holes[one] == _last.holes[other]:
            source[one] = other
    return source

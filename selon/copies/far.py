"""Long passages whose origin is older than the window, found through a thin index of the whole pile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from selon.article import Span
from selon.copies.grams import fresh, heads
from selon.copies.pile import Pile
from selon.copies.shards import table

if TYPE_CHECKING:
    import pyarrow as pa

LEAST = 32
"""Words of the shortest passage that is looked for beyond the window."""

UNDATED = 16
"""Words of the shortest passage of an undated article of a large pile."""

_TWICE = 2  # entries of the index two texts must have in common: one is met by chance or in a formula
_PARTS = 8  # the index is sorted in so many parts: bounds the memory
_DAYS = 12  # an entry met on more days is boilerplate; a dispatch printed by thousands stands on one or two
_PORTION = 4_000_000
_BITS = 20  # of an entry, by which it is known to be none of some
_DAY = 1440


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What the thin index keeps of an article: one in so many of its runs of words, hashed."""

    table: ClassVar[str] = "traces"
    article: str
    grams: tuple[int, ...]


def distant(pile: Pile, rank: NDArray[np.int32], gram: NDArray[np.uint32], window: int) -> NDArray[np.int64]:
    """Pairs of a text and the earliest one beyond its window with which it may have long passages in common."""
    found = [_pairs(pile, rank[own], gram[own], window) for own in (gram % _PARTS == part for part in range(_PARTS))]
    pairs, count = np.unique(np.concatenate(found), return_counts=True)
    size = max(1, len(pile))
    pairs = pairs[(count >= _TWICE) | pile.open[pairs // size]]
    return np.stack([pairs // size, pairs % size], axis=1)


def alike(gram: NDArray[np.uint32], own: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which entries of the index may be the same as one of some.

    >>> alike(np.array([7 << 20, 8 << 20, 7 << 20], np.uint32), np.array([True, False, False])).tolist()
    [True, False, True]
    """
    known = np.zeros(1 << _BITS, np.bool_)
    bits = gram >> np.uint32(32 - _BITS)
    known[bits[own]] = True
    found: NDArray[np.bool_] = known[bits]
    return found


def _pairs(pile: Pile, rank: NDArray[np.int32], gram: NDArray[np.uint32], window: int) -> NDArray[np.int64]:
    """The pairs of a part of the index, as one number each, once for each entry they have in common."""
    if not len(gram):
        return np.zeros(0, np.int64)
    order = np.lexsort((rank, gram))
    number, gram = rank[order].astype(np.int64), gram[order]
    once = fresh(gram, number)
    number, gram = number[once], gram[once]
    new = fresh(gram)
    head: NDArray[np.int64] = number[heads(new)]
    starts = np.flatnonzero(new)
    days = np.add.reduceat(new | fresh(pile.key[number] // _DAY), starts)
    open_ = pile.open
    far: NDArray[np.bool_] = (pile.key[head] - pile.since[number] < -window * _DAY) & ~open_[number]
    if not pile.whole:
        far |= open_[number] & (head < number)
    far &= ~open_[head]
    far &= np.repeat(days <= _DAYS, np.diff(starts, append=len(gram)))
    pairs: NDArray[np.int64] = number[far] * len(pile) + head[far]
    return pairs


def tables(pile: Pile, pairs: NDArray[np.int64], taken: dict[int, list[Span]]) -> Iterator[pa.Table]:
    """Tables for the kernel that hold the texts of the pairs; the words `taken` by nearer origins are blank."""
    size = np.cumsum(pile.size[pairs[:, 0]] + pile.size[pairs[:, 1]])
    portion = (size // _PORTION)[heads(fresh(pairs[:, 0]))]
    for number in np.unique(portion):
        own = pairs[portion == number]
        later = np.unique(own[:, 0])
        numbers = np.unique(own)
        yield table(pile, numbers, np.isin(numbers, later), np.zeros(len(numbers), np.int64), taken)

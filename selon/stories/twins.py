"""Articles that are one text, taken as one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from selon.stories.near import Near


def fold(near: Near, count: int) -> tuple[Near, NDArray[np.int64]]:
    """The texts that `count` articles tell: which are near, and the number of each article's text.

    Two texts are as near as their articles are on average. A dispatch that ten papers print says no more than one that
    a single paper prints: counted ten times it would make whatever is written later look far from it.

    >>> pairs = Near(
    ...     first=np.array([0, 0, 1]),
    ...     second=np.array([1, 2, 2]),
    ...     nearness=np.array([0.5, 0.3, 0.1]),
    ...     same=np.array([True, False, False]),
    ... )
    >>> texts, number = fold(pairs, 3)
    >>> number.tolist(), texts.first.tolist(), texts.second.tolist(), texts.nearness.tolist()
    ([0, 0, 1], [0], [1], [0.2])
    """
    least = np.arange(count)
    for one, other in zip(near.first[near.same].tolist(), near.second[near.same].tolist(), strict=True):
        _unite(least, one, other)
    _, number = np.unique([_root(least, article) for article in range(count)], return_inverse=True)
    ends = np.sort(np.stack([number[near.first], number[near.second]]), axis=0)
    apart = ends[0] != ends[1]
    key, inverse = np.unique((ends[0] << 32 | ends[1])[apart], return_inverse=True)
    size = np.bincount(number, minlength=1)
    first, second = key >> 32, key & 0xFFFFFFFF
    nearness = np.bincount(inverse, near.nearness[apart], len(key)) / (size[first] * size[second])
    return Near(first=first, second=second, nearness=nearness, same=np.zeros(len(key), np.bool_)), number


def _root(least: NDArray[np.int64], article: int) -> int:
    while least[article] != article:
        least[article] = least[least[article]]
        article = int(least[article])
    return article


def _unite(least: NDArray[np.int64], one: int, other: int) -> None:
    first, second = sorted((_root(least, one), _root(least, other)))
    least[second] = first

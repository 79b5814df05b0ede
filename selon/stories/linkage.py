"""Near articles joined into groups, nearest first."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heapify, heappop, heappush
from math import sqrt

from selon.stories.near import Near

USUAL = 0.25
"""Mean nearness of the articles of a story, believed of a group as firmly as `FIRM` pairs of its own would tell it."""

FIRM = 3

ENOUGH = 0.4
"""Two groups are one story when their articles are this near one another, measured by how near they are within."""

ENOUGH_TWO = 0.45
"""How near two articles must be of which neither has company yet: no third bears out that they tell one event."""

MANY = 5
ENOUGH_MANY = 0.6
"""How near groups of at least so many articles each must be: what they tell is settled, a chance likeness seldom.
On 40 random parts of the first ten topics of RPM2 the mean F1 is 0.993 with 0.55, 0.995 with 0.6, 0.991 with 0.65."""


class _Groups:
    """Groups of articles: how many articles, the sum of the nearness of their pairs within and to other groups."""

    def __init__(self, count: int) -> None:
        self.members: dict[int, list[int]] = {number: [number] for number in range(count)}
        self.within = dict.fromkeys(range(count), 0.0)
        self.mean = dict.fromkeys(range(count), USUAL)
        self.across: dict[int, dict[int, float]] = {number: {} for number in range(count)}

    def close(self, group: int) -> Iterator[tuple[float, int]]:
        """The groups that are one story with a group of several articles: how near they are to it, measured by how near
        their articles are within."""
        size, mean = len(self.members[group]), self.mean[group]
        for other, sum_ in self.across[group].items():
            theirs = len(self.members[other])
            score = sum_ / (size * theirs) / sqrt(mean * self.mean[other])
            if score >= (ENOUGH_MANY if size >= MANY and theirs >= MANY else ENOUGH):
                yield score, other

    def join(self, one: int, other: int, new: int) -> None:
        """Two groups made one under a new number."""
        self.within[new] = self.within.pop(one) + self.within.pop(other) + self.across[one][other]
        self.members[new] = self.members.pop(one) + self.members.pop(other)
        self.mean[new] = self._mean(new)
        small, large = sorted((self.across.pop(one), self.across.pop(other)), key=len)
        for group, sum_ in small.items():
            large[group] = large.get(group, 0.0) + sum_
        large.pop(one, None)
        large.pop(other, None)
        for group, sum_ in large.items():
            theirs = self.across[group]
            theirs.pop(one, None)
            theirs.pop(other, None)
            theirs[new] = sum_
        self.across[new] = large

    def _mean(self, group: int) -> float:
        """The mean nearness within a group, from what is usual where the group is small."""
        size = len(self.members[group])
        return (self.within[group] + FIRM * USUAL) / (size * (size - 1) / 2 + FIRM)


def link(near: Near, count: int) -> list[list[int]]:
    """The groups of `count` articles, numbers ascending in each, groups by their first number.

    >>> import numpy as np
    >>> pairs = Near(
    ...     first=np.array([0, 0, 1]),
    ...     second=np.array([1, 2, 3]),
    ...     nearness=np.array([0.4, 0.3, 0.05]),
    ...     same=np.zeros(3, np.bool_),
    ... )
    >>> link(pairs, 4)
    [[0, 1, 2], [3]]
    """
    groups, heap, alone = _Groups(count), [], sqrt(USUAL * USUAL)
    for one, other, value in zip(near.first.tolist(), near.second.tolist(), near.nearness.tolist(), strict=True):
        groups.across[one][other] = groups.across[other][one] = value
        if value / alone >= ENOUGH_TWO:
            heap.append((-value / alone, one, other))
    heapify(heap)
    new = count
    while heap:
        _, one, other = heappop(heap)
        if one not in groups.members or other not in groups.members:
            continue
        groups.join(one, other, new)
        for score, group in groups.close(new):
            heappush(heap, (-score, group, new))
        new += 1
    return sorted(sorted(members) for members in groups.members.values())

"""Statements that say the same put together: pairs joined from the most alike down, on the average of all they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product

from selon.claims.alike import APART, BARRED, OPPOSITE, REVISED, SAME, Likeness
from selon.claims.near import Pair

_AVERAGE, _APART = 0.42, 0.67
_ASKED = 6
_NEVER = frozenset((OPPOSITE, REVISED, BARRED))


class Groups:
    """Groups of rows that never drift: two join only if alike on average, where none gainsays another and they are not
    told to be `apart`."""

    def __init__(self, compare: Callable[[int, int], Likeness], apart: Callable[[list[int], list[int]], bool]) -> None:
        self._compare, self._apart = compare, apart
        self._group: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}

    def join(self, likenesses: Iterable[tuple[Pair, Likeness]]) -> None:
        """Join what is alike, the most alike first."""
        alike = [(-likeness.score, pair) for pair, likeness in likenesses if likeness.relation == SAME]
        for _, (a, b) in sorted(alike):
            first, second = self._of(a), self._of(b)
            if first != second and self._together(self._members[first], self._members[second]):
                come = self._members.pop(second)
                self._members[first] += come
                self._group.update(dict.fromkeys(come, first))

    def bind(self, rows: Sequence[int]) -> None:
        """Put rows together, whatever they are like."""
        self._group.update(dict.fromkeys(rows, rows[0]))
        self._members[rows[0]] = list(rows)

    def of(self, row: int) -> int:
        """The group of a row, named by one of its members."""
        return self._group.get(row, row)

    def _of(self, row: int) -> int:
        group = self._group.setdefault(row, row)
        self._members.setdefault(group, [row])
        return group

    def _together(self, first: list[int], second: list[int]) -> bool:
        # the first to join are the most alike, so they stand for the rest where a group is large
        scores, apart = [], 0
        for a, b in product(first[:_ASKED], second[:_ASKED]):
            likeness = self._compare(a, b)
            if likeness.relation in _NEVER:
                return False
            scores.append(likeness.score)
            apart += likeness.relation == APART
        if apart > _APART * len(scores):
            return False
        return sum(scores) >= _AVERAGE * len(scores) and not self._apart(first, second)

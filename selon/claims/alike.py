"""Whether two statements say the same, the opposite, the same with another figure, or something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from selon.claims.figures import NUMBER, PERSON, nothing_common
from selon.claims.meaning import Meaning

SAME, OPPOSITE, REVISED, APART, OTHER = "same", "opposite", "revised", "apart", "other"
BARRED = "barred"
"""Alike, but of another count, day or mind: the two may not stand in one claim, and neither gainsays the other."""
Counted = Mapping[str, frozenset[float]]
ENOUGH = 0.505
_SMALLER, _LARGER = 0.55, 0.45
_LIGHT, _FEW, _THIN = 0.9, 3, 0.85
_CLAUSE = 0.9
_MANY, _TWICE = 20, 2
_NO_NUMBERS: frozenset[float] = frozenset()
_EVENTLESS, _UNTOLD, _UNCALLED, _UNCOUNTED = 0.55, 0.85, 0.45, 0.85


class Likeness(NamedTuple):
    """A relation and how much the two share, from 0 to 1."""

    relation: str
    score: float


class Weights(dict[str, float]):
    """How much each concept tells, from 0 to 1, and how much whole meanings tell, each added up once.

    >>> Weights({"flood": 0.5}).of(Meaning(concepts={"flood": 1.0}))
    0.5
    """

    def __init__(self, weights: Mapping[str, float] = MappingProxyType({})) -> None:
        super().__init__(weights)
        self._sums: dict[Meaning, float] = {}

    def of(self, meaning: Meaning) -> float:
        """How much all that a meaning says tells."""
        found = self._sums.get(meaning)
        if found is None:
            get = self.get
            found = self._sums[meaning] = sum([share * get(c, 1.0) for c, share in meaning.concepts.items()])
        return found


def _lent(a: Meaning, b: Meaning, weights: Weights, total: float) -> float:
    total += sum(share * weights.get(c, 1.0) for c, share in a.lent.items() if c in b.concepts or c in b.lent)
    total += sum(share * weights.get(c, 1.0) for c, share in b.lent.items() if c in a.concepts)
    return total


def covered(a: Meaning, b: Meaning, weights: Weights) -> float:
    """How much of what the first says the second says too, or brings in, from 0 to 1.

    >>> covered(Meaning(concepts={"flood": 1.0}), Meaning(concepts={"flood": 1.0, "port": 1.0}), Weights())
    1.0
    """
    told = sum([share * weights.get(c, 1.0) for c, share in a.concepts.items() if c in b.concepts or c in b.lent])
    return told / weights.of(a) if a.concepts else 0.0


def overlap(a: Meaning, b: Meaning, weights: Weights) -> float:
    """How much two meanings share: what of the smaller stands in the larger, and what of the larger in the smaller."""
    own, other = (a.concepts, b.concepts) if len(a.concepts) <= len(b.concepts) else (b.concepts, a.concepts)
    both = [c for c in own if c in other]
    shared = sum([min(own[c], other[c]) * weights.get(c, 1.0) for c in both])
    if a.lent or b.lent:
        shared = _lent(a, b, weights, shared)
    if not shared:
        return 0.0
    first, second = weights.of(a), weights.of(b)
    small, large = min(first, second), max(first, second)
    if not small:
        return 0.0
    certain = min(1.0, shared / _LIGHT)
    if len(both) < _FEW:
        if len(own) < _FEW:
            return certain * min(1.0, shared / large)  # of two words nearly every text holds some
        certain *= _THIN
    return certain * (_SMALLER * min(1.0, shared / small) + _LARGER * min(1.0, shared / large))


def clash(a: Meaning, b: Meaning) -> bool:
    """Whether what one says happens, the other says does not, or its opposite does."""
    return _worded(a, b) != (a.denies != b.denies)


def _worded(a: Meaning, b: Meaning) -> bool:
    differ = a.negated ^ b.negated
    if differ & a.concepts.keys() & b.concepts.keys() and not a.negated & b.negated:
        return True
    return any(
        turn in b.concepts and turn not in a.concepts and concept not in b.concepts and not {concept, turn} & differ
        for concept, turn in a.against.items()
    )


def figures_differ(a: Counted, b: Counted) -> bool:
    """Whether both count the same and come to other numbers; fewer of the same numbers are no others."""
    return any(not (a[unit] <= b[unit] or b[unit] <= a[unit]) for unit in a.keys() & b.keys())


def _told_anew(a: Meaning, b: Meaning) -> bool:
    """Whether one counts those to whom something happens, by no other word for them, and the other counts it and comes
    to a number near that (*730 000 personnes sont mortes*, *722 000 morts*)."""
    counted = a.figures.get(NUMBER, _NO_NUMBERS) | a.figures.get(PERSON, _NO_NUMBERS)
    return any(
        unit in a.events and unit not in a.figures and number not in numbers and _near(number, numbers)
        for number in counted
        if number >= _MANY
        for unit, numbers in b.figures.items()
    )


def _near(number: float, numbers: frozenset[float]) -> bool:
    return any(min(number, other) > 0 and max(number, other) < _TWICE * min(number, other) for other in numbers)


def _swapped(a: Meaning, b: Meaning) -> bool:
    """Whether two names stand the other way round about what happens (*Lyon a battu Paris*)."""
    for event in (a.events & b.events) - a.mutual:
        at, to = a.order.index(event), b.order.index(event)
        before, after = set(a.order[:at]) & a.names, set(a.order[at:]) & a.names
        first, last = set(b.order[:to]) & b.names, set(b.order[to:]) & b.names
        if before - after & last - first and after - before & first - last:
            return True
    return False


def _events(a: Meaning, b: Meaning, weights: Weights) -> float:
    """How far the same happens in both, as a factor."""
    if not a.events or not b.events:
        return _UNTOLD
    sums = [sum(weights.get(event, 1.0) for event in events) for events in (a.events & b.events, a.events, b.events)]
    return _EVENTLESS + (1 - _EVENTLESS) * min(1.0, sums[0] / min(sums[1:]))


def _counts(meaning: Meaning) -> set[float]:
    return {number for numbers in meaning.figures.values() for number in numbers}


def _fit(a: Meaning, b: Meaning, weights: Weights) -> float:
    """How far events, acts and people let two meanings be one, as a factor."""
    factor = _events(a, b, weights)
    if a.figures and b.figures and not _counts(a) & _counts(b):
        factor *= _UNCOUNTED  # each counts something else
    if a.urges != b.urges:
        factor *= _UNCALLED
    if a.people - b.people and b.people - a.people:
        factor *= 0.7 if a.people & b.people else 0.45
    elif a.names - b.names and b.names - a.names and not a.names & b.names:
        factor *= 0.7
    return factor


def _sides(a: Meaning, b: Meaning) -> Iterator[tuple[float, Meaning, Meaning]]:
    """The wholes, and each whole beside the clauses of the other, with what a match of them is worth."""
    yield 1.0, a, b
    for clause in b.clauses:
        yield _CLAUSE, a, clause
    for clause in a.clauses:
        yield _CLAUSE, clause, b


def whole(a: Meaning, b: Meaning, weights: Weights) -> float:
    """How much two meanings are alike as wholes, not by one clause."""
    return overlap(a, b, weights) * _fit(a, b, weights)


def closest(a: Meaning, b: Meaning, weights: Weights) -> tuple[float, Meaning, Meaning]:
    """The wholes or the whole and the clause that are most alike, after how much they are."""
    score, first, second = 0.0, a, b
    for worth, one, other in _sides(a, b):
        found = worth * overlap(one, other, weights)
        if found > score:  # what fits can only lower it
            found *= _fit(one, other, weights)
            if found > score:
                score, first, second = found, one, other
    return round(score, 6), first, second  # sums over sets come in any order: their last digits must not decide


def compare(a: Meaning, b: Meaning, weights: Weights) -> Likeness:
    """How two statements stand to one another."""
    if a.concepts.keys().isdisjoint(b.concepts):
        return Likeness(OTHER, 0.0)
    score, first, second = closest(a, b, weights)
    if score < ENOUGH * 0.6:
        return Likeness(OTHER, score)
    if clash(first, second) or _swapped(first, second):
        return Likeness(OPPOSITE, score)
    if figures_differ(first.figures, second.figures) or _told_anew(first, second) or _told_anew(second, first):
        return Likeness(REVISED, score)
    if score >= ENOUGH and nothing_common(first.figures, second.figures):
        return Likeness(BARRED, score)
    return Likeness(SAME if score >= ENOUGH else OTHER, score)

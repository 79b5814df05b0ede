"""Which statements are worth comparing: those of one story that share telling concepts, and those of one passage."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from selon.claims.alike import Weights
from selon.claims.meaning import Meaning
from selon.french import senses
from selon.record import Passage, Statement

Pair = tuple[int, int]
FEW = 40
"""Statements of a story up to which all are compared with all."""
_CROWD, _LONE, _SHARED = 120, 6, 2
_PAIRS = 200_000
_ALIGNED = 60


def weights(meanings: Sequence[Meaning]) -> Weights:
    """How much each concept of one story's statements tells, from 0 to 1: much if rare in the press and in the story.

    Nothing outside the story has a part in it, so that a story's claims stay as they are when others come.
    """
    here = Counter(chain.from_iterable(meaning.concepts for meaning in meanings))
    rare = {count: _rarity(count, len(meanings)) for count in {*here.values()}}
    return Weights({c: 0.5 * (_known(c) + rare[count]) for c, count in here.items()})


_PRESS, _UNLISTED = 250_000, 12


@lru_cache(maxsize=1 << 15)
def _known(concept: str) -> float:
    """How rare a concept is in the press."""
    rate = senses.rates().get(concept)
    return _rarity(_UNLISTED if rate is None else round(rate * _PRESS), _PRESS)


def _rarity(count: int, size: int) -> float:
    return max(0.05, math.log((size + 4) / (count + 1)) / math.log(size + 4))


def within(rows: Sequence[int], meanings: Mapping[int, Meaning]) -> Iterator[Pair]:
    """The pairs of one story's statements: all of few, of many those that share two concepts which few share."""
    if len(rows) <= FEW:
        yield from ((a, b) for at, a in enumerate(rows) for b in rows[at + 1 :])
        return
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for row in rows:
        for concept in meanings[row].concepts:
            holders[concept].append(row)
    shared: Counter[Pair] = Counter()
    crowd = max(_LONE, min(_CROWD, _PAIRS // len(rows)))  # keeps the pairs of a huge story in proportion to its size
    for held in holders.values():
        if len(held) <= crowd:
            shared.update((a, b) for at, a in enumerate(held) for b in held[at + 1 :])
    yield from (pair for pair, count in shared.items() if count >= _SHARED)


def verbatim(rows: Sequence[int], words: Mapping[int, str]) -> Iterator[Pair]:
    """The pairs of one story's statements that have the very same words, each with the first that has them."""
    first: dict[str, int] = {}
    for row in rows:
        if first.setdefault(words[row], row) != row:
            yield first[words[row]], row


class _Places:
    """The statements of each article by where they begin."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._rows: defaultdict[str, list[Pair]] = defaultdict(list)
        for at, statement in enumerate(statements):
            if statement.content:
                self._rows[statement.article].append((statement.content[0].start, at))
        for rows in self._rows.values():
            rows.sort()

    def within(self, article: str, start: int, end: int) -> list[Pair]:
        rows = self._rows.get(article, [])
        return rows[bisect_left(rows, (start,)) : bisect_left(rows, (end,))]


def across(statements: Sequence[Statement], passages: Sequence[Passage]) -> Iterator[Pair]:
    """The pairs that stand at the same place of a passage shared by two articles."""
    places = _Places(statements)
    for passage in passages:
        low, high = passage.of_span
        for start, row in places.within(passage.article, *passage.span):
            begin = start - passage.span.start + low
            for _, other in places.within(passage.of, max(low, begin - _ALIGNED), min(high, begin + _ALIGNED + 1)):
                if row != other:
                    yield (min(row, other), max(row, other))

"""How likely an article is of a day: its own words, like articles, copies and running numbers, by learned weights."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from selon.article import Article
from selon.french.dating import weights
from selon.record import Passage, Time
from selon.times import near, numbers, traits
from selon.times.clues import Clue
from selon.times.solve import CERTAIN

_COPIES = 3
ENOUGH = 30
"""Articles of known day from which on what they say is weighed as a whole."""
_EMPTY = 0.004
_SHARP = 3
_DOUBT = 0.03
_SHARPLY = 1.4
_SHARP_NUMBERS = 0.97
_NUMBERS = 0.9
_APART = 120


@dataclass
class Evidence:
    """What the articles of known day tell of the others."""

    press: Counter[int] = field(default_factory=Counter)
    alike: dict[str, list[near.Near]] = field(default_factory=dict)
    numbered: dict[str, tuple[numbers.Series, list[numbers.Neighbour]]] = field(default_factory=dict)
    copied: dict[str, list[tuple[int, str, int]]] = field(default_factory=dict)
    named: dict[str, set[int]] = field(default_factory=dict)

    def days(self, id_: str) -> set[int]:
        """The days of the articles that tell of this one."""
        beside = self.numbered[id_][1] if id_ in self.numbered else []
        sides = sorted(one.day for one in beside if not one.order)
        between = range(sides[0], sides[-1] + 1) if sides and sides[-1] - sides[0] <= _APART else ()
        return {one.day for one in self.alike.get(id_, [])} | {one.day for one in beside} | {*between}

    @cached_property
    def _busy(self) -> float:
        """The share of articles that are not alone on their day: where it is small, idle days tell little."""
        return 1 - sum(count == 1 for count in self.press.values()) / self.press.total()

    def certain(self, id_: str) -> float:
        """The belief that makes one day the answer; pages dated anew fool sharp numbers, which so ask for more."""
        if id_ not in self.numbered:
            return CERTAIN
        return _SHARP_NUMBERS if self.numbered[id_][0].gain >= _SHARPLY else _NUMBERS

    def traits(self, id_: str, clues: Sequence[Clue], day: int) -> dict[str, float]:
        """The traits of a day and how much of each."""
        told = dict.fromkeys(traits.own(clues, day), 1.0)
        for name in near.traits(self.alike.get(id_, []), day):
            told[name] = told.get(name, 0.0) + 1.0
        for count, _, other in self.copied.get(id_, []):
            name = f"copy {min(count.bit_length(), 8)} {near.gap(day - other)}"
            told[name] = told.get(name, 0.0) + 1.0
        told |= self._votes(id_, clues, day)
        if (total := self.press.total()) >= ENOUGH:
            told["press"] = math.log(self.press[day] / total + _EMPTY)
            told["idle"] = self._busy if not self.press[day] else 0.0
        return told | numbers.traits(self.numbered.get(id_), day)

    def _votes(self, id_: str, clues: Sequence[Clue], day: int) -> dict[str, float]:
        """Whether like articles speak of the days that the weekdays would name."""
        beside = self.alike.get(id_, [])
        total = sum(one.alike**_SHARP for one in beside)
        if not total:
            return {}
        seen: dict[int, Clue] = {}
        for clue in clues:
            if clue.weekly and clue.tense != "future":
                seen.setdefault(clue.weekday, clue)
        out = {}
        for order, clue in enumerate([*seen.values()][:2]):
            named = clue.day(day)
            votes = sum(one.alike**_SHARP for one in beside if named in self.named.get(one.id, ()))
            out[f"vote {order}"] = math.log(votes / total + _DOUBT)
        return out

    def score(self, id_: str, clues: Sequence[Clue], day: int) -> float:
        """The logarithm of the weight of a day."""
        known = weights()
        return sum(share * known.get(name, 0.0) for name, share in self.traits(id_, clues, day).items())


def evidence(
    articles: Sequence[Article],
    *,
    days: Mapping[str, int],
    wanted: Collection[str],
    passages: Iterable[Passage],
    times: Iterable[Time],
) -> Evidence:
    """What the articles whose day (an ordinal) is known tell of the wanted ones."""
    return Evidence(
        press=Counter(days.values()),
        alike=near.near(articles, days, wanted),
        numbered={id_: found for id_, found in numbers.series(articles, days).items() if id_ in wanted},
        copied=_copied(passages, days, wanted),
        named=_named(times, days),
    )


def _named(times: Iterable[Time], days: Mapping[str, int]) -> dict[str, set[int]]:
    """The days the articles of known day speak of, their own among them."""
    out = {id_: {day} for id_, day in days.items()}
    for time in times:
        if time.start and time.start == time.end and time.article in out:
            out[time.article].add(date.fromisoformat(time.start).toordinal())
    return out


def _copied(
    passages: Iterable[Passage], days: Mapping[str, int], wanted: Collection[str]
) -> dict[str, list[tuple[int, str, int]]]:
    """How many words each wanted article shares with which articles of known day, the most first."""
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for passage in passages:
        for one, other in ((passage.article, passage.of), (passage.of, passage.article)):
            if one in wanted and other in days:
                shared[one][other] += passage.count
    return {
        one: [(count, other, days[other]) for other, count in counts.most_common(_COPIES)]
        for one, counts in shared.items()
    }

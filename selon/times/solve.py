"""Days of articles weighed together: their own words, and what their sisters say (belief propagation)."""

from __future__ import annotations

from dataclasses import dataclass

from selon.article import Span
from selon.times.clues import Clue
from selon.times.links import Link

_ROUNDS = 4
_KEPT = 40
# Two expressions that should name one day do so, or do not.
_AGREE = (0.9, 0.1)
# Sisters of one article are seldom independent of each other: n messages weigh as the square root of n.
_DAMP = 0.5
SURE = 0.995
CERTAIN = 0.84


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """The days an article can be of, and the weight its own words give each."""

    days: list[int]
    weights: list[float]


def solve(nodes: dict[str, Node], joined: list[Link], clues: dict[str, list[Clue]]) -> dict[str, dict[int, float]]:
    """The share of belief in each day, for each article (days are ordinals)."""
    own = {id_: _normal(dict(zip(node.days, node.weights, strict=True))) for id_, node in nodes.items()}
    spots = {id_: {clue.span: clue for clue in found} for id_, found in clues.items()}
    sent: dict[tuple[int, str], dict[int, float]] = {}
    arriving: dict[str, list[int]] = {}
    for index, link in enumerate(joined):
        for end in (link.one, link.other):
            arriving.setdefault(end, []).append(index)
    for _ in range(_ROUNDS):
        fresh = {}
        for index, link in enumerate(joined):
            for source, target in ((link.one, link.other), (link.other, link.one)):
                if len(nodes[target].days) > 1:
                    belief = _product(own[source], [sent.get((i, source)) for i in arriving[source] if i != index])
                    damp = max(len(arriving[target]), 1) ** -_DAMP
                    fresh[index, target] = _message(link, source, belief, nodes[target].days, spots, damp)
        sent = fresh
    return {id_: _product(own[id_], [sent.get((i, id_)) for i in arriving.get(id_, [])]) for id_ in nodes}


def _normal(belief: dict[int, float]) -> dict[int, float]:
    total = sum(belief.values())
    if total <= 0:
        return {day: 1 / len(belief) for day in belief}
    return {day: share / total for day, share in belief.items()}


def _product(own: dict[int, float], messages: list[dict[int, float] | None]) -> dict[int, float]:
    out = own
    for message in messages:
        if message:
            out = _normal({day: share * message.get(day, 0.0) for day, share in out.items()})
    return out


def _message(
    link: Link, source: str, belief: dict[int, float], days: list[int], spots: dict[str, dict[Span, Clue]], damp: float
) -> dict[int, float]:
    """What the belief about one article says of the days of its sister."""
    kept = sorted(belief.items(), key=lambda pair: -pair[1])[:_KEPT]
    target = link.other if source == link.one else link.one
    ends = [(one, other) if source == link.one else (other, one) for one, other, _ in link.pairs]
    known = [(spots[source][mine], spots[target][theirs]) for mine, theirs in ends]
    told = {day: {mine.day(day) for mine, _ in known} for day, _ in kept} if known else {}
    same, other = _AGREE
    out = {}
    for day in days:
        named = {theirs.day(day) for _, theirs in known}
        weight = 0.0
        for published, share in kept:
            fit = (same if named & told[published] else other) if known else 1.0
            weight += share * fit * link.gap(day - published)
        out[day] = weight**damp
    return _normal(out)


def interval(belief: dict[int, float], *, certain: float = CERTAIN, sure: float = SURE) -> tuple[int, int]:
    """The one day that holds `certain` of the belief, else the shortest run of days that holds `sure` of it.

    >>> interval({1: 0.9, 2: 0.1}), interval({1: 0.6, 2: 0.395, 3: 0.005})
    ((1, 1), (1, 2))
    """
    days = sorted(belief)
    top = max(days, key=lambda day: belief[day])
    if belief[top] >= certain:
        return top, top
    best = (days[0], days[-1])
    start, mass = 0, 0.0
    for day in days:
        mass += belief[day]
        while mass - belief[days[start]] >= sure:
            mass -= belief[days[start]]
            start += 1
        if mass >= sure and day - days[start] < best[1] - best[0]:
            best = (days[start], day)
    return best

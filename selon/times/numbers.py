"""Running numbers: a site that counts its pages tells between which of its articles another was made.

Whether the numbers of an address or an id follow the days is never taken for granted: it is measured on the articles
of known day, and numbers that do not follow them weigh nothing.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urlsplit

from selon.article import Article
from selon.times.near import CLOSE, gap

_TOKEN = re.compile(r"[0-9A-Za-z]+")
_LAST = re.compile(r"(.*?)(\d+)\D*", re.DOTALL)
_LENGTH = 300
_SHORT = 5
_SIDE = 3
_LEAST = 12
_PRIOR = 3.0
_SELDOM = 0.002
_APART = range(-CLOSE, CLOSE + 1)
_FAR = 99


class Rank(NamedTuple):
    """The place of an article in a series: longer numbers come later, equally long ones as they sort."""

    length: int
    digits: str


class Neighbour(NamedTuple):
    """An article of known day beside another in a series: on which side (-1 before), as the how-manieth, its day."""

    side: int
    order: int
    id: str
    day: int


@dataclass(slots=True)
class Series:
    """Articles of known day in the order of their numbers (`of` address or id), and the days between neighbours."""

    of: str
    ranks: list[tuple[Rank, str]]
    days: Mapping[str, int]
    gaps: dict[tuple[int, int], Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    chance: dict[int, float] = field(default_factory=dict)
    gain: float = 0.0

    def __post_init__(self) -> None:
        self.chance = _chance(Counter(self.days[id_] for _, id_ in self.ranks))
        for rank, id_ in self.ranks:
            for beside in self.beside(rank, id_):
                self.gaps[beside.side, beside.order][gap(self.days[id_] - beside.day)] += 1
        told = [
            self.weight(beside, self.days[id_], without=1)
            for rank, id_ in self.ranks
            for beside in self.beside(rank, id_)[:1]
        ]
        self.gain = sum(told) / max(len(told), 1)

    def beside(self, rank: Rank, id_: str) -> list[Neighbour]:
        """The neighbours of a place, the nearest of each side first."""
        out: list[Neighbour] = []
        at = bisect_left(self.ranks, (rank, ""))
        for side, spots in ((-1, range(at - 1, -1, -1)), (1, range(at, len(self.ranks)))):
            ids: list[str] = []
            for spot in spots:
                if len(ids) == _SIDE:
                    break
                if self.ranks[spot][1] != id_:
                    ids.append(self.ranks[spot][1])
            out += [Neighbour(side, order, one, self.days[one]) for order, one in enumerate(ids)]
        return sorted(out, key=lambda one: one.order)

    def weight(self, beside: Neighbour, day: int, *, without: int = 0) -> float:
        """How much likelier than by chance the day is beside a neighbour of its day, as a logarithm.

        `without` takes the article's own part out of what was counted.
        """
        known, apart = self.gaps[beside.side, beside.order], gap(day - beside.day)
        return math.log(((known[apart] - without) / self.chance[apart] + _PRIOR) / (known.total() - without + _PRIOR))


def _chance(days: Counter[int]) -> dict[int, float]:
    """How often two articles taken at random lie so far apart."""
    total = days.total() ** 2
    out = {apart: sum(count * days[day + apart] for day, count in days.items()) / total for apart in _APART}
    far = (1 - sum(out.values())) / 2
    return {apart: max(share, _SELDOM) for apart, share in {**out, gap(-_FAR): far, gap(_FAR): far}.items()}


def series(articles: Sequence[Article], days: Mapping[str, int]) -> dict[str, tuple[Series, list[Neighbour]]]:
    """For each article the series that tells most of its day, and its neighbours there; none where none tells."""
    places: dict[tuple[str, ...], list[tuple[Rank, str]]] = defaultdict(list)
    for article in articles:
        for key, rank in _numbers(article):
            places[key].append((rank, article.id))
    out: dict[str, tuple[Series, list[Neighbour]]] = {}
    for key, members in places.items():
        known = sorted(pair for pair in members if pair[1] in days)
        if len(known) < _LEAST or len(known) == len(members):
            continue
        made = Series(key[0], known, days)
        for rank, id_ in members if made.gain > 0 else ():
            if id_ not in days and (id_ not in out or out[id_][0].gain < made.gain):
                out[id_] = made, made.beside(rank, id_)
    return out


def _numbers(article: Article) -> Iterator[tuple[tuple[str, ...], Rank]]:
    """The running numbers an article may carry; letters sort with the capitals first or last, both are tried."""
    if found := _LAST.fullmatch(article.id[-_LENGTH:]):
        yield ("id", found[1]), _decimal(found[2])
    try:
        address = urlsplit((article.url or "")[:_LENGTH])
    except ValueError:
        return
    tokens = [token for token in _TOKEN.findall(f"{address.path}?{address.query}") if _counts(token)]
    if tokens and tokens[-1].isdecimal():
        yield ("address", address.netloc), _decimal(tokens[-1])
    elif tokens:
        last = tokens[-1]
        yield ("address", address.netloc, "lower"), Rank(len(last), last)
        yield ("address", address.netloc, "upper"), Rank(len(last), last.swapcase())


def _counts(token: str) -> bool:
    return len(token) >= _SHORT and any(char.isdecimal() for char in token)


def _decimal(digits: str) -> Rank:
    told = digits.lstrip("0")
    return Rank(len(told), told)


def traits(found: tuple[Series, list[Neighbour]] | None, day: int) -> dict[str, float]:
    """What the neighbours say of a day: the nearest ones, those behind them, how many of each are of that day."""
    if not found:
        return {}
    told, beside = found
    nearest = [one for one in beside if not one.order]
    others = [one for one in beside if one.order]
    same, more = sum(one.day == day for one in nearest), sum(one.day == day for one in others)
    return {
        "number": sum(told.weight(one, day) for one in nearest),
        "numbers": sum(told.weight(one, day) for one in others),
        f"neighbours {min(int(told.gain * 2), 4)} {same} {more}": 1.0,
    }

"""The articles of known day that tell of the same things in the same rare words."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from selon.article import Article

_WORD = re.compile(r"[^\W\d_]{4,40}")
_COMMON = 0.15
_FEW = 5
_MANY = 150
_MOST = 10
CLOSE = 4


class Near(NamedTuple):
    """An article of known day and how alike it is, 0 to 1."""

    id: str
    day: int
    alike: float


def near(articles: Sequence[Article], days: Mapping[str, int], wanted: Collection[str]) -> dict[str, list[Near]]:
    """For each wanted article the most alike of those whose day (an ordinal) is known.

    Likeness is the cosine of the words' weights (rare words weigh more); a word of many articles does not count.
    """
    if not days or not wanted:
        return {}
    counted = {article.id: _words(article) for article in articles if article.id in days or article.id in wanted}
    spread: Counter[str] = Counter()
    for words in counted.values():
        spread.update(words.keys())
    most = min(max(_FEW, len(counted) * _COMMON), _MANY)
    rare = {word: math.log(len(counted) / count) for word, count in spread.items() if 2 <= count <= most}
    asked = {word for id_ in wanted for word in counted.get(id_, ()) if word in rare}
    lists: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for id_ in days:
        for word, weight in _weights(counted.get(id_, Counter()), rare):
            if word in asked:
                lists[word].append((id_, weight))
    return {id_: _closest(_weights(counted[id_], rare), lists, days, id_) for id_ in wanted if id_ in counted}


def _words(article: Article) -> Counter[str]:
    return Counter(_WORD.findall(f"{article.title or ''} {article.prose}".lower()))


def _weights(words: Mapping[str, int], rare: Mapping[str, float]) -> list[tuple[str, float]]:
    told = [(word, (1 + math.log(count)) * rare[word]) for word, count in words.items() if word in rare]
    size = math.sqrt(sum(weight * weight for _, weight in told)) or 1.0
    return [(word, weight / size) for word, weight in told]


def _closest(
    told: Iterable[tuple[str, float]],
    lists: Mapping[str, list[tuple[str, float]]],
    days: Mapping[str, int],
    own: str,
) -> list[Near]:
    alike: dict[str, float] = defaultdict(float)
    for word, weight in told:
        for id_, other in lists.get(word, ()):
            alike[id_] += weight * other
    alike.pop(own, None)
    best = sorted(alike.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]
    return [Near(id_, days[id_], share) for id_, share in best]


def traits(found: Sequence[Near], day: int) -> list[str]:
    """The traits of a day by the articles most alike: rank, likeness and the days between.

    >>> traits([Near("b", 738000, 0.33)], 738001)
    ['near 0 4 1']
    """
    return [
        f"near {min(rank, 3)} {min(int(one.alike * 12.5), 8)} {gap(day - one.day)}" for rank, one in enumerate(found)
    ]


def gap(days: int) -> int:
    """Days between two articles, those far apart as one.

    >>> gap(2), gap(30), gap(-8)
    (2, 5, -5)
    """
    return days if abs(days) <= CLOSE else CLOSE + 1 if days > 0 else -CLOSE - 1

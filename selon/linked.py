"""Stories linked to one, told earlier or later: of the same people and places, in the words of their titles.

An affair that comes back after a month is a story of its own; here it is led back to its first reports.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import Protocol

from selon.french.plain import plain
from selon.french.stem import stem
from selon.french.stopwords import stopwords

ENOUGH = 0.45
"""How near two stories must be (to 1). Of 85 links of 45 stories of Orange read with it, 49 lead to the same affair, 25
to another matter of the same people, 11 elsewhere; 31 of the stories have any."""

MOST = 8
"""Stories that are linked to one at most."""

_TELLING, _CANDIDATES, _READ = 15, 40, 3
_COMMON, _RARE, _FEW = 20, 100, 20
"""A name that more than one article in `_COMMON` has, and more than `_FEW`, brings no candidates; in a title counts one
that at most one in `_RARE` has, or `_FEW`."""
_LEAST = 3
_TITLED = 2.5
"""How much more such a name counts in a story of whose titles its last word is."""
_OPENING = 900
_WORD = re.compile(r"[^\W_]{3,}|\d+")


class Naming(Protocol):
    """What is asked of a pile: articles, stories and names by their numbers."""

    @property
    def size(self) -> int:
        """How many articles there are."""

    def articles(self, story: int) -> Sequence[int]:
        """The articles of a story."""

    def story(self, article: int) -> int:
        """The story of an article."""

    def named(self, article: int) -> Mapping[int, int]:
        """How often an article mentions each name, outlets aside."""

    def key(self, name: int) -> str:
        """The key of a name: its words, plain, between strokes."""

    def holders(self, name: int) -> Collection[int]:
        """The articles that mention a name."""

    def texts(self, articles: Sequence[int]) -> Sequence[tuple[str, str]]:
        """The title and the text of some articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A story linked to another, how near it is, and the names both turn on, those that tell most first."""

    story: int
    nearness: float
    names: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    titles: frozenset[str]
    openings: frozenset[str]


def linked(naming: Naming, story: int) -> list[Link]:
    """The stories linked to one, the nearest first."""
    (words,) = _words(naming, [story]).values()
    own = _vector(naming, story, words)
    others = _candidates(naming, story, own)
    told = _words(naming, others)
    found = []
    for other in others:
        theirs = _vector(naming, other, told[other])
        shared = [name for name in own if name in theirs]
        alike = sum(own[name] * theirs[name] for name in shared)
        nearness = sqrt(alike * _covered(words, told[other]))
        if nearness >= ENOUGH:
            found.append(Link(story=other, nearness=nearness, names=tuple(shared)))
    return sorted(found, key=lambda link: (-link.nearness, link.story))[:MOST]


def _candidates(naming: Naming, story: int, own: Mapping[int, float]) -> list[int]:
    """The stories that share the most telling names."""
    score: defaultdict[int, float] = defaultdict(float)
    for name, weight in own.items():
        holders = naming.holders(name)
        if len(holders) <= max(_FEW, naming.size / _COMMON):
            for other in {naming.story(article) for article in holders} - {story}:
                score[other] += weight * _rarity(naming, name)
    return sorted(score, key=lambda other: (-score[other], other))[:_CANDIDATES]


def _vector(naming: Naming, story: int, words: _Words) -> dict[int, float]:
    """The names a story turns on, the most telling first, those in its titles above all; the squares of their weights
    add up to one."""
    mentions: defaultdict[int, int] = defaultdict(int)
    holding: defaultdict[int, int] = defaultdict(int)
    articles = naming.articles(story)
    for article in articles:
        for name, count in naming.named(article).items():
            mentions[name] += count
            holding[name] += 1
    weights = {
        name: held / len(articles) * (1 + log(max(1.0, mentions[name] / len(articles)))) * _rarity(naming, name)
        for name, held in holding.items()
    }
    for name in weights:
        rare = len(naming.holders(name)) <= max(_FEW, naming.size / _RARE)
        if rare and stem(naming.key(name).rsplit("-", 1)[-1]) in words.titles:
            weights[name] *= _TITLED
    telling = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_TELLING]
    length = sqrt(sum(weight * weight for _, weight in telling))
    return {name: weight / length for name, weight in telling} if length else {}


def _rarity(naming: Naming, name: int) -> float:
    return log((1 + naming.size) / max(1, len(naming.holders(name))))


def _words(naming: Naming, stories: Sequence[int]) -> dict[int, _Words]:
    """The words of the titles of some stories, and those their first articles open with."""
    read = {story: list(naming.articles(story))[:_READ] for story in stories}
    articles = [article for held in read.values() for article in held]
    texts = dict(zip(articles, naming.texts(articles), strict=True))
    out = {}
    for story, held in read.items():
        own = [texts[article] for article in held]
        titles = _stems([title or text[:_OPENING].strip().split("\n")[0] for title, text in own])
        out[story] = _Words(titles, _stems([text[:_OPENING] for _, text in own]))
    return out


def _stems(texts: Sequence[str]) -> frozenset[str]:
    words = {plain(word) for text in texts for word in _WORD.findall(text)}
    return frozenset(word if word.isdigit() else stem(word) for word in words - stopwords())


def _covered(one: _Words, other: _Words) -> float:
    """How much of what the titles of each say stands where the other opens."""
    parts = (len(a.titles & b.openings) / max(_LEAST, len(a.titles)) for a, b in ((one, other), (other, one)))
    return sum(parts) / 2

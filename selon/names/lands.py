"""The country an article is about, where it says *le ministre de l'Intérieur* without naming one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from selon.french.lands import demonyms
from selon.french.naming import words
from selon.french.plain import plain
from selon.names.variants import listed_as, plain_name
from selon.record import Mention

HOME = "France"
LEAST = 3
"""Mentions from which another country can be the one an article is about."""
CLEAR = 2
"""How many times as often as any other country it must be mentioned."""


def lands(mentions: Sequence[Mention]) -> dict[str, str | None]:
    """The country of each article: France unless another is named clearly more often; None between two others.

    >>> row = Mention(article="a", span=(0, 6), words="Madrid", name="Madrid", kind="government")
    >>> lands([row] * 3), lands([row])
    ({'a': 'Espagne'}, {'a': 'France'})
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        country = _shown(mention.role) if mention.kind == "person" else _country(mention.name)
        votes[mention.article][country] += 1
    return {article: _main(count) for article, count in votes.items()}


def _main(count: Counter[str]) -> str | None:
    home = count.pop(HOME, 0)
    count.pop("", None)
    ranked = count.most_common(2)
    if not ranked or ranked[0][1] < max(LEAST, CLEAR * home):
        return HOME
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= CLEAR * ranked[1][1] else None


@lru_cache(maxsize=1 << 14)
def _country(name: str) -> str:
    known = listed_as(name)
    if known is None:
        return _shown(name)
    return "" if plain(known.name) in words("government", "bodies") else known.country


@lru_cache(maxsize=1 << 14)
def _shown(role: str | None) -> str:
    """The country of the first demonym of a role."""
    found = (demonyms().get(word) for word in plain_name(role or "").split())
    return next((country for country in found if country), "")

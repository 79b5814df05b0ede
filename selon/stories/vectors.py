"""Articles as sparse vectors: what each is about, in the words of its text, its title and the names it mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from selon.article import Article
from selon.record import Mention
from selon.stories.bag import Bags
from selon.stories.spread import Spread
from selon.stories.terms import Numbers, Terms

TITLE = 2.0
LEAD = 5.0
NAME = 2.0
"""How often a word of the title, of the opening, and of a name each time it is mentioned, counts on top of the text's
words. In a dated pile the opening counts and the names do not: whoever is in the news is in many stories, and what is
new stands first. Articles without dates were gathered for what they are about: there the names count."""

WIDTH = 100
"""Terms kept of one article, the most telling: those it uses often and the pile seldom."""

PRIOR = 1000
RARE = 1 / 300
HEAVIEST = 3.5
"""A word's weight is the logarithm of how rare it is in the pile, helped by `PRIOR` articles that hold it at the rate
`RARE`: a pile of five articles alone would call the words of its one story common. None weighs over `HEAVIEST`: a
name that two articles alone share would else count for more than all the words they do not share."""

_BLOCK = 2000
_NAMED = "@"
"""What tells a name among the words that are counted."""


class Called(NamedTuple):
    """What is asked of a mention here."""

    article: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vectors:
    """One row a term of an article, its rows together, the most telling first: the numbers of both, the weight.

    Each vector is one long.
    """

    article: NDArray[np.int64]
    term: NDArray[np.int64]
    weight: NDArray[np.float64]
    count: int


def vectors(
    articles: Sequence[Article],
    mentions: Sequence[Mention | Called] = (),
    dated: Collection[str] = frozenset(),
    spread: Spread | None = None,
    bags: Bags | None = None,
) -> Vectors:
    """The vectors of the articles, numbered as they come; `dated` are the ids of those that have a date.

    `spread` has the words of the whole pile where these are only a part of it; what it lacks is added to it. `bags`
    has the words of articles that were counted before.

    >>> rows = vectors([Article(id="a", text="Le cyclone approche."), Article(id="b", text="Un cyclone !")])
    >>> rows.article.tolist(), rows.term[2] in rows.term[:2]
    ([0, 0, 1], True)
    """
    terms = Terms()
    names, kept = _names(mentions, dated), bags or Bags()
    parts = [
        _count(terms, articles[at : at + _BLOCK], names, dated, kept, at) for at in range(0, len(articles), _BLOCK)
    ]
    if not parts:
        empty = np.zeros(0, np.int64)
        return Vectors(article=empty, term=empty, weight=empty.astype(np.float64), count=0)
    article, term = (np.concatenate([part[row] for part in parts]) for row in range(2))
    count = np.concatenate([part[2] for part in parts])
    words, term = _ordered(list(terms.numbers), term)
    counted = Spread() if spread is None else spread
    rarity = _rarity(counted, articles, words, article, term)
    counted.update(row.id for row in articles)
    often = 1 + np.log(np.maximum(count, 1))
    order = np.lexsort((term, -often * rarity[term], article))
    first = np.searchsorted(article[order], np.arange(len(articles)))
    order = order[np.arange(len(order)) - first[article[order]] < WIDTH]
    weight = often * np.clip(rarity, 0, HEAVIEST)[term]
    return _long(article[order], term[order], weight[order], len(articles))


def named(articles: Sequence[Article], mentions: Sequence[Mention | Called], spread: Spread | None = None) -> Vectors:
    """The vectors of whom and what the articles name, a term a name; outlets are left out.

    `spread` counts the names too; it is asked before the vectors of the words are made, which close its count.

    >>> from selon import names
    >>> pile = [Article(id="a", text="Anne Durand parle à Nantes."), Article(id="b", text="Le vent faiblit.")]
    >>> named(pile, names.find(pile[0])).article.tolist()
    [0, 0]
    """
    number = {article.id: place for place, article in enumerate(articles)}
    told = Counter((mention.article, mention.name) for mention in mentions if mention.kind != "outlet")
    words = sorted({name for article, name in told if article in number})
    terms = {name: place for place, name in enumerate(words)}
    rows = sorted((number[id], terms[name], count) for (id, name), count in told.items() if id in number)
    article, term, count = np.array(rows, np.int64).reshape(-1, 3).T
    counted = Spread() if spread is None else spread
    rarity = _rarity(counted, articles, [_NAMED + name for name in words], article, term)
    return _long(article, term, (1 + np.log(count)) * rarity[term], len(articles))


def _rarity(
    spread: Spread,
    articles: Sequence[Article],
    words: Sequence[str],
    article: NDArray[np.int64],
    term: NDArray[np.int64],
) -> NDArray[np.float64]:
    """How rare each word is; `article` and `term` have each word of an article once."""
    new = np.array([spread.lacks(row.id) for row in articles], np.bool_)
    frequency = spread.add(words, np.bincount(term[new[article]], minlength=len(words)))
    rarity: NDArray[np.float64] = -np.log((frequency + PRIOR * RARE) / (spread.size + new.sum() + PRIOR))
    return rarity


def _ordered(words: list[str], term: NDArray[np.int64]) -> tuple[list[str], NDArray[np.int64]]:
    """The words by the alphabet, and the terms by their numbers there.

    A part of a pile has them in the order of the whole, so that what weighs as much is cut and added up alike.
    """
    order = sorted(range(len(words)), key=words.__getitem__)
    place = np.empty(len(words), np.int64)
    place[order] = np.arange(len(words))
    return [words[at] for at in order], place[term]


def _names(mentions: Sequence[Mention | Called], dated: Collection[str]) -> Mapping[str, list[str]]:
    """The names the articles without a date mention, each time they do."""
    names: dict[str, list[str]] = {}
    for mention in mentions:
        if mention.article not in dated:
            names.setdefault(mention.article, []).append(mention.name)
    return names


def _count(
    terms: Terms,
    articles: Sequence[Article],
    names: Mapping[str, list[str]],
    dated: Collection[str],
    bags: Bags,
    at: int,
) -> tuple[Numbers, Numbers, NDArray[np.float64]]:
    """Article, term and how often, weighted, for each term of each article of a block."""
    found = bags.counts(terms, articles)
    lead = np.array([LEAD if article.id in dated else 0 for article in articles])
    count = found.text + lead[found.article] * found.opening + TITLE * found.title
    article, term = found.article, found.term
    if any(row.id in names for row in articles):
        text, _, named = terms.read(["\n".join(names.get(row.id, ())) for row in articles])
        both = np.concatenate([article << 32 | term, text << 32 | named])
        key, inverse = np.unique(both, return_inverse=True)
        count = np.bincount(inverse, np.append(count, np.full(len(text), NAME)), minlength=len(key))
        article, term = key >> 32, key & 0xFFFFFFFF
    return article + at, term, count


def _long(article: NDArray[np.int64], term: NDArray[np.int64], weight: NDArray[np.float64], count: int) -> Vectors:
    """Vectors of these rows, each one long."""
    length = np.sqrt(np.bincount(article, weight**2, minlength=count))
    return Vectors(article=article, term=term, weight=weight / np.maximum(length[article], 1e-9), count=count)

"""Articles as sparse vectors: what each is about, in the words of its text, its title and the names it mentions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from selon.article import Article
from selon.copies.words import JOINED, split
from selon.french.plain import plain
from selon.french.stem import stem
from selon.french.stopwords import stopwords
from selon.record import Mention
from selon.stories.spread import Spread

TITLE = 2.0
NAME = 1.0
"""How often a word of the title, and of a name each time it is mentioned, counts on top of the text's words."""

WIDTH = 50
"""Terms kept of one article, the weightiest."""

PRIOR = 1000
RARE = 1 / 300
HEAVIEST = 6.0
"""A word's weight is the logarithm of how rare it is in the pile, helped by `PRIOR` articles that hold it at the rate
`RARE`: a pile of five articles alone would call the words of its one story common. None weighs over `HEAVIEST`."""

_BLOCK = 2000
_JOINED = str.maketrans("", "", JOINED)
_SKIP = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Vectors:
    """One row a term of an article, its rows together: the numbers of both, the weight. Each vector is one long."""

    article: NDArray[np.int64]
    term: NDArray[np.int64]
    weight: NDArray[np.float64]
    count: int


class _Terms:
    """The number of each term, and of each word code once its word is known."""

    def __init__(self) -> None:
        self.of_code: dict[int, int] = {}
        self.of_stem: dict[str, int] = {}

    def number(self, word: str) -> int:
        low = plain(word.casefold().translate(_JOINED))  # as alike as words of one code are
        if len(low) < 2 or low in stopwords():
            return _SKIP
        return self.of_stem.setdefault(low if low[0].isdigit() else stem(low), len(self.of_stem))

    def read(self, texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Text number and term of each word that is a term."""
        words = split(texts)
        places = np.flatnonzero(words.start >= 0)
        codes, at, inverse = np.unique(words.code[places], return_index=True, return_inverse=True)
        numbers = np.empty(len(codes), np.int64)
        for row, (code, place) in enumerate(zip(codes.tolist(), places[at].tolist(), strict=True)):
            known = self.of_code.get(code)
            if known is None:
                text = texts[int(words.text[place])]
                known = self.of_code[code] = self.number(text[int(words.start[place]) : int(words.end[place])])
            numbers[row] = known
        term = numbers[inverse]
        kept = term != _SKIP
        return words.text[places][kept].astype(np.int64), term[kept]


def vectors(articles: Sequence[Article], mentions: Sequence[Mention] = (), spread: Spread | None = None) -> Vectors:
    """The vectors of the articles, numbered as they come.

    `spread` has the words of the whole pile where these are only a part of it; what it lacks is added to it.

    >>> rows = vectors([Article(id="a", text="Le cyclone approche."), Article(id="b", text="Un cyclone !")])
    >>> rows.article.tolist(), rows.term[2] in rows.term[:2]
    ([0, 0, 1], True)
    """
    terms = _Terms()
    names = _names(mentions)
    parts = [_count(terms, articles[at : at + _BLOCK], names, at) for at in range(0, len(articles), _BLOCK)]
    if not parts:
        empty = np.zeros(0, np.int64)
        return Vectors(article=empty, term=empty, weight=empty.astype(np.float64), count=0)
    article, term = (np.concatenate([part[row] for part in parts]) for row in range(2))
    count = np.concatenate([part[2] for part in parts])
    words, term = _ordered(terms, term)
    pile = Spread() if spread is None else spread
    new = np.array([pile.lacks(row.id) for row in articles], np.bool_)
    fresh = [row.id for row, lacking in zip(articles, new.tolist(), strict=True) if lacking]
    frequency = pile.add(words, np.bincount(term[new[article]], minlength=len(words)), fresh)
    rarity = -np.log((frequency + PRIOR * RARE) / (pile.size + PRIOR))
    weight = (1 + np.log(np.maximum(count, 1))) * np.clip(rarity, 0, HEAVIEST)[term]
    return _heaviest(article, term, weight, len(articles))


def _ordered(terms: _Terms, term: NDArray[np.int64]) -> tuple[list[str], NDArray[np.int64]]:
    """The words by the alphabet, and the terms by their numbers there.

    A part of a pile has them in the order of the whole, so that what weighs as much is cut and added up alike.
    """
    words = sorted(terms.of_stem)
    place = np.empty(len(words), np.int64)
    place[[terms.of_stem[word] for word in words]] = np.arange(len(words))
    return words, place[term]


def _names(mentions: Sequence[Mention]) -> Mapping[str, list[str]]:
    names: dict[str, list[str]] = {}
    for mention in mentions:
        names.setdefault(mention.article, []).append(mention.name)
    return names


def _count(
    terms: _Terms, articles: Sequence[Article], names: Mapping[str, list[str]], at: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Article, term and how often, weighted, for each term of each article of a block."""
    keys, weights = [], []
    for texts, weight in _sources(articles, names):
        text, term = terms.read(texts)
        keys.append((text + at << 32) | term)
        weights.append(np.full(len(text), weight))
    key, inverse = np.unique(np.concatenate(keys), return_inverse=True)
    count = np.bincount(inverse, np.concatenate(weights), minlength=len(key)).astype(np.float64)
    return key >> 32, key & 0xFFFFFFFF, count


def _sources(articles: Sequence[Article], names: Mapping[str, list[str]]) -> Iterator[tuple[list[str], float]]:
    yield [article.prose for article in articles], 1.0
    yield [article.title or "" for article in articles], TITLE
    yield ["\n".join(names.get(article.id, ())) for article in articles], NAME


def _heaviest(article: NDArray[np.int64], term: NDArray[np.int64], weight: NDArray[np.float64], count: int) -> Vectors:
    order = np.lexsort((term, -weight, article))
    article, term, weight = article[order], term[order], weight[order]
    first = np.searchsorted(article, np.arange(count))
    kept = np.arange(len(article)) - first[article] < WIDTH
    article, term, weight = article[kept], term[kept], weight[kept]
    length = np.sqrt(np.bincount(article, weight**2, minlength=count))
    return Vectors(article=article, term=term, weight=weight / np.maximum(length[article], 1e-9), count=count)

"""Articles as sparse vectors: what each is about, in the words of its text, its title and the names it mentions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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
LEAD = 5.0
NAME = 2.0
"""How often a word of the title, of the opening, and of a name each time it is mentioned, counts on top of the text's
words. In a dated pile the opening counts and the names do not: whoever is in the news is in many stories, and what is
new stands first. Articles without dates were gathered for what they are about: there the names count."""

OPENING = 700
"""Characters of an opening."""

WIDTH = 100
"""Terms kept of one article, the most telling: those it uses often and the pile seldom."""

PRIOR = 1000
RARE = 1 / 300
HEAVIEST = 3.5
"""A word's weight is the logarithm of how rare it is in the pile, helped by `PRIOR` articles that hold it at the rate
`RARE`: a pile of five articles alone would call the words of its one story common. None weighs over `HEAVIEST`: a
name that two articles alone share would else count for more than all the words they do not share."""

_BLOCK = 2000
_JOINED = str.maketrans("", "", JOINED)
_SKIP = -1
_NAMED = "@"
"""What tells a name among the words that are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vectors:
    """One row a term of an article, its rows together, the most telling first: the numbers of both, the weight.

    Each vector is one long.
    """

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

    def read(self, texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Text number, start and term of each word that is a term."""
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
        places = places[kept]
        return words.text[places].astype(np.int64), words.start[places].astype(np.int64), term[kept]


def vectors(
    articles: Sequence[Article],
    mentions: Sequence[Mention] = (),
    dated: Collection[str] = frozenset(),
    spread: Spread | None = None,
) -> Vectors:
    """The vectors of the articles, numbered as they come; `dated` are the ids of those that have a date.

    `spread` has the words of the whole pile where these are only a part of it; what it lacks is added to it.

    >>> rows = vectors([Article(id="a", text="Le cyclone approche."), Article(id="b", text="Un cyclone !")])
    >>> rows.article.tolist(), rows.term[2] in rows.term[:2]
    ([0, 0, 1], True)
    """
    terms = _Terms()
    names = _names(mentions, dated)
    parts = [_count(terms, articles[at : at + _BLOCK], names, dated, at) for at in range(0, len(articles), _BLOCK)]
    if not parts:
        empty = np.zeros(0, np.int64)
        return Vectors(article=empty, term=empty, weight=empty.astype(np.float64), count=0)
    article, term = (np.concatenate([part[row] for part in parts]) for row in range(2))
    count = np.concatenate([part[2] for part in parts])
    words, term = _ordered(list(terms.of_stem), term)
    counted = Spread() if spread is None else spread
    rarity = _rarity(counted, articles, words, article, term)
    counted.update(row.id for row in articles)
    often = 1 + np.log(np.maximum(count, 1))
    order = np.lexsort((term, -often * rarity[term], article))
    place = np.arange(len(article)) - np.searchsorted(article, np.arange(len(articles)))[article]
    order = order[place < WIDTH]
    weight = often * np.clip(rarity, 0, HEAVIEST)[term]
    return _long(article[order], term[order], weight[order], len(articles))


def named(articles: Sequence[Article], mentions: Sequence[Mention], spread: Spread | None = None) -> Vectors:
    """The vectors of whom and what the articles name, a term a name; outlets are left out.

    `spread` counts the names too; it is asked before the vectors of the words are made, which close its count.

    >>> from selon import names
    >>> pile = [Article(id="a", text="Anne Durand parle à Nantes."), Article(id="b", text="Le vent faiblit.")]
    >>> named(pile, names.find(pile[0])).article.tolist()
    [0, 0]
    """
    number = {article.id: place for place, article in enumerate(articles)}
    told = [
        (number[mention.article], _NAMED + mention.name)
        for mention in mentions
        if mention.kind != "outlet" and mention.article in number
    ]
    words = sorted({name for _, name in told})
    terms = {name: place for place, name in enumerate(words)}
    keys = [place << 32 | terms[name] for place, name in told]
    key, count = np.unique(np.array(keys, np.int64), return_counts=True)
    article, term = key >> 32, key & 0xFFFFFFFF
    counted = Spread() if spread is None else spread
    weight = (1 + np.log(count)) * _rarity(counted, articles, words, article, term)[term]
    return _long(article, term, weight, len(articles))


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


def _names(mentions: Sequence[Mention], dated: Collection[str]) -> Mapping[str, list[str]]:
    """The names the articles without a date mention, each time they do."""
    names: dict[str, list[str]] = {}
    for mention in mentions:
        if mention.article not in dated:
            names.setdefault(mention.article, []).append(mention.name)
    return names


def _count(
    terms: _Terms, articles: Sequence[Article], names: Mapping[str, list[str]], dated: Collection[str], at: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Article, term and how often, weighted, for each term of each article of a block."""
    prose = [article.prose for article in articles]
    text, start, term = terms.read(prose)
    weight = np.where(start < _openings(articles, prose, dated)[text], 1 + LEAD, 1.0)
    keys, weights = [(text + at << 32) | term], [weight]
    titles = [article.title or "" for article in articles]
    named = ["\n".join(names.get(article.id, ())) for article in articles]
    for texts, more in (titles, TITLE), (named, NAME):
        text, start, term = terms.read(texts)
        keys.append((text + at << 32) | term)
        weights.append(np.full(len(text), more))
    key, inverse = np.unique(np.concatenate(keys), return_inverse=True)
    count = np.bincount(inverse, np.concatenate(weights), minlength=len(key)).astype(np.float64)
    return key >> 32, key & 0xFFFFFFFF, count


def _openings(articles: Sequence[Article], prose: Sequence[str], dated: Collection[str]) -> NDArray[np.int64]:
    """Where the opening of each article ends; one without a date has none."""
    ends = [
        len(text) - len(text.lstrip()) + OPENING if article.id in dated else 0
        for article, text in zip(articles, prose, strict=True)
    ]
    return np.array(ends, np.int64)


def _long(article: NDArray[np.int64], term: NDArray[np.int64], weight: NDArray[np.float64], count: int) -> Vectors:
    """Vectors of these rows, each one long."""
    length = np.sqrt(np.bincount(article, weight**2, minlength=count))
    return Vectors(article=article, term=term, weight=weight / np.maximum(length[article], 1e-9), count=count)

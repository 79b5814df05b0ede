"""Which articles are near one another: common words, the days between them, and words copied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from selon.copies.order import NEVER
from selon.stories.vectors import Vectors

WINDOW = 30
"""Days beyond which two dated articles are not compared: what is written later of the same begins a story of its own,
though it copy what was written before."""

FADE = 8.0
"""Days after which nearness has fallen to a third; the first day costs nothing."""

DATED = 0.44
"""What nearness in words counts for between two dated articles. A dated pile is mostly a stream, where other events
of the same kind lie near; articles without dates were mostly gathered for what they are about."""

NAMED = 0.07
STRANGE = 0.7
"""What is left of the nearness of two dated articles each of which names persons, organisations or places, when these
are less alike than `NAMED`: two fires or two trials are told in the same words, of other people elsewhere."""

LEAST = 0.03
"""Nearness below which two articles have nothing in common."""

MOST = 0.5
"""Nearness of two articles that are the same, and of one that stands in the other whole; more would make any later
report on the event look far from them."""

SAME = 0.9
"""Nearness in words from which two articles are one text."""

KEYS = 45
"""Terms of each article, the most telling, by which articles that may be near are found."""

PARTNERS = 400
"""Earlier articles that one word brings near an article. A word that brings more tells too little."""

_ENTRIES = 6_000_000
_DAY = 1440


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """Pairs of articles (the first number is the smaller), how near they are, above 0 and at most `MOST`, and whether
    they are one text.
    """

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    nearness: NDArray[np.float64]
    same: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """First and last minute in which each article can have been published; articles ascend by the last."""

    since: NDArray[np.int64]
    until: NDArray[np.int64]

    def days(self, one: int, other: int) -> float:
        """The days that lie between two articles, none where one has no date."""
        apart = max(self.since[one] - self.until[other], self.since[other] - self.until[one])
        return max(0.0, float(apart) / _DAY)

    def dated(self, one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Of which pairs of articles both have a date."""
        dated: NDArray[np.bool_] = (self.until[one] < NEVER) & (self.until[other] < NEVER)
        return dated


def near(vectors: Vectors, names: Vectors, spans: Spans, copied: Mapping[tuple[int, int], float]) -> Near:
    """The pairs of articles that are near. `copied` gives for pairs the share of words they have alike.

    >>> from selon.article import Article
    >>> from selon.stories.vectors import named, vectors
    >>> texts = "Le cyclone Anna approche.", "Le cyclone Anna faiblit.", "La grève s'étend."
    >>> pile = [Article(id=text, text=text) for text in texts]
    >>> day = np.array([0, 1440, 2880])
    >>> pairs = near(vectors(pile), named(pile, ()), Spans(since=day, until=day), {})
    >>> list(zip(pairs.first.tolist(), pairs.second.tolist()))
    [(0, 1)]
    """
    if not len(vectors.article):
        return _join(vectors.article, vectors.weight, vectors.weight, copied)
    key = _candidates(vectors, spans)
    alike = _alike(vectors, key)
    nearness = alike * fading(spans, key >> 32, key & 0xFFFFFFFF)
    nearness[_strangers(names, spans, key)] *= STRANGE
    return _join(key, alike, nearness, copied)


def _candidates(vectors: Vectors, spans: Spans) -> NDArray[np.int64]:
    """The pairs that are near by their `KEYS` first terms alone."""
    first = np.searchsorted(vectors.article, np.arange(vectors.count))
    kept = np.flatnonzero(np.arange(len(vectors.article)) - first[vectors.article] < KEYS)
    order = kept[np.lexsort((vectors.article[kept], vectors.term[kept]))]
    article, term, weight = vectors.article[order], vectors.term[order], vectors.weight[order]
    low = _lowest(article, term, spans)
    position = np.arange(len(article))
    back = np.argsort(article, kind="stable")
    low, position = np.maximum(low, position - PARTNERS)[back], position[back]
    ends = np.cumsum(position - low)
    keys = [np.zeros(0, np.int64)]
    bounds = np.searchsorted(article[back], np.arange(vectors.count + 1))
    at = 0
    while at < vectors.count:
        limit = (ends[bounds[at] - 1] if bounds[at] else 0) + _ENTRIES
        until = max(at + 1, int(np.searchsorted(ends[np.maximum(bounds[1:] - 1, 0)], limit, "right")))
        rows = slice(bounds[at], bounds[until])
        keys.append(_products(article, weight, position[rows], low[rows], spans))
        at = until
    return np.concatenate(keys)


def _lowest(article: NDArray[np.int64], term: NDArray[np.int64], spans: Spans) -> NDArray[np.int64]:
    """For each row the first row of its term whose article is not older than the window."""
    size = int(spans.until.max()) + 2
    stamps = term * size + spans.until[article]
    wanted = term * size + np.maximum(spans.since[article] - WINDOW * _DAY, 0)
    low: NDArray[np.int64] = np.searchsorted(stamps, wanted)
    return low


def _products(
    article: NDArray[np.int64],
    weight: NDArray[np.float64],
    position: NDArray[np.int64],
    low: NDArray[np.int64],
    spans: Spans,
) -> NDArray[np.int64]:
    """The pairs of some rows' articles with earlier ones that are near enough by these rows alone."""
    size = position - low
    earlier = np.arange(size.sum()) + np.repeat(low - (np.cumsum(size) - size), size)
    key: NDArray[np.int64] = np.repeat(article[position] << 32, size) | article[earlier]
    product = np.repeat(weight[position], size) * weight[earlier]
    order = np.argsort(key, kind="stable")
    key, product = key[order], product[order]
    starts = np.flatnonzero(np.diff(key, prepend=-1))
    if not len(starts):
        return key
    key, total = key[starts], np.add.reduceat(product, starts)
    key, total = key[total >= LEAST], total[total >= LEAST]  # days between them make no pair nearer
    kept: NDArray[np.int64] = key[total * fading(spans, key >> 32, key & 0xFFFFFFFF) >= LEAST]
    return kept


def _alike(vectors: Vectors, key: NDArray[np.int64]) -> NDArray[np.float64]:
    """How near the articles of some pairs are in all their terms; pairs ascend."""
    bounds = np.searchsorted(vectors.article, np.arange(vectors.count + 1))
    later, earlier = key >> 32, key & 0xFFFFFFFF
    alike = np.zeros(len(key))
    weights = np.zeros(int(vectors.term.max(initial=0)) + 1)
    ends = np.searchsorted(later, np.arange(vectors.count + 1))
    for article in np.unique(later).tolist():
        own = slice(bounds[article], bounds[article + 1])
        weights[vectors.term[own]] = vectors.weight[own]
        pairs = slice(ends[article], ends[article + 1])
        others = earlier[pairs]
        size = bounds[others + 1] - bounds[others]
        pair = np.repeat(np.arange(len(others)), size)
        rows = np.arange(len(pair)) + (bounds[others] - np.cumsum(size) + size)[pair]
        alike[pairs] = np.bincount(pair, weights[vectors.term[rows]] * vectors.weight[rows], len(others))
        weights[vectors.term[own]] = 0
    return alike


def _strangers(names: Vectors, spans: Spans, key: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which pairs of dated articles that both name somebody or a place name hardly anything alike."""
    if not len(names.article):
        return np.zeros(len(key), np.bool_)
    naming = np.bincount(names.article, minlength=names.count) > 0
    one, other = key >> 32, key & 0xFFFFFFFF
    strange: NDArray[np.bool_] = naming[one] & naming[other] & spans.dated(one, other)
    strange[strange] = _alike(names, key[strange]) < NAMED
    return strange


def fading(spans: Spans, one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.float64]:
    """What is left of the nearness of articles for the days that lie between them; all of it where one has no date."""
    apart = np.maximum(spans.since[one] - spans.until[other], spans.since[other] - spans.until[one])
    left: NDArray[np.float64] = np.exp(-np.maximum(apart / _DAY - 1, 0) / FADE)
    left[spans.dated(one, other)] *= DATED
    return left


def _join(
    key: NDArray[np.int64],
    alike: NDArray[np.float64],
    nearness: NDArray[np.float64],
    copied: Mapping[tuple[int, int], float],
) -> Near:
    """The pairs near by words and those near by copies, a pair that is both as near as the nearer says."""
    pairs = np.array([(max(pair) << 32) | min(pair) for pair in copied], np.int64)
    shares = MOST * np.fromiter(copied.values(), np.float64, len(copied))
    keys, inverse = np.unique(np.concatenate([key, pairs]), return_inverse=True)
    most, same = np.zeros(len(keys)), np.zeros(len(keys), np.bool_)
    np.maximum.at(most, inverse, np.concatenate([nearness, shares]))
    same[inverse[: len(key)]] = alike >= SAME
    most = np.minimum(most, MOST)
    kept = most >= LEAST
    return Near(first=keys[kept] & 0xFFFFFFFF, second=keys[kept] >> 32, nearness=most[kept], same=same[kept])

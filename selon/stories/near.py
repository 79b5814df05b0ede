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

DATED = 0.55
"""What nearness in words counts for between two dated articles. A dated pile is mostly a stream, where other events
of the same kind lie near; articles without dates were mostly gathered for what they are about."""

LEAST = 0.03
"""Nearness below which two articles have nothing in common."""

MOST = 0.5
"""Nearness of two articles that are the same; more would make any later report on the event look far from them."""

PARTNERS = 400
"""Earlier articles that one word brings near an article. A word that brings more tells too little."""

_ENTRIES = 6_000_000
_DAY = 1440


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """Pairs of articles (the first number is the smaller) and how near they are, above 0 and at most `MOST`."""

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    nearness: NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """First and last minute in which each article can have been published; articles ascend by the last."""

    since: NDArray[np.int64]
    until: NDArray[np.int64]

    def days(self, one: int, other: int) -> float:
        """The days that lie between two articles, none where one has no date."""
        apart = max(self.since[one] - self.until[other], self.since[other] - self.until[one])
        return max(0.0, float(apart) / _DAY)


def near(vectors: Vectors, spans: Spans, copied: Mapping[tuple[int, int], float]) -> Near:
    """The pairs of articles that are near. `copied` gives for pairs the share of words they have alike.

    >>> from selon.article import Article
    >>> from selon.stories.vectors import vectors
    >>> texts = "Le cyclone Anna approche.", "Le cyclone Anna faiblit.", "La grève s'étend."
    >>> rows = vectors([Article(id=text, text=text) for text in texts])
    >>> day = np.array([0, 1440, 2880])
    >>> pairs = near(rows, Spans(since=day, until=day), {})
    >>> list(zip(pairs.first.tolist(), pairs.second.tolist()))
    [(0, 1)]
    """
    if not len(vectors.article):
        return _join(vectors.article, vectors.weight, copied)
    order = np.lexsort((vectors.article, vectors.term))
    article, term, weight = vectors.article[order], vectors.term[order], vectors.weight[order]
    low = _lowest(article, term, spans)
    position = np.arange(len(article))
    back = np.argsort(article, kind="stable")
    low, position = np.maximum(low, position - PARTNERS)[back], position[back]
    size = position - low
    ends = np.cumsum(size)
    keys, sums = [], []
    bounds = np.searchsorted(article[back], np.arange(vectors.count + 1))
    at = 0
    while at < vectors.count:
        limit = (ends[bounds[at] - 1] if bounds[at] else 0) + _ENTRIES
        until = max(at + 1, int(np.searchsorted(ends[np.maximum(bounds[1:] - 1, 0)], limit, "right")))
        rows = slice(bounds[at], bounds[until])
        key, total = _products(article, weight, position[rows], low[rows], spans)
        keys.append(key)
        sums.append(total)
        at = until
    key, nearness = np.concatenate([[], *keys]).astype(np.int64), np.concatenate([[], *sums])
    return _join(key, nearness, copied)


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
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The pairs of some rows' articles with earlier ones and their nearness, where it is enough."""
    size = position - low
    later = np.repeat(position, size)
    earlier = np.arange(len(later)) + np.repeat(low - (np.cumsum(size) - size), size)
    key = (article[later] << 32) | article[earlier]
    order = np.argsort(key, kind="stable")
    key, product = key[order], (weight[later] * weight[earlier])[order]
    starts = np.flatnonzero(np.diff(key, prepend=-1))
    if not len(starts):
        return key, product
    key, total = key[starts], np.add.reduceat(product, starts)
    total *= fading(spans, key >> 32, key & 0xFFFFFFFF)
    kept = total >= LEAST
    return key[kept], total[kept]


def fading(spans: Spans, one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.float64]:
    """What is left of the nearness of articles for the days that lie between them; all of it where one has no date."""
    apart = np.maximum(spans.since[one] - spans.until[other], spans.since[other] - spans.until[one])
    left: NDArray[np.float64] = np.exp(-np.maximum(apart / _DAY - 1, 0) / FADE)
    dated = (spans.until[one] < NEVER) & (spans.until[other] < NEVER)
    left[dated] *= DATED
    return left


def _join(key: NDArray[np.int64], nearness: NDArray[np.float64], copied: Mapping[tuple[int, int], float]) -> Near:
    """The pairs near by words and those near by copies, a pair that is both as near as the nearer says."""
    pairs = np.array([(max(pair) << 32) | min(pair) for pair in copied], np.int64)
    shares = np.fromiter(copied.values(), np.float64, len(copied))
    keys, inverse = np.unique(np.concatenate([key, pairs]), return_inverse=True)
    most = np.zeros(len(keys))
    np.maximum.at(most, inverse, np.concatenate([nearness, shares]))
    most = np.minimum(most, MOST)
    kept = most >= LEAST
    return Near(first=keys[kept] & 0xFFFFFFFF, second=keys[kept] >> 32, nearness=most[kept])

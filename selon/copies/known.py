"""What was found before among some articles, in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from selon.article import Article
from selon.copies.far import Trace
from selon.copies.standing import Place, Standing
from selon.record import Dating, Passage, Share


class Before(Protocol):
    """What was found before among some of the articles."""

    @property
    def dates(self) -> Sequence[Dating]:
        """The days that were worked out for some of them then."""

    def ids(self) -> Collection[str]:
        """Which articles these were."""

    def standing(self, articles: Sequence[Article]) -> Standing | None:
        """What is kept of their places in time."""

    def agencies(self) -> Mapping[str, tuple[str, ...]]:
        """The agencies each credits, as far as that is not kept with its place."""

    def index(self) -> tuple[Sequence[str], NDArray[np.int64], NDArray[np.int64]]:
        """The thin index: articles, and for each entry the number of its own among these, and the entry."""

    def passages(self, articles: Collection[str]) -> Iterable[Passage]:
        """The passages of some of them."""

    def shares(self, articles: Collection[str]) -> Iterable[Share]:
        """The shares of some of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found of some articles."""

    passages: Sequence[Passage]
    shares: Sequence[Share]
    traces: Sequence[Trace]
    places: Sequence[Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What was found before among some of the articles, and the days that were worked out for them then."""

    found: Sequence[Passage] = ()
    shared: Sequence[Share] = ()
    traces: Sequence[Trace] = ()
    places: Sequence[Place] = ()
    dates: Sequence[Dating] = ()

    def ids(self) -> Collection[str]:
        """Which articles these were."""
        return {share.article for share in self.shared}

    def standing(self, articles: Sequence[Article]) -> None:
        """Nothing: the texts are at hand."""

    def agencies(self) -> Mapping[str, tuple[str, ...]]:
        """The agencies each credits."""
        return {share.article: share.agencies for share in self.shared}

    def index(self) -> tuple[Sequence[str], NDArray[np.int64], NDArray[np.int64]]:
        """The thin index: articles, and for each entry the number of its own among these, and the entry."""
        sizes = [len(trace.grams) for trace in self.traces]
        grams = np.fromiter((gram for trace in self.traces for gram in trace.grams), np.int64, sum(sizes))
        return [trace.article for trace in self.traces], np.repeat(np.arange(len(sizes)), sizes), grams

    def passages(self, articles: Collection[str]) -> Iterable[Passage]:
        """The passages of some of them."""
        return (row for row in self.found if row.article in articles)

    def shares(self, articles: Collection[str]) -> Iterable[Share]:
        """The shares of some of them."""
        return (row for row in self.shared if row.article in articles)

    def renewed(self, ids: Sequence[str], anew: Found, dates: Sequence[Dating]) -> Known:
        """The same with what was found anew of some articles; `ids` are all, in order."""
        other = {share.article for share in anew.shares}
        told: defaultdict[str, list[Passage]] = defaultdict(list)
        for row in (*(row for row in self.found if row.article not in other), *anew.passages):
            told[row.article].append(row)
        shared = {row.article: row for row in (*self.shared, *anew.shares)}
        traces = {row.article: row for row in (*self.traces, *anew.traces)}
        places = {row.article: row for row in (*self.places, *anew.places)}
        return Known(
            found=[row for id in ids for row in told.get(id, ())],
            shared=[shared[id] for id in ids],
            traces=[traces[id] for id in ids],
            places=[places[id] for id in ids],
            dates=dates,
        )

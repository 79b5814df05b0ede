"""The passages of a record that grows: what is known is asked for only of the articles whose passages can change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow.compute as pc
from numpy.typing import NDArray

from selon.article import Article
from selon.copies import Place, Search, Trace
from selon.copies.known import Found
from selon.copies.standing import Standing
from selon.engine.annotate import Report, attempt
from selon.engine.needs import datings, vague
from selon.engine.relate import PLACE
from selon.engine.way import Way
from selon.record import Dating, Passage, Share
from selon.store.held import Held


class Copied:
    """What a record knows of the passages of its articles."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self.dates: Sequence[Dating] = datings(held)

    def ids(self) -> Collection[str]:
        """The articles that were looked at."""
        return set(self._held.table(Trace).column("article").to_pylist())

    def standing(self, articles: Sequence[Article]) -> Standing | None:
        """Their places in time."""
        places, open_ = self._held.table(Place), {article.id for article in articles if vague(article)}
        if not places.num_rows:
            return None
        return Standing([article.id for article in articles], places, self._held.table(Share), open_)

    def agencies(self) -> Mapping[str, tuple[str, ...]]:
        """Nothing: they are kept with the places."""
        return {}

    def index(self) -> tuple[Sequence[str], NDArray[np.int64], NDArray[np.int64]]:
        """The thin index: articles, and for each entry the number of its own among these, and the entry."""
        table = self._held.table(Trace)
        grams = table.column("grams").combine_chunks()
        return table.column("article").to_pylist(), pc.list_parent_indices(grams).to_numpy(), grams.flatten().to_numpy()

    def passages(self, articles: Collection[str]) -> Iterable[Passage]:
        """The passages of some of them."""
        return self._held.of(Passage, articles)

    def shares(self, articles: Collection[str]) -> Iterable[Share]:
        """The shares of some of them."""
        return self._held.of(Share, articles)


def copied(held: Held, report: Report, *, way: Way) -> None:
    """Look for passages where those of the record can have changed; days that were worked out are not kept."""
    known = Copied(held)
    none: Found | None = None
    found = attempt(lambda: _found(held, known, way), none, "copies", PLACE, report)
    if found:
        changed = [share.article for share in found.shares]
        for kind, rows in (
            (Passage, found.passages),
            (Share, found.shares),
            (Trace, found.traces),
            (Place, found.places),
        ):
            own: defaultdict[str, list[Any]] = defaultdict(list)
            for row in rows:
                own[row.article].append(row)
            held.exchange(kind, {id: own.get(id, []) for id in (changed if kind is Passage else own)})
    if known.dates:
        held.put(Dating, ())


def _found(held: Held, known: Copied, way: Way) -> Found:
    return Search(held.all(Article), known=known, window=way.window, memory=way.share, run=way.run).found()

"""The passages articles share, and how much of each article was printed before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from selon.article import Article, Span
from selon.copies import far
from selon.copies.known import Before, Found, Known
from selon.copies.ledger import Ledger
from selon.copies.order import When, placed
from selon.copies.pile import Pile
from selon.copies.renew import touched
from selon.copies.shards import shards
from selon.record import Dating, Passage, Share

if TYPE_CHECKING:
    import pyarrow as pa

    from selon.copies.kernel import Answer

Run = Callable[..., Iterable[Any]]
"""Something that does what `map` does, here or elsewhere: the answers to tables, in their order."""

WINDOW = 30


def find(
    articles: Sequence[Article],
    *,
    window: int | None = WINDOW,
    dates: Sequence[Dating] = (),
    memory: int | None = None,
    run: Run = map,
) -> tuple[list[Passage], list[Share]]:
    """The passages of 8 words and more that articles share with earlier ones, and one share an article.

    Each word of an article belongs to one passage at most: its origin is the earliest article that has the passage. An
    origin is looked for in the `window` days before (None: all), for 32 words and more also beyond; articles without a
    day are compared with all. `dates` gives the days that were worked out for some. `memory` bounds what is held at a
    time besides the articles, in bytes. `run` is what runs the comparison: `map`, or an engine's.

    >>> dispatch = Article(id="a", text="Le sommet prévu lundi à Nice est reporté d'un mois.", published="2023-09-04")
    >>> report = Article(id="b", text="Selon l'AFP, le sommet prévu lundi à Nice est reporté.", published="2023-09-05")
    >>> passages, shares = find([report, dispatch])
    >>> passages[0].article, passages[0].of, passages[0].words
    ('b', 'a', 'le sommet prévu lundi à Nice est reporté')
    >>> [(share.article, share.count, share.copied) for share in shares]
    [('a', 11, 0), ('b', 11, 8)]
    """
    known = renew(articles, Known(dates=dates), dates=dates, window=window, memory=memory, run=run)
    return list(known.found), list(known.shared)


def renew(
    articles: Sequence[Article],
    known: Known,
    *,
    dates: Sequence[Dating] = (),
    window: int | None = WINDOW,
    memory: int | None = None,
    run: Run = map,
) -> Known:
    """What `find` finds, where the passages of some articles are known: only what can have changed is looked for."""
    search = Search(articles, known=known, dates=dates, window=window, memory=memory, run=run)
    return known.renewed(search.pile.ids, search.found(), dates)


class Search:
    """The passages of a pile one after the other, so that no more than a shard is held, and then the shares.

    `memory` and `run` may be set anew, once the pile is known, until the passages are asked for. Where some are
    `known`, it gives only those of articles whose passages can have changed, whose ranks are then `changed`.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        *,
        known: Before | None = None,
        dates: Sequence[Dating] = (),
        window: int | None = WINDOW,
        memory: int | None = None,
        run: Run = map,
    ) -> None:
        self._known: Before = known or Known()
        self.pile = Pile(articles, dates, self._known.agencies(), self._known.standing(articles))
        self.ledger = Ledger(self.pile)
        self.memory, self.run = memory, run
        self._window = window
        self._number: dict[str, int] = {}
        self._stale = np.ones(len(self.pile), np.bool_)
        if self._known.ids():
            self._number = {id: number for number, id in enumerate(self.pile.ids)}
            self._stale = touched(self.pile, window=window, known=self._times(articles, dates))
        self.changed: NDArray[np.bool_] = self._stale.copy()

    def found(self) -> Found:
        """What there is of the articles whose passages can have changed, in order."""
        found = list(self.passages())
        again, stale = np.flatnonzero(self.changed), np.flatnonzero(self._stale)
        return Found(
            passages=[found[number] for number in self.ledger.order().tolist()],
            shares=list(self.ledger.shares(again)),
            traces=list(self.ledger.traces(stale)),
            places=list(self.ledger.places(stale)),
        )

    def passages(self) -> Iterator[Passage]:
        """The passages; first those with an origin in the window, then the long ones with an older one."""
        from selon.copies import held, kernel

        self._carry()
        work = kernel.passages
        for answer in self.run(work, self._shards()):
            yield from self._rows(answer)
            self.ledger.count(answer.counts)
            self.ledger.trace(*(column.to_numpy() for column in answer.traces.columns))
        if self._window is not None:
            yield from self._far(self._window)
        held.forget()

    def _times(self, articles: Sequence[Article], dates: Sequence[Dating]) -> dict[str, When | None]:
        """When the known articles were thought to be published, None for when they still are."""
        then, now = ({row.article: row for row in rows} for rows in (self._known.dates, dates))
        other = {id for id in then.keys() | now.keys() if then.get(id) != now.get(id)}
        shared = self._known.ids()
        return {
            one.id: placed(one, then.get(one.id)) if one.id in other else None for one in articles if one.id in shared
        }

    def _shards(self) -> Iterator[pa.Table]:
        return shards(self.pile, window=self._window, memory=self.memory, wanted=self._stale)

    def _carry(self) -> None:
        """Take over the thin index of articles that need not be looked at."""
        ids, owner, gram = self._known.index()
        rank = np.array([self._number.get(id, -1) for id in ids], np.int64)[owner]
        kept = rank >= 0
        kept[kept] = ~self._stale[rank[kept]]
        self.ledger.trace(rank[kept], gram[kept])

    def _near(self, numbers: NDArray[np.int64]) -> Iterator[Passage]:
        """The known passages with an origin in the window, of articles that need not be looked at else."""
        ids = {self.pile.ids[number] for number in numbers.tolist()}
        for share in self._known.shares(ids):
            self.ledger.copy(self._number[share.article], share)
        return (row for row in self._known.passages(ids) if not self._beyond(row))

    def _beyond(self, passage: Passage) -> bool:
        later, earlier = self._number[passage.article], self._number[passage.of]
        if self._window is None or self._open[earlier] or (self._open[later] and self.pile.whole):
            return False
        return bool(self.pile.key[earlier] < self._reach[later])

    @cached_property
    def _open(self) -> NDArray[np.bool_]:
        return self.pile.open

    @cached_property
    def _reach(self) -> NDArray[np.int64]:
        return self.pile.reach(self._window)

    def _far(self, window: int) -> Iterator[Passage]:
        """The long passages from beyond the window: looked for in the articles that have a new entry in the index."""
        from selon.copies import kernel

        pairs = far.distant(self.pile, *self.ledger.index(), window)
        again = self._stale[pairs[:, 0]] | self._stale[pairs[:, 1]]
        pairs = pairs[np.isin(pairs[:, 0], pairs[again, 0])]
        self.changed[pairs[:, 0]] = True
        yield from map(self._enter, self._near(np.flatnonzero(self.changed & ~self._stale)))
        for least, own in ((far.UNDATED, self._open[pairs[:, 0]]), (far.LEAST, ~self._open[pairs[:, 0]])):
            tables = far.tables(self.pile, pairs[own], self.ledger.taken(np.unique(pairs[own, 0])))
            for answer in self.run(partial(kernel.passages, least=least), tables):
                yield from self._rows(answer)

    def _rows(self, answer: Answer) -> Iterator[Passage]:
        """The passages of an answer, entered in the ledger."""
        last, article = -1, None
        for row in zip(*(column.to_pylist() for column in answer.passages.columns), strict=True):
            number, start, end, of, of_start, of_end, count, quoted, kind, stock = row
            if number != last or article is None:
                last, article = number, self.pile.article(number)
            span, of_span, origin = Span(start, end), Span(of_start, of_end), self.pile.article(of)
            named = self.pile.agencies(number)
            passage = Passage(
                article=article.id,
                span=span,
                words=span.of(article.text),
                of=origin.id,
                of_span=of_span,
                of_words=of_span.of(origin.text),
                count=count,
                kind=kind,
                quoted=quoted,
                uncredited=tuple(name for name in self.pile.agencies(of) if name not in named),
                stock=stock,
            )
            self.ledger.enter(number, passage)
            yield passage

    def _enter(self, passage: Passage) -> Passage:
        self.ledger.enter(self._number[passage.article], passage)
        return passage

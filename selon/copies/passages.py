"""The passages articles share, and how much of each article was printed before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from selon.article import Article, Span
from selon.copies import far
from selon.copies.far import Trace
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What was found before among some of the articles, and the days that were worked out for them then."""

    passages: Sequence[Passage] = ()
    shares: Sequence[Share] = ()
    traces: Sequence[Trace] = ()
    dates: Sequence[Dating] = ()


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
    return list(known.passages), list(known.shares)


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
    found = list(search.passages())
    passages = [found[number] for number in search.ledger.order().tolist()]
    shares, traces = search.ledger.shares(), search.ledger.traces()
    return Known(passages=passages, shares=list(shares), traces=list(traces), dates=dates)


class Search:
    """The passages of a pile one after the other, so that no more than a shard is held, and then the shares.

    `memory` and `run` may be set anew, once the pile is known, until the passages are asked for.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        *,
        known: Known | None = None,
        dates: Sequence[Dating] = (),
        window: int | None = WINDOW,
        memory: int | None = None,
        run: Run = map,
    ) -> None:
        self.pile = Pile(articles, dates, {share.article: share.agencies for share in known.shares} if known else None)
        self.ledger = Ledger(self.pile)
        self.memory, self.run = memory, run
        self._window = window
        self._known = known or Known()
        self._number = {id: number for number, id in enumerate(self.pile.ids)} if self._known.shares else {}
        self._stale = np.ones(len(self.pile), np.bool_)
        if self._known.shares:
            self._stale = touched(self.pile, window=window, known=self._times(articles, dates))

    def passages(self) -> Iterator[Passage]:
        """The passages; first those with an origin in the window, then the long ones with an older one."""
        from selon.copies import held, kernel

        older = self._carry()
        for passage in self._near():
            yield self._enter(passage)
        work = kernel.passages
        for answer in self.run(work, self._shards()):
            yield from self._rows(answer)
            self.ledger.count(answer.counts)
            self.ledger.trace(*(column.to_numpy() for column in answer.traces.columns))
        if self._window is not None:
            yield from self._far(older, self._window)
        held.forget()

    def _times(self, articles: Sequence[Article], dates: Sequence[Dating]) -> dict[str, When | None]:
        """When the known articles were thought to be published, None for when they still are."""
        then, now = ({row.article: row for row in rows} for rows in (self._known.dates, dates))
        shared = {share.article for share in self._known.shares}
        return {
            one.id: None if then.get(one.id) == now.get(one.id) else placed(one, then.get(one.id))
            for one in articles
            if one.id in shared
        }

    def _shards(self) -> Iterator[pa.Table]:
        return shards(self.pile, window=self._window, memory=self.memory, wanted=self._stale)

    def _carry(self) -> dict[int, list[Passage]]:
        """Take over what is known of articles that need not be looked at; their passages from beyond the window."""
        older: defaultdict[int, list[Passage]] = defaultdict(list)
        for share in self._known.shares:
            if self._fresh(share.article):
                self.ledger.copy(self._number[share.article], share)
        for trace in self._known.traces:
            if self._fresh(trace.article):
                rank = np.full(len(trace.grams), self._number[trace.article], np.int64)
                self.ledger.trace(rank, np.array(trace.grams, np.int64))
        for passage in self._known.passages:
            if self._fresh(passage.article) and self._beyond(passage):
                older[self._number[passage.article]].append(passage)
        return older

    def _near(self) -> Iterator[Passage]:
        return (row for row in self._known.passages if self._fresh(row.article) and not self._beyond(row))

    def _fresh(self, id: str) -> bool:
        """Whether what is known of an article still holds."""
        number = self._number.get(id)
        return number is not None and not self._stale[number]

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

    def _far(self, older: dict[int, list[Passage]], window: int) -> Iterator[Passage]:
        """The long passages from beyond the window: looked for in the articles that have a new entry in the index."""
        from selon.copies import kernel

        pairs = far.distant(self.pile, *self.ledger.index(), window)
        again = self._stale[pairs[:, 0]] | self._stale[pairs[:, 1]]
        pairs = pairs[np.isin(pairs[:, 0], pairs[again, 0])]
        for number in older.keys() - set(pairs[:, 0].tolist()):
            yield from map(self._enter, older[number])
        for least, own in ((far.UNDATED, self._open[pairs[:, 0]]), (far.LEAST, ~self._open[pairs[:, 0]])):
            tables = far.tables(self.pile, pairs[own], self.ledger.taken(np.unique(pairs[own, 0])))
            for answer in self.run(partial(kernel.passages, least=least), tables):
                yield from self._rows(answer)

    def _rows(self, answer: Answer) -> Iterator[Passage]:
        """The passages of an answer, entered in the ledger."""
        last, article = -1, None
        for row in zip(*(column.to_pylist() for column in answer.passages.columns), strict=True):
            number, start, end, of, of_start, of_end, count, quoted, kind = row
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
            )
            self.ledger.enter(number, passage)
            yield passage

    def _enter(self, passage: Passage) -> Passage:
        self.ledger.enter(self._number[passage.article], passage)
        return passage

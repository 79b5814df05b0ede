"""Across articles: copies, names, dates, stories, claims, each from what came before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any, TypeVar

from selon import claims, copies, names, said, stories, times
from selon.article import Article
from selon.copies import Known, Trace
from selon.engine.annotate import Report, attempt
from selon.engine.needs import undated
from selon.engine.way import Way
from selon.record import Claim, Dating, Mention, Name, Passage, Share, Statement, Story, Time
from selon.store.exchange import changed
from selon.store.pile import Pile

R = TypeVar("R", Time, Statement)
Progress = Callable[[str, int], None]
PLACE = "all articles"


def relate(
    pile: Pile,
    wanted: Collection[type],
    *,
    way: Way,
    report: Report,
    progress: Progress,
    before: Mapping[type, Sequence[Any]] = MappingProxyType({}),
) -> None:
    """Add the rows of the wanted kinds that are made across articles to a pile that holds those of single articles.

    Passages, shares, traces, dates, stories and claims in the pile are what is known already; only what can have
    changed is made anew. `before`: the mentions, statements and dates the known stories and claims were made of.
    """
    dates = tuple(pile.all(Dating))
    known = Told(stories=tuple(pile.all(Story)), claims=tuple(pile.all(Claim)), before=before)
    steps: list[tuple[type, Callable[[Pile, Report], None]]] = [
        (Passage, partial(_copies, way=way)),
        (Name, _names),
        (Dating, partial(_dates, way=way, known=dates)),
        (Story, partial(_stories, known=known)),
        (Claim, partial(_claims, known=known)),
    ]
    for kind, step in steps:
        if kind in wanted:
            progress(kind.table, len(pile.all(Article)))  # type: ignore[attr-defined]
            step(pile, report)


def _copies(pile: Pile, report: Report, *, way: Way, dates: Sequence[Dating] = ()) -> None:
    known = Known(
        passages=pile.all(Passage), shares=pile.all(Share), traces=pile.all(Trace), dates=tuple(pile.all(Dating))
    )
    find = partial(
        copies.renew, pile.all(Article), known, dates=dates, window=way.window, memory=way.share, run=way.run
    )
    found = attempt(find, known, "copies", PLACE, report)
    pile.put(Passage, found.passages)
    pile.put(Share, found.shares)
    pile.put(Trace, found.traces)
    pile.put(Dating, ())


def _names(pile: Pile, report: Report) -> None:
    mentions = pile.all(Mention)
    apart: tuple[list[Mention], list[Name]] = (mentions, [])
    joined, found = attempt(partial(names.join, mentions), apart, "names", PLACE, report)
    pile.put(Mention, joined)
    pile.put(Name, found)


def _dates(pile: Pile, report: Report, *, way: Way, known: Sequence[Dating]) -> None:
    """Date the articles, of those dated to the day only the new ones; where that gave one a day it does not give
    itself, read its times anew and tell anew which of its passages it was copied from."""
    find = partial(
        times.dates,
        pile.all(Article),
        times=pile.all(Time),
        statements=pile.all(Statement),
        passages=pile.all(Passage),
        known=known,
    )
    dates: list[Dating] = attempt(find, [], "dates", PLACE, report)
    bare = {article.id for article in pile.all(Article) if undated(article)}
    redate(pile, {row.article: row.published for row in dates if row.published and row.article in bare}, report)
    if any(row.since and row.until for row in dates if row.article in bare):
        _copies(pile, report, way=way, dates=dates)
    pile.put(Dating, dates)


def redate(pile: Pile, days: Mapping[str, str | None], report: Report) -> None:
    """Read the times of some articles anew, relative to the day given for each, and the days of their statements."""
    if not days:
        return
    fresh: dict[str, list[Time]] = {}
    for article in pile.all(Article):
        if article.id in days:
            find = partial(times.find, article, published=days[article.id])
            fresh[article.id] = attempt(find, [], "times", article.place or article.id, report)
    pile.put(Time, _exchange(pile.all(Time), fresh))
    held: defaultdict[str, list[Statement]] = defaultdict(list)
    for row in pile.rows(Statement, article=fresh):
        held[row.article].append(row)
    dated: dict[str, list[Statement]] = {}
    for name, rows in held.items():
        dated[name] = attempt(partial(said.dated, rows, fresh[name]), rows, "statements", name, report)
    pile.put(Statement, _exchange(pile.all(Statement), dated))


def _exchange(rows: list[R], fresh: dict[str, list[R]]) -> list[R]:
    """Rows with those of some articles exchanged, in the place where the article's first stood."""
    out: list[R] = []
    done: set[str] = set()
    for row in rows:
        if row.article not in fresh:
            out.append(row)
        elif row.article not in done:
            done.add(row.article)
            out += fresh[row.article]
    for name in sorted(fresh.keys() - done):
        out += fresh[name]
    return out


@dataclass(slots=True, kw_only=True)
class Told:
    """The stories and claims that are known, and the rows of other kinds they were made of."""

    stories: tuple[Story, ...]
    claims: tuple[Claim, ...]
    before: Mapping[type, Sequence[Any]]

    def standing(self, pile: Pile, *kinds: type) -> list[Story]:
        """The known stories of which no article has other rows of these kinds than before."""
        if not self.stories:
            return []
        moved: set[str] = set()
        for kind in kinds:
            moved |= changed(kind, self.before.get(kind, ()), pile.all(kind))
        return [story for story in self.stories if moved.isdisjoint(story.articles)]


def _stories(pile: Pile, report: Report, *, known: Told) -> None:
    rows = partial(
        stories.renew if known.stories else stories.find,
        mentions=pile.all(Mention),
        passages=pile.all(Passage),
        dates=pile.all(Dating),
    )
    old = (known.standing(pile, Dating),) if known.stories else ()
    pile.put(Story, attempt(partial(rows, pile.all(Article), *old), [], "stories", PLACE, report))


def _claims(pile: Pile, report: Report, *, known: Told) -> None:
    rows = partial(
        claims.renew if known.stories else claims.find,
        articles=pile.all(Article),
        mentions=pile.all(Mention),
        names=pile.all(Name),
        stories=pile.all(Story),
        passages=pile.all(Passage),
        dates=pile.all(Dating),
    )
    old = (known.claims, known.standing(pile, Dating, Mention, Statement)) if known.stories else ()
    pile.put(Claim, attempt(partial(rows, pile.all(Statement), *old), [], "claims", PLACE, report))

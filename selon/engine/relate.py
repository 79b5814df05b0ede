"""Across articles: copies, names, dates, stories, claims, each from what came before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from selon import claims, copies, said, stories, times
from selon.article import Article
from selon.copies import Known, Place, Trace
from selon.copies.far import UNDATED
from selon.copies.pile import skimmed
from selon.engine.annotate import Report, attempt
from selon.engine.needs import datings, undated
from selon.engine.way import Way
from selon.names import forms
from selon.names.joining import Joined, keyed, named
from selon.names.sheaf import Sheaf
from selon.record import Claim, Dating, Failure, Mention, Name, Passage, Share, Statement, Story, Time
from selon.store.pile import Pile
from selon.stories import Bags, Spread, Term

if TYPE_CHECKING:
    import pyarrow as pa

Progress = Callable[[str, int], None]
Step = Callable[[], None]
PLACE = "all articles"


def relate(
    pile: Pile,
    wanted: Collection[type],
    *,
    way: Way,
    report: Report,
    progress: Progress,
    bags: Callable[[], pa.Table] | None = None,
) -> None:
    """Add the rows of the wanted kinds that are made across articles to a pile that holds those of single articles.

    Of articles that have none of the `bags` the texts are read.
    """
    steps: dict[type, Step] = {
        Passage: partial(copy, pile, report, way=way),
        Name: partial(_names, pile, report),
        Dating: partial(date, pile, report, way=way),
        Story: partial(_stories, pile, report, bags),
        Claim: partial(_claims, pile, report),
    }
    take({kind: step for kind, step in steps.items() if kind in wanted}, pile, progress)
    if Passage in wanted:
        skim(skimmed(pile.all(Article), pile.all(Dating), way.window), report)


def skim(count: int, report: Report) -> None:
    """Tell of articles whose short passages were not looked for.

    >>> skim(2, lambda failure: print(failure.kind, failure.reason))
    note 2 without a day among so many: of these only passages of 16 words and more are found (--window none finds all)
    """
    if count:
        told = f"of these only passages of {UNDATED} words and more are found (--window none finds all)"
        report(Failure(place=PLACE, reason=f"{count} without a day among so many: {told}", kind="note"))


def take(steps: Mapping[type, Step], pile: Pile, progress: Progress) -> None:
    """Take steps one after the other, each told to who watches.

    >>> take({Name: lambda: print("named")}, Pile(), lambda stage, done: print(stage, done))
    names 0
    named
    """
    for kind, step in steps.items():
        progress(kind.table, len(pile.all(Article)))  # type: ignore[attr-defined]
        step()
        handed_back()


def handed_back() -> None:
    """Give back to the system the memory that was let go of: the next step takes other pieces of it."""
    import pyarrow as pa

    pa.default_memory_pool().release_unused()


def copy(pile: Pile, report: Report, *, way: Way, dates: Sequence[Dating] = ()) -> None:
    """Look for passages where those the pile has, found with the days it has, can have changed; it keeps no days."""
    known = Known(
        found=pile.all(Passage),
        shared=pile.all(Share),
        traces=pile.all(Trace),
        places=pile.all(Place),
        dates=datings(pile),
    )
    find = partial(
        copies.renew, pile.all(Article), known, dates=dates, window=way.window, memory=way.share, run=way.run
    )
    found = attempt(find, known, "copies", PLACE, report)
    pile.put(Passage, found.found)
    pile.put(Share, found.shared)
    pile.put(Trace, found.traces)
    pile.put(Place, found.places)
    if known.dates:
        pile.put(Dating, ())


def _names(pile: Pile, report: Report) -> None:
    mentions = pile.all(Mention)
    none: Joined | None = None
    joined = attempt(lambda: named(forms.of(mentions)), none, "names", PLACE, report)
    if joined:
        keys = [joined.names[number].key for number in joined.number.tolist()]
        pile.put(Mention, [keyed(row, key) for row, key in zip(mentions, keys, strict=True)])
    pile.put(Name, joined.names if joined else ())
    pile.put(Sheaf, joined.sheaves if joined else ())


def date(pile: Pile, report: Report, *, way: Way, known: Sequence[Dating] = ()) -> None:
    """Date the articles, of those dated to the day only the new ones; where that gave one a day it does not give
    itself, read its times anew and tell anew which of its passages it was copied from."""
    articles = pile.all(Article)
    bare = {article.id for article in articles if undated(article)}
    held = set() if bare else {row.article for row in known}
    asked = {article.id for article in articles} - held
    find = partial(
        times.dates,
        articles,
        times=list(pile.rows(Time, article=asked)),
        statements=list(pile.rows(Statement, article=asked)),
        passages=pile.all(Passage),
        known=known,
    )
    dates: list[Dating] = attempt(find, [], "dates", PLACE, report)
    redate(pile, {row.article: row.published for row in dates if row.published and row.article in bare}, report)
    if any(row.since and row.until for row in dates if row.article in bare):
        copy(pile, report, way=way, dates=dates)
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
    pile.exchange(Time, fresh)
    held: defaultdict[str, list[Statement]] = defaultdict(list)
    for row in pile.rows(Statement, article=fresh):
        held[row.article].append(row)
    dated: dict[str, list[Statement]] = {}
    for name, rows in held.items():
        dated[name] = attempt(partial(said.dated, rows, fresh[name]), rows, "statements", name, report)
    pile.exchange(Statement, dated)


def _stories(pile: Pile, report: Report, bags: Callable[[], pa.Table] | None) -> None:
    spread = Spread()
    find = partial(
        stories.find,
        pile.all(Article),
        mentions=pile.all(Mention),
        passages=pile.all(Passage),
        dates=pile.all(Dating),
        spread=spread,
        bags=Bags(bags() if bags else None),
    )
    pile.put(Story, attempt(find, [], "stories", PLACE, report))
    pile.put(Term, spread.terms())


def _claims(pile: Pile, report: Report) -> None:
    find = partial(
        claims.find,
        pile.all(Statement),
        articles=pile.all(Article),
        mentions=pile.all(Mention),
        names=pile.all(Name),
        stories=pile.all(Story),
        passages=pile.all(Passage),
        dates=pile.all(Dating),
    )
    none: list[Claim] = []
    found = attempt(find, none, "claims", PLACE, report)
    # as articles are read: a record that grows has few files of claims to write again, the last ones
    order = pile.order()
    pile.put(Claim, sorted(found, key=lambda claim: (order[claim.first.article], claim.first.line)))

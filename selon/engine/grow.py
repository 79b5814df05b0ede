"""What articles that came to a record change of it: only that is made anew, as if all had been read at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from selon import stories
from selon.article import Article
from selon.copies.pile import skimmed
from selon.engine.anew import Renewed, reclaim
from selon.engine.annotate import Report, attempt
from selon.engine.needs import undated
from selon.engine.relate import PLACE, Progress, copy, date, redate, skim, take
from selon.engine.renamed import Renamed, changed
from selon.engine.way import Way
from selon.names.forms import columns
from selon.names.joining import Before, Joined, keyed, named
from selon.record import Claim, Dating, Mention, Name, Passage, Story
from selon.store import schema
from selon.store.held import Held
from selon.stories import Spread, Term


def grow(held: Held, *, way: Way, report: Report, progress: Progress) -> Renewed:
    """Bring the rows across articles up to date with the articles that came to a record; the claims are handed back."""
    known, dates = tuple(held.all(Story)), tuple(held.all(Dating))
    renewed = Renewed(stays=np.zeros(0, np.bool_))
    steps = {
        Passage: partial(copy, held, report, way=way),
        Name: partial(_names, held, report, renewed),
        Dating: partial(date, held, report, way=way, known=dates),
        Story: partial(_stories, held, report, known),
        Claim: partial(reclaim, held, report, known, renewed),
    }
    # days worked out the last time must not be evidence for themselves
    redate(held, {article.id: None for article in held.all(Article) if undated(article)}, report)
    take(steps, held, progress)
    skim(skimmed(held.all(Article), held.all(Dating), way.window), report)
    return renewed


def _names(held: Held, report: Report, renewed: Renewed) -> None:
    """Join the names; mentions whose name has another key now, or only now has one, are exchanged."""
    table = held.table(Mention)
    before = _before(held, table)
    none: Joined | None = None
    joined = attempt(partial(named, columns(table), before), none, "names", PLACE, report)
    if joined is None:
        held.put(Name, ())
        return
    place = {name.key: number for number, name in enumerate(joined.names)}
    now = np.array([*(place.get(name.key, -1) for name in before.names), -1], np.int64)
    other = pc.unique(table.column("article").filter(pa.array(now[before.number] != joined.number))).to_pylist()
    wanted = pc.is_in(table.column("article"), pa.array(other, pa.string()))
    numbers = joined.number[wanted.to_numpy(zero_copy_only=False)].tolist()
    fresh: dict[str, list[Mention]] = {article: [] for article in other}
    moves: dict[str, set[tuple[str, str]]] = {article: set() for article in other}
    for row, number in zip(schema.rows(Mention, table.filter(wanted).to_batches()), numbers, strict=True):
        key = joined.names[number].key
        fresh[row.article].append(keyed(row, key))
        moves[row.article].add((row.key, key))
    held.exchange(Mention, fresh)
    held.put(Name, joined.names)
    known = {name.key: name for name in before.names}
    renewed.names = Renamed(
        before=known,
        changes=changed(before.names, joined.names),
        moves={article: pairs for article, pairs in moves.items() if all(old in known for old, _ in pairs)},
    )


def _before(held: Held, mentions: pa.Table) -> Before:
    names = held.all(Name)
    keys = pa.array([name.key for name in names], pa.string())
    number = pc.fill_null(pc.index_in(mentions.column("key"), keys), -1).to_numpy().astype(np.int64)
    return Before(names=names, number=number)


def _stories(held: Held, report: Report, known: Sequence[Story]) -> None:
    moved = held.moved(Dating)
    standing = [story for story in known if moved.isdisjoint(story.articles)]
    articles, dates = held.all(Article), held.all(Dating)
    spread = Spread(held.all(Term), [article for story in known for article in story.articles])
    find = partial(
        stories.renew,
        articles,
        standing,
        mentions=list(held.rows(Mention, article=stories.reach(articles, standing, dates))),
        passages=held.all(Passage),
        dates=dates,
        spread=spread,
    )
    none: list[Story] = []
    held.put(Story, attempt(find, none, "stories", PLACE, report))
    held.put(Term, spread.terms())

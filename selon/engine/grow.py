"""What articles that came to a record change of it: only that is made anew, as if all had been read at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from selon import stories, times
from selon.article import Article
from selon.copies import Place
from selon.copies.pile import skimmed
from selon.engine.anew import Renewed, reclaim
from selon.engine.annotate import Report, attempt
from selon.engine.copied import copied
from selon.engine.needs import datings, undated, vague
from selon.engine.relate import PLACE, Progress, date, redate, skim, take
from selon.engine.renamed import Renamed, changed
from selon.engine.way import Way
from selon.names.coming import Come, come
from selon.names.sheaf import Sheaf
from selon.names.shelf import Shelf
from selon.record import Claim, Dating, Mention, Name, Passage, Statement, Story, Time
from selon.store import schema
from selon.store.held import Held
from selon.stories import Bag, Bags, Called, Interval, Shared, Spread, Term


def grow(held: Held, *, way: Way, report: Report, progress: Progress) -> Renewed:
    """Bring the rows across articles up to date with the articles that came to a record; the claims are handed back."""
    bare = [article.id for article in held.all(Article) if undated(article)]
    known = tuple(held.all(Story))
    renewed = Renewed(stays=np.zeros(0, np.bool_))
    steps = {
        Passage: partial(copied, held, report, way=way),
        Name: partial(_names, held, report, renewed),
        Dating: partial(_dates, held, report),
        Story: partial(_stories, held, report, known),
        Claim: partial(reclaim, held, report, known, renewed),
    }
    worked_out = any(map(vague, held.all(Article)))
    if worked_out:  # such a day may lean on any other article
        steps[Dating] = partial(date, held, report, way=way, known=tuple(held.all(Dating)))
        # days worked out the last time must not be evidence for themselves
        redate(held, dict.fromkeys(bare), report)
    take(steps, held, progress)
    if worked_out:
        skim(skimmed(held.all(Article), held.all(Dating), way.window), report)
    return renewed


def _dates(held: Held, report: Report) -> None:
    """Date the articles that came where all say their day: those of the others stand on their own text alone."""
    known = set(held.table(Dating).column("article").to_pylist())
    new = {article.id for article in held.all(Article)} - known
    find = partial(
        times.dates,
        [article for article in held.all(Article) if article.id in new],
        times=_made(Time, held.few(Time, new)),
        statements=_made(Statement, held.few(Statement, new)),
        passages=(),
    )
    none: list[Dating] = []
    held.exchange(Dating, {row.article: [row] for row in attempt(find, none, "dates", PLACE, report)})


def _names(held: Held, report: Report, renewed: Renewed) -> None:
    """Join the names that came; mentions whose name has another key now, or only now has one, are exchanged."""
    table = held.table(Mention)
    none: Come | None = None
    found = attempt(partial(_come, held, table), none, "names", PLACE, report)
    if found is None:
        held.put(Name, ())
        held.put(Sheaf, ())
        return
    part, keys = _exchanged(table, found.keys)
    moves: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for article, old, key in zip(part.column("article").to_pylist(), keys, part.column("key").to_pylist(), strict=True):
        moves[article].add((old, key))
    known = {article: pairs for article, pairs in moves.items() if all(old for old, _ in pairs)}
    before = {row.key: row for row in held.of(Name, {old for pairs in known.values() for old, _ in pairs})}
    renewed.names = Renamed(
        before=before,
        changes=changed(held.of(Name, found.gone), found.names),
        moves={article: pairs for article, pairs in known.items() if all(old in before for old, _ in pairs)},
    )
    other = {article for article, pairs in moves.items() if any(old != key for old, key in pairs)}
    held.swap(Mention, part.filter(pc.is_in(part.column("article"), pa.array(sorted(other), pa.string()))))
    gone: dict[str, list[Any]] = {key: [] for key in found.gone}
    held.exchange(Name, gone | {row.key: [row] for row in found.names})
    held.exchange(Sheaf, gone | {row.key: [row] for row in found.sheaves})


def _exchanged(mentions: pa.Table, keys: Mapping[int, str]) -> tuple[pa.Table, list[str]]:
    """The mentions of the articles in which some have other keys, with these, and the keys they had."""
    article = mentions.column("article")
    wanted = pc.is_in(article, article.take(pa.array(sorted(keys), pa.int64())).unique())
    part = mentions.filter(wanted)
    place, old = part.schema.get_field_index("key"), part.column("key").to_pylist()
    numbers = np.flatnonzero(wanted.to_numpy(zero_copy_only=False)).tolist()
    now = pa.array([keys.get(number, key) for number, key in zip(numbers, old, strict=True)], pa.string())
    return part.set_column(place, part.schema.field(place), now), old


def _come(held: Held, mentions: pa.Table) -> Come:
    """What mentions that came change; where names cannot be told apart by their keys all are joined anew."""
    sheaves = held.table(Sheaf)
    make = partial(_made, Sheaf)
    keys = sheaves.column("key")
    if pc.count_distinct(keys).as_py() == len(keys):
        return come(mentions, Shelf(sheaves, make))
    found = come(mentions, Shelf(sheaves.slice(0, 0), make))
    return replace(found, gone=frozenset(keys.to_pylist()))


def _made(kind: type, table: pa.Table) -> list[Any]:
    return list(schema.rows(kind, table.to_batches()))


def _stories(held: Held, report: Report, known: Sequence[Story]) -> None:
    moved = held.moved(Dating)
    standing = [story for story in known if moved.isdisjoint(story.articles)]
    articles, dates = held.all(Article), datings(held)
    terms = held.table(Term)
    counts = dict(zip(*(terms.column(name).to_pylist() for name in ("word", "count")), strict=True))
    spread = Spread(counts, [article for story in known for article in story.articles])
    near = stories.reach(articles, standing, dates, _times(held))
    find = partial(
        stories.renew,
        articles,
        standing,
        mentions=[*map(Called._make, held.columns(Mention, Called._fields, near.articles))],
        passages=[*map(Shared._make, held.columns(Passage, Shared._fields, near.articles))],
        dates=dates,
        spread=spread,
        bags=Bags(held.few(Bag, near.articles)),
        reached=near,
    )
    none: list[Story] = []
    held.put(Story, attempt(find, none, "stories", PLACE, report))
    words = pa.table([pa.array(spread.counts), pa.array(spread.counts.values(), pa.int64())], terms.schema)
    held.lay(Term, words.sort_by("word"))


def _times(held: Held) -> dict[str, Interval]:
    """When the known articles were published that say a single day."""
    places = held.table(Place)
    article, since, until = (places.column(name).to_pylist() for name in ("article", "since", "until"))
    times = dict(zip(article, zip(since, until, strict=True), strict=True))
    for row in held.all(Article):
        if vague(row):
            times.pop(row.id, None)
    return times

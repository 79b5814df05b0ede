"""What articles that came to a record change of it: only that is made anew, as if all had been read at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from selon import claims, stories
from selon.article import Article
from selon.claims.credits import labels
from selon.claims.renew import reach, realigned
from selon.claims.who import one
from selon.copies.pile import skimmed
from selon.engine.annotate import Report, attempt
from selon.engine.bonds import Bonds
from selon.engine.needs import undated
from selon.engine.relate import PLACE, Progress, copy, date, redate, skim, take
from selon.engine.renamed import Change, changed, renamed
from selon.engine.way import Way
from selon.names.forms import columns
from selon.names.joining import Before, Joined, keyed, named
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Share, Statement, Story
from selon.store import schema
from selon.store.held import Held


@dataclass(slots=True, kw_only=True)
class Renewed:
    """The claims made anew, and which of the known ones stay, by their place in the record.

    `names` has the known names that tell otherwise now who speaks, as they were and as they are, by their keys.
    """

    made: Sequence[Claim] = ()
    names: Mapping[str, Change] = field(default_factory=dict)
    stays: NDArray[np.bool_]

    def batches(self, known: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """All the claims, in their order where the known ones stand in theirs."""
        waiting = sorted(self.made, key=_place)
        kept = self._kept(known)
        part = next(kept, schema.batch(Claim, ()))
        for following in kept:
            last = part.column("first")[-1].as_py()
            here = [claim for claim in waiting if _place(claim) <= (last["article"], last["line"])]
            waiting = waiting[len(here) :]
            yield from _merged(part, here)
            part = following
        yield from _merged(part, waiting)

    def _kept(self, known: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        at = 0
        for part in known:
            kept = part.filter(pa.array(self.stays[at : at + part.num_rows]))
            at += part.num_rows
            if kept.num_rows:
                yield kept


def _place(claim: Claim) -> tuple[str, int]:
    return claim.first.article, claim.first.line


def _merged(kept: pa.RecordBatch, made: Sequence[Claim]) -> list[pa.RecordBatch]:
    """Claims that stay and others put in their places among them."""
    both = pa.Table.from_batches([kept, *schema.batches(Claim, made)])
    article, line = both.column("first").combine_chunks().flatten()
    order = pc.sort_indices(
        pa.table([article, line], ["article", "line"]), [("article", "ascending"), ("line", "ascending")]
    )
    batches: list[pa.RecordBatch] = both.combine_chunks().take(order).to_batches()
    return batches


def grow(held: Held, *, way: Way, report: Report, progress: Progress) -> Renewed:
    """Bring the rows across articles up to date with the articles that came to a record; the claims are handed back."""
    known, dates = tuple(held.all(Story)), tuple(held.all(Dating))
    renewed = Renewed(stays=np.zeros(0, np.bool_))
    steps = {
        Passage: partial(copy, held, report, way=way),
        Name: partial(_names, held, report, renewed),
        Dating: partial(date, held, report, way=way, known=dates),
        Story: partial(_stories, held, report, known),
        Claim: partial(_claims, held, report, known, renewed),
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
    for row, number in zip(schema.rows(Mention, table.filter(wanted).to_batches()), numbers, strict=True):
        fresh[row.article].append(keyed(row, joined.names[number].key))
    held.exchange(Mention, fresh)
    held.put(Name, joined.names)
    renewed.names = changed(before.names, joined.names)


def _before(held: Held, mentions: pa.Table) -> Before:
    names = held.all(Name)
    keys = pa.array([name.key for name in names], pa.string())
    number = pc.fill_null(pc.index_in(mentions.column("key"), keys), -1).to_numpy().astype(np.int64)
    return Before(names=names, number=number)


def _stories(held: Held, report: Report, known: Sequence[Story]) -> None:
    moved = held.moved(Dating)
    standing = [story for story in known if moved.isdisjoint(story.articles)]
    articles, dates = held.all(Article), held.all(Dating)
    find = partial(
        stories.renew,
        articles,
        standing,
        mentions=list(held.rows(Mention, article=stories.reach(articles, standing, dates))),
        passages=held.all(Passage),
        dates=dates,
    )
    none: list[Story] = []
    held.put(Story, attempt(find, none, "stories", PLACE, report))


def _claims(held: Held, report: Report, known: Sequence[Story], renewed: Renewed) -> None:
    bonds = Bonds(held)
    moved = held.moved(Dating) | held.moved(Mention) | held.moved(Statement)
    standing = [story for story in known if moved.isdisjoint(story.articles)]
    said = set(pc.unique(held.table(Statement).column("article")).to_pylist())
    credited, other = _credited(held, known), renamed(held, renewed.names, bonds)
    again = _realigned(held) | credited | other.anew
    anew = reach(bonds.articles(), standing, held.all(Story), said, again)
    lone = bonds.lone(anew - moved - credited - other.told, held.all(Story))
    alone = {line: number for line, number in other.alone.items() if line.article not in anew}
    none: list[Claim] | None = None
    made = attempt(partial(_made, held, anew, lone, alone), none, "claims", PLACE, report)
    if made is None:
        renewed.stays = np.zeros(bonds.count, np.bool_)
        return
    gone = {line for claim in made for line in claim.statements}
    renewed.made, renewed.stays = made, bonds.free(anew)
    renewed.stays[[number for line, number in lone.items() if line not in gone]] = True
    renewed.stays[list(alone.values())] = False


def _made(held: Held, anew: set[str], lone: Collection[Line], alone: Collection[Line]) -> list[Claim]:
    """The claims of some articles, but those of `lone` statements that still are, and those of `alone` statements."""
    articles, names, dates = held.all(Article), held.all(Name), held.all(Dating)
    other = {line.article for line in alone}
    made = claims.find(
        list(held.rows(Statement, article=anew)),
        articles=articles,
        mentions=list(held.rows(Mention, article=anew)),
        names=names,
        stories=[story for story in held.all(Story) if not anew.isdisjoint(story.articles)],
        passages=[row for row in held.all(Passage) if row.article in anew and row.of in anew],
        dates=dates,
        lone=lone,
    )
    return made + claims.alone(
        alone,
        list(held.rows(Statement, article=other)),
        articles=articles,
        mentions=list(held.rows(Mention, article=other)),
        names=names,
        stories=[story for story in held.all(Story) if not other.isdisjoint(story.articles)],
        dates=dates,
    )


def _realigned(held: Held) -> set[str]:
    """The articles of statements that stand at one place of a passage only before or only now."""
    found = held.changes(Passage)
    gone = held.of(Passage, found.gone)
    some = {id for row in (*gone, *found.come) for id in (row.article, row.of)}
    return realigned(list(held.rows(Statement, article=some)), gone, found.come)


def _credited(held: Held, known: Sequence[Story]) -> set[str]:
    """The articles that credit an agency of which a text of its own came only now."""
    old = {article for story in known for article in story.articles}
    articles = held.all(Article)
    fresh = labels(articles) - labels(article for article in articles if article.id in old)
    return {share.article for share in held.all(Share) if fresh and not fresh.isdisjoint(map(one, share.agencies))}

"""What articles that came to a record change of it: only that is made anew, as if all had been read at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from selon import claims, stories
from selon.article import Article
from selon.claims.credits import labels
from selon.claims.renew import reach, realigned
from selon.claims.who import one
from selon.engine.annotate import Report, attempt
from selon.engine.needs import undated
from selon.engine.relate import PLACE, Progress, copy, date, redate, take
from selon.engine.way import Way
from selon.names.forms import columns, paired
from selon.names.joining import Before, Joined, keyed, named
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Share, Statement, Story
from selon.store import schema
from selon.store.held import Held

_LINES = ("statements", "denied", "declined", "revised")


@dataclass(slots=True, kw_only=True)
class Renewed:
    """The claims made anew, and which of the known ones stay, by their place in the record.

    `names` are the keys of known names that tell otherwise now who speaks.
    """

    made: Sequence[Claim] = ()
    names: Collection[str] = ()
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
    then = {name.key: _meant(name) for name in before.names}
    renewed.names = {name.key for name in joined.names if then.get(name.key) not in (None, _meant(name))}


def _meant(name: Name) -> tuple[str | None, ...]:
    """What of a name tells in a claim who speaks and for whom."""
    return name.label, name.kind, name.gender, name.institution


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
    bonds = _Bonds(held)
    moved = held.moved(Dating) | held.moved(Mention) | held.moved(Statement)
    standing = [story for story in known if moved.isdisjoint(story.articles)]
    said = set(pc.unique(held.table(Statement).column("article")).to_pylist())
    told = _credited(held, known) | _renamed(held, renewed.names)
    anew = reach(bonds.articles(), standing, held.all(Story), said, _realigned(held) | told)
    lone = bonds.lone(anew - moved - told, held.all(Story))
    find = partial(
        claims.find,
        list(held.rows(Statement, article=anew)),
        articles=held.all(Article),
        mentions=list(held.rows(Mention, article=anew)),
        names=held.all(Name),
        stories=[story for story in held.all(Story) if not anew.isdisjoint(story.articles)],
        passages=[row for row in held.all(Passage) if row.article in anew and row.of in anew],
        dates=held.all(Dating),
        lone=lone,
    )
    none: list[Claim] | None = None
    made = attempt(find, none, "claims", PLACE, report)
    renewed.made = made or ()
    renewed.stays = np.zeros(bonds.count, np.bool_) if made is None else bonds.free(anew)
    if made is not None:
        gone = {line for claim in made for line in claim.statements}
        renewed.stays[[number for line, number in lone.items() if line not in gone]] = True


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


def _renamed(held: Held, names: Collection[str]) -> set[str]:
    """The articles in which one of some names speaks or relays, or stands for a government or a newspaper."""
    mentions = list(held.rows(Mention, key=names))
    voices: defaultdict[str, set[str]] = defaultdict(set)
    for row in held.rows(Statement, article={mention.article for mention in mentions}):
        voices[row.article].update(map(one, (*row.speaker, *row.through)))
    return {
        row.article
        for row in mentions
        if row.kind in ("government", "outlet") or not voices[row.article].isdisjoint((one(row.name), one(row.words)))
    }


class _Bonds:
    """The articles of each known claim, those of statements against it among them."""

    def __init__(self, held: Held) -> None:
        claim, article = [np.zeros(0, np.int64)], [pa.array([], pa.string())]
        self.count = 0
        self._lone: list[pa.RecordBatch] = []
        for part in held.streamed(Claim, (*_LINES, "withdrawn", "story")):
            self._lone.append(_lone(part, self.count))
            for lines in part.select(_LINES).columns:
                claim.append(pc.list_parent_indices(lines).to_numpy() + self.count)
                article.append(pc.struct_field(lines.flatten(), "article"))
            self.count += part.num_rows
        found = pa.chunked_array(article).combine_chunks().dictionary_encode()
        self._ids: list[str] = found.dictionary.to_pylist()
        self._pairs = paired(np.concatenate(claim), found.indices.to_numpy().astype(np.int64))[0]

    def articles(self) -> Iterator[list[str]]:
        """The articles of each claim that has several."""
        claim, article = self._pairs[:, 0], self._pairs[:, 1]
        several = (np.bincount(claim, minlength=self.count) > 1)[claim]
        starts = np.flatnonzero(np.diff(claim[several], prepend=-1))
        ids = [self._ids[number] for number in article[several].tolist()]
        for start, end in pairwise([*starts.tolist(), len(ids)]):
            yield ids[start:end]

    def lone(self, articles: Collection[str], stories: Sequence[Story]) -> dict[Line, int]:
        """The only statements of claims with nothing against them, of some articles that are in the story they were."""
        of = {article: story.story for story in stories for article in story.articles}
        wanted = pa.array(sorted(articles), pa.string())
        own = pa.Table.from_batches(self._lone) if self._lone else pa.table({"article": pa.array([], pa.string())})
        return {
            Line(article=row["article"], line=row["line"]): row["number"]
            for row in own.filter(pc.is_in(own.column("article"), wanted)).to_pylist()
            if of.get(row["article"]) == row["story"]
        }

    def free(self, anew: Collection[str]) -> NDArray[np.bool_]:
        """Which of the claims have none of some articles."""
        own = np.array([id in anew for id in self._ids], np.bool_)
        out = np.ones(self.count, np.bool_)
        out[self._pairs[own[self._pairs[:, 1]], 0]] = False
        return out


def _lone(claims: pa.RecordBatch, at: int) -> pa.RecordBatch:
    """The statements, the stories and the numbers, counted from `at`, of claims that hold nothing else."""
    size = {name: pc.list_value_length(claims.column(name)) for name in (*_LINES, "withdrawn")}
    alone = pc.equal(size["statements"], 1)
    for name in (*_LINES[1:], "withdrawn"):
        alone = pc.and_(alone, pc.equal(size[name], 0))
    article, line = claims.column("statements").filter(alone).flatten().flatten()
    number = np.flatnonzero(alone.to_numpy(zero_copy_only=False)) + at
    columns = [article, line, claims.column("story").filter(alone), pa.array(number)]
    return pa.record_batch(columns, names=["article", "line", "story", "number"])

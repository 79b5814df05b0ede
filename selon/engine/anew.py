"""The claims of a record that grew: those are made anew that what came can have changed, the others stay."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from selon import claims
from selon.article import Article
from selon.claims.credits import labels
from selon.claims.who import one
from selon.engine.aligned import Mask, Numbers, Places
from selon.engine.annotate import Report, attempt
from selon.engine.bonds import Bonds
from selon.engine.needs import datings
from selon.engine.relate import PLACE
from selon.engine.renamed import Renamed, renamed
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Share, Statement, Story
from selon.store import schema
from selon.store.held import Held


@dataclass(slots=True, kw_only=True)
class Renewed:
    """The claims made anew, and which of the known ones stay, by their place in the record.

    `names` tells of the known names what is otherwise now.
    """

    made: Sequence[Claim] = ()
    names: Renamed = field(default_factory=Renamed)
    stays: NDArray[np.bool_]


def reclaim(held: Held, report: Report, known: Sequence[Story], renewed: Renewed) -> None:
    """Make the claims anew that can be others than they were.

    Those are the claims of stories that hold other statements than before, or the same under other names or days, and
    those of statements bound to these across stories. What a story beside them tells else is read again and stays.
    """
    places = Places(held.table(Statement))
    bonds = Bonds(held, places)
    now = held.all(Story)
    dated = held.moved(Dating) | held.moved(Statement)
    moved = dated | held.moved(Mention)
    again = (moved - (renewed.names.moves.keys() - dated)) | bonds.lacking(places)
    credited, own = _credited(held, known), changed(known, now, set(places.ids), again)
    other = renamed(held, renewed.names, bonds, own)
    realigned = _realigned(held, places)
    # the very same words are one claim where they were copied, so another passage can join what stood apart
    own |= changed(known, now, set(places.ids), other.anew | places.holding(realigned))
    rows = places.of(own)
    seeds = rows | places.of(credited) | places.at(other.again) | realigned
    found, gone = bonds.reached(seeds, _across(places, held.merged(Passage), now))
    beside = bonds.bound(found & ~rows, places)
    near = own | {line.article for line in beside}
    wanted = near | {article for story in now if not near.isdisjoint(story.articles) for article in story.articles}
    lone = bonds.lone(own - moved - credited - other.told, now)
    alone = {line: n for line, n in other.alone.items() if line.article not in own and line not in beside}
    none: list[Claim] | None = None
    make = partial(_made, held, wanted, own, beside, lone)
    made = attempt(lambda: make() + _alone(held, alone), none, "claims", PLACE, report)
    if made is None:
        renewed.stays = np.zeros(bonds.count, np.bool_)
        return
    told = {line for claim in made for line in claim.statements}
    renewed.made, renewed.stays = made, ~gone
    renewed.stays[[number for line, number in lone.items() if line not in told]] = True
    renewed.stays[list(alone.values())] = False


def changed(before: Iterable[Story], after: Iterable[Story], said: Collection[str], moved: Collection[str]) -> set[str]:
    """The articles of stories of which other articles hold statements than before, or whose articles `moved`.

    `said` are the articles that hold statements.

    >>> one, other = (Story(story="s", title="s", articles=tuple(name)) for name in ("ab", "abc"))
    >>> sorted(changed([one], [other], "ac", ())), changed([one], [other], "a", ())
    (['a', 'c'], set())
    """
    then = {_telling(story, said) for story in before}
    out = set(said)
    for story in after:
        now = _telling(story, said)
        if now in then and set(now[1]).isdisjoint(moved):
            out.difference_update(now[1])
    return out


def _telling(story: Story, said: Collection[str]) -> tuple[str, tuple[str, ...]]:
    return story.story, tuple(article for article in story.articles if article in said)


def _made(
    held: Held, wanted: set[str], own: set[str], beside: Mapping[Line, int], lone: Collection[Line]
) -> list[Claim]:
    """The claims of some articles (but those of `lone` statements that still are), and of some statements beside them;
    `wanted` are all the articles of their stories."""
    mentions = list(held.rows(Mention, article=wanted))
    return claims.again(
        list(held.rows(Statement, article=wanted)),
        own,
        beside,
        articles=held.all(Article),
        mentions=mentions,
        names=list(held.rows(Name, key={row.key for row in mentions})),
        stories=[story for story in held.all(Story) if not wanted.isdisjoint(story.articles)],
        passages=list(held.rows(Passage, article=wanted, of=wanted)),
        dates=datings(held),
        lone=lone,
    )


def _alone(held: Held, lines: Collection[Line]) -> list[Claim]:
    """The claims of statements that stand alone."""
    articles = {line.article for line in lines}
    mentions = list(held.rows(Mention, article=articles))
    return claims.alone(
        lines,
        list(held.rows(Statement, article=articles)),
        articles=held.all(Article),
        mentions=mentions,
        names=list(held.rows(Name, key={row.key for row in mentions})),
        stories=[story for story in held.all(Story) if not articles.isdisjoint(story.articles)],
        dates=datings(held),
    )


def _across(places: Places, passages: pa.Table, stories: Sequence[Story]) -> tuple[Numbers, Numbers]:
    """The pairs of statements of two stories that stand at one place of a passage."""
    one, other = places.aligned(passages)
    of = {article: number for number, story in enumerate(stories) for article in story.articles}
    own = np.array([of.get(id, -1 - number) for number, id in enumerate(places.ids)], np.int64)[places.article]
    apart = own[one] != own[other]
    return one[apart], other[apart]


def _realigned(held: Held, places: Places) -> Mask:
    """The statements that stand at one place of a passage with another only before or only now."""
    found = held.changes(Passage)

    def pairs(passages: Sequence[Passage]) -> Numbers:
        one, other = places.aligned(pa.Table.from_batches([schema.batch(Passage, passages)]))
        return (np.minimum(one, other) << 32) | np.maximum(one, other)

    rows = np.zeros(len(places.line), np.bool_)
    differ = np.setxor1d(pairs(held.of(Passage, found.gone)), pairs(found.come))
    rows[differ >> 32] = rows[differ & 0xFFFFFFFF] = True
    return rows


def _credited(held: Held, known: Sequence[Story]) -> set[str]:
    """The articles that credit an agency of which a text of its own came only now."""
    old = {article for story in known for article in story.articles}
    articles = held.all(Article)
    fresh = labels(articles) - labels(article for article in articles if article.id in old)
    shares = held.all(Share) if fresh else ()
    return {share.article for share in shares if not fresh.isdisjoint(map(one, share.agencies))}

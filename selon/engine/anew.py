"""The claims of a record that grew: those are made anew that what came can have changed, the others stay."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
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
from selon.engine.bonds import LINES, Bonds
from selon.engine.needs import datings
from selon.engine.relate import PLACE
from selon.engine.renamed import Renamed, renamed
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Share, Statement, Story
from selon.store import schema
from selon.store.held import Held

Called = tuple[Mapping[int, Claim], Collection[int]]


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
    stories = _stories(places, now)
    realigned, within = _realigned(held, places, stories)
    # the very same words are one claim where they were copied, so another passage can join what stood apart
    own |= changed(known, now, set(places.ids), other.anew | places.holding(within))
    rows = places.of(own)
    seeds = rows | places.of(credited) | places.at(other.again) | realigned
    pairs = _across(places, held.merged(Passage), stories)
    gone = bonds.reached(seeds, pairs)[1]
    wanted = {number for number in bonds.numbers(places.at(other.called)) | {*other.alone.values()} if not gone[number]}
    none: Called = {}, ()
    called, unsure = attempt(partial(_called, held, bonds, wanted), none, "claims", PLACE, report)
    found, gone = bonds.reached(seeds | bonds.rows(unsure, len(rows)), pairs)
    beside = bonds.bound(found & ~rows, places)
    lone = bonds.lone(own - moved - credited - other.told, now)
    nothing: list[Claim] | None = None
    made = attempt(partial(_made, held, own, beside, lone), nothing, "claims", PLACE, report)
    if made is None:
        renewed.stays = np.zeros(bonds.count, np.bool_)
        return
    told = {line for claim in made for line in claim.statements}
    gone[[number for line, number in lone.items() if line not in told]] = False
    called = {number: claim for number, claim in called.items() if not gone[number]}
    gone[list(called)] = True
    renewed.made, renewed.stays = [*made, *called.values()], ~gone


def changed(before: Iterable[Story], after: Iterable[Story], said: Collection[str], moved: set[str]) -> set[str]:
    """The articles of stories of which other articles hold statements than before, or whose articles `moved`.

    `said` are the articles that hold statements.

    >>> one, other = (Story(story="s", title="s", articles=tuple(name)) for name in ("ab", "abc"))
    >>> sorted(changed([one], [other], "ac", set())), changed([one], [other], "a", set())
    (['a', 'c'], set())
    """
    then, moved = {story.story: story.articles for story in before}, moved.intersection(said)
    out = set(said)
    for story in after:
        was = then.get(story.story, ())
        # next to all stories are as they were: only of the others it matters who tells something
        same = was == story.articles or _telling(was, said) == _telling(story.articles, said)
        if same and story.story in then and moved.isdisjoint(story.articles):
            out.difference_update(story.articles)
    return out


def _telling(articles: Iterable[str], said: Collection[str]) -> list[str]:
    return [article for article in articles if article in said]


def _made(held: Held, own: set[str], beside: Mapping[Line, int], lone: Collection[Line]) -> list[Claim]:
    """The claims of some articles, of `lone` statements only those that changed, and of some statements beside."""
    near = own | {line.article for line in beside}
    stories = _of(held, near)
    wanted = near.union(*(story.articles for story in stories))
    mentions = list(held.rows(Mention, article=wanted))
    return claims.again(
        list(held.rows(Statement, article=wanted)),
        own,
        beside,
        articles=held.all(Article),
        mentions=mentions,
        names=list(held.rows(Name, key={row.key for row in mentions})),
        stories=stories,
        passages=list(held.rows(Passage, article=wanted, of=wanted)),
        dates=datings(held),
        lone=lone,
    )


def _of(held: Held, articles: Set[str]) -> list[Story]:
    """The stories of some articles."""
    return [story for story in held.all(Story) if not articles.isdisjoint(story.articles)]


def _called(held: Held, bonds: Bonds, numbers: Collection[int]) -> Called:
    """Known claims as they are by the names as they are now, and the numbers of those that must be put together anew.

    Those are all that may now rest on several sources: whether these tell one fact is seen beside their whole story.
    """
    known = bonds.known(numbers)
    articles = {line.article for claim in known.values() for kind in LINES for line in getattr(claim, kind)}
    stories = _of(held, articles)
    mentions = list(held.rows(Mention, article=articles.union(*(story.articles for story in stories))))
    made = claims.same(
        list(known.values()),
        list(held.rows(Statement, article=articles)),
        articles=held.all(Article),
        mentions=mentions,
        names=list(held.rows(Name, key={row.key for row in mentions})),
        stories=stories,
        passages=list(held.rows(Passage, article=articles, of=articles)),
        dates=datings(held),
    )
    now = dict(zip(known, made, strict=True))
    unsure = {number for number, claim in now.items() if _unsure(known[number], claim)}
    return {number: claim for number, claim in now.items() if number not in unsure}, unsure


def _unsure(old: Claim, new: Claim) -> bool:
    several = len(old.statements) > 1 and max(old.sources, new.sources) > 1
    return several or bool(old.withdrawn)


def _across(places: Places, passages: pa.Table, stories: Numbers) -> tuple[Numbers, Numbers]:
    """The pairs of statements of two stories that stand at one place of a passage."""
    one, other = places.aligned(passages)
    apart = stories[one] != stories[other]
    return one[apart], other[apart]


def _stories(places: Places, stories: Sequence[Story]) -> Numbers:
    """The number of the story of each statement, of none if below 0."""
    of = {article: number for number, story in enumerate(stories) for article in story.articles}
    return np.array([of.get(id, -1 - number) for number, id in enumerate(places.ids)], np.int64)[places.article]


def _realigned(held: Held, places: Places, stories: Numbers) -> tuple[Mask, Mask]:
    """The statements that stand at one place of a passage with another only before or only now; those of which the
    other is of the same story."""
    found = held.changes(Passage)

    def pairs(passages: Sequence[Passage]) -> Numbers:
        one, other = places.aligned(pa.Table.from_batches([schema.batch(Passage, passages)]))
        return (np.minimum(one, other) << 32) | np.maximum(one, other)

    rows, within = np.zeros((2, len(places.line)), np.bool_)
    differ = np.setxor1d(pairs(held.of(Passage, found.gone)), pairs(found.come))
    one, other = differ >> 32, differ & 0xFFFFFFFF
    rows[one] = rows[other] = True
    near = stories[one] == stories[other]
    within[one[near]] = within[other[near]] = True
    return rows, within


def _credited(held: Held, known: Sequence[Story]) -> set[str]:
    """The articles that credit an agency of which a text of its own came only now."""
    old = {article for story in known for article in story.articles}
    articles = held.all(Article)
    fresh = labels(articles) - labels(article for article in articles if article.id in old)
    shares = held.all(Share) if fresh else ()
    return {share.article for share in shares if not fresh.isdisjoint(map(one, share.agencies))}

"""Stories that more articles came to: only those are told anew that the new ones can be near."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from selon.article import Article
from selon.copies.order import NEVER
from selon.record import Dating, Mention, Passage, Story
from selon.stories.bag import Bags
from selon.stories.group import Interval, Shared, find, intervals
from selon.stories.near import WINDOW
from selon.stories.spread import Spread
from selon.stories.vectors import Called

Minutes = NDArray[np.int64]

_REACH = WINDOW * 1440


def renew(
    articles: Sequence[Article],
    known: Sequence[Story],
    *,
    mentions: Sequence[Mention | Called] = (),
    passages: Sequence[Passage | Shared] = (),
    dates: Sequence[Dating] = (),
    spread: Spread | None = None,
    bags: Bags | None = None,
    reached: Reach | None = None,
) -> list[Story]:
    """The stories of all the articles, where those of some are known.

    A known story none of whose articles was published within `WINDOW` days of a new one is settled: it stays as it is,
    name and all. The others are found anew together with the new articles, so the cost is that of the days around
    these. While no story is settled, many calls give what one gives; else they may differ a little, as a word was once
    rarer or more common than it is now. `spread` has the words of the articles that are known, those of the new ones
    are added; without it words are as rare as they are in the days found anew; `bags` has the words of articles that
    were counted before. An article without a date is near to all. `reached` is what `reach` gives, where it was asked
    before.

    >>> days = {"a": "2024-01-02", "b": "2024-01-03", "c": "2024-06-01"}
    >>> pile = [Article(id=id, text="Le cyclone Anna frappe Mayotte.", published=day) for id, day in days.items()]
    >>> before = find(pile[:2])
    >>> [story.articles for story in renew(pile, before)], renew(pile, before)[0] is before[0]
    ([('a', 'b'), ('c',)], True)
    """
    near = reached or reach(articles, known, dates)
    here, settled, ids = near.here, near.settled, near.articles
    rest = [article for article in articles if article.id in ids]
    found = find(
        rest,
        mentions=[row for row in mentions if row.article in ids],
        passages=[row for row in passages if row.article in ids and row.of in ids],
        dates=dates,
        spread=spread,
        bags=bags,
        times=here,
    )

    return sorted([*settled, *found], key=lambda story: _place(here, story.articles[0]))


def _place(here: Mapping[str, Interval], article: str) -> tuple[int, int, str]:
    since, until = here[article]
    return until, since, article


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """When each article was published, the known stories that no new article can be near, and the other articles."""

    here: Mapping[str, Interval]
    settled: Sequence[Story]
    articles: Set[str]


def reach(
    articles: Sequence[Article],
    known: Sequence[Story],
    dates: Sequence[Dating] = (),
    times: Mapping[str, Interval] = MappingProxyType({}),
) -> Reach:
    """What new articles can be near: of the articles in reach `renew` finds the stories anew.

    `times` tells of some articles when they were published, as they say themselves.

    >>> days = {"a": "2024-01-02", "b": "2024-06-01"}
    >>> pile = [Article(id=id, text="Le cyclone Anna frappe Mayotte.", published=day) for id, day in days.items()]
    >>> reach(pile, find(pile[:1])).articles
    {'b'}
    """
    rest = [article for article in articles if article.id not in times] if times else articles
    here = {**times, **intervals(rest, dates)}
    settled = _settled(here, known)
    kept = {article for story in settled for article in story.articles}
    return Reach(here=here, settled=settled, articles=here.keys() - kept)


def _settled(here: Mapping[str, Interval], known: Sequence[Story]) -> list[Story]:
    """The known stories that no new article can be near, and that hold none that is gone or has no date."""
    if not known:
        return []
    told = [article for story in known for article in story.articles]
    fresh = here.keys() - set(told)
    since, until = _columns(here.get(article, (0, NEVER)) for article in told)
    reached = (until >= NEVER) | _near(since, until, *_columns(here[article] for article in fresh))
    first = np.cumsum([0, *(len(story.articles) for story in known[:-1])])
    return [story for story, hit in zip(known, np.logical_or.reduceat(reached, first), strict=True) if not hit]


def _columns(intervals: Iterable[Interval]) -> tuple[Minutes, Minutes]:
    since, until = np.array([*intervals], np.int64).reshape(-1, 2).T
    return since, until


def _near(since: Minutes, until: Minutes, others: Minutes, ends: Minutes) -> NDArray[np.bool_]:
    """Which of some articles can have been published within `WINDOW` days of one of some others."""
    order = np.argsort(others)
    latest = np.maximum.accumulate(np.append(-1 - _REACH, ends[order]))
    near: NDArray[np.bool_] = latest[np.searchsorted(others[order], until + _REACH, "right")] >= since - _REACH
    return near

"""Stories that more articles came to: only those are told anew that the new ones can be near."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import accumulate
from types import MappingProxyType

from selon.article import Article
from selon.copies.order import NEVER, When
from selon.record import Dating, Mention, Passage, Story
from selon.stories.bags import Bags
from selon.stories.group import find, intervals
from selon.stories.near import WINDOW
from selon.stories.spread import Spread

_REACH = WINDOW * 1440


def renew(
    articles: Sequence[Article],
    known: Sequence[Story],
    *,
    mentions: Sequence[Mention] = (),
    passages: Sequence[Passage] = (),
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
    )

    return sorted([*settled, *found], key=lambda story: _place(here, story.articles[0]))


def _place(here: Mapping[str, When], article: str) -> tuple[int, int, str]:
    return here[article].until, here[article].since, article


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """When each article was published, the known stories that no new article can be near, and the other articles."""

    here: Mapping[str, When]
    settled: Sequence[Story]
    articles: Set[str]


def reach(
    articles: Sequence[Article],
    known: Sequence[Story],
    dates: Sequence[Dating] = (),
    times: Mapping[str, When] = MappingProxyType({}),
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


def _settled(here: Mapping[str, When], known: Sequence[Story]) -> list[Story]:
    """The known stories that no new article can be near."""
    held = {article for story in known for article in story.articles}
    fresh = _Near([time for article, time in here.items() if article not in held])
    return [story for story in known if not _reached(story, here, fresh)]


class _Near:
    """The days within reach of some articles."""

    def __init__(self, times: Sequence[When]) -> None:
        ordered = sorted((time.since, time.until) for time in times)
        self._since = [since for since, _ in ordered]
        self._until = list(accumulate((until for _, until in ordered), max))

    def near(self, time: When) -> bool:
        """Whether one of them can have been published within `WINDOW` days of an interval."""
        at = bisect_right(self._since, time.until + _REACH)
        return at > 0 and self._until[at - 1] >= time.since - _REACH


def _reached(story: Story, here: Mapping[str, When], fresh: _Near) -> bool:
    """Whether a new article can be near one of a story, or the story holds one that is gone or has no date."""
    times = [here.get(article) for article in story.articles]
    return any(time is None or time.until >= NEVER or fresh.near(time) for time in times)

"""Articles on one event, grouped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from selon.article import Article, Span
from selon.copies.order import NEVER, When, when
from selon.record import Dating, Mention, Passage, Story
from selon.stories.bag import Bags
from selon.stories.linkage import link
from selon.stories.near import WINDOW, Near, Spans, near
from selon.stories.spread import Spread
from selon.stories.twins import fold
from selon.stories.vectors import Called, named, vectors

KEY_NAMES = 5
"""Names given with a story, those most of its articles mention."""

_SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?…](?=\s|$)|(?=\n|$))")
_TITLE = 160


Interval = tuple[int, int]
"""The first and the last minute in which an article can have been published."""


class Shared(NamedTuple):
    """What is asked of a passage here."""

    article: str
    of: str
    span: Span


def find(
    articles: Sequence[Article],
    *,
    mentions: Sequence[Mention | Called] = (),
    passages: Sequence[Passage | Shared] = (),
    dates: Sequence[Dating] = (),
    spread: Spread | None = None,
    bags: Bags | None = None,
    times: Mapping[str, Interval] | None = None,
) -> list[Story]:
    """The stories the articles tell, each article in one, in time order; an article alone is a story too.

    A story takes its id from its first article and its title from the article nearest to the others. What the articles
    are called or in which order they come changes nothing. `spread` counts the words: where it has those of others too,
    the articles are a part of that pile. `bags` has the words of articles that were counted before, `times` tells when
    all of them were published, where that was asked before.

    >>> texts = {
    ...     "a": "Le cyclone Anna approche de Mayotte.",
    ...     "b": "La grève des trains s'étend.",
    ...     "c": "Le cyclone Anna frappe Mayotte.",
    ... }
    >>> [story.articles for story in find([Article(id=id, text=text) for id, text in texts.items()])]
    [('a', 'c'), ('b',)]
    """
    interval = intervals(articles, dates) if times is None else times
    pile = sorted(articles, key=lambda article: (*interval[article.id][::-1], article.id))
    since, until = np.array([interval[article.id] for article in pile], np.int64).reshape(-1, 2).T
    spans = Spans(since=since, until=until)
    copied = {pair: share for pair, share in _copied(pile, passages).items() if spans.days(*pair) <= WINDOW}
    dated = {article.id for article in pile if interval[article.id][1] < NEVER}
    counted = Spread() if spread is None else spread
    told = named(pile, mentions, counted)
    pairs = near(vectors(pile, mentions, dated, counted, bags), told, spans, copied)
    nearest = (
        np.zeros(len(pile))
        + np.bincount(pairs.first, pairs.nearness, len(pile))
        + np.bincount(pairs.second, pairs.nearness, len(pile))
    )
    names = _names(mentions)
    return [_story([pile[number] for number in group], nearest[group], names) for group in _groups(pairs, len(pile))]


def _groups(near: Near, count: int) -> list[list[int]]:
    """The numbers of the articles of each story, ascending, stories by their first."""
    texts, number = fold(near, count)
    members: dict[int, list[int]] = {}
    for article, text in enumerate(number.tolist()):
        members.setdefault(text, []).append(article)
    groups = link(texts, len(members))
    return sorted(sorted(article for text in group for article in members[text]) for group in groups)


def _story(articles: Sequence[Article], nearest: NDArray[np.float64], names: Mapping[str, list[str]]) -> Story:
    mentioned = Counter(name for article in articles for name in names.get(article.id, ()))
    return Story(
        story=f"story-{articles[0].id}",
        title=_title(articles[int(nearest.argmax())]),
        articles=tuple(article.id for article in articles),
        names=tuple(name for name, _ in sorted(mentioned.items(), key=lambda item: (-item[1], item[0]))[:KEY_NAMES]),
    )


def _title(article: Article) -> str:
    """The article's title, or its first sentence."""
    if article.title and article.title.strip():
        return " ".join(article.title.split())
    found = _SENTENCE.search(article.prose, 0, 2000)
    words = " ".join(found.group().split()) if found else article.id
    return words if len(words) <= _TITLE else words[:_TITLE].rsplit(" ", 1)[0] + "…"


def _names(mentions: Sequence[Mention | Called]) -> dict[str, list[str]]:
    """The persons, organisations and governments each article mentions, each once."""
    names: dict[str, dict[str, None]] = {}
    for mention in mentions:
        if mention.kind not in ("outlet", "place"):
            names.setdefault(mention.article, {})[mention.name] = None
    return {article: list(found) for article, found in names.items()}


def _copied(articles: Sequence[Article], passages: Sequence[Passage | Shared]) -> dict[tuple[int, int], float]:
    """For the numbers of two articles with common passages the share of the shorter one's words in them."""
    number = {article.id: place for place, article in enumerate(articles)}
    common: Counter[tuple[int, int]] = Counter()
    for passage in passages:
        if passage.article in number and passage.of in number and passage.article != passage.of:
            one, other = sorted((number[passage.article], number[passage.of]))
            common[one, other] += passage.span.end - passage.span.start
    copying = {place for pair in common for place in pair}
    length = {place: max(1, len(articles[place].prose.replace("\n", ""))) for place in copying}
    return {pair: count / min(length[pair[0]], length[pair[1]]) for pair, count in common.items()}


def intervals(articles: Sequence[Article], dates: Sequence[Dating]) -> dict[str, Interval]:
    """When each article was published: as it says, or else as was worked out."""
    dated = {dating.article: dating for dating in dates}
    found = {}
    for article in articles:
        time, dating = when(article.published), dated.get(article.id)
        if dating and (time.open or len(article.published or "") < len("2023-09-05")):
            time = _narrowed(time, dating)
        found[article.id] = (time.since, time.until)
    return found


def _narrowed(time: When, dating: Dating) -> When:
    """The interval of a dating, where it gives one."""
    since = when(dating.since or dating.published).since
    until = when(dating.until or dating.published).until
    return When(since=since, until=until) if until < NEVER and since <= until else time

"""Sister articles: what ties the days of two articles together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

from selon.article import Article, Span
from selon.record import Passage, Statement
from selon.times.told import told

# Days between articles that share words, measured on real reuses: 46.6 % the same day, 77 % within 3 days, 83 % within
# 7, 10 % after more than 30.
_SHARED = {0: 0.466, 1: 0.08, 2: 0.045, 3: 0.027, 4: 0.008, 5: 0.008, 6: 0.007, 7: 0.007}
_SHARED_TAIL = (30, 0.0015, 0.0002)
_QUOTED = {0: 0.2, 1: 0.1, 2: 0.06, 3: 0.04, 4: 0.03, 5: 0.02, 6: 0.02, 7: 0.02}
_QUOTED_TAIL = (30, 0.004, 0.001)
_KNOWN_TO = 8
_MOST = 12
_SENTENCE = 20
# Of articles on one event two in three share more of their long words, of those that quote one man years apart 1 in 20.
_STORY = 0.25
_LONG = re.compile(r"[^\W\d_]{5,40}")


@dataclass(slots=True, kw_only=True)
class Link:
    """What ties two articles: `count` words they share (`alike`), speakers both quote, expressions that name one day.

    `pairs` are the spans of such expressions, in the one and in the other, with who spoke on that day (empty where the
    expressions stand in shared words).
    """

    one: str
    other: str
    count: int = 0
    alike: bool = False
    speakers: list[str] = field(default_factory=list)
    pairs: list[tuple[Span, Span, str]] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)

    @property
    def shared(self) -> bool:
        """Whether they share a sentence, not just a phrase."""
        return self.count >= _SENTENCE

    @property
    def strength(self) -> int:
        """Reasons are told in this order."""
        return 2 * bool(self.pairs) + self.shared

    def gap(self, days: int) -> float:
        """The weight of so many days between the two articles."""
        table, (far, near, tail) = (_SHARED, _SHARED_TAIL) if self.shared else (_QUOTED, _QUOTED_TAIL)
        return table.get(abs(days), near if abs(days) <= far else tail)

    def reasons(self, id_: str) -> list[str]:
        """The link in words, as seen from one of its ends."""
        here = id_ == self.one
        other = self.other if here else self.one
        out = []
        for (_, _, speaker), words in zip(self.pairs, self.said, strict=True):
            mine, theirs = words if here else words[::-1]
            out.append(told("spoke", speaker, mine, other, theirs) if speaker else told("both", other, mine))
        if out:
            return out[:2]
        return [told("shares", other) if self.shared else told("quotes", self.speakers[0], other)]


def links(
    articles: Sequence[Article],
    *,
    wanted: set[str],
    named: Callable[[str], Collection[Span]],
    statements: Sequence[Statement],
    passages: Sequence[Passage],
) -> list[Link]:
    """The strongest few links of each article whose day is looked for; `named` gives the spans that name days."""
    texts = {article.id: article.text for article in articles}
    timed: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.article in texts:
            timed[statement.article].append(statement)
    found: dict[tuple[str, str], Link] = {}
    _share(found, texts, timed, wanted, passages)
    _quote(found, timed, wanted)
    story = _Story(articles)
    kept = _strongest([link for link in found.values() if link.shared or (link.speakers and story.one(link))], wanted)
    for link in kept:
        if link.alike:
            _weekdays(link, texts, timed)
        days = {end: set(named(end)) for end in (link.one, link.other)}
        link.pairs = [pair for pair in link.pairs if pair[0] in days[link.one] and pair[1] in days[link.other]][:3]
        link.said = [(pair[0].of(texts[link.one]), pair[1].of(texts[link.other])) for pair in link.pairs]
    return kept


class _Story:
    """Whether two articles tell one story: those that only quote one speaker may lie years apart."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = {article.id: article for article in articles}
        self.words: dict[str, set[str]] = {}

    def one(self, link: Link) -> bool:
        """Whether the shorter of the two shares enough of its long words with the other."""
        one, other = self._of(link.one), self._of(link.other)
        return len(one & other) >= _STORY * min(len(one), len(other))

    def _of(self, id_: str) -> set[str]:
        if id_ not in self.words:
            article = self.articles[id_]
            self.words[id_] = {*_LONG.findall(f"{article.title or ''} {article.prose}".lower())}
        return self.words[id_]


def _strongest(found: list[Link], wanted: set[str]) -> list[Link]:
    count: dict[str, int] = defaultdict(int)
    out = []
    for link in sorted(found, key=lambda link: -link.strength):
        ends = [end for end in (link.one, link.other) if end in wanted]
        if any(count[end] < _MOST for end in ends):
            out.append(link)
            for end in ends:
                count[end] += 1
    return out


def _link(found: dict[tuple[str, str], Link], one: str, other: str) -> tuple[Link, bool]:
    """The link of two articles and whether it is told from the other's side."""
    if (other, one) in found:
        return found[other, one], True
    return found.setdefault((one, other), Link(one=one, other=other)), False


def _share(
    found: dict[tuple[str, str], Link],
    texts: dict[str, str],
    timed: dict[str, list[Statement]],
    wanted: set[str],
    passages: Iterable[Passage],
) -> None:
    for passage in passages:
        if wanted & {passage.article, passage.of} and passage.article in texts and passage.of in texts:
            link, turned = _link(found, passage.article, passage.of)
            link.count += passage.count
            link.alike = link.shared
            for mine in _times(timed[passage.article], passage.span):
                for theirs in _times(timed[passage.of], passage.of_span):
                    if mine.of(texts[passage.article]).lower() == theirs.of(texts[passage.of]).lower():
                        link.pairs.append((theirs, mine, "") if turned else (mine, theirs, ""))


def _weekdays(link: Link, texts: dict[str, str], timed: dict[str, list[Statement]]) -> None:
    """Sisters that both tell of speech on a day they call by the same words, tell of one day."""
    theirs = {span.of(texts[link.other]).lower(): span for span in reversed(_spans(timed[link.other]))}
    known = {pair[:2] for pair in link.pairs}
    for mine in _spans(timed[link.one]):
        other = theirs.get(mine.of(texts[link.one]).lower())
        if other and (mine, other) not in known:
            link.pairs.append((mine, other, ""))


def _times(statements: Iterable[Statement], within: Span) -> list[Span]:
    spans = {statement.time for statement in statements if statement.time}
    return sorted(span for span in spans if within.start <= span.start and span.end <= within.end)


def _quote(found: dict[tuple[str, str], Link], timed: dict[str, list[Statement]], wanted: set[str]) -> None:
    """Articles that quote one speaker whom few articles quote."""
    quoting: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for id_, rows in timed.items():
        for row in rows:
            for speaker in row.speaker:
                if speaker[:1].isupper():
                    quoting[speaker.casefold().replace("-", " ")][id_].append(row)
    for name, by_article in quoting.items():
        ids = sorted(by_article)
        for index, one in enumerate(ids if 2 <= len(ids) <= _KNOWN_TO else []):
            for other in ids[index + 1 :]:
                if wanted & {one, other}:
                    link, turned = _link(found, one, other)
                    speaker = _spelled(by_article[one], name)
                    link.speakers.append(speaker)
                    mine, theirs = _spans(by_article[one]), _spans(by_article[other])
                    pairs = [(b, a, speaker) if turned else (a, b, speaker) for a in mine for b in theirs]
                    known = {pair[:2] for pair in link.pairs}
                    link.pairs += [pair for pair in pairs if pair[:2] not in known]


def _spans(rows: Iterable[Statement]) -> list[Span]:
    return sorted({row.time for row in rows if row.time})[:3]


def _spelled(rows: list[Statement], name: str) -> str:
    return next(s for row in rows for s in row.speaker if s.casefold().replace("-", " ") == name)

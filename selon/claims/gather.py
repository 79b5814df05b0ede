"""From statements to claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from selon.article import Article
from selon.claims.against import declining, gainsaid, never
from selon.claims.alike import OTHER, SAME, Likeness, compare
from selon.claims.context import asked, lent
from selon.claims.day import Days
from selon.claims.group import Groups
from selon.claims.meaning import Meaning
from selon.claims.near import Pair, Weights, across, verbatim, within
from selon.claims.reading import read
from selon.claims.sources import held, independent, nested, wording
from selon.claims.text import clearest, name, text
from selon.claims.trail import trail
from selon.claims.who import Naming
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Statement, Story

_COPIED, _OWN = 6, 0.3
_LOOKED = 2000
_CUT, _CONFIRMS, _ENOUGH = 0.8, 0.6, 20


class Desk:
    """All that is known of a pile while its claims are put together; rows are statements by their place."""

    def __init__(
        self, statements: Sequence[Statement], articles: Sequence[Article], naming: Naming, days: Days
    ) -> None:
        self.statements = statements
        self.articles = {article.id: article for article in articles}
        self.naming, self.days = naming, days
        prose = {statement.article: "" for statement in self.statements}
        prose |= {article.id: article.prose for article in articles if article.id in prose}
        self.prose = prose
        self.meanings = [self._read(row) for row in self.statements]
        self.words = [wording(row) for row in statements]
        self.weights: list[Mapping[str, float]] = [{}] * len(self.statements)
        self.known: dict[Pair, Likeness] = {}
        self.groups = Groups(self.compare)
        self.denied: defaultdict[int, set[int]] = defaultdict(set)
        self.declined: defaultdict[int, set[int]] = defaultdict(set)

    def _read(self, row: Statement) -> Meaning:
        start = row.content[0].start if row.content else 0
        return lent(read(row, self.naming), row.article, self.prose[row.article], start, self.naming)

    def compare(self, a: int, b: int) -> Likeness:
        """How two rows stand to one another, worked out once while their story is at hand."""
        pair = (a, b) if a < b else (b, a)
        found = self.known.get(pair)
        if found is None:
            found = self._judged(a, b, compare(self.meanings[a], self.meanings[b], self.weights[a]))
            self.known[pair] = found
        return found

    def _judged(self, a: int, b: int, found: Likeness) -> Likeness:
        """What a likeness of words comes to once it is known who speaks."""
        if found.relation == OTHER and self._held(a, b):
            found = Likeness(SAME, _CUT)
        if self._selves(a, b):
            return Likeness(OTHER, min(found.score, _OWN))
        if found.relation == SAME and found.score < _CONFIRMS and self._other_voice(a, b):
            return Likeness(OTHER, found.score)  # a confirmation that is none is worse than one missed
        return found

    def _held(self, a: int, b: int) -> bool:
        """Whether the words of one stand in the other as they are, and the two call and deny alike."""
        one, other = self.meanings[a], self.meanings[b]
        alike = (one.urges, one.denies) == (other.urges, other.denies)
        return alike and held(self.words[a], self.words[b], _ENOUGH)

    def _selves(self, a: int, b: int) -> bool:
        """Whether two speak of themselves: *je suis prêt* is another claim in another mouth, unless it is a copy."""
        copied = self.statements[a].words == self.statements[b].words and len(self.meanings[a].concepts) >= _COPIED
        return self.meanings[a].speaks and self.meanings[b].speaks and not copied and self._other_voice(a, b)

    def nested(self, a: int, b: int) -> bool:
        """Whether one statement stands within the other: who tells it and who said it do not gainsay one another."""
        return nested(self.statements[a], self.statements[b])

    def _other_voice(self, a: int, b: int) -> bool:
        first, second = self._voices(a), self._voices(b)
        return bool(first and second) and first.isdisjoint(second)

    def _voices(self, row: int) -> set[str]:
        statement = self.statements[row]
        return {self.naming.voice(statement.article, speaker) for speaker in statement.speaker}

    def story(self, rows: Sequence[int], weigh: Weights) -> None:
        """Join what is alike within one story, and note who denies and who declines."""
        weights = weigh.of([self.meanings[row] for row in rows])
        for row in rows:
            self.weights[row] = weights
        self.known.clear()
        pairs = {*within(rows, self.meanings), *verbatim(rows, self.words)}
        self.groups.join([(pair, self.compare(*pair)) for pair in pairs])
        looked = rows[:_LOOKED]
        against = gainsaid(self.known, self.meanings) + never(looked, self.statements, self.meanings, self.days)
        for denied, denying in against:
            if self.nested(denied, denying):
                continue
            if self.meanings[denying].denies or self._other_voice(denied, denying):
                self.denied[denied].add(denying)
        for row in looked:
            if self.statements[row].act == "decline" and self.statements[row].content:
                self._decline(row, looked)

    def _decline(self, row: int, rows: Sequence[int]) -> None:
        statement = self.statements[row]
        question = asked(statement, self.prose[statement.article], self.naming)
        about = declining(row, question, rows, self.statements, self.meanings, self.weights[row])
        if about is not None:
            self.declined[about].add(row)

    def claims(self, stories: Mapping[str, str]) -> Iterator[Claim]:
        """The claims, by their first utterance."""
        held: defaultdict[int, list[int]] = defaultdict(list)
        for row in range(len(self.statements)):
            held[self.groups.of(row)].append(row)
        for rows in held.values():
            rows.sort(key=lambda row: self.days.order(self.statements[row]))
            yield self._claim(rows, stories)

    def _lines(self, rows: Sequence[int], against: Mapping[int, set[int]]) -> tuple[Line, ...]:
        """The statements that gainsay one of these and do not stand with them."""
        group = self.groups.of(rows[0])
        found = {other for row in rows for other in against.get(row, ()) if self.groups.of(other) != group}
        lines = sorted((self.statements[row].article, self.statements[row].line) for row in found)
        return tuple(Line(article=article, line=line) for article, line in lines)

    def _claim(self, rows: Sequence[int], stories: Mapping[str, str]) -> Claim:
        statements = [self.statements[row] for row in rows]
        first = statements[0]
        sources = independent(statements, self.articles, self.naming)
        denied, declined = self._lines(rows, self.denied), self._lines(rows, self.declined)
        return Claim(
            claim=name(first),
            text=text(self.statements[clearest(rows, self.meanings, self.weights[rows[0]])]),
            story=stories.get(first.article),
            statements=tuple(Line(article=row.article, line=row.line) for row in statements),
            first=Line(article=first.article, line=first.line),
            sources=len(sources),
            outlets=len({self._outlet(row.article) for row in statements}),
            standing=standing(statements, len(sources), bool(denied), bool(declined)),
            independent=sources,
            denied=denied,
            declined=declined,
            trail=trail(statements, self.articles, self.naming, self.days),
        )

    def _outlet(self, article: str) -> str:
        known = self.articles.get(article)
        return (known and known.outlet) or article


def standing(statements: Sequence[Statement], sources: int, denied: bool, declined: bool) -> str:
    """How a claim stands: a denial shows before a confirmation, and hearsay stays hearsay whoever repeats it."""
    if denied:
        return "denied"
    if all(statement.act == "decline" for statement in statements):
        return "declined"
    if all(statement.hearsay for statement in statements):
        return "hearsay"
    if sources > 1:
        return "confirmed"
    return "declined" if declined else "single source"


def find(
    statements: Sequence[Statement],
    *,
    articles: Sequence[Article],
    mentions: Sequence[Mention] = (),
    names: Sequence[Name] = (),
    stories: Sequence[Story] = (),
    passages: Sequence[Passage] = (),
    dates: Sequence[Dating] = (),
) -> list[Claim]:
    """Put statements together that say the same; every statement stands in exactly one claim.

    Statements are compared within a story and, across stories, where articles share a passage.

    >>> from selon.article import Span
    >>> told = "la digue a cédé à Arles", "la digue d'Arles a cédé", "la digue d'Arles n'a pas cédé"
    >>> said = [
    ...     Statement(article=a, line=0, content=(Span(0, len(text)),), words=(text,), kind="indirect", speaker=(a,))
    ...     for a, text in zip("abc", told)
    ... ]
    >>> pile = [Article(id=who, text=text) for who, text in zip("abc", told)]
    >>> claims = find(said, articles=pile, stories=[Story(story="crue", title="La crue", articles=("a", "b", "c"))])
    >>> [(len(claim.statements), claim.standing) for claim in claims]
    [(2, 'denied'), (1, 'single source')]
    """
    desk = Desk(statements, articles, Naming(mentions, names), Days(articles, dates))
    of = {article: story.story for story in stories for article in story.articles}
    told: defaultdict[str, list[int]] = defaultdict(list)
    for row, statement in enumerate(statements):
        told[of.get(statement.article, "\0" + statement.article)].append(row)
    weigh = Weights(desk.meanings)
    for rows in told.values():
        desk.story(rows, weigh)
    desk.known.clear()
    desk.groups.join([(pair, desk.compare(*pair)) for pair in sorted(set(across(statements, passages, of)))])
    claims = list(desk.claims(of))
    claims.sort(key=lambda claim: (claim.first.article, claim.first.line))
    return claims

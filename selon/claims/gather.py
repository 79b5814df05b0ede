"""From statements to claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from selon.article import Article
from selon.claims.against import declining, gainsaid, never, revising
from selon.claims.alike import OTHER, SAME, Likeness, compare
from selon.claims.context import asked, lent
from selon.claims.credits import Credits
from selon.claims.day import Days, last
from selon.claims.denial import denies, proposition, topic
from selon.claims.group import Groups
from selon.claims.meaning import Meaning
from selon.claims.near import Pair, across, verbatim, weights, within
from selon.claims.proof import asserted, one_fact, one_matter, telling
from selon.claims.reading import read
from selon.claims.sources import fold
from selon.claims.text import clearest, name, text
from selon.claims.trail import Member, Way, turns
from selon.claims.utterance import held, nested, wording
from selon.claims.who import Naming, one
from selon.claims.withdrawal import Taken, withdrawn
from selon.claims.withdrawal import found as withdrawals
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Statement, Story

_COPIED, _OWN = 6, 0.3
_LOOKED, _FACTS = 2000, 40
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
        self.revised: defaultdict[int, set[int]] = defaultdict(set)
        self.taken: defaultdict[int, list[Taken]] = defaultdict(list)
        self.credits = Credits(self.articles)
        self.aligned: defaultdict[int, set[int]] = defaultdict(set)
        self._topics: dict[str, frozenset[str]] = {}
        self._plain: dict[int, bool] = {}
        self._way = Way(self.articles, naming, days, self.credits, lambda a, b: b in self.aligned.get(a, ()))

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
        if (self.statements[a].act == "decline") != (self.statements[b].act == "decline"):
            return Likeness(OTHER, min(found.score, _OWN))  # who will not comment says nothing of the kind
        if self._selves(a, b):
            return Likeness(OTHER, min(found.score, _OWN))
        if found.relation == SAME and self._other_voice(a, b) and not self._borne_out(a, b, found.score):
            return Likeness(OTHER, found.score)  # a confirmation that is none is worse than one missed
        return found

    def _borne_out(self, a: int, b: int, score: float) -> bool:
        """Whether what two voices say may stand as one claim; two who are both known must tell one fact."""
        if score < _CONFIRMS or not (self._known(a) and self._known(b)) or self._held(a, b):
            return score >= _CONFIRMS
        return self._one_fact(a, b)

    def _known(self, row: int) -> bool:
        """Whether it is known who speaks."""
        statement = self.statements[row]
        return any(self.naming.identified(statement.article, speaker) for speaker in statement.speaker)

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

    def _tells(self, a: int, b: int) -> bool:
        """Whether the first only tells that the second was said."""
        words, inner = f" {self.words[a]} ", f" {self.words[b]} "
        return self.nested(a, b) or (inner in words and len(inner) < len(words))

    def _other_voice(self, a: int, b: int) -> bool:
        first, second = self._voices(a), self._voices(b)
        return bool(first and second) and first.isdisjoint(second)

    def _speakers(self, row: int) -> set[str]:
        statement = self.statements[row]
        return {self.naming.key(statement.article, speaker) or one(speaker) for speaker in statement.speaker}

    def _voices(self, row: int) -> set[str]:
        statement = self.statements[row]
        return {self.naming.voice(statement.article, speaker) for speaker in statement.speaker}

    def story(self, rows: Sequence[int]) -> None:
        """Join what is alike within one story, and note who denies and who declines."""
        shared = weights([self.meanings[row] for row in rows])
        for row in rows:
            self.weights[row] = shared
        self.known.clear()
        pairs = {*within(rows, self.meanings), *verbatim(rows, self.words)}
        self.groups.join([(pair, self.compare(*pair)) for pair in pairs])
        self._gainsay(rows[:_LOOKED])
        self._withdraw(rows)
        for row in rows:
            if self.meanings[row].clauses:  # across stories only copies are compared, and they are alike as wholes
                self.meanings[row] = replace(self.meanings[row], clauses=())

    def _gainsay(self, looked: Sequence[int]) -> None:
        """Note among the statements of a story who denies, who revises, who declines to comment."""
        opposite = gainsaid(self.known, self.statements, self.meanings)
        against = [pair for pair in opposite if self._one_matter(*pair)]
        against += never(looked, self.statements, self.meanings, self.days)
        for denied, denying in against:
            if self.nested(denied, denying) or not self._asserted(denied):
                continue
            if self._other_voice(denied, denying) and not held(self.words[denying], self.words[denied], _ENOUGH):
                self.denied[denied].add(denying)
        for a, b in revising(self.known):
            if not self.nested(a, b):
                self.revised[a].add(b)
                self.revised[b].add(a)
        for row in looked:
            if self.statements[row].act == "decline" and self.statements[row].content:
                self._decline(row, looked)
            elif self.statements[row].act == "deny":
                self._deny(row, looked)

    def _withdraw(self, rows: Sequence[int]) -> None:
        """Note which statements of a story their speakers take back."""
        held: defaultdict[str, list[Statement]] = defaultdict(list)
        for row in rows:
            held[self.statements[row].article].append(self.statements[row])
        for article, own in held.items():
            for taken in withdrawals(article, self.prose[article], own, self.naming, self.days):
                shared = self.weights[rows[0]]
                at = withdrawn(
                    taken, rows, self.statements, self.meanings, shared, self.prose, self.naming, self.days
                )
                if at is not None:
                    self.taken[at].append(taken)

    def align(self, passages: Sequence[Passage], stories: Mapping[str, str]) -> None:
        """Join what stands at the same place of a copied passage, also across stories."""
        apart = set()
        for a, b in set(across(self.statements, passages)):
            self.aligned[a].add(b)
            self.aligned[b].add(a)
            first, second = self.statements[a].article, self.statements[b].article
            if stories.get(first, first) != stories.get(second, second):
                apart.add((a, b))
        self.groups.join([(pair, self.compare(*pair)) for pair in sorted(apart)])

    def _deny(self, row: int, rows: Sequence[int]) -> None:
        denied = proposition(self.statements[row], self.prose[self.statements[row].article], self.naming)
        if denied is None:
            return
        for other in rows:
            told = self.statements[other]
            if other == row or told.act in ("deny", "decline", "ask", "urge") or not self._asserted(other):
                continue
            if self.meanings[other].concepts.keys().isdisjoint(denied.core) or self._one_voice(row, other):
                continue
            topic = self._topic(told.article)
            near = told.article == self.statements[row].article
            if denies(denied, self.meanings[other], topic, self.weights[row], near=near) and not self._tells(
                other, row
            ):
                self.denied[other].add(row)

    def _asserted(self, row: int) -> bool:
        """Whether a statement says that something is so, and not that it ought to be; worked out once."""
        found = self._plain.get(row)
        if found is None:
            found = self._plain[row] = asserted(self.statements[row])
        return found

    def _topic(self, article: str) -> frozenset[str]:
        """What an article is about, worked out once."""
        found = self._topics.get(article)
        if found is None:
            known = self.articles.get(article)
            found = topic(known.title if known else None, self.prose[article], article, self.naming)
            self._topics[article] = found
        return found

    def _one_voice(self, a: int, b: int) -> bool:
        return not self._voices(a).isdisjoint(self._voices(b))

    def _decline(self, row: int, rows: Sequence[int]) -> None:
        statement = self.statements[row]
        question = asked(statement, self.prose[statement.article], self.naming)
        if question is None:
            return
        rows = [
            other
            for other in rows
            if self._speakers(row).isdisjoint(self._speakers(other)) and not self._tells(other, row)
        ]
        about = declining(row, question, rows, self.statements, self.meanings, self.weights[row])
        if about is not None:
            self.declined[about].add(row)

    def claims(self, stories: Mapping[str, str]) -> Iterator[Claim]:
        """The claims, by their first utterance."""
        held: defaultdict[int, list[int]] = defaultdict(list)
        for row in range(len(self.statements)):
            held[self.groups.of(row)].append(row)
        for rows in held.values():
            yield self._claim(self._ordered(rows), stories)

    def _ordered(self, rows: list[int]) -> list[int]:
        """The rows by when each was said; what came through a newspaper before what the newspaper itself says.

        What one speaker says in several articles was said on the day that one of them gives.
        """
        if len(rows) == 1:
            return rows
        given: dict[str, str] = {}
        for row in rows:
            statement = self.statements[row]
            day = last(self.days.own(statement) or (None if statement.through else self.days.said(statement)))
            for speaker in statement.speaker:
                given[one(speaker)] = min(day, given.get(one(speaker), day))
        relays = {one(relay) for row in rows for relay in self.statements[row].through} & given.keys()

        def place(row: int) -> tuple[object, ...]:
            statement = self.statements[row]
            day, *rest = self.days.order(statement)
            tellers = [one(relay) for relay in statement.through if one(relay) in relays]
            if not self.days.own(statement):
                tellers += [one(speaker) for speaker in statement.speaker]
            relay = any(one(speaker) in relays for speaker in statement.speaker)
            return min([day, *(given[teller] for teller in tellers)]), relay, *rest

        return sorted(rows, key=place)

    def _against(self, rows: Sequence[int]) -> dict[str, list[int]]:
        """The rows that gainsay one of these and do not stand with them, in time order, by what they do."""
        group = self.groups.of(rows[0])
        out = {}
        for kind, against in (("denied", self.denied), ("declined", self.declined), ("revised", self.revised)):
            found = {other for row in rows for other in against.get(row, ()) if self.groups.of(other) != group}
            if kind == "denied":
                found = {row for row in found if self.statements[row].act == "deny" or self._outside(row, rows)}
            out[kind] = sorted(found, key=lambda row: self.days.order(self.statements[row]))
        return out

    def _outside(self, row: int, rows: Sequence[int]) -> bool:
        """Whether a statement is made by none of those who make these."""
        return all(self._voices(row).isdisjoint(self._voices(other)) for other in rows)

    def _members(
        self, rows: Sequence[int], against: Mapping[str, Sequence[int]], of: Sequence[frozenset[str]]
    ) -> list[Member]:
        """The statements of a claim and those against it, in time order."""
        borne = self._confirming(rows, of)
        own = [
            Member(statement=self.statements[row], row=row, sources=sources, fact=row in borne)
            for row, sources in zip(rows, of, strict=True)
        ]
        others = [
            Member(statement=self.statements[row], row=row, kind=kind)
            for kind, found in against.items()
            for row in found
        ]
        others += [
            Member(statement=each.statement, row=each.row, kind="withdrawn", sources=each.sources, taken=taken)
            for each in own
            for taken in self.taken.get(each.row, ())
        ]
        if not others:
            return own
        first = self.days.order(own[0].statement)[0]

        def day(member: Member) -> str:
            return last(member.taken.day) if member.taken else max(first, self.days.order(member.statement)[0])

        return [own[0], *sorted([*own[1:], *others], key=day)]

    def _confirming(self, rows: Sequence[int], of: Sequence[frozenset[str]]) -> set[int]:
        """The rows that tell one fact with another row that rests on none of the same sources."""
        if len(frozenset().union(*of)) < 2:
            return set()
        facts = [
            (row, sources)
            for row, sources in zip(rows, of, strict=True)
            if sources and telling(self.statements[row], self.meanings[row])
        ][:_FACTS]
        return {
            row
            for (a, mine), (b, theirs) in combinations(facts, 2)
            if mine.isdisjoint(theirs) and self._one_fact(a, b)
            for row in (a, b)
        }

    def _one_fact(self, a: int, b: int) -> bool:
        one, other = self.statements[a], self.statements[b]
        if one.hearsay and other.hearsay:
            return False
        return one_fact(self.meanings[a], self.meanings[b], self.weights[a], self._own(a, b))

    def _one_matter(self, a: int, b: int) -> bool:
        """Whether two that gainsay one another speak of one thing."""
        return one_matter(self.meanings[a], self.meanings[b], self.weights[a], self._own(a, b))

    def _own(self, a: int, b: int) -> tuple[frozenset[str], frozenset[str]]:
        return self.naming.concepts(self.statements[a]), self.naming.concepts(self.statements[b])

    def _claim(self, rows: Sequence[int], stories: Mapping[str, str]) -> Claim:
        statements = [self.statements[row] for row in rows]
        first, against = statements[0], self._against(rows)
        together = [(a, b) for b, row in enumerate(rows) for a in range(b) if rows[a] in self.aligned.get(row, ())]
        sources = fold(statements, self.credits, self.naming, together)
        members = self._members(rows, against, sources.of)
        stand = turns(members, self.days)
        lines = {kind: tuple(self._line(row) for row in found) for kind, found in against.items()}
        return Claim(
            claim=name(first),
            text=text(self.statements[clearest(rows, self.meanings, self.weights[rows[0]])]),
            story=stories.get(first.article),
            statements=tuple(self._line(row) for row in rows),
            first=self._line(rows[0]),
            sources=len(sources.labels),
            outlets=len({self.credits.outlet(row.article) for row in statements}),
            standing=stand[-1].standing,
            independent=sources.labels,
            trail=self._way.steps(members),
            said=self.days.said(first),
            turns=stand,
            withdrawn=tuple(taken.row for row in rows for taken in self.taken.get(row, ())),
            **lines,
        )

    def _line(self, row: int) -> Line:
        return Line(article=self.statements[row].article, line=self.statements[row].line)


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
    desk = Desk(statements, articles, Naming(mentions, names), Days(articles, dates, statements))
    of = {article: story.story for story in stories for article in story.articles}
    told: defaultdict[str, list[int]] = defaultdict(list)
    for row, statement in enumerate(statements):
        told[of.get(statement.article, "\0" + statement.article)].append(row)
    for rows in told.values():
        desk.story(rows)
    desk.known.clear()
    desk.align(passages, of)
    claims = list(desk.claims(of))
    claims.sort(key=lambda claim: (claim.first.article, claim.first.line))
    return claims

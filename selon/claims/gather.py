"""From statements to claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set

from selon.article import Article
from selon.claims.answer import answered
from selon.claims.day import Days, last
from selon.claims.headline import around, vague
from selon.claims.stand import Standing
from selon.claims.text import clearest, name, text, told
from selon.claims.trail import turns
from selon.claims.who import Naming, one
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Statement, Story

_PLAIN = ("single source", "hearsay")


class Gathering(Standing):
    """Makes the claims of what a desk has put together."""

    def gathered(self, passages: Sequence[Passage], stories: Mapping[str, str], lone: Collection[Line]) -> list[Claim]:
        """All the claims, story by story: what is known of one's statements is forgotten when its claims are made."""
        told: defaultdict[str, list[int]] = defaultdict(list)
        for row, statement in enumerate(self.statements):
            told[stories.get(statement.article, "\0" + statement.article)].append(row)
        apart = self.aligns(passages, stories)
        crossing = {row for pair in apart for row in pair}
        claims: list[Claim] = []
        waiting: list[int] = []
        for rows in told.values():
            self.story(rows)
            open_ = set(self.waiting(rows, crossing))
            done = [row for row in rows if row not in open_]
            claims += self.claims(done, stories, lone)
            self.left(done)
            waiting += sorted(open_)
        self.align(apart)
        claims += self.claims(sorted(waiting), stories, lone)
        return sorted(claims, key=lambda claim: (claim.first.article, claim.first.line))

    def claims(self, rows: Sequence[int], stories: Mapping[str, str], lone: Collection[Line]) -> Iterator[Claim]:
        """The claims of some rows, without those of `lone` statements that stand alone."""
        held: defaultdict[int, list[int]] = defaultdict(list)
        for row in rows:
            held[self.groups.of(row)].append(row)
        for together in held.values():
            if len(together) > 1 or self._line(together[0]) not in lone or self._answered(together[0]):
                yield self._claim(self._ordered(together), stories)

    def waiting(self, rows: Sequence[int], apart: Set[int]) -> list[int]:
        """Those of a story's rows that stand with one of the rows `apart`, which other stories may still come to."""
        if apart.isdisjoint(rows):
            return []
        groups = {self.groups.of(row) for row in rows if row in apart}
        return [row for row in rows if self.groups.of(row) in groups]

    def same(self, known: Iterable[Claim], stories: Mapping[str, str]) -> Iterator[Claim]:
        """Known claims whose statements stand together, and others against them, as they did: they are not compared."""
        self.mean(range(len(self.statements)))
        at = {self._line(row): row for row in range(len(self.statements))}
        for claim in known:
            rows = [at[line] for line in claim.statements]
            self.groups.bind(rows)
            for kind, against in self._kinds():
                against[rows[0]].update(at[line] for line in getattr(claim, kind))
            yield self._claim(self._ordered(rows), stories, claim)

    def _answered(self, row: int) -> bool:
        """Whether anything is against a statement, or it is taken back."""
        return any(row in against for against in (self.denied, self.declined, self.revised, self.taken))

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

        # who says that what was told is so says it behind him
        return sorted(rows, key=lambda row: (max(map(place, {row, self.meant.get(row, row)})), row in self.meant))

    def _claim(self, rows: Sequence[int], stories: Mapping[str, str], known: Claim | None = None) -> Claim:
        """The claim of some rows; where it is `known` to say the same, its words stay as long as it has a standing or
        none as it had."""
        statements = [self.statements[row] for row in rows]
        first, against = statements[0], self._against(rows)
        ties = self._ties(rows)
        sources, admitting = self._sourced(rows, against["denied"], ties)
        lines = tuple(map(self._line, rows))
        members = self._members(rows, lines, against, sources.of[: len(rows)], ties, admitting)
        stand = turns(members, self.days)
        matters = stand[-1].standing not in _PLAIN or any(against.values())
        if stand[-1].standing == "withdrawn" and all(row.act == "deny" for row in statements):
            words = self._around(rows)
        elif known is None or matters != _matters(known):
            words = self._worded_best(rows) if matters else self._as_told(self._clearest(rows))
        else:
            words = known.text
        return Claim(
            claim=name(first, text(first)),
            text=words,
            story=stories.get(first.article),
            statements=lines,
            first=lines[0],
            sources=len(sources.labels),
            outlets=len({self.credits.outlet(row.article) for row in statements}),
            standing=stand[-1].standing,
            independent=sources.labels,
            trail=self._way.steps(members),
            said=self.days.said(first),
            turns=stand,
            withdrawn=tuple(taken.row for _, taken in (*self.withdrawals(rows), *self.withdrawals(against["denied"]))),
            **{kind: tuple(map(self._line, found)) for kind, found in against.items()},
        )

    def _clearest(self, rows: Sequence[int]) -> int:
        """The statement that tells a claim best, none that only says that another is so."""
        told = [row for row in rows if row not in self.meant] or rows
        return clearest(told, self.meanings, self.weights[rows[0]])

    def _worded_best(self, rows: Sequence[int]) -> str:
        """The clearest words for a claim: those of a statement that says by itself what it is about, else of what it
        points back to, else the sentence that holds it."""
        clear = [row for row in rows if not vague(self.statements[row])]
        best = self._clearest(clear or rows)
        if not clear:
            best = self._meant_by(best)
        statement = self.statements[best]
        if not vague(statement):
            return self._as_told(best)
        return around(statement, self.prose[statement.article]) or self._as_told(best)

    def _around(self, rows: Sequence[int]) -> str:
        """The sentence that tells a denial: what is taken back is the denial, and not what it denies."""
        best = self._clearest(rows)
        statement = self.statements[best]
        return around(statement, self.prose[statement.article]) or self._as_told(best)

    def _as_told(self, row: int) -> str:
        return told(self.statements[row], self.prose[self.statements[row].article])

    def _meant_by(self, row: int) -> int:
        """The statement that a denial points back to; the row itself where it points to none of its article."""
        other = self.pointed.get(row)
        if other is None:
            other = answered(self, row)
        return row if other is None else other


def find(
    statements: Sequence[Statement],
    *,
    articles: Sequence[Article],
    mentions: Sequence[Mention] = (),
    names: Sequence[Name] = (),
    stories: Sequence[Story] = (),
    passages: Sequence[Passage] = (),
    dates: Sequence[Dating] = (),
    lone: Collection[Line] = (),
) -> list[Claim]:
    """Put statements together that say the same; every statement stands in exactly one claim.

    Statements are compared within a story and, across stories, where articles share a passage. Those that are `lone`
    have a claim of their own that is known: it is made anew only where something joins it or stands against it.

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
    # what is as much alike is joined in one order, whichever article was read first
    statements = sorted(statements, key=lambda row: (row.article, row.line))
    days = Days(articles, dates, statements)
    own = {article: story.story for story in stories for article in story.articles}
    desk = Gathering(statements, articles, Naming(mentions, names, days.of, own), days)
    return desk.gathered(passages, own, lone)


def same(
    known: Sequence[Claim],
    statements: Sequence[Statement],
    *,
    articles: Sequence[Article],
    mentions: Sequence[Mention] = (),
    names: Sequence[Name] = (),
    stories: Sequence[Story] = (),
    passages: Sequence[Passage] = (),
    dates: Sequence[Dating] = (),
) -> list[Claim]:
    """Known claims whose statements stand together as they did, where who makes them may be called otherwise.

    `statements` are all those of the articles in which theirs and those against them stand, `mentions` all of their
    stories.

    >>> row = Statement(article="a", line=0, content=(), words=("Il pleut.",), kind="direct", speaker=("Zoé",))
    >>> (one,) = find([row], articles=[Article(id="a", text="Il pleut.")])
    >>> same([one], [row], articles=[Article(id="a", text="Il pleut.")]) == [one]
    True
    """
    days = Days(articles, dates, statements)
    own = {article: story.story for story in stories for article in story.articles}
    desk = Gathering(statements, articles, Naming(mentions, names, days.of, own), days)
    desk.aligns(passages, own)
    return list(desk.same(known, own))


def _matters(claim: Claim) -> bool:
    """Whether a claim has a standing of which more is to be told than who says it."""
    return claim.standing not in _PLAIN or any((claim.denied, claim.declined, claim.revised))

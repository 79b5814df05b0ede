"""What of a pile's statements says the same, and who gainsays whom: compared story by story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from selon.article import Article
from selon.claims.against import declining, gainsaid, never, revising
from selon.claims.alike import APART, OTHER, SAME, Likeness, clash, compare, figures_differ, whole
from selon.claims.context import asked, lent
from selon.claims.credits import Credits
from selon.claims.day import Days
from selon.claims.denial import denies, proposition, topic
from selon.claims.group import Groups
from selon.claims.meaning import Meaning
from selon.claims.near import Pair, across, verbatim, weights, within
from selon.claims.proof import asserted, one_fact, one_matter, sentence, telling
from selon.claims.reading import core, read
from selon.claims.trail import Way
from selon.claims.utterance import held, nested, wording
from selon.claims.who import Naming, one
from selon.claims.withdrawal import Taken, withdrawn
from selon.claims.withdrawal import found as withdrawals
from selon.french import senses, signs
from selon.french.tokens import fold
from selon.record import Passage, Statement

_COPIED, _OWN, _PART = 6, 0.3, 0.5
_LOOKED = 2000
_BEHIND, _NAMED = 160, 25
_STOP = re.compile(r'[.!?…]["»”]?\s|\n')
_CUT, _CONFIRMS, _ENOUGH, _NEAR, _THING = 0.8, 0.6, 20, 0.45, 0.7


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
        self._named: dict[int, bool] = {}
        self._told: dict[int, bool] = {}
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
        elif found.relation == OTHER and found.score >= _NEAR and self._confirmed(a, b):
            found = Likeness(SAME, _CONFIRMS)
        if (self.statements[a].act == "decline") != (self.statements[b].act == "decline"):
            return Likeness(OTHER, min(found.score, _OWN))  # who will not comment says nothing of the kind
        if found.relation == SAME and (self._part(a, b) or (self._again(a) != self._again(b) and not self._held(a, b))):
            return Likeness(OTHER, found.score)
        if self._selves(a, b):
            return Likeness(OTHER, min(found.score, _OWN))
        if found.relation == SAME and self._other_voice(a, b) and not self._borne_out(a, b, found.score):
            return Likeness(APART, found.score)  # a confirmation that is none is worse than one missed
        return found

    def _borne_out(self, a: int, b: int, score: float) -> bool:
        """Whether what two voices say may stand as one claim; two who are both known must tell one fact."""
        if score < _CONFIRMS:
            return False
        if (self._bare(a) or self._bare(b)) and not self.nested(a, b) and not self._of_one_thing(a, b):
            return False
        if self._held(a, b):
            return True
        if self._known(a) and self._known(b):
            return self._one_fact(a, b)
        return whole(self.meanings[a], self.meanings[b], self.weights[a]) >= _CONFIRMS

    def _confirmed(self, a: int, b: int) -> bool:
        """Whether one says that he confirms what the other tells, and both are known."""
        if not (self._confirms(a) or self._confirms(b)):
            return False
        return self._other_voice(a, b) and self._known(a) and self._known(b) and self._one_fact(a, b)

    def _confirms(self, row: int) -> bool:
        """Whether a statement is told as a confirmation; worked out once."""
        found = self._told.get(row)
        if found is None:
            told = self.statements[row].act == "assert" and signs.confirming().search(self.cue(row))
            found = self._told[row] = bool(told)
        return found

    def vouched(self, row: int) -> str | None:
        """The newspaper that is said to have told the same before (*confirmant une information du Phare*).

        None where it is not known who speaks, or another newspaper does.
        """
        statement = self.statements[row]
        if statement.act != "assert" or statement.hearsay or not statement.content:
            return None
        start = statement.content[-1].end
        text = self.prose[statement.article][start : start + _BEHIND]
        told = signs.vouching().search(text) if "confirm" in text else None
        if told is None or _STOP.search(text, 0, told.start()) or not self._known(row) or self.press(row):
            return None
        if any(map(senses.unnamed().search, (text[: told.start()], *statement.speaker))):
            return None  # an unnamed source confirms it
        if signs.adding().search(self.cue(row)) or not self.tells(row):
            return None  # what is added to it, or felt of it, the newspaper need not have told
        at = start + told.end()
        return self.naming.outlet_at(statement.article, at, at + _NAMED)

    def tells(self, row: int) -> bool:
        """Whether a statement tells a fact, and not in words of the speaker on himself."""
        statement = self.statements[row]
        if statement.kind == "direct" and self.meanings[row].speaks:
            return False
        return telling(statement, self.meanings[row], self.cue(row))

    def press(self, row: int) -> bool:
        """Whether newspapers alone say it: they have it from one another or from somebody they do not name."""
        statement = self.statements[row]
        return all(self.naming.outlet(statement.article, speaker) for speaker in statement.speaker)

    def cue(self, row: int) -> str:
        """The verb of speech of a statement, empty where none stands there."""
        statement = self.statements[row]
        article = self.articles.get(statement.article)
        return statement.cue.of(article.text) if article and statement.cue else ""

    def _of_one_thing(self, a: int, b: int) -> bool:
        """Whether two only name something, and it is the same that happens (*la mort de Paul Ferrand*)."""
        one, other = self.meanings[a], self.meanings[b]
        both = self._bare(a) and self._bare(b) and bool(one.events & other.events)
        return both and whole(one, other, self.weights[a]) >= _THING

    def _bare(self, row: int) -> bool:
        """Whether a statement only names what somebody speaks of (*a dénoncé la réforme*); worked out once."""
        found = self._named.get(row)
        if found is None:
            statement = self.statements[row]
            bare = statement.act == "assert" and not sentence(fold(" ".join(statement.words)))
            found = self._named[row] = bare and not signs.bearing().search(self.cue(row))
        return found

    def _known(self, row: int) -> bool:
        """Whether it is known who speaks."""
        statement = self.statements[row]
        if any(self.naming.identified(statement.article, speaker) for speaker in statement.speaker):
            return True
        return bool(statement.speaker) and self.naming.titled(statement, self.credits.source(statement))

    def _held(self, a: int, b: int) -> bool:
        """Whether the words of one stand in the other as they are, and the two call and deny alike."""
        one, other = self.meanings[a], self.meanings[b]
        alike = (one.urges, one.denies) == (other.urges, other.denies)
        return alike and held(self.words[a], self.words[b], _ENOUGH)

    def _part(self, a: int, b: int) -> bool:
        """Whether one stands within the other as a small part of what another voice tells."""
        short, long = sorted((self.words[a], self.words[b]), key=len)
        return _PART * len(long) > len(short) and self.nested(a, b) and self._other_voice(a, b)

    def _again(self, row: int) -> bool:
        """Whether a statement tells what happens once more."""
        return any(signs.again().search(words) for words in self.statements[row].words)

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

    def _in_one_breath(self, a: int, b: int) -> bool:
        """Whether one voice says both in one article: he counts two things and corrects nothing."""
        return self.statements[a].article == self.statements[b].article and not self._other_voice(a, b)

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
        for a, b in revising(self.known, self.meanings):
            if not self.nested(a, b) and not self._in_one_breath(a, b):
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
                at = withdrawn(taken, rows, self.statements, self.meanings, shared, self.prose, self.naming, self.days)
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

    def _one_fact(self, a: int, b: int) -> bool:
        one, other = self.statements[a], self.statements[b]
        if (one.hearsay and other.hearsay) or self._of_himself(a, b) or self._of_himself(b, a):
            return False
        first, second = self.meanings[a], self.meanings[b]
        if clash(first, second) or figures_differ(first.figures, second.figures):
            return False
        tell = partial(one_fact, weights=self.weights[a], speakers=self._own(a, b))
        confirms = self._confirms(a) or self._confirms(b)
        return tell(first, second, confirms=confirms) or tell(self._core(a), self._core(b), confirms=confirms)

    def _core(self, row: int) -> Meaning:
        """What a statement says without what is only added to it."""
        whole = self.meanings[row]
        short = core(self.statements[row], self.naming)
        return replace(short, urges=whole.urges, denies=whole.denies, speaks=whole.speaks) if short else whole

    def _of_himself(self, a: int, b: int) -> bool:
        """Whether the first tells what somebody did himself and the other does not say that it was he."""
        statement, own = self.statements[a], self._own(a, b)[0]
        if not self.meanings[a].speaks or not own.isdisjoint(self.meanings[b].names):
            return False
        return any(self.naming.person(statement.article, speaker) for speaker in statement.speaker)

    def _one_matter(self, a: int, b: int) -> bool:
        """Whether two that gainsay one another speak of one thing."""
        return one_matter(self.meanings[a], self.meanings[b], self.weights[a], self._own(a, b))

    def _own(self, a: int, b: int) -> tuple[frozenset[str], frozenset[str]]:
        return self._owned(a), self._owned(b)

    def _owned(self, row: int) -> frozenset[str]:
        """The concepts that name who speaks, and those in the words for him (*l'aéroport de Nice*)."""
        statement = self.statements[row]
        source = statement.source
        words = self.naming.within(statement.article, source.start, source.end) if source else ()
        return self.naming.concepts(statement) | {concept for _, _, concept, _ in words}

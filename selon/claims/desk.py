"""What of a pile's statements says the same, and who gainsays whom: compared story by story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from selon.article import Article
from selon.claims.against import declining, gainsaid, never
from selon.claims.alike import APART, BARRED, OTHER, SAME, Likeness, Weights, clash, compare, figures_differ, whole
from selon.claims.answer import answering
from selon.claims.confession import Confessions
from selon.claims.context import asked
from selon.claims.day import Days
from selon.claims.denial import denies, proposition, tied
from selon.claims.doubt import called_off, doubtful, of_other_days, of_two_minds
from selon.claims.drift import drifts
from selon.claims.group import Groups
from selon.claims.meaning import Meaning
from selon.claims.near import Pair, across, verbatim, weights, within
from selon.claims.proof import main_event, one_fact, one_matter
from selon.claims.reading import core, parted
from selon.claims.revision import counted_anew, revising
from selon.claims.told import Asked, Told
from selon.claims.toll import one_event, toll, tolls, untold
from selon.claims.trail import Way
from selon.claims.utterance import common, held, quoted_alike
from selon.claims.vouch import meant
from selon.claims.who import Naming
from selon.claims.withdrawal import Taken, withdrawn
from selon.claims.withdrawal import found as withdrawals
from selon.french import signs
from selon.record import Passage, Statement

_COPIED, _OWN, _PART = 6, 0.3, 0.5
_LOOKED = 2000
_SAID_ONCE = 3
"""Blanks in words that one speaker does not say twice by chance."""
_CUT, _CONFIRMS, _ENOUGH, _NEAR, _THING = 0.8, 0.6, 20, 0.45, 0.7


class Desk(Told):
    """All that is known of a pile while its claims are put together; rows are statements by their place."""

    def __init__(
        self, statements: Sequence[Statement], articles: Sequence[Article], naming: Naming, days: Days
    ) -> None:
        super().__init__(statements, articles, naming, days)
        self.meant: dict[int, int] = {}
        self.borne: set[int] = set()
        self.weights: Asked[int, Weights] = Asked(lambda row: Weights())
        self.known: dict[Pair, Likeness] = {}
        self._looked: set[int] = set()
        self._at_hand = False
        self._whole: dict[int, Meaning] = {}
        self.groups = Groups(self.compare, self._apart)
        self._tolls = Asked[int, float | None](lambda row: toll(self.statements[row], self.meanings[row]))
        self.denied: defaultdict[int, set[int]] = defaultdict(set)
        self.declined: defaultdict[int, set[int]] = defaultdict(set)
        self.revised: defaultdict[int, set[int]] = defaultdict(set)
        self.pointed: dict[int, int] = {}
        self.taken: defaultdict[int, list[Taken]] = defaultdict(list)
        self.aligned: defaultdict[int, set[int]] = defaultdict(set)
        self._way = Way(self.articles, naming, days, self.credits, lambda a, b: b in self.aligned.get(a, ()))

    def mean(self, rows: Iterable[int]) -> None:
        """Note which of some statements only say that others are so: they mean what these say."""
        for row, told in meant(self, rows).items():
            self.meant[row] = told
            self.borne.add(told)
            self.meanings[row] = self.meanings[told]

    def compare(self, a: int, b: int) -> Likeness:
        """How two rows stand to one another, worked out once while their story is at hand."""
        pair = (a, b) if a < b else (b, a)
        found = self.known.get(pair)
        if found is None:
            self._closely(a)
            self._closely(b)
            found = compare(self.meanings[a], self.meanings[b], self.weights[a])
            if found.relation == OTHER and self._one_toll(a, b):
                found = Likeness(SAME, _CUT)
            found = self._judged(a, b, found)
            if found.relation == SAME and (self._barred(a, b) or self._hung(a, b, found.score)):
                found = Likeness(BARRED, found.score)
            self.known[pair] = found
        return found

    def _barred(self, a: int, b: int) -> bool:
        """Whether two that are alike are of other days or minds, one says how many died and the other does not, or one
        of what the other says is called off."""
        if untold(self._tolls[a], self.meanings[b]) or untold(self._tolls[b], self.meanings[a]):
            return True
        return of_other_days(self, a, b) or of_two_minds(self, a, b) or called_off(self, a, b)

    def _hung(self, a: int, b: int, score: float) -> bool:
        """Whether one says no more than what the other tells in a clause that hangs on what it says itself."""
        return any(
            inner == other or ((found := self.compare(inner, other)).relation == SAME and found.score >= score)
            for outer, other in ((a, b), (b, a))
            if self.words[a] != self.words[b]
            for inner in self.hung[outer]
        )

    def _closely(self, row: int) -> None:
        """Look at what a statement points back to and, while its story is at hand, at its clauses: many never need it.

        Across stories only copies are compared, and they are alike as wholes.
        """
        if row in self._looked:
            return
        self._looked.add(row)
        told = self.meant.get(row, row)
        meaning = self.meanings[row] = self.in_context(told, self.meanings[row])
        if self._at_hand:
            self.meanings[row] = parted(self.statements[told], meaning, self.naming)
            self._whole[row] = meaning

    def _judged(self, a: int, b: int, found: Likeness) -> Likeness:
        """What a likeness of words comes to once it is known who speaks."""
        if self._meant(a, b) or self._copied(a, b):
            return Likeness(SAME, 1.0)
        if found.relation == BARRED and self._told_alike(a, b):
            found = Likeness(SAME, found.score)
        if found.relation in (OTHER, SAME) and found.score < _CUT and self._held(a, b):
            found = Likeness(SAME, _CUT)
        elif found.relation == OTHER and found.score <= _OWN:
            return found  # nothing of what follows could make it less
        elif found.relation == OTHER and found.score >= _NEAR and self._confirmed(a, b):
            found = Likeness(SAME, _CONFIRMS)
        if (self.statements[a].act == "decline") != (self.statements[b].act == "decline"):
            return Likeness(OTHER, min(found.score, _OWN))  # who will not comment says nothing of the kind
        if found.relation == SAME and (self._part(a, b) or (self._again(a) != self._again(b) and not self._held(a, b))):
            return Likeness(OTHER, found.score)
        if self._selves(a, b):
            return Likeness(OTHER, min(found.score, _OWN))
        if found.relation == SAME and self._in_doubt(a, b, found.score):
            return Likeness(APART, found.score)  # a confirmation that is none is worse than one missed
        return found

    def _in_doubt(self, a: int, b: int, score: float) -> bool:
        """Whether two statements may well not say the same, by their places, or as two voices or nobody known speak."""
        if not self._held(a, b) and doubtful(self, a, b, score, self.weights[a]):
            return True
        if self.other_voice(a, b):
            return not self._borne_out(a, b, score) or not any(self._of_one_event(a, b))
        if (self.voices(a) and self.voices(b)) or self.statements[a].article == self.statements[b].article:
            return False
        return not self._held(a, b) and (score < _CONFIRMS or not all(self._of_one_event(a, b)))

    def _of_one_event(self, a: int, b: int) -> tuple[bool, ...]:
        """Whether what happens first in each of two happens in the other, where anything does, or words are copied."""
        one, other = self.meanings[a], self.meanings[b]
        if not one.events or not other.events or common(self.words[a], self.words[b]):
            return (True,)
        return main_event(one) in other.events, main_event(other) in one.events

    def _borne_out(self, a: int, b: int, score: float) -> bool:
        """Whether what two voices say may stand as one claim; two who are both known must tell one fact."""
        if score < _CONFIRMS:
            return False
        if (self.bare(a) or self.bare(b)) and not self.nested(a, b) and not self._of_one_thing(a, b):
            return False
        if self._held(a, b):
            return True
        if self.identified(a) and self.identified(b):
            return self._one_fact(a, b)
        return whole(self.meanings[a], self.meanings[b], self.weights[a]) >= _CONFIRMS

    def _copied(self, a: int, b: int) -> bool:
        """Whether two are the very same words, copied, or of one speaker and too many to be said twice by chance."""
        if self.words[a] != self.words[b] or self.statements[a].act != self.statements[b].act:
            return False
        said_once = self.words[a].count(" ") >= _SAID_ONCE and self._one_voice(a, b)
        return said_once or b in self.aligned.get(a, ())

    def _apart(self, first: list[int], second: list[int]) -> bool:
        """Whether the statements of two claims are mostly about other things."""
        return not self._one_toll(first[0], second[0]) and drifts(self, self.weights, first, second)

    def _one_toll(self, a: int, b: int) -> bool:
        """Whether two tell how many died in one event and come to the same number, in whatever words."""
        if (count := self._tolls[a]) is None or count != self._tolls[b]:
            return False
        return one_event(*((self.statements[row], self.meanings[row]) for row in (a, b)))

    def _meant(self, a: int, b: int) -> bool:
        """Whether one only says that the other is so (*a confirmé l'information*)."""
        return self.meant.get(a) == b or self.meant.get(b) == a

    def _confirmed(self, a: int, b: int) -> bool:
        """Whether one says that he confirms what the other tells, and both are known."""
        if not (self.confirms(a) or self.confirms(b)):
            return False
        return self.other_voice(a, b) and self.identified(a) and self.identified(b) and self._one_fact(a, b)

    def _of_one_thing(self, a: int, b: int) -> bool:
        """Whether two only name something, and it is the same that happens (*la mort de Paul Ferrand*)."""
        one, other = self.meanings[a], self.meanings[b]
        both = self.bare(a) and self.bare(b) and bool(one.events & other.events)
        return both and whole(one, other, self.weights[a]) >= _THING

    def _held(self, a: int, b: int) -> bool:
        """Whether the words of one stand in the other as they are, and the two call and deny alike."""
        one, other = self.meanings[a], self.meanings[b]
        alike = (one.urges, one.denies) == (other.urges, other.denies)
        return alike and held(self.words[a], self.words[b], _ENOUGH)

    def _told_alike(self, a: int, b: int) -> bool:
        """Whether two share many words in a row or what they quote: numbers stand in what the one or the other adds."""
        return common(self.words[a], self.words[b]) or quoted_alike(self.statements[a], self.statements[b])

    def _part(self, a: int, b: int) -> bool:
        """Whether one stands within the other as a small part of what another voice tells."""
        short, long = sorted((a, b), key=lambda row: len(self.words[row]))
        if len(self.words[short]) >= _PART * len(self.words[long]) or not self.other_voice(a, b):
            return False
        return self.nested(a, b) or (not self.asserted(short) and self._held(a, b))

    def _selves(self, a: int, b: int) -> bool:
        """Whether two speak of themselves: *je suis prêt* is another claim in another mouth, unless it is a copy."""
        copied = self.statements[a].words == self.statements[b].words and len(self.meanings[a].concepts) >= _COPIED
        return self.meanings[a].speaks and self.meanings[b].speaks and not copied and self.other_voice(a, b)

    def story(self, rows: Sequence[int]) -> None:
        """Join what is alike within one story, and note who denies and who declines."""
        self.mean(rows)
        shared = weights([self.meanings[row] for row in rows])
        self.weights |= dict.fromkeys(rows, shared)
        self._at_hand = True
        self.groups.join(self.joining(rows))
        self._gainsay(rows[:_LOOKED])
        self._withdraw(rows)
        self._at_hand = False
        self.meanings |= self._whole
        self._whole.clear()
        self.known.clear()

    def joining(self, rows: Sequence[int]) -> list[tuple[Pair, Likeness]]:
        """How alike those pairs of a story's rows are that may be one claim."""
        return [(pair, self.compare(*pair)) for pair in self.pairs(rows)]

    def pairs(self, rows: Sequence[int]) -> set[Pair]:
        """The pairs of a story's rows that are worth comparing."""
        pairs = {*filter(self._worth, within(rows, self.meanings)), *verbatim(rows, self.words)}
        return pairs | {(self.meant[row], row) for row in rows if row in self.meant}

    def left(self, rows: Collection[int]) -> None:
        super().left(rows)
        self._looked.difference_update(rows)
        for row in rows:
            self.weights.pop(row, None)
            self._tolls.pop(row, None)

    def _worth(self, pair: Pair) -> bool:
        """Whether two rows share anything that is worth a closer look: most pairs of a story share nothing."""
        a, b = pair
        if not self.meanings[a].concepts.keys().isdisjoint(self.meanings[b].concepts):
            return True
        return held(self.words[a], self.words[b], _ENOUGH)

    def _gainsay(self, looked: Sequence[int]) -> None:
        """Note among the statements of a story who denies, who revises, who declines to comment."""
        opposite = gainsaid(self.known, self.statements, self.meanings)
        against = [pair for pair in opposite if self._one_matter(*pair)]
        against += never(looked, self.statements, self.meanings, self.days)
        for denied, denying in against:
            if self.nested(denied, denying) or not self.asserted(denied):
                continue
            if self.other_voice(denied, denying) and not held(self.words[denying], self.words[denied], _ENOUGH):
                self.denied[denied].add(denying)
        for a, b in (*revising(self.known, self.meanings), *tolls(looked, self.statements, self.meanings, self.days)):
            if not self.nested(a, b) and not self._in_one_breath(a, b) and not counted_anew(self, a, b):
                self.revised[a].add(b)
                self.revised[b].add(a)
        for row in looked:
            if self.statements[row].act == "decline" and self.statements[row].content:
                self._decline(row, looked)
            elif self.statements[row].act == "deny":
                self._deny(row, looked)
        self._answer(looked)

    def _answer(self, looked: Sequence[int]) -> None:
        """Note what those mean that only answer another."""
        for other, row, kind in answering(self, looked):
            (self.denied if kind == "denied" else self.declined)[other].add(row)
            if self.statements[other].article == self.statements[row].article:
                self.pointed[row] = other

    def _withdraw(self, rows: Sequence[int]) -> None:
        """Note which statements of a story their speakers take back."""
        held: defaultdict[str, list[Statement]] = defaultdict(list)
        for row in rows:
            held[self.statements[row].article].append(self.statements[row])
        for article, own in held.items():
            for taken in withdrawals(article, self.prose[article], own, self.naming, self.days):
                for row in rows:
                    self._closely(row)
                shared = self.weights[rows[0]]
                at = withdrawn(taken, rows, self.statements, self.meanings, shared, self.prose, self.naming, self.days)
                if at is not None:
                    self.taken[at].append(taken)
        for at, taken in Confessions(self, self.weights[rows[0]], self._looked_at, self._topic).over(rows):
            self.taken[at].append(taken)

    def _looked_at(self, row: int) -> Meaning:
        self._closely(row)
        return self.meanings[row]

    def aligns(self, passages: Sequence[Passage], stories: Mapping[str, str]) -> set[Pair]:
        """Note what stands at the same place of a copied passage; the pairs of which each is of another story."""
        apart = set()
        for a, b in set(across(self.statements, passages)):
            self.aligned[a].add(b)
            self.aligned[b].add(a)
            first, second = self.statements[a].article, self.statements[b].article
            if stories.get(first, first) != stories.get(second, second):
                apart.add((a, b))
        return apart

    def align(self, apart: Collection[Pair]) -> None:
        """Join across stories what stands at the same place of a copied passage."""
        self.groups.join([(pair, self.compare(*pair)) for pair in sorted(apart)])

    def _deny(self, row: int, rows: Sequence[int]) -> None:
        denied = proposition(self.statements[row], self.prose[self.statements[row].article], self.naming, self.cue(row))
        if denied is None:
            return
        against = self.declined if self.unsure(row) else self.denied
        for other in rows:
            told = self.statements[other]
            if other == row or told.act in ("deny", "decline", "ask", "urge") or not self.charging(other):
                continue
            if self.meanings[other].concepts.keys().isdisjoint(denied.core) or self.his(row, other):
                continue
            self._closely(other)
            topic = self._topic(told.article)
            near = told.article == self.statements[row].article
            if not near and not tied(denied, self._topic(self.statements[row].article), topic):
                continue
            meaning = self.meanings[other] if self.asserted(other) else replace(self.meanings[other], speaks=False)
            if denies(denied, meaning, topic, self.weights[row], near=near) and not self.nested(other, row):
                against[other].add(row)

    def _decline(self, row: int, rows: Sequence[int]) -> None:
        statement = self.statements[row]
        question = asked(statement, self.prose[statement.article], self.naming)
        if question is None:
            return
        rows = [
            other
            for other in rows
            if self.speakers(row).isdisjoint(self.speakers(other)) and not self.retells(other, row)
        ]
        for other in rows:
            self._closely(other)
        about = declining(row, question, rows, self.statements, self.meanings, self.weights[row])
        if about is not None:
            self.declined[about].add(row)

    def _one_fact(self, a: int, b: int) -> bool:
        if self._meant(a, b):
            return True
        one, other = self.statements[a], self.statements[b]
        if (one.hearsay and other.hearsay) or self._of_himself(a, b) or self._of_himself(b, a):
            return False
        first, second = self.meanings[a], self.meanings[b]
        if clash(first, second) or figures_differ(first.figures, second.figures):
            return False
        tell = partial(one_fact, weights=self.weights[a], speakers=self._own(a, b))
        confirms = self.confirms(a) or self.confirms(b)
        return tell(first, second, confirms=confirms) or tell(self._core(a), self._core(b), confirms=confirms)

    def _core(self, row: int) -> Meaning:
        """What a statement says without what is only added to it."""
        whole = self.meanings[row]
        short = core(self.statements[row], self.naming)
        return replace(short, urges=whole.urges, denies=whole.denies, speaks=whole.speaks) if short else whole

    def _of_himself(self, a: int, b: int) -> bool:
        """Whether the first tells what somebody did himself and the other does not say that it was he."""
        statement, own = self.statements[a], self._own(a, b)[0]
        his = self.meanings[a].speaks or (not self.asserted(a) and signs.belonging().search(" ".join(statement.words)))
        if not his or not own.isdisjoint(self.meanings[b].names):
            return False
        return any(
            self.naming.person(statement.article, speaker) for speaker in statement.speaker
        ) or not self.asserted(a)

    def _one_matter(self, a: int, b: int) -> bool:
        """Whether two that gainsay one another speak of one thing."""
        return one_matter(self.meanings[a], self.meanings[b], self.weights[a], self._own(a, b))

    def _own(self, a: int, b: int) -> tuple[frozenset[str], frozenset[str]]:
        return self.owned(a), self.owned(b)

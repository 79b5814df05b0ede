"""Who admits what he denied: which of his denials are over, and from which day.

It is told in a statement of his (*a reconnu avoir vendu la statue*), or only told of (*est passé aux aveux*). What he
denied before is over; what he denies later, or beside it (*reconnaît le vol mais nie l'incendie*), stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from selon.article import Span
from selon.claims.alike import Weights, overlap
from selon.claims.day import UNKNOWN, last
from selon.claims.denial import Denied, denies, proposition
from selon.claims.meaning import Meaning
from selon.claims.pointing import PART, Pointing, denied, stems
from selon.claims.proof import main_event
from selon.claims.told import Asked, Told
from selon.claims.withdrawal import Taken, begin, told_of, took
from selon.french import answers, confessions
from selon.french.tokens import fold
from selon.record import Line, Statement, Withdrawal

_ALIKE, _AROUND, _BEFORE, _LED, _AFTER, _SHARED = 0.3, 350, 45, 90, 30, 2
_MOST, _FEW = 2000, 200
"""Statements and admissions of a story that are looked at: each denial is held against each admission."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """An admission as it is told: `row` is the statement that makes it, None where it is only told of, `late` that it
    is said to have come late."""

    taken: Taken
    row: int | None
    late: bool


def formerly(told: Told, row: int) -> bool:
    """Whether a denial is told as one of before (*avait nié*, *a d'abord nié*)."""
    statement = told.statements[row]
    cue, prose = statement.cue, told.prose[statement.article]
    if cue is None:
        return False
    low = max(begin(prose, cue.start), cue.start - _BEFORE)
    return confessions.formerly(fold(prose[low : cue.end + _AFTER]), cue.end - low)


class Confessions:
    """The admissions of one story and the denials that they end; `meaning` looks closely at what a statement says,
    `topic` tells what an article is about."""

    def __init__(
        self,
        told: Told,
        weights: Weights,
        meaning: Callable[[int], Meaning],
        topic: Callable[[str], frozenset[str]],
    ) -> None:
        self._told, self._weights, self._meaning, self._topic = told, weights, meaning, topic
        self._cores = Asked(self._core)
        self._backs = Asked(self._back)

    def _core(self, row: int) -> Denied | None:
        """What a denial says is not so."""
        statement = self._told.statements[row]
        return proposition(statement, self._told.prose[statement.article], self._told.naming, self._told.cue(row))

    def _back(self, row: int) -> Pointing | None:
        """What a denial points back to."""
        statement = self._told.statements[row]
        return denied(statement, self._told.prose[statement.article])

    def over(self, rows: Sequence[int]) -> Iterator[tuple[int, Taken]]:
        """The denials of a story that are over, as who made them admits the same, and by what words."""
        statements = self._told.statements
        denials = [row for row in rows[:_MOST] if statements[row].act == "deny" and _full(statements[row])]
        if not denials:
            return
        admissions = list(islice(self._admissions(rows), _FEW))
        for row in denials:
            found = [each for each in admissions if self._his(row, each) and self._same(row, each)]
            if not formerly(self._told, row) and any(self._known(row, each) for each in found):
                continue  # what he still denies when he has admitted it is something else
            said = self._told.days.said(statements[row])
            for each in found:
                if self._before(row, each):  # a denial of before is mostly told with the admission, or behind it
                    late = last(each.taken.day) < last(said) < UNKNOWN
                    yield row, replace(each.taken, day=said) if late else each.taken

    def _admissions(self, rows: Sequence[int]) -> Iterator[Admission]:
        """What is admitted: in statements, and where an article only tells of it."""
        held: defaultdict[str, list[int]] = defaultdict(list)
        for row in rows:
            statement = self._told.statements[row]
            held[statement.article].append(row)
            if statement.act == "assert" and not statement.hearsay and _full(statement):
                made = self._made(row) if confessions.admits(self._told.cue(row)) else None
                if made is not None:
                    yield made
        for article, own in held.items():
            prose = self._told.prose[article]
            if confessions.hinted(prose):
                for start, end in confessions.found(fold(prose)):
                    yield self._mentioned(article, Span(start, end), own)

    def _mentioned(self, article: str, place: Span, own: Sequence[int]) -> Admission:
        """An admission that an article only tells of; whoever denied before it in the sentence makes it."""
        told, prose = self._told, self._told.prose[article]
        statements = [told.statements[row] for row in own]
        taken = told_of(article, prose, place, statements, told.naming, told.days)
        if not taken.who and not taken.title:
            before = [row for row in own if told.statements[row].act == "deny" and self._in_sentence(row, place)]
            taken = replace(taken, who=frozenset("@" + who for row in before for who in told.speakers(row)))
        return Admission(taken=replace(taken, confessed=True), row=None, late=confessions.late(fold(place.of(prose))))

    def _made(self, row: int) -> Admission | None:
        """The admission that a statement makes, None where it is not admitted, or it is found where it is told of."""
        told = self._told
        statement, prose = told.statements[row], told.prose[told.statements[row].article]
        cue = statement.cue
        if cue is None or confessions.wholly(fold(statement.words[0])):
            return None
        led = fold(prose[max(0, cue.end - _LED) : cue.end])
        if confessions.refused(led, len(led)):
            return None
        place = Span(min(cue.start, statement.content[0].start), max(cue.end, statement.content[-1].end))
        taken = Taken(
            row=Withdrawal(article=statement.article, span=place, words=place.of(prose)),
            who=frozenset("@" + who for who in told.speakers(row)),
            title=(),
            matter=told.meanings[row],
            admitted=False,
            near=Line(article=statement.article, line=statement.line),
            day=told.days.said(statement),
            confessed=True,
        )
        before = prose[max(begin(prose, cue.start), cue.start - _BEFORE) : cue.end]
        return Admission(taken=taken, row=row, late=confessions.late(fold(before)))

    def _his(self, row: int, each: Admission) -> bool:
        """Whether who denies is who admits: by his own name, or by what he is; not another who speaks for the same."""
        if self._behind(row, each) and confessions.behind(each.taken.row.words):
            return True
        if each.taken.who:
            return not each.taken.who.isdisjoint("@" + who for who in self._told.speakers(row))
        return each.row is None and took(each.taken, self._told.statements[row], self._told.naming)

    def _in_sentence(self, row: int, place: Span) -> bool:
        """Whether a statement is told before a place of its article, in one sentence."""
        statement = self._told.statements[row]
        low = begin(self._told.prose[statement.article], place.start)
        return statement.cue is not None and low <= statement.cue.start < place.start

    def _behind(self, row: int, each: Admission) -> bool:
        """Whether an admission only told of goes on from a denial in one sentence (*a nié, avant de reconnaître*)."""
        place = each.taken.row
        return (
            each.row is None
            and self._told.statements[row].article == place.article
            and self._in_sentence(row, place.span)
        )

    def _before(self, row: int, each: Admission) -> bool:
        """Whether a denial was made before an admission."""
        statement, place = self._told.statements[row], each.taken.row
        if statement.article == place.article:
            came = statement.cue is not None and statement.cue.start < place.span.start
            return formerly(self._told, row) or (each.late and came)
        day = (each.taken.day or UNKNOWN).partition("/")[0]
        return last(day) != UNKNOWN and (formerly(self._told, row) or last(self._told.days.said(statement)) < last(day))

    def _known(self, row: int, each: Admission) -> bool:
        """Whether an article told of an admission before the day of a denial."""
        statement = self._told.statements[row]
        if statement.article == each.taken.row.article:
            return False
        return last(self._told.days.of.get(each.taken.row.article)) < last(self._told.days.said(statement)) < UNKNOWN

    def _same(self, row: int, each: Admission) -> bool:
        """Whether what is admitted is what was denied."""
        told, statement = self._told, self._told.statements[row]
        blanket = self._blanket(row, each)
        if each.row is None:
            alike = overlap(each.taken.matter, told.meanings[row], self._weights) > _ALIKE
            return blanket or alike or self._behind(row, each)
        said = self._meaning(each.row)
        if blanket and (main_event(said) in confessions.deeds() or self._part(row, each.row)):
            return True
        core = self._cores[row]
        if core is None:
            return False
        here = each.taken.row.article
        said = replace(said, lent={**said.lent, **dict.fromkeys(core.speaker, 1.0)}, speaks=False)
        return denies(core, said, self._topic(here), self._weights, near=here == statement.article) > 0

    def _part(self, row: int, other: int) -> bool:
        """Whether an admission is of a part in what is denied altogether: it says so, names most of it, or stands
        beside a denial of before that names nothing."""
        told, statement = self._told.statements[other], self._told.statements[row]
        words = " ".join(told.words)
        if answers.part().match(fold(words)):
            return True
        back = self._backs[row]
        of = back.of if back else frozenset()
        if not of:
            near = (
                told.article == statement.article and abs(told.content[0].start - statement.content[0].start) < _AROUND
            )
            return near and formerly(self._told, row)
        bare = " ".join(word for word in words.split() if word[:1].islower())  # a name alone is no matter
        return len(of & stems(bare)) >= max(_SHARED, len(of) / 2)

    def _body(self, row: int) -> bool:
        """Whether a state or a company denies, and no person."""
        statement, naming = self._told.statements[row], self._told.naming
        return all(
            naming.institution(statement.article, who) is not None and not naming.person(statement.article, who)
            for who in statement.speaker
        )

    def _blanket(self, row: int, each: Admission) -> bool:
        """Whether all that one is charged with is denied, of the matter of which the admission is told."""
        place, back = each.taken.row, self._backs[row]
        if back is None or not (back.noun in ("charge", PART) or back.deed):
            return False
        if not back.of and self._told.statements[row].article != place.article and self._body(row):
            return False  # a state denies much, and what it admits another day may be any of it
        around = self._told.prose[place.article][max(0, place.span.start - _AROUND) : place.span.end + _AROUND]
        return not back.of or not back.of.isdisjoint(stems(around))


def _full(statement: Statement) -> bool:
    return bool(statement.content and statement.speaker and statement.cue)

"""Who takes back what he said: where articles say so, and which of his statements it is about.

It is told only where it is clear who does and what he had said before, in the same story, on the same matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from selon.article import Span
from selon.claims.alike import Weights, overlap
from selon.claims.day import Days, last
from selon.claims.kin import telling
from selon.claims.meaning import Meaning, Reader
from selon.claims.reading import blanked, scan
from selon.claims.utterance import common, wording
from selon.claims.who import Naming
from selon.french import withdrawals
from selon.french.tokens import fold
from selon.record import Line, Statement, Withdrawal

_ALIKE, _AROUND, _BACK, _SAME = 0.2, 350, 600, 120
_RELATIVE, _APPOSED = re.compile(r"\b(?:qui|lequel|laquelle|lesquel(?:le)?s)\b"), 6
_HELPING = 30
"""Letters before a verb of speech among which its helping verb stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A withdrawal as it is found: `who` are the concepts that name who takes something back, `title` words that only
    describe him, `matter` what the text around says, `admitted` that it was an admission, `near` the statement beside
    it, `day` its article's; `confessed` that who denied something admits it."""

    row: Withdrawal
    who: frozenset[str]
    title: tuple[str, ...]
    matter: Meaning
    admitted: bool
    near: Line
    day: str | None
    confessed: bool = False


def found(article: str, prose: str, statements: Sequence[Statement], naming: Naming, days: Days) -> Iterator[Taken]:
    """The withdrawals an article tells of; `statements` are its own."""
    if not statements or not withdrawals.hinted(prose):
        return
    for start, end in withdrawals.found(fold(prose)):
        taken = told_of(article, prose, Span(start, end), statements, naming, days)
        if taken.who or taken.title:
            yield taken


def told_of(
    article: str, prose: str, place: Span, statements: Sequence[Statement], naming: Naming, days: Days
) -> Taken:
    """What is known of words of an article that tell of a withdrawal, or of an admission."""
    start, end = place.start, place.end
    before = fold(prose[begin(prose, start) : start])
    called = "" if withdrawals.pronoun(before) else withdrawals.title(before)
    if called:  # whoever is named before it in the sentence is somebody else
        who = _people(article, start - len(called) - 1, start, naming)
    else:
        who = _who(article, prose, start, statements, naming)
    near = min(statements, key=lambda row: abs(row.content[0].start - start) if row.content else len(prose))
    return Taken(
        row=Withdrawal(article=article, span=place, words=place.of(prose)),
        who=who,
        title=telling(called),
        matter=_matter(article, prose, start, end, naming),
        admitted=withdrawals.admission(prose[max(0, start - _SAME) : end]),
        near=Line(article=article, line=near.line),
        day=days.of.get(article),
    )


def _people(article: str, start: int, end: int, naming: Naming) -> frozenset[str]:
    """The concepts of the people that a stretch of an article names."""
    return frozenset(concept for _, _, concept, person in naming.within(article, start, end) if person)


def begin(prose: str, start: int) -> int:
    """Where the sentence of a place begins."""
    return max(prose.rfind(". ", 0, start), prose.rfind("\n", 0, start)) + 1


def _who(article: str, prose: str, start: int, statements: Sequence[Statement], naming: Naming) -> frozenset[str]:
    """The concepts of who takes something back: whom a pronoun points to, else the last name in the sentence."""
    low = begin(prose, start)
    gender = withdrawals.pronoun(fold(prose[low:start]))
    names = naming.within(article, low, start)
    people = [name for name in names if name[3]] or names
    if gender:
        if people and withdrawals.topic(fold(prose[low : people[-1][0]])):
            return frozenset((people[-1][2],))  # "quant à Luc Marin, il s'est rétracté"
        return _meant(start, gender, statements, naming)
    if not people or _RELATIVE.search(prose, people[-1][1] + _APPOSED, start):
        return frozenset()
    return frozenset((people[-1][2],))


def _meant(start: int, gender: str, statements: Sequence[Statement], naming: Naming) -> frozenset[str]:
    """The concepts of the last speaker before a place whom a pronoun of a gender can mean: no newspaper."""
    for row in reversed(statements):
        if row.speaker and row.content and 0 <= start - row.content[-1].end < _BACK:
            known, press = naming.gender(row.article, row.speaker[0]), naming.outlet(row.article, row.speaker[0])
            return naming.concepts(row) if known in (gender, None) and not press else frozenset()
    return frozenset()


def _matter(article: str, prose: str, start: int, end: int, naming: Naming) -> Meaning:
    """What the text around a withdrawal says, which is mostly what was said."""
    low, high = max(0, start - _AROUND), min(len(prose), end + _AROUND)
    reader = Reader()
    scan(reader, blanked(prose[low:high]), low, naming.within(article, low, high))
    return reader.meaning()


def admitted(statement: Statement, prose: str) -> bool:
    """Whether a statement is told as an admission (*a avoué*)."""
    return statement.cue is not None and withdrawals.admission(statement.cue.of(prose).lower())


def _in_its_sentence(taken: Taken, told: Statement, prose: Mapping[str, str]) -> bool:
    """Whether a statement stands in the sentence that tells of a withdrawal, and not before a relative that ends with
    it (*« Non », dit Luc Marin, qui avait avoué le vol avant de se rétracter*)."""
    here, start = taken.row.article, taken.row.span.start
    if told.article != here or told.content[-1].end <= begin(prose[here], start):
        return False
    end = max(told.content[-1].end, told.cue.end if told.cue else 0)
    relative = prose[here].rfind(", qui ", end, start)
    return relative < 0 or "," in prose[here][relative + 1 : start]


def took(taken: Taken, told: Statement, naming: Naming) -> bool:
    """Whether the speaker of a statement is who takes something back: by his name, or by what he is."""
    if not naming.concepts(told).isdisjoint(taken.who):
        return True
    called = [role for speaker in told.speaker for role in (speaker, *naming.roles(told.article, speaker))]
    roles = (telling(role) for role in called)
    return bool(taken.title) and any(
        role[:1] == taken.title[:1] and set(taken.title) <= set(role) for role in roles
    )  # a minister is not the government


def _said_behind(taken: Taken, rows: Sequence[int], statements: Sequence[Statement]) -> list[str]:
    """The words of what an article tells behind a withdrawal: that is said now, and may be told elsewhere too."""
    return [
        wording(told)
        for told in map(statements.__getitem__, rows)
        if told.article == taken.row.article and told.content and told.content[0].start >= taken.row.span.end
    ]


def _later(taken: Taken, told: Statement, prose: Mapping[str, str]) -> bool:
    """Whether a statement is told as made since a withdrawal that was before (*elle s'était rétractée*): so is a
    quotation of which it is not told when it was said."""
    here, cue = told.article, told.cue
    if here != taken.row.article or not withdrawals.before(taken.row.words):
        return False
    if cue is None:
        return True
    text, end = fold(prose[here]), taken.row.span.end
    led = text[max(0, cue.start - _HELPING) : cue.end]
    return not withdrawals.earlier(led) and not withdrawals.since(text[max(cue.start, begin(text, end)) : end])


def withdrawn(
    taken: Taken,
    rows: Sequence[int],
    statements: Sequence[Statement],
    meanings: Mapping[int, Meaning],
    weights: Weights,
    prose: Mapping[str, str],
    naming: Naming,
    days: Days,
) -> int | None:
    """Which of a story's statements is taken back: one its speaker made before, the likest to what is told around."""
    best, most = None, _ALIKE
    now = [] if withdrawals.follows(taken.row.words) else _said_behind(taken, rows, statements)
    for row in rows:
        told = statements[row]
        if told.act not in ("assert", "promise", "urge") or not told.speaker or not told.content:
            continue
        if not took(taken, told, naming) or last(days.said(told)) > last(taken.day):
            continue
        if told.article == taken.row.article and told.content[-1].end > taken.row.span.start:
            continue  # what follows is what he says now
        if _later(taken, told, prose) or any(common(again, wording(told)) or again == wording(told) for again in now):
            continue
        if withdrawals.follows(taken.row.words) and not _in_its_sentence(taken, told, prose):
            continue
        if taken.admitted and not (meanings[row].speaks or admitted(told, prose[told.article])):
            continue
        score = overlap(taken.matter, meanings[row], weights)
        if score > most:
            best, most = row, score
    return best

"""What speaks against it that two statements that are much alike say the same.

A newspaper tells a thing twice in one article where its lead or a heading tells what the text goes on to quote, or
where it gives the words of what it told. Other sentences further down go on from one another, however many words they
share; and what a later one points back to is what it speaks of: what it says is the rest. Two ministers have one voice
where sources are counted, but they say the same only where much is alike.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from selon.claims.alike import Weights, compare, covered
from selon.claims.day import UNKNOWN, last
from selon.claims.meaning import Meaning
from selon.claims.proof import main_event
from selon.claims.told import Told
from selon.claims.utterance import common, quoted_alike, run_alike
from selon.french import senses, signs
from selon.record import Statement

_LEAD, _HEADING = 600, 110
"""Letters of an article that tell at its top what it is about, and those a heading has at most."""
_TWICE, _BOTH, _REST, _TOLD, _PEOPLE = 0.6, 0.69, 0.33, 0.7, 0.6
_ALL, _FEW = 0.99, 3
_FRAME, _GAP, _NEAR, _LONG, _CHOSEN = 3, 5, 4, 3, "elect"
_CANCELLED = frozenset(("cancel",))
_VERBATIM, _NAMED = 10, ("weekday", "day")
_STOP = re.compile(r"[.!?…][\"»”')\]]*\s*$")
_NONE: Mapping[str, float] = {}


def doubtful(told: Told, a: int, b: int, score: float, weights: Weights) -> bool:
    """Whether two statements that are alike by so much may well say two things, by where they stand or who speaks."""
    first, second = told.statements[a], told.statements[b]
    one, other = told.meanings[a], told.meanings[b]
    if _framed(told, a, b):
        return True
    if first.article == second.article:
        if _later(first, second):
            first, second, one, other = second, first, other, one
        least = _BOTH if told.other_voice(a, b) else _TWICE
        apart = _takes_up(one, other, weights) or (
            score < least
            and not (_within(one, other, weights) or _within(other, one, weights))
            and _goes_on(first, second, told.prose[first.article])
        )
    else:
        apart = _takes_up(one, other, weights) or _takes_up(other, one, weights)
    if apart and not (run_alike(first, second) or quoted_alike(first, second)):
        return True
    if score >= _PEOPLE or not _two_of_one(told, a, b):
        return False
    return not (one_figure(one, other) or quoted_alike(first, second))


def _later(a: Statement, b: Statement) -> bool:
    """Whether the first stands behind the second in their article."""
    return bool(a.content and b.content) and a.content[0].start > b.content[0].start


def _goes_on(first: Statement, second: Statement, prose: str) -> bool:
    """Whether both stand in the body of their article: the later of two mostly goes on and does not repeat."""
    if not first.content or not second.content or _quotes(first, second):
        return False
    return first.content[0].start > _LEAD and not (_heads(first, prose) or _heads(second, prose))


def _quotes(first: Statement, second: Statement) -> bool:
    """Whether the later of two by one speaker gives the very words of what the earlier may tell."""
    return first.speaker == second.speaker and second.kind == "direct" != first.kind


def _heads(statement: Statement, prose: str) -> bool:
    """Whether a statement stands in a heading: on a short line without a stop."""
    start = statement.content[0].start
    end = prose.find("\n", start)
    line = prose[prose.rfind("\n", 0, start) + 1 : end if end >= 0 else len(prose)].strip()
    return len(line) < _HEADING and _STOP.search(line) is None


def _takes_up(told: Meaning, later: Meaning, weights: Weights) -> bool:
    """Whether all that the later of two has of the earlier is what it points back to (*cette visite dure*)."""
    back = (later.pointed - told.pointed) & (told.concepts.keys() | told.lent.keys())
    if not back:
        return False
    concepts = {concept: share for concept, share in later.concepts.items() if concept not in back}
    rest = replace(later, concepts=concepts, events=later.events - back, lent=_NONE)
    if (main_event(rest) and main_event(rest) in told.events) or covered(rest, told, weights) >= _TOLD:
        return False
    return compare(told, rest, weights).score < _REST


def _within(short: Meaning, long: Meaning, weights: Weights) -> bool:
    """Whether all that one says, and it is not little, the other says too."""
    return len(short.concepts) >= _FEW and covered(short, long, weights) >= _ALL


def _two_of_one(told: Told, a: int, b: int) -> bool:
    """Whether two persons speak who have one voice, as they speak for one institution."""
    if not (told.people(a) and told.people(b)) or told.other_voice(a, b) or told.one_called(a, b):
        return False
    return told.speakers(a).isdisjoint(told.speakers(b))


def one_figure(a: Meaning, b: Meaning) -> bool:
    """Whether both count something and come to the same number of it."""
    return any(a.figures[unit] & b.figures[unit] for unit in a.figures.keys() & b.figures.keys())


def _framed(told: Told, a: int, b: int) -> bool:
    """Whether two wordings are one frame that is filled in two ways: with contrary words, or with two that are chosen
    or turned down (*voter pour X*)."""
    one, other = told.words[a].split(), told.words[b].split()
    before = _alike(one, other)
    one, other = one[before:], other[before:]
    behind = _alike(one[::-1], other[::-1])
    gaps = one[: len(one) - behind], other[: len(other) - behind]
    if before + behind < _FRAME or not all(0 < len(gap) <= _GAP for gap in gaps):
        return False
    if frozenset((*gaps[0], *gaps[1])) in signs.contrary():
        return True
    first, second = ({senses.sense(word).concept or word for word in gap if len(word) >= _LONG} for gap in gaps)
    mine, theirs = told.meanings[a], told.meanings[b]
    if _CHOSEN not in mine.events & theirs.events or mine.people & theirs.people:
        return False  # nothing is chosen, or the same person is
    chosen = not signs.choosing().isdisjoint(told.words[a].split()[max(0, before - _NEAR) : before])
    return chosen and first.isdisjoint(second)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two rows begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def of_other_days(told: Told, a: int, b: int) -> bool:
    """Whether two tell what is told anew every day, and not of the same: newspapers' counts (*en 24 heures*), what
    weather or traffic will be."""
    if told.daily(a) and told.daily(b):
        one, other = (told.days.own(told.statements[row]) for row in (a, b))
        return bool(one and other) and last(one) != last(other)
    first, second = told.statements[a], told.statements[b]
    if first.article == second.article or not (told.foretells(a) and told.foretells(b)):
        return False
    days = {last(told.days.said(first)), last(told.days.said(second))}
    if len(days) < 2 or UNKNOWN in days or common(told.words[a], told.words[b], _VERBATIM):
        return False
    return not _of_one_day(told.meanings[a], told.meanings[b])


def _of_one_day(a: Meaning, b: Meaning) -> bool:
    """Whether both name one day."""
    return any(a.figures[unit] & b.figures[unit] for unit in _NAMED if unit in a.figures and unit in b.figures)


def called_off(told: Told, a: int, b: int) -> bool:
    """Whether one of two says no more than that what the other tells is called off (*la hausse*, *l'annulation de la
    hausse*)."""
    one, other = told.meanings[a].events, told.meanings[b].events
    return one ^ other == _CANCELLED and bool(one & other)


def of_two_minds(told: Told, a: int, b: int) -> bool:
    """Whether two only name something, of which one speaks well and the other ill."""
    if not (told.bare(a) and told.bare(b)) or told.his(a, b):
        return False
    one, other = told.cue(a), told.cue(b)
    return (_praises_only(one) and _blames_only(other)) or (_praises_only(other) and _blames_only(one))


def _praises_only(cue: str) -> bool:
    return bool(signs.praising().search(cue)) and not signs.blaming().search(cue)


def _blames_only(cue: str) -> bool:
    return bool(signs.blaming().search(cue)) and not signs.praising().search(cue)

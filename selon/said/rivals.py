"""Several sources of one sentence, each of which tells a part of it: *3.000 selon la police, 10.000 selon la CGT*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.french.closed import closed
from selon.said.drafts import Draft
from selon.said.formulas import Formula
from selon.said.frames import FINITE
from selon.said.sentences import Sentence

Stretch = tuple[int, int]

_JOINED = re.compile(r"(?:(?:,?C|;)R*,?R*|[KU],?)$")
"""What joins a clause that a formula opens: *mais selon lui*, *mais, toujours selon lui*, *alors que, selon lui*."""
_LED, _CLOSED = re.compile(r"[),]*R*C?,?"), re.compile(r"[,(]+$")
_PHRASE = re.compile(r"P?D?[0MADN][DAMN0PRp%]*")
_SUBJECT, _WHOLE = "SDAMyN0p", "SDAMyN0pVXvn"


def own(sentence: Sentence, formula: Formula, named: Sequence[Formula], stretches: list[Stretch]) -> list[Stretch]:
    """Of the stretches a formula covers those that no other one of the sentence tells."""
    others = [each for each in named if each is not formula and _plain(each)]
    if not stretches or not _plain(formula):
        return stretches
    if (joined := _opens(sentence, formula)) is not None:
        stop = _stop(sentence, formula, others, len(sentence.tags))
        return [(joined, stop)]
    first, last = stretches[-1]
    if last <= formula.first:
        behind = _behind(sentence, formula, others, first)
        return stretches if behind is None else [behind]
    return [*stretches[:-1], (first, _stop(sentence, formula, others, last))]


def _plain(formula: Formula) -> bool:
    return not (formula.relative or formula.own or formula.opinion)


def _stop(sentence: Sentence, formula: Formula, others: Sequence[Formula], last: int) -> int:
    """Where what a formula tells that stands before it ends, as another one tells the rest."""
    ends = [last]
    for other in others:
        if formula.end < other.first < last:
            if _opens(sentence, other) is not None:
                ends.append(_joint(sentence, other))
            elif (comma := _counted(sentence, formula.end, other.first)) is not None:
                ends.append(comma)
    return min(ends)


def _opens(sentence: Sentence, formula: Formula) -> int | None:
    """The token of the clause that a formula opens behind another: *..., mais selon son avocat, il dormait*."""
    tags, at = sentence.tags, formula.end
    if _JOINED.search(tags, 0, formula.first) is None or not FINITE.search(tags, 0, formula.first):
        return None
    comma = tags[at : at + 1] == ","
    begins = tags[at + comma : at + comma + 1] in tuple(_WHOLE if comma else _SUBJECT)
    return at + comma if begins and FINITE.search(tags, at + comma) else None


def _joint(sentence: Sentence, formula: Formula) -> int:
    """The token that joins the clause a formula opens to what stands before."""
    found = _JOINED.search(sentence.tags, 0, formula.first)
    return found.start() if found else formula.first


def _behind(sentence: Sentence, formula: Formula, others: Sequence[Formula], first: int) -> Stretch | None:
    """What stands between another formula and the one that closes it, where that is a whole; None where it is not."""
    before = [other for other in others if first <= other.first and other.end <= formula.first]
    tags = sentence.tags
    if not before:
        return _last_part(sentence, first, formula.first)
    other = before[-1]
    start = _past(tags, other.end, formula.first)
    closed = _CLOSED.search(tags, start, formula.first)
    stop = closed.start() if closed else formula.first
    if not any(tag in "AN0Q" for tag in tags[first : other.first]):
        comma = _counted(sentence, other.end, formula.first)
        return None if comma is None else (_past(tags, comma, formula.first), stop)
    if start >= stop:
        return first, other.first  # *selon la police et selon la mairie*
    if FINITE.search(tags, start, stop):
        return (start, stop) if tags[start] in _SUBJECT else None
    whole = tags[start] != "P" or "0" in tags[start:stop] or tags[other.first - 1] != ","
    return (start, stop) if whole and _PHRASE.fullmatch(tags, start, stop) else None


def _last_part(sentence: Sentence, first: int, stop: int) -> Stretch | None:
    """The part right before a formula that it alone tells: *300 selon B* behind another number, *dont 21 selon B*."""
    tags, comma = sentence.tags, sentence.tags.rfind(",", first, stop)
    if comma <= first or comma + 1 >= stop or "0" not in tags[comma:stop] or FINITE.search(tags, comma, stop):
        return None
    if sentence.words[comma + 1] == "dont" and "0" in tags[comma + 2 : stop]:
        return comma + 2, stop
    bare = tags[comma + 1 : stop] == "0" and "0" in tags[first:comma] and FINITE.search(tags, first, comma) is not None
    return (comma + 1, stop) if bare else None


def _past(tags: str, start: int, stop: int) -> int:
    found = _LED.match(tags, start, stop)
    return found.end() if found else start


def _counted(sentence: Sentence, start: int, stop: int) -> int | None:
    """The comma before the number that alone stands before a formula: *Selon A, 300 ont défilé, 900 selon B*."""
    tags = sentence.tags
    comma = tags.rfind(",", start + 1, stop - 1)
    at = _past(tags, comma, stop)
    if comma <= start or FINITE.search(tags, start, comma) is None or FINITE.search(tags, comma, stop) is not None:
        return None
    counted = tags[at] == "0" or not closed()["counting"].isdisjoint(sentence.words[at : at + 2])
    return comma if counted and tags[stop - 1] != "," else None


def only(sentence: Sentence, formula: Formula, drafts: Sequence[Draft]) -> bool:
    """Whether *selon lui* opens a clause in which only others act: *Selon elle, des élus se sont plaints du bruit*."""
    opens = formula.first <= 1 and sentence.tags[formula.end : formula.end + 1] == ","
    if formula.own or not opens:
        return False
    edge = sentence.spans[formula.end][1]
    return all(each.form == "object" and _by_noun(sentence, each, edge) for each in drafts)


def _by_noun(sentence: Sentence, each: Draft, edge: int) -> bool:
    """Whether who speaks is told behind a place by a noun or a name, and before the verb."""
    if each.source is None or each.cue is None or not edge <= each.source.start < each.cue.start:
        return False
    at = sentence.token(each.source.start)
    return sentence.tags[at] in "DA0" or sentence.words[at] == "des"

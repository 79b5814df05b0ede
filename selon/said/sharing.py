"""Who speaks where a draft names nobody: whom an earlier one names, the subject of a gerund or of the main verb."""

from __future__ import annotations

import re

from selon.article import Span
from selon.french.closed import closed
from selon.said import extents, phrases, subjects
from selon.said.drafts import Draft
from selon.said.frames import FINITE
from selon.said.sentences import Sentence


def share(sentence: Sentence, drafts: list[Draft]) -> None:
    """Give drafts without a source of their own the subject of the sentence's main verb."""
    sourced = [each for each in drafts if each.source is not None]
    for at, each in enumerate(drafts):
        if each.antecedent is not None and each.source is not None and not each.pronoun:
            before = [other.source for other in drafts[:at] if other.source is not None]
            if before and 0 <= each.source.start - before[-1].end <= 3:
                each.antecedent = before[-1]
        if each.source is not None or each.subject is not None:
            continue
        earlier = [other for other in drafts[:at] if other.source is not None]
        cue = each.cue or each.content[0]
        held = _joined_subject(sentence, each, earlier) if each.cue is not None else None
        held = held or _while_doing(sentence, each, earlier)
        held = held or (_gerund_subject(sentence, each) if each.cue is not None and not earlier else None)
        if held is not None:
            each.subject = held
            continue
        if earlier:
            nested = [other for other in earlier if other.form != "que" or not _within(cue, other.content)]
            each.shares = (nested or earlier)[-1]
        elif sourced and not (_before_incise(each, sourced[0]) and (each.form == "object" or _hangs(sentence, each))):
            each.shares = next((other for other in sourced if not _relates(other, cue)), None)
        owner = each.shares
        if owner is not None and each.time is None and owner.time is not None and owner.source is not None:
            each.time = owner.time if owner.time.end <= owner.source.start and owner.form != "incise" else None
        if each.form != "incise" and (each.shares is None or each.form != "que") and not _goes_on(sentence, cue.start):
            each.subject = each.subject or main_subject(sentence, cue.start)


def _goes_on(sentence: Sentence, cue: int) -> bool:
    """Whether a sentence goes on with the subject of the one before: *Et rappelle qu'un stand avait brûlé*."""
    return _GOING_ON.fullmatch(sentence.tags, 0, sentence.token(cue) + 1) is not None


_GOING_ON = re.compile(r"C[RT]*n?y*X?R*[vVp]")


def _joined_subject(sentence: Sentence, each: Draft, earlier: list[Draft]) -> Span | None:
    """The subject of the clause a finite verb is joined to: *Le pont ferme mais la mairie ouvre et conseille de ...*.

    None where that is whose words stand before.
    """
    assert each.cue is not None
    tags = sentence.tags
    at = sentence.token(each.cue.start)
    verb = _VERB.search(tags, max(0, at - _LED), at + 1)
    if verb is None or sentence.words[verb.start()] not in ("et", "mais", "puis"):
        return None
    told = [span for other in earlier for span in other.content]
    start = max(_clause(sentence, each.cue.start), verb.start() - _BACK)
    for match in reversed(list(FINITE.finditer(tags, start, verb.start()))):
        first = match.start()
        while first and tags[first - 1] in "ny":
            first -= 1
        found = subjects.left(sentence, first)
        if not found or tags[found[0]] in "WL" or (found[0] and tags[found[0] - 1] in "UK"):
            continue
        span = sentence.stretch(*found)
        if _within(span, told):
            continue
        heard = any(other.source is not None and other.source.end > span.start for other in earlier)
        return None if heard else span
    return None


_LED, _BACK = 9, 80
"""Tokens before a verb among which its own group begins, and another is that it may be joined to."""
_VERB = re.compile(r"CR*n?y*(?:[Vv]|XR*p)$")
"""A finite verb, joined to another one, without a subject of its own."""


def of_nobody(each: Draft) -> bool:
    """Whether a passive tells of somebody what nobody in the sentence says: *Le maire est accusé de « fraude »*."""
    if each.source is not None or each.shares is not None or len(each.content) < 2:
        return False
    named = each.subject is None or _within(each.subject, each.content)
    assert each.cue is not None
    before = each.sentence.prose[each.content[0].start : each.cue.start].lower().split()
    return named and not closed()["being"].isdisjoint(before[-3:])


def _relates(other: Draft, cue: Span) -> bool:
    """Whether a draft is a relative's, of somebody told of right behind a cue: *démentant Y, qui dit*."""
    found = other.antecedent
    behind = found is not None and not other.pronoun and found.start > cue.end
    return behind and found is not None and "," not in other.sentence.prose[cue.end : found.start]


def _gerund_subject(sentence: Sentence, each: Draft) -> Span | None:
    """The subject of a gerund when the main verb has another: *X, jugeant cela nul, tandis que Y ...*."""
    assert each.cue is not None
    at = sentence.token(each.cue.start)
    if at < 2 or sentence.tags[at : at + 1] != "g" or sentence.tags[at - 1] != ",":
        return None
    found = subjects.left(sentence, at - 1)
    opens = found is not None and (found[0] <= 1 or not FINITE.search(sentence.tags, 0, found[0]))
    return sentence.stretch(*found) if found and opens and phrases.speaks(sentence, *found) else None


def _while_doing(sentence: Sentence, each: Draft, earlier: list[Draft]) -> Span | None:
    """The subject of the verb right before a gerund behind *en*: *La rumeur court, mais Anne Roy rassure en disant X*.

    None where somebody else was told to speak since, or an infinitive may be what is done so.
    """
    at = sentence.token(each.cue.start) if each.cue is not None else 0
    opened = _EN.search(sentence.tags, max(0, at - _LED), at + 1)
    if opened is None or sentence.words[opened.start(1)] != "en":
        return None
    start = _clause(sentence, each.content[0].start)
    verb = next(reversed(list(FINITE.finditer(sentence.tags, max(start, at - _BACK), opened.start()))), None)
    if verb is None or _OTHER.search(sentence.tags, verb.end(), opened.start()):
        return None
    first = verb.start()
    while first and sentence.tags[first - 1] in "ny":
        first -= 1
    found = subjects.left(sentence, first)
    if found is None or sentence.tags[found[0]] in "WL" or found[1] > first:
        return None
    hangs = bool(found[0]) and sentence.tags[found[0] - 1] in "UK"
    apart = hangs and sentence.tags[found[0] - 1] == "U" and sentence.tags[opened.start(1) - 1] == ","
    if apart or (hangs and sentence.words[opened.start(1) - 1] == "tout"):
        return None  # *Anne Roy dit que la Ligue a raison, tout en demandant ...*
    span = sentence.stretch(*found)
    since = any(other.source is not None and other.source.end > span.start for other in earlier)
    speaks = sentence.tags[found[0]] == "S" or phrases.speaks(sentence, *found) or sentence.words[found[0]] in _THAT_ONE
    return span if speaks and not since else None


_EN = re.compile(r"(P)y*[gG]$")
_OTHER = re.compile(r"[Ii:;KWLUQ]")
"""What may have another subject than the verb before it."""
_THAT_ONE = ("celui-ci", "celle-ci", "ceux-ci", "celles-ci")


def _hangs(sentence: Sentence, each: Draft) -> bool:
    """Whether a participle hangs on a clause before it: *Un homme s'est rendu, affirmant que X, a indiqué Y*."""
    at = sentence.token((each.cue or each.content[0]).start)
    return sentence.tags[at : at + 1] == "g" and FINITE.search(sentence.tags, 0, at) is not None


def _before_incise(each: Draft, other: Draft) -> bool:
    """Whether a draft stands inside the content of an incise's: *X a cédé, dénonçant une « erreur », écrit Y*."""
    return other.form == "incise" and each.cue is not None and _within(each.cue, other.content)


def _within(cue: Span, held: list[Span]) -> bool:
    return any(part.start <= cue.start < part.end for part in held)


def _clause(sentence: Sentence, at: int) -> int:
    """The token behind the last colon before a place, where a clause begins: *Il tonne : le maire a réagi en ...*."""
    end = sentence.token(at) if at > 0 else 0
    colon = max(sentence.tags.rfind(":", 0, end), sentence.tags.rfind(";", 0, end))
    return colon + 1 if colon > 0 and FINITE.search(sentence.tags, colon, end) is not None else 0


def main_subject(sentence: Sentence, at: int = -1) -> Span | None:
    """The subject of the sentence's first finite verb that is in no relative; a main clause's rather than another's.

    What stands `at` a place before the main clause still hangs on the clause before it.
    """
    under: Span | None = None
    cleft = False
    for match in FINITE.finditer(sentence.tags, _clause(sentence, at)):
        first = match.start()
        while first and sentence.tags[first - 1] in "ny":
            first -= 1
        found = subjects.left(sentence, first)
        bracketed = sentence.tags.rfind("(", 0, first) > sentence.tags.rfind(")", 0, first)
        if not found or bracketed or sentence.tags[found[0]] in "WL":
            continue
        if sentence.words[found[0] : found[1]] == ["c'"] and "K" in sentence.tags[first:]:
            cleft = True
            continue
        if found[0] and sentence.tags[found[0] - 1] in "UK" and not (cleft and sentence.tags[found[0] - 1] == "K"):
            under = under or sentence.stretch(*found)
            continue
        subject = sentence.stretch(*found)
        return under if under and under.end < at < subject.start else subject
    return _with_verb_in_marks(sentence) or under


def _with_verb_in_marks(sentence: Sentence) -> Span | None:
    """The subject of a main verb that stands in marks: *Tout en jugeant que X, le maire « refuse de céder »*."""
    commas = (at for at in range(len(sentence.tags)) if sentence.tags[at] == ",") if sentence.quotations else ()
    found = next((subject for at in commas if (subject := extents.verb_in_marks(sentence, at))), None)
    return sentence.stretch(*found) if found else None

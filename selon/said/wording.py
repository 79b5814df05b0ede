"""Quotations of which a clause behind says whose words they are: *« ... ». C'est par ces mots que X a salué Y*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.article import Span
from selon.french.closed import closed
from selon.said import channels, content, groups, phrases
from selon.said.drafts import Draft
from selon.said.groups import Group
from selon.said.sentences import Sentence

_BY, _ENDS = ("par", "en", "avec"), re.compile(r"Q\.?$")
_NEAR = 12
"""Tokens within which *que* stands behind *ces mots*: *C'est par ces mots, relayés par X, que ...*."""
_AUXILIARY = re.compile(r"R*n?y*(?:XR*E?R*)?[pvVN]?")


def read(sentence: Sentence, before: Sentence | None, told: Sequence[Draft]) -> list[Draft]:
    """The quotation that ends the sentence before, or stands before the clause, as words of who the clause names."""
    found = _clause(sentence)
    if found is None:
        return []
    at, that = found
    held = _before(before, told) if not at else _opening(sentence, at)
    source = _speaker(sentence, that) if held else None
    if source is None:
        return []
    group = _told(sentence, that)
    if group is None and sentence.words[at] in closed()["presenting"]:
        return []
    spoken = sentence.stretch(*source)
    made = Draft(
        sentence=before if not at and before is not None else sentence,
        content=held,
        cue=sentence.stretch(group.head, group.end) if group is not None else None,
        source=spoken,
        subject=spoken,
        form="que",
        lemma=group.cue.lemma if group is not None else "",
    )
    return [made]


def take_back(told: list[Draft], sentence: Sentence) -> None:
    """Drop from the end of what is told so far the bare quotations of a sentence, whose speaker is named behind it."""
    while told and told[-1].form == "bare" and told[-1].sentence is sentence:
        told.pop()


def _clause(sentence: Sentence) -> tuple[int, int] | None:
    """Where *c'est par ces mots que*, *c'est ainsi que*, *voilà ce que* begins, and the token of its *que*."""
    words = sentence.words
    for at, word in enumerate(words):
        if at and sentence.tags[at - 1] not in ",:-Q":
            continue
        if word in closed()["presenting"] and words[at + 1 : at + 2] == ["ce"]:
            start = at + 2
        elif word == "c'" and words[at + 1 : at + 2] and words[at + 1] in ("est", "était"):
            start = at + 3
            mine = words[at + 2 : at + 3] == ["ainsi"]
            named = words[at + 2 : at + 3] and words[at + 2] in _BY and words[at + 3 : at + 4] == ["ces"]
            if not mine and not (named and not closed()["worded"].isdisjoint(words[at + 4 : at + 6])):
                continue
        else:
            continue
        that = next((k for k in range(start, min(start + _NEAR, len(words))) if words[k] in ("que", "qu'")), None)
        return (at, that) if that is not None else None
    return None


def _before(before: Sentence | None, told: Sequence[Draft]) -> list[Span]:
    """The words of a sentence that ends on a quotation, of which nobody is told to have said them."""
    if before is None or _ENDS.search(before.tags) is None:
        return []
    if any(each.sentence is before and each.form != "bare" for each in told[-4:]):
        return []
    return content.parts(before, [(content.opener(before, 0, len(before.tags)), len(before.tags))])


def _opening(sentence: Sentence, at: int) -> list[Span]:
    """The words that a quotation ends before the clause in the same sentence."""
    end = at - (sentence.tags[at - 1] != "Q")
    if not end or sentence.tags[end - 1] not in "Q." or "Q" not in sentence.tags[:end]:
        return []
    return content.parts(sentence, [(content.opener(sentence, 0, end), end)])


def _speaker(sentence: Sentence, that: int) -> tuple[int, int] | None:
    """Who stands behind *que*, or behind the verb that follows it."""
    start = that + 1
    if sentence.tags[start : start + 1] == "S":
        return start, start + 1
    end = phrases.right(sentence, start)
    if end > start and phrases.speaks(sentence, start, end):
        return start, end
    verb = _AUXILIARY.match(sentence.tags, start)
    start = channels.skip(sentence, verb.end())[0] if verb is not None else start
    start += sentence.tags[start : start + 1] == ","
    end = phrases.right(sentence, start)
    return (start, end) if end > start and phrases.speaks(sentence, start, end) else None


def _told(sentence: Sentence, that: int) -> Group | None:
    """The reporting verb behind *que*, if one stands there."""
    return next((each for each in groups.find(sentence) if each.form == "finite" and each.first > that), None)

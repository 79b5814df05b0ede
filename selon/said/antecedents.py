"""The noun phrases that pronouns and participles hang on."""

from __future__ import annotations

from selon.article import Span
from selon.said import appositions, subjects
from selon.said.sentences import Sentence


def antecedent(sentence: Sentence, pronoun: int) -> Span | None:
    """The noun phrase a relative pronoun stands for."""
    at = pronoun
    while at and sentence.tags[at - 1] in ",RC":
        at -= 1
    detached = "," in sentence.tags[at:pronoun] or "C" in sentence.tags[at:pronoun]
    found = subjects.left(sentence, at) if at and detached else None
    if found and found[1] > found[0] and sentence.tags[found[0]] not in "WL":
        return sentence.stretch(*found)
    start = at
    while start and sentence.tags[start - 1] in "AN0DPM)(":
        start -= 1
        if sentence.tags[start] == "D" and sentence.tags[start - 1 : start] not in "PM":
            break
    while detached and start > 1 and sentence.tags[start - 1] == "," and appositions.is_apposition(sentence, 0, start - 1, at):
        start = max(sentence.tags.rfind(",", 0, start - 1), sentence.tags.rfind("P", 0, start - 1), sentence.tags.rfind("T", 0, start - 1)) + 1
    return sentence.stretch(start, at) if start < at else None


def noun_before(sentence: Sentence, at: int) -> tuple[int, int] | None:
    tags = sentence.tags
    while at and tags[at - 1] in ",RX":
        at -= 1
    start = at
    while start and tags[start - 1] in "AN0DPMQ)(":
        start -= 1
        if tags[start] == "D" and (start == 0 or tags[start - 1] not in "PM"):
            break
    return (start, at) if start < at else None

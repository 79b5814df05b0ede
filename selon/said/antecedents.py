"""The noun phrases that pronouns and participles hang on."""

from __future__ import annotations

from selon.article import Span
from selon.said import appositions, subjects
from selon.said.sentences import Sentence


def antecedent(sentence: Sentence, pronoun: int) -> Span | None:
    """The noun phrase a relative pronoun stands for: the name just before it or its apposition, else the phrase."""
    tags = sentence.tags
    at = pronoun
    while at and tags[at - 1] in ",RC":
        at -= 1
    at = _before_age(sentence, at)
    if at == 0:
        return None
    name = sentence.names.get(at - 1)
    if name is not None and name.kind != "place" and not _complement(sentence, at - 1, name.kind):
        return name.span
    detached = "," in tags[at:pronoun] or "C" in tags[at:pronoun]
    comma = tags.rfind(",", 0, at)
    name = sentence.names.get(comma - 1) if comma > 0 else None
    if (
        detached
        and name is not None
        and name.kind == "person"
        and appositions.is_apposition(sentence, max(0, comma - 6), comma, at)
    ):
        return name.span
    clefted = _clefted(sentence, at) if detached else None
    if clefted is not None:
        return clefted
    found = subjects.left(sentence, at) if detached else None
    if found and found[1] == at and tags[found[0]] not in "WL":
        return sentence.stretch(*found)
    start = _phrase_start(sentence, at)
    return sentence.stretch(start, at) if start < at else None


def _before_age(sentence: Sentence, at: int) -> int:
    """Where a noun phrase ends whose age stands behind it between commas: *Jean Roy, 19 ans, qui*."""
    if at < 4 or sentence.words[at - 1] != "ans" or sentence.tags[at] != ",":
        return at
    start = at - 2
    if sentence.words[start - 1] == "de" and sentence.words[start - 2] in ("âgé", "âgée", "âgés", "âgées"):
        start -= 2
    return start - 1 if start > 1 and sentence.tags[start - 1] == "," else at


def _clefted(sentence: Sentence, at: int) -> Span | None:
    """The name *c'est* puts forward, its apposition passed: *c'est Orano, l'un des trois groupes du pays, qui ...*."""
    for start in range(at - 1, 1, -1):
        if sentence.words[start - 2 : start] == ["c'", "est"]:
            name = sentence.names.get(start)
            comma = start
            while comma < at and sentence.names.get(comma) is name:
                comma += 1
            return name.span if name is not None and sentence.tags[comma] == "," else None
        if sentence.tags[start] in "VvXWLK":
            return None
    return None


def _complement(sentence: Sentence, at: int, kind: str) -> bool:
    """Whether the name that ends at a token only completes the noun before it: *la porte-parole de Renault*.

    A person is only taken so behind a function: in *la demande d'Anne Roy, qui dit* she speaks.
    """
    name = sentence.names[at]
    while at and sentence.names.get(at - 1) is name:
        at -= 1
    while at and sentence.tags[at - 1] == "D":
        at -= 1
    if at < 2 or sentence.words[at - 1] not in ("de", "d'", "du", "des") or sentence.tags[at - 2] not in "NA":
        return False
    return kind != "person" or appositions.is_function(sentence.words[at - 2])


def _phrase_start(sentence: Sentence, at: int) -> int:
    tags, start = sentence.tags, at
    while start and tags[start - 1] in "AN0DPMR)(" + ("Q" if start == at else ""):
        start -= 1
        if (tags[start] == "D" and (start == 0 or tags[start - 1] not in "PM")) or sentence.words[start] == "par":
            break
    while start < at and tags[start] in "PRC":
        start += 1
    return start


def noun_before(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The noun phrase just before a participle, adverbs and an auxiliary passed."""
    tags = sentence.tags
    while at and tags[at - 1] in ",RX":
        at -= 1
    start = at
    while start and tags[start - 1] in "AN0DPMQ)(":
        start -= 1
        if (tags[start] == "D" and (start == 0 or tags[start - 1] not in "PM")) or sentence.words[start] == "par":
            break
    if start and tags[start - 1] in "QIi":
        return None
    while start < at and tags[start] in "PRC":
        start += 1
    return (start, at) if start < at else None

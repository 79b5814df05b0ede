"""The words that tell a claim whose own words say little by themselves (*ces accusations*, *une version*).

A statement names what it is about as far as its sentence needs; out of it nobody knows what it says. Then it is told by
what it points back to, or by the sentence that holds it.
"""

from __future__ import annotations

import re

from selon.article import Span
from selon.claims.pointing import hollow, named
from selon.claims.proof import sentence
from selon.claims.reading import subjectless
from selon.french import answers, senses
from selon.french.tokens import TOKEN, fold
from selon.record import Statement

_BARE, _FEW, _SOME, _OPEN, _LONG = 3, 3, 5, 3, 700
_END = re.compile(r"(?<=[^\s.]{3})[.!?…]+[\"»”]?(?=\s|$)|\n")
_SMALL, _TAIL = ("empty", "adverb"), 6


def vague(statement: Statement) -> bool:
    """Whether the words of a statement do not say what it is about without those around them.

    >>> told = {"article": "a", "line": 0, "content": (), "kind": "indirect", "act": "deny"}
    >>> [vague(Statement(words=(text,), **told)) for text in ("ces accusations", "le pont est fermé")]
    [True, False]
    """
    text = fold(" ".join(statement.words))
    if statement.act == "decline":
        return True  # what somebody will not do tells nothing of what is so
    if len(text.split()) <= _BARE and (answers.the().match(text) or answers.owing().match(text)):
        return True
    if sentence(text) or subjectless(text):
        return False
    if hollow(text):
        return True
    count = _telling(text)
    return count < _FEW or (count < _SOME and answers.owing().match(text) is not None)


def _telling(text: str) -> int:
    """How many words of a text say something."""
    words = (match.group().lower() for match in TOKEN.finditer(text) if match.lastgroup == "word")
    return sum(senses.sense(word).kind not in _SMALL for word in words)


def around(statement: Statement, prose: str) -> str:
    """The sentence that holds a statement, after the one before it where it only takes that up; on one line.

    >>> from selon.article import Span
    >>> text = "Le pont a cédé. Une version contestée par la mairie. Il pleut."
    >>> at = Span(16, 27)
    >>> around(Statement(article="a", line=0, content=(at,), words=(at.of(text),), kind="indirect"), text)
    'Le pont a cédé. Une version contestée par la mairie.'
    """
    if not statement.content:
        return ""
    places = [*statement.content, *((statement.cue,) if statement.cue else ())]
    low, high = min(place.start for place in places), max(place.end for place in places)
    begin, end = _begin(prose, low), _close(prose, high)
    first, alone = fold(statement.words[0]), statement.act == "deny" and _nothing_beside(prose, begin, end, places)
    if alone and senses.blanket().match(first):
        return ""  # "elle nie tout retard" would tell of a denial that is denied
    if alone or (_takes_up(first) and _telling(fold(prose[begin : statement.content[0].start])) < _OPEN):
        earlier = _begin(prose, len(prose[:begin].rstrip()) - 1)
        before = prose[earlier:begin].strip()
        if before and _END.search(before[-_TAIL:]):  # a heading is none
            begin = earlier
    found = " ".join(prose[begin:end].split())
    return found if len(found) <= _LONG else ""


def _nothing_beside(prose: str, begin: int, end: int, places: list[Span]) -> bool:
    """Whether a sentence hardly tells anything but what stands at some places of it."""
    left = prose[begin:end]
    for place in places:
        left = left[: place.start - begin] + " " * (place.end - place.start) + left[place.end - begin :]
    return _telling(fold(left)) < _OPEN


def _takes_up(text: str) -> bool:
    """Whether words only take up what was told before them (*une version*, *ces chiffres*)."""
    if answers.owing().match(text):
        return True
    return not answers.the().match(text) and named(text, 0, apposed=True) is not None


def _begin(prose: str, at: int) -> int:
    """Where the sentence begins in which a place stands."""
    stops = [found.end() for found in _END.finditer(prose, max(0, at - _LONG), max(0, at))]
    return stops[-1] if stops else max(0, at - _LONG) if at > _LONG else 0


def _close(prose: str, at: int) -> int:
    """Where that sentence ends."""
    found = _END.search(prose, max(0, at - 1))
    return found.end() if found else len(prose)

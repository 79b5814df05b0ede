"""Whether several who are given for one statement said it each for himself (*selon la police et la CGT*)."""

from __future__ import annotations

import re
from itertools import pairwise

from selon.french import signs
from selon.french.plain import plain
from selon.record import Statement

_WORD = re.compile(r"\w+|\(")


def each(statement: Statement, source: str, cue: str) -> bool:
    """Whether the speakers of a statement are each named as its source, in a formula that joins them by *et*.

    Who announces something together with others speaks once; a paper or a poll made by several is one, and so is what
    the lawyers of one man say. Where two figures are told (*entre 180 et 300*), each has given one of them, and nobody
    the whole.

    >>> said = Statement(article="a", line=0, content=(), words=(), kind="indirect", speaker=("police", "CGT"))
    >>> each(said, "la police et la CGT", "selon"), each(said, "la police et la CGT", "annoncé")
    (True, False)
    """
    if len(statement.speaker) < 2 or not signs.formula().fullmatch(cue) or signs.works().search(source):
        return False
    if signs.together().match(source) or signs.ranged().search(" ".join(statement.words)):
        return False
    words = [plain(word) for word in _WORD.findall(source)]
    at = []
    for speaker in statement.speaker:
        last = [plain(word) for word in _WORD.findall(speaker)][-1:]
        if not last or last[0] not in words:
            return False
        at.append(words.index(last[0]))
    joint = words[at[-2] : at[-1]]
    # what stands in brackets behind the word is another name for the one before
    return all(a < b for a, b in pairwise(at)) and "et" in joint and "(" not in joint[joint.index("et") :]

"""Whose view *pour X* tells beside other statements of its sentence, and who may hold one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.french.closed import closed
from selon.said import phrases
from selon.said.drafts import Draft
from selon.said.formulas import Formula
from selon.said.frames import FINITE
from selon.said.sentences import Sentence


def beside(sentence: Sentence, formula: Formula, drafts: Sequence[Draft]) -> bool:
    """Whether a view that opens a sentence stands beside what else it tells: *Pour X, le pont cèdera, rapporte Y*.

    What another says in a clause behind it is apart; an incise of who holds the view tells it by itself.
    """
    main = FINITE.search(sentence.tags, formula.end)
    if formula.first > 1 or formula.polled or main is None:
        return False
    edge = sentence.spans[main.start()][0]
    return all(_papers(sentence, each) or _behind(each, edge) for each in drafts)


def _behind(each: Draft, edge: int) -> bool:
    """Whether all of a statement of somebody told by name stands behind a place."""
    return each.source is not None and each.source.start > edge and each.content[0].start > edge


def _papers(sentence: Sentence, each: Draft) -> bool:
    """Whether a paper tells in an incise what the sentence holds: *..., rapporte Le Monde*, *..., écrit le journal*."""
    if each.form != "incise" or each.source is None:
        return False
    at = sentence.token(each.source.start)
    name = sentence.names.get(at) or sentence.names.get(at + 1)
    paper = sentence.words[at + 1 : at + 2] and sentence.words[at + 1] in closed()["press"]
    return bool(paper) or (name is not None and name.kind == "outlet")


def end(sentence: Sentence, first: int, last: int, drafts: Sequence[Draft]) -> int:
    """Where a view ends before the clause in which another speaks: *..., le maire regrettant ce choix*."""
    for each in drafts:
        at = sentence.token(each.source.start) if each.source is not None else 0
        while at > first and sentence.tags[at - 1] in "CKRT":
            at -= 1
        if first + 1 < at < last and sentence.tags[at - 1] in ",;:" and each.form != "incise":
            last = at - 1
    return last


def latter(sentence: Sentence, formula: Formula) -> bool:
    """Whether who was just told of holds the view that opens a clause: *pour lui, ...*, *pour cette dernière, ...*."""
    first = formula.source[0]
    main = FINITE.search(sentence.tags, formula.end)
    if formula.first and sentence.tags[formula.first - 1] != ":":
        return False
    judged = main is not None and _JUDGES.fullmatch(sentence.words[main.start()]) is not None
    return sentence.words[first] in closed()["strong"] or (judged and phrases.latter(sentence, first))


_JUDGES = re.compile(r"est|était|sont|étaient|doi(?:t|vent)|faut|fallait|\w+r(?:ait|aient)")
"""Verbs that judge or suppose: what *ce dernier* thinks rather than what concerns him."""

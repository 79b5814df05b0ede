"""Whom a pronoun means that is told beside it in its sentence: the name behind it, those of a place before *on*."""

from __future__ import annotations

from selon.article import Span
from selon.said import circumstances, extents
from selon.said.frames import Frame, spanned
from selon.said.sentences import Sentence

_OPENING = 3
"""Tokens within which the pronoun of a clause that opens its sentence stands: *S'il ...*, *Alors qu'elle ...*."""


def named_behind(sentence: Sentence, each: Frame) -> Span | None:
    """Who is named as the subject behind the clause a pronoun stands in: *S'il assure que ..., Paul Roy regrette*."""
    if each.source is None or each.source[0] > _OPENING:
        return None
    found = extents.main_subject(sentence, each.group.last)
    named = found is not None and any(
        at in sentence.names and sentence.names[at].kind == "person" for at in range(*found)
    )
    return spanned(sentence, found) if named else None


def among(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Those whom *on* stands for, told before it by their place: *Dans l'opposition, on juge que ...*."""
    edge = at - (sentence.tags[at - 1 : at] == ",")
    for start in range(max(0, edge - 12), edge):
        if start == 0 or sentence.tags[start - 1] in ".;:,CR":
            found = circumstances.where(sentence, start)
            if found is not None and found[1] == edge:
                return found
    return None

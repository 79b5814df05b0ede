"""Noun phrases of a sentence, and which of them can speak."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.said.appositions import apposed, is_function
from selon.said.channels import channel, short
from selon.said.sentences import Sentence

_STOP = frozenset(",.:;()Q-KWUSVvXnygGHL")


def right(sentence: Sentence, at: int) -> int:
    """The end of the noun phrase that starts at a token (an inverted subject), appositions included; `at` if none does."""
    end = plain(sentence, at)
    return apposed(sentence, at, end) if end > at else at


def plain(sentence: Sentence, at: int) -> int:
    """The end of the noun phrase that starts at a token, without appositions; `at` if none does."""
    tags, words = sentence.tags, sentence.words
    if at >= len(tags) or tags[at] not in "DAN0MR":
        return at
    end = at
    while end < len(tags):
        tag = tags[end]
        if tag in _STOP or tag == "T":
            if tag == "T" and end > at and tags[end - 1] in "DP":
                end -= 1
            if tag == "(" and (closed_at := _parenthesis(sentence, end)):
                end = closed_at
                continue
            if tag == "Q" and end > at and short(sentence, end):
                end += 1
                continue
            break
        if end > at and tag == "P":
            if words[end] in closed()["placing"] or channel(sentence, end) is not None:
                break
            if tags[end - 1] in "A)" and words[end] not in ("de", "d'"):
                break
        if (
            end > at
            and tag == "M"
            and (channel(sentence, end) is not None or (words[end] in ("au", "aux") and tags[end - 1] == "A"))
        ):
            break
        if end > at and tag == "D" and tags[end - 1] in "AN0":
            break
        if tag == "C" and not _joins(sentence, at, end):
            break
        if tag == "R" and end > at and tags[end - 1] == "A":
            break
        if tag in "Ii" and end > at and tags[end - 1] not in "ND":
            break
        end += 1
    while end > at and tags[end - 1] in "PMCDR":
        end -= 1
    return end


def _parenthesis(sentence: Sentence, at: int) -> int | None:
    """The token after a short parenthesis."""
    close = sentence.tags.find(")", at)
    return close + 1 if 0 < close - at < 8 else None


def _joins(sentence: Sentence, start: int, at: int) -> bool:
    """Whether *et* at a token joins two noun phrases rather than two clauses."""
    tags = sentence.tags
    if sentence.words[at] not in ("et", "ou"):
        return False
    return (
        re.match(r"C[DM0]?[AN]", tags[at:]) is not None
        or tags[at + 1 : at + 2] == "P"
        or re.match(r"C[DM]", tags[at:]) is not None
    )


def speaks(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the head of a noun phrase can speak: a name, a function, an institution, a document."""
    tags, words = sentence.tags, sentence.words
    at = start
    if words[start] in ("beaucoup", "plusieurs", "certains", "certaines", "nombre"):
        return True
    while at < end and (tags[at] in "D0R" or words[at] in ("des", "un", "une")):
        at += 1
    if at < end and at in sentence.names:
        return True
    while (
        at < end
        and tags[at] == "N"
        and words[at] not in closed()["speaking"] | closed()["document"]
        and not is_function(words[at])
    ):
        at += 1
        if at - start > 3 or (at < end and tags[at] in "PM"):
            return False
    return at < end and (
        tags[at] == "A"
        or words[at] in closed()["speaking"]
        or words[at] in closed()["document"]
        or is_function(words[at])
    )

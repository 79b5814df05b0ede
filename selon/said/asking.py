"""What a parser is asked, and which of its answers are taken: the grammar is better where it is sure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from selon.article import Span
from selon.said import phrases
from selon.said.frames import FINITE, Frame
from selon.said.parser import Parser
from selon.said.sentences import Sentence

_LONGEST = 2000
"""Characters of a sentence beyond which it is a list or a table, and parsing it would be long and in vain."""


def ask(parser: Parser, sentence: Sentence, frames: Iterable[Frame]) -> None:
    """Give frames whose subject the grammar does not know, or which cannot speak, the one the parser finds."""
    for each in frames:
        if each.group.form != "finite" or _sure(sentence, each.source):
            continue
        found = _answer(parser, sentence, each)
        if found is not None and _better(sentence, each, found):
            each.source = found


def _sure(sentence: Sentence, source: tuple[int, int] | None) -> bool:
    """Whether the grammar's own subject stands: a pronoun, or a phrase whose head can speak."""
    return source is not None and (sentence.tags[source[0]] in "SWL" or phrases.speaks(sentence, *source))


def _answer(parser: Parser, sentence: Sentence, each: Frame) -> tuple[int, int] | None:
    """The tokens of the subject the parser finds; None where it finds none, or one the verb itself stands in."""
    start, end = sentence.span
    if end - start > _LONGEST:
        return None
    verb = sentence.stretch(each.group.head, each.group.end)
    found = parser.subject(sentence.prose[start:end], Span(verb.start - start, verb.end - start))
    if found is None:
        return None
    first = bisect_left(sentence.spans, (found.start + start, 0))
    last = bisect_left(sentence.spans, (found.end + start, 0))
    if first >= last or (first < each.group.last and each.group.first < last):
        return None
    return first, last


def _better(sentence: Sentence, each: Frame, found: tuple[int, int]) -> bool:
    """Whether an answer is to be taken: a voice, on the side of the verb where the construction has its subject."""
    if FINITE.search(sentence.tags, *found) or not _sure(sentence, found):
        return False
    return each.source is None or (each.source[0] > each.group.head) == (found[0] > each.group.head)

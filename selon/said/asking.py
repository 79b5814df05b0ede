"""What a parser is asked, and which of its answers are taken: the grammar is better where it is sure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from selon.article import Span
from selon.said import phrases
from selon.said.appositions import is_function
from selon.said.frames import FINITE, Frame
from selon.said.parser import Parser
from selon.said.sentences import Sentence

_NOUN = re.compile("[NA]")
_OPENING = "DAM0SWL"
"""Tags a subject begins with; a bare noun is rather an apposition."""
_LONGEST = 2000
"""Characters of a sentence beyond which it is a list or a table, and parsing it would be long and in vain."""


def ask(parser: Parser, sentence: Sentence, frames: Iterable[Frame]) -> None:
    """Give frames whose subject the grammar does not know for sure the one the parser finds, if it is a better one."""
    for each in frames:
        if each.group.form != "finite" or _sure(sentence, each):
            continue
        found = _answer(parser, sentence, each)
        if found is not None and _better(sentence, each, found):
            each.source = found


def _sure(sentence: Sentence, each: Frame) -> bool:
    """Whether the grammar's own subject stands: a pronoun, a person, or a phrase that can speak beside its verb."""
    if each.source is None:
        return False
    name = sentence.names.get(each.source[0])
    if name is not None and name.kind == "person":
        return True
    return _speaks(sentence, each.source) and not _NOUN.search(sentence.tags, each.source[1], each.group.first)


def _speaks(sentence: Sentence, source: tuple[int, int]) -> bool:
    """Whether a subject is a pronoun or its head can speak; a capital at the sentence's head makes no name."""
    if sentence.tags[source[0]] in "SWL":
        return True
    if source[0] == 0 and sentence.tags[0] == "A" and 0 not in sentence.names:
        return is_function(sentence.words[0])
    return phrases.speaks(sentence, *source)


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
    names = sentence.names
    while first and first in names and names.get(first - 1) is names[first]:
        first -= 1
    while last - 1 in names and names.get(last) is names[last - 1]:
        last += 1
    if first >= last or (first < each.group.last and each.group.first < last):
        return None
    return first, last


def _better(sentence: Sentence, each: Frame, found: tuple[int, int]) -> bool:
    """Whether an answer is to be taken: it speaks, and where the grammar's own can speak too, it stands nearer."""
    tags, (first, last) = sentence.tags, each.source or (0, 0)
    if tags[found[0]] not in _OPENING or FINITE.search(tags, *found) or not _speaks(sentence, found):
        return False
    if first > each.group.head:
        return found[0] > each.group.head
    if found[1] > each.group.first:
        return False
    lists = "C" in tags[last : found[0]]
    return each.source is None or not _speaks(sentence, each.source) or (last <= found[0] and not lists)

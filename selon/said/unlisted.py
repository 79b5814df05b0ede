"""Quotations that open a sentence, with who said them behind words no construction reads.

*« ... », a tenté de se justifier le maire*, *« ... », ont voulu savoir les juges*, *« ... », a-t-il conclut*.
"""

from __future__ import annotations

import re

from selon.article import Span
from selon.said import content, phrases
from selon.said.appositions import is_function
from selon.said.drafts import Draft
from selon.said.heads import native
from selon.said.sentences import Sentence

_TELLS = re.compile(r"Q,R*[ny]*([XVv])")
_FEWEST = 4
"""Words of a quotation that by itself is what somebody says rather than a name for something."""
_FAR = 28
"""Tokens behind the verb among which who speaks begins."""
_STOPS = frozenset(".;:QWK")
_ASKS = re.compile(r"[\s\"»”]{0,3}\?")


def read(sentence: Sentence) -> list[Draft]:
    """The draft of a quotation that opens its sentence, told by whom the words behind its comma name."""
    opening = _TELLS.match(sentence.tags)
    if opening is None or sentence.quotations[0].inner.of(sentence.text).count(" ") < _FEWEST - 1:
        return []
    verb = opening.start(1)
    source = _pronoun(sentence, verb) or _named(sentence, verb)
    held = content.parts(sentence, [(0, 1)])
    if source is None or not held:
        return []
    asks = _ASKS.match(sentence.text, held[-1].end) is not None
    return [
        Draft(
            sentence=sentence,
            content=held,
            cue=_cue(sentence, verb),
            source=sentence.stretch(*source),
            form="incise",
            act="ask" if asks else "assert",
            rank=5,
        )
    ]


def _pronoun(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The pronoun behind the verb, but for one that stands for nobody: *est-il écrit*, *a-t-il été rapporté*."""
    at = verb + 1
    if sentence.tags[at : at + 1] != "S" or sentence.words[verb] == "est" or "été" in sentence.words[at : at + 3]:
        return None
    return at, at + 1


def _named(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The first noun phrase behind a verb that is somebody and no complement of what stands before it."""
    tags = sentence.tags
    for at in range(verb + 1, min(len(tags), verb + _FAR)):
        if tags[at] in _STOPS:
            return None
        if _begins(sentence, at):
            end = phrases.right(sentence, at)
            if end > at and phrases.speaks(sentence, at, end):
                return at, end
    return None


def _begins(sentence: Sentence, at: int) -> bool:
    """Whether somebody is named or described from a token on, and not whom a preposition or a function leads to."""
    first = at - _titled(sentence, at)
    if sentence.tags[first - 1] in "PMDCG" or is_function(sentence.words[first - 1]):
        return False
    name = sentence.names.get(at)
    if name is not None and name.kind == "person":
        return name is not sentence.names.get(at - 1)
    told = sentence.words[at + 1 : at + 4]
    if sentence.tags[at] != "D" or not told:
        return False
    return any(map(is_function, told)) or phrases.can_speak(told[0]) or native(sentence.of(at, at + 2))


def _titled(sentence: Sentence, at: int) -> int:
    """The tokens of a title before a name: *M.*, *Mme*."""
    if sentence.words[at - 2 : at] == ["m", "."]:
        return 2
    return sentence.words[at - 1] in ("mme", "me", "mr")


def _cue(sentence: Sentence, verb: int) -> Span:
    """The verb by which it is told: its participle or infinitive where it has one."""
    told = _WHOLE.match(sentence.tags, verb)
    last = told.end() if told is not None else verb + 1
    return sentence.stretch(last - 1, last)


_WHOLE = re.compile(r"X[RESny]*[pNAvVi](?:[PC]R*y*[Ii])?|[Vv](?:[PC]?R*y*[Ii])?")

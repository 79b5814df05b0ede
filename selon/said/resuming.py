"""Where the words of a verb in a relative end, as the main clause goes on behind them."""

from __future__ import annotations

import re
from itertools import islice

from selon.said.extents import main_clause
from selon.said.frames import FINITE, Frame
from selon.said.relatives import relating
from selon.said.sentences import Sentence

_RESUMED = re.compile(r",[RT]*n?y*[XVv]")
_HANGING = re.compile(r"[WLKU][^XVv,]*[XVv]?")
"""A clause that hangs on another, up to its verb or its comma."""
_STRAIGHT = re.compile(r"([^WLKUSXVv,]*[NAQ0T)])R?n?y*[XV]")
_NOUN_AND_ARTICLE = re.compile(r",ND")
_JOINED_WHO = re.compile(r",?CW")
_WHO = re.compile(r"\bqui\b")
_CLAUSE_BLANKS = 3
_LOOKED = 4
"""Verbs behind commas that are looked at: a long sentence is not searched whole for each of them."""


def within_relative(sentence: Sentence, each: Frame, end: int) -> int:
    """The content of a verb in a relative ends where the main clause goes on: with its verb, after a comma or not."""
    behind = each.way in ("object", "infinitive") and relating(sentence, each.group) is not None
    if not each.source or not (behind or _in_relative(sentence, each.source[0])):
        return end
    end = _second(sentence, each, _before_clause(sentence, each, end))
    resumed = _resumed(sentence, each, end)
    end = _before_unknown(sentence, each.start, end) if resumed is None else resumed
    straight = _STRAIGHT.match(sentence.tags, each.start, end) if each.way != "que" else None
    return straight.end(1) if straight else end


def _resumed(sentence: Sentence, each: Frame, end: int) -> int | None:
    """The comma behind which the main clause goes on with its verb, as soon as a clause that is told has its own.

    *Anne, qui affirme que le vaccin, le premier du pays, serait sûr, a signé*.
    """
    for match in islice(_RESUMED.finditer(sentence.tags, each.start, end), _LOOKED):
        own = FINITE.search(_HANGING.sub("", sentence.tags[each.start : match.start()]))
        if each.way != "que" or own or _quotes_clause(sentence, each.start, match.start()):
            return match.start()
    return None


def _quotes_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words in marks between two tokens are so many that the verb of their clause is among them."""
    held = (sentence.quotations[at].inner.of(sentence.text) for at in range(start, end) if at in sentence.quotations)
    return any(words.strip().count(" ") >= _CLAUSE_BLANKS for words in held)


def _second(sentence: Sentence, each: Frame, end: int) -> int:
    """Where a second relative is joined to the one that tells: *qui dit que le pont est sûr, et qui l'a fermé*.

    One that what is told holds itself has another for its own: *qui dénonce un pont qui tremble et qui grince*.
    """
    assert each.source is not None
    joined = _JOINED_WHO.search(sentence.tags, each.start, end) if sentence.tags[each.source[0]] == "W" else None
    if joined is None or sentence.words[joined.end() - 2] != "et" or "W" in sentence.tags[each.start : joined.start()]:
        return end
    return end if _WHO.search(sentence.of(each.start, joined.start())) else joined.start()


def _before_unknown(sentence: Sentence, start: int, end: int) -> int:
    """The comma before a verb no list knows: *Anne Roy, qui a promis de partir, renouvelle son offre*."""
    for match in _NOUN_AND_ARTICLE.finditer(sentence.tags, start, end):
        if sentence.words[match.end() - 2].endswith(("e", "it", "ent", "d")):
            return match.start()
    return end


def _before_clause(sentence: Sentence, each: Frame, end: int) -> int:
    """The content of a verb in a relative that hangs on an opening phrase ends at the main clause's comma.

    *Visée par des élus qui l'accusent d'avoir menti, la députée a démissionné.*
    """
    assert each.source is not None
    return main_clause(sentence, each.source[0], each.start + 1, end)


def _in_relative(sentence: Sentence, at: int) -> bool:
    """Whether a subject is a relative pronoun or stands right after one: *auquel le maire a demandé*."""
    return (
        sentence.tags[at] in "WL"
        or (at > 1 and sentence.tags[at - 1] == "L")
        or sentence.words[at - 1 : at] == ["dont"]
    )

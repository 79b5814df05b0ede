"""Where the author takes the word again behind a content: *..., avant de partir*, *... (46 %)*, *..., lui qui ...*."""

from __future__ import annotations

import re
from collections.abc import Iterable

from selon.french.closed import closed, ongoing
from selon.said import apart, sequence, subjects
from selon.said.frames import FINITE, Frame
from selon.said.sentences import Sentence

_BEFORE = (["avant", "de"], ["avant", "d'"])
_HE_WHO = (["lui", "qui"], ["elle", "qui"], ["eux", "qui"], ["elles", "qui"], ["celui-ci", "qui"], ["celle-ci", "qui"])
_SHARE = re.compile(r"\(\s*(?:\d+(?:[.,]\d+)?\s?%|[-+−–]\s?\d+(?:[.,]\d+)?\s?points?\b)[^()]*\)")
_NEXT_SHARE = re.compile(r",C?0N+(?:[PMD][DNA]{0,3})?K")
_NAMED_CLAUSE = re.compile(r"n?y*[XVvN]")


def author(sentence: Sentence, each: Frame, start: int, end: int) -> int:
    """The token at which a content that stands from `start` to `end` gives way to the author's own words.

    Nobody who is told to speak says what he does next, what share of those asked agrees, or who he is.
    """
    tags, words = sentence.tags, sentence.words
    end = sequence.since(sentence, each, start, sequence.broken(sentence, each, start, end))
    for comma in range(start + 1, end - 2):
        if tags[comma] == "(" and _polled(sentence, comma, end):
            return comma
        if tags[comma] == ";" and each.way == "que" and "(" not in tags[start:comma] and tags[comma + 1] not in "KQP":
            return comma
        if tags[comma] != ",":
            continue
        then = words[comma + 1 : comma + 3]
        if then in _HE_WHO or (then in _BEFORE and _his_own(sentence, each, start)):
            return comma
        if each.way == "que" and apart.measured(sentence, start, comma):
            return comma
        if each.way == "que" and apart.thing(sentence, start, comma, end) and FINITE.search(tags, start, comma):
            return comma
        if each.way == "que" and (_NEXT_SHARE.match(tags, comma) or _other_told(sentence, comma, end)):
            return comma
        if each.way in ("object", "quoted") and _next_actor(sentence, start, comma, end):
            return comma
    return end


def _his_own(sentence: Sentence, each: Frame, start: int) -> bool:
    """Whether what is told behind *avant de* is done by who speaks, and not by whom he speaks of."""
    return each.way == "object" or (each.way == "que" and sentence.tags[start] == "S")


def _polled(sentence: Sentence, opened: int, end: int) -> bool:
    """Whether the share of those who are of an opinion stands behind it, and nothing of the opinion follows."""
    close = sentence.tags.find(")", opened)
    if close < 0 or _SHARE.fullmatch(sentence.of(opened, close + 1)) is None:
        return False
    return close + 1 >= end or sentence.tags[close + 1] in ",-;:"


def _other_told(sentence: Sentence, comma: int, end: int) -> bool:
    """Whether somebody else tells what a comma and *mais* set against it: *..., mais « rien de sûr » selon X*."""
    if sentence.words[comma + 1] != "mais" or "selon" not in sentence.words[comma + 2 : end]:
        return False
    formula = sentence.words.index("selon", comma + 2, end)
    return formula > comma + 2 and FINITE.search(sentence.tags, formula) is None


def _next_actor(sentence: Sentence, start: int, comma: int, end: int) -> bool:
    """Whether somebody else acts behind a comma: *exigent des masques, le ministre refuse*."""
    tags = sentence.tags
    if tags[start] == "Q" or re.search(r"[VXvKU]", tags[start:comma]):
        return False
    name = sentence.names.get(comma + 1)
    if name is not None and name.kind == "person":
        at = comma + 1
        while sentence.names.get(at) is name:
            at += 1
        return at < end and _NAMED_CLAUSE.match(tags, at) is not None
    verb = FINITE.search(tags, comma, end)
    if verb is None or re.search(r"[WLKUPM,]", tags[comma + 1 : verb.start()]):
        return False
    edge = verb.start()
    while edge > comma and tags[edge - 1] in "ny":
        edge -= 1
    found = subjects.left(sentence, edge)
    return found is not None and found[0] == comma + 1 and tags[found[0]] in "DA"


def quoted(sentence: Sentence, each: Frame, start: int, end: int) -> int:
    """Where words in marks end behind which the author opens a clause: *a répondu « non » lorsqu'on l'a prié*.

    Behind a colon nothing but marks is told: *dit : « Non » même s'il hésite*, *dit : « Non » et un cri a suivi*.
    """
    if each.way == "colon" and _HOW_SAID.match(sentence.tags, start):
        return start + 1
    ways = ("colon", "object", "quoted", "stated")
    if each.way not in ways or sentence.tags[start : start + 1] != "Q" or start + 3 >= end:
        return end
    then = start + 1 + (sentence.tags[start + 1] == ",")
    clause = sentence.words[then] in _WHEN and each.group.cue.lemma not in closed()["judging"]
    if each.way == "colon":
        clause = (
            clause or sentence.words[then : then + 2] in _THOUGH or _AND_THEN.match(sentence.tags, then) is not None
        )
    return start + 1 if clause and FINITE.search(sentence.tags, then, end) else end


_HOW_SAID = re.compile(r"Q,[PM][^Q]*$")
"""A quotation and where it was said: *écrit : « Non », dans un message copié par son voisin*."""
_WHEN = ("lorsque", "lorsqu'", "quand")
_THOUGH = (
    ["même", "si"],
    ["même", "s'"],
    ["alors", "que"],
    ["alors", "qu'"],
    ["tandis", "que"],
    ["tandis", "qu'"],
    ["bien", "que"],
    ["bien", "qu'"],
)
_AND_THEN = re.compile(r"C(?:S|[DA][AN0PDMpQ]{0,8})n?y*[XVv]")
"""*et*, *mais* and a clause with a subject of its own."""


def follows(sentence: Sentence, start: int) -> bool:
    """Whether words behind an incise and a comma go on with what it cut: *..., dit-il, notamment au nord*."""
    words, tags = sentence.words, sentence.tags
    if words[start : start + 1] == ["pour"]:
        return tags[start + 1 : start + 2] in ("I", "y", "n", "i")
    phrases = ongoing().get(words[start], ()) if start < len(words) else ()
    return any(tuple(words[start : start + len(phrase)]) == phrase for phrase in phrases)


def outside(tags: str, start: int, end: int) -> Iterable[int]:
    """The tokens from `start` to `end` that stand in no parentheses: *son avion (un jet, dit-on) a ...*.

    >>> list(outside("N(N,N)N", 0, 7))
    [0, 1, 6]
    """
    if "(" not in tags[start:end]:
        return range(start, end)
    return (at for at in range(start, end) if tags.rfind("(", start, at) <= tags.rfind(")", start, at))

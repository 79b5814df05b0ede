"""When something is said: the time beside its verb, at the head of its clause, or of where one speaks."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.said import channels
from selon.said.sentences import Sentence

OPENING_TIME = re.compile(r"[CR]*,?[PDMy]{0,2}(T)[^XVvWLKU]*$")
"""A time that opens a sentence before anything else happens: *Mardi, face à la presse, X a dit que ...*."""
_BETWEEN = re.compile(r",?[PDR]{0,2}(T)T*[RT,]*")
_CLAUSE_TIME = re.compile(r"(?:^|[.;:,K])[CR]*,?P?D?(T)[TRPD0]*,?[R,]*$")
_ELSEWHERE = re.compile(r"[XVvWLKU]")
_ENDS = re.compile(r"[.;:VXvQK]")


_ISSUE = re.compile(r"PDN{1,3}MT")
_TRAILING = re.compile(r",(T)T*[PRDNAMT]*(?:[.,]|$)")


def closing(sentence: Sentence, start: int, end: int) -> int | None:
    """A token of the time that stands alone behind the words quoted: *avait répondu « non », en novembre 2016*."""
    late = _LATE.fullmatch(sentence.tags, start, end)
    return late.end() - 1 if late is not None else None


_LATE = re.compile(r"Q(?:,[PM]?D?T+|T+)")


def behind(sentence: Sentence, end: int) -> int | None:
    """A token of the time behind the comma that ends a complement: *a salué la mort du tyran, jeudi*."""
    trailing = _TRAILING.match(sentence.tags, end)
    return trailing.start(1) if trailing is not None else None


def before(sentence: Sentence, verb: tuple[int, int], source: tuple[int, int] | None) -> int | None:
    """A token of the time within a verb, between it and its subject, or at the head of the clause."""
    tags = sentence.tags
    within = tags.find("T", *verb)
    if within >= 0 or source is None:
        return within if within >= 0 else None
    if (between := _BETWEEN.fullmatch(tags, source[1], verb[0])) is not None:
        return between.start(1)
    opening = _CLAUSE_TIME.search(tags[: source[0]]) or OPENING_TIME.match(tags, 0, source[0])
    return opening.start(1) if opening is not None else _spoken(sentence, source[0])


def led_in(sentence: Sentence, source: tuple[int, int], colon: int) -> int | None:
    """A token of the day of the clause that leads to a quotation: *Mardi, X a défendu le port : « ... »*."""
    if source[1] > colon:
        return None
    verb = _VERB.search(sentence.tags, source[1], colon)
    if verb is None or _SUBORDINATES.search(sentence.tags, source[1], colon):
        return None
    told = channels.skip(sentence, verb.end())[2]
    if sentence.words[0] == "pour" and told is None:
        return None
    return told if told is not None and told < colon else before(sentence, verb.span(), source)


_VERB = re.compile(r"n?y*(?:X[RHSE]*[pN]|[Vv])")
_SUBORDINATES = re.compile(r"[WLKU]")


def hosted(sentence: Sentence, first: int, last: int) -> int | None:
    """A token of the day behind who speaks: *..., invitée de la matinale ce lundi*, *dans son édition du 3 mai*."""
    words, tags = sentence.words, sentence.tags
    for at in range(first, min(last, len(words))):
        if words[at] in closed()["received"]:
            stop = _ENDS.search(tags, at + 1)
            return _day(sentence, at, stop.start() if stop else len(tags), reach=0)
        if words[at] == "dans" and (issue := _ISSUE.match(tags, at)) is not None:
            return issue.end() - 1
    return None


def _spoken(sentence: Sentence, edge: int) -> int | None:
    """A token of the day in the phrase before a subject that tells where one spoke: *Au micro de X ce lundi, ...*."""
    words, tags = sentence.words, sentence.tags
    if _ELSEWHERE.search(tags, 0, edge):
        return None
    first = next((at for at in range(edge) if tags[at] not in "CR,"), edge)
    if first < edge and words[first] in closed()["received"]:
        return _day(sentence, first, edge, reach=0)
    if words[first] in ("dans", "sur") and (issued := channels.dated(sentence, first, edge - 4)) is not None:
        return issued
    if first == edge or not (channels.channel(sentence, first) or channels.occasion(sentence, first)):
        return None
    day = _day(sentence, first, edge, reach=4)
    held = day is not None and channels.channel(sentence, first) is None
    return None if held and any(word.endswith(_HELD) for word in words[first:day]) else day


def _day(sentence: Sentence, first: int, edge: int, *, reach: int) -> int | None:
    """The first time in a phrase; behind *du*, *de* only that of what it opens with (*l'entretien de lundi*)."""
    words, tags = sentence.words, sentence.tags
    for at in range(first + 1, edge):
        if reach == 0 and words[at] == "sur" and channels.channel(sentence, at) is None:
            return None
        if tags[at] == "T" and tags[at - 1] != "T":
            told = words[at - 1] in ("du", "de", "d'", "des")
            if words[at - 1] not in _NOT_WHEN and (not told or at - first <= reach + 1):
                return at
    return None


_HELD = ("é", "ée", "és", "ées")
"""What an occasion is told to have been, on a day of its own: *À l'issue du vote tenu dimanche, X dit que ...*."""
_NOT_WHEN = frozenset(
    ["depuis", "pendant", "durant", "après", "avant", "dès", "entre", "pour", "en", "jusqu'", "d'ici"]
)

"""The subject before a verb group: across adverbs, appositions, relatives and earlier clauses."""

from __future__ import annotations

import re

from selon.french.conjugation import PARTICIPLE
from selon.said import content, openings
from selon.said.appositions import charged, is_apposition, is_function, listed
from selon.said.channels import THAT_ONE, skip
from selon.said.phrases import in_marks, nounless, speaks
from selon.said.sentences import Sentence

_COMPOUND = re.compile(r"X[RTEHS]*$")
_FINITE = re.compile(r"[VXv]")
_JOIN = re.compile(r",?C")


def left(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """The tokens of the subject before a verb group that starts at a token; None when it shares an earlier subject."""
    known = sentence.lefts
    if first not in known:
        known[first] = _left(sentence, first)
    return known[first]


def _left(sentence: Sentence, first: int) -> tuple[int, int] | None:
    tags = sentence.tags
    end = _before_adverbs(sentence, first)
    if end == 0:
        return None
    if tags[end - 1] in "SWL":
        return end - 1, end
    if tags[end - 1] == "C" and sentence.words[end - 1] in ("et", "mais", "ou") and _FINITE.search(tags, 0, end):
        return None
    if tags[end - 1] == "Q" and (end == 1 or tags[end - 2] in ",.:;K-") and in_marks(sentence, end - 1):
        return end - 1, end
    if (relative := openings.relative(sentence, end)) is not None:
        return relative
    if tags[end - 1] == "," and (resumed := _resumed(sentence, end - 1)) is not None:
        return resumed
    start = _clause_start(sentence, end)
    return _subject(sentence, start, end)


_COMPARES = re.compile(r",(?:R[^,VvXWLKUQ]{1,4}K|U(?=[AN]))[^,VvXWLKUQ]{1,8}$")
"""What is told of a subject beside another, closed by a comma: *Anne Roy, plus prudente que son frère, a dit*,
*Les maires, dont Anne Roy, ont dit*."""
_AMONG = re.compile(r",R(?=[DA])[^,VvXWLKUQ]{1,14}$")
"""Some of several told of, closed by a comma: *Des élus, notamment Anne Roy, ont dit*."""
_OPENS_RELATIVE = re.compile(r",(?=P?[WLgG]|K|U)")
_HELD = re.compile(r"[WLKUVvXC]")


def _resumed(sentence: Sentence, close: int) -> tuple[int, int] | None:
    """The subject before a relative that a comma closes right before its verb: *Anne Roy, dont la fille dort, a dit*.

    All verbs behind the first relative are of clauses that some word opens: one of its own would be the main verb.
    """
    tags = sentence.tags
    if (compared := _COMPARES.search(tags, 0, close)) is not None:
        return left(sentence, compared.start())
    if (some := _AMONG.search(tags, 0, close)) is not None and sentence.words[some.start() + 1] == "notamment":
        return left(sentence, some.start())
    for opening in _OPENS_RELATIVE.finditer(tags, 1, close):
        comma = opening.start()
        if tags[comma + 1] == "U" and sentence.words[comma + 1] not in ("dont", "où"):
            continue
        if not subordinate(sentence, comma + 1, close):
            continue
        found = _subject(sentence, _clause_start(sentence, comma), comma)
        if found is not None and found[1] == comma and speaks(sentence, *found):
            return found
    return None


def subordinate(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a verb stands in a stretch, and each of them behind a word that opens its clause or joins it to one."""
    tags, pending, verbs = sentence.tags, 0, 0
    for match in _HELD.finditer(tags, start, end):
        at = match.start()
        if tags[at] in "Vv" and _COMPOUND.search(tags, max(start, at - 6), at):
            continue
        if tags[at] in "VvX":
            joined = re.search(r"C[RTny]*$", tags[max(start, at - 4) : at]) is not None
            if not pending and not joined:
                return False
            pending -= pending > 0 and not joined
            verbs += 1
        elif tags[at] != "C" and sentence.words[at] != "comme":
            pending += 1
    return verbs > 0


def _before_adverbs(sentence: Sentence, first: int) -> int:
    """Step left over adverbs and times, also between commas."""
    tags = sentence.tags
    end = first
    while end and tags[end - 1] in "RT":
        end -= 1
    if end and tags[end - 1] == ",":
        open_at = tags.rfind(",", 0, end - 1)
        if open_at > 0 and skip(sentence, open_at + 1)[0] == end - 1:
            return _before_adverbs(sentence, open_at)
    if end < first and end and tags[end - 1] not in "ANS)WLQ0,":
        return first
    return end


def _clause_start(sentence: Sentence, end: int) -> int:
    """Where a verb's clause begins: after the last clause mark or finite verb to its left, relatives passed."""
    tags = sentence.tags
    at = end - 1
    opened = tags.rfind("(", 0, end)
    floor = opened + 1 if opened > tags.rfind(")", 0, end) else 0
    while at >= floor:
        tag = tags[at]
        if tag == ")" and (bracket := tags.rfind("(", max(0, at - 12), at)) > 0:
            at = bracket - 1
            continue
        if tag == "-" and (dash := _dashed(tags, at, close=at == end - 1)):
            at = dash - 1
            continue
        if tag in ".;:K-U" and not (tag == "-" and openings.joins(sentence, at)):
            if tag == "U" and sentence.words[at] == "comme" and tags[at - 1 : at] == ",":
                at -= 1
                continue
            return _past_likened(sentence, at, end) + 1
        if (tag == "L" and at + 1 < end and _oblique(sentence, at)) or _but(sentence, at, end):
            return at + 1
        if tag in "VvX" or (tag == "p" and _COMPOUND.search(tags, max(0, at - 8), at)):
            relative = _relative(sentence, at)
            if relative is None:
                return _after_verb(sentence, at, end)
            at = relative
        at -= 1
    return floor


def _but(sentence: Sentence, at: int, end: int) -> bool:
    """Whether *mais* opens the clause of a subject: *L'avion poursuit sa montée mais les passagers se plaignent*."""
    return sentence.words[at] == "mais" and at + 1 < end and sentence.tags[at + 1] in "DAM0"


def _past_likened(sentence: Sentence, at: int, end: int) -> int:
    """The comma behind whom somebody is likened to: *Comme les écologistes, le maire a dit*; else the same token."""
    comma = sentence.tags.find(",", at, end)
    opens = at == 0 and sentence.words[0] == "comme" and comma > 0
    return comma if opens and not _FINITE.search(sentence.tags, at, comma) else at


def _dashed(tags: str, at: int, *, close: bool) -> int | None:
    """The dash that opens what this one closes after a subject: *La firme - qui n'est pas la seule - a ...*.

    One right before the verb (`close`) may enclose a noun phrase: *Anne Roy - la maire de Nice - a ...*.
    """
    opened = tags.rfind("-", max(0, at - 30), at)
    held = "WLPGgpUDNA" if close else "WLPGgpU"
    return opened if opened > 0 and tags[opened - 1] in "AN)" and tags[opened + 1] in held else None


def _oblique(sentence: Sentence, at: int) -> bool:
    """Whether a relative pronoun is no subject: *auquel*, *avec laquelle*."""
    return sentence.words[at][:2] in ("au", "du", "de") or sentence.tags[at - 1 : at] == "P"


def _relative(sentence: Sentence, verb: int) -> int | None:
    """The pronoun of the relative clause a verb stands in, if it does."""
    tags = sentence.tags
    at = verb - 1
    while at >= 0 and tags[at] in "RTXynEpVv":
        at -= 1
    if at >= 0 and tags[at] in "WL":
        return at
    opening = max(tags.rfind("W", 0, verb), tags.rfind("L", 0, verb))
    for place in range(verb - 1, max(-1, verb - 16), -1):
        related = sentence.words[place] in ("dont", "où", "que", "qu'") or (
            tags[place] == "L" and _oblique(sentence, place)
        )
        if related and place and tags[place - 1] in "ANA,)Q0P":
            return (
                place
                if "v" not in tags[max(0, place - 4) : place] and "p" not in tags[max(0, place - 2) : place]
                else None
            )
        if tags[place] in ",;:.":
            break
    if (
        opening >= 0
        and "," not in tags[opening:verb]
        and tags[opening:verb].count("X") + tags[opening:verb].count("V") + tags[opening:verb].count("v") < 2
    ):
        coordinated = tags[verb - 1] == "C" or (verb > 1 and tags[verb - 2] == "C")
        return opening if coordinated else None
    return None


def _after_verb(sentence: Sentence, verb: int, end: int) -> int:
    """Where the next clause begins after a verb: at the last coordinator, else at the first comma."""
    tags = sentence.tags
    stretch = tags[verb + 1 : end]
    joins = [verb + 1 + match.start() for match in _JOIN.finditer(stretch)]
    for at in reversed(joins):
        told = tags[at : at + 2] == "CD" and "," in tags[at : end - 1]
        apposed = told and tags[end - 1] == ","  # *et les élus, très sollicités, disent*
        if tags[at] == "," or "," not in tags[at:end] or apposed:
            return at + (2 if tags[at] == "," else 1)
    comma = tags.rfind(",", verb, end)
    if comma >= 0:
        first = tags.find(",", verb, end)
        return first + 1
    return end


def _subject(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """The subject inside a clause's part before its verb: the first chunk between commas that is a noun phrase."""
    tags = sentence.tags
    while start < end and tags[start] in "CRT,QU":
        start += 1
    if (behind := _behind_opening(sentence, start, end)) is not None:
        return behind, end
    start += 2 * openings.lone(sentence, start, end)
    at = start
    last: tuple[int, int] | None = None
    while at < end:
        stop = _chunk_end(sentence, at, end)
        begin = _phrase_start(sentence, at, stop)
        if begin is not None:
            begin = openings.past_clause(sentence, begin, stop)
            finish = _finish(sentence, begin, end)
            clause = _UNKNOWN_VERB.search(tags, begin, stop) is not None or (stop < end and _does(sentence, stop - 1))
            if finish > begin and not clause and speaks(sentence, begin, finish):
                return begin, finish
            if finish > begin:
                last = begin, finish
        at = stop + 1
    return last


def _does(sentence: Sentence, at: int) -> bool:
    """Whether marked words tell what the one before them does: *Interrogé si Anne Roy « veut rester », il a dit*."""
    return at in sentence.quotations and content.predicate(sentence.quotations[at].inner.of(sentence.prose))


_UNKNOWN_VERB = re.compile(r"[NA]yN(?!,|$)")
"""What no list knows for a verb: *Alors que la justice s'apprête à juger l'affaire, ...*."""


def _behind_opening(sentence: Sentence, start: int, end: int) -> int | None:
    """The token right behind the last comma where the subject begins, for *ce dernier* and behind a detached opening.

    An apposition has a comma behind it too: *Invitée de Matin, l'émission de Paul Roy, l'animatrice a dit*.
    """
    tags, words = sentence.tags, sentence.words
    at = tags.rfind(",", start, end - 1) + 1
    if not at or tags[end - 1] == ",":
        return None
    if words[at] in _POINTING and words[at + 1].startswith("derni") and at + 2 == end:
        return at
    opens = start == 0 and (tags[0] in "pgG" or (tags[0] == "N" and tags[1:2] in ("P", "M")))
    opens = opens or (start == 0 and tags[0] == "A" and words[0].endswith(PARTICIPLE) and openings.detached(sentence))
    if (
        start == 0
        and tags[0] == "P"
        and words[0] != "selon"
        and tags[at] == "D"
        and openings.told_aside(sentence, at - 1)
    ):
        return at
    if (start == 0 and openings.apposed(sentence, at)) or (opens and openings.fills(sentence, at, end)):
        return at
    if opens and tags[at] == "D" and is_function(words[at + 1]):
        return at
    if openings.absolute(sentence, start, at - 1) and speaks(sentence, at, end):
        return at
    return openings.told_ahead(sentence, start, end, speaks, subordinate)


_POINTING = ("ce", "cette", "ces")


def _chunk_end(sentence: Sentence, at: int, end: int) -> int:
    tags, depth = sentence.tags, 0
    for place in range(at, end):
        if tags[place] == "(":
            depth += 1
        elif tags[place] == ")":
            depth -= 1
        elif tags[place] == "," and depth <= 0:
            return place
    return end


_LIST = re.compile(r"(?:,(?:D|M)?[AN0MP]{1,6}){1,8},?C(?:D|M)?[AN0MP]{1,7}$")


def _enumerates(sentence: Sentence, comma: int, end: int) -> bool:
    """Whether the words from a comma to the verb go on with a list: *A, B et C*."""
    if _LIST.fullmatch(sentence.tags, comma, end) is None:
        return False
    last = sentence.tags.rfind("C", comma, end)
    return any(at in sentence.names for at in range(last, end)) or any(
        is_function(word) for word in sentence.words[last:end]
    )


def _phrase_start(sentence: Sentence, at: int, stop: int) -> int | None:
    """Where a noun phrase starts in a chunk: at its head, or after a leading circumstantial that has no comma."""
    tags, words = sentence.tags, sentence.words
    while at < stop and tags[at] in "CRT":
        at += 1
    if at == 0 and tags[:1] == "A" and (openings.opens_detached(sentence) or openings.adjective(sentence, stop)):
        return 0 if words[0] == "nombre" else None
    if (
        at >= stop
        or words[at] == "comme"
        or _TO_DO.match(tags, at)
        or charged(sentence, at)
        or (stop - at == 1 and words[at].endswith(PARTICIPLE) and at not in sentence.names)
    ):
        return None
    if (
        tags[at] in "DA0"
        or words[at] in ("nombre", "beaucoup")
        or (tags[at] == "M" and words[at] == "des")
        or (tags[at] == "N" and _nominal(sentence, at, stop))
    ):
        return at
    return _behind(sentence, at, stop) if tags[at] in "PMUGgN" else None


def _behind(sentence: Sentence, at: int, stop: int) -> int | None:
    """Where a noun phrase starts behind a circumstantial that opens at a token without a comma."""
    tags = sentence.tags
    for place in range(at + 2, stop):
        if tags[place] in "WKL" and tags[at] in "PM":
            return None
        if tags[place] in "D" and tags[place - 1] in "ANT0)Q" and not _lists(sentence, at, place):
            return place
        if tags[place] == "A" and tags[place - 1] in "T":
            return place
        if tags[at] in "PM" and place in sentence.names and openings.ends(sentence, place, stop):
            return place
        if tags[at] in "PM" and openings.titled(sentence, place, stop):
            return place
    return None


_TO_DO = re.compile(r"P{1,2}n?R*y*[Ii]")
"""What opens no subject: *Après avoir accusé la mairie d'avoir menti, ...*."""


def _nominal(sentence: Sentence, at: int, stop: int) -> bool:
    """Whether a bare word begins a subject: a function noun, or a short chunk's own noun."""
    word = sentence.words[at]
    return is_function(word) or word in THAT_ONE or stop - at <= 2 or sentence.tags[at + 1 : at + 2] == "A"


def _lists(sentence: Sentence, start: int, at: int) -> bool:
    return sentence.words[at] in ("leur",) and at - start < 2


def _says(sentence: Sentence, at: int) -> bool:
    """Whether words in marks are what a subject does, before another verb: *La maire « refuse » et estime que ...*."""
    if sentence.tags[at : at + 2] != "QC":
        return False
    return content.predicate(sentence.quotations[at].inner.of(sentence.prose))


def _finish(sentence: Sentence, begin: int, end: int) -> int:
    """Where a subject that begins here ends before its verb: relatives and detached participles stay out."""
    tags = sentence.tags
    place = begin
    while place < end:
        if tags[place] == "(" and tags.find(")", place, end) > 0:
            place = tags.find(")", place, end)
        relates = tags[place] in "WL" or (tags[place] == "U" and sentence.words[place] in ("dont", "où"))
        relates = relates or sentence.words[place] == "quant" or (place > begin and tags[place] == "y")
        if relates or (tags[place] == "-" and tags[end - 1] == "-") or (place > begin and _says(sentence, place)):
            break
        if tags[place] == ",":
            stop = _chunk_end(sentence, place + 1, end)
            relative = next((at for at in range(place + 1, stop) if tags[at] in "WL"), stop)
            if _enumerates(sentence, place, end):
                return end
            if (names := listed(sentence, begin, place)) is not None:
                place = names
                continue
            if not is_apposition(sentence, begin, place, relative):
                break
            place = relative
            continue
        place += 1
    least = begin + 2 * nounless(sentence, begin)
    while place > least and tags[place - 1] in ",RTPMCD":
        place -= 1
    return place

"""Noun phrases of a sentence: the subject on either side of a verb group, appositions, and where something is said to."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from selon.french.tags import words as closed
from selon.said.sentences import Sentence

_VERB = "vVXgGpKWUSnyE"
_STOP = frozenset(",.:;()Q-KWUSVvXnygGHL")


@cache
def functions() -> dict[str, tuple[str, str, str]]:
    """Function nouns (*ministre, porte-parole*): gender, lemma and number of each form."""
    lines = files("selon.french").joinpath("functions.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {form.lower(): (gender, lemma, number) for form, gender, lemma, number in (line.split("\t") for line in lines)}


_CHANNEL_START = frozenset("à au aux auprès devant dans sur lors par via en face lors".split())
_PLACE_PREPOSITION = frozenset(
    "dans sur lors devant auprès chez après avant pendant depuis selon face dès sous durant contre malgré via suite moyennant suivant".split()
)


def channel(sentence: Sentence, at: int) -> int | None:
    """The end of a channel or addressee (*à l'AFP*, *dans un communiqué*) that starts at a token, else None.

    It runs to the end of its noun phrase and must name a channel.
    """
    words, tags = sentence.words, sentence.tags
    if at >= len(words) or words[at] not in _CHANNEL_START or tags[at] not in "PM":
        return None
    end, named = at + 1, False
    if words[at] in ("auprès", "lors", "face") and end < len(words) and words[end] in ("de", "du", "d'", "des", "à", "au", "aux"):
        end += 1
    start = end
    while end < len(tags) and tags[end] in "DAN0Pp MRT":
        if tags[end] == "T" and named:
            break
        if tags[end] == "P" and end > start and words[end] not in ("de", "d'", "à", "en") and (named or end - start > 4):
            break
        if tags[end] == "D" and end > start and tags[end - 1] in "ANT0" and named:
            break
        if tags[end] == "M" and words[end] in ("au", "aux") and named:
            break
        if named and end > start and (_begins_name(sentence, end) or words[end] in _TITLES):
            break
        named = named or (_is_channel(sentence, end) and end - start < 4)
        end += 1
    while end < len(tags) and tags[end] == "Q" and named and len(sentence.quotations[end].inner) and _short(sentence, end):
        end += 1
    return end if named else None


_TITLES = frozenset("m mme me mgr dr mm mlle".split())


def _begins_name(sentence: Sentence, at: int) -> bool:
    """Whether another name than the one before begins at a token."""
    name = sentence.names.get(at)
    return name is not None and name is not sentence.names.get(at - 1) and sentence.tags[at] == "A"


def _short(sentence: Sentence, at: int) -> bool:
    inner = sentence.quotations[at].inner
    return inner.end - inner.start < 40


def _is_channel(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    name = sentence.names.get(at)
    if name is not None and name.kind == "outlet":
        return True
    return word in closed()["channel"] or (sentence.tags[at] == "N" and word in functions() and functions()[word][2] == "p")


def skip(sentence: Sentence, at: int) -> tuple[int, tuple[int, int] | None, int | None]:
    """Pass adverbs, times and channels from a token on: where that ends, the channel met, and a token of the time met."""
    tags = sentence.tags
    to: tuple[int, int] | None = None
    time: int | None = None
    while at < len(tags):
        if tags[at] == "T":
            time = at if time is None else time
            at += 1
        elif tags[at] == "R" and sentence.words[at] not in ("pas",) or (tags[at] == "R"):
            at += 1
        elif (end := channel(sentence, at)) is not None:
            to = to or (at, end)
            at = end
        elif tags[at] in "PD" and at + 1 < len(tags) and tags[at + 1] == "T":
            at += 1
        elif (end := _place(sentence, at)) is not None:
            at = end
        elif tags[at] == "," and (end := _enclosed(sentence, at)) is not None:
            inner = skip(sentence, at + 1)
            to, time = to or inner[1], time if time is not None else inner[2]
            at = end
        else:
            break
    return at, to, time


def _place(sentence: Sentence, at: int) -> int | None:
    """The end of *à New York*, *depuis Paris* before an inverted subject or a mark."""
    match = re.match(r"PA+(?=[DA,.Q])", sentence.tags[at:])
    if match is None or sentence.words[at] not in ("à", "en", "depuis") or at + 1 in sentence.names and sentence.names[at + 1].kind in ("person", "outlet"):
        return None
    return at + match.end()


def _enclosed(sentence: Sentence, at: int) -> int | None:
    """The token after a second comma that encloses only adverbs, times and channels."""
    tags = sentence.tags
    close = tags.find(",", at + 1)
    if close < 0 or close - at > 12 or close == at + 1:
        return None
    end, _, _ = skip(sentence, at + 1)
    return close + 1 if end == close else None


def right(sentence: Sentence, at: int) -> int:
    """The end of the noun phrase that starts at a token (an inverted subject), appositions included; `at` if none does."""
    end = plain(sentence, at)
    return _apposed(sentence, at, end) if end > at else at


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
            if tag == "Q" and end > at and _short(sentence, end):
                end += 1
                continue
            break
        if end > at and tag == "P":
            if words[end] in _PLACE_PREPOSITION or channel(sentence, end) is not None:
                break
            if tags[end - 1] in "A)" and words[end] not in ("de", "d'"):
                break
        if end > at and tag == "M" and (channel(sentence, end) is not None or (words[end] in ("au", "aux") and tags[end - 1] == "A")):
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
    return re.match(r"C[DM0]?[AN]", tags[at:]) is not None or tags[at + 1 : at + 2] == "P" or re.match(r"C[DM]", tags[at:]) is not None


_APPOSED = re.compile(r",(?:D|M)?(?:[AN0DPMRCQ]|\([^)]{1,12}\)|T)+?(?=[,.;)(]|$|[VvXGgp])")


def _apposed(sentence: Sentence, start: int, end: int) -> int:
    """Lengthen a noun phrase over the appositions that follow it between commas."""
    tags = sentence.tags
    while end < len(tags) and tags[end] == ",":
        match = _APPOSED.match(tags, end)
        if match is None or not _is_apposition(sentence, start, end, match.end()):
            break
        end = match.end()
    return end


def _is_apposition(sentence: Sentence, start: int, comma: int, end: int) -> bool:
    """Whether the words between a comma and `end` tell who the phrase before is."""
    words, tags = sentence.words, sentence.tags
    at = comma + 1
    if end - at > 24 or tags[at] in "R0T":
        return False
    head = at
    while head < end and (tags[head] in "D" or words[head] in ("un", "une", "l'", "des")):
        head += 1
    named = head < end and _function(words[head])
    if named and tags[at] == "D" and "A" not in tags[start:comma] and "A" not in tags[at:end]:
        return False
    if tags[at] == "M":
        return words[at] in ("du", "des") and end - at < 8 and "A" in tags[at:end] and any(_function(each) or tags[start] == "A" for each in words[start:comma])
    if words[at] in ("de", "d'"):
        return end - at < 8 and "A" in tags[at:end]
    if named:
        return True
    subject_is_function = any(_function(each) for each in words[start:comma])
    if tags[at] == "A" and subject_is_function:
        return "N" not in tags[at : at + 1]
    return head < end and tags[head] == "N" and tags[at] == "D" and words[head] in _KIN and "A" in tags[start:comma]


_KIN = frozenset("un une groupe association organisation parti syndicat collectif chef tête numéro bras père mère frère soeur sœur fils fille épouse mari veuve habitant habitante".split())


def _function(word: str) -> bool:
    return word in functions() or word.removeprefix("ex-").removeprefix("vice-") in functions()


def left(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """The subject before a verb group that starts at a token: (start, end), or None when it shares an earlier subject."""
    tags = sentence.tags
    end = _before_adverbs(sentence, first)
    if end == 0:
        return None
    if tags[end - 1] in "SWL":
        return end - 1, end
    start = _clause_start(sentence, end)
    return _subject(sentence, start, end)


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
    """Where the clause of a verb begins: after the last clause mark or finite verb to its left that is not in a relative."""
    tags = sentence.tags
    at = end - 1
    while at >= 0:
        tag = tags[at]
        if tag in ".;:K-U" and not (tag == "-" and at and tags[at - 1] == "A"):
            if tag == "U" and sentence.words[at] in ("dont", "où"):
                at -= 1
                continue
            return at + 1
        if tag in "VvX" or (tag == "p" and at and tags[at - 1] in "XRE"):
            relative = _relative(sentence, at)
            if relative is None:
                return _after_verb(sentence, at, end)
            at = relative
        elif tag == "W":
            pass
        at -= 1
    return 0


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
        if sentence.words[place] in ("dont", "où", "que", "qu'") and place and tags[place - 1] in "ANA,)Q0":
            return place if "v" not in tags[max(0, place - 4) : place] and "p" not in tags[max(0, place - 2) : place] else None
        if tags[place] in ",;:.":
            break
    if opening >= 0 and "," not in tags[opening:verb] and tags[opening:verb].count("X") + tags[opening:verb].count("V") + tags[opening:verb].count("v") < 2:
        coordinated = tags[verb - 1] == "C" or (verb > 1 and tags[verb - 2] == "C")
        return opening if coordinated else None
    return None


def _after_verb(sentence: Sentence, verb: int, end: int) -> int:
    """Where the next clause begins after the verb of the one before: the last coordinator with a noun phrase, else the last comma."""
    tags = sentence.tags
    stretch = tags[verb + 1 : end]
    joins = [verb + 1 + match.start() for match in re.finditer(r",?C", stretch)]
    for at in reversed(joins):
        if tags[at] == "," or "," not in tags[at:end]:
            after = at + (2 if tags[at] == "," else 1)
            return after
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
    at = start
    last: tuple[int, int] | None = None
    while at < end:
        stop = _chunk_end(sentence, at, end)
        begin = _phrase_start(sentence, at, stop)
        if begin is not None:
            finish = _finish(sentence, begin, end)
            if finish > begin and speaks(sentence, begin, finish):
                return begin, finish
            if finish > begin:
                last = begin, finish
        at = stop + 1
    return last


def speaks(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the head of a noun phrase can speak: a name, a function, an institution, a document."""
    tags, words = sentence.tags, sentence.words
    at = start
    while at < end and (tags[at] in "D0R" or words[at] in ("des", "un", "une")):
        at += 1
    if at < end and at in sentence.names:
        return True
    while at < end and tags[at] == "N" and words[at] not in closed()["speaking"] and not _function(words[at]):
        at += 1
        if at - start > 3 or (at < end and tags[at] in "PM"):
            return False
    return at < end and (tags[at] == "A" or words[at] in closed()["speaking"] or _function(words[at]))


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
    return any(at in sentence.names for at in range(last, end)) or any(_function(word) for word in sentence.words[last:end])


def _phrase_start(sentence: Sentence, at: int, stop: int) -> int | None:
    """Where a noun phrase starts in a chunk: at its head, or after a leading circumstantial that has no comma."""
    tags, words = sentence.tags, sentence.words
    while at < stop and tags[at] in "CRT":
        at += 1
    if at >= stop:
        return None
    if tags[at] in "DA0" or (tags[at] == "M" and words[at] == "des") or (tags[at] == "N" and _nominal(sentence, at, stop)):
        return at
    if tags[at] in "PMUGg" or tags[at] in "N":
        for place in range(at + 2, stop):
            if tags[place] in "D" and tags[place - 1] in "ANT0)Q" and not _lists(sentence, at, place):
                return place
            if tags[place] == "A" and tags[place - 1] in "T":
                return place
    return None


def _nominal(sentence: Sentence, at: int, stop: int) -> bool:
    """Whether a bare word begins a subject: a function noun, a name without capital, or the sentence's own first noun."""
    word = sentence.words[at]
    return _function(word) or stop - at <= 2 or sentence.tags[at + 1 : at + 2] == "A"


def _lists(sentence: Sentence, start: int, at: int) -> bool:
    return sentence.words[at] in ("leur",) and at - start < 2


def _finish(sentence: Sentence, begin: int, end: int) -> int:
    """Where a subject that begins here ends before its verb: relatives and detached participles stay out."""
    tags = sentence.tags
    place = begin
    while place < end:
        if tags[place] == "(" and tags.find(")", place, end) > 0:
            place = tags.find(")", place, end)
        if tags[place] in "WL" or (tags[place] == "U" and sentence.words[place] in ("dont", "où")):
            break
        if tags[place] == ",":
            stop = _chunk_end(sentence, place + 1, end)
            relative = next((at for at in range(place + 1, stop) if tags[at] in "WL"), stop)
            if _enumerates(sentence, place, end):
                return end
            if not _is_apposition(sentence, begin, place, relative):
                break
            place = relative
            continue
        place += 1
    while place > begin and tags[place - 1] in ",RTPMCD":
        place -= 1
    return place

"""Where the words of a formula that name its source end, and what more is told of the source behind them."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.french.conjugation import PARTICIPLE
from selon.said import appositions, content, phrases
from selon.said.appositions import is_function
from selon.said.channels import channel
from selon.said.frames import FINITE
from selon.said.sentences import Sentence
from selon.said.subjects import subordinate


def end_of(sentence: Sentence, at: int, start: int) -> int:
    """The end of the source that begins at `start`, of a formula that begins at `at`; `start` where there is none."""
    tags = sentence.tags
    end = _before_count(sentence, start, reach(sentence, start))
    if tags[at - 1 : at] in ("V", "X") and (quoted := tags.find("Q", start + 1, end)) > 0:
        end = quoted
    end = _before_complement(sentence, at, start, end)
    if tags[at - 1 : at] == "X" and (done := tags.find("p", start + 1, end)) > 0:
        end = done
    return _listed(sentence, end) if end > start else start


def told_behind(sentence: Sentence, start: int, end: int) -> tuple[int, tuple[int, int] | None]:
    """Where what is told of a source ends, and the paper told there to have it."""
    past = _past_some(sentence, end) or _past_relative(sentence, end) or _past_told_relative(sentence, start, end)
    past = past or _past_joined(sentence, end)
    return past or _past_told_to(sentence, start, end), _press(sentence, end, past)


def _listed(sentence: Sentence, end: int) -> int:
    """Where several bodies that a formula lists end: *selon la CGT, FO et la CFDT, ...*."""
    found = _SEVERAL.match(sentence.tags, end)
    if found is None or sentence.names.get(end - 1) is None:
        return end
    items = [at for at in range(end, found.end()) if sentence.tags[at] == "A"]
    return found.end() if items and all(_is_body(sentence, at) for at in items) else end


def _is_body(sentence: Sentence, at: int) -> bool:
    """Whether a token is of the name of a body: known as one, or all capitals."""
    name = sentence.names.get(at)
    return name.kind in ("outlet", "organisation") if name is not None else sentence.of(at, at + 1).isupper()


_SEVERAL = re.compile(r"(?:,D?A{1,4})+CD?A{1,4}(?=[,.:]|$)")


def _past_relative(sentence: Sentence, end: int) -> int:
    """The token of the comma, or of the end, behind the relatives that tell of a formula's source; 0 without one."""
    tags = sentence.tags
    relates = tags[end : end + 1] in ("K", "W") and tags[end + 1 : end + 2] != ","
    if not relates and sentence.words[end : end + 1] != ["dont"]:
        return 0
    for match in _CLOSES.finditer(tags, end + 1):
        if subordinate(sentence, end, match.start()):
            return match.start()
    return 0


def _past_some(sentence: Sentence, end: int) -> int:
    """The comma behind some of several sources: *Selon plusieurs médias dont RTL et Le Monde, ...*."""
    found = _SOME.match(sentence.tags, end) if sentence.words[end : end + 1] == ["dont"] else None
    return found.end() if found is not None and FINITE.search(sentence.tags, found.end()) else 0


_SOME = re.compile(r"U[DMAN0P]{1,12}(?:(?:,[DMAN0P]{1,8}){0,6}C[DMAN0P]{1,8})?(?=,)")


def _past_joined(sentence: Sentence, end: int) -> int:
    """The comma behind what *et* adds of a source: *Selon un rapport de la mairie et rendu public mardi, ...*."""
    found = _ADDED.match(sentence.tags, end)
    if found is None or sentence.words[found.start(1)] != "et" or not FINITE.search(sentence.tags, found.end()):
        return 0
    done = sentence.words[found.start(1) + 1]
    return found.end() if done.endswith(_DONE) or sentence.tags[found.start(1) + 1] in "pg" else 0


_ADDED = re.compile(r",?(C)[pNVg][^.;:,XVvWKLU]{0,20}(?=,[DASM0QRTP])")
_DONE = (*PARTICIPLE, "rendu", "rendue", "rendus", "rendues")


def _past_told_relative(sentence: Sentence, start: int, end: int) -> int:
    """The comma behind who a source is told to be with a relative: *selon X, chef du parti qui gouverne, ...*."""
    relative = _RELATIVE.search(sentence.tags, end + 1) if sentence.tags[end : end + 1] == "," else None
    if relative is None or of_the_press(sentence, start, end):
        return 0
    if not appositions.is_apposition(sentence, start, end, relative.start()):
        return 0
    past = _past_relative(sentence, relative.start())
    goes_on = sentence.tags[past : past + 1] == "," and not _VERB.match(sentence.tags, past + 1)
    return past if goes_on and FINITE.search(sentence.tags, past) else 0


_RELATIVE = re.compile(r"(?<!,)W")
_CLOSES = re.compile(r"[,.](?!C?[WK])|$")


def _press(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """The paper a relative tells to have a document, by its name or its noun: *que s'est procuré le journal*."""
    if sentence.tags[start : start + 1] == "W":
        return None
    for at in range(start, end):
        name = sentence.names.get(at)
        if name is not None and name.kind == "outlet":
            return at, phrases.plain(sentence, at)
        if sentence.tags[at] == "D" and closed()["press"] & set(sentence.words[at + 1 : at + 2]):
            return at, phrases.plain(sentence, at)
    return None


def reach(sentence: Sentence, start: int) -> int:
    """Where the source of a formula ends: its noun phrase, times and participles included, and its appositions."""
    tags = sentence.tags
    end = start
    while end < len(tags) and (end := phrases.plain(sentence, end)) < len(tags):
        if end > start and tags[end - 1 : end + 2] == "A-A" and closed()["survey"] & set(sentence.words[start:end]):
            end += 1  # *un sondage BVA - Orange*
            continue
        addressed = tags[end] == "M" and sentence.words[end] in ("au", "aux") and tags[end - 1] not in "pT"
        if addressed and _told_to(sentence, start, end):
            break
        if (
            tags[end] in "TM"
            or (tags[end] == "-" and _joint(sentence, end))
            or (tags[end] == "p" and end > start)
            or (
                tags[end] in "P"
                and end > start
                and sentence.words[end] not in ("selon",)
                and _continues(sentence, end)
                and not _told_to(sentence, start, end)
            )
        ):
            end += 1
            continue
        break
    while end > start and tags[end - 1] in "PMCDR":
        end -= 1
    if _clause_quoted(sentence, end) or not _clause_follows(sentence, end) or of_the_press(sentence, start, end):
        return end
    whole = appositions.apposed(sentence, start, end)
    if whole > end and _takes_subject(sentence, start, end, whole):
        return end
    return sentence.tags.rfind(",", end, whole) if whole > end and _VERB.match(sentence.tags, whole) else whole


def _takes_subject(sentence: Sentence, start: int, end: int, whole: int) -> bool:
    """Whether what seems to tell who the source of a formula is, up to `whole`, is the subject of the main verb.

    *Selon la radio, Jean Roy, 8 ans, a fui*: the formula opens the clause, and who is named is not the source.
    """
    named = any(at in sentence.names and sentence.names[at].kind == "person" for at in range(start, end))
    opens = _OPENS.fullmatch(sentence.tags, 0, start) is not None
    other = sentence.tags[whole : whole + 2] == ",D" and sentence.words[whole + 1] not in ("un", "une")
    return opens and not named and not other and _SUBJECT_TAKEN.match(sentence.tags, whole) is not None


_OPENS = re.compile(r"(?:[CRT,.]|P[NR]{1,2},)*[PUNMIR]{1,3}")
_SUBJECT_TAKEN = re.compile(r",(?:(?:W[^.;:]{0,200}?|[DN0][AN0DPMR]{0,12}|p[^.;:,XVvWKLU]{0,20}),)?R?n?y*[XVv](?!H)")
"""A main verb behind what was told aside, and behind what is told more of it."""


def _joint(sentence: Sentence, at: int) -> bool:
    """Whether a mark joins two numbers or bodies: *selon le classement 2011-2012*, *selon TF1/LCI*."""
    return _JOINED.fullmatch(sentence.of(max(0, at - 1), min(at + 2, len(sentence.spans)))) is not None


_JOINED = re.compile(r"\d+[-/–]\d+|\w+/\w+")


def _clause_quoted(sentence: Sentence, end: int) -> bool:
    """Whether a clause in marks follows a source: *selon son entourage, « beaucoup ont mal compris » le discours*."""
    if sentence.tags[end : end + 2] != ",Q":
        return False
    return sentence.quotations[end + 1].inner.of(sentence.text).count(" ") >= _SAYS


_SAYS = 4
"""Blanks in a quotation that says something and does not only name."""


def _past_told_to(sentence: Sentence, start: int, end: int) -> int:
    """The token behind whom the source spoke to, if that is told: *selon le maire à l'AFP*."""
    if end == len(sentence.tags) or not _told_to(sentence, start, end):
        return end
    past = channel(sentence, end) or end
    while sentence.tags[past : past + 1] == "T":  # *selon les confidences du couple à RTL mardi soir, ...*
        past += 1
    return past


def _told_to(sentence: Sentence, start: int, at: int) -> bool:
    """Whether behind somebody begins to whom they spoke: *selon le maire à l'AFP*; a document stands in its medium."""
    documents = closed()["document"] - closed()["words_told"]
    return documents.isdisjoint(sentence.words[start:at]) and channel(sentence, at) is not None


_VERB = re.compile(r"n?y*[XVv]")


def of_the_press(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a paper is named, which nobody told behind the comma can be: *Selon Le Monde, le maire de Nice, ...*."""
    paper = any(at in sentence.names and sentence.names[at].kind == "outlet" for at in range(start, end))
    return paper and not closed()["press"] & set(sentence.words[end + 1 : end + 4])


def _before_count(sentence: Sentence, start: int, end: int) -> int:
    """Where a source ends that runs on into a count: *étaient stockées selon les autorités 2.750 tonnes de bois*."""
    counted = _COUNT.search(sentence.tags, start, end)
    at = counted.end() - 2 if counted is not None else end
    return end if at < end and _YEAR.fullmatch(sentence.words[at]) else at


def _before_complement(sentence: Sentence, at: int, start: int, end: int) -> int:
    """Where a source ends that runs on into what the verb before it takes: *équivaut selon le maire à une dette*."""
    found = _TAKEN.match(sentence.tags, start, end) if sentence.tags[at - 1 : at] in _VERBAL else None
    if found is None or sentence.words[start] not in _KNOWN:
        return end
    stop = found.end(1)
    held = closed()["document"] & set(sentence.words[start:stop])
    taken = sentence.words[stop] in ("à", "au", "aux", "par") and not held
    return stop if taken and phrases.speaks(sentence, start, stop) else end


_VERBAL = ("V", "v", "p", "N")
_KNOWN = ("le", "la", "les", "l'", "ce", "cet", "cette")
_TAKEN = re.compile(r"([DA][NA]{1,3})[PM]")
_COUNT = re.compile(r"DN{1,3}0N")
_YEAR = re.compile(r"(?:19|20)\d\d")


_MARK, _CLAUSE = re.compile(r"[,.;:Q]"), re.compile(r"[VXvSW]")


def _continues(sentence: Sentence, at: int) -> bool:
    """Whether a prepositional phrase belongs to the source: it ends at a comma with no verb in between."""
    tags = sentence.tags
    mark = _MARK.search(tags, at)
    end = mark.start() if mark else len(tags)
    return end - at < 14 and not _CLAUSE.search(tags, at, end)


def _clause_follows(sentence: Sentence, comma: int) -> bool:
    """Whether two commas follow, so that the words between may be an apposition."""
    tags = sentence.tags
    if tags[comma : comma + 1] != ",":
        return False
    second = tags.find(",", comma + 1)
    if second < 0:
        quoted = tags.find("Q", comma)
        states = quoted > 0 and content.predicate(sentence.quotations[quoted].inner.of(sentence.prose))
        return not states and not FINITE.search(tags, comma)
    return not re.search(r"[VXvSWg]", tags[comma:second])


def who_he_is(sentence: Sentence, start: int, comma: int) -> bool:
    """Whether a person named is told of between commas: *Pour Anne Roy, maire de Nice,*, *Pour Zoé, 43 ans,*."""
    tags, words = sentence.tags, sentence.words
    name = sentence.names.get(start - 2)
    if name is None or name.kind != "person" or tags[comma + 1 : comma + 2] not in ("D", "A", "S", "Q"):
        return False
    if words[start + 1] == "ans":
        return comma == start + 2
    relative = re.search(r"[WLU]", tags[start:comma])
    bare = not FINITE.search(tags, start, start + relative.start() if relative else comma)
    head = words[start] in ("un", "une") or any(map(is_function, words[start : start + 2]))
    return bare and head and "C" not in tags[start:comma]

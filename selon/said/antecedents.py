"""The noun phrases that pronouns and participles hang on."""

from __future__ import annotations

import re

from selon.article import Span
from selon.french.closed import closed
from selon.french.naming import words
from selon.french.plain import plain
from selon.said import appositions, phrases, subjects
from selon.said.channels import THAT_ONE
from selon.said.heads import is_human
from selon.said.sentences import Sentence


def antecedent(sentence: Sentence, pronoun: int) -> Span | None:
    """The noun phrase a relative pronoun stands for: the name just before it or its apposition, else the phrase."""
    tags = sentence.tags
    at = pronoun
    while at and tags[at - 1] in ",RC(":
        at -= 1
    at = _before_age(sentence, _before_brackets(tags, at))
    if at == 0:
        return None
    if sentence.words[at - 1] in THAT_ONE or _stands(sentence, at - 1):
        return sentence.stretch(at - 1, at)
    if "C" in tags[at:pronoun] and (shared := _coordinated(sentence, at)):
        return shared
    if apposed := _member(sentence, at, pronoun) or _apposed(sentence, at) or _behind_relative(sentence, at):
        return apposed
    name = sentence.names.get(at - 1)
    if name is not None and name.kind != "place" and not _complement(sentence, at - 1, name.kind):
        return name.span
    detached = "," in tags[at:pronoun] or "C" in tags[at:pronoun]
    comma = tags.rfind(",", 0, at)
    name = sentence.names.get(comma - 1) if comma > 0 else None
    if (
        detached
        and name is not None
        and name.kind == "person"
        and (
            sentence.words[comma + 1] in ("un", "une")
            or appositions.is_apposition(sentence, max(0, comma - 6), comma, at)
        )
    ):
        return name.span
    clefted = _clefted(sentence, at) if detached else None
    if clefted is not None:
        return clefted
    found = subjects.left(sentence, at) if detached else None
    acted = found is not None and "par" in sentence.words[slice(*found)]
    if found and found[1] == at and tags[found[0]] not in "WL" and not acted:
        return sentence.stretch(_whoever(sentence, *found, pronoun), at)
    start = _phrase_start(sentence, at)
    start = _whoever(sentence, start, at, pronoun)
    return sentence.stretch(start, at) if start < at else None


def _member(sentence: Sentence, at: int, pronoun: int) -> Span | None:
    """The person whose body, told between commas, ends at a token: *Anne Roy, de la Ligue du lac, qui*."""
    body = sentence.names.get(at - 1)
    if body is None or body.kind != "organisation" or sentence.tags[pronoun - 1] != ",":
        return None
    while at and sentence.names.get(at - 1) is body:
        at -= 1
    told = _OF_A_BODY.search(sentence.tags, max(0, at - 4), at)
    person = sentence.names.get(told.start() - 1) if told is not None and told.start() else None
    of = told is not None and sentence.words[told.start() + 1] in ("de", "d'", "du", "des")
    return person.span if of and person is not None and person.kind == "person" else None


_OF_A_BODY = re.compile(r",[PM]D?N?$")


def _stands(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun stands by itself, so that a relative may hang on it: *Anne Roy, elle qui avait promis*."""
    strong = sentence.words[at] in ("lui", "elle", "eux", "elles")
    return strong and (at == 0 or sentence.tags[at - 1] not in "PM")


def _coordinated(sentence: Sentence, at: int) -> Span | None:
    """Whom a second relative is of: *X, qui a vu Y et qui dit*, *X, jugée pour homicide, mais qui dit*."""
    tags = sentence.tags
    first = tags.rfind("W", 0, at)
    if first > 0 and ":" not in tags[first:at] and ";" not in tags[first:at]:
        return antecedent(sentence, first)
    comma = max(tags.rfind(",p", 0, at), _done(sentence, tags.rfind(",N", 0, at)))
    name = sentence.names.get(comma - 1) if comma > 0 and not _FINITE.search(tags, comma, at) else None
    return name.span if name is not None and name.kind == "person" else None


def _done(sentence: Sentence, comma: int) -> int:
    """The comma before what looks like a participle: *Anne Roy, installée à Brest et qui ...*; -1 for another."""
    word = sentence.words[comma + 1] if comma > 0 else ""
    return comma if word.endswith(("é", "ée", "és", "ées")) and not appositions.is_function(word) else -1


_FINITE = re.compile(r"[VXv]")


def _apposed(sentence: Sentence, at: int) -> Span | None:
    """The persons whose function stands between them and a relative: *Jean Roy et Anne Bon, élus de Brest, qui*."""
    tags, words = sentence.tags, sentence.words
    comma = tags.rfind(",", 0, at)
    last = sentence.names.get(comma - 1) if comma > 0 else None
    if last is None or last.kind != "person" or _FINITE.search(tags, comma, at):
        return None
    if tags[comma + 1] != "N" or not appositions.is_function(words[comma + 1].removeprefix("co")):
        return None
    first = comma - 1
    while first and sentence.names.get(first - 1) is last:
        first -= 1
    other = sentence.names.get(first - 2) if first > 1 and words[first - 1] == "et" else None
    return Span(other.span.start, last.span.end) if other is not None and other.kind == "person" else last.span


def _whoever(sentence: Sentence, start: int, at: int, pronoun: int) -> int:
    """The first noun of a phrase that can speak, of the number the relative's verb shows: *l'écho de ses élus, qui*."""
    opening = closed()["human"].intersection(sentence.words[start : start + 2])
    named = sentence.names.get(start)
    if start >= at or opening or (named is not None and named.kind != "place"):
        return start
    verb = _FINITE.search(sentence.tags, pronoun)
    several = verb is not None and sentence.words[verb.start()].endswith(("ont", "ent"))
    head = next((sentence.words[place] for place in range(start, at) if sentence.tags[place] in "NA"), "")
    written = head in closed()["document"]
    alike = not written or head.endswith(("s", "x")) == several
    if phrases.speaks(sentence, start, at) and alike and not (written and _of_one(sentence, start, at)):
        return start
    for place in range(start + 1, at):
        word, told = sentence.words[place], sentence.names.get(place)
        if told is not None and told is not sentence.names.get(place - 1) and told.kind != "place" and not several:
            return place
        known = phrases.can_speak(word) and word not in closed()["document"] | closed()["ornament"]
        if sentence.tags[place] in "NA" and known and word.endswith(("s", "x")) == several:
            opened = place
            while opened > start and (
                sentence.tags[opened - 1] == "D" or sentence.words[opened - 1] in closed()["before_function"]
            ):
                opened -= 1
            return opened - (sentence.words[opened - 1] in ("du", "des", "au", "aux"))
    if head in closed()["happening"] | closed()["edge"] and (last := sentence.tags.rfind("D", start + 1, at)) > 0:
        return last
    if head in closed()["leaning"] and (owner := _OWNER.search(sentence.tags, start + 1, at)):
        return owner.end() - (sentence.tags[owner.end() - 1] == "D")
    return start if verb is None else _agreeing(sentence, start, at, several=several)


def _of_one(sentence: Sentence, start: int, at: int) -> bool:
    """Whether a phrase tells, without a name, whose something written is: *la plainte d'une élue, qui accuse*."""
    if any(place in sentence.names for place in range(start, at)):
        return False
    owner = _OWNER.search(sentence.tags, start + 1, at)
    of = owner is not None and sentence.words[owner.start()] in ("de", "d'", "du", "des")
    return of and owner is not None and is_human(sentence.words[owner.end()])


def _agreeing(sentence: Sentence, start: int, at: int, *, several: bool) -> int:
    """The last complement of a phrase that has the number of the relative's verb, where the phrase has not.

    *la colère des riverains, qui dénoncent*, *les portes du musée, qui annonce*.
    """
    if _many(sentence, start) in (None, several):
        return start
    for place in range(at - 1, start, -1):
        if sentence.tags[place] in "DM" and _many(sentence, place) is several and sentence.tags[place - 1] in "NAP":
            return place + (sentence.words[place] in _CONTRACTED)
    return start


def _many(sentence: Sentence, at: int) -> bool | None:
    """Whether the noun phrase that begins at a token is of several; None where its first word does not show it."""
    word = sentence.words[at]
    if word in closed()["one_shown"]:
        return False
    return True if word in closed()["many_shown"] else None


_CONTRACTED = ("du", "des", "au", "aux")
_OWNER = re.compile(r"M|P(?:D|(?=A))")
"""What leads to whose something is: *du maire*, *de la maire*, *d'Anne Roy*."""


def _before_brackets(tags: str, at: int) -> int:
    """Where a noun phrase ends behind which brackets tell more: *Jean Roy (LV), qui*."""
    opened = tags.rfind("(", max(0, at - _BRACKETS), at) if at and tags[at - 1] == ")" else 0
    return opened if opened > 0 else at


_BRACKETS = 18
"""Tokens that brackets behind a noun may hold."""


def _before_age(sentence: Sentence, at: int) -> int:
    """Where a noun phrase ends whose age stands behind it between commas: *Jean Roy, 19 ans, qui*."""
    if at < 4 or sentence.words[at - 1] != "ans" or sentence.tags[at] != ",":
        return at
    start = at - 2
    if sentence.words[start - 1] == "de" and sentence.words[start - 2] in ("âgé", "âgée", "âgés", "âgées"):
        start -= 2
    return start - 1 if start > 1 and sentence.tags[start - 1] == "," else at


def _clefted(sentence: Sentence, at: int) -> Span | None:
    """The name *c'est* puts forward, its apposition passed: *c'est Orano, l'un des trois groupes du pays, qui ...*."""
    for start in range(at - 1, 1, -1):
        if sentence.words[start - 2 : start] == ["c'", "est"]:
            name = sentence.names.get(start)
            comma = start
            while comma < at and sentence.names.get(comma) is name:
                comma += 1
            return name.span if name is not None and sentence.tags[comma] == "," else None
        if sentence.tags[start] in "VvXWLK":
            return None
    return None


def _complement(sentence: Sentence, at: int, kind: str) -> bool:
    """Whether the name that ends at a token only completes the noun before it: *la porte-parole de Renault*.

    A person is only taken so behind a function or kin: in *la demande d'Anne Roy, qui dit* she speaks.
    """
    name = sentence.names[at]
    while at and sentence.names.get(at - 1) is name:
        at -= 1
    while at and sentence.tags[at - 1] == "D":
        at -= 1
    if at < 2 or sentence.words[at - 1] not in ("de", "d'", "du", "des") or sentence.tags[at - 2] not in "NA":
        return False
    kin = sentence.words[at - 2] in closed()["couple"] or plain(sentence.words[at - 2]) in words("roles", "beside")
    return kind != "person" or kin or appositions.is_function(sentence.words[at - 2])


def _phrase_start(sentence: Sentence, at: int) -> int:
    tags, start = sentence.tags, at
    while start and tags[start - 1] in "AN0DPMR)(" + ("Q" if start == at else ""):
        start -= 1
        if start < at - 1 and _done_to(sentence, start):
            start += 1
            break
        if (tags[start] == "D" and (start == 0 or tags[start - 1] not in "PM")) or _placing(sentence, start):
            break
    while start < at and tags[start] in "PRC":
        start += 1
    return start


def _placing(sentence: Sentence, at: int) -> bool:
    """Whether a preposition begins what is no part of the noun phrase before: *à la demande de la mairie, qui*."""
    asked = sentence.words[at] == "à" and not _ASKED.isdisjoint(sentence.words[at + 2 : at + 3])
    return asked or sentence.words[at] in _PLACING


def _done_to(sentence: Sentence, at: int) -> bool:
    """Whether a word right behind an auxiliary is its participle, no noun: *Le maire a déçu les riverains, qui*."""
    word = sentence.words[at]
    noun = appositions.is_function(word) or phrases.can_speak(word) or at in sentence.names
    return at > 0 and sentence.tags[at - 1] in "XE" and sentence.tags[at] in "NA" and not noun


def _behind_relative(sentence: Sentence, at: int) -> Span | None:
    """Who stands behind the verb of a relative right before another: *le choix que défend le maire, selon qui*."""
    found = _INVERTED.search(sentence.tags, max(0, at - 12), at)
    if found is None or sentence.words[found.start()] not in ("que", "qu'", "dont"):
        return None
    first = found.start(1)
    return sentence.stretch(first, at) if phrases.speaks(sentence, first, at) else None


_INVERTED = re.compile(r"[KWU][Vv](D[AN0PM]{1,10})$")
_PLACING = frozenset(("par", "après", "avant", "pendant", "depuis", "contre", "malgré", "pour"))
"""Prepositions before a noun phrase that is no part of the one before: *défendre le maire après l'article, qui*."""
_ASKED = frozenset(("demande", "initiative", "appel", "invitation", "instigation"))
"""Behind *à*, what somebody else wants done."""


def _graded(tags: str, start: int, at: int) -> bool:
    """Whether an adverb grades the adjective behind it: *une région très majoritairement catholique*."""
    return tags[start - 1] == "R" and start < at and tags[start] in "NR" and start > 1 and tags[start - 2] in "NAR"


def noun_before(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The noun phrase just before a participle, adverbs and an auxiliary passed."""
    tags = sentence.tags
    while at and tags[at - 1] in ",RX":
        at -= 1
    start = at
    while start and (tags[start - 1] in "AN0DPMQ)(" or _graded(tags, start, at)):
        start -= 1
        if (tags[start] == "D" and (start == 0 or tags[start - 1] not in "PM")) or sentence.words[start] == "par":
            break
    if (
        start
        and tags[start - 1] in "QIi"
        and not (tags[start - 1] in "Ii" and sentence.words[start] in ("à", "de", "d'"))
    ):
        return None
    while start < at and tags[start] in "PRC":
        start += 1
    return (start, at) if start < at else None

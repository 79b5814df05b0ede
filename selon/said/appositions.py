"""Who somebody is told to be between commas: *John Kirby, porte-parole de ...*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.article import Span
from selon.french.closed import closed
from selon.french.people import functions
from selon.french.tokens import fold
from selon.record import Mention
from selon.said.heads import PREPOSITION
from selon.said.sentences import Sentence


def is_function(word: str) -> bool:
    """Whether a word in lower case is a function noun, *ex-* or *vice-* before it or not."""
    known = functions()
    return word in known or ("-" in word and word.removeprefix("ex-").removeprefix("vice-") in known)


_APPOSED = re.compile(r",(?:D|M)?(?:[AN0DPMRCQ]|\([^)]{1,12}\)|T)+?(?=[,.;:)(]|$|[VvXGgp])")


def apposed(sentence: Sentence, start: int, end: int) -> int:
    """Lengthen a noun phrase over the appositions that follow it between commas."""
    tags = sentence.tags
    while end < len(tags) and tags[end] == ",":
        if (names := listed(sentence, start, end)) is not None:
            return names
        if (named := _named_past(sentence, start, end)) is not None:
            return named
        match = _APPOSED.match(tags, end)
        if match is None or not is_apposition(sentence, start, end, match.end()):
            break
        end = match.end()
    return end


_PAST = re.compile(r",D[DANPM0R]{1,12},(A[AN]{0,4})(?=[,.]|$)")


def _named_past(sentence: Sentence, start: int, comma: int) -> int | None:
    """The token behind the name of an office's holder, past what the body is: *le chef de l'Asba, un club, Luc Bon*."""
    found = _PAST.match(sentence.tags, comma)
    if found is None or sentence.words[comma + 1] not in ("un", "une") or not is_function(sentence.words[start + 1]):
        return None
    held = {id(name): name for at in range(start, found.end()) if (name := sentence.names.get(at)) is not None}
    people = [name for name in held.values() if name.kind == "person"]
    last = sentence.names.get(found.end() - 1)
    own = any(is_function(word) for word in sentence.words[comma + 1 : found.start(1)])
    return found.end() if len(people) == 1 and people[0] is last and not own else None


_LISTED = re.compile(r"(?:,A{1,5})+,?CA{1,5}(?=[,.]|$)")


def listed(sentence: Sentence, start: int, comma: int) -> int | None:
    """The token behind the names of those a plural tells: *les deux avocats, Me Luc Bon et Anne Roy*; None if none."""
    words = sentence.words
    several = words[start] in _MANY and any(is_function(each) for each in words[start + 1 : comma])
    found = _LISTED.match(sentence.tags, comma) if several else None
    if found is None or any(sentence.names.get(at) is not None for at in range(start, comma)):
        return None
    people = {
        id(name) for at in range(comma, found.end()) if (name := sentence.names.get(at)) and name.kind == "person"
    }
    parts = len(re.findall("[,C]A", found.group()))
    return found.end() if len(people) == parts else None


def is_apposition(sentence: Sentence, start: int, comma: int, end: int) -> bool:
    """Whether the words between a comma and `end` tell who the phrase before is."""
    words, tags = sentence.words, sentence.tags
    at = comma + 1
    while at < end and words[at] in closed()["also"]:
        at += 1
    if _tells_of_others(sentence, start, comma, (at, end)):
        return False
    head = at
    while head < end and (tags[head] in "D" or words[head] in closed()["before_function"]):
        head += 1
    person = sentence.names.get(head) or sentence.names.get(head + 1) or sentence.names.get(head + 2)
    if person is not None and person.kind == "person" and _is_name(sentence, start, comma, (at, end)):
        return True
    named = head < end and is_function(words[head])
    if named and tags[at] == "D" and "A" not in tags[start:comma] and "A" not in tags[at:end]:
        return False
    if tags[at] == "M":
        return (
            words[at] in ("du", "des")
            and end - at < 14
            and "A" in tags[at:end]
            and any(is_function(each) or tags[start] == "A" for each in words[start:comma])
        )
    if words[at] in ("de", "d'"):
        return end - at < 14 and "A" in tags[at:end] and tags[start] in "DA"
    if named or _names_body(sentence, start, comma, (at, end)):
        return True
    subject_is_function = any(is_function(each) for each in words[start:comma])
    if tags[at] == "A" and subject_is_function:
        return "N" not in tags[at : at + 1]
    return (
        head < end
        and tags[head] == "N"
        and tags[at] == "D"
        and words[head] in closed()["kin"]
        and "A" in tags[start:comma]
    )


def _names_body(sentence: Sentence, start: int, comma: int, apposed: tuple[int, int]) -> bool:
    """Whether a body's name behind a comma is what a phrase without a name describes: *le parti au pouvoir, le PXZ*."""
    words, tags = sentence.words, sentence.tags
    at, end = apposed
    leads = start and (tags[start - 1] in "PM" or words[start - 1] == "pour")
    if leads or words[start] not in _ONE or any(place in sentence.names for place in range(start, comma)):
        return False
    kinds = closed()["body"] | closed()["press"]
    first = at + (words[at] in ("le", "la", "l'"))
    name = sentence.names.get(first)
    if name is None or name.kind not in ("organisation", "outlet") or kinds.isdisjoint(words[start:comma]):
        return False
    return set(tags[first : tags.find("(", first, end) if "(" in tags[first:end] else end]) == {"A"}


def _tells_of_others(sentence: Sentence, start: int, comma: int, apposed: tuple[int, int]) -> bool:
    """Whether words behind a comma are too long, a circumstance, or of others than the phrase before."""
    words, tags = sentence.words, sentence.tags
    at, end = apposed
    return (
        at >= end
        or end - at > _LONGEST
        or tags[at] in "R0T"
        or charged(sentence, at)
        or (tags[at] in "pN" and words[at + 1 : at + 2] == ["par"])
        or (words[at] in closed()["several"] and "C" not in tags[start:comma])
        or _others(sentence, start, comma, apposed)
        or not closed()["unnamed"].isdisjoint(words[start:comma])
        or _one_behind_many(sentence, start, comma, apposed)
    )


def charged(sentence: Sentence, at: int) -> bool:
    """Whether it is told what somebody has to do: *La juge, chargée d'instruire l'affaire*, not *chargée de la mer*."""
    words = sentence.words[at : at + 2]
    if len(words) < 2 or words[0] not in _CHARGED or words[1] not in ("de", "d'"):
        return False
    return sentence.tags[at + 2 : at + 3] in ("I", "i") or sentence.words[at + 2 : at + 3] in (["un"], ["une"])


_CHARGED = ("chargé", "chargée", "chargés", "chargées")
_LONGEST = 30
"""Tokens that tell who somebody is."""


def _others(sentence: Sentence, start: int, comma: int, apposed: tuple[int, int]) -> bool:
    """Whether a phrase behind a formula opens what is told: *Selon plusieurs sources, le maire* is of two, as is
    *Selon le quotidien, le maire*."""
    words, tags = sentence.words, sentence.tags
    at, end = apposed
    if tags[start] != "D" or tags[at] != "D" or "A" in tags[start:comma] or "C" in tags[start:end]:
        return False
    if start and words[start - 1] == "par":
        return False
    if words[at] in _MANY and words[start + 1] in closed()["document"]:
        return True
    if words[at] in _ONE and (words[start] in _MANY or words[start + 1] in closed()["press"]):
        return True
    return words[start] in _ONE and words[at] in _MANY and is_function(words[start + 1])


def _one_behind_many(sentence: Sentence, start: int, comma: int, apposed: tuple[int, int]) -> bool:
    """Whether one person is told behind several: *critiqué par les députés, Anne Roy a dit*.

    Who issues something may be told behind it: *les chiffres de la ministre, Anne Roy*.
    """
    words, tags = sentence.words, sentence.tags
    at, end = apposed
    issued = "par" in words[start:comma] or not closed()["document"].isdisjoint(words[start : start + 3])
    if words[start] not in _MANY or issued or "C" in tags[start:end] or tags[end : end + 2] == ",C":
        return False
    named = {id(name) for place in range(at, end) if (name := sentence.names.get(place)) and name.kind == "person"}
    own = any(place in sentence.names and sentence.names[place].kind == "person" for place in range(start, comma))
    opens = at in sentence.names or words[at] in _ONE or words[at] in ("m", "mme", "me")
    return len(named) == 1 and opens and not own


_ONE = frozenset(("le", "la", "l'", "un", "une"))
_MANY = frozenset(("les", "des", "ces", "ses", "nos", "leurs", "plusieurs", "certains", "certaines", "quelques"))


def _is_name(sentence: Sentence, start: int, comma: int, apposed: tuple[int, int]) -> bool:
    """Whether a person named behind a comma is whom the phrase before describes: *la consule, Anne Roy*."""
    if any(is_function(each) for each in sentence.words[start:comma]):
        return True
    names = {id(sentence.names.get(at)) for at in range(*apposed)}
    alone = apposed[0] in sentence.names and len(names) == 1
    return alone and sentence.tags[start] == "D" and not any(at in sentence.names for at in range(start, comma))


def served(text: str, span: Span, persons: Sequence[Mention]) -> Mention | None:
    """Of the persons in a phrase the one in apposition at its end, where the first is only whose office it is: *le
    conseiller du ministre Paul Petit, Jean Roy*."""
    first, last = persons[0], persons[-1]
    if text[first.span.end : last.span.start].strip() != "," or last.span.end < span.end - 1:
        return None
    return last if PREPOSITION.search(fold(text[span.start : first.span.start])) else None

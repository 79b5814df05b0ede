"""When something is said: the time beside its verb, at the head of its clause, or of where one speaks."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.said import channels
from selon.said.drafts import Draft
from selon.said.groups import Group
from selon.said.sentences import Sentence

OPENING_TIME = re.compile(r"[CR]*,?[PDMy]{0,2}(T)[^XVvWLKU]*$")
"""A time that opens a sentence before anything else happens: *Mardi, face à la presse, X a dit que ...*."""
_PLACE_TIME = re.compile(r"[CR]*,?[PM]D?A{1,4}(T)T*,?")
"""A place and a day that open a sentence: *A Jérusalem jeudi, l'émissaire a mis en garde ...*."""
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
    """A token of the day behind the comma that ends a complement: *a salué la mort du tyran, jeudi*.

    A date with its year is rather of what is told: *soupçonne une fraude pour la fête, le 6 janvier 2016*.
    """
    trailing = _TRAILING.match(sentence.tags, end)
    if trailing is None:
        return None
    at = trailing.start(1)
    dated = sentence.words[at] in ("le", "en") and _YEAR.search(" ".join(sentence.words[at : at + 4])) is not None
    return None if dated else at


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def attended(sentence: Sentence, end: int) -> int | None:
    """A token of the day behind where one spoke between commas: *..., lors d'une visite au port lundi*."""
    tags = sentence.tags
    if tags[end : end + 1] != "," or end + 1 == len(tags) or channels.occasion(sentence, end + 1) is None:
        return None
    day = _DAY_OF.match(tags, end + 1)
    return day.start(1) if day is not None else None


_DAY_OF = re.compile(r"[PMDNA0]{3,16}(T)T*(?:[.,;]|$)")


def _of_manner(sentence: Sentence, at: int) -> int | None:
    """A token of the day behind how somebody says they are: *s'est dit prêt mardi à payer*."""
    found = _MANNER.match(sentence.tags, at)
    return found.start(1) if found is not None else None


_MANNER = re.compile(r"R*[Np]R*(T)T*[PMK]")


def before(sentence: Sentence, verb: tuple[int, int], source: tuple[int, int] | None) -> int | None:
    """A token of the time within a verb, between it and its subject, or at the head of the clause."""
    tags = sentence.tags
    within = tags.find("T", *verb)
    if within >= 0 or source is None:
        return within if within >= 0 else None
    if (between := _BETWEEN.fullmatch(tags, source[1], verb[0])) is not None:
        ends = "," in tags[slice(*source)] and tags[source[1]] != ","  # *..., finaliste du scrutin en 2017, ...*
        return None if ends else between.start(1)
    opening = _CLAUSE_TIME.search(tags[: source[0]]) or OPENING_TIME.match(tags, 0, source[0])
    opening = opening or _PLACE_TIME.fullmatch(tags, 0, source[0])
    if opening is None:
        return _spoken(sentence, source[0])
    at = opening.start(1)
    return None if sentence.words[at - 1 : at + 2] == ["à", "ce", "jour"] else at


def when(sentence: Sentence, group: Group, source: tuple[int, int] | None, start: int) -> int | None:
    """A token of the day within a locution, before its verb or behind how somebody says they are."""
    within = sentence.tags.find("T", group.head + 1, group.end)
    if within >= 0:
        return within
    told = before(sentence, (group.first, group.head), source)
    reflexive = group.reflexive and group.cue.lemma in ("dire", "déclarer", "montrer")
    return _of_manner(sentence, start) if told is None and reflexive else told


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
    if words[first] in ("premier", "première") and first + 1 < edge and words[first + 1] in closed()["received"]:
        first += 1
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


def to_come(draft: Draft) -> bool:
    """Whether what will be said was not said yet, so that its day is none: *va annoncer vendredi que ...*."""
    if draft.cue is None:
        return False
    before = draft.sentence.prose[max(0, draft.cue.start - 6) : draft.cue.start].lower()
    return before.endswith(("va ", "vont ")) or _FUTURE.search(draft.cue.of(draft.sentence.prose)) is not None


_FUTURE = re.compile(r"^\w+(?:er|ir|r)(?:a|ont)\b")

"""Noun complements with a grammar of their own: *compare X à Y*, *félicite X pour Y*, *des faits qu'il conteste*."""

from __future__ import annotations

from selon.french.closed import closed
from selon.said import phrases, subjects
from selon.said.groups import Group
from selon.said.relatives import relating
from selon.said.sentences import Sentence

Way = tuple[str, int]

_OF = ("de", "d'", "du", "des")
_BREAKS = frozenset("VvXKWLU.:;,n")


def own(sentence: Sentence, group: Group, start: int) -> Way | None:
    """How the noun complement of a verb with a grammar of its own stands."""
    lemma = group.cue.lemma
    if lemma == "comparer":
        return _compared(sentence, group, start)
    if lemma == "traiter":
        return _named(sentence, start)
    if lemma in ("féliciter", "remercier"):
        return _thanked(sentence, group, start)
    if lemma in ("expliquer", "justifier"):
        return _explained(sentence, start)
    if lemma in closed()["accusing"]:
        return _alleged(sentence, group, start)
    if lemma in ("estimer", "évaluer", "chiffrer") and sentence.words[start : start + 1] == ["à"]:
        return ("stated", start) if sentence.tags[start + 1 : start + 2] in ("0", "Q") else None
    if lemma == "reprocher":
        return _blamed(sentence, start)
    if lemma == "mettre en avant" and group.form == "finite":
        found = subjects.left(sentence, group.first)
        speaks = found is None or sentence.tags[found[0]] in "SWL" or phrases.speaks(sentence, *found)
        return None if speaks else ("quoted", start)
    if lemma in ("évoquer", "mentionner") and sentence.tags[start : start + 1] == "D":
        supposed = sentence.words[start + 1 : start + 2] and sentence.words[start + 1] in closed()["supposed"]
        return ("object", start) if supposed and sentence.tags[start + 2 : start + 3] in ("P", "K", "R") else None
    return None


def _within(sentence: Sentence, start: int, words: tuple[str, ...], reach: int = 14) -> int | None:
    """The first of some words in the clause that goes on from a token."""
    for at in range(start, min(len(sentence.tags), start + reach)):
        if sentence.words[at] in words:
            return at
        if sentence.tags[at] in _BREAKS:
            return None
    return None


def _compared(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*compare la loi à une prison*; behind *que*, *le* only what it is compared to."""
    at = _within(sentence, start, ("à", "au", "aux", "avec"))
    plain = ("quoted", start) if sentence.tags[start : start + 1] in ("D", "A") else None
    if at is None:
        return plain
    likened = sentence.words[at + 1 : at + 2] in (["un"], ["une"]) or "Q" in sentence.tags[at + 1 : at + 4]
    if at > start:
        return ("object", start) if likened and plain else plain
    taken = relating(sentence, group) is not None or "y" in sentence.tags[group.first : group.head]
    return ("object", start + (sentence.words[at] in ("à", "avec"))) if taken and likened else None


def _named(sentence: Sentence, start: int) -> Way | None:
    """*traite le maire de « menteur »*."""
    at = _within(sentence, start, ("de", "d'"))
    while at is not None and sentence.tags[at + 1 : at + 2] != "Q":
        at = _within(sentence, at + 1, ("de", "d'"))
    return ("quoted", start) if at is not None and at > start and sentence.tags[start] in "DA" else None


def _thanked(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*félicite X pour Y*, *remercie X d'avoir ...*."""
    if group.reflexive or sentence.tags[start : start + 1] not in ("D", "A"):
        return None
    at = _within(sentence, start + 1, ("pour", "d'"))
    told = at is not None and (sentence.words[at] == "pour" or sentence.tags[at + 1 : at + 2] in ("I", "i"))
    return ("object", start) if told else ("quoted", start)


def _explained(sentence: Sentence, start: int) -> Way | None:
    """*explique la mort de X par un coup*: what is explained and by what."""
    if sentence.tags[start : start + 1] not in ("D", "A"):
        return None
    at = _within(sentence, start + 1, ("par",), 16)
    return ("stated", start) if at is not None and sentence.tags[at + 1 : at + 2] in ("D", "Q") else None


def _alleged(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*un homme qu'il accuse d'avoir menti*: behind *que* only what is alleged."""
    if relating(sentence, group) is None or sentence.words[start : start + 1] not in (["de"], ["d'"]):
        return None
    return ("object", start + 1) if sentence.tags[start + 1 : start + 2] in tuple("IiNQyn") else None


def _blamed(sentence: Sentence, start: int) -> Way | None:
    """*reproche à X « son silence »*: whom one blames belongs to it."""
    if sentence.words[start : start + 1] != ["à"]:
        return None
    at = start + 1
    while at < min(len(sentence.tags), start + 10) and sentence.tags[at] not in _BREAKS | {"Q", "P"}:
        at += 1
    return ("object", start + 1) if sentence.tags[at : at + 1] == "Q" and at > start + 1 else None


def stated(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*fait état depuis mai de seize cas*: a circumstance of what is told stands before *de*."""
    if "D" not in group.cue.grammar or not group.cue.tail or sentence.tags[start : start + 1] not in ("P", "M"):
        return None
    if sentence.words[start] in ("à", "au", "aux"):
        at = _within(sentence, start + 2, ("de", "d'", "des"))
        told = at is not None and (sentence.words[at] == "des" or sentence.tags[at + 1 : at + 2] == "D")
        return ("object", at + (sentence.words[at] != "des")) if at is not None and told else None
    if sentence.words[start] not in closed()["beside"]:
        return None
    return ("object", start) if _within(sentence, start + 2, _OF) is not None else None

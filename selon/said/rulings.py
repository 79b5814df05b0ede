"""What a court, an assembly or voters decide rather than say: *les députés ont rejeté le texte*."""

from __future__ import annotations

from collections.abc import Sequence

from selon.french.closed import closed
from selon.said.antecedents import antecedent
from selon.said.drafts import Draft
from selon.said.frames import Frame
from selon.said.heads import head
from selon.said.sentences import Sentence

_OBJECT, _BEFORE = 5, 8
"""Tokens in which what is rejected is told, behind the verb or before a participle."""


def rules(sentence: Sentence, each: Frame) -> bool:
    """Whether a court or an assembly decides here rather than says: *le tribunal a condamné X*."""
    if each.group.cue.lemma not in closed()["ruling"]:
        return False
    if each.way == "agent":
        held = _plain(sentence.words[max(0, each.group.first - _BEFORE) : each.group.first])
    else:
        held = _plain(sentence.words[each.start : each.start + _OBJECT])
    who = _who(sentence, each)
    if each.group.cue.lemma not in closed()["turning_down"]:
        votes = closed()["voters"] & set(who.lower().split()) and held & closed()["voted"]
        return _judges(who) or bool(votes)
    who = who or _holder(sentence, each)
    return _judges(who) or (not held & closed()["disputed"] and (bool(held & closed()["moved"]) or _votes(who)))


def ruled(draft: Draft) -> bool:
    """The same of a draft whose speaker only a pronoun tells: *il a aussi rejeté leur demande*."""
    turns = draft.lemma in closed()["turning_down"] and draft.act == "deny" and draft.form in _OBJECTS
    if not turns or draft.voice is None or not draft.voice.names:
        return False
    held = _plain(draft.content[0].of(draft.sentence.text).replace("'", "' ").lower().split()[:_OBJECT])
    votes = not held & closed()["disputed"] and all(map(_votes, draft.voice.names))
    return votes or all(map(_judges, draft.voice.names))


_OBJECTS = ("object", "agent", "related")


def _plain(words: Sequence[str]) -> set[str]:
    return {word.removeprefix("l'").removeprefix("d'").strip('"«»,.') for word in words}


def _who(sentence: Sentence, each: Frame) -> str:
    """The words for who decides: the source, or what its *qui* takes up."""
    if each.source is None:
        return ""
    first = each.source[0]
    span = antecedent(sentence, first) if sentence.tags[first] == "W" else None
    return span.of(sentence.text) if span else sentence.of(*each.source)


def _holder(sentence: Sentence, each: Frame) -> str:
    """The words before a participle without a subject: *un vote des députés rejetant le texte*."""
    first = each.group.first
    return sentence.of(max(0, first - _OBJECT), first) if each.group.form == "gerund" and first else ""


def _votes(who: str) -> bool:
    """Whether somebody is an assembly or its members: *les députés de Brest*, *les membres du conseil*."""
    words = _words(who)
    return head(who) in closed()["voters"] or ("membres" in words and bool(words & closed()["voters"]))


def _judges(who: str) -> bool:
    """Whether somebody is a court or tells its rulings: *le juge des référés*, *le président du tribunal*."""
    words = _words(who)
    named = head(who) in closed()["court"] or bool(words & closed()["judges"])
    return (named or ("conseil" in words and bool(words & closed()["of_judges"]))) and not words & closed()["pleading"]


def _words(who: str) -> set[str]:
    return set(who.replace("’", "'").replace("'", "' ").lower().split())

"""Which person a description means: those an article names, weighed by what is told of them and of whom it speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selon.article import Span
from selon.french.closed import closed
from selon.french.offices import former, serving
from selon.french.people import functions
from selon.record import Mention
from selon.said.heads import DETERMINER, PREPOSITION, gender, head, lemma, whereof
from selon.said.scene import Scene, Voice, voice_of

SURE = 4.0
"""What a person gets of whom the article tells this very function."""
_ENOUGH = 2.0
_HEARD = 12
_JUST = 700
_FORMER = re.compile(r"\b(?:ancien|ancienne|ex)\b", re.IGNORECASE)
_FEMININE, _MASCULINE = ("la ", "cette "), ("le ", "ce ")
_STOP = re.compile(r"[.!?]\s|\n")
_COMPLEMENT = re.compile(r"\b(?:de|du|d'|à|au|pour|chez|sur|avec|son|sa)\s?(?:\w+\s){0,2}$")
"""What makes of a name a companion or a complement: *avec son ami Paul Le Goff*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A description by its words: its head, the gender it shows, what it is of, whether it tells of something past."""

    phrase: str
    noun: str
    shown: str | None
    of: frozenset[str]
    former: bool
    long: bool


def person(scene: Scene, span: Span, phrase: str, noun: str) -> tuple[Voice, float] | None:
    """The person of an article whom a description fits best, and how well; None where it fits none enough."""
    told = Described(
        phrase=phrase,
        noun=noun,
        shown=_shown(phrase, noun),
        of=frozenset(whereof(phrase)),
        former=_FORMER.search(phrase) is not None,
        long=PREPOSITION.search(phrase) is not None,
    )
    inside = {each.name for each in scene.within(span)}
    weights = _spoken_of(scene, span.start)
    best: tuple[float, Mention] | None = None
    for mention in _candidates(scene, told):
        if mention.name in inside:
            continue
        known = _known(scene, told, mention)
        weight = known + weights.get(mention.name, 0.0) if known is not None else 0.0
        if weight >= _ENOUGH and (best is None or weight > best[0]):
            best = weight, mention
    return (voice_of(best[1]), best[0]) if best else None


def _candidates(scene: Scene, told: Described) -> Iterator[Mention]:
    """The persons of an article, each once, by what is known of their gender."""
    for mention in scene.persons.values():
        if (
            told.shown is None
            or mention.gender in (None, told.shown)
            or lemma(told.noun) in scene.roles.get(mention.name, ())
        ):
            yield mention


def _shown(phrase: str, noun: str) -> str | None:
    """The gender a description shows, f, m or None: *la star* shows none."""
    if noun in closed()["whoever"]:
        return None
    lowered = phrase.lower()
    article = "f" if lowered.startswith(_FEMININE) else "m" if lowered.startswith(_MASCULINE) else None
    return gender(noun) or article


def _known(scene: Scene, told: Described, mention: Mention) -> float | None:
    """What the article, and who held which office, say for or against a person being so described; None if it cannot be."""
    roles = scene.roles.get(mention.name, set())
    clash = told.shown and mention.gender not in (None, told.shown)
    if lemma(told.noun) in roles:
        told_of = [whereof(each) for each in scene.told.get(mention.name, ()) if lemma(head(each)) == lemma(told.noun)]
        if told.of and told_of and all(told_of) and not any(told.of & each for each in told_of):
            return None
        if clash and not (told.shown == "m" and gender(told.noun) is None):
            return None
        return SURE + 2 * any(told.of & each for each in told_of)
    if clash:
        return None
    if told.former and mention.name in former(_office(told.phrase), scene.day):
        return SURE
    return _unknown(scene, told, mention, roles)


def _office(phrase: str) -> str:
    return _FORMER.sub("", DETERMINER.sub("", phrase, count=1), count=1).strip(" -")


def _unknown(scene: Scene, told: Described, mention: Mention, roles: set[str]) -> float | None:
    """What speaks against a description of which the article does not say that it is a person's."""
    noun, words = told.noun, closed()
    if noun in words["relational"] and told.long:
        return None
    against = 1.5 if told.long else 0.0
    if noun in words["anyone"]:
        return -against / 2
    if mention.name in serving(scene.day) and not told.former:
        against += 4
    political = noun in words["political"] and (not roles or roles & words["political"])
    if noun in words["office"] and not told.former:
        against += 2 if political else 3 if not roles else 4
    elif noun in words["standing"] and not told.former:
        against += 1 if political else 3 if roles else 2
    elif noun in functions() and roles and noun not in words["human"]:
        against += 0.5
    return -against


def _spoken_of(scene: Scene, at: int) -> dict[str, float]:
    """How much the text speaks of each person at a place: as subject, speaker, last named, in its first line, often."""
    weights: dict[str, float] = {}

    def add(name: str, weight: float) -> None:
        weights[name] = weights.get(name, 0.0) + weight

    near = [each for each in scene.before(at) if each.kind == "person" and not scene.avoided(each)]
    fresh = _turned(scene, near, at)
    for voice, weight in ((scene.focus, 2.5), (scene.current, 1.5)):
        if voice is not None and voice.kind == "person" and not voice.plural:
            just = weight < 2 and 0 < at - voice.at < _JUST
            add(voice.names[0], 0.5 if fresh and fresh.name != voice.names[0] else weight + just)
    if near:
        add(
            near[0].name,
            3.0
            if fresh
            else 1.0
            if _COMPLEMENT.search(scene.text, max(0, near[0].span.start - 25), near[0].span.start)
            else 2.0,
        )
        second = next((each for each in near if each.name != near[0].name), None)
        if second is not None:
            add(second.name, 0.5)
    for leading, weight in ((scene.lead, 1.0), (scene.topics.get("person"), 1.5)):
        if leading is not None and leading.span.start < at:
            add(leading.name, weight)
    return weights


def _turned(scene: Scene, near: list[Mention], at: int) -> Mention | None:
    """The person the text turned to since the one it spoke of: named as more than a complement in a later sentence."""
    if not near or scene.focus is None or near[0].name in scene.focus.names:
        return None
    last = max([scene.focus_at, *(each.span.start for each in near if each.name in scene.focus.names)])
    place = near[0].span.start
    if place < last or not _STOP.search(scene.text, last, place):
        return None
    return None if _COMPLEMENT.search(scene.text, max(0, place - 25), place) else near[0]

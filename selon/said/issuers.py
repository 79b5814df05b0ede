"""Who issued a document that is only called by its kind: *le rapport*, *selon ce sondage*, *selon un communiqué*."""

from __future__ import annotations

import re
from functools import lru_cache

from selon.french.closed import closed
from selon.french.tokens import fold
from selon.record import Mention
from selon.said.drafts import Draft
from selon.said.scene import Scene, Voice, voice_of

_HEARD, _JUST = 100, 500
_OWNED = re.compile(r"[^.!?\n]{0,80}")
_OPENING = re.compile(r"\W*(?:dans|par) (?:une?|son|sa|leur) [^,]{3,80},", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_READ = 300
_BEFORE = 80
"""Characters before a name in which a document may be told whose issuer it is."""


def channel(scene: Scene, draft: Draft) -> str:
    """Through what somebody speaks, in small letters, behind the verb or where a sentence opens: *dans un rapport*."""
    if draft.to is not None:
        return draft.to.of(scene.text).lower()
    opening = _OPENING.match(draft.sentence.prose, draft.sentence.span.start, draft.sentence.span.end)
    return fold(opening.group()).lower() if opening is not None else ""


def owner(scene: Scene, at: int) -> Voice | None:
    """Whose words *ses dires* or *son site* are: who is named just before in the sentence."""
    for mention in scene.before(at):
        if mention.kind == "place":
            continue
        return voice_of(mention) if _OWNED.fullmatch(scene.text, mention.span.end, at) else None
    return None


def writer(scene: Scene, at: int) -> Voice | None:
    """Who is named last before words that one can read, where something written is told of too: *X publie un texte*."""
    written, networks = closed()["document"], closed()["network"]
    for mention in scene.before(at):
        if at - mention.span.start > _READ:
            return None
        body = mention.kind in ("organisation", "government") and mention.name.lower() not in networks
        if (body or mention.kind == "person") and not scene.avoided(mention):
            told = fold(scene.text[max(0, mention.span.start - _BEFORE) : at]).lower()
            return None if written.isdisjoint(_WORD.findall(told)) else voice_of(mention)
    return None


def before(scene: Scene, noun: str, at: int) -> Voice | None:
    """The voice that spoke by such a document before, or of whom one was told before a place."""
    alike = _alike(noun)
    for voice in reversed(scene.heard[-_HEARD:]):
        if noun in (voice.medium, voice.head) or noun in voice.to:
            return voice
        if voice.kind in ("organisation", "government") and voice.head in closed()["document"]:
            return voice
    for mention in scene.before(at) if len(alike) > 1 else ():
        if mention.kind in ("person", "organisation", "government") and not scene.avoided(mention):
            start = mention.span.start
            if _of(alike).search(fold(scene.text[max(0, start - _BEFORE) : start])):
                return voice_of(mention)
    for voice in reversed(scene.heard[-_HEARD:]):
        if voice.medium in alike or not alike.isdisjoint(_WORD.findall(voice.to)):
            return voice
    return None


def published(mention: Mention, noun: str, before: str) -> bool:
    """Whether a paper only made known what others found: *une étude révélée par Le Courrier*."""
    words = closed()
    found = noun in (words["survey"] | words["report"] | words["message"]) - words["written"]
    return mention.kind == "outlet" and found and _PUBLISHED.search(before) is not None


_PUBLISHED = re.compile(
    r"\b(?:publié|révélé|consulté|dévoilé|cité|commandé|relayé|repris)e?s?\b[^,]*\bpar\s*(?:la |le |l'|les )?$"
)


_GIVEN = re.compile(
    r"\b(?:du|de la|de l'|des|par la|par le|par l'|par|de(?= (?:sa|son|ce dernier|cette dernière|cel(?:ui|le)-ci)\b))\b"
    r" ?((?:son|sa) [\w-]+|[^,]+)"
)
_INQUIRY = re.compile(
    r"(?:dossier|enquête|investigation|autopsie|instruction|expertise|analyse|audition|perquisition)s?"
    r"(?: (?:[a-zà-ÿ]+(?:ère|aire|ive|elle|ique|erne)s?|en cours|menées?|dont .*|rapportés .*))?"
)
"""What yields a finding and issues nothing: *les premiers éléments de l'enquête*."""
_OF_ANOTHER = re.compile(
    r"\b(?:atteint|malade|patient|mort|cas|victime|porteur|symptôme|vaccin|confirmé)e?s? $|\bportant sur\b"
)
"""Behind what a document tells of an illness, a count or who confirms it, which issue nothing.

*une étude sur les malades du paludisme*, *des résultats portant sur 10 % des votes*.
"""


def given(phrase: str) -> re.Match[str] | None:
    """Whose document a noun phrase tells it is, without a name: *un rapport de la préfecture*; an illness has none.

    >>> found = given("un rapport de la préfecture")
    >>> found and found[1], given("une étude sur les patients atteints du diabète")
    ('préfecture', None)
    """
    opening = phrase.find(" ") + 1  # *des chiffres*: the article tells no issuer
    found = (each for each in _GIVEN.finditer(phrase, opening) if not _OF_ANOTHER.search(phrase, 0, each.start()))
    return next((each for each in found if not _INQUIRY.fullmatch(each[1])), None)


def surveyor(scene: Scene, noun: str) -> Voice | None:
    """Who is told anywhere to have made a survey: *un sondage Odoxa*, *réalisé par l'institut Odoxa*."""
    if noun not in closed()["survey"] - closed()["research"] - closed()["written"]:
        return None
    return voice_of(scene.surveyor) if scene.surveyor is not None else None


def just(scene: Scene, noun: str, phrase: str, at: int) -> Voice | None:
    """The body that just spoke, for a message of which nothing more is told: *..., selon un communiqué*."""
    voice = scene.current
    if voice is None or voice.kind not in ("organisation", "government") or voice.plural:
        return None
    near = scene.beside and 0 < at - voice.at < _JUST and len(phrase.split()) == 2
    return voice if near and noun in closed()["message"] else None


def _alike(noun: str) -> frozenset[str]:
    """The nouns that may take up a document called by this one."""
    groups = (closed()["survey"], closed()["report"], closed()["letter"], closed()["message"])
    return frozenset({noun}).union(*(group for group in groups if noun in group))


@lru_cache(maxsize=1 << 8)
def _of(nouns: frozenset[str]) -> re.Pattern[str]:
    """What stands before the issuer of a document: *le rapport annuel de la ...*, *un sondage réalisé par ...*."""
    kinds = "|".join(sorted(map(re.escape, nouns)))
    return re.compile(
        rf"\b(?:{kinds})(?: [a-zà-ÿ-]+){{0,4}}? ?(?:\b(?:de|du|des|par)|\bd')\s?"
        r"(?:la |le |l'|les )?(?:institut |cabinet )?$",
        re.IGNORECASE,
    )

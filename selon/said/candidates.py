"""Which person a description means: those an article names, weighed by what is told of them and of whom it speaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from selon.article import Span
from selon.french.closed import closed
from selon.french.naming import listing
from selon.record import Mention
from selon.said import camps, described
from selon.said.described import FORMER, NEVER, NEW, SURE, Described
from selon.said.heads import DETERMINER, PREPOSITION, calling, gender, gender_shown, lemma, native, whereof
from selon.said.scene import Scene, Voice, voice_of

_ENOUGH = 1.5
_JUST = 700
_FEMININE, _MASCULINE = ("la ", "cette "), ("le ", "ce ")
_NAMED = re.compile(r"([a-zà-ÿ'-]+|\)),? (?!L[ae]s? )([A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+){1,2})(?: \([^()]{2,12}\))?$")
_ARTICLE = re.compile(r"\bL(?:a|es?)$")
_PARTICLE = re.compile(r"(?:L[ae]s?|D[eu]|Van|Von|El|Al|Ben|Ibn|Bin|Dos|Da|Di) ")
_STOP = re.compile(r"[.!?]\s|\n")
_COMPLEMENT = re.compile(r"\b(?:de|du|d'|à|au|pour|chez|sur|avec|son|sa)\s?(?:\w+\s){0,2}$")
"""What makes of a name a companion or a complement: *avec son ami Paul Le Goff*."""


def told_of(scene: Scene) -> Voice | None:
    """Who the words before an incise are about: *Anne Roy a quitté la salle, a indiqué son avocat*."""
    words = scene.avoid[0] if scene.incise and scene.avoid else None
    if words is None or scene.text[max(0, words.start - 2) : words.start].strip()[-1:] in tuple('"«“'):
        return None
    first = next(iter(scene.within(words)), None)
    if first is None or first.kind != "person" or first.span.start - words.start > _OPENING:
        return None
    before = scene.text[words.start : first.span.start]
    led = _COMPLEMENT.search(before) is not None or any(mark in before for mark in '"«“')
    return None if led else voice_of(first)


_OPENING = 60
"""Characters in which a clause tells its subject, title and office before the name."""


def person(scene: Scene, span: Span, phrase: str, noun: str) -> tuple[Voice, float] | None:
    """The person of an article whom a description fits best, and how well; None where it fits none enough."""
    told = _describe(phrase, noun)
    if own_name(scene, span, phrase):
        return None
    fit = list(_candidates(scene, span, told))
    weights = _spoken_of(scene, span.start, {each.name for each in fit})
    grown = told.noun not in closed()["little"]
    known = [NEVER if grown and each.name in scene.little else _fits(scene, told, each, span) for each in fit]
    one = max(known, default=0.0) >= SURE and not told.anyone
    women = [each for each in fit if each.gender == "f"] if told.shown == "f" else []
    only = women[0] if len(women) == 1 and len(fit) == 1 else None
    best: tuple[float, Mention] | None = None
    for mention, fits in zip(fit, known, strict=True):
        weight = fits + weights.get(mention.name, 0.0)
        weight -= (4.0 if described.bare(scene, told, mention) else 2.0) if one and fits < SURE else 0.0
        weight -= 0.5 if told.shown is not None and mention.gender is None else 0.0
        weight += 2.0 if only is mention else 0.0
        if weight >= _ENOUGH and (best is None or weight > best[0]):
            best = weight, mention
    other = _unlisted(scene, told, span.start)
    if other is not None and (best is None or other[1] > best[0]):
        return other
    return (voice_of(best[1]), best[0]) if best else None


def _fits(scene: Scene, told: Described, mention: Mention, span: Span) -> float:
    """How well a description fits a person; worse one named only far behind it, unless where an article opens.

    A town has one mayor, a court one prosecutor and a case often one lawyer, who may be named late.
    """
    fits = described.known(scene, told, mention)
    if mention.span.start - span.end < _NEXT or fits > SURE or span.start < _OPENING or told.anyone:
        return fits
    lawyer = told.long and told.called == "avocat"
    one = lawyer or told.noun in closed()["magistracy"] or told.called in closed()["lone"]
    return fits if one and told.called not in scene.shared_roles else fits - _BEHIND


_NEXT, _OPENING = 60, 500
_BEHIND = 3.0


def _unlisted(scene: Scene, told: Described, at: int) -> tuple[Voice, float] | None:
    """Who speaks by a name that is no known person's, and how well a description fits."""
    voice = scene.current
    if voice is None or voice.kind != "person" or voice.plural or voice.names[0] in scene.persons:
        return None
    if not 0 < at - voice.at < _JUST or (told.shown is not None and voice.gender not in (None, told.shown)):
        return None
    called = lemma(voice.head)
    weight = 4.5 + (SURE if called == told.called else described.unknown(told, {called} if called else set()))
    return (voice, weight) if weight >= _ENOUGH else None


def learn(scene: Scene, name: str, phrase: str) -> None:
    """Note what somebody was called by a description, which a shorter one may take up: *le ministre*."""
    called, told = calling(phrase), scene.told.setdefault(name, [])
    if FORMER.search(phrase) is None and called not in scene.roles.setdefault(name, set()):
        scene.roles[name].add(called)
        told.append(DETERMINER.sub("", phrase, count=1))


def fits(scene: Scene, phrase: str, noun: str, mention: Mention) -> bool:
    """Whether nothing the article tells of a person speaks against a description."""
    told, roles = _describe(phrase, noun), scene.roles.get(mention.name, set())
    other = noun in closed()["office"] and told.called not in roles and (bool(roles) or bool(camps.lands(phrase)))
    alike = told.shown is None or mention.gender in (None, told.shown)
    return alike and not other and described.known(scene, told, mention) > -SURE


def _describe(phrase: str, noun: str) -> Described:
    """What a description says; an age or a family tells nothing of whose it is: *la mère de famille de 51 ans*."""
    plain_phrase = NEW.sub(r"\1", _OWN.sub("", phrase))
    return Described(
        phrase=plain_phrase,
        noun=noun,
        called=calling(plain_phrase),
        shown=_shown(plain_phrase, noun),
        of=frozenset(whereof(plain_phrase)),
        former=FORMER.search(plain_phrase) is not None,
        long=PREPOSITION.search(plain_phrase) is not None,
        anyone=noun in closed()["anyone"] or native(phrase),
        party=camps.party(phrase),
    )


_OWN = re.compile(r",? (?:âgée? )?de \d+ ans\b| de famille\b")


def own_name(scene: Scene, span: Span, phrase: str) -> str | None:
    """The name that ends a description without being known as one: *la guide Maria Elytis*."""
    named = _NAMED.search(phrase)
    if named is None or _ARTICLE.search(phrase, 0, named.end(1)):
        return None
    name = named[2].partition(" ")[2] if named[1] in _LEADING else named[2]
    start = span.start + named.end(2) - len(name)
    known = any(each.span.start == start for each in scene.within(span)) or _PARTICLE.match(name)
    return name if " " in name and not known else None


_LEADING = ("de", "du", "des", "à", "au", "aux", "la", "le", "les")
"""Words before a capital that belongs to what an office is of: *le ministre de la Défense Artis Lukas*."""


def _candidates(scene: Scene, span: Span, told: Described) -> Iterator[Mention]:
    """The persons a description may mean, each once: of its gender, not named in it, near by or of the first ones."""
    names = {each.name for each in scene.before(span.start) if each.kind == "person"}
    names.update(islice(scene.persons, _FIRST))
    names.update(each.name for each in _holders(scene, told, span.start))
    names.update(each.name for each in (scene.lead, scene.topics.get("person")) if each is not None)
    names.difference_update(each.name for each in scene.within(Span(span.start, _told_behind(scene, span))))
    for mention in sorted(map(scene.persons.__getitem__, names), key=lambda each: each.span):
        held = told.called in scene.roles.get(mention.name, ())
        if told.shown is None or mention.gender in (None, told.shown) or (held and _neutral(told)):
            yield mention


def _told_behind(scene: Scene, span: Span) -> int:
    """Where a description ends with its relative, in which others are told of: *la maire, que Paul soutient, dit*."""
    if _RELATIVE.match(scene.text, span.end) is None:
        return span.end
    return min((each.start for each in scene.bounds if each.start >= span.end), default=span.end)


_RELATIVE = re.compile(r",? (?:qui|que|dont|où|qu['’]|(?:à|avec|chez|pour|contre|de|sur|par) (?:qui|l[ae]s?quel))")
_FIRST = 30
"""Persons named first in an article, and holders of a function before and behind a place, that are weighed."""


def _holders(scene: Scene, told: Described, at: int) -> list[Mention]:
    """Those who hold the described function, named last before a place and first behind it."""
    held = scene.holders.get(told.called, [])
    place = bisect_left(held, at, key=lambda each: each.span.start)
    return held[max(0, place - _FIRST) : place + _FIRST]


def _agreeing(phrase: str, noun: str) -> str | None:
    """The gender an adjective behind a noun of both shows: *l'édile lyonnais*, *l'artiste parisienne*."""
    word = phrase.partition(noun + " ")[2].partition(" ")[0].rstrip(",")
    if not word.isalpha() or len(word) < _SHORTEST:
        return None
    shown = [which for which in "fm" if word.endswith(listing("agreeing", f"adjectives_{which}"))]
    return shown[0] if shown and not word.endswith(listing("agreeing", "nouns")) else None


_SHORTEST = 5


def _neutral(told: Described) -> bool:
    """Whether a masculine may mean a woman: *le ministre*, *le maire*."""
    return told.shown == "m" and gender(told.noun) is None


def _shown(phrase: str, noun: str) -> str | None:
    """The gender a description shows, f, m or None: *la star* shows none."""
    if noun in closed()["whoever"]:
        return None
    lowered = phrase.lower()
    if lowered.startswith(_FEMININE):
        return "f"
    if lowered.startswith("l'"):
        return gender(noun) or gender_shown(phrase) or _agreeing(lowered, noun)
    return gender(noun) or ("m" if lowered.startswith(_MASCULINE) else None)


def _spoken_of(scene: Scene, at: int, fit: set[str]) -> dict[str, float]:
    """How much the text speaks of each fitting person: as subject, speaker, last named, in the first line."""
    weights: dict[str, float] = {}

    def add(name: str, weight: float) -> None:
        weights[name] = weights.get(name, 0.0) + weight

    near = [each for each in scene.before(at) if each.name in fit and each.kind == "person" and not scene.avoided(each)]
    fresh = _turned(scene, near, at)
    for voice, weight in ((scene.focus, 3.0), (scene.current, 1.5), (_before_paper(scene), 1.0)):
        if voice is not None and voice.kind == "person" and not voice.plural:
            just = voice is scene.current and 0 < at - voice.at < _JUST and weight < 2
            add(voice.names[0], 0.5 if fresh and fresh.name != voice.names[0] else weight + just)
    if near:
        add(near[0].name, 3.25 if fresh else 1.5 if _beside(scene, near[0]) else 2.0)
        second = next((each for each in near if each.name != near[0].name), None)
        if second is not None:
            add(second.name, 0.5)
    for leading, weight in ((scene.lead, 1.5), (scene.topics.get("person"), 1.5)):
        if leading is not None:
            add(leading.name, weight)
    return weights


def _before_paper(scene: Scene) -> Voice | None:
    """Who spoke before a paper told something."""
    if scene.current is None or scene.current.kind != "outlet":
        return None
    return next((each for each in reversed(scene.heard[-4:]) if each.kind == "person"), None)


def _turned(scene: Scene, near: list[Mention], at: int) -> Mention | None:
    """The person the text turned to since the one it spoke of: named as more than a complement in a later sentence."""
    if not near or scene.focus is None or near[0].name in scene.focus.names:
        return None
    last = max([scene.focus_at, *(each.span.start for each in near if each.name in scene.focus.names)])
    place = near[0].span.start
    if place < last or not _STOP.search(scene.text, last, place):
        return None
    return None if _beside(scene, near[0]) else near[0]


def _beside(scene: Scene, mention: Mention) -> bool:
    """Whether a name only completes another noun, or is a companion's."""
    at = mention.span.start
    return _COMPLEMENT.search(scene.text, max(0, at - 25), at) is not None

"""Which person a description means: those an article names, weighed by what is told of them and of whom it speaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from selon.article import Span
from selon.french.closed import closed
from selon.french.offices import former, held
from selon.french.people import functions
from selon.french.plain import plain
from selon.record import Mention
from selon.said import camps
from selon.said.heads import DETERMINER, PREPOSITION, calling, gender, gender_shown, lemma, native, whereof
from selon.said.scene import Scene, Voice, voice_of

SURE = 4.0
"""What a person gets of whom the article tells this very function."""
_ENOUGH = 1.5
_NEVER = -99.0
_HEARD = 12
_JUST = 700
FORMER = re.compile(r"\b(?:ancien|ancienne|ex)\b", re.IGNORECASE)
_FEMININE, _MASCULINE = ("la ", "cette "), ("le ", "ce ")
_NAMED = re.compile(r"([a-zà-ÿ'-]+|\)),? (?!L[ae]s? )([A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+){1,2})(?: \([^()]{2,12}\))?$")
_AGED = re.compile(r",? (?:âgée? de )?(?:1[0-7]|\d) ans")
_SPELLED = re.compile(r"\s*\([^()]*\)$| actuel(?:le)?$| en exercice$")
_PARTICLE = re.compile(r"(?:L[ae]s?|D[eu]|Van|Von|El|Al|Ben|Ibn|Bin|Dos|Da|Di) ")
_STOP = re.compile(r"[.!?]\s|\n")
_COMPLEMENT = re.compile(r"\b(?:de|du|d'|à|au|pour|chez|sur|avec|son|sa)\s?(?:\w+\s){0,2}$")
"""What makes of a name a companion or a complement: *avec son ami Paul Le Goff*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A description by its words: its head, the gender it shows, what it is of, whether it tells of something past."""

    phrase: str
    noun: str
    called: str
    shown: str | None
    of: frozenset[str]
    former: bool
    long: bool
    anyone: bool
    party: frozenset[str] = frozenset()


def person(scene: Scene, span: Span, phrase: str, noun: str) -> tuple[Voice, float] | None:
    """The person of an article whom a description fits best, and how well; None where it fits none enough."""
    told = _describe(phrase, noun)
    if own_name(scene, span, phrase):
        return None
    fit = list(_candidates(scene, span, told))
    weights = _spoken_of(scene, span.start, {each.name for each in fit})
    grown = told.noun not in closed()["little"]
    known = [_NEVER if grown and each.name in scene.little else _known(scene, told, each) for each in fit]
    one = max(known, default=0.0) >= SURE and not told.anyone
    women = [each for each in fit if each.gender == "f"] if told.shown == "f" else []
    only = women[0] if len(women) == 1 and len(fit) == 1 else None
    best: tuple[float, Mention] | None = None
    for mention, fits in zip(fit, known, strict=True):
        weight = fits + weights.get(mention.name, 0.0)
        weight -= 2.0 if one and fits < SURE else 0.0
        weight -= 0.5 if told.shown is not None and mention.gender is None else 0.0
        weight += 2.0 if only is mention else 0.0
        if weight >= _ENOUGH and (best is None or weight > best[0]):
            best = weight, mention
    other = _unlisted(scene, told, span.start)
    if other is not None and (best is None or other[1] > best[0]):
        return other
    return (voice_of(best[1]), best[0]) if best else None


def _unlisted(scene: Scene, told: Described, at: int) -> tuple[Voice, float] | None:
    """Who speaks by a name that is no known person's, and how well a description fits."""
    voice = scene.current
    if voice is None or voice.kind != "person" or voice.plural or voice.names[0] in scene.persons:
        return None
    if not 0 < at - voice.at < _JUST or (told.shown is not None and voice.gender not in (None, told.shown)):
        return None
    called = lemma(voice.head)
    weight = 4.5 + (SURE if called == told.called else _unknown(told, {called} if called else set()))
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
    other = noun in closed()["office"] and bool(roles) and told.called not in roles
    alike = told.shown is None or mention.gender in (None, told.shown)
    return alike and not other and _known(scene, told, mention) > -SURE


def _describe(phrase: str, noun: str) -> Described:
    """What a description says; an age or a family tells nothing of whose it is: *la mère de famille de 51 ans*."""
    plain_phrase = _NEW.sub(r"\1", _OWN.sub("", phrase))
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


_NEW = re.compile(r"^((?:le|la|un|une) )(?:tout )?nouve(?:au|l|lle) ", re.IGNORECASE)
_OWN = re.compile(r",? (?:âgée? )?de \d+ ans\b| de famille\b")


def own_name(scene: Scene, span: Span, phrase: str) -> str | None:
    """The name that ends a description without being known as one: *la guide Maria Elytis*."""
    named = _NAMED.search(phrase)
    if named is None:
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
        return gender(noun) or gender_shown(phrase)
    return gender(noun) or ("m" if lowered.startswith(_MASCULINE) else None)


def _known(scene: Scene, told: Described, mention: Mention) -> float:
    """What the article, and who held which office, say for or against it that a person is so described."""
    roles = scene.roles.get(mention.name, set())
    if _elsewhere(scene, told, mention):
        return _NEVER
    if _sits(told, roles) or (_STATE.search(told.phrase) and camps.presides(scene.told.get(mention.name, ()))):
        return SURE
    if told.called in roles:
        return _whereof(scene, told, mention)
    if "homologue" in roles and told.noun in closed()["office"] and camps.lands(told.phrase):
        return SURE
    if _anothers(scene, told, mention):
        return _NEVER
    if told.former:
        return SURE if mention.name in former(office(told.phrase), scene.day) else _unknown(told, roles)
    ordered = told.noun in closed()["magistracy"] or _PROSECUTES.match(told.phrase) is not None
    if ordered and (mention.name in scene.charged or _unheard(scene, mention)):
        return _NEVER
    high = held(mention.name, scene.day, high=True)
    mine = high or held(mention.name, scene.day, high=False)
    if not told.long and any(calling(each) == plain(told.called) for each in mine):
        return SURE
    governs = any("minist" in each or each.startswith("secretaire d'etat") for each in mine)
    headed = (
        told.long
        and told.noun in closed()["leading"]
        and not any(plain(office(told.phrase)).startswith(each) for each in mine)
    )
    other = bool(high) or (governs and (headed or told.noun in closed()["seated"] or _calling(told.noun)))
    return _unknown(told, roles) - (7 if other and not told.anyone else 0)


def _whereof(scene: Scene, told: Described, mention: Mention) -> float:
    """How well a holder of a function fits what it is said to be of; less where that is first told here."""
    told_of = [whereof(each) for each in scene.told.get(mention.name, ()) if calling(each) == told.called]
    if told.of and told_of and all(told_of) and not any(told.of & each for each in told_of):
        return SURE if _somebody(scene, told.of) != all(_somebody(scene, each) for each in told_of) else _NEVER
    if told.of and not any(told_of) and all(scene.text.find(each) >= max(1, scene.place) for each in told.of):
        return SURE - 2
    return SURE + 2 * any(told.of & each for each in told_of)


def _elsewhere(scene: Scene, told: Described, mention: Mention) -> bool:
    """Whether a description tells of one party or country and the article, of a person, only of others."""
    others = camps.parties(scene, mention) if told.party else frozenset()
    if others and told.party.isdisjoint(others):
        return True
    return camps.abroad(told.phrase, scene.told.get(mention.name, []))


def _unheard(scene: Scene, mention: Mention) -> bool:
    """Whether somebody did not speak lately."""
    return all(mention.name not in each.names for each in scene.heard[-_HEARD:])


def _sits(told: Described, roles: set[str]) -> bool:
    """Whether a *magistrat* is one the article calls by his office: *procureur*, *juge*."""
    return lemma(told.noun) == "magistrat" and any(each.split()[0] in closed()["magistrates"] for each in roles if each)


_PROSECUTES = re.compile(r"l'avocate? générale?\b", re.IGNORECASE)
"""Who asks for a penalty, whom articles tell of beside those they name."""


def _anothers(scene: Scene, told: Described, mention: Mention) -> bool:
    """Whether a child, or the relative of somebody the article tells of, is another than a person it names in full."""
    if told.noun in closed()["child"]:
        return " " in mention.name and not _AGED.match(scene.text, mention.span.end)
    return told.noun in closed()["relatives"] and _related(scene.text, told.noun)


@lru_cache(maxsize=64)
def _related(text: str, noun: str) -> bool:
    """Whether an article tells whose a relative is: *les parents de l'enfant*, *la mère du petit*."""
    return re.search(rf"\b(?:{re.escape(noun)}|parents|père|mère) (?:de (?!famille)|d'|du |des )", text) is not None


@lru_cache(maxsize=1 << 12)
def _calling(noun: str) -> bool:
    """Whether a noun tells of a calling that is no politician's: *l'instituteur*, *le journaliste*."""
    general = closed()["human"] | closed()["office"] | closed()["political"]
    return noun in functions() and noun not in general and lemma(noun) not in general


@lru_cache(maxsize=1 << 12)
def _other_calling(noun: str) -> bool:
    """Whether a noun tells of a calling that no lawyer has: *le maître-chien*; some are politicians too."""
    words = closed()
    return noun in functions() and {noun, lemma(noun)}.isdisjoint(
        words["office"] | words["political"] | words["standing"] | words["lawyers"]
    )


_STATE = re.compile(r"^le chef (?:de l'|d')[EÉé]tat$", re.IGNORECASE)


def _somebody(scene: Scene, of: frozenset[str] | set[str]) -> bool:
    """Whether what a role is of is a person: *l'adjointe d'Anne Roy* may be *l'adjointe au maire de Brest*."""
    return any(of <= set(name.split()) for name in scene.persons)


def office(phrase: str) -> str:
    """What an office is called in a description: without article, *ancien* and a short form in brackets.

    >>> office("l'ancien leader de la Ligue (LV)")
    'leader de la Ligue'
    """
    return FORMER.sub("", plainly(phrase), count=1).strip(" -")


@lru_cache(maxsize=1 << 12)
def plainly(phrase: str) -> str:
    """A description without article, a short form in brackets or *actuel* at its end.

    >>> plainly("le ministre de la Mer (LV)")
    'ministre de la Mer'
    """
    return _SPELLED.sub("", DETERMINER.sub("", _NEW.sub(r"\1", phrase), count=1)).strip()


def partyless(called: str) -> str:
    """An office without the party told in it.

    >>> partyless("maire LR de Troyes")
    'maire de Troyes'
    """
    return " ".join(word for word in called.split() if plain(word) not in closed()["party"])


def _unknown(told: Described, roles: set[str]) -> float:
    """What speaks against a description of which the article does not say that it is a person's."""
    noun, words = told.noun, closed()
    if noun in words["relational"] and told.long:
        return _NEVER
    if not told.anyone and roles & words["lawyers"] and _other_calling(noun):
        return _NEVER
    roles = roles - (words["relational"] - words["standing"]) - words["anyone"]
    political = told.called in words["political"] and (not roles or not roles.isdisjoint(words["political"]))
    against = 0.0 if not told.long else 1.0 if political else 1.5
    if told.anyone:
        return -against / 2
    if told.of and roles and not political:
        against += 1.5
    if told.former:
        return -against
    if noun in words["magistracy"]:
        return -against - (6 if roles else 4.5)
    if noun in words["office"]:
        return -against - (2 if political else 4 if roles else 3)
    if noun in words["standing"]:
        return -against - (1 if political else 3 if roles else 2)
    return -against


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

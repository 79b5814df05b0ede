"""Whom a definite noun phrase takes up: by role, by words, as the body, paper or person spoken of."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from selon.article import Span
from selon.french.callings import firms as callings
from selon.french.closed import closed
from selon.french.cues import cue_forms
from selon.french.offices import former, holder, listed
from selon.french.plain import plain
from selon.french.tokens import fold
from selon.french.trades import anyhow as firms
from selon.record import Mention
from selon.said import ages, bodies, camps, candidates, described, trades
from selon.said.heads import DETERMINER, SINGULAR, WORD, gender, head, is_human, lemma, native, whereof
from selon.said.scene import Scene, Voice, voice_of

_FEMININE, _MASCULINE = ("la ", "cette "), ("le ", "ce ")
ONE_OF_THEM = re.compile(r"l'une?\b", re.IGNORECASE)
SOURCES = frozenset(("source", "sources"))
_HEARD = 100
_JUST = 700
_OPENING = 500
SINGLE = re.compile(r"une?\s|l'une?\s", re.IGNORECASE)


def known(scene: Scene, span: Span, phrase: str, noun: str) -> Voice | None:
    """Who was named before and is taken up by a definite noun phrase, whose head is `noun`.

    A high office of the list is only whose it was that day, or whose the article says it is.
    """
    human = (is_human(noun) or native(phrase)) and SINGULAR.match(phrase) is not None and not ONE_OF_THEM.match(phrase)
    person = candidates.person(scene, span, phrase, noun) if human else None
    if person is not None and person[1] >= described.SURE and noun in closed()["office"]:
        candidates.learn(scene, person[0].names[0], phrase)
    if listed(described.plainly(phrase)):
        sure = person[0] if person and person[1] >= described.SURE else None
        return _office(scene, phrase) or sure or _held_before(scene, phrase, span.start)
    if _TWO.match(phrase):
        return _two(scene, noun, span.start)
    if found := bodies.called_so(scene, noun, phrase, span.start):
        return found
    if (found := ages.of_age(scene, phrase, noun)) or (human and (found := _of_somebody(scene, phrase, span.start))):
        return found
    if found := _office(scene, phrase) or bodies.by_initials(scene, phrase):
        return found
    if (not human or noun in callings()) and (found := trades.plied(scene, noun, phrase, span.start)):
        return found
    worded = _by_words(scene, phrase, noun)
    if person is not None and (worded is None or person[1] >= described.SURE + 2):
        return person[0]
    return (
        worded
        or bodies.by_head(scene, noun, phrase, span.start)
        or taken_up(scene, noun, phrase, span.start)
        or bodies.topic(scene, span, noun, phrase)
        or bodies.lead(scene, span, noun, phrase)
        or _just_heard(scene, span, noun, phrase)
    )


def contracted(scene: Scene, span: Span, told: str, noun: str) -> Voice | None:
    """Who is taken up by a description whose article is one word with *de*: *selon les mots du procureur*."""
    article = _OF_HIM.search(scene.text, max(0, span.start - 6), span.start)
    if article is not None and is_human(noun) and noun not in closed()["whoever"]:
        phrase = ("le " if article[1] == "u" else "la ") + told
        found = candidates.person(scene, span, phrase, noun)
        person = _office(scene, phrase) or (found[0] if found is not None and found[1] >= described.SURE else None)
        if person is not None:
            return person
    return taken_up(scene, noun, told, len(scene.text))


_OF_HIM = re.compile(r"\bd(u|e la) $")


def _of_somebody(scene: Scene, phrase: str, at: int) -> Voice | None:
    """Who is only told as somebody's and then called by age or sex: *Le fils d'Anne Roy écrit ... Le jeune homme*."""
    voice = scene.focus
    if voice is None or voice.kind != "described" or voice.plural or not _ANYONE.fullmatch(phrase):
        return None
    if voice.head not in closed()["relational"] or not _same(phrase, voice):
        return None
    last = next((each for each in scene.before(at) if each.kind == "person"), None)
    owner = last is None or _OWNER.search(scene.text, max(0, last.span.start - _BEFORE), last.span.start)
    return voice if owner else None


_ANYONE = re.compile(r"(?:le|la|l') ?(?:jeune )?(?:homme|femme|fille|garçon)(?: de \d+ ans)?", re.IGNORECASE)
_OWNER = re.compile(r"\b(?:de|d['’]|du)\s?(?:\w+\s){0,3}$")
_BEFORE = 40
"""Characters before a name that may make of it whose relative somebody is: *le fils de la princesse Anne Roy*."""


_TWO = re.compile(r"(?:les|ces) deux ", re.IGNORECASE)
_PAIR = re.compile(r",? et (?:[a-zà-ÿ' -]{0,40}[' ])?")
_PAIRED = 1200


def _two(scene: Scene, noun: str, at: int) -> Voice | None:
    """The two persons, papers or bodies last named side by side: *les deux députés*, *les deux quotidiens*."""
    human = is_human(noun)
    kinds = ("person",) if human else ("outlet",) if noun.removesuffix("s") in closed()["press"] else ("organisation",)
    if not human and kinds[0] == "organisation" and noun.removesuffix("s") not in closed()["body"]:
        return None
    pair = scene.many if human and scene.many is not None and len(scene.many.names) == 2 else None
    if pair is not None and pair.kind == "person" and 0 <= at - scene.many_at < _PAIRED:
        return pair
    near = [each for each in scene.before(at) if each.kind in kinds and at - each.span.start < _PAIRED]
    for second, first in pairwise(near):
        between = fold(scene.text[first.span.end : second.span.start])
        if first.name != second.name and (_PAIR.fullmatch(between) or _and_so(between)):
            return Voice(names=(first.name, second.name), plural=True, kind=kinds[0])
    return None


def _and_so(between: str) -> bool:
    """Whether only the first one's description stands between two names: *Jean Roy, maire de X, et Anne Bon*."""
    return (
        between.startswith(", ") and between.count(",") == 2 and _PAIR.search(between, between.rfind(",")) is not None
    )


def _office(scene: Scene, phrase: str) -> Voice | None:
    """Who held a high office when the article appeared, if it names the person."""
    called = described.office(phrase)
    name = holder(called, scene.day) or holder(described.partyless(called), scene.day)
    if name is None or described.FORMER.search(phrase):
        return None
    first, last = plain(name.split()[0]), plain(name.split()[-1])
    people = scene.surnamed.get(last, [])
    alike = (each for each in people if " " not in each.name or plain(each.name)[:1] == first[:1])
    return next((voice_of(each) for each in alike), None)


def _held_before(scene: Scene, phrase: str, at: int) -> Voice | None:
    """The one person named before who held a high office earlier, where whose it was that day is not named."""
    called = described.office(phrase)
    if described.FORMER.search(phrase) or not (past := former(called, scene.day)):
        return None
    told = {
        each.name for name in past for each in scene.surnamed.get(plain(name.split()[-1]), ()) if each.span.end < at
    }
    held = [name for name in told if name in past]
    return voice_of(scene.persons[held[0]]) if len(told) == len(held) == 1 else None


def own_words(scene: Scene, told: Span) -> Voice | None:
    """Whose words are told behind a paper's: of whom the text speaks, else who is met where somebody says *je*."""
    if scene.focus is not None and scene.focus.kind == "person":
        return scene.focus
    last = next((each for each in scene.before(told.start) if each.kind in ("person", "outlet")), None)
    if last is None or last.kind != "person" or scene.text[last.span.end : told.start].strip(' "«“\n') != ".":
        return None
    return voice_of(last) if _I.search(scene.text, told.start, told.end) else None


_I = re.compile(r"\b(?:[Jj]e|[Mm]oi|[Mm]on|[Mm]a|[Mm]es)\b|\b[Jj]['’]")


def only_holder(scene: Scene, noun: str) -> Voice | None:
    """The one person who holds a function in the article: *son avocat* where it names one lawyer."""
    found = scene.holders.get(lemma(noun), [])
    return voice_of(found[0]) if len({each.name for each in found}) == 1 else None


def announced(scene: Scene, span: Span, noun: str) -> Voice | None:
    """Who is only described where an article opens (*une association*) and has one name by that noun further down."""
    if span.start > _OPENING or not SINGLE.match(scene.words(span)):
        return None
    if noun in closed()["body"]:
        kinds = firms() if noun in firms() else (noun,)
        bodies_named = (each for each in scene.mentions if each.kind == "organisation")
        later = [each for each in bodies_named if any(bodies.called_by(scene, each, kind) for kind in kinds)]
    else:
        later = scene.holders.get(lemma(noun), [])
    names = {each.name for each in later}
    if len(names) != 1 or later[0].span.start < span.end or _clashes(scene.words(span), later[0]):
        return None
    # one named in passing is not whom the article is about
    told = scene.headlined(noun) or scene.lasts[later[0].name] > scene.persons.get(later[0].name, later[0]).span.start
    return voice_of(later[0]) if told else None


def foretold(scene: Scene, span: Span, phrase: str, noun: str) -> Voice | None:
    """Who is described where an article opens and first named further down, as one who acts: *L'acteur a dit ...*."""
    if not is_human(noun) or not SINGULAR.match(phrase) or span.start > _OPENING or noun in closed()["magistracy"]:
        return None
    if listed(described.plainly(phrase)) or TWO_OF_THEM.search(phrase):
        return None
    people = [each for each in scene.outside if each.kind == "person"]
    if not people or people[0].span.start < span.end or people[0].span.start - span.end > _PAIRED:
        return None
    stop = _STOP.search(scene.text, span.end)
    told = {each.name for each in scene.mentions if stop is None or each.span.start < stop.end()}
    later = (each for each in people if each.name not in told)
    first = next((each for each in later if candidates.fits(scene, phrase, noun, each)), people[0])
    fits = candidates.fits(scene, phrase, noun, first)
    return voice_of(first) if fits and (scene.acts(first) or told_by(scene, first)) else None


TWO_OF_THEM = re.compile(r" et (?:l[ae] |l'|s(?:on|a) )")


_STOP = re.compile(r"[.!?]\s|\n")


def told_by(scene: Scene, mention: Mention) -> bool:
    """Whether a verb of saying stands right before a name: *« ... », a réagi Anne Roy*."""
    before = _LAST.search(fold(scene.text[max(0, mention.span.start - 25) : mention.span.start]).lower())
    return before is not None and any(tag in "vp" for tag, _ in cue_forms().get(before[1], ()))


_LAST = re.compile(r"(\w+) $")


def _clashes(phrase: str, mention: Mention) -> bool:
    """Whether a phrase says of a role what another holder's says: *le maire de Lyon*, *le maire de Nantes*."""
    if mention.role and lemma(head(mention.role)) != lemma(head(phrase)):
        return False
    own, article = gender(head(phrase)), "f" if phrase.lower().startswith("une ") else None
    if {own, article} in ({"f", None}, {"m", None}, {"f"}) and mention.gender not in (None, own or article):
        return True
    mine, theirs = whereof(phrase), whereof(mention.role or "")
    return bool(mine and theirs and not mine & theirs) or camps.abroad(phrase, [mention.role or ""])


def _by_words(scene: Scene, phrase: str, noun: str) -> Voice | None:
    """A voice described before by the same noun and at least these words."""
    mine = {word.lower() for word in WORD.findall(DETERMINER.sub("", phrase, count=1))}
    for voice in reversed(scene.heard[-_HEARD:]):
        if voice.names and noun == voice.head and voice.kind == "person" and voice.names[0] not in scene.persons:
            return voice
        if voice.kind not in ("described", "document") or not voice.names or noun != voice.head:
            continue
        if noun in closed()["human"] or mine <= {word.lower() for word in WORD.findall(voice.names[0])}:
            return voice
    return None


def taken_up(scene: Scene, noun: str, phrase: str, at: int) -> Voice | None:
    """The paper, body or person last spoken of, for a noun that only takes it up."""
    if noun in closed()["press"] and not _of_another(scene, noun, phrase, at) and (found := _paper(scene, noun, at)):
        return found
    if (
        noun in closed()["body"] | closed()["panel"]
        and len(WORD.findall(phrase)) <= 7
        and not bodies.NAMED.search(phrase[2:])
    ):
        named = bodies.put_forward(scene, noun, at)
        fits = (each for each in reversed(scene.heard[-4:]) if bodies.is_body(each, noun))
        named = named or next((each for each in fits if not bodies.unfit(scene, noun, phrase, each.names[0])), None)
        return named or (
            _last_place(scene, at) if noun in closed()["house"] and len(WORD.findall(phrase)) < 3 else None
        )
    return None


def _of_another(scene: Scene, noun: str, phrase: str, at: int) -> bool:
    """Whether a site is told to be somebody's who is no paper: *le site internet du mouvement*."""
    whose = _OWN_SITE.match(phrase) if noun == "site" else None
    if whose is None or whose[1].lower() in closed()["press"]:
        return False
    return not any(each.kind == "outlet" and whose[1] in each.name for each in scene.before(at + len(phrase)))


_OWN_SITE = re.compile(r"[^,]*?\b(?:du |de la |de l'|des )([\w-]+)")


def _last_place(scene: Scene, at: int) -> Voice | None:
    """The house without a name heard just before: *Le zoo de Brest a dit ... L'établissement ajoute*."""
    last = scene.current
    if last is None or last.kind != "described" or last.plural or not 0 < at - last.at < _JUST:
        return None
    other = closed()["document"] | closed()["press"] | closed()["relational"]
    return None if is_human(last.head) or last.head in other else last


def _paper(scene: Scene, noun: str, at: int) -> Voice | None:
    """The outlet last named that a noun can stand for."""
    for mention in scene.before(at):
        if mention.kind == "outlet" and not scene.avoided(mention) and _titled(mention.name, noun):
            return voice_of(mention)
    return _first_paper(scene, noun) if at < _OPENING else None


def _first_paper(scene: Scene, noun: str) -> Voice | None:
    """The paper an article names first by its kind, for one told of where it opens: *Le quotidien Le Courrier*."""
    first = next((each for each in scene.outside if each.kind == "outlet"), None)
    told = first is not None and bodies.called_by(scene, first, noun)
    return voice_of(first) if first is not None and told and _titled(first.name, noun) else None


_UNLIKE = {"hebdomadaire": "daily", "quotidien": "weekly"}


def _titled(name: str, noun: str) -> bool:
    """Whether a noun can stand for an outlet: an agency is no paper, a station no daily, a daily no weekly."""
    called = plain(name).replace(" ", "-")
    if (called in closed()["news_agency"]) != (noun == "agence") or (
        noun in _UNLIKE and called in closed()[_UNLIKE[noun]]
    ):
        return False
    if noun in closed()["on_air"]:
        return called not in closed()["daily"] | closed()["weekly"]
    return called not in closed()["broadcaster"] or noun not in closed()["printed"]


def _just_heard(scene: Scene, span: Span, noun: str, phrase: str) -> Voice | None:
    """The person just heard, for a bare noun whose ending is that of a calling: *précise le cardiologue*."""
    voice = scene.current
    if voice is None or voice.plural or not 0 < span.start - voice.at < _JUST:
        return None
    if voice.kind == "described" and is_human(voice.head) and len(WORD.findall(phrase)) == 2:
        whoever = noun in closed()["anyone"] or noun == "témoin"
        official = closed()["magistracy"] | closed()["standing"] - {"témoin", "voisin", "voisine", "proche"}
        told = lemma(voice.head)
        return voice if whoever and told not in official and _same(phrase, voice) else None
    if voice.kind != "person":
        return None
    if not _CALLING.search(noun) or len(WORD.findall(phrase)) > 3 or not SINGULAR.match(phrase):
        return None
    return voice if _same(phrase, voice) else None


def _same(phrase: str, voice: Voice) -> bool:
    """Whether a phrase shows no other gender than a voice has."""
    return (_shown(phrase) or gender(head(phrase))) in (None, voice.gender) or voice.gender is None


_CALLING = re.compile(r"(?:iste|logue|crate|icien|icienne|thérapeute)$")


def _shown(phrase: str) -> str | None:
    """The gender an article shows: f, m or None."""
    lowered = phrase.lower()
    return "f" if lowered.startswith(_FEMININE) else "m" if lowered.startswith(_MASCULINE) else None


def same_source(scene: Scene, current: Voice) -> Voice:
    """Whom *cette même source* takes up: who spoke last, but for a person told of between a source and this."""
    if (
        current.kind not in ("person", "described")
        or (current.plural and is_human(current.head))
        or current.head in SOURCES
    ):
        return current
    told = next((each for each in reversed(scene.heard[-4:]) if each.head in SOURCES), None)
    if told is None and current.kind == "person":
        told = next((each for each in reversed(scene.heard[-2:]) if each.kind == "outlet"), None)
    return told or current


def titled(scene: Scene, span: Span, phrase: str) -> Voice | None:
    """The person whose name stands right behind a title that was cut short: *l'ex-candidat du parti Jean Roy*."""
    at = bisect_left(scene.starts, span.end)
    behind = scene.mentions[at] if at < len(scene.mentions) else None
    if behind is None or behind.kind != "person" or behind.span.start != span.end + 1 or not is_human(head(phrase)):
        return None
    return voice_of(behind) if SINGULAR.match(phrase) and scene.text[span.end] in " \xa0" else None

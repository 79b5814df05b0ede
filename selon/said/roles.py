"""Whom a definite noun phrase takes up: by role, by words, as the body, paper or person spoken of."""

from __future__ import annotations

import re
from itertools import pairwise

from selon.article import Span
from selon.french.closed import closed
from selon.french.offices import holder, listed
from selon.french.people import functions
from selon.french.plain import plain
from selon.french.tokens import fold
from selon.record import Mention
from selon.said.heads import DETERMINER, PREPOSITION, THE_MANY, WORD, gender, head, is_human, lemma, whereof
from selon.said.scene import Scene, Voice, voice_of

_NAMED = re.compile(r"\s[A-ZÀ-Ý]|'[A-ZÀ-Ý]")
_FEMININE, _MASCULINE = ("la ", "cette "), ("le ", "ce ")
_FORMER = re.compile(r"\b(?:ancien|ancienne|ex)\b", re.IGNORECASE)
_HEARD = 100
_JUST = 700
_OPENING = 500
_NAMED_ALONE = frozenset(("syndicat", "parti", "ministère", "fédération", "collectif", "gouvernement", "mouvement"))
"""Bodies of which an article about one may name another by their kind: *le syndicat majoritaire* at a firm."""
SINGLE = re.compile(r"une?\s|l'une?\s", re.IGNORECASE)


def known(scene: Scene, span: Span, phrase: str, noun: str) -> Voice | None:
    """Who was named before and is taken up by a definite noun phrase, whose head is `noun`.

    A high office of the list is only whose it was that day, or whose the article says it is.
    """
    if listed(DETERMINER.sub("", phrase, count=1).strip()):
        return _office(scene, phrase) or _by_role(scene, span.start, phrase, noun)
    former = _lead(scene, span, noun, phrase) if _FORMER.search(phrase) else None
    if _TWO.match(phrase):
        return _two(scene, noun, span.start)
    return (
        _office(scene, phrase)
        or _by_initials(scene, phrase)
        or former
        or _by_role(scene, span.start, phrase, noun)
        or _by_words(scene, phrase, noun)
        or _by_head(scene, noun, phrase, span.start)
        or taken_up(scene, noun, phrase, span.start)
        or _topic(scene, span, noun, phrase)
        or _lead(scene, span, noun, phrase)
        or _lead_body(scene, noun, phrase)
        or _just_heard(scene, span, noun, phrase)
    )


_SHORT = re.compile(r"(?:la |le |l'|les )?([A-Z]{3,6})", re.IGNORECASE)
_FULL = re.compile(r"[A-Za-zÀ-ÿ]{4,}|[A-ZÀ-Ý]\w*")


def _by_initials(scene: Scene, phrase: str) -> Voice | None:
    """The body whose words' first letters an acronym gives: *la DGS* for *la Direction générale de la santé*."""
    short = _SHORT.fullmatch(phrase)
    if short is None or not short[1].isupper():
        return None
    wanted = short[1].lower()
    bodies = (each for each in scene.mentions if each.kind in ("organisation", "government") and " " in each.name)
    return next((voice_of(each) for each in bodies if _initials(each.name).startswith(wanted)), None)


def _initials(name: str) -> str:
    return "".join(plain(word)[:1] for word in _FULL.findall(name))


_TWO = re.compile(r"(?:les|ces) deux ", re.IGNORECASE)
_PAIR = re.compile(r",? et (?:[a-zà-ÿ' -]{0,40}[' ])?")
_PAIRED = 1200


def _two(scene: Scene, noun: str, at: int) -> Voice | None:
    """The two persons, papers or bodies last named side by side: *les deux députés*, *les deux quotidiens*."""
    human = is_human(noun)
    kinds = ("person",) if human else ("outlet",) if noun.removesuffix("s") in closed()["press"] else ("organisation",)
    if not human and kinds[0] == "organisation" and noun.removesuffix("s") not in closed()["body"]:
        return None
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
    name = holder(DETERMINER.sub("", phrase, count=1).strip(), scene.day)
    if name is None:
        return None
    last = plain(name.split()[-1])
    named = (each for each in scene.mentions if each.kind == "person" and plain(each.name.split()[-1]) == last)
    return next((voice_of(each) for each in named), None)


def only_holder(scene: Scene, noun: str) -> Voice | None:
    """The one person who holds a function in the article: *son avocat* where it names one lawyer."""
    found = scene.holders.get(lemma(noun), [])
    return voice_of(found[0]) if len({each.name for each in found}) == 1 else None


def announced(scene: Scene, span: Span, noun: str) -> Voice | None:
    """Who is only described where an article opens (*une association*) and has one name by that noun further down."""
    if span.start > _OPENING or not SINGLE.match(scene.words(span)):
        return None
    if noun in closed()["body"]:
        later = [each for each in scene.mentions if each.kind == "organisation" and _called(scene, each, noun)]
    else:
        later = scene.holders.get(lemma(noun), [])
    names = {each.name for each in later}
    if len(names) != 1 or later[0].span.start < span.end or _clashes(scene.words(span), later[0]):
        return None
    return voice_of(later[0])


def _called(scene: Scene, mention: Mention, noun: str) -> bool:
    """Whether a body's name stands right after this noun: *l'association écologiste Robin des Bois*."""
    before = fold(scene.text[max(0, mention.span.start - 40) : mention.span.start]).lower().split()[-3:]
    return any(each == noun or each.endswith("'" + noun) for each in before)


def _by_role(scene: Scene, at: int, phrase: str, noun: str) -> Voice | None:
    """The last person before a place who holds the function, else the first who does."""
    holders = scene.holders.get(lemma(noun), []) if not THE_MANY.match(phrase) else []
    earlier = [each for each in holders if each.span.start < at]
    spoken = {name for voice in (scene.focus, scene.current) if voice is not None for name in voice.names}
    just = [each for each in holders if each.name in spoken]
    found = (just or earlier)[-1] if just or earlier else holders[0] if holders else None
    return voice_of(found) if found and not _clashes(phrase, found) else None


def _clashes(phrase: str, mention: Mention) -> bool:
    """Whether a phrase says of a role what another holder's says: *le maire de Lyon*, *le maire de Nantes*."""
    if mention.role and lemma(head(mention.role)) != lemma(head(phrase)):
        return False
    mine, theirs = whereof(phrase), whereof(mention.role or "")
    return bool(mine and theirs and not mine & theirs)


def _by_words(scene: Scene, phrase: str, noun: str) -> Voice | None:
    """A voice described before by the same noun and at least these words."""
    mine = {word.lower() for word in WORD.findall(DETERMINER.sub("", phrase, count=1))}
    for voice in reversed(scene.heard[-_HEARD:]):
        if voice.kind not in ("described", "document") or not voice.names or noun != voice.head:
            continue
        if noun in closed()["human"] or mine <= {word.lower() for word in WORD.findall(voice.names[0])}:
            return voice
    return None


def _by_head(scene: Scene, noun: str, phrase: str, at: int) -> Voice | None:
    """The body called by this very noun before: *l'association écologiste Robin des Bois* for *l'association*."""
    if noun not in closed()["body"] or len(WORD.findall(phrase)) > 3:
        return None
    for mention in scene.before(at):
        called = _called(scene, mention, noun) or fold(mention.words).lower().startswith(noun)
        if mention.kind == "organisation" and called:
            return voice_of(mention)
    return None


def taken_up(scene: Scene, noun: str, phrase: str, at: int) -> Voice | None:
    """The paper, body or person last spoken of, for a noun that only takes it up."""
    if noun in closed()["press"] and (found := scene.nearest(at, None, "outlet")):
        return found
    if (
        noun in closed()["body"] | closed()["panel"]
        and len(WORD.findall(phrase)) <= 7
        and not _NAMED.search(phrase[2:])
    ):
        return next((each for each in reversed(scene.heard[-4:]) if _is_body(each, noun)), None)
    if is_human(noun) and not THE_MANY.match(phrase) and not PREPOSITION.search(phrase):
        return _person(scene, noun, phrase, at)
    return None


def _is_body(voice: Voice, noun: str) -> bool:
    """Whether a body's own name does not say that it is another kind of body."""
    called = head(voice.names[0])
    if called == noun or (noun in closed()["panel"] and called in closed()["panel"]):
        return voice.kind in ("organisation", "government")
    ruling = noun in closed()["ruling_body"]
    public = voice.kind == "government" or called in closed()["public"]
    kinds = ("organisation", "government", "outlet") if noun == "association" else ("organisation", "government")
    return voice.kind in kinds and called not in closed()["body"] and public == ruling


def _person(scene: Scene, noun: str, phrase: str, at: int) -> Voice | None:
    """The person a function or a noun such as *l'artiste* takes up."""
    wanted = gender(noun)
    if wanted is None:
        wanted = _shown(phrase)
    focus = scene.focus
    single = focus is not None and focus.kind == "person" and not focus.plural
    agrees = focus is not None and single and focus.gender in (None, wanted)
    if focus is not None and agrees and noun not in closed()["office"] and _fits(scene, noun, focus):
        return focus
    if noun not in functions() and (found := scene.nearest(at, wanted)):
        return found
    for voice in reversed(scene.heard[-6:]):
        agrees = voice.gender is not None and wanted in (None, voice.gender)
        if agrees and voice.kind == "person" and not voice.plural and _fits(scene, noun, voice):
            return voice
    found = scene.nearest(at, wanted)
    return found if found and _fits(scene, noun, found) else None


def _fits(scene: Scene, noun: str, voice: Voice) -> bool:
    """Whether a function may be a person's: no other is known, or the noun only says *the man*, *the artist*."""
    held = scene.roles.get(voice.names[0])
    if noun in closed()["human"] or not held or lemma(noun) in held:
        return True
    return noun not in closed()["office"] | closed()["standing"]


def _just_heard(scene: Scene, span: Span, noun: str, phrase: str) -> Voice | None:
    """The person just heard, for a bare noun that is no office of somebody else: *avertit le chercheur*."""
    voice = scene.current
    if voice is None or voice.kind != "person" or voice.plural or not 0 < span.start - voice.at < _JUST:
        return None
    if DETERMINER.sub("", phrase, count=1)[:1].isupper():
        return None
    thing = closed()["document"] | closed()["body"] | closed()["press"] | closed()["speaking"] | closed()["standing"]
    if (noun in thing and noun not in closed()["human"]) or noun in closed()["relational"] or THE_MANY.match(phrase):
        return None
    long = PREPOSITION.search(phrase) is not None or len(WORD.findall(phrase)) > 4
    known = noun in closed()["office"] or (long and not is_human(noun))
    if known and not (long and is_human(noun) and _alone(scene, voice, span.start)):
        return None
    shown = gender(noun) or _shown(phrase)
    return voice if shown in (None, voice.gender) or voice.gender is None else None


def _shown(phrase: str) -> str | None:
    """The gender an article shows: f, m or None."""
    lowered = phrase.lower()
    return "f" if lowered.startswith(_FEMININE) else "m" if lowered.startswith(_MASCULINE) else None


def _alone(scene: Scene, voice: Voice, at: int) -> bool:
    """Whether nobody else was named since somebody spoke."""
    since = (each for each in scene.before(at) if each.kind == "person" and each.span.start >= voice.at)
    return all(each.name in voice.names for each in since)


def _lead_body(scene: Scene, noun: str, phrase: str) -> Voice | None:
    """The one organisation of the first line, for a body or a firm that is only called so."""
    lead = scene.lead_body
    if lead is None or THE_MANY.match(phrase) or noun not in closed()["body"] or len(WORD.findall(phrase)) > 4:
        return None
    return voice_of(lead) if _is_body(voice_of(lead), noun) else None


def _lead(scene: Scene, span: Span, noun: str, phrase: str) -> Voice | None:
    """The one person of the first line, for a function none is known to hold, or one held before."""
    lead = scene.lead
    if lead is None or not is_human(noun) or THE_MANY.match(phrase) or lead.span.start > span.start:
        return None
    if noun in closed()["relational"] and PREPOSITION.search(phrase):
        return None
    if lead.gender and _shown(phrase) not in (None, lead.gender):
        return None
    if any(each.kind == "person" for each in scene.within(span)) or (
        lead.gender and gender(noun) not in (None, lead.gender)
    ):
        return None
    return voice_of(lead) if _FORMER.search(phrase) or _fits(scene, noun, voice_of(lead)) else None


def _topic(scene: Scene, span: Span, noun: str, phrase: str) -> Voice | None:
    """The one person or body an article is about, for a definite noun phrase that names nobody else."""
    kind = "person" if is_human(noun) else "organisation" if noun in closed()["body"] else ""
    mention = scene.topics.get(kind)
    if mention is None or THE_MANY.match(phrase) or any(each.kind == kind for each in scene.within(span)):
        return None
    if noun in _NAMED_ALONE and len(WORD.findall(phrase)) > 3:
        return None
    if kind == "person" and mention.gender and {gender(noun), _shown(phrase)} - {None, mention.gender}:
        return None
    if kind == "person" and noun in closed()["relational"] and PREPOSITION.search(phrase):
        return None
    if not (_fits(scene, noun, voice_of(mention)) if kind == "person" else _is_body(voice_of(mention), noun)):
        return None
    return voice_of(mention)

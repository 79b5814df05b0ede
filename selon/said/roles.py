"""Whom a definite noun phrase takes up: by role, by words, as the body, paper or person spoken of."""

from __future__ import annotations

import re
from itertools import pairwise

from selon.article import Span
from selon.french.closed import closed
from selon.french.cues import cue_forms
from selon.french.offices import holder, listed
from selon.french.plain import plain
from selon.french.tokens import fold
from selon.record import Mention
from selon.said import candidates
from selon.said.heads import DETERMINER, SINGULAR, THE_MANY, WORD, head, is_human, lemma, native, whereof
from selon.said.scene import Scene, Voice, voice_of

_NAMED = re.compile(r"\s[A-ZÀ-Ý]|'[A-ZÀ-Ý]")
_FEMININE, _MASCULINE = ("la ", "cette "), ("le ", "ce ")
ONE_OF_THEM = re.compile(r"l'une?\b", re.IGNORECASE)
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
    human = (is_human(noun) or native(phrase)) and SINGULAR.match(phrase) is not None and not ONE_OF_THEM.match(phrase)
    person = candidates.person(scene, span, phrase, noun) if human else None
    if person is not None and person[1] >= candidates.SURE and noun in closed()["office"]:
        candidates.learn(scene, person[0].names[0], phrase)
    if listed(candidates.plainly(phrase)):
        return _office(scene, phrase) or (person[0] if person and person[1] >= candidates.SURE else None)
    if _TWO.match(phrase):
        return _two(scene, noun, span.start)
    if found := _called_so(scene, noun, phrase, span.start):
        return found
    if human and (found := _of_somebody(scene, phrase, span.start)):
        return found
    if found := _office(scene, phrase) or _by_initials(scene, phrase):
        return found
    described = _by_words(scene, phrase, noun)
    if person is not None and (described is None or person[1] >= candidates.SURE + 2):
        return person[0]
    return (
        described
        or _by_head(scene, noun, phrase, span.start)
        or taken_up(scene, noun, phrase, span.start)
        or _topic(scene, span, noun, phrase)
        or _lead_body(scene, span, noun, phrase)
        or _just_heard(scene, span, noun, phrase)
    )


def _called_so(scene: Scene, noun: str, phrase: str, at: int) -> Voice | None:
    """The firm whose name stood behind this very noun: *le brasseur Brel & Cie*, then *le brasseur*."""
    if (
        not noun
        or len(WORD.findall(phrase)) != 2
        or noun in closed()["body"]
        or is_human(noun)
        or not SINGULAR.match(phrase)
    ):
        return None
    firms = (each for each in scene.before(at) if each.kind == "organisation")
    for each in firms:
        start = each.span.start
        if fold(scene.text[max(0, start - len(noun) - 1) : start]).lower() == noun + " ":
            return voice_of(each)
    return None


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
    called = candidates.office(phrase)
    name = holder(called, scene.day) or holder(candidates.partyless(called), scene.day)
    if name is None or candidates.FORMER.search(phrase):
        return None
    first, last = plain(name.split()[0]), plain(name.split()[-1])
    people = [each for each in scene.mentions if each.kind == "person" and plain(each.name.split()[-1]) == last]
    alike = (each for each in people if " " not in each.name or plain(each.name)[:1] == first[:1])
    return next((voice_of(each) for each in alike), None)


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


def foretold(scene: Scene, span: Span, phrase: str, noun: str) -> Voice | None:
    """Who is described where an article opens and first named further down, as one who acts: *L'acteur a dit ...*."""
    if not is_human(noun) or not SINGULAR.match(phrase) or span.start > _OPENING or noun in closed()["magistracy"]:
        return None
    if listed(candidates.plainly(phrase)) or TWO_OF_THEM.search(phrase):
        return None
    people = [each for each in scene.outside if each.kind == "person"]
    if not people or people[0].span.start < span.end or people[0].span.start - span.end > _PAIRED:
        return None
    stop = _STOP.search(scene.text, span.end)
    told = {each.name for each in scene.mentions if stop is None or each.span.start < stop.end()}
    later = (each for each in people if each.name not in told)
    first = next((each for each in later if candidates.fits(scene, phrase, noun, each)), people[0])
    fits = candidates.fits(scene, phrase, noun, first)
    return voice_of(first) if fits and (scene.acts(first) or _heard_by_name(scene, first)) else None


TWO_OF_THEM = re.compile(r" et (?:l[ae] |l'|s(?:on|a) )")


_STOP = re.compile(r"[.!?]\s|\n")


def _heard_by_name(scene: Scene, mention: Mention) -> bool:
    """Whether a verb of saying stands right before a name: *« ... », a réagi Anne Roy*."""
    before = _LAST.search(fold(scene.text[max(0, mention.span.start - 25) : mention.span.start]).lower())
    return before is not None and any(tag in "vp" for tag, _ in cue_forms().get(before[1], ()))


_LAST = re.compile(r"(\w+) $")


def _called(scene: Scene, mention: Mention, noun: str) -> bool:
    """Whether a body's name stands right after this noun: *l'association écologiste Robin des Bois*."""
    before = fold(scene.text[max(0, mention.span.start - 40) : mention.span.start]).lower().split()[-3:]
    return any(each == noun or each.endswith("'" + noun) for each in before)


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
        if voice.names and noun == voice.head and voice.kind == "person" and voice.names[0] not in scene.persons:
            return voice
        if voice.kind not in ("described", "document") or not voice.names or noun != voice.head:
            continue
        if noun in closed()["human"] or mine <= {word.lower() for word in WORD.findall(voice.names[0])}:
            return voice
    return None


def _by_head(scene: Scene, noun: str, phrase: str, at: int) -> Voice | None:
    """The body called by this very noun before: *l'association écologiste Robin des Bois* for *l'association*."""
    size = len(WORD.findall(phrase))
    if noun in closed()["public"] and size == 2:
        return next((voice_of(each) for each in scene.before(at) if each.name.lower().startswith(noun + " ")), None)
    if noun not in closed()["body"] or size > 3:
        return None
    if phrase.endswith("ministère public"):
        return _by_head(scene, "parquet", "le parquet", at)
    for mention in scene.before(at):
        called = _called(scene, mention, noun) or fold(mention.words).lower().startswith(noun)
        if mention.kind == "organisation" and called:
            return voice_of(mention)
    return None


def taken_up(scene: Scene, noun: str, phrase: str, at: int) -> Voice | None:
    """The paper, body or person last spoken of, for a noun that only takes it up."""
    if noun in closed()["press"] and (found := _paper(scene, noun, at)):
        return found
    if (
        noun in closed()["body"] | closed()["panel"]
        and len(WORD.findall(phrase)) <= 7
        and not _NAMED.search(phrase[2:])
    ):
        named = _named_beside(scene, noun, at)
        named = named or next((each for each in reversed(scene.heard[-4:]) if _is_body(each, noun)), None)
        return named or (
            _last_place(scene, at) if noun in closed()["house"] and len(WORD.findall(phrase)) < 3 else None
        )
    return None


def _named_beside(scene: Scene, noun: str, at: int) -> Voice | None:
    """The body put forward since anybody spoke, for words told by it: *Du côté de la CGX, ..., annonce le groupe*."""
    last = next((each for each in scene.before(at) if each.kind == "organisation"), None)
    if last is None or (scene.heard and last.span.start < scene.heard[-1].at) or at - last.span.end > _JUST:
        return None
    opened = _PUT_FORWARD.search(fold(scene.text[max(0, last.span.start - _OPENS) : last.span.start]))
    return voice_of(last) if opened is not None and _is_body(voice_of(last), noun) else None


_PUT_FORWARD = re.compile(r"(?:^|[.\n]\s*)(?:Du côté d[eu]|À|A|Chez|Pour|Quant à) (?:la |le |l'|les )?$")
_OPENS = 24


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
    told = first is not None and _called(scene, first, noun)
    return voice_of(first) if first is not None and told and _titled(first.name, noun) else None


_UNLIKE = {"hebdomadaire": "daily", "quotidien": "weekly"}


def _titled(name: str, noun: str) -> bool:
    """Whether a noun can stand for an outlet: an agency is no paper, a station no daily, a daily no weekly."""
    called = plain(name).replace(" ", "-")
    if (called in closed()["news_agency"]) != (noun == "agence") or (
        noun in _UNLIKE and called in closed()[_UNLIKE[noun]]
    ):
        return False
    return called not in closed()["broadcaster"] or noun not in closed()["printed"]


def _is_body(voice: Voice, noun: str) -> bool:
    """Whether a body's own name does not say that it is another kind of body."""
    called = head(voice.names[0])
    named = voice.names[0][:1].isupper() and called not in closed()["body"]
    own = voice.kind == "described" and named and not voice.plural and noun != called
    if (own and noun in _gathered_so()) or (voice.kind == "organisation" and noun in _also_called(called)):
        return True
    if called == noun or (noun in closed()["panel"] and called in closed()["panel"]):
        return voice.kind in ("organisation", "government")
    ruling = noun in closed()["ruling_body"]
    public = voice.kind == "government" or called in closed()["public"]
    kinds = ("organisation", "government", "outlet") if noun == "association" else ("organisation", "government")
    fits = public == ruling or noun in closed()["either_body"]
    return voice.kind in kinds and called not in closed()["body"] and fits


def _also_called(called: str) -> frozenset[str]:
    """What a body may be called besides the noun its own name begins with: *la Ligue du lac*, *l'association*."""
    words = closed()
    if called in words["union_body"]:
        return _gathered_so()
    if called in words["member_body"]:
        return words["either_body"] | {"association"}
    return words["either_body"] if called in words["expert_body"] else frozenset()


def _gathered_so() -> frozenset[str]:
    return closed()["either_body"] - {"autorité"} | {"association", "syndicat"}


def _just_heard(scene: Scene, span: Span, noun: str, phrase: str) -> Voice | None:
    """The person just heard, for a bare noun whose ending is that of a calling: *précise le cardiologue*."""
    voice = scene.current
    if voice is None or voice.plural or not 0 < span.start - voice.at < _JUST:
        return None
    if voice.kind == "described" and is_human(voice.head) and len(WORD.findall(phrase)) == 2:
        whoever = noun in closed()["anyone"] or noun == "témoin"
        official = closed()["magistracy"] | closed()["standing"] - {"témoin", "voisin", "voisine", "proche"}
        return voice if whoever and voice.head not in official and _same(phrase, voice) else None
    if voice.kind != "person":
        return None
    if not _CALLING.search(noun) or len(WORD.findall(phrase)) > 3 or not SINGULAR.match(phrase):
        return None
    return voice if _same(phrase, voice) else None


def _same(phrase: str, voice: Voice) -> bool:
    """Whether a phrase shows no other gender than a voice has."""
    return _shown(phrase) in (None, voice.gender) or voice.gender is None


_CALLING = re.compile(r"(?:iste|logue|crate|icien|icienne|thérapeute)$")


def _shown(phrase: str) -> str | None:
    """The gender an article shows: f, m or None."""
    lowered = phrase.lower()
    return "f" if lowered.startswith(_FEMININE) else "m" if lowered.startswith(_MASCULINE) else None


def _lead_body(scene: Scene, span: Span, noun: str, phrase: str) -> Voice | None:
    """The one organisation of the first line, for a body or a firm that is only called so."""
    lead = scene.lead_body
    if lead is None or THE_MANY.match(phrase) or noun not in closed()["body"] or len(WORD.findall(phrase)) > 4:
        return None
    return voice_of(lead) if _is_body(voice_of(lead), noun) and not _named(scene, span, phrase) else None


def _named(scene: Scene, span: Span, phrase: str) -> bool:
    """Whether a noun phrase has a name of its own that is no place's: *le groupe Europe des libertés*."""
    found = _NAMED.search(phrase, 2)
    if found is None:
        return False
    at = span.start + found.end() - 1
    return not any(each.kind == "place" and each.span.start <= at < each.span.end for each in scene.within(span))


def _topic(scene: Scene, span: Span, noun: str, phrase: str) -> Voice | None:
    """The one body an article is about, for a definite noun phrase that names no other."""
    mention = scene.topics.get("organisation")
    if mention is None or noun not in closed()["body"] or THE_MANY.match(phrase):
        return None
    if any(each.kind == "organisation" for each in scene.within(span)) or _named(scene, span, phrase):
        return None
    if noun in _NAMED_ALONE and len(WORD.findall(phrase)) > 3:
        return None
    return voice_of(mention) if _is_body(voice_of(mention), noun) else None

"""Which body, firm or institution a noun takes up: by its letters, its kind, the noun before its name, the topic."""

from __future__ import annotations

import re
from functools import cache

from selon.article import Span
from selon.french.closed import closed
from selon.french.naming import words
from selon.french.plain import plain
from selon.french.tokens import fold
from selon.record import Mention
from selon.said.heads import SINGULAR, THE_MANY, WORD, head, is_human
from selon.said.scene import Scene, Voice, voice_of

NAMED = re.compile(r"\s[A-ZÀ-Ý]|'[A-ZÀ-Ý]")
_NAMED_ALONE = frozenset(("syndicat", "parti", "ministère", "fédération", "collectif", "gouvernement", "mouvement"))
"""Bodies of which an article about one may name another by their kind: *le syndicat majoritaire* at a firm."""
_JUST, _NEAR = 700, 250


def called_so(scene: Scene, noun: str, phrase: str, at: int) -> Voice | None:
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


def in_full(scene: Scene, mention: Mention) -> str:
    """The name of a body, in full where only what it is stands there: *le Conseil* for *le Conseil scientifique*.

    The presidency of an article that names the Élysée is that of France.
    """
    if mention.words.lower() == "présidence":
        other = any(each.name.lower().startswith("présidence ") for each in scene.mentions)
        french = (each.name for each in scene.mentions if plain(each.name) == "elysee" and not other)
        return next(french, mention.name)
    if mention.kind != "organisation" or plain(mention.name.split()[0]) not in _shortened():
        return mention.name
    whole = (each.name for each in scene.before(mention.span.start) if each.kind == "organisation")
    return next((name for name in whole if name.startswith(mention.name + " ")), mention.name)


_ALONE = frozenset(("parlement", "senat", "assemblee", "police", "front", "institut"))


@cache
def _shortened() -> frozenset[str]:
    """Nouns that begin names of bodies, but for those of which a state has one."""
    return (words("heads", "weak") | words("heads", "capital")) - _ALONE


_SHORT = re.compile(r"(?:la |le |l'|les )?([A-Z]{3,6})", re.IGNORECASE)
_FULL = re.compile(r"[A-Za-zÀ-ÿ]{4,}|[A-ZÀ-Ý]\w*")


def by_initials(scene: Scene, phrase: str) -> Voice | None:
    """The body whose words' first letters an acronym gives: *la DGS* for *la Direction générale de la santé*."""
    short = _SHORT.fullmatch(phrase)
    if short is None or not short[1].isupper():
        return None
    wanted = short[1].lower()
    bodies = (each for each in scene.mentions if each.kind in ("organisation", "government") and " " in each.name)
    return next((voice_of(each) for each in bodies if _initials(each.name).startswith(wanted)), None)


def _initials(name: str) -> str:
    return "".join(plain(word)[:1] for word in _FULL.findall(name))


def called_by(scene: Scene, mention: Mention, noun: str) -> bool:
    """Whether a body's name stands right after this noun: *l'association écologiste Robin des Bois*."""
    before = fold(scene.text[max(0, mention.span.start - 40) : mention.span.start]).lower().split()[-3:]
    return any(each == noun or each.endswith("'" + noun) for each in before)


def by_head(scene: Scene, noun: str, phrase: str, at: int) -> Voice | None:
    """The body called by this very noun before: *l'association écologiste Robin des Bois* for *l'association*."""
    size = len(WORD.findall(phrase))
    if noun in closed()["public"] and size == 2:
        return next((voice_of(each) for each in scene.before(at) if each.name.lower().startswith(noun + " ")), None)
    accuses = phrase.lower() == "l'accusation"
    if (noun not in closed()["body"] or size > 3) and not accuses:
        return None
    if phrase.endswith("ministère public") or accuses:
        return by_head(scene, "parquet", "le parquet", at)
    if noun == "syndicat" and size == 2 and (union := _union(scene, at)):
        return union
    for mention in scene.before(at):
        begins = fold(mention.words).lower().startswith(noun)
        if mention.kind == "organisation" and (begins or called_by(scene, mention, noun)):
            return voice_of(mention)
    return None


def _union(scene: Scene, at: int) -> Voice | None:
    """The one union named just before: *La colère gronde à la CGX Métaux. Le syndicat ...*."""
    near = [each for each in scene.before(at) if each.kind == "organisation" and at - each.span.end < _NEAR]
    unions = [each for each in near if _of_workers(each.name)]
    return voice_of(unions[0]) if len({each.name.partition(" ")[0] for each in unions}) == 1 else None


def put_forward(scene: Scene, noun: str, at: int) -> Voice | None:
    """The body put forward since anybody spoke, for words told by it: *Du côté de la CGX, ..., annonce le groupe*."""
    last = next((each for each in scene.before(at) if each.kind == "organisation"), None)
    if last is None or (scene.heard and last.span.start < scene.heard[-1].at) or at - last.span.end > _JUST:
        return None
    opened = _PUT_FORWARD.search(fold(scene.text[max(0, last.span.start - _OPENS) : last.span.start]))
    return voice_of(last) if opened is not None and is_body(voice_of(last), noun) else None


_PUT_FORWARD = re.compile(r"(?:^|[.\n]\s*)(?:Du côté d[eu]|À|A|Chez|Pour|Quant à) (?:la |le |l'|les )?$")
_OPENS = 24


def is_body(voice: Voice, noun: str) -> bool:
    """Whether a body's own name does not say that it is another kind of body."""
    if _of_workers(voice.names[0]) and noun in closed()["firm"]:
        return False
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


def _of_workers(name: str) -> bool:
    """Whether a name is a trade union's: *la CGT*, *CFDT-Cheminots*."""
    return not closed()["unions"].isdisjoint((plain(name).replace(" ", "-"), plain(name).partition(" ")[0]))


def unfit(scene: Scene, noun: str, phrase: str, name: str) -> bool:
    """Whether a body cannot be meant by *le syndicat* or *le parti*: another is the only one known to be such.

    A party's colour behind *parti* is its name: *le parti communiste*.
    """
    if noun == "syndicat" and not _of_workers(name):
        return bool(scene.unions)
    colours = {plain(word) for word in WORD.findall(phrase)[2:]} & closed()["party"]
    party = plain(name) in closed()["party"] or not colours.isdisjoint(plain(name).split())
    return noun == "parti" and bool(colours) and not party


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


def lead(scene: Scene, span: Span, noun: str, phrase: str) -> Voice | None:
    """The one organisation of the first line, for a body or a firm that is only called so."""
    lead = scene.lead_body
    if lead is None or THE_MANY.match(phrase) or noun not in closed()["body"] or len(WORD.findall(phrase)) > 4:
        return None
    fits = is_body(voice_of(lead), noun) and not unfit(scene, noun, phrase, lead.name)
    return voice_of(lead) if fits and not _named(scene, span, phrase) else None


def _named(scene: Scene, span: Span, phrase: str) -> bool:
    """Whether a noun phrase has a name of its own that is no place's: *le groupe Europe des libertés*."""
    found = NAMED.search(phrase, 2)
    if found is None:
        return False
    at = span.start + found.end() - 1
    return not any(each.kind == "place" and each.span.start <= at < each.span.end for each in scene.within(span))


def topic(scene: Scene, span: Span, noun: str, phrase: str) -> Voice | None:
    """The one body an article is about, for a definite noun phrase that names no other."""
    mention = scene.topics.get("organisation")
    if mention is None or noun not in closed()["body"] or THE_MANY.match(phrase):
        return None
    if any(each.kind == "organisation" for each in scene.within(span)) or _named(scene, span, phrase):
        return None
    if noun in _NAMED_ALONE and len(WORD.findall(phrase)) > 3:
        return None
    fits = is_body(voice_of(mention), noun) and not unfit(scene, noun, phrase, mention.name)
    return voice_of(mention) if fits else None

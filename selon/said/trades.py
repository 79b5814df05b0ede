"""Which body named before a trade's noun takes up: *le réseau social*, *l'agence sanitaire*, *l'entreprise*."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from selon.article import Span
from selon.french import trades
from selon.french.known import parent
from selon.french.tokens import fold
from selon.record import Mention
from selon.said import camps
from selon.said.heads import DETERMINER, SINGULAR, head
from selon.said.scene import Scene, Voice, voice_of

_NEAR = 1500
_JUST = 300
_LONGEST = 4
_HEARD = 4
_MEDIUM = re.compile(r"\b(?:sur|via|compte|page)\s(?:son compte |sa page )?$", re.IGNORECASE)
"""What makes of a name no more than where something is told: *sur Twitter*."""
_UNITED = re.compile(r"(?:agence|organisation|institution) (?:onusienne|de l'onu|des nations unies)$", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-ZÀ-Ý]")


def plied(scene: Scene, noun: str, phrase: str, at: int) -> Voice | None:
    """The body an article named before by a name, for a definite noun phrase that tells only what it does."""
    told = DETERMINER.sub("", phrase, count=1).strip()
    if _UNITED.match(told):
        return _united(scene, at)
    if len(told.split()) > _LONGEST or _CAPITAL.search(told) or "," in told or SINGULAR.match(phrase) is None:
        return None
    rest = told[len(noun) :].strip() if told.lower().startswith(noun) else ""
    if names := trades.plied(noun, rest):
        found = [each for each in _named(scene, at) if trades.called(each.name) in names]
        return None if _another(scene, noun, found, at) else _chosen(scene, found, at, alone=bool(camps.lands(phrase)))
    if noun in trades.anyhow() and not (noun != "géant" and rest.startswith(("de ", "d'"))):
        found = [each for each in _named(scene, at) if _is_firm(scene, each)]
        return None if _overtaken(scene, found, at) else _chosen(scene, found, at, alone=True)
    return None


def in_small(scene: Scene, span: Span, phrase: str) -> Voice | None:
    """The body taken up by a noun with an adjective that by itself might be a name: *l'agence sanitaire*."""
    held = scene.within(span)
    alone = len(held) == 1 and held[0].kind == "organisation" and held[0].span.end == span.end
    return plied(scene, head(phrase), phrase, span.start) if alone and held[0].words.islower() else None


def _is_firm(scene: Scene, mention: Mention) -> bool:
    """Whether a body is known as a firm, or called one before its name: *la société immobilière Brel*."""
    if trades.called(mention.name) in trades.firms():
        return True
    before = fold(scene.text[max(0, mention.span.start - _CALLED) : mention.span.start])
    return mention.words[:1].isupper() and _firm_before().search(before) is not None


_CALLED = 50


@cache
def _firm_before() -> re.Pattern[str]:
    """A noun for a firm right before its name, with what small letters tell of it."""
    return re.compile(rf"\b(?:{'|'.join(sorted(trades.anyhow()))}) (?:(?!de |d')[a-zà-ÿ-]+ ){{0,2}}$")


def _another(scene: Scene, noun: str, found: list[Mention], at: int) -> bool:
    """Whether *l'agence* is one of the press or one whose name says so, named later than any other."""
    if noun != "agence":
        return False
    named = (each for each in scene.before(at) if not each.words.islower())
    others = (each for each in named if each.kind == "outlet" or head(each.name) == noun)
    last = next(others, None)
    return last is not None and all(last.span.start > each.span.start for each in found)


def _overtaken(scene: Scene, found: list[Mention], at: int) -> bool:
    """Whether a body not known as a firm does something between the last firm and a place."""
    behind = found[0].span.end if found else at
    later = (each for each in _named(scene, at) if each.span.start >= behind)
    return any(scene.acts(each) for each in later)


def _united(scene: Scene, at: int) -> Voice | None:
    """The body of the United Nations named last."""
    bodies = (each for each in _named(scene, at) if parent(each.name) and each.name not in ("ONU", "Nations unies"))
    last = next(bodies, None)
    return voice_of(last) if last is not None else None


def _named(scene: Scene, at: int) -> list[Mention]:
    """The bodies named before a place, the nearest first, but for those that are only where something is told."""
    near = (each for each in scene.before(at) if each.kind == "organisation")
    return [each for each in near if not _MEDIUM.search(scene.text, max(0, each.span.start - 20), each.span.start)]


def _chosen(scene: Scene, found: list[Mention], at: int, *, alone: bool) -> Voice | None:
    """Of the bodies of a trade the one meant: the only one, else who spoke last, else the only one just named."""
    near = [each for each in found if at - each.span.start < _NEAR]
    names = {each.name for each in (found if alone else near)}
    if not near:
        return None
    heard = (voice for voice in islice(reversed(scene.heard), _HEARD) if voice.names and voice.names[0] in names)
    spoke = next(heard, None)
    if len(names) == 1:
        return voice_of(near[0])
    if alone:
        return None
    if spoke is not None:
        return spoke
    just = {each.name for each in found if at - each.span.end < _JUST}
    return voice_of(found[0]) if len(just) == 1 else None

"""Whom *cette habitante*, *ce boulanger* point to: who was last heard, spoken of or brought up."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.french.naming import words
from selon.french.people import functions
from selon.french.plain import plain
from selon.french.tokens import fold
from selon.said.heads import gender
from selon.said.scene import Scene, Voice, voice_of


def pointed(scene: Scene, noun: str, phrase: str, at: int) -> Voice | None:
    """Whom *cette habitante*, *ce père de famille* points to: the person last heard or spoken of, of that gender."""
    article = "f" if phrase.lower().startswith("cette") else "m"
    wanted = None if noun == "personne" else gender(noun) or article
    if (noun == "personne" or noun in closed()["anyone"]) and (found := _brought_up(scene, noun, wanted, at)):
        return found
    for voice in (scene.focus, scene.current):
        single = voice is not None and voice.kind in ("person", "described") and (voice.one or not voice.plural)
        if voice is not None and single and (wanted is None or voice.gender in (None, wanted)):
            return _now_named(scene, voice, noun, at, wanted) or voice
    return scene.nearest(at, wanted)


def _now_named(scene: Scene, voice: Voice, noun: str, at: int, wanted: str | None) -> Voice | None:
    """Who was named since by whom only that noun told: *Un boulanger aide. C'est Jean Roy. Ce boulanger ...*.

    Who already spoke is known without a name.
    """
    if voice.kind != "described" or voice.head != noun or any(each is voice for each in scene.heard):
        return None
    last = next((each for each in scene.before(at) if each.kind == "person"), None)
    near = last is not None and voice.at < last.span.start and at - last.span.end < _NEXT_SENTENCE
    return voice_of(last) if last is not None and near and last.gender in (None, wanted) else None


def _brought_up(scene: Scene, noun: str, wanted: str | None, at: int) -> Voice | None:
    """Who was brought up without a name, later than anybody was heard: *un salarié témoigne. Cette personne*."""
    spoken = max([-1, scene.focus_at, *(each.at for each in scene.heard[-1:])])
    start = max(spoken + 1, at - _RECENT)
    text = fold(scene.text[start:at])
    for match in reversed([*_BROUGHT_UP.finditer(text)]):
        entry = functions().get(match[2])
        if entry is None or entry.number != "s" or plain(match[2]) in words("roles", "beside"):
            continue
        named = next((each for each in scene.before(start + match.start()) if each.kind == "person"), None)
        if named is not None and start + match.start() - named.span.end < _APPOSED:
            return voice_of(named)
        if wanted is None or entry.gender in (wanted, "mf"):
            return Voice(names=(match[1].strip(),), gender=wanted, head=match[2])
    return None


_RECENT, _NEXT_SENTENCE = 300, 160
_APPOSED = 5
_BROUGHT_UP = re.compile(r"\bune? ((?:jeune |autre |ancien |ancienne )?([\w-]+)[^,.;:«»\"()\n]{0,60})")

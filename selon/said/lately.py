"""Whom a pronoun takes up where the text names nobody it could mean: the last subject that can speak.

*Un habitant du quartier est sorti. « ... », a-t-il dit*, *L'association est née en mai. Elle demande ...*.
"""

from __future__ import annotations

from dataclasses import dataclass

from selon.article import Span
from selon.french.closed import closed
from selon.said.heads import SINGULAR, gender, gender_shown, head, is_human, lemma, many
from selon.said.phrases import can_speak
from selon.said.pronouns import is_latter
from selon.said.scene import Scene, Voice

_NEAR = 400
_ONE = {"il": "m", "lui": "m", "elle": "f"}
_SEVERAL = frozenset(("ils", "elles", "eux"))


@dataclass(slots=True, kw_only=True)
class Lately:
    """The last subjects of a text, without a name, that can speak: one, and several."""

    one: Voice | None = None
    several: Voice | None = None

    def note(self, scene: Scene, span: Span, described: str) -> None:
        """Keep a subject that can speak, by the words that describe it."""
        phrase = scene.words(span)
        noun = head(phrase)
        idle = phrase.lower() in _PRONOUNS or is_latter(phrase.lower()) or noun in closed()["document"]
        if idle or scene.within(span):
            return
        if SINGULAR.match(phrase) and (is_human(noun) or can_speak(noun)) and not many(noun):
            shown = gender(noun) or gender_shown(phrase)
            self.one = Voice(names=(described,), gender=shown, head=noun, at=span.start)
        elif many(noun) and can_speak(noun):
            self.several = Voice(names=(described,), plural=True, head=noun, at=span.start)

    def taken_up(self, scene: Scene, word: str, at: int, later: Voice | None) -> Voice | None:
        """The subject a pronoun stands for, not far before it and of its gender; else who is named `later`.

        Who is named later may be the very subject: *Le maire est parti. Il dit non. Le maire Paul Roux ...*.
        """
        found = self.several if word in _SEVERAL else self.one
        if found is None or not 0 < at - found.at < _NEAR:
            return later
        if later is not None and (found.head in closed()["relational"] or _holds(scene, later, found.head)):
            return later
        return found if found.plural or found.gender in (None, _ONE.get(word)) else later


def _holds(scene: Scene, voice: Voice, noun: str) -> bool:
    """Whether the article tells of somebody named that he is what a noun says, or may be anybody it says."""
    roles = scene.roles.get(voice.names[0], set()) if voice.names else set()
    return not roles or lemma(noun) in roles or noun in closed()["anyone"] or noun in closed()["human"]


_PRONOUNS = frozenset((*_ONE, *_SEVERAL, "on", "nous", "vous", "je"))

"""Who was only described until he is named where he speaks again: *... , dit le maire. ..., dit Jean Roy*."""

from __future__ import annotations

import re

from selon.article import Span
from selon.french.closed import closed
from selon.french.offices import known
from selon.french.tokens import fold
from selon.said.heads import is_human
from selon.said.roles import TWO_OF_THEM
from selon.said.scene import Scene, Voice

_NEAR = 1500
_LONGEST = 40
_TOLD = re.compile(
    r",? \(|,(?! (?:\w+ant|dans|sur|à|au|aux|en|lors|par|pour|chez|devant"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\b)"
)
"""What tells more of somebody behind a name: brackets, or a comma with anything but where or when he speaks."""


def lift(scene: Scene, voice: Voice, source: Span) -> None:
    """Give the last voice, which only a description told, the name of who speaks now without being described."""
    masked = scene.current
    if masked is None or masked.kind != "described" or masked.plural or voice.kind != "person" or voice.plural:
        return
    first = scene.persons.get(voice.names[0])
    if first is None or first.span != source or first.role or not 0 <= first.span.start - masked.at < _NEAR:
        return
    if _TOLD.match(fold(scene.text[first.span.end : first.span.end + _LONGEST])):
        return
    alike = masked.gender is None or voice.gender in (None, masked.gender)
    if alike and _hides(masked, voice, goes_on=scene.goes_on) and " " in voice.names[0] and not known(voice.names[0]):
        masked.names, masked.kind = voice.names, "person"


def _hides(masked: Voice, voice: Voice, *, goes_on: bool) -> bool:
    """Whether a description is of one person by what he is; by whose he is only with that one's last name.

    Who goes on is who spoke: *..., dit l'avocat du maire. ..., poursuit Jean Roy*.
    """
    told = masked.names[0]
    if not is_human(masked.head) or TWO_OF_THEM.search(told) is not None:
        return False
    if goes_on and masked.head not in closed()["relatives"]:
        return True
    return masked.head not in closed()["relational"] or told.split()[-1] == voice.names[0].split()[-1]

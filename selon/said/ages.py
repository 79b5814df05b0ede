"""Persons by the age an article tells of them: *Jean Roy, 58 ans*, then *l'individu âgé de 58 ans*."""

from __future__ import annotations

import re

from selon.said.heads import SINGULAR, gender, gender_shown
from selon.said.scene import Scene, Voice, voice_of

_LATER = re.compile(r",? (?:âgée? )?de (\d{1,3}) ans$")


def of_age(scene: Scene, phrase: str, noun: str) -> Voice | None:
    """The one person of whom the article tells the age that ends a description, if the gender it shows agrees."""
    told = _LATER.search(phrase)
    if told is None or SINGULAR.match(phrase) is None:
        return None
    found = scene.aged.get(told[1], [])
    shown = gender(noun) or gender_shown(phrase)
    fits = [each for each in found if shown is None or each.gender in (None, shown)]
    return voice_of(fits[0]) if len({each.name for each in fits}) == 1 else None

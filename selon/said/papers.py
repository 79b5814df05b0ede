"""Newspapers that an article writes in small letters, like the land they are of: *selon la Provence*, *Corse matin*."""

from __future__ import annotations

import re
from functools import cache

from selon.article import Span
from selon.french.known import canonical
from selon.french.plain import plain
from selon.said.scene import Scene, Voice

_TITLED = re.compile(r"(?:(?:la|le|les) |l')[A-ZÀ-Ý][\w-]*(?: [\w-]+){0,2}|[A-ZÀ-Ý][\w-]+ matin")


def in_small(scene: Scene, span: Span, phrase: str) -> Voice | None:
    """The newspaper that a noun phrase names beside what it says, where it would else be a place or nobody known."""
    if not scene.beside or _TITLED.fullmatch(phrase) is None:
        return None
    name = _outlet(phrase)
    held = scene.within(span)
    if name is None or any(each.kind != "place" for each in held):
        return None
    return Voice(names=(name,), kind="outlet")


@cache
def _outlet(phrase: str) -> str | None:
    found = canonical().get(plain(phrase).replace("-", " "))
    return found.name if found is not None and found.kind == "outlet" else None

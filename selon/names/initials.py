"""Persons told by their initials: *NKM* where *Nathalie Kosciusko-Morizet* is named."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from selon.french.naming import words
from selon.french.people import firsts
from selon.names.found import Found
from selon.names.sheet import Sheet
from selon.names.variants import parts

_INITIALS = re.compile(r"\b[A-ZÀ-Ý]{3,4}\b")


def told(sheet: Sheet, found: Sequence[Found]) -> list[Found]:
    """The finds with those that are the initials of one person the article names, in text order."""
    letters = _letters(found)
    if not letters or letters.keys().isdisjoint(_INITIALS.findall(sheet.text)):
        return list(found)
    found = [one for one in found if not _free(sheet, one, letters)]
    taken = {at for one in found for at in range(one.start, one.end)}
    more = [
        Found(start=at, end=at + 1, kind="person", name=full.name, gender=full.gender)
        for at, word in enumerate(sheet.words)
        if (full := letters.get(word)) is not None and at not in taken
    ]
    return sorted([*found, *more], key=lambda one: one.start)


def _free(sheet: Sheet, one: Found, letters: Mapping[str, Found]) -> bool:
    """Whether what seems an acronym of no known body is somebody's initials."""
    alone = one.end == one.start + 1 and one.kind == "organisation" and one.known is None
    return alone and one.name in letters and sheet.words[one.start] == one.name


def _letters(found: Sequence[Found]) -> dict[str, Found]:
    """The persons of three names and more by their initials; none where two persons share them."""
    known: dict[str, Found] = {}
    shared: set[str] = set()
    for one in found:
        if one.kind != "person" or " " not in one.name:
            continue
        told = [part for part in parts(one.name) if part not in words("particles", "bare")]
        letters = "".join(part[0] for part in told).upper()
        if len(told) < 3 or not _INITIALS.fullmatch(letters) or told[0] not in firsts():
            continue
        if known.setdefault(letters, one).name != one.name:
            shared.add(letters)
    return {letters: one for letters, one in known.items() if letters not in shared}

"""Persons told by the office before their name, whatever the name: *le ministre de la Défense Ilmo Tavek*."""

from __future__ import annotations

from collections.abc import Set

from selon.french.naming import words
from selon.names.found import Found
from selon.names.nearby import adjective
from selon.names.roles import Scene, before
from selon.names.sheet import Sheet
from selon.names.variants import sounds

_LANDS = ("country", "capital", "seat")


class Holders:
    """The offices of a text, looked for where a run of capitals asks for them.

    >>> sheet = Sheet("Le ministre de la Défense Ilmo Tavek se tait. Le patron du bar Ilmo Tavek aussi.")
    >>> runs = [Found(start=at, end=at + 2) for at in (5, 14)]
    >>> [Holders(sheet, runs, frozenset()).held(one) for one in runs]
    [True, False]
    """

    __slots__ = ("_found", "_lands", "_scene", "_sheet", "_surnames")

    def __init__(self, sheet: Sheet, found: list[Found], surnames: Set[str]) -> None:
        self._sheet = sheet
        self._found = found
        self._surnames = surnames
        self._lands = {one.end for one in found if one.known is not None and one.known.kind in _LANDS}
        self._scene: Scene | None = None

    def held(self, one: Found) -> bool:
        """Whether an office and what it is of lead to a run that nothing else explains."""
        if one.end - one.start not in (2, 3) or not self._led(one):
            return False
        if self._scene is None:
            self._scene = Scene(self._sheet, self._found)
        return before(self._scene, one) is not None

    def _led(self, one: Found) -> bool:
        """Whether what stands before can end an office: what is named behind a salon or a firm may be its name."""
        sheet = self._sheet
        run = sheet.words[one.start : one.end]
        if not all(word.isalpha() or "-" in word for word in run) or any(word.isupper() for word in run):
            return False
        at = one.start - 1
        if sheet.at(at) == ",":
            return self._telling(at - 1)
        return self._telling(at) or sounds(sheet.line(one.start, one.end))[-1] in self._surnames

    def _telling(self, at: int) -> bool:
        """Whether a ministry's subject, a land or a body of state ends at a word, an adjective behind it or not."""
        sheet = self._sheet
        if sheet.upper(at):
            return sheet.low[at] in words("portfolios") or at + 1 in self._lands
        if not self._body(at) and adjective(sheet, at):
            at -= 1
        return self._body(at)

    def _body(self, at: int) -> bool:
        low = self._sheet.at(at)
        return low in words("government", "nouns") or low in words("heads", "strong") or low in words("holders", "of")

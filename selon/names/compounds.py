"""Words bound by hyphens: a body's branch (*CGT-Marins*), a town (*Fort-la-Digue*), a line (*Lyon-La Baule*)."""

from __future__ import annotations

from selon.french.known import canonical
from selon.french.naming import words
from selon.names.sheet import Sheet

_LEAST = 3
"""Parts of a compound with a small word inside that names a town."""


def compound(sheet: Sheet, at: int, end: int) -> str:
    """The kind of a run that begins with a compound, empty where it does not show.

    >>> text = "la CGT-Marins de Fort-la-Digue sur la ligne Lyon-La Baule"
    >>> [compound(Sheet(text), at, end) for at, end in ((1, 2), (3, 4), (7, 9))]
    ['organisation', 'place', 'thing']
    """
    if "-" not in sheet.words[at]:
        return ""
    told, parts = sheet.words[at].split("-"), sheet.low[at].split("-")
    known = canonical().get(parts[0])
    if known is None:
        return "place" if end == at + 1 and _town(told, parts) else ""
    if known.kind == "organisation" and told[0] == known.form and len(parts[1]) > 1:
        return "organisation" if end == at + 1 or told[0].isupper() else ""
    if end == at + 1:
        return "place" if _town(told, parts) else ""
    line = known.kind in ("place", "capital") and parts[-1] in words("grammar", "definite")
    return "thing" if line and told[-1].istitle() else ""


def _town(told: list[str], parts: list[str]) -> bool:
    """Whether small words inside a compound show a town."""
    if len(parts) < _LEAST or parts[0] in words("look", "nowhere") or parts[-1].endswith("par"):
        return False  # *par* is left over from a caption
    inner = zip(parts[1:-1], told[1:-1], strict=True)
    return any(part in words("look", "inside") and own.islower() for part, own in inner)

"""Bodies told by their first word where the article names them in full: *l'Union* for *l'Union européenne*."""

from __future__ import annotations

from collections.abc import Sequence

from selon.french.known import Known, canonical
from selon.french.naming import pairs, words
from selon.french.plain import plain
from selon.names.found import Found
from selon.names.sheet import Sheet


def shortened(sheet: Sheet, found: Sequence[Found]) -> list[Found]:
    """The finds with those that are such a first word behind its article, in text order.

    >>> text = "L'Union européenne hésite. Selon Anne Roy, l'Union a tort."
    >>> whole = Found(start=1, end=3, kind="government", known=canonical()["union europeenne"])
    >>> [(one.start, one.known.name) for one in shortened(Sheet(text), [whole]) if one.known]
    [(1, 'Union européenne'), (10, 'Union européenne')]
    """
    named = {one.known.name for one in found if one.known is not None}
    short = {plain(word): name for word, name in pairs("shortened").items() if name in named}
    if not short:
        return list(found)
    whole = [one for one in found if one.known is not None or one.end > one.start + 1]
    taken = {at for one in whole for at in range(one.start, one.end)}
    known = canonical()
    more = [
        Found(start=at, end=at + 1, kind=_kind(whole), known=whole)
        for at, low in enumerate(sheet.low)
        if low in short and at not in taken and _alone(sheet, at)
        for whole in [known[plain(short[low]).replace("-", " ")]]
    ]
    own = {one.start for one in more}
    return sorted([*(one for one in found if one.start not in own), *more], key=lambda one: one.start)


def _kind(known: Known) -> str:
    """The kind of a body that is named in full elsewhere."""
    return "government" if known.kind in ("country", "seat") else known.kind


def _alone(sheet: Sheet, at: int) -> bool:
    """Whether a capital word behind *l'* has no complement that makes it another body's name."""
    if not sheet.upper(at) or sheet.at(at - 1) != "l'" or sheet.upper(at + 1):
        return False
    return sheet.at(at + 1) not in words("grammar", "of") and sheet.at(at + 1) not in words("heads", "adjectives")

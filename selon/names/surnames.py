"""Surnames that go on behind a particle, where the text gives them alone too: *Zoé Roux de Kervel*, *Mme Roux de K.*"""

from __future__ import annotations

from itertools import islice

from selon.french.naming import words
from selon.names.found import Found
from selon.names.sheet import Sheet


def whole(sheet: Sheet, found: list[Found]) -> list[Found]:
    """The finds, with a person's name that ends before a particle made as long as the surname is elsewhere.

    >>> text = "Zoé Roux de Kervel et Mme Roux de Kervel"
    >>> rows = [Found(start=0, end=2, kind="person"), Found(start=6, end=9, kind="person", title="f")]
    >>> [sheet.line(one.start, one.end) for sheet in [Sheet(text)] for one in whole(sheet, rows)]
    ['Zoé Roux de Kervel', 'Roux de Kervel']
    """
    long = {tail for one in found if one.kind == "person" and one.title for tail in _tails(sheet, one)}
    if not long:
        return found
    out: list[Found] = []
    for one in found:
        if out and one.start < out[-1].end:
            continue  # what was taken for a name of its own
        if one.kind == "person":
            one.end = max((_end(sheet, one, *tail) for tail in long), default=one.end)
        out.append(one)
    return out


def _tails(sheet: Sheet, one: Found) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """A surname up to its particle, if one stands inside it, and from there."""
    low = sheet.low[one.start : one.end]
    inside = (at for at in range(1, len(low) - 1) if low[at] in words("grammar", "of"))
    return [(tuple(low[:at]), tuple(low[at:])) for at in islice(inside, 1)]


def _end(sheet: Sheet, one: Found, head: tuple[str, ...], tail: tuple[str, ...]) -> int:
    """The word a name ends before where it ends with the beginning of a surname and the rest follows it."""
    begins = one.end - one.start > len(head) and tuple(sheet.low[one.end - len(head) : one.end]) == head
    return one.end + len(tail) if begins and tuple(sheet.low[one.end : one.end + len(tail)]) == tail else one.end

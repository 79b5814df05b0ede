"""Figures whose thousands stand apart (*831 440*, *831.440*): one number, however it is written."""

from __future__ import annotations

import re
from bisect import bisect_right

_APART = re.compile(r"(?<!\d)(?<!\d[.,])[1-9]\d{0,2}([ \u00a0\u202f\u2009.'’])\d{3}(?:\1\d{3})*(?!\d)")


def joined(text: str) -> str:
    """A text in which each figure is one word.

    >>> joined("831.440 euros, puis 1 000 000 et 12,5 en 2017"), joined("de 2015 450 voix"), joined("192.168.1.10")
    ('831440 euros, puis 1000000 et 12,5 en 2017', 'de 2015 450 voix', '192168.1.10')
    """
    return _APART.sub(lambda found: found[0].replace(found[1], ""), text)


def gaps(text: str) -> list[int]:
    """Where in a text the separators stand that `joined` leaves out.

    >>> gaps("de 1 000 000")
    [4, 8]
    """
    return [
        found.start() + place
        for found in _APART.finditer(text)
        for place, mark in enumerate(found[0])
        if mark == found[1]
    ]


def place(gaps: list[int], at: int) -> int:
    """Where a character of the joined text stands in the text.

    >>> [place([4, 8], at) for at in (3, 4, 6, 7)]
    [3, 5, 7, 9]
    """
    kept = [gap - number for number, gap in enumerate(gaps)]
    return at + bisect_right(kept, at)

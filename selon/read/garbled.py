"""Text written as UTF-8 and read as Windows-1252 or Latin-1 (*FranÃ§ois*): told, for a text is kept as it is."""

from __future__ import annotations

import re

_SIGN = re.compile(
    "[\u00c2\u00c3][\u0080-\u00bf]|\u00e2(?:\u0080|\u20ac)|\u00c3[\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u2013-\u2122]"
)
_AROUND = re.compile(r"\S{0,20}$")


def sample(text: str) -> str | None:
    """The first garbled word of a text, None where there is none.

    >>> sample("Le maire FranÃ§ois Roc"), sample("Le maire François Roc")
    ('FranÃ§ois', None)
    """
    found = _SIGN.search(text)
    if not found:
        return None
    before = _AROUND.search(text[max(0, found.start() - 20) : found.start()])
    behind = re.match(r"\S{0,20}", text[found.start() : found.start() + 20])
    return (before.group() if before else "") + (behind.group() if behind else "")

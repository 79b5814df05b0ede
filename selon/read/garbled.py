"""Text written as UTF-8 and read as Windows-1252 or Latin-1 (*FranÃ§ois*): told, and mended where it is sure."""

from __future__ import annotations

import re

_SIGN = re.compile(
    "[\u00c2\u00c3][\u0080-\u00bf]|\u00e2(?:\u0080|\u20ac)|\u00c3[\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u2013-\u2122]"
)
_AROUND = re.compile(r"\S{0,20}$")


def mended(text: str) -> str | None:
    """The text as it was written, None where that is not sure: all of it must be UTF-8 read as something else.

    >>> mended("FranÃ§ois a dit"), mended("François a dit"), mended("FranÃ§ois et Zoé")
    ('François a dit', None, None)
    """
    if not _SIGN.search(text):
        return None
    data = bytearray()
    for char in text:
        try:
            data += char.encode("cp1252")
        except UnicodeEncodeError:
            if ord(char) > 0xFF:
                return None
            data.append(ord(char))  # bytes that Windows-1252 does not have are kept as they are by most programs
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def sample(text: str) -> str | None:
    """The first garbled word of a text, None where there is none.

    >>> sample("Le maire FranÃ§ois Roc"), sample("Le maire François Roc")
    ('FranÃ§ois', None)
    """
    found = _SIGN.search(text)
    if not found:
        return None
    before = _AROUND.search(text[: found.start()])
    behind = re.match(r"\S{0,20}", text[found.start() :])
    return (before.group() if before else "") + (behind.group() if behind else "")

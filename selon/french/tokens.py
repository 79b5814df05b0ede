"""Tokens of French text, offsets kept.

Apostrophes and quotation marks are folded one for one, so that an offset in the folded text is an offset in the text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

_FOLD = {
        "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"',
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\ufeff": " ", "\t": " ", "\u200b": " ",
        "‐": "-", "‑": "-",
}  # fmt: skip
_FOLDED = re.compile("[" + "".join(_FOLD) + "]")

_CLITIC = r"(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)"

_DOMAIN = r"(?-i:\.(?:com|fr|org|net|info|eu|tv|gouv|ca|be|ch|uk|io)\b)"
"""The end of a site's name: *Le site Annonces.com a fermé*."""
SITE = re.compile(rf"{_DOMAIN}$")
"""The same at the end of a word."""

TOKEN = re.compile(
    r"(?P<word>[^\W\d_]++(?=[ ,])|aujourd'hui|prud'hom\w*|presqu'île\w*|quelqu'une?|quelques-une?s"
    r"|(?:[cdjlmnstç]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\w)"
    rf"|-t-(?=(?:il|elle|on)s?\b)|-(?={_CLITIC}\b)"
    r"|\d+(?:[. ]\d{3}\b)*(?:,\d+)?(?:e|er|re|es|ème|nd|nde)?\b"
    rf"|\w+(?:-(?!t-(?:il|elle|on)s?\b|{_CLITIC}\b)\w+|\.(?=\w\.)|{_DOMAIN}|'(?=\w))*)"
    r"|(?P<mark>\.{2,}|--|[^\w\s])",
    re.IGNORECASE,
)
"""One token: a word (an elided *l'* and an inverted *-t-* stand alone) or a mark."""

PIECE = re.compile(f"({re.sub(r'[?]P<[a-z]+>', '?:', TOKEN.pattern)})", re.IGNORECASE)
"""The same as one group, for `cut`."""


def fold(text: str) -> str:
    """The text with apostrophes, double quotation marks, hyphens and blanks folded, one character for one.

    French guillemets stay: they tell an opening mark from a closing one.

    >>> fold("l’été « dit-il »")
    "l'été « dit-il »"
    """
    return _FOLDED.sub(_plain, text)


@lru_cache(maxsize=1)
def folded(prose: str) -> str:
    """The folded prose of a whole article, which several readers ask for in turn.

    >>> folded("l’été")
    "l'été"
    """
    return fold(prose)


def _plain(match: re.Match[str]) -> str:
    return _FOLD[match.group()]


def cut(pattern: re.Pattern[str], text: str) -> tuple[list[int], list[int], list[str]]:
    """Where each match of a pattern, which is all one group, starts and ends, and its words: whole columns at once.

    >>> cut(re.compile(r"(\\w+)"), "à Nice")
    ([0, 2], [1, 6], ['à', 'Nice'])
    """
    pieces = pattern.split(text)
    borders = list(accumulate(map(len, pieces)))
    return borders[0:-1:2], borders[1::2], pieces[1::2]


def words(text: str) -> list[tuple[int, int]]:
    """The spans of the words of a folded text, in order.

    >>> [text[a:b] for text in ["a-t-il dit à l'AFP"] for a, b in words(text)]
    ['a', '-t-', 'il', 'dit', 'à', "l'", 'AFP']
    """
    return [match.span() for match in TOKEN.finditer(text) if match.lastgroup == "word"]

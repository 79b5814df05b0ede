"""A text's lines, offsets kept, and the two questions asked of them all: is it ended, how many words."""

from __future__ import annotations

import re

from selon.article import Span

_LINE = re.compile(r"\S[^\r\n\u2028\u2029\x85]*")
_STOP = re.compile(r"""[.!?…]["'»”’)\]]*$|[»”"]$""")
_WORD = re.compile(r"\w+(?:[-']\w+)*")


def lines(text: str) -> list[Span]:
    """The spans of the lines that hold anything, outer blanks left out, in order.

    >>> lines("Titre\\n\\n  Il pleut. \\n")
    [Span(start=0, end=5), Span(start=9, end=18)]
    """
    found = []
    for match in _LINE.finditer(text):
        found.append(Span(match.start(), match.start() + len(match.group().rstrip())))
    return found


def stopped(line: str) -> bool:
    """Whether a line ends like a sentence or a quotation.

    >>> stopped("Il pleut."), stopped("Une averse attendue")
    (True, False)
    """
    return _STOP.search(line[-8:]) is not None


def length(line: str) -> int:
    """How many words a line has.

    >>> length("Aujourd'hui, il pleut.")
    3
    """
    return len(_WORD.findall(line))

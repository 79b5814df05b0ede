"""An article's text cut into pieces, each with every mark that lies on it, in time linear in both."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from selon.article import Span

_BREAK = re.compile(r"[\r\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something that lies on words: what (said, name, time, copied, removed, found) and which."""

    what: str
    which: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of one paragraph under the same marks, and the marks that begin with it."""

    words: str
    start: int
    marks: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()


def paragraphs(text: str, marks: Iterable[tuple[Span, Mark]]) -> list[list[Piece]]:
    """The text in paragraphs of pieces; put together again the pieces are the text without its line ends.

    >>> said = Mark(what="said", which="0")
    >>> parts = paragraphs("Il pleut.\\nOui.", [(Span(3, 8), said)])
    >>> [[(piece.words, len(piece.marks)) for piece in part] for part in parts]
    [[('Il ', 0), ('pleut', 1), ('.', 0)], [('Oui.', 0)]]
    """
    inside = [(span, mark) for span, mark in marks if 0 <= span.start < span.end <= len(text)]
    out: list[list[Piece]] = [[]]
    for piece in _pieces(text, inside):
        if piece is not None:
            out[-1].append(piece)
        elif out[-1]:
            out.append([])
    return [part for part in out if any(piece.words.strip() for piece in part)]


def _pieces(text: str, marks: list[tuple[Span, Mark]]) -> Iterator[Piece | None]:
    """The stretches between neighbouring bounds in text order, None for line ends."""
    opens: defaultdict[int, list[Mark]] = defaultdict(list)
    closes: defaultdict[int, list[Mark]] = defaultdict(list)
    for span, mark in marks:
        opens[span.start].append(mark)
        closes[span.end].append(mark)
    met: set[Mark] = set()
    bounds = {0, len(text), *opens, *closes, *(edge for found in _BREAK.finditer(text) for edge in found.span())}
    live: Counter[Mark] = Counter()
    for start, end in pairwise(sorted(bounds)):
        live.update(opens.get(start, ()))
        for mark in closes.get(start, ()):
            live[mark] -= 1
            if live[mark] <= 0:
                del live[mark]
        if text[start] in "\r\n":
            yield None
            continue
        begins = tuple(mark for mark in live if mark not in met)
        met.update(begins)
        yield Piece(words=text[start:end], start=start, marks=tuple(live), begins=begins)

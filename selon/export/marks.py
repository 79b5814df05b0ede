"""An article's text cut into pieces, each with the marks that lie on it: statements, copies, removed parts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from selon.article import Article, Span
from selon.record import Passage, Statement

Mark = tuple[str, int | str]
_BREAK = re.compile(r"[\r\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of one paragraph under the same marks.

    `lines` are the statements it belongs to, `begins` and `ends` those that begin or end with it, `reason` says why it
    was removed, `copied` whether it was printed elsewhere before.
    """

    words: str
    lines: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    reason: str | None = None
    copied: bool = False


def paragraphs(article: Article, statements: Sequence[Statement], passages: Sequence[Passage]) -> list[list[Piece]]:
    """The text in paragraphs of pieces; put together again the pieces are the text without its line ends.

    >>> article = Article(id="a", text="Il pleut.\\n\\nIl neige.")
    >>> said = Statement(article="a", line=0, content=(Span(3, 8),), words=("pleut",), kind="indirect")
    >>> [[(piece.words, piece.lines) for piece in part] for part in paragraphs(article, [said], [])]
    [[('Il ', ()), ('pleut', (0,)), ('.', ())], [('Il neige.', ())]]
    """
    marks: list[tuple[Span, Mark]] = [(part.span, ("removed", part.reason)) for part in article.removed]
    marks += [(row.span, ("copied", "")) for row in passages]
    marks += [(part, ("line", row.line)) for row in statements for part in row.content]
    inside = [(span, mark) for span, mark in marks if 0 <= span.start < span.end <= len(article.text)]
    out: list[list[Piece]] = [[]]
    for piece in _pieces(article.text, inside):
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
    begins, ends = _edges(marks)
    breaks = (edge for found in _BREAK.finditer(text) for edge in found.span())
    bounds = sorted({0, len(text), *opens, *closes, *breaks})
    live: Counter[Mark] = Counter()
    waiting: list[int] = []
    for start, end in pairwise(bounds):
        live.update(opens[start])
        live.subtract(closes[start])
        live = +live
        waiting += begins[start]
        if text[start] in "\r\n":
            yield None
            continue
        yield _piece(text[start:end], live, waiting, ends[end])
        waiting = []


def _piece(words: str, live: Iterable[Mark], begins: Sequence[int], ends: Sequence[int]) -> Piece:
    held: defaultdict[str, list[int | str]] = defaultdict(list)
    for what, value in live:
        held[what].append(value)
    return Piece(
        words=words,
        lines=tuple(sorted(int(line) for line in held["line"])),
        begins=tuple(begins),
        ends=tuple(ends),
        reason=str(held["removed"][0]) if held["removed"] else None,
        copied=bool(held["copied"]),
    )


def _edges(marks: list[tuple[Span, Mark]]) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """The statements that begin and that end at a place, whatever their number of parts."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for span, (what, value) in marks:
        if what == "line":
            line = int(value)
            first[line] = min(first.get(line, span.start), span.start)
            last[line] = max(last.get(line, span.end), span.end)
    begins: defaultdict[int, list[int]] = defaultdict(list)
    ends: defaultdict[int, list[int]] = defaultdict(list)
    for line, at in first.items():
        begins[at].append(line)
    for line, at in last.items():
        ends[at].append(line)
    return begins, ends

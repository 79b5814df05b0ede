"""An article's text in pieces for the one page: statements, copies, removed parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from selon.article import Article, Span
from selon.record import Passage, Statement
from selon.web import marks
from selon.web.marks import Mark

_SAID, _COPIED, _REMOVED = "said", "copied", "removed"


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
    found: list[tuple[Span, Mark]] = [(part.span, Mark(what=_REMOVED, which=part.reason)) for part in article.removed]
    found += [(row.span, Mark(what=_COPIED, which="")) for row in passages]
    found += [(part, Mark(what=_SAID, which=str(row.line))) for row in statements for part in row.content]
    parts = marks.paragraphs(article.text, found)
    last = {mark: piece.start for part in parts for piece in part for mark in piece.marks}
    return [[_piece(piece, last) for piece in part] for part in parts]


def _piece(piece: marks.Piece, last: Mapping[Mark, int]) -> Piece:
    ends = (mark for mark in piece.marks if last[mark] == piece.start)
    return Piece(
        words=piece.words,
        lines=tuple(sorted(_lines(piece.marks))),
        begins=tuple(_lines(piece.begins)),
        ends=tuple(_lines(ends)),
        reason=next((mark.which for mark in piece.marks if mark.what == _REMOVED), None),
        copied=any(mark.what == _COPIED for mark in piece.marks),
    )


def _lines(found: Iterable[Mark]) -> list[int]:
    return [int(mark.which) for mark in found if mark.what == _SAID]

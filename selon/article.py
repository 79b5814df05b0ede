"""The text contract: an article's text is kept untouched and every offset counts in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of an article's text: code points, end excluded.

    >>> Span(0, 5).of("Selon Reuters")
    'Selon'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words the span stands on."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A part of the text that is not the article's prose; it stays visible and is not searched.

    `reason` is one of the codes of `selon.read.cleaning.REASONS`.
    """

    span: Span
    reason: str


@dataclass(frozen=True, kw_only=True)
class Article:
    """One published text.

    `published` is EDTF to the precision the source gives (``2023-09``, ``2023-09-05``, ``2023-09-05T07:12``).
    `credit` is the agency credit as it stands (``Orange avec AFP``). `place` is where it was read from.

    >>> article = Article(id="a", text="PHOTO AFP\\nIl pleut.", removed=(Removed(span=Span(0, 9), reason="credit"),))
    >>> article.prose
    '\\n\\n\\n\\n\\n\\n\\n\\n\\n\\nIl pleut.'
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    credit: str | None = None
    place: str | None = None
    removed: tuple[Removed, ...] = ()

    @cached_property
    def prose(self) -> str:
        """The text with every removed part blanked by line ends, a tag within a line by blanks: of the same length."""
        pieces, reached = [], 0
        for part in self.removed:
            start, end = part.span
            pieces += [self.text[reached:start], (" " if part.reason == "tag" else "\n") * (end - start)]
            reached = end
        return "".join([*pieces, self.text[reached:]])

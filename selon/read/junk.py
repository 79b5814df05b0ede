"""Lines that belong to the page and not to the article: links, players, comment forms, calls to subscribe."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from selon.article import Removed, Span
from selon.french.expressions import listed
from selon.french.tokens import fold
from selon.read.paragraphs import length, stopped

_LONGEST = 300  # a longer line is a paragraph; it also keeps every pattern's work bounded
_LINKED = 40  # words of a link's title at most, when it stands on a line below *À lire aussi*


@cache
def _patterns(kind: str) -> re.Pattern[str] | None:
    """All patterns of one kind (`lines`, `unstopped`, `heads` or `opening`) as one, each reason a named group."""
    data = listed("junk.toml")
    groups = [f"(?P<{reason}>{'|'.join(table[kind])})" for reason, table in data.items() if kind in table]
    return re.compile("|".join(groups), re.IGNORECASE) if groups else None


def reason(line: str, *, first: bool = False) -> str | None:
    """Why a line is no prose, or None. `first` says that it is the article's first line, which may be its title.

    >>> reason("Laisser un commentaire")
    'comments'
    >>> reason("À lire aussi : Le pont rouvre")
    'link'
    >>> reason("La mairie rouvre le pont.")
    """
    if len(line) > _LONGEST:
        return None
    folded = fold(line)
    kinds = ["lines", "heads"] if first or stopped(line) else ["lines", "heads", "unstopped"]
    for kind in kinds:
        pattern = _patterns(kind)
        if pattern and (found := pattern.fullmatch(folded)):
            return found.lastgroup
    return None


def _is_head(line: str) -> bool:
    pattern = _patterns("heads")
    return bool(pattern and len(line) <= _LONGEST and pattern.fullmatch(fold(line)))


def find(text: str, lines: Sequence[Span]) -> list[Removed]:
    """The junk lines among the lines of a text.

    >>> text = "Le pont rouvre\\nIl rouvre lundi.\\nÀ lire aussi\\nLe pont ferme"
    >>> from selon.read.paragraphs import lines
    >>> [(part.reason, part.span.of(text)) for part in find(text, lines(text))]
    [('link', 'À lire aussi'), ('link', 'Le pont ferme')]
    """
    found = []
    linked = False
    for place, span in enumerate(lines):
        line = span.of(text)
        why = reason(line, first=place == 0)
        if why is None and linked and not stopped(line) and length(line) <= _LINKED:
            why = "link"
        else:
            linked = why is not None and _is_head(line)
        if why:
            found.append(Removed(span=span, reason=why))
        elif opening := _opening(line):
            found.append(Removed(span=Span(span.start, span.start + opening.end()), reason=str(opening.lastgroup)))
    return found


def _opening(line: str) -> re.Match[str] | None:
    """What stands before the prose of a line and ran together with it."""
    pattern = _patterns("opening") if "par " in line else None
    return pattern.match(fold(line[:_LONGEST])) if pattern else None

"""What stood beside a picture: its credit and its caption.

A caption is taken for one only when it has no finite verb, no quotation and no word of saying, and shows by its own
words that it describes a picture: a caption that reports something stays prose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from selon.article import Removed, Span
from selon.french.expressions import listed
from selon.french.tokens import fold
from selon.read.paragraphs import length, stopped

_LONGEST = 300
_WORDS = 45  # of a caption at most
_DATED = 14  # words of a caption at most that shows only by its date
_FULL_NAME = re.compile(r"\b[A-ZÀ-Ý][a-zà-ÿ][\w-]* [A-ZÀ-Ý][\w-]+")
_BULLET = re.compile(r"[►•♦*+–-]")
_QUOTED = re.compile(r'["«»“”?!]|\w : ')


@cache
def _data() -> dict[str, Any]:
    return listed("pictures.toml")


@cache
def _owner() -> str:
    return "(?:" + "|".join(re.escape(owner) for owner in sorted(_data()["owners"], key=len, reverse=True)) + ")"


@cache
def _line() -> re.Pattern[str]:
    """A whole line that is a picture's credit, its caption with it."""
    owner, heads = _owner(), _data()["heads"]
    name = r"[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,4}"
    bar = r" ?[/|] ?"
    return re.compile(
        rf"(?:{name}{bar})?{owner}(?:{bar}(?:{owner}|{name}))*(?: [A-ZÀ-Ý«\"].*|\W*)"
        rf"|(?:{name}){bar}{owner}\b.{{0,200}}"
        rf"|\([^()]{{2,80}}(?: via |{bar}){owner}(?: photo)?\).{{0,200}}"
        rf"|.{{0,200}}(?<=[ .,)\"»])(?:{name}(?: via |{bar}))+{owner}(?:{bar}{owner})*"
        rf"|(?i:{heads}) ?[:©].{{1,250}}"
        rf"|(?i:{heads} (?:par )?)(?:{owner}|{name}(?:{bar}{owner})?)"
        rf"|(?i:\(?photo d'(?:illustration|archives?)\)?\.?)"
        r"|[©Ⓒ].{1,120}"
    )


@cache
def _clues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What every such line holds: an owner's name somewhere, or a credit's first words. Most lines hold neither."""
    return re.compile(_owner()), re.compile(rf"\(?(?i:{_data()['heads']})|[©Ⓒ]")


def _is_credit(line: str) -> bool:
    """Whether a line, already folded, is a picture's credit."""
    owned, headed = _clues()
    return bool((headed.match(line) or owned.search(line)) and _line().fullmatch(line))


@cache
def _inline() -> re.Pattern[str]:
    """A credit inside or at the end of a paragraph: brackets that open with *Photo* or *Crédit*, or the sign ©."""
    return re.compile(
        rf"\((?:(?i:{_data()['heads']}) ?[:©/]|©|AP Photo|(?i:photo d'(?:illustration|archives?)))[^()\n]{{0,100}}\)"
        rf"|©[^\n.!?«»\"]{{1,80}}$"
    )


@cache
def _pattern(key: str) -> re.Pattern[str]:
    value = _data()[key]
    return re.compile(value if isinstance(value, str) else "|".join(value), re.IGNORECASE)


def _is_caption(line: str) -> bool:
    """Whether a line, already folded, describes a picture and says nothing else."""
    count = length(line)
    if count > _WORDS or _QUOTED.search(line) or _BULLET.match(line):
        return False
    signed = _pattern("signs").search(line)
    dated = count <= _DATED and line[:1].isupper() and _pattern("dated").search(line)
    hinted = not stopped(line) and _FULL_NAME.search(line, 1) and _pattern("hints").search(line)
    if not (signed or dated or hinted):
        return False
    return not _pattern("finite").search(line) and not _pattern("speech").search(line)


def _credits(text: str, span: Span) -> list[Removed]:
    """The credits inside one paragraph."""
    line = span.of(text)
    if "(" not in line and "©" not in line:
        return []
    return [
        Removed(span=Span(span.start + match.start(), span.start + match.end()), reason="credit")
        for match in _inline().finditer(line)
    ]


def find(text: str, lines: Sequence[Span]) -> list[Removed]:
    """The pictures' credits and captions among the lines of a text; its first line, maybe the title, is no caption.

    >>> text = "Le pont rouvre\\nAnne Roc / AFP Le pont vu du quai\\nLe pont rouvre lundi."
    >>> from selon.read.paragraphs import lines
    >>> [(part.reason, part.span.of(text)) for part in find(text, lines(text))]
    [('credit', 'Anne Roc / AFP Le pont vu du quai')]
    """
    found: list[Removed] = []
    for place, span in enumerate(lines):
        line = span.of(text)
        if len(line) > _LONGEST:
            found += _credits(text, span)
            continue
        folded = fold(line)
        if _is_credit(folded):
            found.append(Removed(span=span, reason="credit"))
        elif place and _is_caption(folded):
            found.append(Removed(span=span, reason="caption"))
        else:
            found += _credits(text, span)
    return found

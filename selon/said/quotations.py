"""Quotations: where marks open and close, over paragraphs too, nested or never closed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selon.article import Span
from selon.french.cues import cue_forms

_MARK = re.compile(r'[«»“”„"\n](?:(?<=\n)\n*)?')
"""Begins with a class of characters, so that the search passes over all others at the speed of C."""
_OPENING, _CLOSING = "«“„", "»”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between quotation marks: `outer` with the marks, `inner` without; `closed` if a closing mark was found."""

    outer: Span
    inner: Span
    closed: bool


def find(prose: str) -> list[Quotation]:
    """The outermost quotations of a text, in order; one that is never closed ends with its paragraph.

    >>> [prose[q.inner.start : q.inner.end] for prose in ['Il dit « non », elle "oui".'] for q in find(prose)]
    [' non ', 'oui']
    """
    out: list[Quotation] = []
    start, depth, style = -1, 0, ""
    for match in _MARK.finditer(prose):
        at, mark = match.start(), match.group()
        if mark[0] == "\n":
            if start >= 0 and not _reopens(prose, start, match.end(), style):
                out += _repaired(prose, start, at, style)
                start, depth = -1, 0
            continue
        side = _side(prose, at, mark, start >= 0)
        if start < 0 and side == "open":
            start, depth, style = at, 1, mark
        elif start < 0:
            out += _unopened(prose, at, out[-1].outer.end if out else 0)
        elif _same_style(style, mark) and side == "open":
            depth = _open_again(prose, start, at, depth, out)
            start = at if depth == 1 and out and out[-1].outer.start == start else start
        elif _same_style(style, mark) and side == "close":
            depth -= 1
            if depth <= 0:
                out.append(_close(start, at, at + 1, closed=True))
                start, depth = -1, 0
    if start >= 0:
        out += _repaired(prose, start, len(prose), style)
    return [each for each in out if each.inner.end > each.inner.start]


_ELIDED = re.compile(r"(?:.*[^\w])?(?:[cdjlmnst]|qu)\"[a-zà-ÿ]", re.IGNORECASE | re.DOTALL)


def _elides(prose: str, at: int, inside: bool) -> bool:
    """Whether a mark is typed for an apostrophe: *les vacances d"été*; outside of marks, one none behind it closes."""
    if _ELIDED.match(prose, max(0, at - 3), at + 2) is None:
        return False
    following = _MARK.search(prose, at + 1)
    return inside or following is None or _side(prose, following.start(), following.group(), True) == "open"


_SENTENCE_END = re.compile(r"[.?!…](?=\s)")


def _repaired(prose: str, start: int, end: int, style: str) -> list[Quotation]:
    """The quotations of a paragraph's rest whose marks do not pair: every other mark closes, another kind's if need be.

    The last one, still open, runs to the end when it opened the paragraph, else to the end of its sentence.
    """
    marks = [match.start() for match in _MARK.finditer(prose, start, end)]
    if style == '"':
        return _straight(prose, marks, end)
    if style in "«“" and not any(prose[at] in _CLOSING for at in marks[1:]):
        marks = (
            marks[:2] if len(marks) > 1 and prose[marks[1]] == '"' and not prose[marks[1] - 1].isspace() else marks[:1]
        )
    if style in "«“":
        marks = _paired(prose, marks)
    out = [_close(first, last, last + 1, closed=True) for first, last in zip(marks[::2], marks[1::2], strict=False)]
    if len(marks) % 2:
        out.append(_unclosed(prose, marks[-1], end))
    return out


def _straight(prose: str, marks: list[int], end: int) -> list[Quotation]:
    """The quotations of straight marks that do not pair: blanks tell which open, one that opens within words is passed.

    One that opens behind the end of a clause shows that the mark before it was never closed.
    """
    out: list[Quotation] = []
    opened = -1
    for at in marks:
        side = _side(prose, at, '"', opened >= 0) if prose[at] == '"' else "open" if prose[at] in _OPENING else "close"
        if opened < 0:
            opened = at if side == "open" else -1
        elif side == "close":
            out.append(_close(opened, at, at + 1, closed=True))
            opened = -1
        elif prose[opened:at].rstrip()[-1:] in _CLAUSE_ENDS:
            out.append(_unclosed(prose, opened, at))
            opened = at
    if opened >= 0:
        out.append(_unclosed(prose, opened, end))
    return out


_CLAUSE_ENDS = frozenset(".!?…:;,")
_INCISE = re.compile(r",\s(?=(?:(?:s|l|m|t|n)['’])?\w+-(?:t-)?(?:ils?|elles?|on)\b)")


def _unclosed(prose: str, opened: int, end: int) -> Quotation:
    """A quotation whose closing mark is missing: it ends before *, a-t-il dit*, else with its sentence or paragraph."""
    incise = _INCISE.search(prose, opened, end)
    if incise is not None:
        return _close(opened, incise.start(), incise.start(), closed=False)
    alone = opened == 0 or prose[opened - 1] == "\n"
    stop = None if alone else _SENTENCE_END.search(prose, opened, end)
    edge = stop.end() if stop else end
    return _close(opened, edge, edge, closed=False)


def _paired(prose: str, marks: list[int]) -> list[int]:
    """Marks that open and close in turn: an opening one inside a quotation, a closing one outside are passed over."""
    kept: list[int] = []
    for at in marks:
        if (prose[at] in _CLOSING) == (len(kept) % 2 == 1) or prose[at] == '"':
            kept.append(at)
    return kept


def _close(start: int, inner_end: int, outer_end: int, *, closed: bool) -> Quotation:
    return Quotation(outer=Span(start, outer_end), inner=Span(start + 1, inner_end), closed=closed)


def _same_style(style: str, mark: str) -> bool:
    """Whether a mark belongs to the pair that `style` opened."""
    if style == "«":
        return mark in "«»"
    return mark in '"“”„' if style in '"“„' else mark == style


def _reopens(prose: str, start: int, at: int, style: str) -> bool:
    """Whether the paragraph that starts at `at` opens with a mark that carries on the quotation open since `start`."""
    if at >= len(prose):
        return False
    mark = prose[at]
    if mark in ("«»" if style == "«" else '"“'):
        return mark == "»" or not _fragment(prose, start)
    following = _MARK.search(prose, at)
    if following is None:
        return False
    if style in "«“":
        return following.group() == _CLOSING[_OPENING.index(style)]
    return (
        following.group() == '"'
        and following.start() - at < 2000
        and _side(prose, following.start(), '"', True) == "close"
        and not prose[following.start() - 1].isspace()
    )


def _unopened(prose: str, at: int, since: int) -> list[Quotation]:
    """The sentence that a mark closes before who says it, if none opens it: *Rien n'a changé", dit-il*."""
    if not _incised(prose, at):
        return []
    opened = max(since, *(prose.rfind(stop, since, at - 1) + 2 for stop in _STOPS), prose.rfind("\n", since, at) + 1)
    while opened < at and prose[opened].isspace():
        opened += 1
    whole = prose[opened : opened + 1].isupper() and prose.count(" ", opened, at) >= _WORDS
    if not whole or prose.startswith(_LED, opened):
        return []
    return [Quotation(outer=Span(opened, at + 1), inner=Span(opened, at), closed=True)]


def _incised(prose: str, at: int) -> bool:
    """Whether a comma and a verb of saying stand behind a mark: *", a dit X*, *", estime-t-il*."""
    found = _BEHIND.match(prose, at)
    if found is None:
        return False
    return found[1] in _HAVE or any(tag == "v" for tag, _ in cue_forms().get(found[1], ()))


_BEHIND = re.compile(r"[\"”»] ?, ?(?:s['’]|se )?([a-zà-ÿ]+)(?! \w+(?:er|ir|re)\b)")
_HAVE = frozenset(("a", "ont", "avait", "avaient", "aurait", "auraient", "est", "était"))
_STOPS = (". ", "! ", "? ", "… ", ": ")
_LED = ("Selon", "D'après", "Pour")
_WORDS = 4
"""Blanks in words that are a sentence of their own."""


def _fragment(prose: str, start: int) -> bool:
    """Whether words in marks go on with a sentence, so that their end was forgotten: *les « gilets jaunes ont*."""
    led = prose[max(0, start - 3) : start].rstrip(" \u00a0\u202f")
    return led[-1:].isalpha() and prose[start + 1 : start + 3].strip()[:1].islower()


def _open_again(prose: str, start: int, at: int, depth: int, out: list[Quotation]) -> int:
    """An opening mark inside a quotation: a paragraph carried on, a forgotten closing mark, or one level deeper."""
    if prose[at - 1] == "\n":
        return depth
    edge = at
    while edge > start and prose[edge - 1].isspace():
        edge -= 1
    if depth == 1 and prose[edge - 1] in ".!?…" and prose[at] == '"':
        incise = _INCISE.search(prose, start, at)
        stop = incise.start() if incise is not None else at
        out.append(_close(start, stop, stop, closed=False))
        return 1
    return depth + 1


def _side(prose: str, at: int, mark: str, inside: bool) -> str:
    """Whether a mark opens or closes, by its shape, else by what stands around it; neither where it is no mark."""
    if mark in _OPENING:
        return "open"
    before = prose[at - 1] if at else "\n"
    after = prose[at + 1] if at + 1 < len(prose) else "\n"
    if mark == '"' and _elides(prose, at, inside):
        return ""
    if mark in _CLOSING:
        reopening = inside and mark == "»" and before == "\n"
        return "open" if reopening else "close"
    opens = (before.isspace() or before in "('’«[-–—/'") and not after.isspace()
    closes = not before.isspace() and (after.isspace() or not after.isalnum())
    if inside and before.isspace() and after in ",.;:!?)":  # a blank too many before the closing mark
        return "close"
    if opens == closes:
        return "close" if inside else "open"
    return "open" if opens else "close"

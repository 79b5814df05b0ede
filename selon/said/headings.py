"""Quoted headings: they are of who says further down what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from selon.article import Span
from selon.said.drafts import Draft

_REPEATED = 100
"""Statements behind a heading that may repeat it."""
_MARKED = re.compile(r"[\"«“]\s*([^\"«»“”]{8,}?)\s*[\"»”]")
_WORD = re.compile(r"\w+")
_FEWEST, _MOST, _ENOUGH, _TELLING = 4, 40, 0.7, 6
"""Words of a heading that may be told otherwise further down, how many of them must stand there in order, and the
letters of a word that tells something, of which one must be among them."""
_MARKS, _LONGEST, _LOOKED = 12, 120, 50
"""Characters of marks beside a heading, words of a quotation and headings of an article that are looked at so."""


class _Words:
    """Words in small letters, whole and one by one."""

    def __init__(self, text: str) -> None:
        self.text = text.casefold()

    @cached_property
    def each(self) -> list[str]:
        """The words, of a long text those it begins with."""
        return _WORD.findall(self.text)[:_LONGEST]


def give(text: str, told: Sequence[Draft]) -> None:
    """Give a quoted heading to who repeats it in a later quotation, or says the one right behind it."""
    quoted: dict[int, list[_Words]] = {}
    looked = 0
    for number, draft in enumerate(told):
        if draft.unsure:
            _confirm(text, draft, told[number + 1 : number + _REPEATED])
            continue
        if draft.form != "bare" or draft.source is not None:
            continue
        later = range(number + 1, min(number + _REPEATED, len(told)))
        if draft.voice is None and later and told[later[0]].sentence.span.start - draft.sentence.span.end < 3:
            draft.voice = told[later[0]].voice
        heading = _Words(_quoted(draft.content[0].of(text)))
        by_itself = looked < _LOOKED and alone(text, draft.content[0])
        looked += by_itself
        best, most = draft, 0.0
        for at in later:
            if told[at].voice is not None and most < 1.0:
                if at not in quoted:
                    quoted[at] = [_Words(span.of(text)) for span in told[at].content]
                share = max(_repeated(heading, each, alone=by_itself) for each in quoted[at])
                best, most = (told[at], share) if share > most else (best, most)
        draft.voice = best.voice


def _confirm(text: str, draft: Draft, later: Sequence[Draft]) -> None:
    """Take what a headline quotes, or a brief heading, as told where a later statement holds it, of who says that."""
    quoted = next(iter(draft.sentence.quotations.values())).inner.of(text).strip(_STOPS).casefold()
    for each in later if len(quoted) >= _SHORTEST else ():
        if each.voice is not None and any(quoted in span.of(text).casefold() for span in each.content):
            if draft.source is not None and (not draft.voice or set(draft.voice.names).isdisjoint(each.voice.names)):
                draft.content = [Span(draft.source.start, draft.content[-1].end)]
                draft.source, draft.voice = None, each.voice
            elif draft.source is None:
                draft.voice = each.voice
            draft.unsure = False
            return


_SHORTEST = 5
"""Characters of quoted words that are enough to be known again."""
_STOPS = " \t\u00a0\u202f.,;:!?…"


def _quoted(words: str) -> str:
    """What of a heading stands in marks, where that is enough to be known again; else all of it."""
    marked = _MARKED.search(words)
    return marked[1] if marked else words


def alone(text: str, span: Span) -> bool:
    """Whether nothing but marks stands beside words on their line."""
    start = text.rfind("\n", max(0, span.start - _MARKS), span.start) + 1
    end = text.find("\n", span.end, span.end + _MARKS)
    if (not start and span.start > _MARKS) or (end < 0 and len(text) > span.end + _MARKS):
        return False
    beside = text[start : span.start] + text[span.end : end if end >= 0 else len(text)]
    return _WORD.search(beside) is None


def _repeated(heading: _Words, later: _Words, *, alone: bool) -> float:
    """How much of a heading's words stands in a later quotation in order, 0 where it is not enough.

    Of words that do not stand `alone` on their line all must.
    """
    if heading.text in later.text:
        return 1.0
    size = len(heading.each)
    if not _FEWEST <= size <= _MOST:
        return 0.0
    known = set(later.each)
    if sum(word in known for word in heading.each) < (_ENOUGH if alone else 1.0) * size:
        return 0.0
    share = _in_order(heading.each, later.each) / size
    telling = any(len(word) >= _TELLING and word in known for word in heading.each)
    enough = share >= _ENOUGH and alone and telling
    return share if enough or (share == 1.0 and size > _FEWEST) else 0.0


def _in_order(some: Sequence[str], other: Sequence[str]) -> int:
    """The most words of two texts that stand in one order in both.

    >>> _in_order("le pont fermera demain".split(), "le vieux pont ne fermera pas".split())
    3
    """
    row = [0] * (len(other) + 1)
    for word in some:
        above, row = row, [0]
        for at, here in enumerate(other):
            row.append(above[at] + 1 if word == here else max(row[-1], above[at + 1]))
    return row[-1]

"""The verb that governs what is said, where what is said does not read by itself (*dénonce* un échec)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from selon.article import Span
from selon.french.closed import closed
from selon.french.tokens import fold

_GAP, _SUBJECT = 70, 60
"""Characters between the verb and what it governs, and between its subject and it, at most."""
_BREAK = re.compile(r"[.!?;:…\n()]")
_ASIDE = re.compile(r"[.!?;:…\n(),\"«»“”]|\b(?:qu[ie]|dont|où)\b|qu['’]")
_MARKS = re.compile(r"(?:[\s\"«»“”„‟‹›]|(?<!\w)['‘’])+$")
_SENTENCE = re.compile(r"[^\w]*[A-ZÀ-ÖØ-Þ]")


def of(text: str, content: Sequence[Span], cue: Span | None, source: Span | None, kind: str) -> str:
    """The words of the verb with all that stands between it and the content, none where the content is a clause or a
    sentence; they end where the content begins, but for blanks and marks. A passive begins where the content ends.

    >>> text = "Le maire a vivement dénoncé la lenteur des travaux."
    >>> of(text, [Span(28, 50)], Span(20, 27), Span(0, 8), "indirect")
    'a vivement dénoncé'
    >>> of("Le maire dit que la route ferme.", [Span(17, 31)], Span(9, 12), Span(0, 8), "indirect")
    ''
    """
    if cue is None or not content:
        return ""
    if cue.start >= content[-1].end:
        return _behind(text, content[-1].end, cue, source)
    if not 0 <= (start := content[0].start) - cue.end <= _GAP:
        return ""
    between = _MARKS.sub("", text[cue.end : start])
    if _BREAK.search(between) or (source is not None and cue.end <= source.start < start):
        return ""
    if kind == "direct" and _SENTENCE.match(text, start):
        return ""
    if (words := fold(between).lower().split()) and words[-1] in _clause():
        return ""
    return text[_begin(text, cue.start, source) : cue.end + len(between)]


def _behind(text: str, end: int, cue: Span, source: Span | None) -> str:
    """The passive whose subject the content is: *La fermeture du pont* *a été dénoncée* par le maire."""
    if source is None or source.start < cue.end or not _BY.search(text[cue.end : source.start]):
        return ""
    between = text[end : cue.start].lstrip(" ,-–—\u00a0")
    return "" if len(between) > _SUBJECT or _ASIDE.search(between) else between + text[cue.start : cue.end]


_BY = re.compile(r"\bpar\s+(?:\w+['’\s]\s?){0,2}$")


def _begin(text: str, cue: int, source: Span | None) -> int:
    """Where the verb begins, with its auxiliaries and what negates it: behind a subject that stands near."""
    if source is not None and source.end <= cue <= source.end + _SUBJECT:
        before = text[source.end : cue]
        if not _ASIDE.search(before):
            return source.end + len(before) - len(before.lstrip())
    found = _small().search(fold(text[max(0, cue - _SUBJECT) : cue]))
    return cue - len(found.group()) if found else cue


@cache
def _clause() -> frozenset[str]:
    """Words that open a clause, which reads by itself."""
    words = closed()
    return words["that"] | words["which"] | words["who"]


@cache
def _small() -> re.Pattern[str]:
    """What belongs to a verb before it: auxiliaries, clitics, negation, adverbs."""
    words = closed()
    names = ("auxiliary", "be", "been", "having", "clitic", "negation", "adverb")
    small = frozenset(("avoir", "être")).union(*(words[name] for name in names))
    listed = "|".join(sorted(map(re.escape, small), key=len, reverse=True))
    return re.compile(rf"(?<![\w'-])(?:(?:{listed})(?:(?<=')|\s+|$))+$", re.IGNORECASE)

"""What a later version of a text added, dropped and changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from selon.article import Article, Span
from selon.copies.passages import find
from selon.copies.shards import prose
from selon.record import Passage

_WORD = re.compile(r"\w+")
_LONG = 3000  # words of a passage up to which its small edits are looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Words of the earlier text (`of_span`) and what stands for them in the later (`span`); one is empty where words
    were added or dropped. `kind` is added, dropped or changed."""

    kind: str
    span: Span
    words: str
    of_span: Span
    of_words: str


def changes(later: Article, earlier: Article) -> list[Change]:
    """The changes from the earlier text to the later, in the order of the later.

    >>> text = "Le port de Brest restera fermé jusqu'à jeudi soir en raison d'une fuite de gaz."
    >>> first, second = (Article(id=id, text=text) for id in "ab")
    >>> second = Article(id="b", text=text.replace("jeudi", "samedi") + " Le maire proteste.")
    >>> [(change.kind, change.of_words, change.words) for change in changes(second, first)]
    [('changed', 'jeudi', 'samedi'), ('added', '', 'Le maire proteste')]
    """
    one, other = (
        Article(id=id, text=article.text, removed=article.removed, published=f"2000-01-0{id}")
        for id, article in (("1", earlier), ("2", later))
    )
    passages, _ = find([one, other], window=None)
    out = [*_between(passages, other, one), *(change for row in passages for change in _within(row))]
    return sorted(out, key=lambda change: (change.span, change.of_span))


def _between(passages: list[Passage], later: Article, earlier: Article) -> Iterator[Change]:
    """What stands between the passages the two have in common."""
    ours, theirs = prose(later), prose(earlier)
    there = sorted(passages, key=lambda row: row.of_span)
    gaps = _gaps([row.of_span for row in there], len(theirs))
    rest = {_ends(beside): gap for beside, gap in zip(pairwise([None, *there, None]), gaps, strict=True)}
    gaps = _gaps([row.span for row in passages], len(ours))
    for beside, gap in zip(pairwise([None, *passages, None]), gaps, strict=True):
        # between the same neighbours on both sides: one was exchanged for the other
        yield from _change(*_trimmed(ours, gap, theirs, rest.pop(_ends(beside), Span(0, 0))))
    for gap in rest.values():
        yield from _change(ours, Span(0, 0), theirs, gap)


def _trimmed(text: str, span: Span, of_text: str, of_span: Span) -> tuple[str, Span, str, Span]:
    """Spans without the words with which both begin or end: too few for a passage, and no change."""
    ours, theirs = list(_WORD.finditer(text, *span)), list(_WORD.finditer(of_text, *of_span))
    same = [one.group().casefold() == other.group().casefold() for one, other in zip(ours, theirs, strict=False)]
    first = same.index(False) if False in same else len(same)
    backwards = zip(reversed(ours[first:]), reversed(theirs[first:]), strict=False)
    same = [one.group().casefold() == other.group().casefold() for one, other in backwards]
    last = same.index(False) if False in same else len(same)
    mine, wast = _stretch(ours, first, len(ours) - last), _stretch(theirs, first, len(theirs) - last)
    return text, mine, of_text, wast


def _ends(beside: tuple[Passage | None, Passage | None]) -> tuple[Span | None, Span | None]:
    before, after = beside
    return before.span if before else None, after.span if after else None


def _gaps(spans: list[Span], end: int) -> list[Span]:
    """What spans in order leave of a text: one more than there are spans."""
    starts, ends = [0, *(span.end for span in spans)], [*(span.start for span in spans), end]
    return [Span(start, max(start, stop)) for start, stop in zip(starts, ends, strict=True)]


def _within(passage: Passage) -> Iterator[Change]:
    """The small edits a passage bridges."""
    ours, theirs = (list(_WORD.finditer(words)) for words in (passage.words, passage.of_words))
    if max(len(ours), len(theirs)) > _LONG:
        return
    words, of_words = ([match.group().casefold() for match in found] for found in (ours, theirs))
    for kind, was, wast, now, then in SequenceMatcher(None, of_words, words, autojunk=False).get_opcodes():
        if kind != "equal":
            span, of_span = _stretch(ours, now, then), _stretch(theirs, was, wast)
            yield from _change(
                passage.words, span, passage.of_words, of_span, passage.span.start, passage.of_span.start
            )


def _stretch(words: list[re.Match[str]], first: int, last: int) -> Span:
    if first == last:
        at = words[first - 1].end() if first else 0
        return Span(at, at)
    return Span(words[first].start(), words[last - 1].end())


def _change(text: str, span: Span, of_text: str, of_span: Span, shift: int = 0, of_shift: int = 0) -> Iterator[Change]:
    """A change, its spans drawn in to the words they hold; none where neither holds a word."""
    ours, theirs = _drawn(text, span), _drawn(of_text, of_span)
    if ours.start == ours.end and theirs.start == theirs.end:
        return
    kind = "added" if theirs.start == theirs.end else "dropped" if ours.start == ours.end else "changed"
    yield Change(
        kind=kind,
        span=Span(ours.start + shift, ours.end + shift),
        words=ours.of(text),
        of_span=Span(theirs.start + of_shift, theirs.end + of_shift),
        of_words=theirs.of(of_text),
    )


def _drawn(text: str, span: Span) -> Span:
    words = list(_WORD.finditer(text, span.start, span.end))
    return Span(words[0].start(), words[-1].end()) if words else Span(span.start, span.start)

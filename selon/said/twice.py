"""Words that a sentence gives to one speaker twice: *Elle affirme que le pont est sûr, a-t-elle dit*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.article import Span
from selon.french.closed import closed
from selon.said.drafts import Draft

_PRONOUN = re.compile(r"(?:il|elle|ils|elles)", re.IGNORECASE)
_APART = re.compile(r"(?:,|,?\smais|\s?:)\s*$")
_SENTENCE_END = re.compile(r"[.!?…]\s+[\"«“]?\s?(?=[A-ZÀ-Ý0-9])")
_WANTED = ("vouloir", "souhaiter")
_AFTER_QUE, _OPENER = 3, 12
"""Characters by which who speaks may stand behind the beginning of what holds him: none but marks, or a link."""


def once(drafts: Sequence[Draft], told: Sequence[Draft]) -> list[Draft]:
    """The told ones of a sentence's drafts without those that tell the same speaker's words a second time."""
    kept = [each for each in told if not any(_again(each, other) for other in drafts if other is not each)]
    return [each for each in kept if not any(_within(each, other) for other in kept if other is not each)]


def _within(each: Draft, other: Draft) -> bool:
    """Whether what somebody does or wishes only stands in what another tells: *Le port veut « agir », a dit Anne Roy*.

    A paper passes on the words of who wishes.
    """
    if each.lemma not in closed()["ordinary"] or each.form not in _DONE or each.cue is None or other.voice is None:
        return False
    if other.voice.kind == "outlet" or other.lemma in closed()["ordinary"] or other.form in _BESIDE:
        return False
    done = each.cue.of(each.sentence.prose)
    if (each.lemma == "répondre" and each.form != "quoted") or (each.lemma == "relever" and done.endswith("é")):
        return False  # *a répondu « Non »*, *a relevé « des ennuis »* are said
    if each.lemma not in closed()["felt"] and _QUE.search(each.sentence.prose, 0, each.content[0].start):
        return False  # *a maintenu « qu'elle avait peur »*
    if each.source is None and other.form in _DONE and not done.endswith("ant"):
        return False  # the same subject goes on: *menace de partir, exclut de céder*
    first, last = min(each.cue.start, each.content[0].start), each.content[-1].end
    if each.source is not None:
        first = min(first, each.source.start)
    return any(span.start <= first and last <= span.end + 1 for span in other.content)


_DONE = ("object", "quoted", "stated", "infinitive")
_QUE = re.compile(r"\bqu(?:e\s|['’])\s*$")
_BESIDE = ("bare", "agent", "passive", "called", "related")


def _again(each: Draft, other: Draft) -> bool:
    """Whether a draft only tells anew, around or inside another's words, what the same speaker says there."""
    if each.voice is None or other.voice is None or each.voice.names != other.voice.names or other.cue is None:
        return False
    if each.form == "incise" and other.form == "incise":
        return _cut_again(each, other)
    if each.form == "infinitive" and each.lemma in _WANTED:
        return _opens_with(each, other)
    if each.form == "incise":
        return other.form != "incise" and _opens(each, other, _OPENER) and not _parted(each, other)
    anew = other.form == "que" and each.act != "deny" and _PRONOUN.fullmatch(_source(each)) is not None
    return anew and _opens(other, each, _AFTER_QUE)


def _opens_with(each: Draft, other: Draft) -> bool:
    """Whether what is wanted is to say what another draft tells: *Il veut rassurer : « ... »*."""
    assert other.cue is not None
    first = each.content[0].start
    return other.sentence is each.sentence and other.form != "que" and 0 <= other.cue.start - first <= _AFTER_QUE


def _cut_again(outer: Draft, inner: Draft) -> bool:
    """Part words that two incises tell at the end of the sentence of the first: *« Non, dit-il. Jamais », lance-t-il*.

    Whether nothing is left for the last one.
    """
    last = outer.content[-1]
    if inner.cue is None or inner.sentence is not outer.sentence or not last.start < inner.cue.start < last.end:
        return False
    found = _SENTENCE_END.search(outer.sentence.prose, inner.cue.end, last.end)
    if found is None:
        return True
    inner.content = [
        Span(span.start, min(span.end, found.start())) for span in inner.content if span.start < found.start()
    ]
    outer.content = [Span(found.end(), last.end)]
    return False


def _source(each: Draft) -> str:
    return each.source.of(each.sentence.prose) if each.source is not None else ""


def _opens(outer: Draft, inner: Draft, most: int) -> bool:
    """Whether what a draft tells begins with who speaks, and how, in another one."""
    first = outer.content[0]
    if inner.source is None or inner.cue is None or inner.sentence is not outer.sentence:
        return False
    return 0 <= inner.source.start - first.start <= most and inner.source.end <= inner.cue.start < first.end


def _parted(outer: Draft, inner: Draft) -> bool:
    """Part the words of an incise from those before: *Il dit que le pont est sûr, mais « gare », note-t-il*."""
    prose, end = outer.sentence.prose, outer.content[-1].end
    for each in outer.sentence.quotations.values():
        apart = _APART.search(prose, 0, each.outer.start)
        if each.outer.end < end or inner.content[0].start + _OPENER > each.outer.start or apart is None:
            continue
        inner.content = [
            Span(span.start, min(span.end, apart.start())) for span in inner.content if span.start < apart.start()
        ]
        words = each.inner.of(prose)
        start = each.inner.start + len(words) - len(words.lstrip())
        outer.content = [Span(start, start + len(words.strip()))]
        return True
    return False

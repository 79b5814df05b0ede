"""Where the words of one verb end because the same speaker goes on with another one in the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.article import Span
from selon.said.drafts import Draft
from selon.said.sentences import Sentence

_GOES_ON = re.compile(r",?CR*$")
"""What joins two participles of one subject: *dénonçant la fraude et appelant au calme*."""
_LISTED = re.compile(r"CR*n?y*v")
"""The last of several verbs of one subject: *Elle assure que X, dénonce Y et explique que Z*."""
_GROUP = re.compile(r"[NA0Q](R*n?y*(?:XR*)*)$")
"""The words of a finite verb before its last, right behind a noun: *l'élu qui juge la loi injuste a dit non*."""


def cede(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Let what is told by a participle, or in a relative of who speaks, end before the next verb of the same subject.

    >>> from selon.said import find
    >>> from selon.article import Article
    >>> text = "Le maire a pris la parole, dénonçant la fraude et appelant à « voter »."
    >>> [each.words for each in find(Article(id="a", text=text))]
    [('la fraude',), ('voter',)]
    """
    for each in drafts:
        _loose(sentence, each)
        start = _cue(sentence, each)
        if start is not None and each.source is None:
            for other in drafts:
                edge = _edge(sentence, other, each, start) if other is not each else None
                if edge is not None:
                    _cut(other, edge, sentence.spans[start][0])


_BESIDE = 12
"""Characters at most between words and the verb of an incise right behind them."""
_MARK = re.compile(r"[\"»”]")
_HANGING = re.compile(r"[\s,]+(?:qui|que|qu['’]|où|dont|car|et|mais|comme)$")
_ANOTHER = re.compile(r"[\s,]*(?:selon|d['’]après)\b")


def _loose(sentence: Sentence, each: Draft) -> None:
    """Leave out a word that only leads on to what another tells: *les élus qui* of *les élus qui, selon lui, ...*."""
    last = each.content[-1]
    text = last.of(sentence.text)
    found = _HANGING.search(text)
    if found is None or each.form == "formula":
        return
    if _tied(each, found) or _ANOTHER.match(sentence.text, last.end):
        each.content[-1] = Span(last.start, last.start + found.start())


def _tied(each: Draft, found: re.Match[str]) -> bool:
    """Whether a word that joins stands right before the verb of an incise, outside marks: *..., et, assurent-ils*."""
    if each.form != "incise" or each.cue is None or found.group().strip(" ,\n") not in ("et", "mais", "car", "comme"):
        return False
    between = each.sentence.prose[each.content[-1].end : each.cue.start]
    return len(between) <= _BESIDE and _MARK.search(between) is None


def _cue(sentence: Sentence, each: Draft) -> int | None:
    """The token of a draft's cue, None where it stands in another sentence or has none."""
    if each.cue is None or each.sentence is not sentence:
        return None
    at = sentence.token(each.cue.start)
    return at if at < len(sentence.spans) and sentence.spans[at][0] == each.cue.start else None


def _edge(sentence: Sentence, outer: Draft, inner: Draft, at: int) -> int | None:
    """The place where the words of a draft end before the cue of another at a token, None where they hold it."""
    last, first = outer.content[-1], _cue(sentence, outer)
    if first is None or not (last.start < sentence.spans[at][0] < last.end) or outer.form in ("incise", "formula"):
        return None
    tags = sentence.tags
    if tags[at] == "g":
        found = _GOES_ON.search(tags, 0, at) if tags[first] == "g" else None
        begin = found.start() if found is not None else None
    elif tags[at] in "vpV" and inner.shares is outer and (_relative(outer) or tags[first] == "g"):
        found = _GROUP.search(tags, 0, at)
        begin = found.start(1) if found is not None else None
    elif tags[at] == "v" and tags[at - 1] == "," and inner.shares is outer and outer.form == "que":
        begin = at - 1 if _LISTED.search(tags, at) else None
    else:
        begin = None
    return sentence.spans[begin - 1][1] if begin is not None and begin - 1 > first else None


def _relative(outer: Draft) -> bool:
    """Whether *qui* speaks."""
    return outer.source is not None and outer.source.of(outer.sentence.prose).lower() == "qui"


def _cut(outer: Draft, edge: int, cue: int) -> None:
    kept = [span for span in outer.content if span.start < edge]
    if kept and kept[-1].end > edge and edge < cue:
        kept[-1] = Span(kept[-1].start, edge)
        outer.content[:] = kept

"""Papers that cite who speaks: *X, cité par Le Monde, a dit que ...*, *Cité dans Le Monde, X ...*."""

from __future__ import annotations

from collections.abc import Sequence

from selon.article import Span
from selon.french.closed import closed
from selon.said import phrases
from selon.said.drafts import Draft
from selon.said.sentences import Sentence

_CITED = frozenset(("cité", "citée", "cités", "citées"))


def heed(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Give a draft whose source is told to be cited by a paper that paper as its relay."""
    if _CITED.isdisjoint(sentence.words):
        return
    for at, word in enumerate(sentence.words):
        paper = _paper(sentence, at) if word in _CITED else None
        if paper is None:
            continue
        for each in drafts:
            if each.source is not None and not each.through and _tells_of(sentence, at, paper, each.source):
                each.through.append(paper)
                break


def _paper(sentence: Sentence, at: int) -> Span | None:
    """The paper behind *cité par* or *cité dans*."""
    if sentence.words[at + 1 : at + 2] not in (["par"], ["dans"]):
        return None
    start, end = at + 2, phrases.plain(sentence, at + 2)
    named = any(place in sentence.names and sentence.names[place].kind == "outlet" for place in range(start, end))
    press = closed()["press"] & set(sentence.words[start:end])
    return sentence.stretch(start, end) if end > start and (named or press) else None


def _tells_of(sentence: Sentence, at: int, paper: Span, source: Span) -> bool:
    """Whether *cité par ...* stands right behind a source, or opens the sentence right before it."""
    first = sentence.spans[at][0]
    behind = 0 <= first - source.end <= 2
    return behind or (at <= 1 and 0 <= source.start - paper.end <= 2)

"""Where the words of one speaker end because somebody else speaks in a clause of its own behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.article import Span
from selon.said.drafts import Draft
from selon.said.frames import FINITE
from selon.said.sentences import Sentence

_HELD = re.compile(r"[KUWL]")
"""What opens a clause in which another may be told to speak."""
_OPEN = re.compile(r"[KUWL:;]")
"""The same, or a mark behind which more is told: *évoque deux causes : l'eau monte, la digue cède*."""
_TELLING = re.compile(r"[ny]*R*(?:g|G[RT]*p)")
"""The participle that tells somebody speaks, right behind who does: *le maire lui reprochant*, *l'OMS ayant dit*."""
_CLAUSE = re.compile(r",(?:S|D[AN]+)n?[VXv]")
"""A comma and a clause with a subject behind it."""
_BEHIND = re.compile(rf"{_CLAUSE.pattern}|(?<!Q),(?=Q,[ny]*[XVv])")
"""The same, or words quoted before who says them: *Après avoir salué X, « il faut agir », dit Y*."""
_QUOTED = re.compile(r"[\"«“\s]*qu['’e]")
"""A quotation that begins as a clause does: *il a dit « qu'à ce jour », rien n'est sûr*."""
_CONTRASTS = (["tandis", "que"], ["tandis", "qu'"])
_AHEAD = 6
"""Tokens behind what is told that are looked at: a long sentence is not searched whole for each of its verbs."""


def give_way(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Let words end before a clause joined to theirs in which another subject speaks.

    >>> from selon.said import find
    >>> from selon.article import Article
    >>> text = "Le maire a dénoncé « une honte », le préfet évoquant « une erreur »."
    >>> [each.words for each in find(Article(id="a", text=text))]
    [('« une honte »',), ('une erreur',)]
    """
    for each in drafts:
        edge = _closed(sentence, each)
        if edge is not None:
            _cut(each, edge)
    for other in drafts:
        begin = _subject(sentence, other)
        if begin is None:
            continue
        for each in drafts:
            edge = _edge(sentence, each, other, begin) if each is not other else None
            if edge is not None:
                _cut(each, edge)


def _cut(each: Draft, edge: int) -> None:
    kept = [span for span in each.content if span.start < edge]
    if kept:
        each.content[:] = [*kept[:-1], Span(kept[-1].start, min(kept[-1].end, edge))]


def _closed(sentence: Sentence, each: Draft) -> int | None:
    """The place where a noun or an infinitive that is told ends, as a clause with its own subject follows a comma.

    *Les syndicats qui réclament le retrait du projet, ils défilent ce soir*.
    """
    if each.sentence is not sentence or each.form not in ("object", "infinitive") or each.cue is None:
        return None
    first, last = sentence.token(each.content[0].start), sentence.token(each.content[-1].end)
    if first >= last or each.cue.start > each.content[0].start:
        return None
    at = sentence.token(each.cue.start)
    fronted = sentence.tags[at : at + 1] in ("p", "g") and not FINITE.search(sentence.tags, 0, at)
    found = (_BEHIND if fronted else _CLAUSE).search(sentence.tags, first + 1, last + _AHEAD)
    if found is None or found.start() >= last or _OPEN.search(sentence.tags, first, found.start()):
        return None
    if each.form == "infinitive" and sentence.words[found.start() + 1] == "c'":
        return None  # *partir, c'est mourir*
    if _QUOTED.match(each.content[0].of(sentence.prose)):
        return None
    return sentence.spans[found.start() - 1][1]


def _subject(sentence: Sentence, other: Draft) -> int | None:
    """The first token of who speaks before the verb of a draft, None where nobody does."""
    source, cue = other.source, other.cue
    if source is None or cue is None or other.sentence is not sentence or other.antecedent is not None:
        return None
    at = sentence.token(source.start)
    here = at < len(sentence.spans) and sentence.spans[at][0] == source.start and source.end <= cue.start
    return at if here else None


def _edge(sentence: Sentence, each: Draft, other: Draft, begin: int) -> int | None:
    """The place where the words of a draft end before who speaks behind them, None where they may hold what is said."""
    last, at = each.content[-1], sentence.spans[begin][0]
    if (
        each.cue is None
        or each.sentence is not sentence
        or each.form in ("incise", "formula")
        or not last.start < at < last.end
    ):
        return None
    if each.cue.start > each.content[0].start or begin < 2:
        return None
    first = sentence.token(each.content[0].start)
    stop = _stop(sentence, each, other, first, begin)
    return sentence.spans[stop - 1][1] if stop is not None and stop > first else None


def _stop(sentence: Sentence, each: Draft, other: Draft, first: int, begin: int) -> int | None:
    """The token before which words that begin at `first` end, as who speaks behind them begins at another."""
    tags, joint = sentence.tags, begin - 1
    if _participle(sentence, other):
        return joint if tags[joint] == "," else None
    if sentence.words[joint - 1 : begin] in _CONTRASTS:
        return joint - 1 - (tags[joint - 2] == ",")
    whole = each.form in ("object", "infinitive") and not _HELD.search(tags, first, joint)
    if not whole or tags[joint] not in "C," or tags[first] in "PMT":
        return None
    return joint - (tags[joint] == "C" and tags[joint - 1] == ",")


def _participle(sentence: Sentence, other: Draft) -> bool:
    """Whether a participle right behind who speaks tells it: *le maire évoquant une erreur*."""
    assert other.source is not None
    assert other.cue is not None
    told = _TELLING.match(sentence.tags, sentence.token(other.source.end))
    return told is not None and told.end() == sentence.token(other.cue.end)

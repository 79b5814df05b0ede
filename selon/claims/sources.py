"""On how many sources a claim rests once outlets, relays and those who speak for one institution are folded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from selon.claims.credits import Credits
from selon.claims.who import Naming, one
from selon.record import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """Whom a statement rests on: `key` tells one root from another, `label` names it, `voice` who speaks for it.

    `kind` is body (an institution or who speaks for it), person (named, of no known institution) or described.
    """

    key: str
    label: str
    voice: str
    kind: str


_WORD = re.compile(r"\w+")
_MOST, _LENGTH = 24, 30
_RUNS, _SAID = 5, 0.7


def nested(a: Statement, b: Statement) -> bool:
    """Whether two statements of an article stand on common words: one tells what the other says."""
    if a.article != b.article:
        return False
    return any(max(s.start, t.start) < min(s.end, t.end) for s in a.content for t in b.content)


def wording(statement: Statement) -> str:
    """The words of a statement in small letters, without marks."""
    return " ".join(_WORD.findall(" ".join(statement.words).lower()))


def held(a: str, b: str, least: int = _LENGTH) -> bool:
    """Whether one wording of some length stands in the other as it is.

    >>> held("la parole d'un procureur c'est crédible", "parce que la parole d'un procureur c'est crédible")
    True
    """
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    return len(short) >= least and f" {short} " in f" {long} "


def _anonymous(speaker: str) -> bool:
    return not speaker[:1].isupper()


def _root(statement: Statement, speaker: str, credits: Credits, naming: Naming) -> Root:
    institution = naming.institution(statement.article, speaker)
    label = naming.label(statement.article, speaker)
    if _anonymous(speaker) and statement.through and (not institution or "anonym" in one(speaker)):
        relay = statement.through[-1]
        return Root(key="through:" + one(relay), label=relay, voice=speaker, kind="body")
    if institution:
        return Root(key=one(institution), label=institution, voice=label, kind="body")
    if _anonymous(speaker):
        relay = credits.relay(statement.article)
        return Root(key=f"through:{one(relay)}", label=speaker, voice="", kind="described")
    return Root(
        key=one(label), label=label, voice="", kind="person" if naming.person(statement.article, speaker) else "body"
    )


def _tellers(statements: Sequence[Statement], naming: Naming) -> set[tuple[str, str]]:
    """The newspapers (and the article) that only tell what a named speaker says in another statement of the claim."""
    through = {one(relay) for statement in statements for relay in statement.through}
    spoken = {
        statement.article
        for statement in statements
        for speaker in statement.speaker
        if not naming.outlet(statement.article, speaker) and not _anonymous(speaker)
    }
    return {
        (statement.article, speaker)
        for statement in statements
        for speaker in statement.speaker
        if (one(speaker) in through and naming.outlet(statement.article, speaker))
        or (statement.article in spoken and naming.outlet(statement.article, speaker))
    }


def _groups(statements: Sequence[Statement], credits: Credits, naming: Naming) -> list[list[Root]]:
    """The roots of each statement; a newspaper that only relays another statement of the claim is none."""
    tellers = _tellers(statements, naming)
    out: list[list[Root]] = []
    for statement in statements:
        speakers = statement.speaker or ("source non précisée",)
        out.append(
            [
                _root(statement, speaker, credits, naming)
                for speaker in speakers
                if (statement.article, speaker) not in tellers or len(statement.through) > 0
            ]
        )
    if not any(out):
        out[0] = [_root(statements[0], speaker, credits, naming) for speaker in statements[0].speaker[:1]]
    return out


def _shown(roots: Sequence[Root]) -> str:
    labels = list(dict.fromkeys(sorted((root.label for root in roots), key=_anonymous)))
    taken = {one(label) for label in labels}
    voices = list(dict.fromkeys(root.voice for root in roots if root.voice and one(root.voice) not in taken))
    return ", ".join(labels) + (f" ({', '.join(voices)})" if voices else "")


def _one_utterance(statements: Sequence[Statement]) -> list[tuple[int, int]]:
    """The pairs of statements that are one utterance: one tells the other, or has nearly the words of the other."""
    shown = statements[:_MOST]
    spoken = [wording(statement) for statement in shown]
    threes = [_threes(words) for words in spoken]
    return [
        (a, b)
        for a, b in combinations(range(len(spoken)), 2)
        if nested(shown[a], shown[b]) or held(spoken[a], spoken[b]) or _alike(threes[a], threes[b])
    ]


def _threes(words: str) -> set[tuple[str, ...]]:
    each = words.split()
    return {tuple(each[at : at + 3]) for at in range(len(each) - 2)}


def _alike(a: set[tuple[str, ...]], b: set[tuple[str, ...]]) -> bool:
    """Whether most of the shorter stands in the longer, word for word: two who say so much alike are one."""
    least = min(len(a), len(b))
    return least >= _RUNS and len(a & b) >= _SAID * least


def _of_one_article(statements: Sequence[Statement], groups: Sequence[Sequence[Root]]) -> list[tuple[Root, Root]]:
    """The roots that one article most likely means alike: who is first described and then named, a body and its man."""
    told: dict[str, list[Root]] = {}
    for statement, roots in zip(statements, groups, strict=True):
        told.setdefault(statement.article, []).extend(roots)
    return [
        (a, b)
        for roots in told.values()
        for a, b in combinations(dict.fromkeys(roots[:_MOST]), 2)
        if "described" in (a.kind, b.kind) or {a.kind, b.kind} == {"person", "body"}
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """The independent sources of some statements, readably, and for each statement the keys of those it rests on.

    A statement that only tells what another one says rests on none.
    """

    labels: tuple[str, ...]
    of: tuple[frozenset[str], ...]


def fold(
    statements: Sequence[Statement],
    credits: Credits,
    naming: Naming,
    together: Iterable[tuple[int, int]] = (),
) -> Folded:
    """The independent sources of what these statements say alike, in the statements' order.

    An institution counts once, whoever speaks for it; those who speak jointly count once, and so do who tells a
    statement and who made it, two to whom the very same words are given, and who is described and then named in one
    article; unnamed sources of one relay count once. `together` are the places of statements that stand on one copied
    passage: one utterance, whatever each article calls its speaker.
    """
    owner: dict[str, str] = {}

    def find(key: str) -> str:
        while owner.setdefault(key, key) != key:
            key = owner[key]
        return key

    groups = _groups(statements, credits, naming)
    told = [[*groups[a], *groups[b]] for a, b in (*_one_utterance(statements), *together)]
    for roots in (*groups, *told, *_of_one_article(statements, groups)):
        for root in roots[1:]:
            owner[find(root.key)] = find(roots[0].key)
    folded: dict[str, list[Root]] = {}
    for root in (root for roots in groups for root in roots):
        folded.setdefault(find(root.key), []).append(root)
    return Folded(
        labels=tuple(_shown(roots) for roots in folded.values()),
        of=tuple(frozenset(find(root.key) for root in roots) for roots in groups),
    )

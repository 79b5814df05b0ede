"""On how many sources a claim rests once outlets, relays and those who speak for one institution are folded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from selon.article import Article
from selon.claims.who import Naming, one
from selon.record import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """Whom a statement rests on: `key` tells one root from another, `label` names it, `voice` who speaks for it."""

    key: str
    label: str
    voice: str


def _anonymous(speaker: str) -> bool:
    return not speaker[:1].isupper()


def _root(statement: Statement, speaker: str, article: Article | None, naming: Naming) -> Root:
    institution = naming.institution(statement.article, speaker)
    label = naming.label(statement.article, speaker)
    if _anonymous(speaker) and statement.through and (not institution or "anonym" in one(speaker)):
        relay = statement.through[-1]
        return Root(key="through:" + one(relay), label=relay, voice=speaker)
    if institution:
        return Root(key="for:" + one(institution), label=institution, voice=label)
    if _anonymous(speaker):
        relay = (article and (article.credit or article.outlet)) or statement.article
        return Root(key=f"through:{one(relay)}", label=speaker, voice="")
    return Root(key="name:" + (naming.key(statement.article, speaker) or one(speaker)), label=label, voice="")


def _relays(statements: Sequence[Statement]) -> set[str]:
    return {one(relay) for statement in statements for relay in statement.through}


def _groups(statements: Sequence[Statement], articles: Mapping[str, Article], naming: Naming) -> list[list[Root]]:
    """The roots of each statement; a newspaper that only relays another statement of the claim is none."""
    relays = _relays(statements)
    out = []
    for statement in statements:
        speakers = statement.speaker or ("source non précisée",)
        known = [
            speaker
            for speaker in speakers
            if one(speaker) not in relays or not naming.outlet(statement.article, speaker)
        ]
        if known:
            out.append([_root(statement, speaker, articles.get(statement.article), naming) for speaker in known])
    return out or [
        [_root(statement, speaker, articles.get(statement.article), naming) for speaker in statement.speaker]
        for statement in statements[:1]
    ]


def _shown(roots: Sequence[Root]) -> str:
    labels = list(dict.fromkeys(root.label for root in roots))
    taken = {one(label) for label in labels}
    voices = list(dict.fromkeys(root.voice for root in roots if root.voice and one(root.voice) not in taken))
    return ", ".join(labels) + (f" ({', '.join(voices)})" if voices else "")


def independent(statements: Sequence[Statement], articles: Mapping[str, Article], naming: Naming) -> tuple[str, ...]:
    """The independent sources of what these statements say alike, readably, in the statements' order.

    An institution counts once, whoever speaks for it; those who speak jointly count once; unnamed sources of one relay
    count once.
    """
    owner: dict[str, str] = {}

    def find(key: str) -> str:
        while owner.setdefault(key, key) != key:
            key = owner[key]
        return key

    groups = _groups(statements, articles, naming)
    for roots in groups:
        for root in roots[1:]:
            owner[find(root.key)] = find(roots[0].key)
    folded: dict[str, list[Root]] = {}
    for root in (root for roots in groups for root in roots):
        folded.setdefault(find(root.key), []).append(root)
    return tuple(_shown(roots) for roots in folded.values())

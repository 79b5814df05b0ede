"""On how many sources a claim rests once outlets, relays and those who speak for one institution are folded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from selon.claims.chorus import each
from selon.claims.credits import Credits
from selon.claims.kin import BODY, DESCRIBED, OUTLET, PERSON, TITLED, Root, kindred
from selon.claims.utterance import nested, one_utterance
from selon.claims.who import Naming, one
from selon.french import organs, senses
from selon.record import Name, Statement

_MOST = 24
_UNKNOWN = "source non précisée"


def _anonymous(speaker: str) -> bool:
    return not speaker[:1].isupper()


def _kind(article: str, name: str, naming: Naming) -> str:
    """What a name is; described where no list and no text says that it is a name at all."""
    if naming.outlet(article, name):
        return OUTLET
    if naming.person(article, name):
        return PERSON
    return BODY if naming.key(article, name) and not _anonymous(name) else DESCRIBED


def _root(statement: Statement, speaker: str, credits: Credits, naming: Naming) -> Root:
    article = statement.article
    institution = naming.institution(article, speaker, statement.said)
    if (
        _anonymous(speaker)
        and statement.through
        and (not institution or "anonym" in one(speaker))
        and senses.unnamed().search(speaker)
    ):
        return _relayed(article, speaker, statement.through[-1], naming)
    name = naming.known(article, speaker)
    label, forms, roles = (name.label, name.variants, name.roles) if name else (speaker, (), ())
    called = tuple(dict.fromkeys((label, speaker, *forms)))
    source = credits.source(statement)
    if source:
        roles = *roles, source
    if institution:
        names = (institution, *called) if one(institution) not in map(one, called) else called
        sure = not _anonymous(speaker) or naming.placed(speaker)
        kind = BODY if sure else TITLED if naming.titled(statement, source) else DESCRIBED
        return Root(key=one(institution), label=institution, voice=label, kind=kind, called=names, roles=roles)
    kind = _kind(article, speaker, naming)
    if kind == DESCRIBED and naming.titled(statement, source):
        return Root(key=one(speaker), label=label, voice="", kind=TITLED, called=called, roles=roles)
    if kind == DESCRIBED:
        relay = credits.relay(article)
        return Root(key=f"through:{one(relay)}", label=speaker, voice="", kind=DESCRIBED, called=called)
    return Root(key=one(label), label=label, voice="", kind=kind, called=called, roles=roles)


def rooted(name: Name, institution: str | None) -> Root:
    """Who a name of the pile is, as a source; `institution` is whom it speaks for there.

    >>> rooted(Name(key="zoe", label="Zoé Blanc", kind="person"), None).kind
    'person'
    """
    kind = BODY if institution else {"person": PERSON, "outlet": OUTLET}.get(name.kind, BODY)
    label = institution or name.label
    called = tuple(dict.fromkeys((label, name.label, *name.variants)))
    voice = name.label if institution else ""
    return Root(key=one(label), label=label, voice=voice, kind=kind, called=called, roles=name.roles)


def _relayed(article: str, speaker: str, relay: str, naming: Naming) -> Root:
    """An unnamed source of a relay: it stands and falls with the relay, where that is known."""
    institution = naming.institution(article, relay)
    label = institution or naming.label(article, relay)
    kind = BODY if institution else _kind(article, relay, naming)
    if kind == DESCRIBED and not _anonymous(relay):
        kind = OUTLET  # who relays under a name of his own is mostly a newspaper
    return Root(key=one(label), label=label, voice=speaker, kind=kind, called=(label, relay))


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


def _groups(
    statements: Sequence[Statement], credits: Credits, naming: Naming, bearing: Sequence[bool]
) -> list[list[Root]]:
    """The roots of each statement; a newspaper that only relays another statement of the claim rests on its root."""
    tellers = _tellers([row for row, bears in zip(statements, bearing, strict=True) if not bears], naming)
    out: list[list[Root]] = []
    for statement in statements:
        out.append(
            [
                _root(statement, speaker, credits, naming)
                for speaker in statement.speaker or (_UNKNOWN,)
                if (statement.article, speaker) not in tellers or len(statement.through) > 0
            ]
        )
    if not any(out):
        out[0] = [_root(statements[0], speaker, credits, naming) for speaker in statements[0].speaker[:1]]
    return [group or _behind(statements[at], statements, out) for at, group in enumerate(out)]


def _behind(teller: Statement, statements: Sequence[Statement], groups: Sequence[list[Root]]) -> list[Root]:
    """The roots of what a newspaper only tells: of what came through it, else of what its article has."""
    tells = {one(speaker) for speaker in teller.speaker}
    through = [
        root
        for statement, roots in zip(statements, groups, strict=True)
        for root in roots
        if not tells.isdisjoint(map(one, statement.through))
    ]
    article = [
        root
        for statement, roots in zip(statements, groups, strict=True)
        for root in roots
        if statement.article == teller.article
    ]
    return (through or article)[:1]


def _shown(roots: Sequence[Root]) -> str:
    if len(roots) == 1 and not roots[0].voice:
        return roots[0].label
    labels = list(dict.fromkeys(sorted((root.label for root in roots), key=_anonymous)))
    taken = {one(label) for label in labels}
    voices = list(dict.fromkeys(root.voice for root in roots if root.voice and one(root.voice) not in taken))
    return ", ".join(labels) + (f" ({', '.join(voices)})" if voices else "")


def _of_one_article(
    statements: Sequence[Statement], groups: Sequence[Sequence[Root]], apart: Sequence[bool]
) -> list[tuple[Root, Root]]:
    """The roots that one article most likely means alike: who is first described and then named, a body and its man
    or its part; not of statements that stand `apart`."""
    told: dict[str, list[Root]] = {}
    for statement, roots, alone in zip(statements, groups, apart, strict=True):
        if not alone:
            told.setdefault(statement.article, []).extend(roots)
    return [
        (a, b)
        for roots in told.values()
        for a, b in combinations(dict.fromkeys(roots[:_MOST]), 2)
        if DESCRIBED in (a.kind, b.kind)
        or {a.kind, b.kind} == {PERSON, BODY}
        or _part(a, b)
        or _part(b, a)
        or _office(a)
        or _office(b)
    ]


def _office(root: Root) -> bool:
    """Whether a root is only told by what he was or is (*ancien président de l'UMP*): he may be who is named there."""
    return root.kind in (TITLED, BODY) and _anonymous(root.label) and organs.offices().match(root.label) is not None


def _part(a: Root, b: Root) -> bool:
    """Whether the first is a body without a name of its own (*commission des Lois*), which may be one of the second."""
    return a.kind == b.kind == BODY and _anonymous(a.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """The independent sources of some statements, readably, and for each statement the keys of those it rests on."""

    labels: tuple[str, ...]
    of: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """What is known of statements beside their words, one entry each.

    `vouched` are the newspapers that are said to have told it before, `seconds` who is said to confirm it, sources of
    their own both; `bearing` is True for one that only says that another is so (*a confirmé l'information*): it is no
    second telling, though both stand in one article. `together` are the places of statements that stand on one copied
    passage: one utterance, whatever each article calls its speaker.
    """

    vouched: Sequence[str | None]
    seconds: Sequence[Root | None]
    bearing: Sequence[bool]
    together: Sequence[tuple[int, int]] = ()


def untied(count: int) -> Ties:
    """Nothing known of some statements beside their words.

    >>> untied(2).bearing
    (False, False)
    """
    return Ties(vouched=(None,) * count, seconds=(None,) * count, bearing=(False,) * count)


def fold(statements: Sequence[Statement], credits: Credits, naming: Naming, ties: Ties | None = None) -> Folded:
    """The independent sources of what these statements say alike, in the statements' order.

    An institution counts once, whoever speaks for it; those who speak jointly count once, and so do who tells a
    statement and who made it, two to whom the very same words are given, who is described and then named in one
    article, a man and who speaks for him. Who is only described (*source policière*) may be any of the others and adds
    no source; unnamed sources of one relay count once. Several who are each named as the source of a statement count
    each (*selon la police et la CGT*). What is only denied (*nie tout retard*) nobody here has said: it has no source.
    """
    if all(statement.act == "deny" for statement in statements):
        return Folded(labels=(), of=(frozenset(),) * len(statements))
    ties = ties or untied(len(statements))
    folded = _folded(statements, credits, naming, ties)
    if not any(ties.vouched):
        return folded
    labels = list(folded.labels)
    taken = {one(label) for label in labels} | frozenset().union(*folded.of)
    labels += [label for label in dict.fromkeys(filter(None, ties.vouched)) if one(label) not in taken]
    of = (
        sources | {one(before)} if before else sources for sources, before in zip(folded.of, ties.vouched, strict=True)
    )
    return Folded(labels=tuple(labels), of=tuple(of))


def _folded(statements: Sequence[Statement], credits: Credits, naming: Naming, ties: Ties) -> Folded:
    """The independent sources of statements as far as they tell themselves whose they are."""
    if len(statements) == 1 and len(statements[0].speaker) < 2 and not ties.seconds[0]:
        root = _root(statements[0], (*statements[0].speaker, _UNKNOWN)[0], credits, naming)
        return Folded(labels=(_shown((root,)),), of=(frozenset((root.key,)),))
    groups = _groups(statements, credits, naming, ties.bearing)
    chorus = [len(row.speaker) > 1 and each(row, credits.source(row), credits.cue(row)) for row in statements]
    if len(statements) == 1 and not ties.seconds[0] and not chorus[0]:
        keys = frozenset(root.key for root in groups[0])
        return Folded(labels=(_shown(groups[0]),), of=(frozenset(sorted(keys)[:1]),))
    for at, several in enumerate(chorus):
        if several:  # the words for all of them name each
            groups[at] = [replace(root, roles=()) for root in groups[at]]
    named = [naming.named(statement, credits.source(statement)) for statement in statements[:_MOST]]
    told = [
        [*groups[a], *groups[b]]
        for a, b in (*one_utterance(statements[:_MOST], named), *ties.together)
        if (not (chorus[a] or chorus[b]) or nested(statements[a], statements[b]))
        and not (ties.bearing[a] or ties.bearing[b])
    ]
    joint = [group for group, several in zip(groups, chorus, strict=True) if not several]
    apart = [bears or several for bears, several in zip(ties.bearing, chorus, strict=True)]
    rests = [[*group, *([after] if after else [])] for group, after in zip(groups, ties.seconds, strict=True)]
    return _united(rests, (*joint, *told, *_of_one_article(statements, groups, apart)))


def _united(rests: Sequence[Sequence[Root]], alike: Iterable[Sequence[Root]]) -> Folded:
    """The sources of statements that rest on some roots each, where some of these are one and others are kin."""
    owner: dict[str, str] = {}

    def find(key: str) -> str:
        while owner.setdefault(key, key) != key:
            key = owner[key]
        return key

    roots = list(dict.fromkeys(root for rest in rests for root in rest))
    for pairs in (*alike, *kindred(roots[: 2 * _MOST])):
        for root in pairs[1:]:
            owner[find(root.key)] = find(pairs[0].key)
    folded: dict[str, list[Root]] = {}
    for root in roots:
        folded.setdefault(find(root.key), []).append(root)
    return Folded(
        labels=tuple(_shown(found) for found in folded.values()),
        of=tuple(frozenset(find(root.key) for root in rest) for rest in rests),
    )

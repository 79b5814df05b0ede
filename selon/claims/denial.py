"""What a denial denies: its proposition, borne out by a claim whatever the hedges and details of either.

Who denies *vouloir supprimer des postes* denies *chercherait à supprimer 120 des 840 emplois*: hedges and wants weigh
nothing, what the speaker says of himself is said of whom he speaks for, and what the article that holds the claim is
about as a whole need not be said again in the claim.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from selon.claims.alike import figures_differ
from selon.claims.meaning import Meaning, Reader
from selon.claims.reading import blanked, scan, subjectless
from selon.claims.who import Naming
from selon.french import senses
from selon.record import Statement

_LEAST, _TELLING = 0.6, 2
_OWN_SHARE, _TOPIC_SHARE = 1.0, 0.7
_LEAD = 320
_HEDGED = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Denied:
    """The proposition of a denial: `core` the shares of its concepts, `events` what happens in it.

    `speaker` holds the concepts that name who denies and whom he speaks for, `own` is True where the proposition is
    about him (*avoir reçu*, *son usine*), `kept` the concepts that stand for something of his.
    """

    core: Mapping[str, float]
    events: frozenset[str]
    names: frozenset[str]
    figures: Mapping[str, frozenset[float]]
    negated: bool
    speaker: frozenset[str]
    own: bool
    kept: frozenset[str]


def proposition(statement: Statement, naming: Naming) -> Denied | None:
    """What a denial says is not so, without what only describes it (*X, dont il doit prendre le contrôle*)."""
    if not statement.content:
        return None
    start = statement.content[0].start
    text = blanked(statement.words[0])
    cut = senses.asides().search(text)
    text = text[: cut.start()] if cut else text
    reader = Reader()
    scan(reader, text, start, naming.within(statement.article, start, start + len(text)))
    meaning = reader.meaning()
    core = {c: share for c, share in meaning.concepts.items() if share > _HEDGED}
    own = subjectless(text)
    kept = _possessed(text)
    return Denied(
        core=core,
        events=meaning.events,
        names=meaning.names,
        figures=meaning.figures,
        negated=bool(meaning.negated & core.keys()),
        speaker=naming.concepts(statement),
        own=own or bool(kept),
        kept=kept & core.keys(),
    )


_POSSESSIVE = re.compile(r"\b(?:son|sa|ses|leurs?|notre|nos|mon|ma|mes)\s+(?:propres?\s+)?([\w-]+)", re.IGNORECASE)


def _possessed(text: str) -> frozenset[str]:
    """The concepts of what belongs to the speaker (*son usine*)."""
    return frozenset(senses.sense(found.group(1).lower()).concept for found in _POSSESSIVE.finditer(text)) - {""}


def topic(title: str | None, prose: str, article: str, naming: Naming) -> frozenset[str]:
    """What an article is about as a whole: the concepts of its title and first lines that are nothing that happens."""
    reader = Reader()
    body = prose.lstrip()
    start = len(prose) - len(body)
    scan(reader, blanked(body[:_LEAD]), start, naming.within(article, start, start + _LEAD))
    if title:
        scan(reader, blanked(title), 0, [])
    meaning = reader.meaning()
    return frozenset(meaning.concepts) - meaning.events


def denies(denied: Denied, told: Meaning, topic: frozenset[str], weights: Mapping[str, float]) -> float:
    """How far what is told is what is denied, from 0 to 1; 0 where it cannot be."""
    here = told.concepts.keys() | told.lent.keys()
    if denied.negated or told.urges or told.denies or not _same_matter(denied, told):
        return 0.0
    mine = bool(denied.speaker & here)
    if denied.own and not mine and told.people - denied.speaker:
        return 0.0  # it is told of somebody else
    whole = reached = 0.0
    telling = 0
    for concept, share in denied.core.items():
        weight = share * weights.get(concept, 1.0)
        whole += weight
        if concept in here or (concept in denied.kept and mine):
            reached += weight
            telling += concept not in denied.speaker
        elif concept in topic and concept not in denied.events:
            whole -= weight * _TOPIC_SHARE
    if denied.own and mine:
        whole, reached, telling = whole + _OWN_SHARE, reached + _OWN_SHARE, telling + 1
    elif denied.own and denied.speaker & topic:
        telling += 1
    if telling < _TELLING or not whole:
        return 0.0
    score = reached / whole
    return score if score >= _LEAST else 0.0


def _same_matter(denied: Denied, told: Meaning) -> bool:
    """Whether the same happens in both, by the same figures, and neither turns it round."""
    shared = denied.events & told.events
    if denied.events and not shared:
        return False
    if not denied.events and len(denied.core) < _TELLING:
        return False
    if told.negated & (shared or denied.core.keys()):
        return False
    return not figures_differ(denied.figures, told.figures)

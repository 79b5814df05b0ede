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
from selon.claims.proof import main_event
from selon.claims.reading import blanked, scan, subjectless
from selon.claims.who import Naming
from selon.french import senses, signs
from selon.french.tokens import TOKEN, fold
from selon.record import Statement

_LEAST, _SURELY, _TELLING = 0.45, 0.85, 2
_ABOUT, _ABOUT_NAMED = 0.3, 0.4
_OWN_SHARE, _TOPIC_SHARE = 1.0, 0.7
_LEAD, _CASE = 320, 3
_DENY = "deny"
_RELATIVE = frozenset(("qui", "que", "qu'", "dont", "où", "selon"))
_HEDGED = 0.4
_QUE = re.compile(r"\bqu(?:e\s|')\s*[«\"“]?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Denied:
    """The proposition of a denial: `core` the shares of its concepts, `events` what happens in it, `first` of
    these the first.

    `main` is the verb of what is denied: what the speaker did not do, or what was not so. `clause` is True where it is
    a clause and not a thing only named (*toute implication*). `speaker` holds the concepts that name who denies and
    whom he speaks for, `own` is True where the proposition is about him (*avoir reçu*, *son usine*), `kept` the
    concepts that stand for something of his.
    """

    core: Mapping[str, float]
    events: frozenset[str]
    first: str
    names: frozenset[str]
    figures: Mapping[str, frozenset[float]]
    negated: bool
    main: str
    clause: bool
    speaker: frozenset[str]
    own: bool
    kept: frozenset[str]


def proposition(statement: Statement, prose: str, naming: Naming, cue: str = "") -> Denied | None:
    """What a denial says is not so, without what only describes it (*X, dont il doit prendre le contrôle*).

    None where no fact is denied: a demand or a law is refused (*a rejeté la motion*), something is given off (*rejette
    des fumées*), or it is only set aside for what is to come (`cue` *a écarté*).
    """
    if not statement.content:
        return None
    start = statement.content[0].start
    text = blanked(statement.words[0])
    own = subjectless(text)
    led = _QUE.search(fold(prose[max(0, start - 8) : start]))
    que = led is not None
    clause = own or que or (_spoken(statement) and _finite(text))
    blanket = False
    if not clause:
        named = _named(text, cue)
        if named is None:
            return None
        text, clause, blanket = named
        que = clause
    cut = senses.asides().search(text)
    text = text[: cut.start()] if cut else text
    if que and cut and not _finite(text):
        return None  # what describes its subject hides its verb
    reader = Reader()
    scan(reader, text, start, naming.within(statement.article, start, start + len(text)))
    meaning = reader.meaning()
    core = {c: share for c, share in meaning.concepts.items() if share > _HEDGED}
    if not clause and not (blanket and _happening(text, meaning)):
        return None
    kept = _possessed(text)
    return Denied(
        core=core,
        events=meaning.events,
        first=main_event(meaning),
        names=meaning.names,
        figures=meaning.figures,
        negated=bool(meaning.negated & core.keys()),
        main=_main(text, core) if own else _verb(text, core) if que else "",
        clause=clause,
        speaker=naming.concepts(statement),
        own=own or bool(kept),
        kept=kept & core.keys(),
    )


def _named(text: str, cue: str) -> tuple[str, bool, bool] | None:
    """What a noun of what is denied stands for: its words, whether they are a clause, whether it is all denied.

    None where it is only set aside for what is to come.
    """
    thesis = senses.theses().match(text)
    if thesis is None and signs.setting_aside().match(cue):
        return None
    if thesis is None:
        return text, False, bool(senses.blanket().match(text))
    return " " * thesis.end() + text[thesis.end() :], bool(thesis.group(1)), True


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


def _finite(text: str) -> bool:
    """Whether a verb with its subject stands in a text before anything that only describes a thing (*qui visait*)."""
    for match in TOKEN.finditer(text):
        word = match.group().lower()
        if word in _RELATIVE:
            return False
        if senses.finite(word):
            return True
    return False


def _spoken(statement: Statement) -> bool:
    """Whether a denial is in the speaker's words, or stands before the verb that denies it (*..., ce que dément X*)."""
    cue = statement.cue
    return statement.kind == "direct" or cue is None or statement.content[0].start < cue.start


def _happening(text: str, meaning: Meaning) -> bool:
    """Whether a thing named is something that happens: its first word of sense says so."""
    for match in TOKEN.finditer(text):
        found = senses.sense(match.group().lower())
        if found.kind not in ("empty", "adverb"):
            return found.concept in meaning.events
    return False


def _main(text: str, core: Mapping[str, float]) -> str:
    """The concept of the first verb or noun that tells something: what the speaker did not do."""
    for match in TOKEN.finditer(text):
        concept = senses.sense(match.group().lower()).concept
        if concept in core:
            return concept
    return ""


def _verb(text: str, core: Mapping[str, float]) -> str:
    """The concept of the verb of a clause, behind its helping verbs (*ait pu être vendu*), if it tells much."""
    opened = False
    for match in TOKEN.finditer(text):
        word = match.group().lower()
        opened = opened or senses.finite(word)
        found = senses.sense(word)
        if opened and found.kind not in ("empty", "adverb"):
            return found.concept if found.concept in core else ""
    return ""


def tied(denied: Denied, home: frozenset[str], topic: frozenset[str]) -> bool:
    """Whether another article can be of the same case: what names nobody needs more than the words of one accident."""
    return denied.own or bool(denied.names) or len(home & topic) >= _CASE


def denies(denied: Denied, told: Meaning, topic: frozenset[str], weights: Mapping[str, float], *, near: bool) -> float:
    """How far what is told is what is denied, from 0 to 1; 0 where it cannot be. `near` if one article has both."""
    if denied.negated or told.urges or told.denies or _DENY in told.concepts:
        return 0.0
    if (denied.main or denied.first) in told.negated:
        return 0.0  # it is said there too that it is not so
    if denied.own and not (near or denied.clause or denied.speaker):
        return 0.0  # what is somebody's own, and nobody knows whose
    return max(_borne(denied, part, topic, weights, near) for part in (told, *told.clauses))


def _borne(denied: Denied, told: Meaning, topic: frozenset[str], weights: Mapping[str, float], near: bool) -> float:
    """How far one clause of what is told is what is denied."""
    if not (_same_matter(denied, told) and _same_deed(denied, told)):
        return 0.0
    here = told.concepts.keys() | told.lent.keys()
    mine = bool(denied.speaker & here)
    theirs = denied.own and not mine
    if theirs and (told.speaks or told.people - denied.speaker or told.names - denied.names - topic):
        return 0.0  # it is told of somebody else
    if not denied.own and denied.names and denied.names.isdisjoint(here):
        return 0.0
    least = _SURELY if (theirs and not near) or not denied.events else _LEAST
    whole = reached = 0.0
    shared = set(denied.speaker & here)
    for concept, share in denied.core.items():
        weight = share * weights.get(concept, 1.0)
        if concept in topic and concept not in denied.events and concept not in here:
            weight *= 1 - _TOPIC_SHARE
        whole += weight
        if concept in here or (concept in denied.kept and mine):
            reached += weight
            shared.add(concept)
    if denied.own and mine:
        whole, reached = whole + _OWN_SHARE, reached + _OWN_SHARE
    if len(shared) + theirs < _TELLING or not whole or reached < least * whole:
        return 0.0
    about = _about(told, shared, topic, weights)
    return reached / whole if about >= (_ABOUT if denied.clause else _ABOUT_NAMED) else 0.0


def _same_deed(denied: Denied, told: Meaning) -> bool:
    """Whether what is told is the deed that is denied, of him who denies it if it is done at all by him."""
    if not denied.main:
        return True
    if denied.main in told.described or (denied.main not in told.concepts and denied.main not in told.lent):
        return False
    return not (denied.own and _undergone(denied, told))


def _undergone(denied: Denied, told: Meaning) -> bool:
    """Whether who denies is told of only behind what happens: it is done to him (*vendu à la France*)."""
    if denied.main not in told.order:
        return False
    first = told.order.index(denied.main)
    return denied.speaker.isdisjoint(told.order[:first]) and not denied.speaker.isdisjoint(told.order[first:])


def _about(told: Meaning, shared: set[str], topic: frozenset[str], weights: Mapping[str, float]) -> float:
    """How much of what is told is shared; what its whole article is about hardly counts."""
    whole = reached = 0.0
    for concept, share in told.concepts.items():
        weight = share * weights.get(concept, 1.0)
        if concept in shared:
            reached += weight
        elif concept in topic and concept not in told.events:
            weight *= 1 - _TOPIC_SHARE
        whole += weight
    return reached / whole if whole else 0.0


def _same_matter(denied: Denied, told: Meaning) -> bool:
    """Whether the same happens in both, by the same figures, and neither turns it round."""
    if told.negated or not _one_event(denied, told):
        return False
    return not figures_differ(denied.figures, told.figures)


def _one_event(denied: Denied, told: Meaning) -> bool:
    """Whether what happens first in one happens in the other too: what is told in one breath is not denied whole."""
    if not denied.events:
        return len(denied.core) >= _TELLING
    return denied.first in told.events and main_event(told) in denied.events

"""Whether one voice bears another out: both tell one fact, of the same people, by the same figures, in full.

Two who speak of one matter are not two sources of one fact. What is asked here is stricter than what puts statements
together: in doubt neither bears the other out.
"""

from __future__ import annotations

from selon.claims.alike import Weights, closest, figures_differ
from selon.claims.meaning import Meaning
from selon.french import senses, signs
from selon.french.tags import tag
from selon.french.tokens import TOKEN, fold
from selon.record import Statement

_HELD, _EVENTLESS, _ELSE, _SCORE = 0.75, 0.85, 0.5, 0.6
_HELD_SAID, _ELSE_SAID, _SCORE_SAID = 0.6, 0.25, 0.45
_ANCHOR = 4
_AGES = ("~ans", "~an", "~ann")
_ASIDE = frozenset(("month", "weekday", "day", "year", *_AGES))
_FINITE, _DESCRIBES = frozenset("VvX"), frozenset("WL")
_JUDGED = frozenset(("criticize", "praise", "shame", "believe", "hope"))


Speakers = tuple[frozenset[str], frozenset[str]]


def one_fact(a: Meaning, b: Meaning, weights: Weights, speakers: Speakers, *, confirms: bool = False) -> bool:
    """Whether two meanings are one fact; `speakers` are the concepts that name who tells the one and the other.

    Less has to be alike where one of the two says that he `confirms`.
    """
    score, first, second = closest(a, b, weights)
    if not _same_polarity(first, second):
        return False
    if confirms and score >= _SCORE_SAID and _confirmed(first, second, weights, speakers):
        return True
    return score >= _SCORE and one_matter(first, second, weights, speakers)


def _confirmed(a: Meaning, b: Meaning, weights: Weights, speakers: Speakers) -> bool:
    """Whether what is said to be so is the matter of the other: the same event, of somebody or something named."""
    named = (a.names | speakers[0]) & (b.names | speakers[1])
    return (
        bool(a.events and named)
        and a.urges == b.urges
        and _same_events(a, b)
        and _same_people(a, b, speakers)
        and not figures_differ(a.figures, b.figures)
        and len(a.concepts.keys() & b.concepts.keys()) > 1
        and _covered(a, b, weights, _HELD_SAID, _ELSE_SAID)
    )


def one_matter(a: Meaning, b: Meaning, weights: Weights, speakers: Speakers) -> bool:
    """Whether two meanings tell the same of the same people by the same figures, whether they say it is so or not."""
    return (
        a.urges == b.urges
        and _same_events(a, b)
        and _same_people(a, b, speakers)
        and _same_figures(a, b)
        and _anchored(a, b, frozenset.union(*speakers))
        and _covered(a, b, weights, _HELD if a.events else _EVENTLESS, _ELSE)
    )


def main_event(meaning: Meaning) -> str:
    """What happens first in what is said, mostly the verb of its main clause; empty where nothing happens."""
    events = _events(meaning)
    return next((concept for concept in meaning.order if concept in events), "")


def _events(meaning: Meaning) -> frozenset[str]:
    """What happens in what is said, without what only describes a thing if anything else happens."""
    return meaning.events - meaning.described or meaning.events


def _same_events(a: Meaning, b: Meaning) -> bool:
    """Whether the same happens first in both, and all that happens in the shorter happens in the longer."""
    if not a.events or not b.events:
        return not a.events and not b.events
    if main_event(a) not in b.events or main_event(b) not in a.events:
        return False
    return _events(a) <= b.events or _events(b) <= a.events


def _same_polarity(a: Meaning, b: Meaning) -> bool:
    """Whether what one says is not so, the other says is not so."""
    both = a.concepts.keys() & b.concepts.keys()
    return bool(a.negated) == bool(b.negated) and a.negated & both == b.negated & both and a.denies == b.denies


def _same_people(a: Meaning, b: Meaning, speakers: Speakers) -> bool:
    """Whether no one and no place stands in one that the other does not name; who speaks may leave out his own name."""
    left = a.names - b.names - speakers[1]
    right = b.names - a.names - speakers[0]
    if left and right:
        return False
    people = (a.people - b.people - speakers[1]) | (b.people - a.people - speakers[0])
    tied = a.names & b.names or len(a.concepts.keys() & b.concepts.keys()) >= _ANCHOR
    return not people or (len(people) == 1 and not (a.people and b.people) and bool(tied))


def _same_figures(a: Meaning, b: Meaning) -> bool:
    """Whether both count, and come to the same, or neither counts; a day or an age may be left out."""
    if figures_differ(a.figures, b.figures):
        return False
    if "%" in a.figures and any(a.figures.get(age) != b.figures.get(age) for age in _AGES):
        return False  # a share of others
    one, other = (
        {number for unit, numbers in side.items() if unit not in _ASIDE for number in numbers}
        for side in (a.figures, b.figures)
    )
    return bool(one & other) if one or other else True


def _anchored(a: Meaning, b: Meaning, speakers: frozenset[str]) -> bool:
    """Whether something ties both to one case: a name, a figure, or many common words."""
    common = a.concepts.keys() & b.concepts.keys()
    if len(common) < 2:
        return False
    named = a.names & b.names or speakers & (a.names | b.names)
    return bool(named) or bool(a.figures.keys() & b.figures.keys()) or len(common) > _ANCHOR


def _covered(a: Meaning, b: Meaning, weights: Weights, held: float, beside: float) -> bool:
    """Whether as much as `held` of the shorter stands in the longer, and at least `beside` of the longer in it."""

    def worth(own: Meaning, other: Meaning | None = None) -> float:
        return sum(
            share * weights.get(concept, 1.0)
            for concept, share in own.concepts.items()
            if other is None or concept in other.concepts
        )

    short, long = (a, b) if worth(a) <= worth(b) else (b, a)
    return worth(short, long) >= held * worth(short) and worth(long, short) >= beside * worth(long)


def telling(statement: Statement, meaning: Meaning, cue: str = "") -> bool:
    """Whether a statement tells a fact, and no call, duty, promise, feeling, or what only may be.

    What happens can be told by a bare phrase, where the verb of speech is one that tells facts (*a annoncé la mort*).
    """
    if statement.act != "assert" or not _JUDGED.isdisjoint(meaning.concepts):
        return False
    text = fold(" ".join(statement.words))
    if senses.duties().search(text) or signs.perhaps().search(text) or signs.stand_ins().match(text):
        return False
    return sentence(text) or bool(meaning.events and signs.bearing().search(cue))


def asserted(statement: Statement) -> bool:
    """Whether a statement says in full that something is so, and not that it ought to be."""
    text = fold(" ".join(statement.words))
    return not senses.duties().search(text) and sentence(text)


def sentence(text: str) -> bool:
    """Whether words hold a verb with its subject before they only describe, or begin with what the speaker did.

    >>> sentence("le train a déraillé"), sentence("avoir signé le contrat"), sentence("la mort de son dirigeant")
    (True, True, False)
    """
    tokens = [match.group() for match in TOKEN.finditer(text)]
    words = [token.lower() for token in tokens]
    for word, letter in zip(words, tag(tokens, words, opens=False), strict=True):
        if letter in _FINITE or senses.finite(word):
            return True
        if letter in _DESCRIBES:
            return False
    return False

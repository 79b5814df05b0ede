"""Whether one voice bears another out: both tell one fact, of the same people, by the same figures, in full.

Two who speak of one matter are not two sources of one fact. What is asked here is stricter than what puts statements
together: in doubt neither bears the other out.
"""

from __future__ import annotations

from collections.abc import Mapping

from selon.claims.alike import closest, figures_differ
from selon.claims.meaning import Meaning
from selon.french import senses
from selon.french.tags import tag
from selon.french.tokens import TOKEN, fold
from selon.record import Statement

_HELD, _EVENTLESS, _ELSE, _SCORE = 0.75, 0.85, 0.5, 0.6
_ANCHOR = 4
_ASIDE = frozenset(("month", "weekday", "day", "year", "~ans", "~an", "~ann"))
_FINITE, _DESCRIBES = frozenset("VvX"), frozenset("WL")
_JUDGED = frozenset(("criticize", "praise", "shame", "believe", "hope"))


def one_fact(
    a: Meaning, b: Meaning, weights: Mapping[str, float], speakers: tuple[frozenset[str], frozenset[str]]
) -> bool:
    """Whether two meanings are one fact; `speakers` are the concepts that name who tells the one and the other."""
    score, first, second = closest(a, b, weights)
    return score >= _SCORE and _same_polarity(first, second) and one_matter(first, second, weights, speakers)


def one_matter(
    a: Meaning, b: Meaning, weights: Mapping[str, float], speakers: tuple[frozenset[str], frozenset[str]]
) -> bool:
    """Whether two meanings tell the same of the same people by the same figures, whether they say it is so or not."""
    return (
        a.urges == b.urges
        and _same_events(a, b)
        and _same_people(a, b, speakers)
        and _same_figures(a, b)
        and _anchored(a, b, frozenset.union(*speakers))
        and _covered(a, b, weights)
    )


def main_event(meaning: Meaning) -> str:
    """What happens first in what is said, mostly the verb of its main clause; empty where nothing happens."""
    return next((concept for concept in meaning.order if concept in meaning.events), "")


def _same_events(a: Meaning, b: Meaning) -> bool:
    """Whether the same happens first in both, and all that happens in the shorter happens in the longer."""
    if not a.events or not b.events:
        return not a.events and not b.events
    if main_event(a) not in b.events or main_event(b) not in a.events:
        return False
    return a.events <= b.events or b.events <= a.events


def _same_polarity(a: Meaning, b: Meaning) -> bool:
    """Whether what one says is not so, the other says is not so."""
    both = a.concepts.keys() & b.concepts.keys()
    return bool(a.negated) == bool(b.negated) and a.negated & both == b.negated & both and a.denies == b.denies


def _same_people(a: Meaning, b: Meaning, speakers: tuple[frozenset[str], frozenset[str]]) -> bool:
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
    return bool(named) or bool(a.figures.keys() & b.figures.keys()) or len(common) >= _ANCHOR


def _covered(a: Meaning, b: Meaning, weights: Mapping[str, float]) -> bool:
    """Whether the shorter stands nearly whole in the longer, and the longer says little else."""

    def worth(own: Meaning, other: Meaning | None = None) -> float:
        return sum(
            share * weights.get(concept, 1.0)
            for concept, share in own.concepts.items()
            if other is None or concept in other.concepts
        )

    short, long = (a, b) if worth(a) <= worth(b) else (b, a)
    least = _HELD if a.events else _EVENTLESS
    return worth(short, long) >= least * worth(short) and worth(long, short) >= _ELSE * worth(long)


def telling(statement: Statement, meaning: Meaning) -> bool:
    """Whether a statement tells a fact: a sentence that asserts, and no call, duty, promise, feeling or bare phrase."""
    return statement.act == "assert" and _JUDGED.isdisjoint(meaning.concepts) and asserted(statement)


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

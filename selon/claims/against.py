"""Who denies a claim, and who declines to confirm it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from selon.claims.alike import OPPOSITE, Likeness, Weights, overlap
from selon.claims.day import UNKNOWN, Days, last
from selon.claims.meaning import Meaning
from selon.claims.near import Pair
from selon.claims.proof import main_event
from selon.french import senses
from selon.record import Statement

_GAINSAID, _SURE = 0.66, 0.75
_MATTER = 3
_TOLD = 0.7
_ASKED, _NEAR, _POINTS, _NEARBY = 0.42, 0.2, 0.5, 800
_TURNING = frozenset(("deny", "prevent", "forbid", "refuse", "oppose", "doubt"))
_WANTED = frozenset(("seek", "wish", "hope", "plan", "persuade"))
_WORD = re.compile(r"\w+")
_NEGATORS = frozenset(("pas", "jamais", "aucun", "aucune", "rien", "personne", "nul", "nulle", "plus", "ni", "non"))
_PAST = re.compile(r"\b(?:avai(?:t|ent)|a|ont|eurent|eut|fut|furent|étai(?:t|ent))\s(?:\w+\s)?\w+(?:é|i|u|t|s)e?s?\b")


def _negates(one: Meaning, other: Meaning) -> bool:
    """Whether the first says that what happens in the second does not happen."""
    return bool(one.negated & ((other.events or other.concepts.keys()) - other.negated)) and not other.negated & (
        one.concepts.keys() - one.negated
    )


def _on_one_matter(a: Meaning, b: Meaning, score: float) -> bool:
    """Whether a denial is of just what is said: no call, of one name at least or very much alike."""
    if a.urges or b.urges or (a.negated and b.negated):
        return False
    if not (_TURNING.isdisjoint(a.concepts) and _TURNING.isdisjoint(b.concepts)):
        return False
    if score < _SURE and len(a.concepts.keys() & b.concepts.keys()) < _MATTER:
        return False
    if a.clauses or b.clauses or ((a.events or b.events) and not a.events & b.events):
        return False
    return bool(a.names & b.names) and score >= _GAINSAID


def _facts(a: Statement, b: Statement) -> bool:
    """Whether both state facts, and not one quotation twice (*on peut pas*, *on ne peut pas*)."""
    first, second = (" ".join(row.words).lower() for row in (a, b))
    if senses.norms().search(first) or senses.norms().search(second):
        return False
    one, other = (sorted(filter(_NEGATORS.__contains__, _WORD.findall(words))) for words in (first, second))
    return one != other


def gainsaid(
    pairs: Mapping[Pair, Likeness], statements: Sequence[Statement], meanings: Mapping[int, Meaning]
) -> list[Pair]:
    """The pairs (denied, denying) among compared statements none of which is made as a denial."""
    out: list[Pair] = []
    for (a, b), (relation, score) in pairs.items():
        if relation != OPPOSITE or meanings[a].denies or meanings[b].denies:
            continue
        if not _on_one_matter(meanings[a], meanings[b], score) or not _facts(statements[a], statements[b]):
            continue
        if _negates(meanings[b], meanings[a]) and not statements[b].hearsay:
            out.append((a, b))
        elif _negates(meanings[a], meanings[b]) and not statements[a].hearsay:
            out.append((b, a))
    return out


def _things(meaning: Meaning) -> set[str]:
    return {c for c, share in meaning.concepts.items() if share >= _TOLD} - meaning.events - meaning.names


def never(
    rows: Sequence[int], statements: Sequence[Statement], meanings: Mapping[int, Meaning], days: Days
) -> list[Pair]:
    """The pairs (denied, denying) where the second says that nothing of the kind ever was (*n'a jamais signé*)."""
    out: list[Pair] = []
    for row in rows:
        denying = meanings[row]
        things = _things(denying)
        if not (denying.universal and denying.negated and denying.names and things):
            continue
        for other in rows:
            told = meanings[other]
            if (
                other != row
                and denying.names <= told.names
                and things <= told.concepts.keys()
                and told.events
                and _same_deed(denying, told)
                and not told.negated
                and not told.urges
                and _WANTED.isdisjoint(told.concepts)
                and _covers(statements[row], statements[other], days)
            ):
                out.append((other, row))
    return out


_DEALINGS = frozenset(("agree", "relation", "cooperate", "exchange"))
_PASSED = frozenset(("supply", "buy", "transfer", "pay"))
"""What two have with one another, and what passes from one to the other by it."""


def _same_deed(denying: Meaning, told: Meaning) -> bool:
    """Whether what never was is what is told; who never had dealings with another passed him nothing either."""
    if len(denying.names) > 1 and denying.events <= _DEALINGS and main_event(told) in _PASSED:
        return True
    return denying.events <= told.concepts.keys() and main_event(denying) == main_event(told)


def _covers(denying: Statement, told: Statement, days: Days) -> bool:
    """Whether a denial reaches what is told: what is past, or what was said before it."""
    when = last(days.said(denying))
    past = bool(_PAST.search(" ".join(told.words)))
    return past or (when != UNKNOWN and when >= last(days.said(told)))


def _start(statement: Statement) -> int:
    return statement.content[0].start if statement.content else 0


def declining(
    row: int,
    question: Meaning,
    rows: Sequence[int],
    statements: Sequence[Statement],
    meanings: Mapping[int, Meaning],
    weights: Weights,
) -> int | None:
    """The statement a refusal to comment is about: the likest in what happens, rather one near it.

    One that follows and points back to what was asked (*cette clause*) comes before all.
    """
    best, most = None, _ASKED
    start = _start(statements[row])
    for other in rows:
        told = meanings[other]
        if other == row or statements[other].act not in ("assert", "promise"):
            continue
        apart = _start(statements[other]) - start
        near = statements[other].article == statements[row].article and -_NEARBY < apart < _NEARBY
        points = near and apart > 0 and bool(told.pointed & question.concepts.keys())
        if not points and not question.events & told.events:
            continue
        score = overlap(question, told, weights) + (_NEAR if near else 0.0) + (_POINTS if points else 0.0)
        if score > most:
            best, most = other, score
    return best

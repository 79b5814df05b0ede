"""Whether a claim would drift: what comes to it says much else, and little of what it says.

Two wordings of one thing, a lead and the quotation it is taken from, may have few words in common, but one mostly says
what the other does. Where each says more than that and only a clause is alike, they are two things. Where a third
comes, more is asked: a short phrase (*la mobilisation des agriculteurs*) stands in all that is said of what it names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from selon.claims.alike import Weights, covered
from selon.claims.doubt import one_figure
from selon.claims.told import Told
from selon.claims.utterance import common, quoted_alike, run_alike

_THIRD, _ASKED, _MANY = 3, 6, 60
_SHARED, _LEAST, _MOST = (0.35, 0.4), 0.3, 0.9


def drifts(told: Told, weights: Mapping[int, Weights], first: Sequence[int], second: Sequence[int]) -> bool:
    """Whether the statements of two claims are mostly about other things."""
    one, other = _wordings(told, first), _wordings(told, second)
    pairs = list(product(one[:_ASKED], other[:_ASKED]))
    third = len(one) + len(other) >= _THIRD
    least, most = _shares(told, pairs, weights[first[0]])
    apart = most < _SHARED[third]
    if not apart and (not third or least >= _LEAST or most >= _MOST):
        return False
    return not any(_in_words(told, a, b) or (not apart and _in_part(told, a, b)) for a, b in pairs)


def _shares(told: Told, pairs: Sequence[tuple[int, int]], weights: Weights) -> tuple[float, float]:
    """How much two mostly have of one another: the one of the other that says more, and this one of the first."""
    said, least, most = told.meanings, 0.0, 0.0
    for a, b in pairs:
        low, high = sorted((covered(said[a], said[b], weights), covered(said[b], said[a], weights)))
        least, most = least + low, most + high
    return least / len(pairs), most / len(pairs)


def _wordings(told: Told, rows: Sequence[int]) -> list[int]:
    """One of the statements for each wording, none that stands in the words of another; the first of very many."""
    rows = list({told.words[row]: row for row in reversed(rows[:_MANY])}.values())[::-1]
    return [row for row in rows if not any(_inside(told.words[row], told.words[other]) for other in rows)]


def _inside(short: str, long: str) -> bool:
    return len(short) < len(long) and short in long


def _in_words(told: Told, a: int, b: int) -> bool:
    """Whether two have telling words in a row in common, or one the words of the other."""
    one, other = told.words[a], told.words[b]
    if one in other or other in one or told.nested(a, b) or common(one, other):
        return True
    return run_alike(told.statements[a], told.statements[b])


def _in_part(told: Told, a: int, b: int) -> bool:
    """Whether two have what they quote or what they count in common."""
    return one_figure(told.meanings[a], told.meanings[b]) or quoted_alike(told.statements[a], told.statements[b])

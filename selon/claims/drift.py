"""Whether a claim would drift: what comes third to it has a little of what it says and says much else.

Two wordings of a thing, a lead and the quotation it is taken from, may have few words in common. Where a third comes,
it says the same only if it has a row of telling words with one of the others or is not mostly about other things: a
short phrase (*la mobilisation des agriculteurs*) stands in all that is said of what it names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from selon.claims.alike import Weights, covered
from selon.claims.doubt import one_figure
from selon.claims.told import Told
from selon.claims.utterance import common, held, quoted_alike, run_alike

_LEAST, _ASKED, _ELSE, _ALL = 3, 6, 0.3, 0.95


def drifts(told: Told, weights: Mapping[int, Weights], first: Sequence[int], second: Sequence[int]) -> bool:
    """Whether the statements of two claims, in three wordings or more, are mostly about other things."""
    one, other = _wordings(told, first), _wordings(told, second)
    if len(one) + len(other) < _LEAST:
        return False
    pairs = list(product(one[:_ASKED], other[:_ASKED]))
    said, tell = told.meanings, weights[first[0]]
    shares = [sorted((covered(said[a], said[b], tell), covered(said[b], said[a], tell))) for a, b in pairs]
    if sum(least for least, _ in shares) >= _ELSE * len(shares) or sum(most for _, most in shares) >= _ALL * len(shares):
        return False
    return not any(one_figure(said[a], said[b]) or _in_words(told, a, b) for a, b in pairs)


def _wordings(told: Told, rows: Sequence[int]) -> list[int]:
    """One of the statements for each wording, none that stands in the words of another."""
    rows = list({told.words[row]: row for row in reversed(rows)}.values())[::-1]
    return [row for row in rows if not any(_inside(told.words[row], told.words[other]) for other in rows)]


def _inside(short: str, long: str) -> bool:
    return len(short) < len(long) and short in long


def _in_words(told: Told, a: int, b: int) -> bool:
    """Whether two have words in common that tell, in a row or as what they quote."""
    if told.nested(a, b) or common(told.words[a], told.words[b]) or held(told.words[a], told.words[b]):
        return True
    one, other = told.statements[a], told.statements[b]
    return run_alike(one, other) or quoted_alike(one, other)

"""Whether a claim would drift: what comes to it says much else, and little of what it says.

Two wordings of one thing, a lead and the quotation it is taken from, may have few words in common, but one mostly says
what the other does. Where each says more than that and only a clause is alike, they are two things. Where a third
comes, more is asked: a short phrase (*la mobilisation des agriculteurs*) stands in all that is said of what it names.
The less of their words two have in common, the more of what they say has to be the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from math import ceil

from selon.claims.alike import Weights, covered
from selon.claims.told import Told
from selon.claims.utterance import common, quoted_alike, run_alike

_THIRD, _ASKED, _MANY = 3, 6, 60
_CLAUSE, _LEAST, _MORE, _ROW = (0.35, 0.4), 0.33, 0.08, 0.2
_HALF, _WHOLE, _SOME = 0.5, 0.9, 0.4
_ACT, _ALL = 2, 4
"""How much it speaks against one claim that two are other acts of speech, and how much all does that can."""


def drifts(told: Told, weights: Mapping[int, Weights], first: Sequence[int], second: Sequence[int]) -> bool:
    """Whether the statements of two claims are mostly about other things."""
    if told.words[first[0]] == told.words[second[0]]:
        return False  # most are copies
    one, other = _wordings(told, first), _wordings(told, second)
    pairs = list(product(one[:_ASKED], other[:_ASKED]))
    least, most = _shares(told, pairs, weights[first[0]])
    third = _few(told, one) + _few(told, other) >= _THIRD
    if most < _CLAUSE[third] and not any(_held(told, *pair) or _tell_alike(told, *pair) for pair in pairs):
        return True
    alike = (least + most) / 2
    if not third or alike >= _LEAST + _ALL * _MORE or any(_held(told, *pair) for pair in pairs):
        return False
    if alike < _LEAST + _against(told, pairs) * _MORE:
        return True
    return least < _HALF and most < _WHOLE and _bridged(told, pairs)


def _shares(told: Told, pairs: Sequence[tuple[int, int]], weights: Weights) -> tuple[float, float]:
    """How much two mostly have of one another: the one of the other that says more, and this one of the first."""
    said, least, most = told.meanings, 0.0, 0.0
    for a, b in pairs:
        low, high = sorted((covered(said[a], said[b], weights), covered(said[b], said[a], weights)))
        least, most = least + low, most + high
    return least / len(pairs), most / len(pairs)


def _against(told: Told, pairs: Sequence[tuple[int, int]]) -> int:
    """How much speaks against it that some pair says the same: no long row of words in common, no words that tell, no
    act of speech."""
    row = any(_long_alike(told.words[a], told.words[b]) for a, b in pairs)
    telling = any(_tell_alike(told, a, b) or _quoted_alike(told, a, b) for a, b in pairs)
    act = any(told.statements[a].act == told.statements[b].act for a, b in pairs)
    return (not row) + (not telling) + _ACT * (not act)


def _bridged(told: Told, pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether one of some has a row of words with another, and the most have none that tells: who says two things in
    one breath (*la digue a cédé et l'école est fermée*) ties nobody who says the one to those who say the other."""
    if not any(common(told.words[a], told.words[b]) for a, b in pairs):
        return False
    telling = sum(run_alike(told.statements[a], told.statements[b]) for a, b in pairs)
    return telling <= _SOME * len(pairs)


def _wordings(told: Told, rows: Sequence[int]) -> list[int]:
    """One of the statements for each wording; the first of very many."""
    return list({told.words[row]: row for row in reversed(rows[:_MANY])}.values())[::-1]


def _few(told: Told, rows: Sequence[int]) -> int:
    """How many wordings there are without those that stand in another."""
    words = [told.words[row] for row in rows]
    return sum(not any(len(one) < len(other) and one in other for other in words) for one in words)


def _held(told: Told, a: int, b: int) -> bool:
    """Whether one has the words of the other."""
    one, other = told.words[a], told.words[b]
    return one in other or other in one or told.nested(a, b)


def _long_alike(one: str, other: str) -> bool:
    """Whether a good part of the longer of two wordings stands in the other as it is."""
    return common(one, other, ceil(_ROW * max(one.count(" ") + 1, other.count(" ") + 1)))


def _tell_alike(told: Told, a: int, b: int) -> bool:
    """Whether two have telling words in a row in common."""
    return common(told.words[a], told.words[b]) or run_alike(told.statements[a], told.statements[b])


def _quoted_alike(told: Told, a: int, b: int) -> bool:
    return quoted_alike(told.statements[a], told.statements[b])

"""What follows a small edit: the short runs beside a long one that are too short to be met by themselves."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from selon.copies.grams import SIZE
from selon.copies.runs import GAP, LEAST, Runs, reach, sort
from selon.copies.words import Words

_ROUNDS = 3
_GAPS = sorted(
    ((ours, theirs) for ours in range(GAP + 1) for theirs in range(GAP + 1) if ours or theirs),
    key=lambda gap: (max(gap), sum(gap), gap),
)


def follow(words: Words, runs: Runs) -> Runs:
    """The runs, and those of five words and more that stand within a small edit of one of eight.

    >>> from selon.copies.words import split
    >>> from selon.copies.runs import extend
    >>> words = split(["a b c d e f g h i X k l m n o p", "a b c d e f g h i Y k l m n o p"])
    >>> row = np.array([0])
    >>> found = follow(words, extend(words, row + 18, row + 1, row))
    >>> found.later.tolist(), found.size.tolist()
    ([18, 28], [9, 6])
    """
    parts = [runs]
    for step in (1, -1):
        edge = runs.at(runs.size >= LEAST)
        for _ in range(_ROUNDS):
            edge = _beside(words, edge, step)
            parts.append(edge)
    columns = ("later", "earlier", "size", "spread", "pair", "chain")
    return sort(Runs(**{name: np.concatenate([getattr(part, name) for part in parts]) for name in columns}))


def _beside(words: Words, runs: Runs, step: int) -> Runs:
    """The runs next after (`step` 1) or before (-1) the given ones, over the smallest edit there is."""
    texts = words.text[runs.later], words.text[runs.earlier]
    later = runs.later + runs.size if step > 0 else runs.later - 1
    earlier = runs.earlier + runs.size if step > 0 else runs.earlier - 1
    found = np.zeros(len(later), np.bool_)
    ours, theirs = later.copy(), earlier.copy()
    for gap_ours, gap_theirs in _GAPS:
        open_ = np.flatnonzero(~found)
        one, other = later[open_] + step * gap_ours, earlier[open_] + step * gap_theirs
        agree = _same(words.code, one, other, step)
        open_, one, other = open_[agree], one[agree], other[agree]
        inside = (words.text[one] == texts[0][open_]) & (words.text[other] == texts[1][open_])
        same = open_[inside]
        found[same], ours[same], theirs[same] = True, one[inside], other[inside]
    runs, ours, theirs = runs.at(found), ours[found], theirs[found]
    size = reach(words.code, ours, ours - theirs, step)
    if step < 0:
        ours, theirs = ours - size + 1, theirs - size + 1
    return replace(runs, later=ours, earlier=theirs, size=size)


def _same(code: NDArray[np.uint64], one: NDArray[np.int64], other: NDArray[np.int64], step: int) -> NDArray[np.bool_]:
    """Where `SIZE` words agree from two places on."""
    same = np.ones(len(one), np.bool_)
    for far in range(SIZE):
        ours, theirs = one + step * far, other + step * far
        same &= (np.minimum(ours, theirs) >= 0) & (np.maximum(ours, theirs) < len(code))
        same[same] = code[ours[same]] == code[theirs[same]]
    return same

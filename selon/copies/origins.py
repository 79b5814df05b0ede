"""Every word of a text given to one origin: the earliest text that has it, so that none is counted twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from selon.copies.runs import LEAST, Runs, chain_sizes
from selon.copies.words import Words

FORMULA_WORDS = 16
FORMULA_DAYS = 5
FORMULA_PAIR = 24
"""A chain shorter than `FORMULA_WORDS` whose every part was met on `FORMULA_DAYS` days of the window is a formula,
unless the two texts have `FORMULA_PAIR` words in common: then it came with them. Days are counted, not texts: a dispatch that a
thousand outlets print stands on one day or two."""


class Piece(NamedTuple):
    """Words of a later text that an earlier one had: first place and place after the last, in each of the two."""

    later: tuple[int, int]
    earlier: tuple[int, int]


def informal(runs: Runs) -> Runs:
    """The chained runs without formulas.

    >>> one = np.array([0])
    >>> run = Runs(later=one, earlier=one, size=one + 9, spread=one + 30, pair=one, chain=one)
    >>> len(informal(run).size)
    0
    """
    _, pair = np.unique(runs.pair, return_inverse=True)
    common = np.bincount(pair, runs.size)[pair] if len(pair) else pair
    size = chain_sizes(runs)[runs.chain]
    rarest = np.full(len(runs.chain), np.iinfo(np.int64).max)
    np.minimum.at(rarest, runs.chain, runs.spread)
    formula = (common < FORMULA_PAIR) & (size < FORMULA_WORDS) & (rarest[runs.chain] >= FORMULA_DAYS)
    return runs.at(~formula)


def give(words: Words, runs: Runs) -> Iterator[Piece]:
    """The pieces of the later texts of chained runs, each word in one at most: earliest origin, then longest chain.

    >>> from selon.copies.words import split
    >>> words = split(["un deux trois quatre cinq six sept huit"] * 3)
    >>> row = np.array([10, 19, 19]), np.array([1, 1, 10])
    >>> later, earlier = row
    >>> runs = Runs(later=later, earlier=earlier, size=later * 0 + 8, spread=later, pair=later, chain=np.arange(3))
    >>> list(give(words, runs))
    [Piece(later=(10, 18), earlier=(1, 9)), Piece(later=(19, 27), earlier=(1, 9))]
    """
    sizes = chain_sizes(runs)[runs.chain]
    text = words.text
    order = np.lexsort((runs.later, runs.chain, -sizes, text[runs.earlier], text[runs.later]))
    chains = runs.chain[order].tolist()
    rows = list(zip(runs.later[order].tolist(), runs.earlier[order].tolist(), runs.size[order].tolist(), strict=True))
    owner = text[runs.later[order]].tolist()
    taken, base, current, at = bytearray(), 0, -1, 0
    while at < len(rows):
        until = at + 1
        while until < len(rows) and chains[until] == chains[at]:
            until += 1
        if owner[at] != current:
            current = owner[at]
            base = int(words.first[current])
            taken = bytearray(int(words.first[current + 1]) - base)
        for piece in _free(rows[at:until], taken, base):
            start, end = piece.later
            taken[start - base : end - base] = b"\1" * (end - start)
            yield piece
        at = until


def _free(chain: list[tuple[int, int, int]], taken: bytearray, base: int) -> list[Piece]:
    """The pieces of a chain that no earlier origin has taken."""
    start, end = chain[0][0], chain[-1][0] + chain[-1][2]
    if taken.find(1, start - base, end - base) < 0:
        return [Piece((start, end), (chain[0][1], chain[-1][1] + chain[-1][2]))]
    pieces: list[Piece] = []
    whole = False
    for later, earlier, size in chain:
        for first, last in _gaps(taken, later - base, later + size - base):
            shift = earlier - later
            piece = Piece((first + base, last + base), (first + base + shift, last + base + shift))
            joined = whole and first + base == later and taken.find(1, pieces[-1].later[1] - base, first) < 0
            if joined:
                piece = Piece((pieces[-1].later[0], piece.later[1]), (pieces.pop().earlier[0], piece.earlier[1]))
            pieces.append(piece)
        whole = bool(pieces) and pieces[-1].later[1] == later + size
    return [piece for piece in pieces if piece.later[1] - piece.later[0] >= LEAST]


def _gaps(taken: bytearray, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The free stretches of `taken` between two places."""
    while (start := taken.find(0, start, end)) >= 0:
        stop = taken.find(1, start, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop

"""Every word of a text given to one origin: the earliest text that has it, so that none is counted twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from selon.copies.borders import Held, Piece, Run, gaps, settle
from selon.copies.grams import HOUSE, Times, fresh
from selon.copies.runs import LEAST, Runs, chain_sizes, numbered
from selon.copies.words import Words
from selon.copies.worn import worn

FORMULA = ((12, 4), (16, 6))
"""A chain of fewer words than the first number is a formula if every part of it, but one in four, was met on so many
days of the window."""

FORMULA_PAIR = 24
"""Words that two texts have in common from which on nothing between them is a formula: it came with the rest."""

VERSION = 0.5
"""Of two texts of one outlet that have so much of the shorter in common, one is a version of the other."""

ASIDE = 16
WITHIN = 32
"""A chain of at most `ASIDE` words inside one of `WITHIN` or more has no origin of its own: the words around it tell
where it is from, and the earlier text that also has these few has them by chance."""


def formal(runs: Runs, words: Words, times: Times) -> Runs:
    """The chained runs without formulas and without what an outlet prints under many of its articles.

    >>> from selon.copies.words import split
    >>> words, day = split(["un " * 9, "un " * 9]), np.array([0, 1440])
    >>> times = Times(key=day, reach=day * 0, open=day < 0, new=day >= 0, outlet=day * 0 - 1)
    >>> row = np.array([1])
    >>> run = Runs(later=row + 10, earlier=row, size=row + 8, spread=row + 30, pair=row + 1, chain=row - 1)
    >>> len(formal(run, words, times).size)
    0
    """
    if not len(runs.chain):
        return runs
    _, pair = np.unique(runs.pair, return_inverse=True)
    common = np.bincount(pair, runs.size)[pair]
    size = chain_sizes(runs)[runs.chain]
    rarest = np.full(len(runs.chain), np.iinfo(np.int64).max)
    np.minimum.at(rarest, runs.chain, runs.spread)
    rarest = rarest[runs.chain]
    later, earlier = words.text[runs.later], words.text[runs.earlier]
    boiler = (rarest >= HOUSE) & (times.outlet[later] == times.outlet[earlier])
    boiler &= common < VERSION * np.minimum(words.count[later], words.count[earlier])
    doubtful = ~boiler & (common < FORMULA_PAIR) & (size < FORMULA[-1][0])
    often = rarest % HOUSE
    often[doubtful] = np.maximum(often[doubtful], _days(words, times, runs.at(doubtful)))
    formula = np.zeros(len(runs.chain), np.bool_)
    for least, many in FORMULA:
        formula |= doubtful & (size < least) & (often >= many)
    return numbered(runs.at(~boiler & ~formula))


def _days(words: Words, times: Times, runs: Runs) -> NDArray[np.int64]:
    """For each run on how many days the parts of its chain were met."""
    runs = numbered(runs)
    return worn(words, times, runs)[runs.chain]


def whole(words: Words, runs: Runs) -> Runs:
    """The chained runs without those that only repeat a few words of a longer chain.

    >>> from selon.copies.words import split
    >>> words = split(["un " * 8, "un " * 40, "un " * 40])
    >>> names = "later", "earlier", "size", "spread", "pair", "chain"
    >>> rows = np.array([[51, 60], [10, 1], [40, 8], [1, 1], [7, 6], [0, 1]])
    >>> runs = Runs(**dict(zip(names, rows)))
    >>> whole(words, runs).size.tolist()
    [40]
    """
    starts = np.flatnonzero(fresh(runs.chain))
    low = runs.later[starts]
    ends = starts + np.diff(starts, append=len(runs.chain)) - 1
    high = runs.later[ends] + runs.size[ends]
    size = chain_sizes(runs)
    order = np.lexsort((-high, low))
    far = np.maximum.accumulate(np.where(size[order] >= WITHIN, high[order], 0))
    kept = np.ones(len(low), np.bool_)
    kept[order] = (size[order] > ASIDE) | (high[order] > far)
    return numbered(runs.at(kept[runs.chain]))


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
    rows = list(zip(*(column[order].tolist() for column in (runs.later, runs.earlier, runs.size)), strict=True))
    starts = np.flatnonzero(fresh(runs.chain[order]))
    owners = text[runs.later[order[starts]]].tolist()
    bounds = zip(owners, starts.tolist(), np.append(starts[1:], len(rows)).tolist(), strict=False)
    for owner, chains in groupby(bounds, key=itemgetter(0)):
        base = int(words.first[owner])
        taken = bytearray(int(words.first[owner + 1]) - base)
        held: list[Held] = []
        short: list[Run] = []
        for _, first, last in chains:
            later, _, size = rows[last - 1]
            if taken.find(0, rows[first][0] - base, later + size - base) < 0:
                continue  # most chains of a dispatch that many have: an earlier one has them whole
            chain = rows[first:last]
            for piece in _free(chain, taken, base, short):
                start, end = piece.later
                taken[start - base : end - base] = b"\1" * (end - start)
                held.append(Held(piece, chain))
        if short:
            settle(held, short, taken, base)
        yield from (one.piece for one in held)


def _free(chain: list[Run], taken: bytearray, base: int, short: list[Run]) -> list[Piece]:
    """The pieces of a chain that no earlier origin has taken; to `short` its runs that leave too few words for one."""
    start, end = chain[0][0], chain[-1][0] + chain[-1][2]
    if taken.find(1, start - base, end - base) < 0:
        return [Piece((start, end), (chain[0][1], chain[-1][1] + chain[-1][2]))]
    pieces: list[Piece] = []
    joinable = False
    for later, earlier, size in chain:
        for first, last in gaps(taken, later - base, later + size - base):
            shift = earlier - later
            piece = Piece((first + base, last + base), (first + base + shift, last + base + shift))
            joined = joinable and first + base == later and taken.find(1, pieces[-1].later[1] - base, first) < 0
            if joined:
                piece = Piece((pieces[-1].later[0], piece.later[1]), (pieces.pop().earlier[0], piece.earlier[1]))
            pieces.append(piece)
        joinable = bool(pieces) and pieces[-1].later[1] == later + size
    kept = [piece for piece in pieces if piece.later[1] - piece.later[0] >= LEAST]
    if len(kept) < len(pieces):
        short += [run for run in chain if run[2] >= LEAST]
    return kept

"""Where two origins of a text meet: words too few to be a passage of their own take some of their neighbour's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from selon.copies.runs import LEAST

Run = tuple[int, int, int]
"""Words in common without a change: place in the later text, in the earlier one, and how many."""


class Piece(NamedTuple):
    """Words of a later text that an earlier one had: first place and place after the last, in each of the two."""

    later: tuple[int, int]
    earlier: tuple[int, int]


class Held(NamedTuple):
    """A piece and the runs it was made of."""

    piece: Piece
    runs: list[Run]


def gaps(taken: bytearray, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The free stretches of `taken` between two places."""
    while (start := taken.find(0, start, end)) >= 0:
        stop = taken.find(1, start, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop


def settle(held: list[Held], runs: list[Run], taken: bytearray, base: int) -> None:
    """Give words left over of runs of `LEAST` words, and fewer than that themselves, to the origin of their run.

    The border to a neighbouring piece is moved so that both sides have `LEAST` words and more; where the neighbours
    have none to spare, or more words would change their origin than get one, these stay without. `taken` counts places
    from `base`.

    >>> held = [Held(Piece((0, 20), (50, 70)), [(0, 50, 20)])]
    >>> settle(held, [(15, 90, 10)], bytearray(b"\\1" * 20 + b"\\0" * 9), 0)
    >>> [one.piece.later for one in held]
    [(0, 17), (17, 25)]
    """
    ends = {one.piece.later[1]: number for number, one in enumerate(held)}
    starts = {one.piece.later[0]: number for number, one in enumerate(held)}
    for run in runs:
        later, earlier, size = run
        for first, last in list(gaps(taken, later - base, later + size - base)):
            if 2 * (last - first) < LEAST:
                continue
            before, after = ends.get(first + base), starts.get(last + base)
            low, high = _widened(
                run, first + base, last + base, *(None if n is None else held[n] for n in (before, after))
            )
            if high - low < LEAST:
                continue
            if before is not None and (piece := _cut(held[before], held[before].piece.later[0], low)):
                held[before], ends[low] = Held(piece, held[before].runs), before
            if after is not None and (piece := _cut(held[after], high, held[after].piece.later[1])):
                held[after], starts[high] = Held(piece, held[after].runs), after
            starts[low] = ends[high] = len(held)
            shift = earlier - later
            held.append(Held(Piece((low, high), (low + shift, high + shift)), [run]))
            taken[low - base : high - base] = b"\1" * (high - low)


def _widened(run: Run, low: int, high: int, before: Held | None, after: Held | None) -> tuple[int, int]:
    """A free place with what its neighbours can spare of the run, no more than it lacks."""
    if before is not None:
        start = before.piece.later[0]
        furthest = range(max(run[0], high - LEAST), low)
        low = next((place for place in furthest if _cut(before, start, place)), low)
    if after is not None:
        end = after.piece.later[1]
        furthest = range(min(run[0] + run[2], low + LEAST), high, -1)
        high = next((place for place in furthest if _cut(after, place, end)), high)
    return low, high


def _cut(one: Held, start: int, end: int) -> Piece | None:
    """A piece between two places, one of them its own; None where few words are left or a border falls into an edit."""
    if end - start < LEAST:
        return None
    (first, last), (of_first, of_last) = one.piece
    for later, earlier, size in one.runs:
        if start != first and later <= start < later + size:
            return Piece((start, last), (start + earlier - later, of_last))
        if end != last and later < end <= later + size:
            return Piece((first, end), (of_first, end + earlier - later))
    return one.piece if (start, end) == one.piece.later else None

"""Two articles side by side: what they share stands in line, what changed within it is shown."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from selon.article import Article, Span
from selon.index.shelf import Shelf
from selon.record import Passage
from selon.web import rows
from selon.web.page import Ask, Page
from selon.web.pages.article import wanted

PASSAGES = 400
LONGEST = 60_000
"""Characters of each text that are shown."""
BETWEEN = 600
"""Words between two passages that are compared one by one."""
LEAST = 6
"""Words that must be alike there to be shown as shared."""
_WORD = re.compile(r"\S+")
COMPARED = 1000
"""Words of a passage that are compared one by one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A shared passage: its place in the left and in the right text, its words, and whether it is a stock phrase."""

    left: Span
    right: Span
    count: int
    stock: bool = False


def compare(shelf: Shelf, ask: Ask) -> Page:
    """Two articles, aligned at the passages they share."""
    numbers = [wanted(shelf, key) for key in ask.keys]
    left, right = (shelf.part(Article, number, number + 1)[0] for number in numbers)
    cards = [rows.articles(shelf, [number])[0] for number in numbers]
    pairs = _pairs(shelf, numbers, left.id, right.id)
    chain = aligned(pairs)
    lines = list(_lines(left.text[:LONGEST], right.text[:LONGEST], chain))
    crossed = [pair for pair in pairs if pair not in chain]
    data: dict[str, Any] = {
        "left": cards[0],
        "right": cards[1],
        "shared": sum(pair.count for pair in pairs if not pair.stock),
        "passages": [
            {
                "left": list(pair.left),
                "right": list(pair.right),
                "words": pair.count,
                "stock": pair.stock,
                "text": pair.left.of(left.text),
            }
            for pair in pairs
        ],
        "lines": lines,
        "crossed": [
            {"left": pair.left.of(left.text), "right": pair.right.of(right.text), "words": pair.count}
            for pair in crossed
        ],
    }
    title = f"{left.title or left.id} / {right.title or right.id}"
    return Page(name="compare", title=title, data=data, table=data["passages"])


def _pairs(shelf: Shelf, numbers: list[int], left: str, right: str) -> list[Pair]:
    found = {
        *(_pair(row) for row in shelf.about(Passage, numbers[0]) if row.of == right),
        *(_pair(row, turned=True) for row in shelf.about(Passage, numbers[1]) if row.of == left),
    }
    return sorted(found, key=lambda pair: (pair.left, pair.right))[:PASSAGES]


def _pair(row: Passage, *, turned: bool = False) -> Pair:
    left, right = (row.of_span, row.span) if turned else (row.span, row.of_span)
    return Pair(left, right, row.count, row.stock)


def aligned(pairs: Sequence[Pair]) -> list[Pair]:
    """The most passages that stand in one order in both texts and do not overlap.

    >>> one, two, three = (Pair(Span(a, a + 5), Span(b, b + 5), 1) for a, b in ((0, 10), (6, 0), (12, 20)))
    >>> aligned([one, two, three]) == [two, three] or aligned([one, two, three]) == [one, three]
    True
    """
    ends: list[int] = []
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for number, pair in enumerate(pairs):
        place = bisect_right(ends, pair.right.start)
        before[number] = tails[place - 1] if place else None
        if place == len(ends):
            ends.append(pair.right.end)
            tails.append(number)
        elif pair.right.end < ends[place]:
            ends[place], tails[place] = pair.right.end, number
    out: list[Pair] = []
    at = tails[-1] if tails else None
    while at is not None:
        if not out or pairs[at].left.end <= out[-1].left.start:
            out.append(pairs[at])
        at = before[at]
    return out[::-1]


def joined(chain: Sequence[Pair], left: str, right: str) -> list[Pair]:
    """Passages that only signs stand between, as one: a sentence does not begin with the last one's full stop.

    >>> joined([Pair(Span(0, 2), Span(0, 2), 1), Pair(Span(2, 6), Span(3, 7), 1)], "Il. Va", "Il . Va")
    [Pair(left=Span(start=0, end=6), right=Span(start=0, end=7), count=2, stock=False)]
    """
    out: list[Pair] = []
    for pair in chain:
        last = out[-1] if out else None
        if last and not _between(last, pair, left, right):
            one, two = (Span(old.start, new.end) for old, new in ((last.left, pair.left), (last.right, pair.right)))
            out[-1] = Pair(one, two, last.count + pair.count)
        else:
            out.append(pair)
    return out


def _between(one: Pair, two: Pair, left: str, right: str) -> bool:
    """Whether words stand between two passages."""
    gap = left[one.left.end : two.left.start] + right[one.right.end : two.right.start]
    return any(mark.isalnum() for mark in gap)


def _lines(left: str, right: str, chain: Sequence[Pair]) -> list[dict[str, Any]]:
    """Rows of the two columns: what each has alone, side by side, then what they share."""
    out: list[dict[str, Any]] = []
    at, other = 0, 0
    for pair in (_ended(pair, left, right) for pair in joined(_filled(left, right, chain), left, right)):
        out.append({"shared": False, "left": left[at : pair.left.start], "right": right[other : pair.right.start]})
        one, two = changes(pair.left.of(left), pair.right.of(right))
        out.append({"shared": True, "left": one, "right": two})
        at, other = max(at, pair.left.end), max(other, pair.right.end)
    out.append({"shared": False, "left": left[at:], "right": right[other:]})
    return [row for row in out if row["shared"] or any(mark.isalnum() for mark in row["left"] + row["right"])]


def _ended(pair: Pair, left: str, right: str) -> Pair:
    """A passage with the signs after it that both texts have: its full stop is no difference."""
    one, two = pair.left.end, pair.right.end
    while left[one : one + 1] == right[two : two + 1] != "" and not (left[one].isalnum() or left[one].isspace()):
        one, two = one + 1, two + 1
    return Pair(Span(pair.left.start, one), Span(pair.right.start, two), pair.count)


def _filled(left: str, right: str, chain: Sequence[Pair]) -> list[Pair]:
    """Passages in order, with the words alike between them, which came from a third article."""
    out: list[Pair] = []
    at, other = 0, 0
    for pair in chain:
        out += _alike(left, right, Span(at, max(at, pair.left.start)), Span(other, max(other, pair.right.start)))
        out.append(pair)
        at, other = max(at, pair.left.end), max(other, pair.right.end)
    return out + _alike(left, right, Span(at, max(at, len(left))), Span(other, max(other, len(right))))


def _alike(left: str, right: str, one: Span, two: Span) -> list[Pair]:
    ours, theirs = list(_WORD.finditer(left, *one)), list(_WORD.finditer(right, *two))
    if not (0 < len(ours) <= BETWEEN and 0 < len(theirs) <= BETWEEN):
        return []
    found = SequenceMatcher(None, [word[0] for word in ours], [word[0] for word in theirs], autojunk=False)
    return [
        Pair(
            Span(ours[start].start(), ours[start + size - 1].end()),
            Span(theirs[begin].start(), theirs[begin + size - 1].end()),
            size,
        )
        for start, begin, size in found.get_matching_blocks()
        if size >= LEAST
    ]


def changes(left: str, right: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Both sides of a passage in stretches, each with whether the other side has it too.

    >>> changes("il pleut fort", "il pleut")
    ([('il pleut', True), ('fort', False)], [('il pleut', True)])
    """
    ours, theirs = left.split(), right.split()
    if ours == theirs or max(len(ours), len(theirs)) > COMPARED:
        return [(left, True)], [(right, True)]
    one: list[tuple[str, bool]] = []
    two: list[tuple[str, bool]] = []
    for tag, start, end, other, until in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if end > start:
            one.append((" ".join(ours[start:end]), tag == "equal"))
        if until > other:
            two.append((" ".join(theirs[other:until]), tag == "equal"))
    return one, two

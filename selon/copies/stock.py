"""Which short passages are stock phrases: words the press prints day by day, in two texts that have little in common.

A reader calls nobody's copy *a indiqué une source proche de l'enquête*. What is weighed are the passage, its two texts
and a list that does not change: no count of the pile, which would have to be kept for one that grows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from selon.copies.grams import grams
from selon.copies.words import Words, split
from selon.french.phrases import FIGURE, NAME, figures, phrases

SIZE = 3
"""Words of a phrase that is looked up."""

FRESH = 2 / 3
"""At most so much of a stock phrase is said anew."""

LIMIT = 3.0
"""What a stock phrase may weigh. The weights below were set on 424 passages of Orange that were judged by eye."""

_NEW = 1.0
"""The weight of each three words in a row that the press does not print day by day."""

_FIGURE = 1.5
"""Of a figure that is no day and no year: two texts seldom have it by chance."""

_QUOTED = 2.0
"""Of words that are all quoted."""

_LONG = 0.1
"""Of each word more than the shortest passage has."""

_ALIKE = 12.0
"""Of texts whose rarer words are all the same."""

_WHILE = 4.0
"""What is taken off for the time between the texts, by doublings of a day: after two weeks more time tells no more."""

_SHORTEST = 8
_SHORT = re.compile(r"\([A-ZÀ-Þ]\w*[A-ZÀ-Þ]")
_BEHIND = 4  # signs behind a passage in which such a name in short may begin

_TABLE = 20
_YEARS = range(1900, 2100)
_HALF, _LOW = np.uint64(32), np.uint64(0xFFFFFFFF)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Passages by their first places in the later and the earlier text; words, those quoted, days between the texts."""

    later: NDArray[np.int64]
    earlier: NDArray[np.int64]
    size: NDArray[np.int64]
    quoted: NDArray[np.int64]
    days: NDArray[np.int64]

    def at(self, rows: NDArray[np.int64]) -> Found:
        """Some of the passages."""
        return Found(
            later=self.later[rows],
            earlier=self.earlier[rows],
            size=self.size[rows],
            quoted=self.quoted[rows],
            days=self.days[rows],
        )


def stock(words: Words, texts: Sequence[str], found: Found) -> NDArray[np.bool_]:
    """Which of some short passages are stock phrases.

    >>> texts = ["Le feu est éteint, a indiqué une source proche du dossier.", "Selon une source proche du dossier."]
    >>> row, words = np.array([1]), split(texts)
    >>> found = Found(later=row + 13, earlier=row + 6, size=row + 4, quoted=row - 1, days=row)
    >>> stock(words, texts, found).tolist()
    [True]
    """
    answer = np.zeros(len(found.size), np.bool_)
    if not len(answer):
        return answer
    new, figures = _told(words, texts, found)
    weight = _NEW * new + _FIGURE * figures
    weight += _LONG * (found.size - _SHORTEST) + _QUOTED * found.quoted / found.size
    weight -= np.minimum(np.log2(1 + found.days), _WHILE)
    likely = np.flatnonzero((weight <= LIMIT) & (new <= FRESH * (found.size - SIZE + 1)))
    if len(likely):
        some = found.at(likely)
        alike = _alike(words, words.text[some.later], words.text[some.earlier])
        answer[likely] = weight[likely] + _ALIKE * alike <= LIMIT
    return answer


def _told(words: Words, texts: Sequence[str], found: Found) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Of each passage the phrases that the press does not print day by day, and the figures that are no days."""
    known = _known()
    place = _places(found.later, found.size)
    start, text = words.start[place].tolist(), words.text[place].tolist()
    first = [texts[number][at] for number, at in zip(text, start, strict=True)]
    large, digit = (np.array([told(sign) for sign in first], np.bool_) for told in (str.isupper, str.isdigit))
    code = words.code[place]
    named = np.isin(code, known.figures)
    begin = np.cumsum(found.size) - found.size
    # of *344.000* and *23 avril* one word tells
    apart = digit & ~np.append(digit[1:] | named[1:], False) & ~np.isin(code, known.years)
    figures = np.add.reduceat(apart, begin, dtype=np.int64)
    code = np.where(large & ~np.isin(code, known.words), known.name, code)
    code = np.where(digit | named, known.figure, code)
    new = np.append(0, np.cumsum(~np.isin(grams(code, np.arange(len(code)), SIZE), known.phrases)))
    count = new[begin + found.size - SIZE + 1] - new[begin]
    # a name that is told with what it is called in short, as in *(CNDP)*
    ends = words.end[found.later + found.size - 1].tolist()
    spans = zip(words.text[found.later].tolist(), words.start[found.later].tolist(), ends, strict=True)
    short = [bool(_SHORT.search(texts[number], at, end + _BEHIND)) for number, at, end in spans]
    return np.where(short, 0, count), figures


def _places(first: NDArray[np.int64], size: NDArray[np.int64]) -> NDArray[np.int64]:
    """The places of stretches of words, one after the other."""
    shift = np.repeat(first - (np.cumsum(size) - size), size)
    return shift + np.arange(len(shift))


def _alike(words: Words, later: NDArray[np.int32], earlier: NDArray[np.int32]) -> NDArray[np.float64]:
    """How many of the rarer words of two texts are the same (the cosine of both), for pairs of texts."""
    texts, pair = np.unique(np.stack([later, earlier]), return_inverse=True)
    one, other = pair.reshape(2, -1)
    keys = np.unique(np.concatenate([_rare(words, number, text) for number, text in enumerate(texts.tolist())]))
    number = np.arange(len(texts), dtype=np.uint64)
    begin, end = (np.searchsorted(keys >> _HALF, number, side) for side in ("left", "right"))
    size = end - begin
    few, many = np.where(size[one] <= size[other], one, other), np.where(size[one] <= size[other], other, one)
    row = np.repeat(np.arange(len(few)), size[few])
    asked = keys[_places(begin[few], size[few])] & _LOW | many[row].astype(np.uint64) << _HALF
    met = keys[np.minimum(np.searchsorted(keys, asked), len(keys) - 1)] == asked
    both = np.bincount(row[met], minlength=len(few))
    alike: NDArray[np.float64] = both / np.sqrt(size[few] * size[many] + 1)
    return alike


def _rare(words: Words, number: int, text: int) -> NDArray[np.uint64]:
    """The words of a text that are none of the commonest, half of each code, under a number."""
    own = slice(words.first[text], words.first[text + 1])
    code = words.code[own][words.start[own] >= 0]
    code = code[~_known().common[code >> np.uint64(64 - _TABLE)]]
    keys: NDArray[np.uint64] = code >> _HALF | np.uint64(number) << _HALF
    return keys


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """The codes of the words of phrases, of days and numbers in letters, of years, and of what stands for a name and a
    figure; hashes of the phrases.

    `common` tells of the first bits of a code whether it may be one of these words, or a figure up to a year.
    """

    words: NDArray[np.uint64]
    figures: NDArray[np.uint64]
    years: NDArray[np.uint64]
    phrases: NDArray[np.uint64]
    name: np.uint64
    figure: np.uint64
    common: NDArray[np.bool_]


@cache
def _known() -> _Known:
    lines = phrases()
    size = np.array([line.count(" ") + 1 for line in lines])
    code = _codes(" ".join(lines))
    head = np.repeat(np.cumsum(size) - size, size)
    third = np.flatnonzero(np.arange(len(code)) - head >= SIZE - 1)
    row = np.stack([code[head[third]], code[head[third] + 1], code[third]], axis=1).ravel()
    name, figure = _codes(f"{NAME} {FIGURE}")
    three = np.full(SIZE, name)
    numbers = _codes(" ".join(figures()))
    common = np.zeros(1 << _TABLE, np.bool_)
    for codes in (code, numbers, _codes(" ".join(map(str, range(_YEARS[-1] + 1))))):
        common[codes >> np.uint64(64 - _TABLE)] = True
    return _Known(
        words=np.unique(code),
        figures=np.unique(numbers),
        years=_codes(" ".join(map(str, _YEARS))),
        # three names tell nothing
        phrases=np.unique(grams(np.append(row, three), np.arange(0, len(row) + SIZE, SIZE), SIZE)),
        name=name,
        figure=figure,
        common=common,
    )


def _codes(text: str) -> NDArray[np.uint64]:
    words = split([text])
    return words.code[words.start >= 0]

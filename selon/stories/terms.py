"""The words of texts as terms: all forms of a word are one, and words that tell nothing are none."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from selon.copies.words import JOINED, split
from selon.french.plain import plain
from selon.french.stem import stem
from selon.french.stopwords import stopwords

Numbers = NDArray[np.int64]

_JOINED = str.maketrans("", "", JOINED)
_SKIP = -1
# the term of each word code, empty for none: a process that reads article after article meets the same words
_MET: dict[int, str] = {}
_MOST = 1 << 18


class Terms:
    """The terms that were met, numbered in this order."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def number(self, term: str) -> int:
        """The number of a term, the next where it was not met before."""
        return self.numbers.setdefault(term, len(self.numbers))

    def read(self, texts: Sequence[str]) -> tuple[Numbers, Numbers, Numbers]:
        """Text number, start and term of each word that is a term.

        >>> text, start, term = Terms().read(["Le pont", "Les ponts du port"])
        >>> text.tolist(), start.tolist(), term[0] == term[1]
        ([0, 1, 1], [3, 4, 13], np.True_)
        """
        words = split(texts)
        places = np.flatnonzero(words.start >= 0)
        codes, at, inverse = np.unique(words.code[places], return_index=True, return_inverse=True)
        numbers = np.empty(len(codes), np.int64)
        for row, (code, place) in enumerate(zip(codes.tolist(), places[at].tolist(), strict=True)):
            found = _MET.get(code)
            if found is None:
                text = texts[int(words.text[place])]
                found = _term(text[int(words.start[place]) : int(words.end[place])])
                if len(_MET) < _MOST:
                    _MET[code] = found
            numbers[row] = self.number(found) if found else _SKIP
        term = numbers[inverse]
        kept = term != _SKIP
        places = places[kept]
        return words.text[places].astype(np.int64), words.start[places].astype(np.int64), term[kept]


def _term(word: str) -> str:
    low = plain(word.casefold().translate(_JOINED))  # as alike as words of one code are
    if len(low) < 2 or low in stopwords():
        return ""
    return low if low[0].isdigit() else stem(low)

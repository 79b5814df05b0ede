"""A word without case and accents, for lookups."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

LONGEST = 64
"""Characters of a word that are looked at; longer ones are no words."""


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """The word in lower case, without accents, ligatures opened; empty when it is too long to be a word.

    >>> plain("Choïgou"), plain("Cœur")
    ('choigou', 'coeur')
    """
    if len(word) > LONGEST:
        return ""
    if word.isascii():
        return word.lower()
    spread = unicodedata.normalize("NFKD", word.lower()).replace("œ", "oe").replace("æ", "ae")
    return "".join(letter for letter in spread if not unicodedata.combining(letter)).translate(_LETTERS)


def plains(words: list[str]) -> list[str]:
    """The plain forms of a column of words.

    >>> plains(["Été", "à", "Nice"])
    ['ete', 'a', 'nice']
    """
    return list(map(_MET.__getitem__, words))


class _Met(dict[str, str]):
    """The plain forms of words met before."""

    def __missing__(self, word: str) -> str:
        found = plain(word)
        if len(self) < _MOST:
            self[word] = found
        return found


_MET, _MOST = _Met(), 1 << 18

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ð": "d", "þ": "t"})

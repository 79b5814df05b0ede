"""What is told of a word by its form alone, worked out when it is first met."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Told = TypeVar("_Told")
_MOST = 1 << 18
"""Words kept: more than a language has in use, and a bound for texts that are none."""


class Met(dict[str, _Told]):
    """Words and what a function tells of them; looked up as a dict is, so that a column goes through `map`.

    >>> list(map(Met(str.isupper).__getitem__, ["AFP", "agence"]))
    [True, False]
    """

    def __init__(self, tell: Callable[[str], _Told]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> _Told:
        found = self._tell(word)
        if len(self) < _MOST:
            self[word] = found
        return found

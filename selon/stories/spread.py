"""In how many articles of a pile each word stands: what a record keeps of it, so that it need not be counted again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """In how many articles a word stands, all its forms together."""

    table: ClassVar[str] = "terms"
    word: str
    count: int


class Spread:
    """The words of the articles that were counted, and how many articles these are.

    >>> spread = Spread([Term(word="pont", count=2)], counted="ab")
    >>> spread.add(["pont", "quai"], np.array([1, 1])).tolist()
    [3, 1]
    >>> spread.update("c")
    >>> spread.size
    3
    """

    def __init__(self, terms: Iterable[Term] | Mapping[str, int] = (), counted: Collection[str] = ()) -> None:
        self._counts: dict[str, int] = {}
        if isinstance(terms, Mapping):
            self._counts.update(terms)
        else:
            self._counts.update((term.word, term.count) for term in terms)
        self._counted = set(counted)

    @property
    def counts(self) -> Mapping[str, int]:
        """In how many articles each word stands."""
        return self._counts

    @property
    def size(self) -> int:
        """How many articles were counted."""
        return len(self._counted)

    def lacks(self, article: str) -> bool:
        """Whether an article was not counted yet."""
        return article not in self._counted

    def update(self, articles: Iterable[str]) -> None:
        """Take articles, whose words were added, for counted."""
        self._counted.update(articles)

    def add(self, words: Sequence[str], counts: NDArray[np.int64]) -> NDArray[np.int64]:
        """Count words of some more articles, by how many of these have each; in how many articles they now stand."""
        for word, count in zip(words, counts.tolist(), strict=True):
            if count:
                self._counts[word] = self._counts.get(word, 0) + count
        return np.array([self._counts.get(word, 0) for word in words], np.int64)

    def terms(self) -> list[Term]:
        """What was counted, by word."""
        return [Term(word=word, count=count) for word, count in sorted(self._counts.items())]

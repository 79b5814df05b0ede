"""A record in memory, and what it has in common with a record on disk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from selon.article import Article
from selon.store.tables import owner

R = TypeVar("R")


class Rows(Protocol):
    """Anything that answers with rows: a pile in memory or a record on disk."""

    def rows(self, kind: type[R], **only: Collection[str]) -> Iterator[R]:
        """The rows of a kind whose named columns hold one of the given values."""
        ...


class Pile:
    """Rows of every kind, in memory.

    >>> from selon.record import Share
    >>> pile = Pile()
    >>> pile.put(Share, [Share(article="a", count=9, copied=0), Share(article="b", count=9, copied=9)])
    >>> [share.copied for share in pile.rows(Share, article={"b"})]
    [9]
    """

    def __init__(self) -> None:
        self._rows: dict[type, list[object]] = {}

    def put(self, kind: type[R], rows: Iterable[R]) -> None:
        """Set all the rows of a kind."""
        self._rows[kind] = list(rows)

    def add(self, kind: type[R], rows: Iterable[R]) -> None:
        """Add rows to those of a kind."""
        self._rows.setdefault(kind, []).extend(rows)

    def exchange(self, kind: type[R], fresh: Mapping[str, Sequence[R]]) -> None:
        """Put other rows of some articles, or names, in the place where the first of each stood."""
        out: list[R] = []
        done: set[str] = set()
        name = owner(kind)
        for row in self.all(kind):
            own: str = getattr(row, name)
            if own not in fresh:
                out.append(row)
            elif own not in done:
                done.add(own)
                out += fresh[own]
        for own in sorted(fresh.keys() - done):
            out += fresh[own]
        self.put(kind, out)

    def all(self, kind: type[R]) -> list[R]:
        """All the rows of a kind, in order."""
        return self._rows.get(kind, [])  # type: ignore[return-value]

    def rows(self, kind: type[R], **only: Collection[str]) -> Iterator[R]:
        """The rows of a kind whose named columns hold one of the given values."""
        rows = self.all(kind)
        for name, values in only.items():
            rows = [row for row in rows if getattr(row, name) in values]
        yield from rows

    def order(self) -> dict[str, int]:
        """The place of each article among all, as they were read."""
        return {article.id: place for place, article in enumerate(self.all(Article))}

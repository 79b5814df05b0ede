"""Statements with what is known of their article, in the order of its day."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from selon.article import Article
from selon.choice import days, published
from selon.read.lines import host
from selon.record import Dating, Statement
from selon.store.pile import Rows

_PORTION = 5_000
"""Articles whose statements are held at a time."""
_DAY = len("2023-09-05")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A statement with its article's outlet and day (EDTF, given or worked out)."""

    row: Statement
    published: str | None = None
    outlet: str | None = None


def heard(rows: Rows, test: Callable[[Statement], bool]) -> Iterator[Heard]:
    """The statements that pass a test, by the day of their article, then article and line; some articles' at a time.

    >>> from selon.store.pile import Pile
    >>> pile = Pile()
    >>> pile.put(Article, [Article(id=id, text="", published=day) for id, day in [("a", "2024-03"), ("b", "2023")]])
    >>> pile.put(Statement, [Statement(article=id, line=0, content=(), words=(), kind="direct") for id in "ab"])
    >>> [(one.row.article, one.published) for one in heard(pile, lambda row: True)]
    [('b', '2023'), ('a', '2024-03')]
    """
    for part in portions(rows, test):
        yield from part


def portions(rows: Rows, test: Callable[[Statement], bool]) -> Iterator[list[Heard]]:
    """The same, a list for some articles at a time."""
    known = articles(rows)
    whole = len(known) <= _PORTION
    ordered = iter(sorted(known, key=lambda id: (_first(known[id][0]), known[id][0] or "", id)))
    while part := list(islice(ordered, _PORTION)):
        place = {id: number for number, id in enumerate(part)}
        only: dict[str, Collection[str]] = {} if whole else {"article": place.keys()}
        found = [row for row in rows.rows(Statement, **only) if row.article in place and test(row)]
        found.sort(key=lambda row: (place[row.article], row.line))
        yield [Heard(row=row, published=known[row.article][0], outlet=known[row.article][1]) for row in found]


def articles(rows: Rows) -> dict[str, tuple[str | None, str | None]]:
    """The day and the outlet of every article."""
    worked = {row.article: published(row) for row in rows.rows(Dating)}
    found = {}
    for row in rows.rows(Article):
        day = row.published if len(row.published or "") >= _DAY else worked.get(row.id) or row.published
        found[row.id] = (day, row.outlet or host(row.url))
    return found


def _first(day: str | None) -> str:
    """The first day an article may be of; one that is of no known day comes last."""
    known = days(day) if day else None
    return known.first if known else "~"

"""Which rows of a table are no longer the same: only these are written anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from selon.store.tables import column


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """The articles whose rows go, and the rows that come."""

    gone: tuple[str, ...]
    come: tuple[Any, ...]


def exchange(kind: type, before: Iterable[Any], after: Iterable[Any]) -> Exchange:
    """What must be written so that a table of articles' rows that holds those `before` holds those `after`.

    >>> from selon.record import Share
    >>> one, other, new = (Share(article=id, count=9, copied=0) for id in "abc")
    >>> found = exchange(Share, [one, other], [one, Share(article="b", count=9, copied=9), new])
    >>> found.gone, [row.article for row in found.come]
    (('b',), ['b', 'c'])
    """
    name = column(kind) or "article"
    old, new = _owned(before, name), _owned(after, name)
    gone = tuple(sorted(id for id, rows in old.items() if new.get(id) != rows))
    return Exchange(gone=gone, come=tuple(row for id, rows in new.items() if old.get(id) != rows for row in rows))


def _owned(rows: Iterable[Any], name: str) -> dict[str, list[Any]]:
    owned: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        owned[getattr(row, name)].append(row)
    return dict(owned)

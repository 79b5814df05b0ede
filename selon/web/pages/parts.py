"""On which part of a long article's page a statement stands, so that a link leads to its words."""

from __future__ import annotations

from bisect import bisect_right
from weakref import WeakKeyDictionary

import numpy as np
import pyarrow.compute as pc

from selon.article import Article
from selon.index.shelf import Shelf
from selon.record import Statement
from selon.web.page import Leaf
from selon.web.pages.article import LONGEST, stretch
from selon.web.render import Parts

_known: WeakKeyDictionary[Shelf, Parts] = WeakKeyDictionary()


def parts(shelf: Shelf) -> Parts:
    """The parts of all statements beyond the first of their article; worked out once for a state of the record."""
    if shelf not in _known:
        # bytes are told from the column's offsets alone; a text has no more characters than bytes
        long = pc.greater(pc.binary_length(shelf.table("articles").column("text")), LONGEST)
        numbers = np.flatnonzero(long.to_numpy())
        _known[shelf] = {where: part for number in numbers for where, part in _within(shelf, int(number))}
    return _known[shelf]


def _within(shelf: Shelf, number: int) -> list[tuple[tuple[str, int], int]]:
    (one,) = shelf.part(Article, number, number + 1)
    count = len(one.text)
    last = Leaf(page=1, count=count, size=LONGEST).last
    starts = [stretch(one.text, Leaf(page=page, count=count, size=LONGEST))[0] for page in range(2, last + 1)]
    placed = ((row.line, 1 + bisect_right(starts, row.content[0].start)) for row in shelf.about(Statement, number))
    return [((one.id, line), part) for line, part in placed if part > 1]

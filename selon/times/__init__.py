"""Times: the expressions of an article, their values, and the day an article was published."""

from __future__ import annotations

from selon.record import Time
from selon.times import values
from selon.times.dating import dates
from selon.times.find import find

__all__ = ["dates", "edtf", "find"]


def edtf(time: Time) -> str | None:
    """The date of a time expression as EDTF, to the day at best; None for lengths, sets and what is not resolved.

    >>> from selon.article import Article
    >>> [edtf(time) for time in find(Article(id="a", text="C'était la semaine dernière.", published="2023-09-05"))]
    ['2023-08-28/2023-09-03']
    """
    return values.edtf(time.value) if time.type in ("DATE", "TIME") else None

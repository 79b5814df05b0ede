"""Which of two articles is the earlier, and whether anything says so."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime

from selon.article import Article

NEVER = 1 << 33
"""A minute after every other: the end of the interval of an article that carries no date."""

_OPEN = 62 * 1440
_EDTF = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?[~?%]?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """First and last minute (counted from year 1) in which an article can have been published."""

    since: int
    until: int

    @property
    def open(self) -> bool:
        """Whether it is known no closer than to two months."""
        return self.until - self.since > _OPEN


def when(published: str | None) -> When:
    """The interval an EDTF date or interval of dates stands for; a time zone is not looked at.

    >>> when("2023-09").until - when("2023-09-01").since == 30 * 1440 - 1
    True
    >>> when("soon").open
    True
    """
    first, _, last = (published or "").strip().partition("/")
    since, until = _bounds(first), _bounds(last or first)
    return When(since=since[0] if since else 0, until=max(until[1], since[0] if since else 0) if until else NEVER)


def _bounds(date: str) -> tuple[int, int] | None:
    found = _EDTF.fullmatch(date)
    if not found:
        return None
    year, month, day, hour, minute = (int(part) if part else None for part in found.groups())
    try:
        last = (month or 12, day or monthrange(year or 1, month or 12)[1])
        since = datetime(year or 0, month or 1, day or 1, hour or 0, minute or 0)
        until = datetime(year or 0, *last, 23 if hour is None else hour, 59 if minute is None else minute)
    except ValueError:
        return None
    return _minutes(since), _minutes(until)


def _minutes(moment: datetime) -> int:
    return (moment - datetime.min) // _MINUTE


_MINUTE = datetime(1, 1, 1, 0, 1) - datetime.min


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Rank:
    """The place of an article in time; the least is the earliest.

    Where the interval leaves a choice, an article credited to an agency counts from its first minute and another from
    its last, so that an agency's text of the day comes before what the day's papers made of it. Then the longer text
    comes first (it is seldom made from the shorter), then the id decides, so that the order never depends on the input.
    """

    key: int
    borrowed: bool
    shortness: int
    id: str
    text: str


def rank(article: Article, time: When, *, credited: bool) -> Rank:
    """The rank of an article.

    >>> report, dispatch = (Article(id=id, text="Il pleut.", published="2023-09-04") for id in "ab")
    >>> time = when("2023-09-04")
    >>> rank(dispatch, time, credited=True) < rank(report, time, credited=False)
    True
    """
    key = time.since if credited else time.until
    return Rank(key=key, borrowed=not credited, shortness=-len(article.text), id=article.id, text=article.text)

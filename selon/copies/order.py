"""Which of two articles is the earlier, and whether anything says so."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from selon.article import Article
from selon.french.revisions import revised
from selon.record import Dating

NEVER = 1 << 33
"""A minute after every other: the end of the interval of an article that carries no date."""

_DAY = 1440
OPEN = 62 * _DAY
_CLOSING = 60  # characters in which closing words such as *(avec AFP)* stand
_WITH = re.compile(r"\bavec\b", re.IGNORECASE)
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
        return self.until - self.since > OPEN


@lru_cache(maxsize=1 << 17)
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


def placed(article: Article, dating: Dating | None = None) -> When:
    """The interval of an article: as it says, or closer, as was worked out of its text and its sisters.

    >>> article = Article(id="a", text="Il pleut.", published="2023-09")
    >>> dating = Dating(article="a", published="2023-09-05~", since="2023-09-05", until="2023-09-06")
    >>> placed(article, dating) == when("2023-09-05/2023-09-06")
    True
    """
    own = when(article.published)
    if dating is None or not (dating.since and dating.until) or own.until - own.since < _DAY:
        return own
    worked_out = when(f"{dating.since}/{dating.until}")
    return worked_out if worked_out.until - worked_out.since < own.until - own.since else own


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


class Credit(IntEnum):
    """Whose words an article's credit says they are; the less, the nearer to the agency."""

    AGENCY = 0
    WITH_AGENCY = 1
    NONE = 2


def credit(article: Article, agencies: Sequence[str]) -> Credit:
    """An agency's own text (*AFP*), a text made with one's (*avec AFP*), or neither.

    >>> credit(Article(id="a", text="Il pleut.", credit="Orange avec AFP"), ["AFP"]).name
    'WITH_AGENCY'
    """
    if not agencies:
        return Credit.NONE
    named = f"{article.credit} {article.byline} {article.text.rstrip()[-_CLOSING:]}"
    return Credit.WITH_AGENCY if _WITH.search(named) else Credit.AGENCY


class Rank(NamedTuple):
    """The place of an article in time; the least is the earliest.

    Where the interval leaves a choice, an agency's own text counts from its first minute and another from its last, so
    that an agency's text of the day comes before what the day's papers made of it. Then the nearer to an agency comes
    first, then what carries no mark of revision, then the longer text (it is seldom made from the shorter), then the
    id, so that the order never depends on the input.
    """

    key: int
    credit: Credit
    revised: bool
    shortness: int
    id: str


def rank(article: Article, time: When, credit: Credit) -> Rank:
    """The rank of an article.

    >>> report, dispatch = (Article(id=id, text="Il pleut.", published="2023-09-04") for id in "ab")
    >>> time = when("2023-09-04")
    >>> rank(dispatch, time, Credit.AGENCY) < rank(report, time, Credit.NONE)
    True
    """
    key = time.since if credit is Credit.AGENCY else time.until
    return Rank(key, credit, revised(article.title, article.text), -len(article.text), article.id)

"""A day of publication that the text itself contradicts: a page dated anew when it was changed, a wrong field."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from selon.article import Article, Span
from selon.record import Time
from selon.times.clues import Clue, clues, shown, weekday
from selon.times.told import told

_APART = 3
_AHEAD = 2
_OLD = 21
_SLIPS = 2
_DATES = ("dated", "this", "day", "full")


def points(time: Time, published: date, spoken: Collection[tuple[str, Span]]) -> bool:
    """Whether an expression can contradict a day of publication; where none can, the text need not be read for it.

    Words were said on a later day; or it names a weekday, and days away (*ce lundi 4 septembre*), weeks before, or with
    a date that is none.
    """
    said, named = (time.article, time.span) in spoken, weekday(time.words)
    if time.start is None or time.start != time.end or not (said or named):
        return False
    day, told = published.toordinal(), date.fromisoformat(time.start)
    # the year was chosen by other rules than a clue's
    near = Clue(span=time.span, words=time.words, kind="day", month=told.month, number=told.day).day(day)
    days = [told.toordinal(), *([] if near is None else [near])]
    if said and max(days) >= day + _AHEAD:
        return True
    if not named:
        return False
    away = shown(time.words) and any(abs(other - day) >= _APART for other in days)
    return away or min(days) <= day - _OLD or any((other - named) % 7 for other in days)


def contradictions(article: Article, published: date, spoken: Collection[tuple[str, Span]]) -> list[str]:
    """The expressions that do not go with the day of publication, as reasons.

    *ce lundi 4 septembre* is days away; words were said on a later date; the first paragraph tells the news of a
    weekday and date weeks before, and no later day is named; weekdays do not fall on their dates.
    """
    day = published.toordinal()
    found = [(clue, named) for clue in clues(article) if clue.kind in _DATES and (named := clue.day(day)) is not None]
    out = [
        _told("contradiction", clue, named)
        for clue, named in found
        if clue.kind == "this" and abs(named - day) >= _APART
    ]
    out += [
        _told("said", clue, named)
        for clue, named in found
        if (article.id, clue.span) in spoken and named - day >= _AHEAD
    ]
    return list(dict.fromkeys(out or _old(found, day) or _other(found)))


def _old(found: Sequence[tuple[Clue, int]], day: int) -> list[str]:
    lead = [(clue, named) for clue, named in found if clue.lead and clue.kind == "dated" and clue.tense == "perfect"]
    if not lead or max(named for _, named in found) > day - _OLD:
        return []
    clue, named = max(lead, key=lambda pair: pair[1])
    return [_told("old", clue, named)]


def _other(found: Sequence[tuple[Clue, int]]) -> list[str]:
    """Weekdays that do not fall on their dates, more than a slip of the pen: the text is of another year."""
    named = {(clue.month, clue.number): (clue, day) for clue, day in found if clue.weekday and not clue.year}
    wrong = [(clue, day) for clue, day in named.values() if date.fromordinal(day).isoweekday() != clue.weekday]
    if len(wrong) < len(named) or (len(wrong) < _SLIPS and not any(clue.kind == "this" for clue, _ in wrong)):
        return []
    return [_told("weekday", clue, day) for clue, day in wrong]


def _told(code: str, clue: Clue, named: int) -> str:
    return told(code, clue.words, date.fromordinal(named))

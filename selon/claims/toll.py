"""The toll of what befell people: how many died of it, as it is told from hour to hour in other words each time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from selon.claims.day import Days
from selon.claims.figures import about
from selon.claims.meaning import Meaning
from selon.claims.near import Pair
from selon.french import senses, signs
from selon.record import Statement

_DEAD = "die"
_DAYS = frozenset(("day", "month", "weekday"))
_HURT = frozenset(("die", "wound", "disappear"))
_NEAR = 3
"""How many times as many dead one toll may count as another of the same event."""
_SOME = 2
"""Dead that are as well told without a number (*un homme et une femme*)."""
_NEXT = 40
"""Later tolls of a story with which one is compared."""
_LONG, _SHORT = 26, 6
"""Words up to which a statement that counts the dead tells little else, and up to which it tells nothing else."""


def dead(statement: Statement, meaning: Meaning) -> float | None:
    """How many died in all, where a statement tells that.

    Not what it counts of one nation, what came to it since, what it was in a year, or what might come.
    """
    counts = meaning.figures.get(_DEAD)
    if counts is None or len(counts) != 1 or meaning.urges or meaning.negated or meaning.denies:
        return None
    if not meaning.figures.keys().isdisjoint(senses.spans() - _DAYS):
        return None
    told = " ".join(statement.words)
    if signs.part().search(told) or signs.more().search(told) or signs.counted_anew().search(told):
        return None
    return next(iter(counts))


def toll(statement: Statement, meaning: Meaning) -> float | None:
    """How many died, where a statement tells that and next to nothing else, and does not only remind of it."""
    counted = _DEAD in meaning.figures and meaning.figures.keys() - _DAYS <= _HURT
    if not counted or sum(words.count(" ") + 1 for words in statement.words) > _LONG:
        return None
    return None if signs.reminding().search(" ".join(statement.words)) else dead(statement, meaning)


def untold(count: float | None, meaning: Meaning) -> bool:
    """Whether one statement tells how many died and another only of dead."""
    return (count or 0) > _SOME and _DEAD in meaning.events and not meaning.figures.keys() - _DAYS


def one_event(a: tuple[Statement, Meaning], b: tuple[Statement, Meaning]) -> bool:
    """Whether two statements of one story that count the dead may count those of one event: of the same place, or the
    one that names none tells of the same or only gives the toll."""
    one, other = a[1].names, b[1].names
    if one - other and other - one:
        return False
    if bool(one) == bool(other) or (a[1].events & b[1].events) - {_DEAD}:
        return True
    told = " ".join((b if one else a)[0].words)
    return told.count(" ") < _SHORT or signs.balance().search(told) is not None


def tolls(
    rows: Sequence[int], statements: Sequence[Statement], meanings: Mapping[int, Meaning], days: Days
) -> Iterator[Pair]:
    """The pairs of a story's statements that count the dead of one event and come to other numbers, near ones."""
    counts = {row: count for row in rows if (count := toll(statements[row], meanings[row])) is not None}
    held = sorted(counts, key=lambda row: (days.order(statements[row]), row))
    for at, a in enumerate(held):
        for b in held[at + 1 : at + 1 + _NEXT]:
            small, large = sorted((counts[a], counts[b]))
            told, again = statements[a], statements[b]
            if not 0 < small < large <= _NEAR * small or not one_event((told, meanings[a]), (again, meanings[b])):
                continue
            if not about(" ".join(told.words), " ".join(again.words), small, large):
                yield a, b

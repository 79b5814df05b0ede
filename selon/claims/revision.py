"""Which statements give other figures for one thing: a later or another count, and none of something else."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selon.claims.alike import REVISED, Likeness
from selon.claims.figures import NUMBER, PERSON, digits, rounded, value
from selon.claims.meaning import Meaning
from selon.claims.near import Pair
from selon.claims.told import Told
from selon.french import forecasts, senses, signs
from selon.names.served import states

_REVISED, _LISTED = 0.6, 6
_TIMES = 10
"""How many times as much a count may be told as before; what is more is something else."""
_DAYS = frozenset(("day", "month", "weekday"))
_ASIDE = _DAYS | {"year"}
_ROUGHLY, _NUMBER, _AROUND, _CLOSE = re.compile(r"\b\w+aine\b"), re.compile(r"\b\d+(?:[. ]\d{3})*\b"), 0.15, 0.02
_PEOPLE = re.compile(r"\b\d[\d.]* ([A-ZÀ-Ý][a-zà-ÿ]+s)\b")


def revising(pairs: Mapping[Pair, Likeness], meanings: Mapping[int, Meaning]) -> list[Pair]:
    """The pairs of compared statements that say the same with other figures."""
    return [
        (a, b)
        for (a, b), (relation, score) in pairs.items()
        if relation == REVISED and score >= _REVISED and _recounts(meanings[a], meanings[b])
    ]


def _recounts(a: Meaning, b: Meaning) -> bool:
    """Whether two count one thing and come to other numbers; advice counts nothing."""
    if a.urges or b.urges:
        return False
    return not _of_other_days(a, b) and not _same_counts(a, b) and _of_one_thing(a, b)


def _same_counts(a: Meaning, b: Meaning) -> bool:
    """Whether all that one counts the other counts too, or only rounds; a list of many numbers counts nothing."""
    one, other = (
        {number for unit, numbers in side.figures.items() if unit not in _DAYS for number in numbers} for side in (a, b)
    )
    if max(len(one), len(other)) > _LISTED:
        return True
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return all(any(number == count or rounded(number, count) for count in long) for number in short)


def _of_other_days(a: Meaning, b: Meaning) -> bool:
    """Whether two meanings count something on days or in years that are not the same."""
    if not (a.figures.keys() - _ASIDE and b.figures.keys() - _ASIDE):
        return False
    if ("year" in a.figures) != ("year" in b.figures):
        return True
    if "year" in a.figures and a.figures["year"] != b.figures["year"]:
        return True
    return any(a.figures[day].isdisjoint(b.figures[day]) for day in _DAYS & a.figures.keys() & b.figures.keys())


def _of_one_thing(a: Meaning, b: Meaning) -> bool:
    """Whether it is known that other numbers are of one thing: it is named, or each gives a single number."""
    one, other = a.figures, b.figures
    differ = {unit for unit in one.keys() & other.keys() if not (one[unit] <= other[unit] or other[unit] <= one[unit])}
    if differ <= senses.spans() and any(len(side[unit]) > 1 for side in (one, other) for unit in differ):
        return False  # an age and a stretch of time
    if differ and all(_nearly(unit, one[unit], other[unit], a.events | b.events) for unit in differ):
        return False
    if any(max(one[unit]) > _TIMES * max(other[unit]) or max(other[unit]) > _TIMES * max(one[unit]) for unit in differ):
        return False
    if differ - {"number"}:
        return True
    return all(sum(len(counts) for unit, counts in side.items() if unit not in _ASIDE) == 1 for side in (one, other))


def _nearly(unit: str, one: frozenset[float], other: frozenset[float], events: frozenset[str]) -> bool:
    """Whether two numbers of a thing are one, told more or less finely (*2.700*, *2.750 tonnes*); of people, and of
    what happens, there are more from hour to hour."""
    if unit in events or unit in (NUMBER, PERSON, "%") or len(one) != 1 or len(other) != 1:
        return False
    small, large = sorted((*one, *other))
    return large - small <= _CLOSE * large and digits(small) != digits(large)


def counted_anew(told: Told, a: int, b: int) -> bool:
    """Whether two count each something of his own: his own day (*33 cas en 24 heures*), his own things, those he asked
    (*52 % des Français*), what came to it."""
    first, second = (" ".join(told.statements[row].words) for row in (a, b))
    if told.other_voice(a, b) and any(map(signs.belonging().search, (first, second))):
        return True  # each of what is his own
    one, other = (_lands(told, row) for row in (a, b))
    if one and other and one.isdisjoint(other):
        return True
    if added_to(first, second) or of_others(first, second) or each_of_some(first, second):
        return True
    if told.other_voice(a, b) and (polled_apart(first, second) or any(_polled(told, row) for row in (a, b))):
        return True
    if ahead(first, second) or roughly(first, second) or of_another_day(first, second):
        return True
    if bool(forecasts.foreseeing().search(told.cue(a))) != bool(forecasts.foreseeing().search(told.cue(b))):
        return True  # what was expected is no count
    if told.days.said(told.statements[a]) == told.days.said(told.statements[b]):
        return False
    return any(_polled(told, row) for row in (a, b)) or of_its_own_time(first, second)


def _lands(told: Told, row: int) -> frozenset[str]:
    """The countries that a statement counts in: those it names, else the one for which its speaker speaks."""
    named = frozenset(name[1:] for name in told.meanings[row].names)
    return named & states() or told.voices(row) & states()


def _polled(told: Told, row: int) -> bool:
    """Whether those who speak are counted themselves, as in a poll."""
    return any(signs.counted().search(speaker) for speaker in told.statements[row].speaker)


def of_its_own_time(first: str, second: str) -> bool:
    """Whether two texts of two days each tell of their own: what is measured anew, or how it will be.

    >>> of_its_own_time("le prix est de 3 euros, en hausse de 2 %", "le prix est de 4 euros, en hausse de 1 %")
    True
    >>> of_its_own_time("le bilan est de 3 morts", "le bilan est de 4 morts")
    False
    """
    told = (first, second)
    if any(signs.in_all().search(text) for text in told):
        return False
    if all(signs.counted_anew().search(text) for text in told):
        return True
    return any(signs.measured().search(text) or signs.to_come().search(text) for text in told)


def added_to(first: str, second: str) -> bool:
    """Whether one text counts only what came to what the other counts, or came in a day.

    >>> added_to("7 cas", "onze cas supplémentaires"), added_to("7 cas", "onze cas")
    (True, False)
    """
    one, other = (
        bool(signs.more().search(text) or signs.counted_anew().search(text)) and not signs.in_all().search(text)
        for text in (first, second)
    )
    return one != other


def each_of_some(first: str, second: str) -> bool:
    """Whether one text counts what each of several has and the other what they have.

    >>> each_of_some("ils ont payé chacun 395 euros", "les deux hommes ont payé 790 euros")
    True
    """
    return bool(signs.each().search(first)) != bool(signs.each().search(second))


def polled_apart(first: str, second: str) -> bool:
    """Whether two texts each tell what share of some people thinks or will vote so, as asked by one of two pollsters.

    >>> polled_apart("58 % des Français y sont favorables", "75 % des Français y sont favorables")
    True
    """
    return all(forecasts.polled().search(text) for text in (first, second))


def ahead(first: str, second: str) -> bool:
    """Whether one of two texts counts what is still to come, and the other what was.

    >>> ahead("nous distribuerons 2 millions de masques", "18 millions de masques ont été distribués")
    True
    """
    one, other = (bool(forecasts.coming().search(text)) for text in (first, second))
    return one != other and bool(forecasts.past().search(second if one else first))


def of_another_day(first: str, second: str) -> bool:
    """Whether one of two texts tells of an earlier day, and the other does not, where neither tells what it comes to.

    >>> of_another_day("jeudi dernier, 51 % étaient en grève", "12 % sont en grève")
    True
    >>> of_another_day("la veille, le bilan était de 12 morts", "15 morts")
    False
    """
    if any(signs.in_all().search(text) for text in (first, second)):
        return False
    one, other = (bool(forecasts.earlier().search(text)) for text in (first, second))
    return one != other


def roughly(first: str, second: str) -> bool:
    """Whether one of two texts counts by the dozen, and the other comes near that.

    >>> roughly("une vingtaine de secondes", "22 secondes"), roughly("une vingtaine de morts", "50 morts")
    (True, False)
    """
    one, other = (frozenset(filter(None, map(value, _ROUGHLY.findall(text)))) for text in (first, second))
    exact = [
        number
        for text, rough in ((second, one), (first, other))
        if rough
        for number in filter(None, map(value, _NUMBER.findall(text)))
        if any(abs(number - each) <= _AROUND * each for each in rough)
    ]
    return bool(exact)


def of_others(first: str, second: str) -> bool:
    """Whether one text counts those of one country and the other all, or those of another.

    >>> of_others("28 Français ont été blessés", "126 blessés"), of_others("28 blessés", "126 blessés")
    (True, False)
    """
    one, other = (frozenset(_PEOPLE.findall(text)) for text in (first, second))
    return one != other

"""The reasons for a day as codes and facts, and in words; from the words one comes back to the codes and facts."""

from __future__ import annotations

import re
from functools import cache

# code -> words; those that say more stand before those that say less
REASONS = {
    "published": "published",
    "given": "given: {time}",
    "past": 'text: "{words}" is past',
    "text": 'text: "{words}" is {day}',
    "said": 'contradiction: "{words}" is {day}, and words were said on it',
    "old": 'contradiction: "{words}" is {day}, and no later day is named',
    "weekday": 'contradiction: "{words}" is {day}, another day of the week',
    "contradiction": 'contradiction: "{words}" is {day}',
    "between": "number: its {series} stands between {article} ({day}) and {article} ({day})",
    "beside": "number: its {series} stands beside {article} ({day})",
    "copy": "copy: {count} words of {article}, published {day}",
    "alike": "alike: {article}, published {day}",
    "sister_span": "sister: {reason}, published {day} to {day}",
    "sister_day": "sister: {reason}, published {day}",
    "sister": "sister: {reason}",
    "spoke": '{words} spoke "{words}", in {article} "{words}"',
    "both": 'shares a sentence with {article}, both say "{words}"',
    "shares": "shares a sentence with {article}",
    "quotes": "quotes {words} as {article} does",
}
_FACT = re.compile(r"\{(\w+)\}")
_SHAPE = {"day": r"(\d{4}-\d\d-\d\d)", "count": r"(\d+)", "series": "(id|address)"}


def told(code: str, *facts: object) -> str:
    """A reason in words.

    >>> told("text", "lundi", "2023-09-04")
    'text: "lundi" is 2023-09-04'
    """
    left = iter(facts)
    return _FACT.sub(lambda _: str(next(left)), REASONS[code])


def facts(reason: str) -> tuple[str, list[tuple[str, str]]] | None:
    """The code of a reason and its facts, each with its kind (words, day, time, count, series, article, reason).

    None for words that are no reason.

    >>> facts('text: "lundi" is 2023-09-04'), facts("because")
    (('text', [('words', 'lundi'), ('day', '2023-09-04')]), None)
    """
    for code, shape in _shapes().items():
        if found := shape.fullmatch(reason):
            return code, list(zip(_FACT.findall(REASONS[code]), found.groups(), strict=True))
    return None


@cache
def _shapes() -> dict[str, re.Pattern[str]]:
    out = {}
    for code, words in REASONS.items():
        parts = _FACT.split(words)
        made = [_SHAPE.get(part, "(.+?)") if place % 2 else re.escape(part) for place, part in enumerate(parts)]
        out[code] = re.compile("".join(made), re.DOTALL)
    return out

"""A text as a string of class letters, one a token, so that one regular expression scans it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter

from selon.french.calendar import OTHER, STOP, Value, calendar
from selon.french.tokens import cut, folded

_TOKEN = re.compile(
    r"([iI]l\s+y\s+a(?:vait|ura)?(?!\w)"
    r"|[^\W\d]\w*(?:'hui|'après(?!-)|-[^\W\d]+)*'?"
    r"|\d(?:\d?\s?[hH](?:\s?[0-5]\d)?(?!\w)"
    r"|\d?/\d{1,2}/\d{4}(?!\w)|\d?\.\d{1,2}\.(?:19|20)\d\d(?!\w)|\d{3}-\d\d-\d\d(?!\w)"
    r"|\d?:[0-5]\d(?![\w:])"
    r"|\d{0,2}(?:[. ]\d{3})+(?!\w)|\d*(?:,\d+)?\w*)"
    r"|-[lc][ài](?!\w)|\n\s*\n\s*|\n\s*(?=[A-ZÀ-Ý«\"(])|[^\w\s])"
)
_STOPPED = re.compile(f"[{OTHER}{STOP}]")
_CUT = ("month", "weekday", "season", "unit", "moon", "part", "relday", "half")
_PARTS = 8
_LONGEST = 60
_YEAR = range(1000, 2101)


@dataclass(slots=True)
class Scan:
    """The tokens of a text: where each starts and ends, its lower-case word, its value, and all their class letters."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    values: list[Value]
    letters: str
    text: str

    def runs(self) -> Iterator[tuple[int, int]]:
        """The stretches of tokens in which an expression can stand."""
        core, letters, at = calendar().core.search, self.letters, 0
        while spot := core(letters, at):
            start = max(letters.rfind(OTHER, at, spot.start()), letters.rfind(STOP, at, spot.start())) + 1
            stop = _STOPPED.search(letters, spot.end())
            at = stop.start() if stop else len(letters)
            yield start, at


def scan(text: str) -> Scan:
    """The tokens of a text.

    >>> scan("le 3 mai 2019").words
    ['le', '3', 'mai', '2019']
    """
    starts, ends, raw = cut(_TOKEN, folded(text))
    words = list(map(str.lower, raw))
    pairs = list(map(_classes().__getitem__, words))
    if _CUTS in pairs:
        starts, ends, words, pairs = _pieces(starts, ends, words, pairs)
    for at in [at for at, word in enumerate(words) if word == "."]:
        if at and len(words[at - 1]) <= 2 and words[at - 1].isalpha():
            pairs[at] = _NONE
    letters, values = "".join(map(itemgetter(0), pairs)), list(map(itemgetter(1), pairs))
    return Scan(starts, ends, words, values, letters, text)


_NONE: tuple[str, Value] = (OTHER, None)
_STOP: tuple[str, Value] = (STOP, None)
_CUTS: tuple[str, Value] = ("", None)
"""What stands for a hyphenated word that is to be cut."""
_MOST = 1 << 18


class _Classes(dict[str, tuple[str, Value]]):
    """The class and the value of the calendar's words, and of others once they were met."""

    def __missing__(self, word: str) -> tuple[str, Value]:
        found = _unknown(word)
        if len(self) < _MOST:
            self[word] = found
        return found


@cache
def _classes() -> _Classes:
    return _Classes(calendar().words)


def _pieces(
    starts: list[int], ends: list[int], words: list[str], pairs: list[tuple[str, Value]]
) -> tuple[list[int], list[int], list[str], list[tuple[str, Value]]]:
    """The same four lists with hyphenated words of time cut into their parts."""
    rows: list[tuple[int, int, str, tuple[str, Value]]] = []
    for start, end, word, pair in zip(starts, ends, words, pairs, strict=True):
        if pair is not _CUTS:
            rows.append((start, end, word, pair))
            continue
        for offset, part in _cut(word):
            known = calendar().words.get(part, _NONE)
            rows.append((min(start + offset, end), min(start + offset + len(part), end), part, known))
    return [row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows], [row[3] for row in rows]


def _unknown(word: str) -> tuple[str, Value]:
    """The class of a word that is not in the calendar: a number, *il y a*, the end of a sentence, or none."""
    if len(word) > _LONGEST:
        return _NONE
    if "-" in word and _cut(word):
        return _CUTS
    first = word[0]
    if first.isalpha():
        return (calendar().letters["ago"], None) if first == "i" and any(map(str.isspace, word)) else _NONE
    if first.isdecimal():
        return _number(word)
    return _STOP if first in _STOPS else _NONE


_STOPS = ".!?…\n"


@lru_cache(maxsize=4096)
def _cut(word: str) -> tuple[tuple[int, str], ...]:
    """The parts of a hyphenated word that holds words of time (*mi-août*, *jour-là*), none if it holds none."""
    known, parts = calendar().words, re.findall(r"-(?:là|ci)$|-|[^-]+", word)
    core = {calendar().letters[name] for name in _CUT}
    letters = [known.get(part, _NONE)[0] for part in parts]
    if not core.intersection(letters) or (OTHER in letters and not word.endswith(("-là", "-ci"))):
        return ()
    return tuple((sum(map(len, parts[:index])), part) for index, part in enumerate(parts[:_PARTS]))


_SHAPES = (
    ("iso", re.compile(r"\d{4}-\d\d-\d\d")),
    ("slashed", re.compile(r"\d\d?[/.]\d\d?[/.]\d{4}")),
    ("clock", re.compile(r"\d\d?\s?h(?:\s?\d\d)?")),
    ("colon", re.compile(r"\d\d?:\d\d")),
    ("first", re.compile(r"1(?:er|ère|re)")),
    ("nth", re.compile(r"\d\d?(?:e|ème|eme|è|nd|nde)")),
    ("decimal", re.compile(r"\d+,\d+")),
)


@lru_cache(maxsize=4096)
def _number(word: str) -> tuple[str, Value]:
    """The class and the value of a token that begins with a digit."""
    letters = calendar().letters
    if word.isdecimal() and len(word) <= 9:
        value = int(word)
        if len(word) == 4 and value in _YEAR:
            return letters["year"], value
        return letters["small" if 1 <= value <= 31 and len(word) <= 2 else "num"], value
    for name, shape in _SHAPES:
        if shape.fullmatch(word):
            return letters[name], float(word.replace(",", ".")) if name == "decimal" else int(re.split(r"\D", word)[0])
    digits_only = re.sub(r"[. ]", "", word)
    if digits_only.isdecimal() and len(digits_only) <= 9:
        return letters["num"], int(digits_only)
    return OTHER, None

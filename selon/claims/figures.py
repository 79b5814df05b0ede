"""The figures of a statement: what number of what."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selon.french import senses, signs
from selon.french.plain import plain

_DIGITS = re.compile(r"\d+(?:[. ]\d{3}\b)*(?:,\d+)?")
_DOTTED, _THOUSAND = re.compile(r"\d{1,3}[. ]000"), 1000
_CLOCK = re.compile(r"(\d{1,2})h(\d\d)?")
_FAR, _FINER = 3, 2
_NONE: frozenset[float] = frozenset()
NUMBER, PERSON = "number", "person"
"""What is counted where no word says it, and where the word for it says no more than that they are people."""
_YEARS = range(1900, 2101)
_ENDS, _HALVES = ".;:!?)", ("demi", "demie")
_ROUND, _ALL, _LISTED, _STEP, _POINTS = 0.03, 100, 6, 50, 6


def value(word: str) -> float | None:
    """The number a token gives, None if it gives none.

    >>> value("1.200"), value("3,5"), value("vingt-cinq"), value("2e")
    (1200.0, 3.5, 25.0, 2.0)
    """
    digits = _DIGITS.match(word)
    if digits:
        plain_digits = digits.group().replace(".", "").replace(" ", "").replace(",", ".")
        return float(plain_digits) if len(plain_digits) < 16 else None
    known = senses.numbers()
    parts = [known.get(part, 1 if part == "un" else 0) for part in plain(word).split("-") if part != "et"]
    return float(sum(parts)) if parts and all(parts) else None


def rounded(one: float, other: float) -> bool:
    """Whether one number is the other, only rounded (*838.000* for *838.271*).

    >>> rounded(838000, 838271), rounded(200, 250)
    (True, False)
    """
    round_, exact = sorted((one, other), key=digits)
    if round_ != int(round_) or digits(exact) - digits(round_) < _FINER:
        return False
    return abs(exact - round_) < 10.0 ** (len(f"{round_:.0f}") - digits(round_))


def about(first: str, second: str, one: float, other: float) -> bool:
    """Whether one of two texts only says that there are some so many, and the other how many: *plus de 150*, 154.

    >>> about("plus de 150 morts", "154 morts", 150, 154), about("150 morts", "154 morts", 150, 154)
    (True, False)
    >>> about("plus de 110 morts", "137 morts", 110, 137), about("près de 788.000", "788.242 morts", 788000, 788242)
    (False, True)
    """
    round_, exact = sorted((one, other), key=digits)
    step = 10.0 ** (len(f"{round_:.0f}") - digits(round_))
    if abs(exact - round_) >= step:
        return False
    told = {value(found) for text in (first, second) for found in signs.near().findall(text)}
    more = {value(found) for text in (first, second) for found in signs.over().findall(text)}
    return round_ in told or (round_ in more and round_ <= exact)


def nothing_common(one: Mapping[str, frozenset[float]], other: Mapping[str, frozenset[float]]) -> bool:
    """Whether both count, and no number of one is one of the other, nor near it, nor the same share (*sept sur dix*).

    >>> share = {"%": frozenset((70.0,))}
    >>> nothing_common(share, {"number": frozenset((7.0, 10.0))}), nothing_common(share, {"number": frozenset((7.0,))})
    (False, True)
    """
    if not (one and other):
        return False
    mine, theirs = _counts(one), _counts(other)
    if not (mine and theirs and mine.isdisjoint(theirs)) or max(len(mine), len(theirs)) > _LISTED:
        return False
    if any(abs(a - b) <= _ROUND * max(a, b) or int(a) == int(b) for a in mine for b in theirs):
        return False
    shares = (one.get("%", _NONE), theirs), (other.get("%", _NONE), mine)
    return not any(
        abs(_ALL * part - share * whole) <= min(_STEP, _POINTS * whole)
        for parts, numbers in shares
        for share in parts
        for whole in numbers
        for part in (*numbers, 1)
    )


def _counts(figures: Mapping[str, frozenset[float]]) -> set[float]:
    """The numbers of what is counted, and not of when or for how long."""
    return {number for unit, numbers in figures.items() if unit not in senses.spans() for number in numbers}


def digits(number: float) -> int:
    """How many digits of a number tell anything."""
    return len(f"{number:f}".rstrip("0").replace(".", "").rstrip("0").lstrip("0")) or 1


class Figures:
    """Collects numbers and the word they count; `open` is the number that waits for what it counts, if one does, and
    `asked` is True where what is counted is named before its number (*le nombre de morts est de douze*), `named` where
    the next number stands behind a name, of which it may be a part (*Boeing 737*)."""

    def __init__(self) -> None:
        self.open: float | None = None
        self.asked = self.named = False
        self._found: dict[str, set[float]] = {}
        self._beside: list[float] = []
        self._wait = 0
        self._scale = 1
        self._spoken = self._people = self._part = self._year = False
        self._named = NUMBER

    def number(self, word: str) -> None:
        """A number; what it counts follows."""
        number = value(word)
        if number is None:
            return
        spoken = not word[0].isdigit()
        if self.open is not None:
            if spoken and not self._wait and number in (100, 1000) and self.open < number:
                self.open *= number
                return
            if spoken and not self._wait and number < 100 and self._spoken and not self.open % 100:
                self.open += number  # cent trente
                return
            if self._wait > 1 or self._people:
                self._close()
            else:  # "trois ou quatre morts": what follows is counted by both, and "15 à 30.000" are thousands
                thousands = self._wait == 1 and _DOTTED.fullmatch(word) and self.open < number / _THOUSAND
                self._beside.append(self.open * _THOUSAND if thousands else self.open)
        self.open, self._wait, self._spoken, self._scale = number, 0, spoken, 1
        self._part, self.named, self._year = self.named, False, word.isdigit()
        clock = _CLOCK.fullmatch(word)
        if clock:
            self.open = int(clock[1]) + int(clock[2] or 0) / 60
            self._close(senses.units()["h"])

    def word(self, word: str, concept: str, happens: bool) -> None:
        """A word of sense: it is what the open number counts, or how often to take it.

        People are counted by what happens to them, where that follows.
        """
        if self.open is None:
            if self.asked and word not in senses.closed()["multitudes"]:
                self._named, self.asked = concept, False
            return
        scale = senses.scales().get(word)
        if scale:
            self._beside = [each * scale if each < scale else each for each in self._beside]
            self.open, self._scale = self.open * scale, scale
        elif word in _HALVES and self._scale > 1:
            self.open += self._scale / 2  # deux millions et demi
        elif word in senses.units():
            self.unit(word)
        elif word not in senses.closed()["multitudes"]:
            self._close(concept if happens or not self._people else PERSON)

    def unit(self, word: str) -> None:
        """A word that says little of itself and is what the open number counts (*trois jours*)."""
        if self.open is None:
            return
        unit = senses.units()[word]
        if unit == PERSON:
            self._people = True
        else:
            self._close(unit)

    def one(self, word: str) -> None:
        """A word that is a number of its own (*un millier*), or tells that what is counted comes before its number."""
        if self.open is None:
            scale = senses.scales().get(word)
            if scale:
                self.open, self._wait, self._spoken, self._scale = float(scale), 0, True, scale
            else:
                self.asked = True

    def skip(self) -> None:
        """A small word: the number before it may still count what follows (*trois de ses joueurs*), but not far."""
        self._wait += 1
        if self.open is not None and self._wait > _FAR:
            self._close()

    def day(self, word: str) -> None:
        """The name of a day or month."""
        if word in senses.closed()["months"]:
            if self.open is not None and self.open <= 31:
                self._close("day")
            self._found.setdefault("month", set()).add(float(sorted(senses.closed()["months"]).index(word)))
        elif word in senses.closed()["days"]:
            self._found.setdefault("weekday", set()).add(float(sorted(senses.closed()["days"]).index(word)))

    def mark(self, mark: str) -> None:
        """A mark: of money or a share, or one behind which nothing is counted any more."""
        if self.open is not None:
            unit = senses.units().get(mark)
            if unit or mark in _ENDS or (mark == "," and self._people):
                self._close(unit or "")

    def _close(self, unit: str = "") -> None:
        if self.open is None:
            return
        known = bool(unit)
        unit = unit or (PERSON if self._people else self._named)
        for number in (*self._beside, self.open):
            year = self._year and not self._people and number in _YEARS and unit != "%" and number == int(number)
            if self._part and not (known or year):
                continue
            self._found.setdefault("year" if year else unit, set()).add(number)
        if unit == self._named:
            self._named = NUMBER
        self.open, self._people = None, False
        self._beside.clear()

    def found(self) -> dict[str, frozenset[float]]:
        """The numbers by what they count."""
        self._close()
        return {unit: frozenset(numbers) for unit, numbers in self._found.items()}

"""The figures of a statement: what number of what."""

from __future__ import annotations

import re

from selon.french import senses
from selon.french.plain import plain

_DIGITS = re.compile(r"\d+(?:[. ]\d{3}\b)*(?:,\d+)?")
_FAR, _FINER = 3, 2
_YEARS = range(1900, 2101)


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
    round_, exact = sorted((one, other), key=_digits)
    if round_ != int(round_) or _digits(exact) - _digits(round_) < _FINER:
        return False
    return abs(exact - round_) < 10.0 ** (len(f"{round_:.0f}") - _digits(round_))


def _digits(number: float) -> int:
    """How many digits of a number tell anything."""
    return len(f"{number:f}".rstrip("0").replace(".", "").rstrip("0").lstrip("0")) or 1


class Figures:
    """Collects numbers and the word they count; `open` is the number that waits for what it counts, if one does."""

    def __init__(self) -> None:
        self.open: float | None = None
        self._found: dict[str, set[float]] = {}
        self._wait = 0
        self._spoken = False

    def number(self, word: str) -> None:
        """A number; what it counts follows."""
        number = value(word)
        if number is None:
            return
        if self.open is not None:
            if number in (100, 1000) and self.open < number:
                self.open *= number
                return
            if not self._wait and not word[0].isdigit() and number < 100 and self._spoken and not self.open % 100:
                self.open += number  # cent trente
                return
            self._close("number")
        self.open, self._wait, self._spoken = number, 0, not word[0].isdigit()

    def unit(self, word: str, concept: str) -> None:
        """A word of sense: it is what the open number counts, or how often to take it."""
        if self.open is None:
            return
        scale = senses.scales().get(word)
        if scale:
            self.open *= scale
        elif word not in senses.closed()["multitudes"]:
            self._close(concept)

    def skip(self) -> None:
        """A small word: the number before it may still count what follows (*trois de ses joueurs*), but not far."""
        self._wait += 1
        if self.open is not None and self._wait > _FAR:
            self._close("number")

    def day(self, word: str) -> None:
        """The name of a day or month."""
        if word in senses.closed()["months"]:
            if self.open is not None and self.open <= 31:
                self._close("day")
            self._found.setdefault("month", set()).add(float(sorted(senses.closed()["months"]).index(word)))
        elif word in senses.closed()["days"]:
            self._found.setdefault("weekday", set()).add(float(sorted(senses.closed()["days"]).index(word)))

    def percent(self) -> None:
        """A per cent sign."""
        if self.open is not None:
            self._close("%")

    def _close(self, unit: str) -> None:
        if self.open is not None:
            unit = "year" if self.open in _YEARS and unit != "%" and self.open == int(self.open) else unit
            self._found.setdefault(unit, set()).add(self.open)
        self.open = None

    def found(self) -> dict[str, frozenset[float]]:
        """The numbers by what they count."""
        if self.open is not None:
            self._close("number")
        return {unit: frozenset(numbers) for unit, numbers in self._found.items()}

"""One expression being read: its tokens, what stands around it, and what was named before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from selon.french.calendar import STOP, Value, calendar
from selon.times.scan import Scan

_LOOK = 14
_ONWARD = 3
_LED = 4
_FINITE = re.compile(r"ai(?:t|ent)$|^(?:a|as|ai|est|ont|avons|avez|sommes|suis)$")
_LEADING = ("the", "of", "this", "one")
_REACH = 80
_SENTENCES = 4


@dataclass(slots=True, kw_only=True)
class Found:
    """An expression read: its first token, the token after its last, its type and its value."""

    first: int
    last: int
    type: str
    value: str


@dataclass(slots=True, kw_only=True)
class Scene:
    """An article while its expressions are read from left to right.

    `anchor` is the day of publication, `day` the last day named and `spot` the token it stands on, `year` the last year
    named. `last` is the first day of what was named last, `grain` the unit it was named to. `dated` holds the weekdays
    the article itself dates in full.
    """

    scan: Scan
    anchor: date | None
    day: date | None = None
    spot: int = -1
    year: int | None = None
    last: date | None = None
    grain: str = ""
    dated: dict[int, date] = field(default_factory=dict)

    def sentence(self, at: int) -> tuple[int, int]:
        """The first token of the sentence and the token after its last; an endless one is cut."""
        letters, low, high = self.scan.letters, max(0, at - _REACH), at + _REACH
        start, end = letters.rfind(STOP, low, at), letters.find(STOP, at, high)
        return start + 1 if start >= 0 else low, end if end >= 0 else min(high, len(letters))

    def knows(self, unit: str) -> bool:
        """Whether what was named last is fine enough to count units from it."""
        return self.last is not None and (unit[-1] == "Y" or self.grain == "D" or (unit[-1], self.grain) == ("M", "M"))

    def near(self, at: int) -> date | None:
        """The day just named: in this sentence or the few before it."""
        if self.day is None or not 0 <= at - self.spot <= 2 * _REACH:
            return None
        return self.day if self.scan.letters.count(STOP, self.spot, at) <= _SENTENCES else None


@dataclass(slots=True)
class Reading:
    """One match of a pattern in a scene."""

    scene: Scene
    match: re.Match[str]

    @property
    def first(self) -> int:
        """The first token."""
        return self.match.start()

    @property
    def last(self) -> int:
        """The token after the last."""
        return self.match.end()

    @property
    def anchor(self) -> date | None:
        """The day of publication."""
        return self.scene.anchor

    def at(self, name: str) -> int:
        """The token a named group or else a class begins with, -1 without it."""
        if name in self.match.re.groupindex:
            return self.match.start(name)
        return self.scene.scan.letters.find(calendar().letters[name], self.match.start(), self.match.end())

    def has(self, name: str) -> bool:
        """Whether the expression holds the named group or the class."""
        return self.at(name) >= 0

    def value(self, name: str) -> Value:
        """The value of the token a group begins with."""
        spot = self.at(name)
        return self.scene.scan.values[spot] if spot >= 0 else None

    def number(self, name: str) -> int | None:
        """The value of a group of one token as a whole number."""
        value = self.value(name)
        return value if isinstance(value, int) else None

    def word(self, at: int) -> str:
        """The lower-case word of a token, empty beyond the text."""
        words = self.scene.scan.words
        return words[at] if 0 <= at < len(words) else ""

    def original(self, at: int) -> str:
        """The word of a token as it stands."""
        scan = self.scene.scan
        return scan.text[scan.starts[at] : scan.ends[at]] if 0 <= at < len(scan.words) else ""

    def parted(self, at: int) -> bool:
        """Whether a token stands apart from one of its neighbours."""
        scan = self.scene.scan
        return scan.ends[at - 1] != scan.starts[at] or scan.ends[at] != scan.starts[at + 1]

    def is_a(self, at: int, *classes: str) -> bool:
        """Whether a token is of one of the classes."""
        letters, known = self.scene.scan.letters, calendar().letters
        return 0 <= at < len(letters) and letters[at] in [known[name] for name in classes]

    def before(self, words: str, *, steps: int = 1, at: int | None = None) -> bool:
        """Whether one of a context's words stands within so many tokens to the left."""
        spot = self.first if at is None else at
        known = calendar().context[words]
        return any(word in known for word in self.scene.scan.words[max(0, spot - steps) : spot])

    def listed(self, word: str, words: str) -> bool:
        """Whether a word is one of a context's words."""
        return word in calendar().context[words]

    def count(self, name: str) -> float | None:
        """The number a named group spells in figures or words."""
        if self.match.start(name) < 0:
            return None
        return number(self.scene.scan.values[slice(*self.match.span(name))])

    def direction(self, *, coming: bool = False) -> int:
        """1 where the clause tells of the future, -1 where of the past, 0 where it does not say.

        `coming` takes some verbs in the present tense for the future (*le procès s'ouvre lundi*).
        """
        scan = self.scene.scan
        start, end = self.scene.sentence(self.first)
        for spot in range(self.first - 1, max(start, self.first - _LOOK) - 1, -1):
            if self.first - spot > _ONWARD and self.listed(scan.words[spot], "onward"):
                continue
            if told := self._told(spot, start):
                return told
            if coming and self.listed(scan.words[spot], "coming"):
                return 1
        for spot in range(self.last + 1 if self.word(self.last) == "," else self.last, min(end, self.last + _LOOK)):
            if self.listed(scan.words[spot], "breaks"):
                break
            if told := self._told(spot, start):
                return told
        return 0

    def _told(self, spot: int, start: int) -> int:
        """What a word of the clause tells: a participle, what its auxiliary does (*devrait être publié*)."""
        words = self.scene.scan.words
        if (told := _tense(words[spot])) >= 0:
            return told
        # *la sécurité*, *un blessé*, *la mise* are nouns; *l'annonçait*, *l'a* are not
        if self.is_a(spot - 1, *_LEADING) and not _FINITE.search(words[spot]):
            return 0
        for at in range(spot - 1, max(start, spot - _LED) - 1, -1):
            if self.listed(words[at], "leads"):
                return 1
            if not (self.listed(words[at], "between") or words[at].endswith("ment")):
                break
        return told

    def found(self, type_: str, value: str, first: int | None = None, last: int | None = None) -> Found:
        """The expression with its value; the tokens of the match unless told."""
        return Found(
            first=self.first if first is None else first,
            last=self.last if last is None else last,
            type=type_,
            value=value,
        )

    def name(self, of: date | None) -> None:
        """Keep a day as the last one named."""
        if of is not None:
            self.scene.day, self.scene.spot, self.scene.year = of, self.first, of.year


def number(values: list[Value]) -> float | None:
    """The number of a row of number words or figures, None if it is none.

    >>> number([4, 20, 3])
    27
    """
    total, current = 0.0, 0.0
    for value in values:
        if value is None:
            continue
        if not isinstance(value, (int, float)):
            return None
        if value in (100, 1000) and len(values) > 1:
            current = max(current, 1) * value
            if value == 1000:
                total, current = total + current, 0
        else:
            current += value
    total += current
    return int(total) if total == int(total) else total


@lru_cache(maxsize=1 << 15)
def _tense(word: str) -> int:
    """1 for a word that tells of the future, -1 for one that tells of the past, 0 for others."""
    known = calendar()
    if word in known.context["future"] or (known.future.search(word) and word not in known.context["notfuture"]):
        return 1
    return -1 if word in known.context["past"] or known.past.search(word) else 0

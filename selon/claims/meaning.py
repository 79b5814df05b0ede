"""What a statement says, as far as words show it: concepts, what happens in it, its names, figures and negations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from selon.claims.figures import Figures
from selon.french import senses

OWN, WORD, MODAL, ADVERB, DEMONYM = 1.0, 0.75, 0.4, 0.3, 0.7
_SHARE = {"event": 1.15, "mutual": 1.15, "thing": OWN, "word": WORD, "modal": MODAL, "adverb": ADVERB, "place": DEMONYM}
_EVENTS = frozenset(("event", "mutual"))
_NOUNS, _PARTICIPLE = _EVENTS | {"thing", "word"}, ("é", "ée", "és", "ées")
_REACH = 8
_TITLES = frozenset(
    (
        "leader",
        "president",
        "minister",
        "spokesman",
        "boss",
        "lawyer",
        "magistrate",
        "doctor",
        "coach",
        "city",
        "diplomacy",
    )
)
_TITLE, _TITLED = 0.15, 5
_SUPPOSED = 0.5
_NONE: Mapping[str, Any] = MappingProxyType({})  # one for all: most meanings have none
_NE, _QUE = frozenset(("ne", "n'")), frozenset(("que", "qu'"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What one statement (or one clause of it) says.

    `concepts` gives every concept its share of the whole; `events` are those of what happens, `negated` those said not
    to be so, `against` the opposite of what has one. `order` lists names and events as they come, `pointed` the
    concepts that point back to what was said before and `lent` what they bring in from there. `universal` is True
    where it never was so at all (*jamais, aucun*), `described` what only describes a thing (*le seuil
    autorisé*), `speaks` where the speaker speaks of himself, `urges` where
    something is called for, `denies` where the act of speech is a denial.
    """

    concepts: dict[str, float]
    events: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    figures: Mapping[str, frozenset[float]] = field(default_factory=lambda: _NONE)
    negated: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()
    pointed: frozenset[str] = frozenset()
    against: Mapping[str, str] = field(default_factory=lambda: _NONE)
    mutual: frozenset[str] = frozenset()
    described: frozenset[str] = frozenset()
    universal: bool = False
    speaks: bool = False
    urges: bool = False
    denies: bool = False
    lent: Mapping[str, float] = field(default_factory=lambda: _NONE)
    clauses: tuple[Meaning, ...] = ()


class Word(NamedTuple):
    """A token as it is read: in small letters, whether it is a mark, the name it may be, whether it has digits, what
    it does and what it says."""

    low: str
    mark: bool
    name: str
    digits: bool
    roles: frozenset[str]
    sense: senses.Sense


class Reader:
    """Reads the words of a statement one after the other; `meaning` is what they say together."""

    def __init__(self) -> None:
        self.concepts: dict[str, float] = {}
        self.kinds: dict[str, str] = {}
        self.against: dict[str, str] = {}
        self.people: set[str] = set()
        self.negated: set[str] = set()
        self.pointed: set[str] = set()
        self.order: list[str] = []
        self.figures = Figures()
        self.universal = self.speaks = False
        self._denying = self._pointing = 0
        self._before = ""
        self._title: list[str] = []
        self._supposed = False
        self._denied = 0
        self._halved: list[str] | None = None
        self._told = ""
        self._near = ""
        self._described: set[str] = set()
        self._happens: set[str] = set()

    def name(self, concept: str, person: bool) -> None:
        """A name."""
        self._keep(concept, OWN, "name")
        if person:
            self.people.add(concept)
            for each in self._title[:_TITLED]:  # "le président russe Vladimir Poutine" says no more than the name
                self.concepts[each] = min(self.concepts[each], _TITLE)
            self._title = []
        self._before = self._near = ""

    def mark(self, mark: str) -> None:
        """A mark."""
        self._near = ""
        if mark == "%":
            self.figures.percent()
        elif mark in ",.;:!?":
            self._supposed = False
            self._title = []

    def word(self, read: Word) -> None:
        """A word."""
        word, roles, found = read.low, read.roles, read.sense
        near, self._near = self._near, ""
        if read.digits or roles:
            if read.digits or "number" in roles:
                self.figures.number(word)
                return
            if "months" in roles or "days" in roles:
                self.figures.day(word)
                return
            self._small(roles)
        if found.kind == "empty":
            if self.figures.open:
                self.figures.skip()
            return
        found = self._paired(word, found)
        if self.figures.open:
            self.figures.unit(word, found.concept)
        fresh = found.concept not in self.concepts
        self._keep(found.concept, _SHARE[found.kind], found.kind)
        if fresh and (self._title or found.concept in _TITLES):
            self._title = [] if found.kind in _EVENTS else [*self._title, found.concept]
        self._polarity(found)
        self._told = found.concept if found.kind in _EVENTS or found.kind == "modal" else ""
        self._before, self._near = word, found.kind
        if found.kind in _EVENTS or found.kind == "word":
            (self._described if near in _NOUNS and word.endswith(_PARTICIPLE) else self._happens).add(found.concept)

    def _small(self, roles: frozenset[str]) -> None:
        if not roles.isdisjoint(_NE):
            self._denying = self._denied = _REACH
            self._halved = []
        elif "negators" in roles or "without" in roles:
            self._negator(roles)
        elif "pointing" in roles:
            self._pointing = 3
        elif not roles.isdisjoint(_QUE) and self._denied and self._halved is not None:
            self.negated.difference_update(self._halved)  # "ne ... que" says that it is so
            self._denying = 0
        if "speaking" in roles:
            self.speaks = True
        if "supposing" in roles:
            self._supposed = True

    def _negator(self, roles: frozenset[str]) -> None:
        if self._denied:
            self._halved = None
        elif "pas" in roles and self._told:
            self.negated.add(self._told)  # "savait pas": spoken French leaves out "ne"
        elif "pas" in roles or "without" in roles:
            self._denying = 3
        if "universal" in roles:
            self.universal = True
            self._denying = max(self._denying, 3)

    def _paired(self, word: str, found: senses.Sense) -> senses.Sense:
        """The sense of the word with the one before it, in whose place it then stands."""
        pair = senses.joined(self._before, word) if self._before else None
        if pair is None:
            return found
        first = senses.sense(self._before).concept
        if first != pair.concept and self.order.count(first) <= 1:
            self.concepts.pop(first, None)
            self.kinds.pop(first, None)
        return pair

    def _keep(self, concept: str, share: float, kind: str) -> None:
        if self._supposed and kind in _EVENTS:
            share, kind = share * _SUPPOSED, "supposed"
        self.concepts[concept] = max(self.concepts.get(concept, 0.0), share)
        self.kinds.setdefault(concept, kind)
        if kind in ("name", "place") or kind in _EVENTS:
            self.order.append(concept)
        if kind not in ("name", "place") and self._pointing:
            self.pointed.add(concept)
            self._pointing = 0

    def _polarity(self, found: senses.Sense) -> None:
        if found.against:
            self.against[found.concept] = found.against
        if self._denying and found.kind != "adverb":
            self.negated.add(found.concept)
            if self._halved is not None:
                self._halved.append(found.concept)
            self._denying = self._denying - 2 if found.kind == "modal" else 0

    def step(self) -> None:
        """One word further: what was opened runs out."""
        if self._denying or self._denied or self._pointing:
            self._denying -= self._denying > 0
            self._denied -= self._denied > 0
            self._pointing -= self._pointing > 0

    def meaning(self) -> Meaning:
        """What the words read so far say."""
        by = self.kinds
        firm = frozenset(c for c in self.negated if by.get(c) != "modal")
        return Meaning(
            concepts=self.concepts,
            events=frozenset(c for c in self.concepts if by.get(c) in _EVENTS),
            mutual=frozenset(c for c in self.concepts if by.get(c) == "mutual"),
            names=frozenset(c for c in self.concepts if by.get(c) in ("name", "place")),
            people=frozenset(self.people),
            figures=self.figures.found() or _NONE,
            negated=firm or frozenset(self.negated),
            order=tuple(self.order),
            pointed=frozenset(self.pointed),
            against=self.against or _NONE,
            described=frozenset(self._described - self._happens),
            universal=self.universal,
            speaks=self.speaks,
        )

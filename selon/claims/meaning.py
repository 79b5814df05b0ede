"""What a statement says, as far as words show it: concepts, what happens in it, its names, figures and negations."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from selon.claims.figures import Figures
from selon.french import senses

OWN, WORD, MODAL, ADVERB, DEMONYM = 1.0, 0.75, 0.4, 0.3, 0.7
_SHARE = {"event": 1.15, "mutual": 1.15, "thing": OWN, "word": WORD, "modal": MODAL, "adverb": ADVERB, "place": DEMONYM}
_EVENTS = frozenset(("event", "mutual"))
_NAMES = frozenset(("name", "place"))
_NOUNS, _PARTICIPLE = _EVENTS | {"thing", "word"}, ("é", "ée", "és", "ées")
_REACH, _NO = 8, 5
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
_DOUBT, _AHEAD = "doubt", frozenset(("go",))
"""What is not doubted where it is lacking, and what leads to what is done (*n'irait pas voter*)."""
_NONE: Mapping[str, Any] = MappingProxyType({})  # one for all: most meanings have none
_NOTHING: frozenset[str] = frozenset()
_COUNTS = frozenset(("millier", "million", "milliard", "nombre"))
_NE, _QUE = frozenset(("ne", "n'")), frozenset(("que", "qu'"))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
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
    it does and what it says. An `idle` one does and says nothing; one that `opens` can be the first of two words that
    say something together."""

    low: str
    mark: bool
    name: str
    digits: bool
    roles: frozenset[str]
    sense: senses.Sense
    idle: bool
    opens: bool


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
        self._lacking = False
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

    def capital(self, name: str) -> None:
        """A word with a capital, which may be a name."""
        if self._denying or self._denied or self._pointing:
            self._step()
        self.name(name, False)

    def mark(self, mark: str) -> None:
        """A mark."""
        self._near = ""
        if self.figures.open is not None:
            self.figures.mark(mark)
        if mark in ",.;:!?":
            self._supposed = False
            self._title = []

    def idle(self) -> None:
        """A word that does and says nothing, as half of all words."""
        if self._denying or self._denied or self._pointing:
            self._step()
        self._near = ""
        if self.figures.open is not None:
            self.figures.skip()

    def word(self, read: Word) -> None:
        """A word."""
        if self._denying or self._denied or self._pointing:
            self._step()
        word, roles = read.low, read.roles
        if read.digits or roles:
            if self._figure(read):
                return
            self._small(roles)
        if read.sense.kind != "empty":
            self._sense(word, read.sense, read.opens)
            return
        self._near = ""
        if self.figures.open is not None:
            if "units" in roles:
                self.figures.unit(word)
            else:
                self.figures.skip()

    def _figure(self, read: Word) -> bool:
        """Take a word as a number or a day, if it is one."""
        if read.digits or "number" in read.roles:
            self.figures.number(read.low)
        elif "months" in read.roles or "days" in read.roles:
            self.figures.day(read.low)
        else:
            return False
        self._near = ""
        return True

    def _sense(self, word: str, found: senses.Sense, opens: bool) -> None:
        if self._before:
            found = self._paired(word, found)
        concept, kind, against = found
        if self.figures.open is not None or self.figures.asked:
            self.figures.word(word, concept, kind in _EVENTS)
        elif word in _COUNTS:
            self.figures.one(word)
        fresh = concept not in self.concepts
        self._keep(concept, _SHARE[kind], kind)
        if fresh and (self._title or concept in _TITLES):
            self._title = [] if kind in _EVENTS else [*self._title, concept]
        if against or self._denying:
            self._polarity(found)
        self._told = concept if kind in _EVENTS or kind == "modal" else ""
        near, self._before, self._near = self._near, word if opens else "", kind
        if kind in _EVENTS or kind == "word":
            (self._described if near in _NOUNS and word.endswith(_PARTICIPLE) else self._happens).add(concept)

    def _small(self, roles: frozenset[str]) -> None:
        self._lacking = "without" in roles
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
            self._denying = max(self._denying, _NO if "no" in roles else 3)

    def _paired(self, word: str, found: senses.Sense) -> senses.Sense:
        """The sense of the word with the one before it, in whose place it then stands."""
        pair = senses.joined(self._before, word)
        if pair is None:
            return found
        first = senses.sense(self._before).concept
        if first != pair.concept and self.order.count(first) <= 1:
            self.concepts.pop(first, None)
            self.kinds.pop(first, None)
            if first in self.negated:  # "ne met pas fin"
                self.negated.remove(first)
                self.negated.add(pair.concept)
        return pair

    def _keep(self, concept: str, share: float, kind: str) -> None:
        if self._supposed and kind in _EVENTS:
            share, kind = share * _SUPPOSED, "supposed"
        held = self.concepts.get(concept)
        if held is None or share > held:
            self.concepts[concept] = share
        if held is None:
            self.kinds[concept] = kind
        if kind in _NAMES or kind in _EVENTS:
            self.order.append(concept)
        if self._pointing and kind not in _NAMES:
            self.pointed.add(concept)
            self._pointing = 0

    def _polarity(self, found: senses.Sense) -> None:
        if found.against:
            self.against[found.concept] = found.against
        if self._denying and found.kind != "adverb":
            if self._lacking and found.concept == _DOUBT:  # "sans doute" says that it is so
                self._denying = self._denying if self._denied else 0
                return
            self.negated.add(found.concept)
            if self._halved is not None:
                self._halved.append(found.concept)
            self._denying = self._denying - 2 if found.kind == "modal" or found.concept in _AHEAD else 0

    def _step(self) -> None:
        """One word further: what was opened runs out."""
        self._denying -= self._denying > 0
        self._denied -= self._denied > 0
        self._pointing -= self._pointing > 0

    def meaning(self, *, speaks: bool = False, urges: bool = False, denies: bool = False) -> Meaning:
        """What the words read so far say, in what is known to be such an act of speech."""
        by = self.kinds
        return Meaning(
            concepts=self.concepts,
            events=_set([c for c, kind in by.items() if kind in _EVENTS]),
            mutual=_set([c for c, kind in by.items() if kind == "mutual"]),
            names=_set([c for c, kind in by.items() if kind in _NAMES]),
            people=_set(self.people),
            figures=self.figures.found() or _NONE,
            negated=_set([c for c in self.negated if by.get(c) != "modal"] or self.negated),
            order=tuple(self.order),
            pointed=_set(self.pointed),
            against=self.against or _NONE,
            described=_set(self._described - self._happens),
            universal=self.universal,
            speaks=self.speaks or speaks,
            urges=urges,
            denies=denies,
        )


def _set(concepts: Collection[str]) -> frozenset[str]:
    return frozenset(concepts) if concepts else _NOTHING

"""Who each mention means: one identity for all that is one person, organisation, government, outlet or place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from selon.french.naming import words
from selon.french.offices import statesmen
from selon.french.people import firsts
from selon.names.company import company
from selon.names.forms import Form, Forms, paired
from selon.names.served import HOME
from selon.names.speaks import ANY, institution
from selon.names.variants import listed_as, parts, plain_name, sounds

GOVERNMENT = "gouvernement"
"""What tells the government that is called by its capital from the town."""

Identity = tuple[str, ...]
"""What makes two names one: *person* and its sounds, or *other* and its form. Where that is not enough a last part that
begins with `APART` tells two apart: a gender, a country, an article."""

APART = "="
_WITH = "+"
People = dict[Identity, "Person"]
Bearers = dict[str, list[Identity]]


class Person:
    """What the pile gives of one full name: genders and roles."""

    __slots__ = ("genders", "roles")

    def __init__(self) -> None:
        self.genders: Counter[str] = Counter()
        self.roles: set[str] = set()

    def add(self, form: Form, count: int) -> None:
        """Count the gender and role words of so many mentions."""
        if form.gender:
            self.genders[form.gender] += count
        self.roles.update(_role_words(form.role))

    def join(self, other: Person) -> None:
        """Count what is told of the same name elsewhere."""
        self.genders.update(other.genders)
        self.roles |= other.roles

    @property
    def usual(self) -> str | None:
        """The gender met most where namesakes of another are told apart, else None."""
        apart = len(self.genders) > 1 and min(self.genders.values()) > 1
        return main(self.genders) if apart else None

    @property
    def known(self) -> tuple[frozenset[str], frozenset[str]]:
        """What tells whether a surname alone may mean the person: genders and words of roles."""
        return frozenset(self.genders), frozenset(self.roles)


def identities(
    mentions: Forms, where: list[str | None], people: People | None = None, beside: Forms | None = None
) -> tuple[list[Identity], NDArray[np.int64]]:
    """The identities there are, and for each mention the number of its own; `where` has the countries of the articles.

    `people` are the full names of the whole pile where these are only some of its mentions, `beside` all the mentions
    of the articles where these are only some of them.

    >>> from selon.names import forms
    >>> from selon.record import Mention
    >>> told = {"article": "a", "span": (0, 5), "words": "Weiss", "kind": "person"}
    >>> rows = [Mention(name=name, **told) for name in ("Weiss", "Clara Weiss")]
    >>> found, number = identities(forms.of(rows), [HOME])
    >>> len(found), number.tolist()
    (1, [0, 0])
    """
    number: dict[Identity, int] = {}
    out = np.zeros(len(mentions.form), np.int64)
    person, full = (np.array(list(map(test, mentions.forms)), np.bool_) for test in (_person, full_name))
    people = met(mentions) if people is None else people

    def numbered(identity: Identity) -> int:
        return number.setdefault(identity, len(number))

    own = np.zeros(len(mentions.forms), np.int64)
    for at in np.flatnonzero(full).tolist():
        own[at] = numbered(_apart(mentions.forms[at], people))
    rows = full[mentions.form]
    out[rows] = own[mentions.form[rows]]
    rows = ~person[mentions.form]
    out[rows] = _others(mentions, rows, where, numbered)
    rows = (person & ~full)[mentions.form]
    out[rows] = [numbered(identity) for identity in _bares(mentions, np.flatnonzero(rows), people, beside or mentions)]
    return list(number), out


def _person(form: Form) -> bool:
    return form.kind == "person"


def full_name(form: Form) -> bool:
    """Whether a person is called by first name and surname."""
    return form.kind == "person" and " " in form.name and len(sounds(form.name)) > 1


def met(mentions: Forms) -> People:
    """The full names of persons that are mentioned, by their identities."""
    people: People = defaultdict(Person)
    counts = np.bincount(mentions.form, minlength=len(mentions.forms)).tolist()
    for form, count in zip(mentions.forms, counts, strict=True):
        if full_name(form):
            people["person", *sounds(form.name)].add(form, count)
    return people


def _apart(form: Form, people: People) -> Identity:
    """A full name; namesakes of different gender are two."""
    identity = ("person", *sounds(form.name))
    usual = people[identity].usual
    return (*identity, APART + form.gender) if usual and form.gender and form.gender != usual else identity


def main(genders: Counter[str]) -> str:
    """The gender met most."""
    return max(sorted(genders), key=genders.__getitem__)


def _others(
    mentions: Forms, rows: NDArray[np.bool_], where: list[str | None], numbered: Callable[[Identity], int]
) -> NDArray[np.int64]:
    """The identities of what is no person: a name has one in each country at most."""
    lands = {land: at for at, land in enumerate(dict.fromkeys(where))}
    known = list(lands)
    land = np.array([lands[one] for one in where], np.int64)
    pairs, number = paired(mentions.form[rows], land[mentions.article[rows]])
    own: dict[tuple[str, str | None, bool], int] = {}
    found = []
    for at, told in pairs.tolist():
        asked = (mentions.forms[at].name, known[told], mentions.forms[at].kind == "government")
        if asked not in own:
            own[asked] = numbered(_other(*asked))
        found.append(own[asked])
    return np.array(found, np.int64)[number]


def _other(name: str, land: str | None, governs: bool) -> Identity:
    """A name that is no person's; a government without its country is another in each country (*le gouvernement*).

    A capital is two: the town, and the government that is called by it.
    """
    known = listed_as(name)
    identity = ("other", plain_name(known.name if known else name))
    if governs and known and known.kind == "capital":
        return (*identity, APART + GOVERNMENT)
    return identity if land == HOME or institution(name, ANY) != ANY else (*identity, APART + (land or ""))


def _bearers(people: Iterable[Identity]) -> Bearers:
    """Full names by surname, and by first word where that is no first name (*Kim Jong Un*)."""
    found: Bearers = defaultdict(list)
    for identity in sorted(people):
        for sound in borne(identity):
            found[sound].append(identity)
    return found


def borne(identity: Identity) -> tuple[str, ...]:
    """The sounds by which a person of a full name may be called.

    >>> borne(("person", *sounds("Paul Weiss"))) == sounds("Weiss")
    True
    """
    if identity[1] not in _given() or len(identity) == 4:
        return identity[-1], identity[1]
    return identity[-1:]


@cache
def _given() -> frozenset[str]:
    return frozenset(sound for name in firsts() for sound in sounds(name))


def _bares(mentions: Forms, rows: NDArray[np.int64], people: People, beside: Forms) -> list[Identity]:
    """The identities of surnames alone; what a role once told of one holds for the rest of the article."""
    bearers = _bearers(people)
    met = np.unique(mentions.form[rows]).tolist()
    meant = {at: _bare(mentions.forms[at], people, bearers) for at in met}
    own = np.zeros(len(mentions.forms), np.bool_)
    own[[at for at in met if meant[at][-1] == APART]] = True
    lone = mentions.article[rows[own[mentions.form[rows]]]].tolist()
    known = _company(beside, {mentions.articles[at] for at in lone})
    settled: dict[tuple[int, str, str | None], Identity] = {}
    found = []
    for article, at in zip(mentions.article[rows].tolist(), mentions.form[rows].tolist(), strict=True):
        form = mentions.forms[at]
        asked = (article, form.name, form.gender)
        if asked not in settled or form.role:
            identity = meant[at]
            where = mentions.articles[article]
            settled[asked] = (*identity[:-1], known.get(where, APART + where)) if identity[-1] == APART else identity
        found.append(settled[asked])
    return found


def _company(mentions: Forms, articles: set[str]) -> dict[str, str]:
    """What those of a first name alone are known by in some articles: with whom they are told of."""
    number = {at for at, article in enumerate(mentions.articles) if article in articles}
    full = np.array(list(map(full_name, mentions.forms)), np.bool_)
    return {mentions.articles[at]: APART + _WITH + name for at, name in company(mentions, full, number).items()}


def _bare(form: Form, people: People, bearers: Bearers) -> Identity:
    """Who a surname alone means in the pile, or a person of its own: if it ends in `APART`, of the article's own."""
    sound, told = heard(form.name), _role_words(form.role)
    fit = [one for one in bearers.get(sound, ()) if _fits(people[one], form.gender, told)]
    if len(fit) > 1 and told:
        fit = [one for one in fit if people[one].roles & told]
    if len(fit) > 1 and not told:
        fit = [one for one in fit if one[1:] in _statesmen()] or fit
    # a word alone shows a gender by its title: then it is a surname, if it is anybody's in the pile
    first = bool(parts(form.name)[:1]) and parts(form.name)[0] in firsts()
    given = first and not (form.gender and bearers.get(sound))
    if len(fit) == 1 and not (given and not told):
        return fit[0]
    alone = not bearers.get(sound) and not given
    return ("person", sound) if alone else ("person", sound, APART + _crown(form))


def _crown(form: Form) -> str:
    """The dignity by which one of a first name alone is one person everywhere (*le pape François*), else empty."""
    dignity = plain_name(form.role or "").split()[-1:]
    return dignity[0] if " " not in form.name and dignity and dignity[0] in words("roles", "crowned") else ""


@cache
def _statesmen() -> frozenset[tuple[str, ...]]:
    """The full names of those who held a high office, as they sound: they are called by a surname that others bear."""
    return frozenset(map(sounds, statesmen()))


def heard(name: str) -> str:
    """A surname as it sounds."""
    return "".join(sounds(name)) or name


def _fits(person: Person, gender: str | None, told: frozenset[str]) -> bool:
    if gender and person.genders and gender not in person.genders:
        return False
    return not told or not person.roles or bool(person.roles & told)


@lru_cache(maxsize=1 << 16)
def _role_words(role: str | None) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", plain_name(role or "")) if len(word) > 3)

"""Who is who across articles: one key for one person, organisation, government, outlet or place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from selon.french.lands import countries
from selon.french.people import firsts
from selon.names.lands import HOME, lands
from selon.names.roles import shared
from selon.names.speaks import accented, institution
from selon.names.variants import known_as, parts, plain_name, sounds
from selon.record import Mention, Name

ANY = "?"
"""Asked for as the country, it shows that a phrase names none."""
Where = dict[str, str | None]
Identity = tuple[str, ...]
"""What makes two names one: *person* and its sounds (and, where needed, gender or article), or *other* and its form."""


class Person:
    """What the pile gives of one full name: genders and roles."""

    __slots__ = ("genders", "roles")

    def __init__(self) -> None:
        self.genders: Counter[str] = Counter()
        self.roles: set[str] = set()

    def add(self, mention: Mention) -> None:
        """Count a mention's gender and role words."""
        if mention.gender:
            self.genders[mention.gender] += 1
        self.roles.update(_role_words(mention.role))


def _role_words(role: str | None) -> set[str]:
    return {word for word in re.findall(r"\w+", plain_name(role or "")) if len(word) > 3}


def join(mentions: Sequence[Mention]) -> tuple[list[Mention], list[Name]]:
    """The mentions with their `key`, and the names they stand for, in the order of their keys.

    Variants of a full name are one; a bare surname goes to the pile's only bearer unless gender or role speak against
    it; different first names stay apart. The order of the mentions does not change the keys.

    >>> from selon.article import Article
    >>> from selon.names import find
    >>> text = "M. Kim a vu Kim Jong-un. La Maison Blanche se tait."
    >>> rows, names = join(find(Article(id="a", text=text)))
    >>> [(row.words, row.key) for row in rows]
    [('Kim', 'kim-jong-un'), ('Kim Jong-un', 'kim-jong-un'), ('Maison Blanche', 'maison-blanche')]
    >>> names[1].institution
    'États-Unis'
    """
    where = lands(mentions)
    identities = _identities(mentions, where)
    groups: dict[Identity, list[Mention]] = defaultdict(list)
    for mention, identity in zip(mentions, identities, strict=True):
        groups[identity].append(mention)
    keys = _keys(groups)
    joined = [replace(row, key=keys[identity]) for row, identity in zip(mentions, identities, strict=True)]
    names = [_name(keys[identity], rows, where) for identity, rows in groups.items()]
    return joined, sorted(names, key=lambda name: name.key)


def _identities(mentions: Sequence[Mention], where: Where) -> list[Identity]:
    people: dict[Identity, Person] = defaultdict(Person)
    for mention in mentions:
        if mention.kind == "person" and " " in mention.name and len(sounds(mention.name)) > 1:
            people[("person", *sounds(mention.name))].add(mention)
    bearers = _bearers(people)
    settled: dict[tuple[str, str, str | None], Identity] = {}
    others: dict[tuple[str, str | None], Identity] = {}
    found: list[Identity] = []
    for mention in mentions:
        if mention.kind == "person":
            found.append(_identity(mention, people, bearers, settled))
            continue
        asked = (mention.name, where[mention.article])
        if asked not in others:
            others[asked] = _other(*asked)
        found.append(others[asked])
    return found


def _other(name: str, land: str | None) -> Identity:
    """A name that is no person's; a government without its country is another in each country (*le gouvernement*)."""
    identity = ("other", plain_name(known_as(name) or name))
    return identity if land == HOME or institution(name, ANY) != ANY else (*identity, land or "")


def _bearers(people: Iterable[Identity]) -> dict[str, list[Identity]]:
    """Full names by surname, and by first word where that is no first name (*Kim Jong Un*)."""
    found: dict[str, list[Identity]] = defaultdict(list)
    given = {sound for name in firsts() for sound in sounds(name)}
    for identity in sorted(people):
        found[identity[-1]].append(identity)
        if identity[1] not in given or len(identity) == 4:
            found[identity[1]].append(identity)
    return found


def _identity(
    mention: Mention,
    people: dict[Identity, Person],
    bearers: dict[str, list[Identity]],
    settled: dict[tuple[str, str, str | None], Identity],
) -> Identity:
    found = sounds(mention.name)
    if " " in mention.name and len(found) > 1:
        return _apart(("person", *found), people, mention)
    asked = (mention.article, mention.name, mention.gender)
    if asked not in settled or mention.role:
        settled[asked] = _bare(mention, "".join(found) or mention.name, people, bearers)
    return settled[asked]


def _apart(identity: Identity, people: dict[Identity, Person], mention: Mention) -> Identity:
    """Namesakes of different gender are two."""
    genders = people[identity].genders
    if len(genders) > 1 and min(genders.values()) > 1 and mention.gender and mention.gender != _main(genders):
        return (*identity, mention.gender)
    return identity


def _main(genders: Counter[str]) -> str:
    return max(sorted(genders), key=genders.__getitem__)


def _bare(mention: Mention, sound: str, people: dict[Identity, Person], bearers: dict[str, list[Identity]]) -> Identity:
    """Who a surname alone means in the pile, or a person of its own."""
    told = _role_words(mention.role)
    fit = [one for one in bearers.get(sound, ()) if _fits(people[one], mention.gender, told)]
    if len(fit) > 1 and told:
        fit = [one for one in fit if people[one].roles & told]
    # a word alone shows a gender by its title only: then it is a surname
    given = not mention.gender and parts(mention.name)[:1] and parts(mention.name)[0] in firsts()
    if len(fit) == 1 and not (given and not told):
        return fit[0]
    alone = not bearers.get(sound) and not given
    return ("person", sound) if alone else ("person", sound, "", mention.article)


def _fits(person: Person, gender: str | None, told: set[str]) -> bool:
    if gender and person.genders and gender not in person.genders:
        return False
    return not told or not person.roles or bool(person.roles & told)


def _keys(groups: dict[Identity, list[Mention]]) -> dict[Identity, str]:
    """A readable key for each identity, numbered where two would be alike."""
    taken: Counter[str] = Counter()
    keys: dict[Identity, str] = {}
    for identity in sorted(groups):
        slug = "-".join(re.findall(r"\w+", plain_name(_label(groups[identity])))) or "nom"
        taken[slug] += 1
        keys[identity] = slug if taken[slug] == 1 else f"{slug}-{taken[slug]}"
    return keys


def _label(rows: list[Mention]) -> str:
    """The usual form among the fullest."""
    known = known_as(rows[0].name) if rows[0].kind != "person" else None
    if known:
        return known
    count = Counter(row.name for row in rows)
    size = max(len(parts(name)) for name in count)
    return max(sorted(name for name in count if len(parts(name)) == size), key=count.__getitem__)


def _name(key: str, rows: list[Mention], where: Where) -> Name:
    kinds = Counter(row.kind for row in rows)
    kind = "government" if kinds["government"] else max(sorted(kinds), key=kinds.__getitem__)
    roles = _roles(row.role for row in rows if row.role)
    genders = Counter(row.gender for row in rows if row.gender)
    label = _label(rows)
    return Name(
        key=key,
        label=label,
        kind=kind,
        gender=_main(genders) if genders else None,
        roles=roles,
        variants=tuple(sorted({form for row in rows for form in (row.words, row.name)})),
        institution=_speaks(kind, label, roles, Counter(where[row.article] for row in rows)),
    )


def _roles(told: Iterable[str]) -> tuple[str, ...]:
    """The functions, the most usual first; those given to several or to a relative only where there are no others."""
    usual = [role for role, _ in Counter(sorted(told)).most_common()]
    return tuple([role for role in usual if not shared(role)] or usual)


def _speaks(kind: str, label: str, roles: tuple[str, ...], about: Counter[str | None]) -> str | None:
    """Whom a name speaks for; `about` counts the countries of the articles it stands in."""
    land = about.most_common(1)[0][0]
    if kind == "person":
        told = [(role, found) for role in roles if (found := institution(role, ANY))]
        if not told or told[0][1] != ANY:
            return told[0][1] if told else None
        lands_told = (found for _, found in told if found in _states())
        return next(lands_told, None) or institution(told[0][0], land)
    if kind == "place":
        return None
    if kind == "outlet":
        return known_as(label) or label
    found = institution(label, land)
    if kind == "government" or (found in _states() and not label.endswith((" de France", " en France"))):
        return found
    return found if found and plain_name(label).startswith(plain_name(found)) and known_as(found) else _own(label)


def _own(label: str) -> str:
    """The name an organisation speaks under: the listed one, or its own with the accents of its capitals."""
    return known_as(label) or accented(label)


@cache
def _states() -> frozenset[str]:
    return frozenset(country.name for country in countries())

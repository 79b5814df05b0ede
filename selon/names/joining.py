"""Who is who across articles: one key for one person, organisation, government, outlet or place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from selon.french.people import gender_alone
from selon.names import forms
from selon.names.forms import Forms, counted
from selon.names.identities import APART, Identity, identities, main
from selon.names.lands import lands
from selon.names.roles import idle, shared, tied
from selon.names.served import serves, states
from selon.names.sheaf import Group, Sheaf
from selon.names.speaks import accented, institution
from selon.names.variants import known_as, plain_name
from selon.record import Mention, Name

_MARK = 3
"""Bytes of what tells two of one name apart that is not to be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The names of a pile, in the order of their keys, what is kept of each, and for each mention the number of its
    name."""

    names: Sequence[Name]
    sheaves: Sequence[Sheaf]
    number: NDArray[np.int64]


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
    joined = named(forms.of(mentions))
    keys = [joined.names[number].key for number in joined.number.tolist()]
    return [keyed(row, key) for row, key in zip(mentions, keys, strict=True)], list(joined.names)


def keyed(row: Mention, key: str) -> Mention:
    """A mention with its key.

    >>> keyed(Mention(article="a", span=(0, 3), words="Kim", name="Kim", kind="person"), "kim").key
    'kim'
    """
    return Mention(
        article=row.article,
        span=row.span,
        words=row.words,
        name=row.name,
        kind=row.kind,
        gender=row.gender,
        role=row.role,
        key=key,
    )


def named(mentions: Forms) -> Joined:
    """The same for mentions by their forms.

    >>> row = Mention(article="a", span=(0, 5), words="Weiss", name="Weiss", kind="person")
    >>> joined = named(forms.of([row, row]))
    >>> joined.names[0].key, joined.number.tolist()
    ('weiss', [0, 0])
    """
    where = lands(mentions)
    found, number = identities(mentions, where)
    groups = _groups(mentions, number, [land or "" for land in where], len(found))
    labels = [group.label() for group in groups]
    slugs = list(map(slug, found, labels))
    keys = numbered(found, slugs)
    order = sorted(range(len(found)), key=keys.__getitem__)
    place = np.zeros(len(order), np.int64)
    place[order] = np.arange(len(order))
    return Joined(
        names=[named_as(keys[at], labels[at], groups[at]) for at in order],
        sheaves=[groups[at].sheaf(keys[at], found[at], slugs[at]) for at in order],
        number=place[number],
    )


def _groups(mentions: Forms, number: NDArray[np.int64], where: Sequence[str], count: int) -> list[Group]:
    groups = [Group() for _ in range(count)]
    for at, form, times in counted(number, mentions.form):
        groups[at].forms[mentions.forms[form]] = times
    known = {land: at for at, land in enumerate(sorted(set(where)))}
    land = np.array([known[one] for one in where], np.int64)
    told = list(known)
    for at, about, times in counted(number, land[mentions.article]):
        groups[at].about[told[about]] = times
    return groups


def slug(identity: Identity, label: str) -> str:
    """What the key of a name begins with, to be read; it is made of nothing else, so that others do not change it.

    >>> slug(("person", "vais"), "Clara Weiss")
    'clara-weiss'
    """
    read = _slug(label) or "nom"
    return f"{read}-{_mark(identity)}" if identity[-1].startswith(APART) else read


def numbered(found: Sequence[Identity], slugs: Sequence[str]) -> list[str]:
    """The keys of names: of those with one slug all but the first, by their identities, with a number behind it.

    >>> numbered([("person", "b"), ("person", "a")], ["marin", "marin"])
    ['marin-2', 'marin']
    """
    taken: Counter[str] = Counter()
    keys = [""] * len(found)
    for at in sorted(range(len(found)), key=found.__getitem__):
        taken[slugs[at]] += 1
        count = taken[slugs[at]]
        keys[at] = slugs[at] if count == 1 else f"{slugs[at]}-{count}"
    return keys


def _mark(identity: Identity) -> str:
    """What tells a name apart from those alike: a country or a gender to be read, of an article's own some signs."""
    if identity[0] == "person" and len(identity) == 3 and len(identity[-1]) > len(APART):
        return blake2b(identity[-1].encode(errors="replace"), digest_size=_MARK).hexdigest()
    return _slug(identity[-1]) or "0"


def _slug(text: str) -> str:
    return "-".join(re.findall(r"\w+", plain_name(text)))


def named_as(key: str, label: str, group: Group) -> Name:
    """The name of some mentions."""
    kinds, genders, told = Counter[str](), Counter[str](), Counter[str]()
    for form, times in group.forms.items():
        kinds[form.kind] += times
        if form.gender:
            genders[form.gender] += times
        if form.role:
            told[form.role] += times
    kind = "government" if kinds["government"] else max(sorted(kinds), key=kinds.__getitem__)
    roles = _roles(told)
    land = max(sorted(group.about), key=lambda one: (group.about[one], bool(one))) or None
    return Name(
        key=key,
        label=label,
        kind=kind,
        gender=main(genders) if genders else gender_alone(label) if kind == "person" else None,
        roles=roles,
        variants=tuple(sorted({words for form in group.forms for words in (form.words, form.name)})),
        institution=serves(label, roles, told, land) if kind == "person" else _speaks(kind, label, land),
    )


def _roles(told: Counter[str]) -> tuple[str, ...]:
    """The functions, the most usual first, then ties to somebody who is named.

    Those given to several or to a relative stand only where there are no others; what is no function, never.
    """
    usual = [role for role in sorted(told, key=lambda role: (tied(role), -told[role], role)) if not idle(role)]
    return tuple([role for role in usual if not shared(role)] or usual)


def whom(label: str, told: Counter[str], held: str | None) -> str | None:
    """Whom somebody speaks for by the functions that some articles give him, and how often each.

    An office that is told without its country is one of the state he is known to serve, `held`.

    >>> told = Counter({"ministre de l'Intérieur": 2})
    >>> whom("Clara Weiss", told, "Autriche"), whom("Zoé Roy", Counter({"poète": 1}), None)
    ('Autriche', None)
    """
    return serves(label, _roles(told), told, held if held in states() else None)


def _speaks(kind: str, label: str, land: str | None) -> str | None:
    """Whom a name that is no person's speaks for in articles about a country."""
    if kind == "place":
        return None
    if kind == "outlet":
        return known_as(label) or label
    found = institution(label, land)
    if kind == "government" or (found in states() and not label.endswith((" de France", " en France"))):
        return found
    return found if found and plain_name(label).startswith(plain_name(found)) and known_as(found) else _own(label)


def _own(label: str) -> str:
    """The name an organisation speaks under: the listed one, or its own with the accents of its capitals."""
    return known_as(label) or accented(label)

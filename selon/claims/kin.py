"""Whether two sources may be one, or one may speak for the other: then they are not independent.

*Cnil* and *Commission nationale de l'informatique et des libertés*, *Ardel* and *direction d'Ardel*, a man and his
lawyer, a prosecutor and the police of his country. In doubt they are kin.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from selon.claims.who import one
from selon.french import lands, organs
from selon.french.known import parent
from selon.french.stem import stem
from selon.french.stopwords import stopwords

BODY, PERSON, OUTLET, TITLED, DESCRIBED = "body", "person", "outlet", "titled", "described"


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """Whom a statement rests on: `key` tells one root from another, `label` names it, `voice` who speaks for it.

    `kind` is body (an institution or who speaks for it), person (named, of no known institution), outlet, titled (the
    only one there is, of a name or here: *l'agent de Paul Ferrand*, *la préfecture*) or described (nothing says who it
    is). `called` are all the words it goes by, `roles` what it is said to be.
    """

    key: str
    label: str
    voice: str
    kind: str
    called: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


_WORD = re.compile(r"\w+")
_LEAST, _INITIALS = 3, 2
_BEFORE = re.compile(r"(?:,\s*|^)(?:(?:[Ll]e|[Ll]a)\s|[Ll]['’])?")
_CAPITAL = re.compile(r"(?<![\w-])[A-ZÀ-Þ][\w-]+")


@lru_cache(maxsize=1 << 14)
def telling(text: str) -> tuple[str, ...]:
    """The words of a name that tell it from others.

    >>> telling("direction de la Banque de Nîmes")
    ('direction', 'banque', 'nimes')
    """
    return tuple(word for word in _WORD.findall(one(text)) if len(word) >= _LEAST and word not in stopwords())


@lru_cache(maxsize=1 << 14)
def initials(text: str) -> frozenset[str]:
    """The acronyms a name of several words can have: of its telling words, of all its longer ones, of all.

    >>> "has" in initials("Haute Autorité de santé")
    True
    """
    words = _WORD.findall(one(text))
    if len(words) < _INITIALS:
        return frozenset()
    kinds = (telling(text), [word for word in words if len(word) > _INITIALS], words)
    return frozenset("".join(word[0] for word in kind) for kind in kinds if len(kind) >= _INITIALS)


def _country(text: str) -> bool:
    return one(text) in lands.called()


def _within(short: str, long: str) -> bool:
    """Whether all that tells one name stands in the other, or one is the acronym of the other."""
    if _country(short):
        return one(short) == one(long)
    return _stands(short, long) or one(short).replace(".", "") in initials(long)


def _stands(name: str, text: str) -> bool:
    """Whether all that tells a name stands in a text; a single word with its capital (*Le Monde*, not *le monde*)."""
    words = telling(name)
    if len(words) == 1:
        return words[0] in telling(" ".join(word for word in _WORD.findall(text) if word[0].isupper()))
    return bool(words) and _stems(words) <= _stems(telling(text))


@lru_cache(maxsize=1 << 14)
def _stems(words: tuple[str, ...]) -> frozenset[str]:
    """The words without their endings: the *ministre américain* speaks for the *Sécurité américaine*."""
    return frozenset(stem(word) for word in words)


def related(a: Root, b: Root) -> bool:
    """Whether two roots may be one source, or one speaks for the other."""
    if a.key == b.key or DESCRIBED in (a.kind, b.kind) or {a.kind, b.kind} == {TITLED, PERSON}:
        return True
    if TITLED in (a.kind, b.kind) and all(map(_of_state, (a, b))):
        return True  # a ministry that no word gives to a country
    names = any(
        _within(mine, theirs) or _within(theirs, mine) for mine in a.called for theirs in b.called if mine and theirs
    )
    if names or _serves(a, b) or _serves(b, a) or _of_one_town(a, b) or _of_one_town(b, a):
        return True
    return _of_one_state(a, b) or _of_one_parent(a, b)


def _serves(a: Root, b: Root) -> bool:
    """Whether a role of the first names the second (*avocat de Paul Ferrand*, *directeur d'Ardel*)."""
    return any(_stands(name, role) for role in a.roles for name in b.called if not _country(name))


def _of_one_parent(a: Root, b: Root) -> bool:
    """Whether both are bodies of one organisation (*l'OMS*, *l'Unicef*), or one of them is a body of the other."""
    parents = {parent(name) for name in a.called if name} - {""}
    return any(parent(name) in parents for name in b.called if name)


def _of_one_town(a: Root, b: Root) -> bool:
    """Whether the first speaks for the town hall that the second is (*adjointe au maire*, *mairie de Brest*)."""
    if not organs.halls().match(b.label):
        return False
    here = telling(b.label)
    return any(
        organs.deputies().match(role) and all(one(word) in here for word in _CAPITAL.findall(role))
        for role in _called(a)
    )


def _organ(root: Root) -> bool:
    """Whether a root is an organ of a state, or who speaks for one (*la procureure adjointe*)."""
    return organs.organs().match(root.label) is not None or any(map(organs.officers().match, _called(root)))


def _called(root: Root) -> list[str]:
    """What a root is said to be, without the article and what stands before it (*Anne Roy, la procureure*)."""
    return [part for role in root.roles for part in _BEFORE.split(role)]


def _of_state(root: Root) -> bool:
    """Whether a root is a state or an organ of one."""
    return _country(root.label) or _organ(root)


def _of_one_state(a: Root, b: Root) -> bool:
    """Whether both are of one state: police and prosecutors speak of one file, a ministry and its services of one."""
    return (_organ(a) and _of_state(b)) or (_organ(b) and _of_state(a))


def kindred(roots: Sequence[Root]) -> list[tuple[Root, Root]]:
    """The pairs of roots that are not independent; who is only described goes with one of them, not with all."""
    known = [root for root in roots if root.kind != DESCRIBED]
    keys = {root.key for root in known}
    vague = [root for root in roots if root.kind == DESCRIBED and root.key not in keys]
    pairs = [(a, b) for a, b in combinations(known, 2) if a.key != b.key and related(a, b)]
    anchor = (known or vague)[:1]
    return pairs + [(anchor[0], root) for root in vague]

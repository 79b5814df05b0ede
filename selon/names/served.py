"""Whom a person speaks for by all that a pile calls him: no more by an office that is told as a past one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from selon.french.lands import countries
from selon.french.offices import known, listed
from selon.french.plain import plain
from selon.names.speaks import ANY, FORMER, institution

HOME = "France"
"""The country whose offices are told without it."""
_TITLE = 4
"""Words at most of a high office."""


def serves(name: str, roles: Sequence[str], told: Mapping[str, int], land: str | None) -> str | None:
    """Whom somebody speaks for in articles about a country by his functions, and how often each role is told.

    >>> told = {"ministre de la Santé": 1, "ancien ministre de la Santé": 1}
    >>> more = {**told, "ex-ministre": 1}
    >>> serves("Clara Weiss", list(told), told, HOME), serves("Clara Weiss", list(more), more, HOME)
    ('France', None)
    """
    found = _whom(name, roles, land) if roles else None
    if found is None or not _bygone(told, found):
        return found
    return _whom(name, [role for role in roles if institution(role, ANY) not in (found, ANY)], land)


def _whom(name: str, roles: Sequence[str], land: str | None) -> str | None:
    """Whom he speaks for by the first function that tells; another tells the country of an office without one."""
    told = ((role, found) for role in roles if (found := institution(role, ANY)))
    role, first = next(told, ("", None))
    if first != ANY:
        return first
    lands = (found for _, found in told if found in states())
    return next(lands, None) or _holds(name, role, land)


def _holds(name: str, role: str, land: str | None) -> str | None:
    """Whom somebody speaks for by an office that is told without its country."""
    known = served(name)
    if len(known) == 1:
        return next(iter(known))
    return None if land == HOME and abroad(name, role) else institution(role, land)


def _bygone(told: Mapping[str, int], found: str) -> bool:
    """Whether the offices by which he would speak for it are told more often as past ones."""
    former = {role: was for role in told if (was := FORMER.sub("", role)) != role}
    if not former:
        return False  # most of all: whom the others speak for needs not be looked for
    whom = (found, ANY) if found in states() else (found,)
    held = [role for role in told if institution(role, ANY) in whom]
    past = [
        role
        for role, was in former.items()
        if role not in held and (institution(was, ANY) in whom or _begins(was, held))
    ]
    return sum(told[role] for role in past) > sum(told[role] for role in held)


def _begins(office: str, held: Sequence[str]) -> bool:
    """Whether an office is the beginning of one that is held: *président* of *président du Mali*."""
    return any(plain(role).startswith(plain(office)) for role in held)


@lru_cache(maxsize=1 << 14)
def served(name: str) -> frozenset[str]:
    """The countries whose offices somebody held, by his full name; none where he is on no list.

    >>> sorted(served("Theresa May")), sorted(served("Clara Weiss"))
    (['Royaume-Uni'], [])
    """
    return frozenset(land for office in known(name) if (land := institution(office, HOME)) in states())


@lru_cache(maxsize=1 << 14)
def abroad(name: str, role: str) -> bool:
    """Whether a high office is told of one who is none of its holders at home, who are all known.

    >>> abroad("Clara Weiss", "Première ministre"), abroad("Jean Castex", "Premier ministre")
    (True, False)
    """
    told = role.split()
    titles = (" ".join(told[:size]) for size in range(2, min(len(told), _TITLE) + 1))
    return " " in name and HOME not in served(name) and any(map(listed, titles))


@cache
def states() -> frozenset[str]:
    """The names of all countries."""
    return frozenset(country.name for country in countries())

"""The countries that somebody is known to have served, for an office that is told without its country."""

from __future__ import annotations

from functools import cache, lru_cache

from selon.french.lands import countries
from selon.french.offices import known, listed
from selon.names.speaks import institution

HOME = "France"
"""The country whose offices are told without it."""
_TITLE = 4
"""Words at most of a high office."""


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

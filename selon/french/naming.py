"""The words around names, from `names.toml`, without accents and case."""

from __future__ import annotations

from functools import cache

from selon.french.expressions import listed
from selon.french.plain import plain


@cache
def words(section: str, key: str = "words") -> frozenset[str]:
    """The words of one list, plain.

    >>> "ministere" in words("heads", "strong")
    True
    """
    return frozenset(plain(word) for word in listed("names.toml")[section][key])


@cache
def pairs(section: str) -> dict[str, str]:
    """A table of words and what each gives.

    >>> pairs("seats")["maire"]
    'mairie'
    """
    return dict(listed("names.toml")[section])


@cache
def listing(section: str, key: str) -> tuple[str, ...]:
    """The entries of one list as they are written.

    >>> "Île-de-France" in listing("regions", "names")
    True
    """
    return tuple(listed("names.toml")[section][key])

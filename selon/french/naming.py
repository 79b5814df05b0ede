"""The words around names, from `names.toml`, without accents and case."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from selon.french.plain import plain


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("selon.french").joinpath("names.toml").read_text(encoding="utf-8"))


@cache
def words(section: str, key: str = "words") -> frozenset[str]:
    """The words of one list, plain.

    >>> "ministere" in words("heads", "strong")
    True
    """
    return frozenset(plain(word) for word in _table()[section][key])


@cache
def pairs(section: str) -> dict[str, str]:
    """A table of words and what each gives.

    >>> pairs("seats")["maire"]
    'mairie'
    """
    return dict(_table()[section])


@cache
def listing(section: str, key: str) -> tuple[str, ...]:
    """The entries of one list as they are written.

    >>> "Île-de-France" in listing("regions", "names")
    True
    """
    return tuple(_table()[section][key])

"""The words around names, from `names.toml`, without accents and case."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from selon.french.plain import plain


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("selon.french").joinpath("names.toml").read_text(encoding="utf-8"))


@cache
def words(section: str, key: str = "words") -> frozenset[str]:
    """The words of one list, plain.

    >>> "ministere" in words("heads", "strong")
    True
    """
    return frozenset(plain(word) for word in _table()[section][key])

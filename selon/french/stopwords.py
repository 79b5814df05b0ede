"""Words that tell nothing of what an article is about."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from selon.french.plain import plain


@cache
def stopwords() -> frozenset[str]:
    """The list, in small letters without accents.

    >>> "déclaré" in stopwords(), "declare" in stopwords(), "cyclone" in stopwords()
    (False, True, False)
    """
    lines = files("selon.french").joinpath("stopwords.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(plain(line) for line in lines if line and not line.startswith("#"))

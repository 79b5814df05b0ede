"""Statements of one speaker, under every variant of the name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from selon.record import Name, Statement


def spoken(statements: Iterable[Statement], names: Iterable[Name], by: str) -> Iterator[Statement]:
    """The statements whose speaker is called so: the name asked for, or any name that is one of its variants.

    >>> names = [Name(key="x", label="Ana Ruiz", kind="person", variants=("Ana Ruiz", "Mme Ruiz"))]
    >>> said = Statement(article="a", line=0, content=(), words=(), kind="direct", speaker=("Ana Ruiz",))
    >>> len(list(spoken([said], names, "ruiz")))
    1
    """
    asked = _words(by)
    wanted: set[frozenset[str]] = set()
    for name in names:
        forms = {_words(form) for form in (name.label, *name.variants)}
        if any(asked <= form for form in forms):
            wanted |= forms
    for row in statements:
        for speaker in map(_words, row.speaker):
            if asked <= speaker or speaker in wanted:
                yield row
                break


def _words(name: str) -> frozenset[str]:
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(mark))
    return frozenset("".join(mark if mark.isalnum() else " " for mark in plain).split())

"""Whom a known name speaks for, learned later: how far it reaches into a story."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence

from selon.claims.who import Naming, one
from selon.french import senses
from selon.record import Statement


def met(key: str, voices: Collection[str], statements: Sequence[Statement], naming: Naming) -> bool:
    """Whether anybody else in a story's statements speaks for, or names, one for whom a name speaks or spoke.

    Where nobody does, no two statements stand otherwise to one another than before. In doubt somebody does.

    >>> row = Statement(article="a", line=0, content=(), words=(), kind="indirect", speaker=("Ida Roux",))
    >>> met("luc-marin", ["mairie de Niort"], [row], Naming((), ()))
    False
    >>> met("luc-marin", ["Niger"], [row], Naming((), ()))
    True
    """
    if any(" " not in voice or voice in senses.countries().values() for voice in voices):
        return True  # a word with a capital may name it
    spoken = {*voices, key}
    for row in statements:
        for speaker in row.speaker:
            if naming.key(row.article, speaker) != key and naming.voice(row.article, speaker) in spoken:
                return True
    named = {"@" + form for voice in voices for form in (voice, one(voice))}
    told = (
        found for article in {row.article for row in statements} for found in naming.within(article, 0, sys.maxsize)
    )
    return any(concept in named for _, _, concept, _ in told)

"""Fields of work that nouns for persons belong to, from `callings.toml`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from selon.french.expressions import listed


@cache
def _fields() -> dict[str, frozenset[str]]:
    """The fields of each noun."""
    found: dict[str, set[str]] = {}
    for field, nouns in listed("callings.toml").items():
        for noun in nouns.split() if isinstance(nouns, str) else ():
            found.setdefault(noun, set()).add(field)
    return {noun: frozenset(held) for noun, held in found.items()}


def fields(calling: str) -> frozenset[str]:
    """The fields a calling (masculine singular) may be of; none for one of any field.

    >>> sorted(fields("psychiatre")), sorted(fields("maire")), sorted(fields("responsable"))
    (['health', 'science'], ['politics'], [])
    """
    return _fields().get(calling, frozenset())


def clash(calling: str, others: Iterable[str]) -> bool:
    """Whether a calling is of another field than all of others of which the field is known.

    >>> clash("psychiatre", ["ministre"]), clash("psychiatre", ["chercheur"]), clash("psychiatre", ["responsable"])
    (True, False, False)
    """
    mine = fields(calling)
    theirs = [found for each in others if (found := fields(each))] if mine else []
    return bool(theirs) and all(mine.isdisjoint(each) for each in theirs)


@cache
def firms() -> frozenset[str]:
    """Functions that stand for a firm as well as for a person.

    >>> "gestionnaire" in firms()
    True
    """
    return frozenset(listed("callings.toml")["firms"]["nouns"].split())


def political(office: str) -> bool:
    """Whether an office or a post (in plain letters) is of political life.

    >>> political("secretaire national du pcf"), political("secretaire general de la cgt")
    (True, False)
    """
    words, table = frozenset(office.split()), listed("callings.toml")["political"]
    return bool(words & _listed(table["words"])) and not words & _listed(table["others"])


@cache
def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())

"""Which bodies a trade's noun may take up, from `trades.toml`: *le réseau social*, *l'avionneur*, *l'entreprise*."""

from __future__ import annotations

from functools import cache

from selon.french.expressions import listed
from selon.french.plain import plain


def called(name: str) -> str:
    """A name as it is looked up.

    >>> called("Aéroports de Paris"), called("McDonald’s")
    ('aeroports de paris', "mcdonald's")
    """
    return " ".join(map(plain, name.replace("’", "'").replace("-", " ").split()))


@cache
def _trades() -> dict[str, frozenset[str]]:
    return {noun: frozenset(map(called, names)) for noun, names in listed("trades.toml")["trades"].items()}


@cache
def firms() -> frozenset[str]:
    """All firms, by their names as they are looked up."""
    own = map(called, listed("trades.toml")["firms"]["names"])
    return frozenset(own).union(*(_trades()[noun] for noun in listed("trades.toml")["firms"]["trades"]))


def plied(noun: str, described: str) -> frozenset[str]:
    """The bodies of the trade that a noun and the words behind it tell; empty where they tell none.

    >>> "facebook" in plied("réseau", "social"), "facebook" in plied("réseau", "ferré")
    (True, False)
    """
    words = described.split()
    for end in range(min(2, len(words)), 0, -1):
        if found := _trades().get(" ".join((noun, *words[:end]))):
            return found
    return _trades().get(noun, frozenset())


@cache
def anyhow() -> frozenset[str]:
    """The nouns that stand for a firm of any trade."""
    return frozenset(listed("trades.toml")["firms"]["nouns"])

"""The parties and countries that articles tell persons to be of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from selon.french.callings import political
from selon.french.closed import closed
from selon.french.lands import demonyms
from selon.french.offices import service
from selon.french.plain import plain
from selon.record import Mention
from selon.said.heads import calling
from selon.said.scene import Scene


def parties(scene: Scene, mention: Mention) -> frozenset[str]:
    """The parties an article tells somebody to be of: *le député LR Jean Roy*, *Jean Roy (LR)*."""
    told = [party(each) for each in scene.told.get(mention.name, ())]
    behind = _IN_BRACKETS.match(scene.text, mention.span.end)
    return frozenset().union(*told, party(behind[1]) if behind else ())


@lru_cache(maxsize=1 << 12)
def party(words: str) -> frozenset[str]:
    """The parties whose letters stand among some words: *le député LR*."""
    return frozenset(plain(word.strip("()")) for word in words.split()) & _letters()


@cache
def _letters() -> frozenset[str]:
    """Parties by their letters; their colours may be told of who is of another: *le socialiste*."""
    return frozenset(word for word in closed()["party"] if len(word) < 6)


_IN_BRACKETS = re.compile(r" \(([^()]{2,12})\)")


def presides(roles: Sequence[str]) -> bool:
    """Whether somebody is told to be president of a state: *le président*, *la présidente chilienne*."""
    return any(calling(each) == "président" and (lands(each) or " " not in each) for each in roles)


def abroad(phrase: str, roles: Sequence[str]) -> bool:
    """Whether a description tells of one country and all roles of others: *le ministre russe*, not *le grec*."""
    mine = lands(phrase)
    theirs = [found for each in roles if (found := lands(each))] if mine else []
    return bool(theirs) and all(mine.isdisjoint(each) for each in theirs)


@lru_cache(maxsize=1 << 12)
def served(name: str, day: str | None) -> tuple[str, ...]:
    """What the offices somebody held up to a day tell of their country: France's, where they tell none.

    >>> served("Édouard Balladur", "2019-05-05"), served("Anne Roy", "2019-05-05")
    (('premier ministre francais',), ())
    """
    offices = frozenset().union(*service(name, day)) if day else frozenset()
    told = tuple(sorted(each for each in offices if lands(each)))
    return told or (("français",) if any(political(each) for each in offices) else ())


@lru_cache(maxsize=1 << 12)
def lands(words: str) -> frozenset[str]:
    """The countries some words tell of, but for those behind *à*: *l'ambassadeur chilien au Pérou*."""
    told = {land for word in _TOWARDS.split(words)[0].split() if (land := demonyms().get(plain(word)))}
    return frozenset(told - {_UNION})


_UNION = "Union européenne"
"""What is of many countries: *le député européen* is of one of them."""
_TOWARDS = re.compile(r" (?:aux?|à) ")

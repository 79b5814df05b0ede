"""How a clause hangs on another; the expressions stand in `clauses.toml`."""

from __future__ import annotations

import re
from functools import cache, partial

from selon.french.expressions import one

_one = partial(one, "clauses.toml")


@cache
def hanging() -> re.Pattern[str]:
    """A clause that only hangs on another, up to a verb in it.

    >>> bool(hanging().search("la gare a fermé après que le préfet a "))
    True
    >>> bool(hanging().search("le préfet, qui est né ici, a "))
    False
    """
    return re.compile(rf"{_one('hanging')}[^,;:]*$", re.IGNORECASE)


@cache
def relative() -> re.Pattern[str]:
    """How a clause begins that only describes what stands right before it.

    >>> bool(relative().match(", qu'elle a ")), bool(relative().match(" a "))
    (True, False)
    """
    return re.compile(r"[\s,\"»]*(?:qu(?:e\s|')|dont\s|où\s)", re.IGNORECASE)


@cache
def cleft() -> re.Pattern[str]:
    """What only makes more of who does something (*c'est le préfet qui a*).

    >>> bool(cleft().search("c'est le préfet qui a "))
    True
    """
    return re.compile(r"\bc'(?:est|était) [^,;:]* qui [^,;:]*$", re.IGNORECASE)


@cache
def aiming() -> re.Pattern[str]:
    """What stands right before a verb that tells to what end, or by what, something is done (*pour dénoncer*), or what
    somebody does besides (*et dénonce*).

    >>> [bool(aiming().search(text)) for text in ("ils marchent pour ", "ils marchent et ", "ils ")]
    [True, True, False]
    """
    return re.compile(rf"{_one('aiming')}$", re.IGNORECASE)


@cache
def adding() -> re.Pattern[str]:
    """A participle, with what stands before it, by which somebody adds something (*, ajoutant*).

    >>> bool(adding().search("il part, ajoutant")), bool(adding().search("il part, dit"))
    (True, False)
    """
    return re.compile(rf"{_one('adding')}\w+ant$", re.IGNORECASE)

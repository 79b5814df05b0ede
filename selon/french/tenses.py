"""Tenses of verbs in the third person, read off their endings."""

from __future__ import annotations

import re
from functools import cache

from selon.french.closed import closed

_OTHER = re.compile(
    r"(?:re|dé|satis|contre)?fait|sait|(?:dé|com)?plait|\w*trait|(?:ap|dis|com|re)?parait|(?:re)?(?:con)?nait"
    r"|(?:ai|hai)t|aient"
)
"""Presents and subjunctives that end as an imperfect does: *fait*, *sait*, *distrait*."""

CONDITIONAL = re.compile(
    r"(?<![\w-])(?!(?:dev|pour|voud|faud|aime|souhaite|pourr|voudr|devr|faudr|vaud|vaudr|préfére)rai)"
    r"\w+(?<!é)(?<![aobcfg])(?<![^tîi]t)(?<!ouv)(?<!uvr)rai(?:t|ent)(?!\w)",
    re.IGNORECASE,
)
"""Not the imperfect of a verb in *-rer* or *-rir*: *préparait*, *intégrait*, *montrait*, *ouvrait*."""
_SUBJUNCTIVE = frozenset(("soit", "soient", "ait", "aient", "puisse", "puissent", "fasse", "fassent"))


@cache
def shifted(verb: str) -> bool:
    """Whether a verb stands in the imperfect or the conditional, as in what somebody is told to have said.

    >>> [shifted(each) for each in ("était", "viendraient", "ramassait", "a", "fait", "sait")]
    [True, True, True, False, False, False]
    """
    return verb.endswith(("ait", "aient")) and _OTHER.fullmatch(verb) is None


@cache
def supposed(verb: str) -> bool:
    """Whether a verb stands in the conditional or the subjunctive: what it tells nobody has seen yet.

    >>> [supposed(each) for each in ("coûterait", "seraient", "puisse", "pourrait", "entrait", "vient")]
    [True, True, True, False, False, False]
    """
    return verb in _SUBJUNCTIVE or (CONDITIONAL.fullmatch(verb) is not None and verb not in closed()["not_conditional"])

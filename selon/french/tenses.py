"""Tenses of verbs in the third person, read off their endings."""

from __future__ import annotations

import re
from functools import cache

_OTHER = re.compile(
    r"(?:re|dé|satis|contre)?fait|sait|(?:dé|com)?plait|\w*trait|(?:ap|dis|com|re)?parait|(?:re)?(?:con)?nait"
    r"|(?:ai|hai)t|aient"
)
"""Presents and subjunctives that end as an imperfect does: *fait*, *sait*, *distrait*."""


@cache
def shifted(verb: str) -> bool:
    """Whether a verb stands in the imperfect or the conditional, as in what somebody is told to have said.

    >>> [shifted(each) for each in ("était", "viendraient", "ramassait", "a", "fait", "sait")]
    [True, True, True, False, False, False]
    """
    return verb.endswith(("ait", "aient")) and _OTHER.fullmatch(verb) is None

"""Where the author objects to a clause that is told, or comments on it."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.said import agreeing
from selon.said.frames import FINITE
from selon.said.sentences import Sentence


def opposed(sentence: Sentence, start: int, end: int) -> int:
    """Where the author objects to a clause that is told: *..., mais l'État refuse* without another *que*.

    Also *..., et pourtant l'État refuse*.
    """
    tags, words = sentence.tags, sentence.words
    for at in range(start + 3, end - 2):
        yet = words[at + 1 : at + 3] == ["et", "pourtant"]
        if tags[at] == "," and (yet or words[at + 1] == "mais") and FINITE.search(tags, start, at):
            bare = _BARE_VERB.match(tags, at + 2, end)
            if bare:  # of who speaks, if of his number
                own = agreeing.number(sentence, start)
                return at if own in (None, agreeing.several(words[bare.end() - 1])) else end
            goes_on = re.match(r"[RT,]*(?:K|[PMQ])", tags[at + 2 : end])
            whole = FINITE.search(tags, at + 2, end) is not None and "Q" not in tags[at:end]
            return at if whole and not goes_on else end
    return end


_BARE_VERB = re.compile(r"[RT]*n?y*[XVv](?!H)")


def commented(sentence: Sentence, start: int, end: int) -> int:
    """Where the author comments on a clause that is told: *..., une décision prise mardi*."""
    words = sentence.words
    for at in range(start + 3, end - 2):
        if sentence.tags[at] == "," and words[at + 1] in ("une", "un") and words[at + 2] in closed()["commenting"]:
            return at if "Q" not in sentence.tags[at:end] and FINITE.search(sentence.tags, start, at) else end
    return end

"""Shares of those asked in a poll, who hold a view together: *pour 58 % des Français*, *pour six Français sur dix*."""

from __future__ import annotations

import re
from functools import lru_cache

from selon.french.closed import closed
from selon.said.frames import FINITE
from selon.said.sentences import Sentence

_LEAD, _NEAR = 6, 60
"""Words that may stand before the figure of a share (*plus de la*, *près des*), and tokens before it that may judge."""


def share(sentence: Sentence, at: int) -> int | None:
    """The end of a share of those asked that begins at a token, in an article that tells of a poll."""
    words, tags = sentence.words, sentence.tags
    for figure in range(at, min(at + _LEAD, len(words))):
        if end := _counted(sentence, figure):
            return end if polled(sentence.text) else None
        if tags[figure] not in "DRM0" and words[figure] not in closed()["roughly"]:
            return None
    return None


def _counted(sentence: Sentence, at: int) -> int | None:
    """The end of a share whose figure, or who is counted, stands at a token."""
    words, tags = sentence.words, sentence.tags
    people = at + 2
    if words[at + 1 : at + 2] == ["%"]:
        people = at + 3
    elif words[at] in closed()["polled_people"] and words[at + 1 : at + 2] == ["sur"]:
        return at + 3 if tags[at + 2 : at + 3] in ("D", "0") else None
    elif words[at] not in closed()["poll_shares"]:
        return None
    if words[people - 1 : people] == [] or words[people - 1] not in ("des", "de", "d'", "du"):
        return None
    if words[people : people + 1] == [] or words[people] not in closed()["polled_people"]:
        return None
    questioned = words[people + 1 : people + 2]
    if questioned and questioned[0] in closed()["questioned"]:
        return people + 2
    return None if words[people] == "personnes" else people + 1


@lru_cache(maxsize=16)
def polled(text: str) -> bool:
    """Whether an article tells of a poll."""
    return re.search(rf"\b(?:{'|'.join(sorted(closed()['polling']))})\b", text, re.IGNORECASE) is not None


def judged(sentence: Sentence, end: int) -> bool:
    """Whether what stands before a token judges: words quoted, a state, what would or should be, or no verb at all."""
    start = max(0, end - _NEAR)
    verbs = [sentence.words[match.start()] for match in FINITE.finditer(sentence.tags, start, end)]
    if not verbs or "Q" in sentence.tags[start:end]:
        return bool(verbs) or "0" not in sentence.tags[start:end]
    return any(each in closed()["poll_verbs"] or each.endswith(("rait", "raient")) for each in verbs)


def joined(sentence: Sentence, at: int) -> bool:
    """Whether a share stands right behind what opens its clause: *..., puisque pour la moitié des sondés ...*."""
    return sentence.tags[at - 1 : at] in ("K", ":") or sentence.words[at - 1 : at] in (["puisque"], ["car"], ["mais"])

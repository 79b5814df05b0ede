"""Formulas behind a conjunction or an adverb: *..., mais selon X « ... »*, *..., toujours selon X*."""

from __future__ import annotations

import re

from selon.said.formulas import Formula
from selon.said.frames import FINITE
from selon.said.sentences import Sentence


def before_again(sentence: Sentence, first: int) -> int:
    """The token before the adverb of a formula set off by a comma: *Il a fui, toujours selon la mairie*."""
    again = first > 2 and sentence.words[first - 1] in ("toujours", "encore", "notamment")
    return first - 2 if again and sentence.tags[first - 2] == "," else first


def joined(sentence: Sentence, formula: Formula) -> int | None:
    """The token behind a formula that opens a joined clause: *..., et, selon X, il dort*, *... car selon X « ... »*."""
    tags, end = sentence.tags, formula.end
    if not tags[: formula.first].endswith(("C", "C,")):
        return None
    if tags[end : end + 1] == ",":
        return end + 1 if FINITE.search(tags, end) or tags[end + 1 : end + 2] in ("Q", "S") else None
    bare = sentence.words[formula.first - 1] in ("mais", "car", "or")
    return end if bare and (tags[end : end + 1] == "Q" or _CLAUSE.match(tags, end)) else None


_CLAUSE = re.compile(r"(?:S|D[AN0PDM]{1,9})n?y*[XVv]")

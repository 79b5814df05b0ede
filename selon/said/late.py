"""A complement that stands behind a circumstance of the saying: *a promis lors d'une visite « un plan »*."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.french.cues import cue_forms
from selon.said.groups import Group
from selon.said.objects import Way
from selon.said.sentences import Sentence

_CIRCUMSTANCE = re.compile(
    r"(?:R*[PM](?:[gG]|(?=[DANPM0CRT]))[DANPM0CRT]{0,12}?){1,3}(?=(?::Q|KS|K[DAPyQ]|K[MNRT]|(?<![PM])n?R?y*[Ii]|Pn?R?y*[Ii]))"
)


def behind(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*que* or an infinitive behind a circumstance of the saying: *a annoncé avec sept élus que*, *... quitter*."""
    match = _CIRCUMSTANCE.match(sentence.tags, start)
    first = sentence.words[start] if start < len(sentence.words) else ""
    if (quoted := _late(sentence, group, start)) is not None:
        return quoted
    if match is None or first not in closed()["beside"] or sentence.words[match.end() - 1] in ("ce", "fait"):
        return None
    if sentence.tags[start + 1] in "gG" and sentence.words[start + 1] in cue_forms():
        return None
    if sentence.tags[match.end()] == ":":
        return ("colon", match.end() + 1) if set("kq") & set(group.cue.grammar) else None
    if first in ("à", "au", "aux", "sur", "par") and (sentence.tags[match.end()] != "K" or group.reflexive):
        return None
    if sentence.tags[match.end()] == "K" and _OBJECT.search(sentence.tags, start, match.end()):
        return None  # what is written there has an object, of which *que* tells more
    if sentence.tags[match.end()] == "K":
        return ("que", match.end() + 1) if "q" in group.cue.grammar else None
    if sentence.tags[match.end()] == "P":
        asks = "d" in group.cue.grammar and sentence.words[match.end()] in ("de", "d'")
        return ("infinitive", match.end() + 1) if asks else None
    return ("infinitive", match.end()) if "i" in group.cue.grammar else None


_OBJECT = re.compile(r"N(?:DN)(?!T)")
_LATE = re.compile(r"[PM](?:D?[NA0TMPR]){1,8}?(?=DN?Q|Q|(?<=[NAT0])D[NA0])")


def _late(sentence: Sentence, group: Group, start: int) -> Way | None:
    """A complement behind a circumstance: *a promis lors d'une visite « un plan »*, *a critiqué après le vote la loi*.

    Without marks an article right behind a noun shows where it begins.
    """
    match = _LATE.match(sentence.tags, start)
    if match is None or not set("nN") & set(group.cue.grammar) or sentence.words[start] not in closed()["timing"]:
        return None
    at = match.end()
    if sentence.tags[at] == "D":
        plain = "n" in group.cue.grammar and "Q" not in sentence.tags[at : at + 3]
        return ("object" if plain else "quoted"), at
    return ("quoted", at) if sentence.tags[at] == "Q" and _OPENS_WITH_ARTICLE.match(sentence.of(at, at + 1)) else None


_OPENS_WITH_ARTICLE = re.compile(r"[«\"“]\s{0,2}(?:une?|des|les?|la|cette|ce|ces|son|sa|ses|leurs?) |[«\"“]\s{0,2}l'")

"""A clause that a colon sets behind what a verb tells of: *a annoncé une bonne nouvelle : la piscine rouvrira*."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.said import phrases, subjects
from selon.said.groups import Group
from selon.said.objects import Way
from selon.said.sentences import Sentence

_SOURCED = ("selon", "d'", "pour")
"""What opens a clause that has a source of its own."""
_NAMED = re.compile(r"(?:[DM]|P(?=[AN]))[^,;:.QVvXWKLUIi()]{1,9}:(?=[^Q])")
_CLAUSE = re.compile(r"(?:[^;:QWKVXvgG,]{1,10},)?(?:S|[^;:QWKVXvgGIi,]{1,12}?)n?R?y*([VX][RT]*p?)")


def unfolded(sentence: Sentence, group: Group, start: int) -> Way | None:
    """The clause behind a noun and a colon, where it has a subject of its own and nobody speaks in it."""
    if group.cue.lemma not in closed()["unfolding"] or group.negated or group.reflexive:
        return None
    named = _NAMED.match(sentence.tags, start)
    listed = sentence.words[start : start + 1] == ["des"]  # told one by one, they are the noun's own content
    if named is None or listed or sentence.words[named.end()] in _SOURCED:
        return None
    clause = _CLAUSE.match(sentence.tags, named.end())
    if clause is None or clause[1].endswith("p") or not _told_by_somebody(sentence, group):
        return None
    return "colon", named.end()


def _told_by_somebody(sentence: Sentence, group: Group) -> bool:
    """Whether who stands before a finite verb can speak: not *la réforme confirme un fait : ...*, not *qui*."""
    found = subjects.left(sentence, group.first) if group.form == "finite" else None
    return found is None or sentence.tags[found[0]] == "S" or phrases.speaks(sentence, *found)

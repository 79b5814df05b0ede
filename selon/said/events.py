"""Noun complements that tell what happens: *annonce la fermeture de l'usine*, *confirme l'arrestation de X*."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.said.groups import Group
from selon.said.sentences import Sentence

_OWN = ("son", "sa", "ses", "leur", "leurs")
_ANNOUNCED = re.compile(r"(?:[DM0]T?|P(?=NN))?N{1,2}(?=[PMNAQ.,TRC:]|v[PM.,]|$)")


def happens(sentence: Sentence, group: Group, start: int) -> bool:
    """Whether a noun complement tells what happens: *la fermeture de l'usine*, *l'arrestation de trois suspects*."""
    words, tags = sentence.words, sentence.tags
    if group.cue.lemma == "annoncer" and _ANNOUNCED.match(tags, start):
        held, own = set(words[start : start + 3]), words[start] in _OWN
        happening = held & (closed()["happening"] | closed()["stance"])
        made = own and _BECOMING.match(words[start + 1]) and words[start + 1] not in closed()["remaining"]
        return bool(happening or made) if own else not held & closed()["unannounced"]
    if tags[start] != "D" or words[start] in _OWN or _anothers(sentence, group, start):
        return False
    places = range(start + 1, min(start + 3, len(words)))
    noun = next((at for at in places if words[at] in closed()["happening"] or _becomes(group, words[at])), None)
    return noun is not None and tags[noun + 1 : noun + 2] in ("P", "M", "N", "A", "T", "Q", ".")


def _anothers(sentence: Sentence, group: Group, start: int) -> bool:
    """Whether only a paper's information is confirmed, so that what is said stands elsewhere: *... de France Bleu*."""
    held = group.cue.lemma == "confirmer" and sentence.words[start + 1 : start + 2] in (
        ["information"],
        ["informations"],
    )
    return held and sentence.tags[start + 2 : start + 3] in ("P", "M")


_BECOMING = re.compile(r"[a-zà-ÿ]{4,}(?:tion|sion|ement|age)$")


def _becomes(group: Group, word: str) -> bool:
    """Whether a noun made of a verb tells what happens, and so can be confirmed."""
    made = _BECOMING.match(word) is not None and group.cue.lemma == "confirmer"
    return made and word not in closed()["remaining"]

"""Where who speaks does something else behind what he says: a verb of his number, a verb in marks."""

from __future__ import annotations

import re
from itertools import islice

from selon.said import content
from selon.said.frames import FINITE, Frame
from selon.said.sentences import Sentence

_JOINED = re.compile(r",?C[RT]*n?y*(?=[XV])")
"""*et*, *mais* and a verb without a subject of its own."""
_JOINED_MARKED = re.compile(r",?C(?=Q)")
_SUBORDINATE = re.compile(r"[WLKU]")
_VERBAL = re.compile(r"[WLKUVXvIin]")
_AND = ("et", "mais")
_ONE = ("il", "elle", "on")
_SEVERAL = ("ils", "elles")
_SINGULAR = re.compile(r"\w*[tv]ient|(?:dé)?ment|(?:con|res|pres)?sent")
"""Verbs of the third person singular that end as the plural does: *vient*, *dément*, *sent*."""
_LOOKED = 4
"""Verbs behind *et* that are looked at: a long sentence is not searched whole for each of its verbs."""


def goes_on(sentence: Sentence, each: Frame, start: int, end: int) -> int:
    """The token at which a content that stands from `start` to `end` gives way to what who speaks does besides.

    *Des agents ont demandé s'il dormait et lui ont montré un plan*, *se dit « prêt » et « remercie » ses voisins*.
    """
    if each.group.form != "finite":
        return end
    if each.way == "que":
        return _of_his_number(sentence, each, start, end)
    return _marked(sentence, start, end) if each.way in ("object", "quoted", "stated") else end


def _of_his_number(sentence: Sentence, each: Frame, start: int, end: int) -> int:
    """Where a verb agrees with who speaks and not with the pronoun that the clause opens with."""
    told = _opens_with(sentence, start)
    verb = FINITE.search(sentence.tags, each.group.first, each.group.last)
    if told is None or verb is None or several(sentence.words[verb.start()]) == told:
        return end
    for joined in islice(_JOINED.finditer(sentence.tags, start, end), _LOOKED):
        own = FINITE.search(sentence.tags, start, joined.start())
        alone = own is not None and not _SUBORDINATE.search(sentence.tags, own.end(), joined.start())
        if alone and several(sentence.words[joined.end()]) != told:
            return joined.start()
    return end


def _opens_with(sentence: Sentence, start: int) -> bool | None:
    """Whether the pronoun that a clause opens with stands for several; None where none opens it."""
    words = sentence.words[start : start + 2]
    place = words[:1] in (["si"], ["s'"])
    word = words[place] if len(words) > place else ""
    return word in _SEVERAL if word in _ONE + _SEVERAL else None


def number(sentence: Sentence, start: int) -> bool | None:
    """Whether the verb before a content that begins at `start` is in the plural; None where there is none."""
    told = max(sentence.tags.rfind(tag, 0, start) for tag in "XVv")
    return None if told < 0 else several(sentence.words[told])


def several(verb: str) -> bool:
    """Whether a verb of the third person is in the plural.

    >>> several("ont"), several("disent"), several("dément")
    (True, True, False)
    """
    return verb.endswith("nt") and _SINGULAR.fullmatch(verb) is None


def _marked(sentence: Sentence, start: int, end: int) -> int:
    """Where *et* joins a verb in marks to a complement that has none: *se dit « prêt » et « remercie » ses voisins*."""
    for joined in islice(_JOINED_MARKED.finditer(sentence.tags, start + 1, end), _LOOKED):
        if _VERBAL.search(sentence.tags, start, joined.start()) or sentence.words[joined.end() - 1] not in _AND:
            return end
        if content.predicate(sentence.quotations[joined.end()].inner.of(sentence.prose)):
            return joined.start()
    return end

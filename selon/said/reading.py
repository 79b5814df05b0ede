"""What is read somewhere, or who is heard: *on peut lire sur la pancarte : « ... »*, *on entend un policier crier*."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.said import phrases
from selon.said.antecedents import noun_before
from selon.said.circumstances import where
from selon.said.frames import Frame
from selon.said.groups import Group
from selon.said.sentences import Sentence

_READER = re.compile(r"S[ny]*(?:[VX][RT]*)?$")
"""*on*, *on peut*, *on pouvait également*, before the verb."""
_NEAR = 8
_WORDS = re.compile(r"[RT]*,?[RT]*(?:(?P<colon>:(?=Q))|(?P<quoted>(?=Q))|(?P<que>K))")
_OPENING = re.compile(r"[CR,]*[PM]([DNAMPRp0()CT]+),?$")
"""Where a sentence opens by telling the place: *Dans le rapport de la Cour, on peut lire*."""
_RELATIVE = re.compile(r"(?:PL|U)D?$")


def read(sentence: Sentence, group: Group) -> Frame | None:
    """The frame of words behind *on peut lire*; who says them is what they are read in, where it is told.

    >>> from selon.said import find
    >>> from selon.article import Article
    >>> found = find(Article(id="a", text="Dans le rapport de la mairie, on peut lire que « le port coûte cher »."))
    >>> [(each.speaker, each.words) for each in found]
    [(('mairie',), ('le port coûte cher',))]
    """
    tags, words = sentence.tags, sentence.words
    reader = _READER.search(tags, max(0, group.first - _NEAR), group.first)
    if group.cue.lemma != "lire" or group.negated or reader is None or words[reader.start()] != "on":
        return None
    at = reader.start()
    behind = where(sentence, group.last, quoted=True)
    start = behind[1] if behind is not None else group.last
    follows = _WORDS.match(tags, start)
    source = behind or _place(sentence, at)
    taken_up = "y" in words[at : group.head]
    if follows is None or (follows["que"] and source is None and not taken_up):
        return None
    return Frame(group=group, way=follows.lastgroup or "quoted", start=follows.end(), source=source or (at, at + 1))


def _place(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """What is read, told before *on*: as the sentence opens, or as that on which a relative hangs."""
    tags, words = sentence.tags, sentence.words
    relative = _RELATIVE.search(tags, max(0, at - _NEAR), at)
    if relative is not None:
        first = relative.start()
        held = noun_before(sentence, first) if tags[first] == "P" or words[first] in ("où", "ou") else None
        begin = tags.find("D", *held) if held is not None and tags[held[0]] == "N" else -1
        return (begin, held[1]) if held is not None and begin > 0 else held
    opening = _OPENING.match(tags, 0, at - (words[at - 1 : at] == ["l'"]))
    return opening.span(1) if opening is not None and words[opening.start(1) - 1] not in ("pour", "selon") else None


def heard(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """Who is heard to say something: *on entend un policier crier : « ... »*."""
    words, tags = sentence.words, sentence.tags
    for at in range(group.first - 2, max(-1, group.first - 9), -1):
        if words[at] in closed()["hearing"]:
            start = at + 1
            while start < group.first and tags[start] in "RT":
                start += 1
            end = min(phrases.plain(sentence, start), group.first)
            return (start, end) if end == group.first and end > start and phrases.speaks(sentence, start, end) else None
    return None

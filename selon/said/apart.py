"""What the author adds to a complement: what a thing is, the share of others, what who speaks does besides."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.french.cues import cue_forms
from selon.said.sentences import Sentence


def adds(sentence: Sentence, start: int, at: int, end: int) -> bool:
    """Whether the author adds something at `at` to a complement that stands from `start`."""
    told = (
        _likened(sentence, at)
        or (sentence.tags[start] in "DM" and thing(sentence, start, at, end))
        or measured(sentence, start, at)
    )
    return told or _gives_ground(sentence, at) or _does_to_him(sentence, at)


def _likened(sentence: Sentence, comma: int) -> bool:
    """Whether the author names who has done alike: *..., comme l'a fait son voisin*."""
    if sentence.tags[comma] != "," or sentence.words[comma + 1 : comma + 2] != ["comme"]:
        return False
    return _DONE_ALIKE.match(sentence.tags, comma + 2) is not None and sentence.words[comma + 2] in ("l'", "le")


_DONE_ALIKE = re.compile(r"[yD]R*[XVv]")


def thing(sentence: Sentence, start: int, comma: int, end: int) -> bool:
    """Whether the author says of what is told what it is: *annonce un pont, ouvrage qui sera le premier du pays*.

    A noun taken up goes on with what is told: *violerait les accords, accords que la ville a signés*.
    """
    tags = sentence.tags
    found = _BARE_NOUN.match(tags, comma, end)
    first = sentence.words[comma + 1 : comma + 2]
    if found is None or "Q" in tags[comma:end] or not _NO_NOUN.isdisjoint(first) or first[0] in closed()["belonging"]:
        return False
    if first[0] in sentence.words[start:comma]:
        return False
    relates = tags[found.end() - 1] != "U" or sentence.words[found.end() - 1] in ("dont", "où")
    return relates and not parenthetic(tags, comma, end)


_NO_NOUN = frozenset(
    ("quel", "quels", "quelle", "quelles", "tel", "tels", "telle", "telles", "celui", "celle", "ceux", "celles")
)


_BARE_NOUN = re.compile(r",N[NAPDM]{0,9}[WLKU]")


def measured(sentence: Sentence, start: int, at: int) -> bool:
    """Whether a share of others is set against those asked: *35 % se disent inquiets, contre 20 % des maires*.

    Also how far the share has moved: *35 % se disent inquiets, soit une baisse de deux points*. A share that is told
    is compared by who tells it: *affirme que 35 % sont inquiets, contre 20 % des maires*.
    """
    first = at + (sentence.tags[at] == ",")
    words = sentence.words[first : first + 3]
    moved = first > at and words[:1] == ["soit"] and not _POINTS.isdisjoint(sentence.words[first + 2 : first + 7])
    against = len(words) == 3 and words[0] == "contre" and words[2] == "%" and sentence.tags[first + 1] == "0"
    return (moved or against) and not _tells_share(sentence, start, at)


def _tells_share(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a share is told outside brackets between two tokens."""
    tags, words = sentence.tags, sentence.words
    shares = (at for at in range(start, end) if words[at] == "%")
    return any(tags.rfind("(", start, at) <= tags.rfind(")", start, at) for at in shares)


_POINTS = frozenset(("point", "points"))


def _gives_ground(sentence: Sentence, at: int) -> bool:
    """Whether who speaks is told to give his ground in another statement: *accuse la « ruine », car selon lui ...*."""
    first = at + (sentence.tags[at] == ",")
    return sentence.words[first : first + 2] == ["car", "selon"]


def _does_to_him(sentence: Sentence, at: int) -> bool:
    """Whether a second participle has its object before it, read as an article: *vantant X et le comparant à Y*."""
    words = sentence.words
    if words[at] != "et" or words[at + 1 : at + 2] not in _HIM or at + 2 >= len(words):
        return False
    return any(tag == "g" for tag, _ in cue_forms().get(words[at + 2], ()))


_HIM = (["le"], ["la"], ["les"], ["l'"])


def does_besides(sentence: Sentence, comma: int, end: int) -> bool:
    """Whether who speaks is told to do something besides: *promet d'agir, rompant avec ses voisins*.

    Not what the participle tells of a thing: *promet une aide, permettant de rouvrir*.
    """
    tags = sentence.tags
    participle = tags[comma] == "," and tags[comma + 1] in ("g", "G")
    describes = sentence.words[comma + 1] in closed()["describing_participle"]
    if not participle or describes or parenthetic(tags, comma, end):
        return False
    clause = tags.rfind("K", 0, comma)
    opened = len(_OPENS_CLAUSE.findall(tags, max(clause, 0), comma))
    return clause < 0 or opened <= len(_VERBAL.findall(tags, clause, comma))  # else a verb is still to come


_OPENS_CLAUSE = re.compile(r"[WLK]")
_VERBAL = re.compile(r"[VXvQ]")


def parenthetic(tags: str, comma: int, end: int) -> bool:
    """Whether what a comma opens is closed again before the content goes on: *l'accord, qui ..., et la loi*."""
    close = tags.find(",", comma + 1, end)
    return close > 0 and tags[close + 1 : close + 2] == "C"

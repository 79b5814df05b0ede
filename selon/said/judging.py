"""What one judges something to be: *juge nécessaire une réforme*, *l'estime « injuste »*."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.said.groups import Group
from selon.said.objects import Way
from selon.said.relatives import relating
from selon.said.sentences import Sentence


def judged(sentence: Sentence, group: Group, start: int) -> Way | None:
    """How what is judged stands behind a verb of judging."""
    return _held_to_be(sentence, group, start) or _likened(sentence, group, start) or _weighed(sentence, group, start)


def _weighed(sentence: Sentence, group: Group, start: int) -> Way | None:
    """What one judges something to be: *juge nécessaire une réforme*, *un choix qu'il juge tardif*."""
    if group.cue.lemma not in closed()["judging"]:
        return None
    words, tags = sentence.words, sentence.tags
    if relating(sentence, group) is not None:
        return _taken_to_be(sentence, start)
    if group.cue.lemma == "présenter":
        return None
    if (words[start : start + 1] and words[start] in closed()["judged"]) or tags[start : start + 2] == "ND":
        return "object", start
    if _NAME_JUDGED.match(tags, start) and group.cue.lemma in ("juger", "considérer", "trouver"):
        return "object", start
    if tags[start : start + 1] in ("D", "A") or words[start : start + 1] in (["des"], ["du"]):
        for at in range(start + 1, min(len(tags), start + 12)):
            if tags[at] in "VvXWKL.:;,":
                return None
            found = group.cue.lemma == "trouver" and _ADJECTIVAL.match(sentence.of(at - 1, at + 1)) is not None
            if words[at] == "comme" or found or (at > start + 1 and _weighs(words[at])):
                return "object", start
    return None


def _likened(sentence: Sentence, group: Group, start: int) -> Way | None:
    """What something named behind it is held to be: *considère comme une menace l'arrivée du navire*."""
    judges = group.cue.lemma in closed()["judging"] or group.cue.lemma == "dénoncer"
    likened = judges and sentence.words[start : start + 1] == ["comme"] and _LIKENED.match(sentence.tags, start + 1)
    return ("object", start) if likened else None


_LIKENED = re.compile(r"D?[RN]?N?(?:N|Q)(?=D[NA])")


def _taken_to_be(sentence: Sentence, start: int) -> Way | None:
    """What one holds to be what *que* takes up: *un choix qu'il juge « tardif »*, *qu'il considère comme un échec*."""
    words, tags = sentence.words, sentence.tags
    likened = words[start : start + 1] == ["comme"]
    place = start + (likened or words[start : start + 1] in (["de"], ["d'"]))
    quoted = "Q" in tags[place : place + 4] or (likened and tags[place] == "D")
    return ("related", place) if quoted or (place == start and _ADJECTIVE.match(tags, start)) else None


_NAME_JUDGED = re.compile(r"A+R?N(?=[.,;])")
_ADJECTIVAL = re.compile(
    r"\w+\s?[«\"“]\s{0,2}(?!dans|de |du |des |d'|à |au |en |pour |sur |par |le |la |les |l'|que )[a-zà-ÿ]"
)
"""A noun and quoted words that say what it is found to be: *trouve l'idée « très bonne »*."""


def _weighs(word: str) -> bool:
    """Whether a word judges the noun before it: *juge ces comparaisons prématurées*, *... inapplicables*."""
    return word == "trop" or word in closed()["judged"] or word.endswith(("able", "ables", "ible", "ibles"))


_ADJECTIVE = re.compile(r"R{0,2}[NV](?=[.,;:]|$)")


def _held_to_be(sentence: Sentence, group: Group, start: int) -> Way | None:
    """What somebody told by a pronoun is held to be: *l'estime justifiée*, *la trouvent « injuste »*."""
    judges = group.cue.lemma in closed()["judging"] and "y" in sentence.tags[group.first : group.head]
    return ("object", start) if judges and _HELD_TO_BE.match(sentence.tags, start) else None


_HELD_TO_BE = re.compile(r"R{0,2}(?:[Np](?=[.,;:(]|$)|Q)")

"""Verbs that stand behind their own subject, so that what follows is no inverted speaker but their object."""

from __future__ import annotations

from selon.french.closed import closed
from selon.said import content, phrases, subjects
from selon.said.appositions import is_function
from selon.said.frames import FINITE
from selon.said.groups import Group
from selon.said.sentences import Sentence

_PARTED = (",W", ",g", ",G")
"""A relative or a participle behind a comma, told of the subject before it."""


def owned(sentence: Sentence, before: int, source: tuple[int, int], group: Group) -> bool:
    """Whether who acts stands before a verb: *Le maire, qui part, a félicité Anne Roy pour sa victoire*.

    All that stands between them is an apposition or a clause some word opens. Without quoted words any verb behind a
    relative is the subject's; else one that takes somebody or something as its object where its clause goes on.
    """
    tags = sentence.tags
    found = subjects.left(sentence, group.first)
    if found is None or not phrases.speaks(sentence, *found):
        return False
    begin = tags.rfind("K", 0, found[0]) + 1  # *Anne Roy affirme que Paul Bon, chef du port, a interpellé ...*
    if FINITE.search(tags, begin, found[1]):
        return False
    alone = found[1] >= before - 1 and "," not in tags[found[0] : found[1]]
    if alone or ("Q" in tags[: found[0]] and tags[0] not in "gG"):
        return False
    verbs = FINITE.search(tags, found[1], before)
    if verbs and not subjects.subordinate(sentence, found[1] + (tags[found[1]] == ","), before - 1):
        return False
    parted = tags[found[1] : found[1] + 2] in _PARTED
    if "Q" not in tags[:before]:
        return (parted and not begin) or _takes(sentence, found[1], source, group)
    return not _done(sentence, found[1], before) and _takes(sentence, found[1], source, group)


def unheard(sentence: Sentence, before: int, source: tuple[int, int], group: Group) -> bool:
    """Whether the words behind a verb say nothing: *..., alerte rouge au nord*, *qui dit sport, dit effort*.

    Nobody follows a negated verb (*la firme, vexée, n'a pas caché sa colère*), nor a noun that looks like one.
    """
    words, mark = sentence.words, sentence.tags[before - 1 : before]
    apart = mark in (",", "Q", "-", ")")
    if group.negated or (not apart and (words[group.first] in _THE or words[before - 1] in _BEFORE_NOUN)):
        return True
    if group.cue.lemma == "dire" and any(words[at : at + 2] == ["qui", "dit"] for at in range(min(before, 4))):
        return True
    noun = words[source[0]]
    if sentence.tags[source[0]] in "DAM0P" or not noun.isalpha() or noun == "l" or source[0] != group.last:
        return False
    if sentence.tags[before - 2 : before] == "Q," and _said(sentence, before - 2):
        return False
    known = phrases.can_speak(noun) if apart else phrases.several_speak(noun)
    named = any(at in sentence.names for at in range(source[0], min(source[0] + 1 + apart, source[1])))
    return not known and not named and noun not in ("source", "alias")


_BEFORE_NOUN = frozenset(("plein", "pleine", "seul", "seule", "nouvelle", "première", "grande", "simple", "constante"))
"""What stands before a noun that looks like a verb: *en pleine tempête Ana*, *la seule annonce des élus*."""
_THE = frozenset(("le", "la", "les", "l'", "en"))
"""Articles of a noun that looks like a verb, where no comma stands before: *ont donné l'alerte*, *offre le titre*."""


def _said(sentence: Sentence, at: int) -> bool:
    """Whether marked words are more than a name or a term."""
    return sentence.quotations[at].inner.of(sentence.prose).count(" ") > 3


def titled(sentence: Sentence, before: int, source: tuple[int, int], group: Group) -> bool:
    """Whether marked words right before a verb are the name of its subject: *La page « Stop » recense dix cas*."""
    tags, at = sentence.tags, before - 1
    if not at or tags[at - 1] not in "NDMP" or content.predicate(sentence.quotations[at].inner.of(sentence.prose)):
        return False
    if FINITE.search(tags, 0, at) and not subjects.subordinate(sentence, 0, at):
        return False
    takes = not set("no").isdisjoint(group.cue.grammar) or "q" not in group.cue.grammar
    goes_on = tags[source[1] : source[1] + 1] not in (",", ".", ":", "", "W")
    return not phrases.speaks(sentence, *source) or (takes and goes_on) or (goes_on and _thing(sentence, source))


def _takes(sentence: Sentence, edge: int, source: tuple[int, int], group: Group) -> bool:
    """Whether a verb takes an object behind it, over what tells more of its subject from a token."""
    takes = not set("no").isdisjoint(group.cue.grammar) or "q" not in group.cue.grammar
    if not takes or group.cue.lemma == "apprendre" or sentence.tags[edge] not in ",W":
        return False
    if sentence.tags[source[1] : source[1] + 1] not in (",", ".", ":", ""):
        return True
    article, *named = sentence.words[slice(*source)]
    if article in _THE and not closed()["document"].isdisjoint(named):
        return False
    return sentence.tags[edge : edge + 2] == ",W" or _thing(sentence, source)


def _thing(sentence: Sentence, source: tuple[int, int]) -> bool:
    """Whether neither a name nor a function stands in a noun phrase: *des accusations « ridicules »*."""
    held = range(*source)
    return not any(at in sentence.names or is_function(sentence.words[at]) for at in held)


def _done(sentence: Sentence, edge: int, before: int) -> bool:
    """Whether marked words before a token tell what is done: *Anne Roy « attise la haine », a accusé le maire*.

    Those of a clause told more of who acts do not. More than a few words that end right there are all that is said:
    *En France, « rien n'est fait », déplore-t-il*.
    """
    tags = sentence.tags
    for at, each in sentence.quotations.items():
        words = each.inner.of(sentence.prose)
        ends = at == before - 2 and words.count(" ") > 3 and tags[at - 1] == ","
        opened = max(tags.rfind("W", edge, at), tags.rfind("K", edge, at))
        held = opened >= 0 and not FINITE.search(tags, opened, at) and "," not in words
        several = " " in words.strip() and words.lstrip()[:1].islower()
        behind = at > 0 and tags[at - 1] in "AN)" and several
        if at < before and (ends or (not held and (behind or content.predicate(words)))):
            return True
    return False

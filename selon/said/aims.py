"""What somebody makes known by what they do: *manifestent pour réclamer X*, *profite de sa visite pour rappeler X*."""

from __future__ import annotations

from selon.french.closed import closed
from selon.said import phrases, subjects
from selon.said.appositions import is_function
from selon.said.frames import FINITE
from selon.said.groups import Group
from selon.said.sentences import Sentence


def told(sentence: Sentence, group: Group) -> bool:
    """Whether an infinitive behind *pour*, *afin de* tells what somebody says by what they do."""
    at = _preposition(sentence, group)
    if at is None:
        return False
    if sentence.words[at] == "pour" and _profits(sentence, at):
        return True
    if "q" in group.cue.grammar and sentence.tags[group.last : group.last + 1] == "K":
        return bool(closed()["publishing"] & set(sentence.words[max(0, at - 8) : at]))
    if group.cue.lemma not in closed()["claiming"]:
        return False
    return _gathers(sentence, at) or (group.cue.lemma != "demander" and _acts(sentence, group, at))


def blamed(sentence: Sentence, group: Group) -> bool:
    """Whether what somebody said is told behind what it brought them: *poursuivi pour avoir affirmé que ...*."""
    tags = sentence.tags
    goes_on = FINITE.search(tags, group.last) is not None and not FINITE.search(tags, 0, group.first)
    said = sentence.words[group.first] == "avoir" and group.cue.lemma not in closed()["thinking"]
    return said and not goes_on and not _blames_another(sentence, group.first - 1)


def _blames_another(sentence: Sentence, at: int) -> bool:
    """Whether somebody else than the subject may have said it: *a inculpé un élu pour avoir menacé de partir*."""
    verb = next((verb.end() for verb in reversed(list(FINITE.finditer(sentence.tags, 0, at)))), 0)
    held = sentence.words[verb:at]
    several = any(is_function(word) or is_function(word.removesuffix("s")) for word in held)
    return "par" in held or several or any(place in sentence.names for place in range(verb, at) if verb)


def whose(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """Who asks for something by what they do: the subject of the verb before *pour réclamer*."""
    at = _preposition(sentence, group) if group.form == "infinitive" else None
    if at is None:
        return None
    for verb in reversed(list(FINITE.finditer(sentence.tags, 0, at))):
        edge = verb.start()
        while edge and sentence.tags[edge - 1] in "ny":
            edge -= 1
        found = subjects.left(sentence, edge)
        if found is not None and sentence.tags[found[0]] not in "WL":
            return found
    return None


def _preposition(sentence: Sentence, group: Group) -> int | None:
    """The token of *pour* or of *afin* before an infinitive."""
    words, at = sentence.words, group.first - 1
    if at > 0 and words[at] in ("de", "d'"):
        at -= 1
        return at if words[at] == "afin" else None
    return at if at >= 0 and words[at] == "pour" else None


def _profits(sentence: Sentence, at: int) -> bool:
    """Whether somebody takes a chance before *pour*: *profite de sa visite pour rappeler que*."""
    first = max(0, at - 8)
    taken = next(
        (place for place in range(at - 1, first - 1, -1) if sentence.words[place] in closed()["profiting"]), -1
    )
    return taken >= 0 and not FINITE.search(sentence.tags, taken + 1, at)


def _gathers(sentence: Sentence, at: int) -> bool:
    """Whether people come forward before *pour*: *Les soignants défilent pour réclamer ...*."""
    return bool(closed()["gathering"] & set(sentence.words[max(0, at - 14) : at]))


def _acts(sentence: Sentence, group: Group, at: int) -> bool:
    """Whether those who can speak do something before *pour*, rather than have or need something."""
    held = closed()["unspoken"] & set(sentence.words[max(0, at - 6) : at])
    who = whose(sentence, group) if not held else None
    return who is not None and sentence.tags[who[0]] != "S" and phrases.speaks(sentence, *who)

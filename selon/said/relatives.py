"""Relatives that tell what somebody says of the noun they hang on: *un vol qu'il conteste*, *ce que dément X*."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.said import channels, content, phrases, subjects
from selon.said.antecedents import noun_before
from selon.said.frames import FINITE, Frame
from selon.said.groups import Group
from selon.said.sentences import Sentence


def relating(sentence: Sentence, group: Group) -> int | None:
    """The token of *que* before a verb's subject where it takes up a noun: *un choix qu'il juge tardif*."""
    found = subjects.left(sentence, group.first)
    at = found[0] - 1 if found else -1
    return at if at > 0 and sentence.tags[at] == "K" and sentence.tags[at - 1] in "NA,)Q" else None


def taken_up(sentence: Sentence, group: Group) -> Frame | None:
    """The frame of a denial, an admission or a judgement of what *que* takes up, with nothing after it."""
    lists, lemma = closed(), group.cue.lemma
    if group.cue.act != "deny" and lemma not in lists["admitting"] and lemma not in lists["taking_up"]:
        return None
    tags, first = sentence.tags, group.first
    start, to, time = channels.skip(sentence, group.last)
    source = subjects.left(sentence, first) if tags[first - 1 : first] != "K" else None
    if first and tags[first - 1] == "K":
        end = phrases.right(sentence, start)
        source = (start, end) if end > start and phrases.speaks(sentence, start, end) else None
        at = first - 1
        start, to_after, time_after = channels.skip(sentence, end)
        to, time = to or to_after, time_after if time is None else time
    else:
        at = source[0] - 1 if source else -1
    if source is None or at < 2 or tags[at] != "K" or tags[start : start + 1] not in ("", ",", ".", ")", "-", ";"):
        return None
    held = stretch(sentence, at)
    if held is None or not _told(sentence, group, held):
        return None
    return Frame(group=group, way="related", start=start, source=source, to=to, time=time, before=at)


def stretch(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The words that *que* at a token takes up: the noun before it, or the clause before *ce que*."""
    if sentence.words[at - 1] != "ce":
        return noun_before(sentence, at) if sentence.tags[at - 1] in "NA,)Q" else None
    comma = at - 2
    plain = sentence.tags[comma] in ",-" and "K" not in sentence.tags[:comma] and sentence.tags[0] != "U"
    if not plain or not FINITE.search(sentence.tags, 0, comma):
        return None
    return content.opener(sentence, 0, comma), comma


def told_of(sentence: Sentence, each: Frame) -> list[tuple[int, int]]:
    """The noun that a relative tells of, part of what is said: *le maire, qu'elle accuse d'avoir menti*.

    *une peur qu'il dit avoir eue*, *le mépris dont elle estime avoir été victime*.
    """
    group, tags = each.group, sentence.tags
    accuses = each.way in ("object", "infinitive") and group.cue.lemma in closed()["accusing"]
    accuses = accuses and "y" not in tags[group.first : group.head]
    done = each.way == "infinitive" and group.cue.act != "urge" and _DONE.match(tags, each.start)
    found = subjects.left(sentence, group.first) if group.form == "finite" and (accuses or done) else None
    at = found[0] - 1 if found is not None else 0
    related = at > 0 and (tags[at] == "K" or (done and sentence.words[at] == "dont"))
    if not related or tags[at - 1] not in "NA,)":
        return []
    held = noun_before(sentence, at)
    return [(_last_noun(sentence, *held), held[1])] if held is not None else []


_DONE = re.compile(r"IR?E?[pN](?![DNA0QSKy])")
"""What is done, without an object of its own behind it: *avoir vue*, *avoir été victime*."""


def _last_noun(sentence: Sentence, start: int, end: int) -> int:
    """Where the noun begins on which a relative hangs: *un mot contre les élus, qu'il accuse*, not on *un mot*."""
    places = (at for at in range(end - 1, start, -1) if sentence.tags[at] == "P")
    apart = next((at for at in places if sentence.words[at] not in ("de", "d'", "à")), None)
    return start if apart is None else apart + 1


def _told(sentence: Sentence, group: Group, held: tuple[int, int]) -> bool:
    """Whether what is taken up can be denied or admitted: *reconnaître* needs a deed, not a face."""
    if group.cue.lemma not in ("reconnaître", "admettre", "rejeter"):
        return True
    words = set(sentence.words[slice(*held)])
    return bool(words & closed()["admitted"]) or FINITE.search(sentence.tags, *held) is not None

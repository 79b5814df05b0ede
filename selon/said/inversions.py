"""Verbs that stand after or inside their content: *..., a dit X*, *« ... », dit-il*, *comme l'a dit X*."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.said import channels, phrases, subjects
from selon.said.frames import FINITE, Frame
from selon.said.groups import Group
from selon.said.sentences import Sentence

_LATE_TIME = re.compile(r",R*[PD]?(?=(T))T+(?=[.,:PM]|$)")


def inverted(sentence: Sentence, group: Group) -> Frame | None:
    """The frame of a group that stands after or inside its content: *..., a dit X*, *« ... », dit-il*."""
    tags = sentence.tags
    if not _may_follow(sentence, group) or _nickname(sentence, group) or _is_told(sentence, group):
        return None
    start, to, time = channels.skip(sentence, group.last)
    if tags[start : start + 1] == "K" and group.subject is None:
        return None
    like = group.first > 0 and sentence.words[group.first - 1] == "comme"
    before = group.first - 1 if like else group.first
    if group.first > 1 and sentence.words[group.first - 2 : group.first] == ["ainsi", "que"]:
        like, before = True, group.first - 2
    loose = like and before > 0 and tags[before - 1] not in ",CR"
    if before == 0 and not like:
        return None
    source, end = _inverted_source(sentence, group, start, before, like=like, told=to is not None)
    if source is None:
        return None
    end, to_after, time_after = channels.skip(sentence, end)
    if sentence.words[end : end + 1] == ["par"] and sentence.words[source[1] - 1] in closed()["passed_on"]:
        end = phrases.right(sentence, end + 1)
        source = source[0], end
    if time_after is None and (closing := _LATE_TIME.match(tags, end)):
        time_after = closing.start(1)
    if loose and tags[end : end + 1] not in ("", "."):
        return None
    if time is None and time_after is None:
        time_after = channels.dated(sentence, *source)
    return Frame(
        group=group,
        way="incise",
        start=before,
        source=source,
        to=to or to_after,
        time=time if time is not None else time_after,
        end=end,
        before=before,
    )


def _may_follow(sentence: Sentence, group: Group) -> bool:
    """Whether a verb may stand behind its content at all; *trouver* only behind quoted words."""
    if group.cue.lemma == "trouver" and "Q" not in sentence.tags[: group.first]:
        return False
    return bool(set("kqn") & set(group.cue.grammar))


def _is_told(sentence: Sentence, group: Group) -> bool:
    """Whether somebody says what they are: *X, qui ..., s'est déclaré candidat*."""
    reflexive = group.reflexive and group.cue.lemma in ("dire", "déclarer", "montrer")
    return reflexive and group.subject is None and sentence.tags[group.first - 1 : group.first] != "Q"


def _nickname(sentence: Sentence, group: Group) -> bool:
    """Whether *dit* gives another name: *Mohammed ben Salmane, dit MBS, ...*"""
    at = group.first
    called = sentence.words[group.head] in ("dit", "dite") and group.first == group.head
    return (
        called
        and at > 1
        and sentence.tags[at - 1] == ","
        and at - 2 in sentence.names
        and "Q" not in sentence.tags[:at]
    )


def _inverted_source(
    sentence: Sentence, group: Group, start: int, before: int, *, like: bool, told: bool
) -> tuple[tuple[int, int] | None, int]:
    """The inverted pronoun or noun phrase that speaks, and where the words of the saying have got to."""
    tags = sentence.tags
    if group.subject is not None:
        if tags[start : start + 1] in ("K", ":") and tags[before - 1] not in ",Q":
            return None, start
        if (
            sentence.words[group.subject] == "on"
            and group.cue.lemma != "demander"
            and (place := where(sentence, group.last))
        ):
            return place, place[1]
        return (group.subject, group.subject + 1), start
    if (
        tags[start : start + 1] == "Q"
        and tags[before - 2 : before] == "Q,"
        and _SOMEBODY.match(sentence.quotations[start].inner.of(sentence.prose))
    ):
        return (start, start + 1), start + 1
    start = _past_circumstance(sentence, start, told=told)
    end = (_closed if like else phrases.right)(sentence, start)
    if end == start or not (like or _after_content(sentence, before, (start, end), group)):
        return None, end
    return (start, end), end


_SOMEBODY = re.compile(r"\s*(?:une?|des) [^.!?]{3,40}$")
"""Words in marks that describe who speaks: *explique « un proche du maire »*."""


def _closed(sentence: Sentence, start: int) -> int:
    """The end of a subject after *comme l'a dit*: an apposition belongs to it only where a comma closes it."""
    end = phrases.plain(sentence, start)
    whole = phrases.right(sentence, start)
    return whole if whole > end and sentence.tags[whole : whole + 1] == "," else end


_WHERE = tuple(
    tuple(form.split())
    for form in (
        "de", "d'", "du", "des", "auprès de", "auprès du", "auprès des", "auprès d'", "dans", "à", "au", "aux", "chez",
        "côté",
        "du côté de", "du côté du", "du côté des", "au sein de", "au sein du",
    )
)  # fmt: skip
"""What stands between *on* and those it stands for: *assure-t-on au ministère*, *a-t-on appris de source policière*."""


def where(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Those whom *on* stands for, told after it by their place: *dans l'entourage du maire*."""
    tags, words = sentence.tags, sentence.words
    if words[at : at + 3] == ["de", "même", "source"]:
        return at + 1, at + 3
    while at < len(tags) and tags[at] in "RT":
        at += 1
    for form in sorted(_WHERE, key=len, reverse=True):
        start = at + len(form)
        if tuple(words[at:start]) != form:
            continue
        end = phrases.plain(sentence, start)
        if end > start and phrases.speaks(sentence, start, end):
            return start, end
    return None


_CIRCUMSTANCE = re.compile(r"[PM][DANPM0]{1,7},?")


def _past_circumstance(sentence: Sentence, start: int, *, told: bool) -> int:
    """Step over where or how it was said before an inverted name: *estime dans la file d'attente, Paul Roy*."""
    tags = sentence.tags
    if tags[start : start + 1] == "," and told:
        name = sentence.names.get(start + 1)
        end = max(phrases.right(sentence, start + 1), min(len(tags), start + 6))
        if (name is not None and name.kind == "person") or phrases.speaks(sentence, start + 1, end):
            return start + 1
    match = _CIRCUMSTANCE.match(tags, start)
    if match is None or sentence.words[start] in ("de", "d'", "du", "des"):
        return start
    if tags[match.end() - 1] == "," and tags[match.end() : match.end() + 1] in ("D", "A"):
        end = phrases.right(sentence, match.end())
        if end > match.end() and phrases.speaks(sentence, match.end(), end) and tags[end : end + 1] in (".", ",", ""):
            return match.end()
    for at in range(start + 2, match.end() + 1):
        name = sentence.names.get(at)
        if (
            name is not None
            and name.kind == "person"
            and sentence.names.get(at - 1) is not name
            and tags[at - 1] in "AN,"
        ):
            return at
    return start


def _after_marks(sentence: Sentence, before: int, source: tuple[int, int]) -> bool:
    """Whether the quotation right before an inverted group is its content, or ends it."""
    inner = sentence.quotations[before - 1].inner.of(sentence.text)
    if inner.count(" ") > 3 or before == 1 or inner.rstrip()[-1:] in "?!.…,":
        return True
    told = FINITE.search(sentence.tags, 0, before) is not None
    if not told and (inner.count(" ") < 2 or phrases.speaks(sentence, 0, before - 1)):
        return False
    return phrases.speaks(sentence, *source)


def _after_content(sentence: Sentence, before: int, source: tuple[int, int], group: Group) -> bool:
    """Whether what stands before an inverted group is its content."""
    tags = sentence.tags
    while before and tags[before - 1] in "R":
        before -= 1
    mark = tags[before - 1 : before]
    if mark == "Q":
        return _after_marks(sentence, before, source)
    speaks = phrases.speaks(sentence, *source)
    if mark == "," and tags[before - 2 : before - 1] == "Q" and not _is_object(sentence, before):
        quotation = sentence.quotations[before - 2]
        if sentence.text[quotation.inner.start : quotation.inner.end].count(" ") > 3 and before == 2:
            return True
    if mark not in list(",-"):
        return (
            mark in list("AN0T)")
            and speaks
            and bool(FINITE.search(tags[:before]))
            and subjects.left(sentence, group.first) is None
        )
    if "w" in group.cue.grammar and "Q" not in tags[:before] and not speaks:
        return False
    if "Q" in tags[:before] or FINITE.search(tags[:before]):
        quoted = mark == "Q" or tags[before - 2 : before - 1] == "Q"
        if quoted and "q" in group.cue.grammar and not _own_subject(sentence, group):
            return True
        listed = not set("nND") & set(group.cue.grammar) and not _resumed(sentence, group)
        alone = tags[source[1] : source[1] + 1] in (",", ".", "") and subjects.left(sentence, group.first) is None
        return speaks or listed or tags[source[0]] == "A" or alone
    opens = _OPENERS.fullmatch(tags, 0, before) is not None and tags[source[1] : source[1] + 1] in (",", "P")
    opens = opens or tags[source[1] : source[1] + 2] == ",Q"
    return speaks and (opens or _elliptic(sentence, before, source, group))


_OPENERS = re.compile(r"(?:[CR]+,?[CR]*|[CR]*[PD]{0,2}T+),")
"""What may stand before an incise that opens its sentence: *Par ailleurs, précise la mairie, ...*."""


def _elliptic(sentence: Sentence, before: int, source: tuple[int, int], group: Group) -> bool:
    """Whether words without a finite verb are content, not the subject of the verb: *Faux, répond le maire*."""
    if subjects.left(sentence, group.first) is None or _appositive(sentence, before):
        return False
    named = any(at in sentence.names for at in range(*source))
    return named or before < 3 or not _own_subject(sentence, group)


def _resumed(sentence: Sentence, group: Group) -> bool:
    """Whether the verb takes up its subject over an apposition or a relative: *Le juge, qui ..., a ordonné sa ...*."""
    found = subjects.left(sentence, group.first)
    return found is not None and (sentence.tags[found[1] : found[1] + 2] == ",W" or _own_subject(sentence, group))


def _own_subject(sentence: Sentence, group: Group) -> bool:
    """Whether a subject stands before a verb over an apposition or a relative, so that what follows is its object."""
    found = subjects.left(sentence, group.first)
    return (
        found is not None
        and phrases.speaks(sentence, *found)
        and sentence.tags[found[1] : found[1] + 1] in (",", "W", "L")
    )


def _is_object(sentence: Sentence, before: int) -> bool:
    """Whether the words after a verb are rather its object: what stands before the comma is a subject."""
    found = subjects.left(sentence, before - 1)
    return found is not None and phrases.speaks(sentence, *found)


def _appositive(sentence: Sentence, before: int) -> bool:
    """Whether the words before a comma are a name with its apposition, so that the verb is theirs."""
    found = subjects.left(sentence, before)
    return found is not None and "," in sentence.tags[found[0] : found[1]]

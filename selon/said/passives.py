"""Participles with their agent: *accusé par X de ...*, *qualifié de « ... »*, *réclamé par X*."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.said import channels, phrases
from selon.said.frames import Frame
from selon.said.groups import Group
from selon.said.sentences import Sentence


def passive(sentence: Sentence, group: Group) -> Frame | None:
    """*accusé par X de ...*, *qualifié de « ... »*, *réclamé par X*."""
    tags, words = sentence.tags, sentence.words
    start, to, time = group.last, None, None
    if not _ASIDE.match(tags, start):
        start, to, time = channels.skip(sentence, start)
    agent, start = _agent(sentence, group, start)
    while agent and tags[start : start + 1] in ("T", "R"):
        start += 1
    if words[start : start + 1] == ["par"]:
        return None
    if agent and tags[start : start + 1] == "," and words[start + 1 : start + 2] in (["de"], ["d'"]):
        start += 1
    complement = words[start : start + 1] in (["de"], ["d'"])
    urged = agent and "o" in group.cue.grammar and words[start : start + 1] in (["à"], ["de"], ["d'"])
    if urged and re.match(r"[nyR]*[Ii]|Q", tags[start + 1 :]):
        return Frame(group=group, way="passive", start=start + 1, source=agent, to=to, time=time)
    if "p" in group.cue.grammar and complement and (agent or tags[start + 1 : start + 2] == "Q"):
        return Frame(group=group, way="passive", start=start + 1, source=agent, to=to, time=time)
    if group.cue.lemma in closed()["judging"] and words[start : start + 1] == ["comme"]:
        agent = agent or _late_agent(sentence, start)
        return Frame(group=group, way="passive", start=start + 1, source=agent, to=to, time=time) if agent else None
    if late := _called_out(sentence, group, start):
        at = start + (words[start] == "à")
        return Frame(group=group, way="passive", start=at, source=late, to=to, time=time)
    if agent and _told_by(sentence, group):
        return Frame(group=group, way="agent", start=start, source=agent, to=to, time=time)
    return None


def _agent(sentence: Sentence, group: Group, start: int) -> tuple[tuple[int, int] | None, int]:
    """The agent of a participle, and the token after it; the token of *par* where nobody who speaks follows it."""
    words = sentence.words
    if aside := _ASIDE.match(sentence.tags, start):
        inside = _agent(sentence, group, aside.end() - 1) if words[aside.end() - 1] == "par" else (None, 0)
        if inside[0] is not None and sentence.tags[inside[1] : inside[1] + 1] == ",":
            return inside[0], inside[1] + 1
    if words[start : start + 1] != ["par"]:
        late = _late_agent(sentence, start) if "p" in group.cue.grammar else None
        return late, late[1] if late and words[start : start + 1] not in (["de"], ["d'"]) else start
    end = _before_reason(sentence, start + 2, phrases.right(sentence, start + 1))
    if end == start + 1 and words[end : end + 1] and words[end] in closed()["some"]:
        end += 1
    if end == start + 1 or not phrases.speaks(sentence, start + 1, end):
        return None, start
    return (start + 1, end), end


_ASIDE = re.compile(r",R+P")


def _called_out(sentence: Sentence, group: Group, start: int) -> tuple[int, int] | None:
    """Who calls on somebody, told behind what for: *appelés à la grève depuis mardi par le syndicat*."""
    calls = group.cue.lemma == "appeler" and sentence.words[start : start + 1] in (["à"], ["au"], ["aux"])
    return _late_agent(sentence, start) if calls else None


def _told_by(sentence: Sentence, group: Group) -> bool:
    """Whether what a participle tells of is said by its agent: *réclamé*, *critiqué*, *démenti par X*."""
    cue = group.cue
    whole = sentence.tags[group.first] == "X" or cue.lemma not in closed()["announcing"]
    if set("Nw") & set(cue.grammar) == {"N"} and cue.lemma != "citer" and whole and "Q" in sentence.tags[: group.first]:
        return True
    denounces = cue.lemma in closed()["denounce"]
    if cue.lemma in closed()["admitting"]:
        return bool(set(sentence.words[max(0, group.first - 3) : group.first]) & closed()["admitted"])
    told = "n" in cue.grammar or (denounces and whole)
    return told and (cue.act in ("urge", "deny") or bool(cue.tail) or denounces)


def _late_agent(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """The agent after what is alleged: *accusée de « ... » par la défense*."""
    for at in range(start, min(len(sentence.tags), start + 14)):
        if sentence.tags[at] in ".;:,XVvKW":
            return None
        if sentence.words[at] == "par":
            end = phrases.right(sentence, at + 1)
            if end == at + 1:
                return None
            somebody = sentence.words[at + 1] in ("un", "une", "des") or sentence.tags[at + 1] == "0"
            somebody = somebody and sentence.words[at + 2] not in ("fois", "an", "ans", "jour", "mois")
            return (at + 1, end) if somebody or phrases.speaks(sentence, at + 1, end) else None
    return None


def _before_reason(sentence: Sentence, start: int, end: int) -> int:
    """Where an agent ends that runs on into what is alleged: *par la défense de « mentir »*, *pour ses ventes*."""
    for at in range(start, end - 1):
        alleged = sentence.words[at] in ("de", "d'") and sentence.tags[at + 1] == "Q"
        if alleged or (sentence.words[at] == "pour" and sentence.tags[at + 1] in "D0IA"):
            return at
    return end

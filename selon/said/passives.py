"""Participles with their agent: *accusé par X de ...*, *qualifié de « ... »*, *réclamé par X*."""

from __future__ import annotations

from selon.french.closed import closed
from selon.said import channels, phrases
from selon.said.frames import Frame
from selon.said.groups import Group
from selon.said.sentences import Sentence


def passive(sentence: Sentence, group: Group) -> Frame | None:
    """*accusé par X de ...*, *qualifié de « ... »*, *réclamé par X*."""
    tags, words, grammar = sentence.tags, sentence.words, group.cue.grammar
    start, to, time = channels.skip(sentence, group.last)
    agent: tuple[int, int] | None = None
    if "p" in grammar and words[start : start + 1] != ["par"]:
        agent = _late_agent(sentence, start)
        if agent is not None and words[start : start + 1] not in (["de"], ["d'"]):
            start = agent[1]
    if words[start : start + 1] == ["par"]:
        end = _before_quoted(sentence, start + 2, phrases.right(sentence, start + 1))
        if end == start + 1 and words[end : end + 1] and words[end] in closed()["some"]:
            end += 1
        if end == start + 1 or not phrases.speaks(sentence, start + 1, end):
            return None
        agent, start = (start + 1, end), end
    whole = tags[group.first] == "X" or group.cue.lemma not in closed()["announcing"]
    denounced = "n" in grammar or (group.cue.lemma in closed()["denounce"] and whole)
    if "p" not in grammar and not denounced:
        return None
    if agent and tags[start : start + 1] == "," and words[start + 1 : start + 2] in (["de"], ["d'"]):
        start += 1
    complement = words[start : start + 1] and words[start] in ("de", "d'")
    if "p" in grammar and complement and (agent or tags[start + 1 : start + 2] == "Q"):
        return Frame(group=group, way="passive", start=start + 1, source=agent, to=to, time=time)
    if group.cue.lemma in closed()["judging"] and words[start : start + 1] == ["comme"]:
        agent = agent or _late_agent(sentence, start)
        return Frame(group=group, way="passive", start=start + 1, source=agent, to=to, time=time) if agent else None
    quoted = "N" in grammar and whole and "Q" in tags[: group.first]
    if agent and quoted:
        return Frame(group=group, way="agent", start=start, source=agent, to=to, time=time)
    if denounced and agent and (group.cue.act in ("urge", "deny") or group.cue.tail or group.cue.lemma in closed()["denounce"]):
        return Frame(group=group, way="agent", start=start, source=agent, to=to, time=time)
    return None


def _late_agent(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """The agent after what is alleged: *accusée de « ... » par la défense*."""
    for at in range(start, min(len(sentence.tags), start + 14)):
        if sentence.tags[at] in ".;:,XVvKW":
            return None
        if sentence.words[at] == "par":
            end = phrases.right(sentence, at + 1)
            return (at + 1, end) if end > at + 1 and phrases.speaks(sentence, at + 1, end) else None
    return None


def _before_quoted(sentence: Sentence, start: int, end: int) -> int:
    """Where an agent ends that runs on into what is alleged: *par la défense de « mentir »*."""
    for at in range(start, end - 1):
        if sentence.words[at] in ("de", "d'") and sentence.tags[at + 1] == "Q":
            return at
    return end

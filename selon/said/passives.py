"""Participles with their agent: *accusé par X de ...*, *qualifié de « ... »*, *réclamé par X*."""

from __future__ import annotations

import re
from dataclasses import replace

from selon.french.closed import closed
from selon.french.conjugation import PARTICIPLE
from selon.said import channels, phrases, subjects
from selon.said.frames import FINITE, Frame
from selon.said.groups import Group
from selon.said.sentences import Sentence


def passive(sentence: Sentence, group: Group) -> Frame | None:
    """*accusé par X de ...*, *qualifié de « ... »*, *réclamé par X*."""
    tags, words = sentence.tags, sentence.words
    if (likened := _likened(sentence, group)) is not None:
        return likened
    start, to, time = group.last, None, None
    if not _ASIDE.match(tags, start):
        start, to, time = channels.skip(sentence, start)
    agent, start = _agent(sentence, group, start)
    if words[start : start + 1] == ["par"]:
        return None
    time = _told_when(tags, group.last, agent) if time is None else time
    if agent:
        start, _, late = channels.skip(sentence, start)
        time = late if time is None else time
    start += bool(agent) and tags[start : start + 1] == "," and words[start + 1 : start + 2] in (["de"], ["d'"])
    complement = words[start : start + 1] in (["de"], ["d'"])
    if (calling := _calling(sentence, group) or _summoned(sentence, group, start)) is not None:
        return calling
    urged = agent and "o" in group.cue.grammar and words[start : start + 1] in (["à"], ["de"], ["d'"])
    if urged and re.match(r"[nyR]*[Ii]|Q", tags[start + 1 :]):
        return Frame(group=group, way="passive", start=start + 1, source=agent, to=to, time=time)
    if "p" in group.cue.grammar and complement and (agent or tags[start + 1 : start + 2] == "Q"):
        return Frame(group=group, way="passive", start=start + 1, source=agent, to=to, time=time)
    if (judged := _judged(sentence, group, start, agent)) is not None:
        return judged
    if agent is None or not _told_by(sentence, group):
        return None
    return Frame(group=group, way="agent", start=start, source=agent, to=to, time=time)


def _likened(sentence: Sentence, group: Group) -> Frame | None:
    """*Comme annoncé mardi par X, ...*, *..., comme promis par X*."""
    before = group.first - 1
    if before < 0 or sentence.words[before] != "comme" or not set("kq") & set(group.cue.grammar):
        return None
    agent = _late_agent(sentence, group, group.last) if group.cue.lemma != "prévoir" else None
    if agent is None or (before and sentence.tags[before - 1] not in ",C"):
        return None
    agent = agent[0], phrases.plain(sentence, agent[0])
    end, to, late = channels.skip(sentence, agent[1])
    time = _told_when(sentence.tags, group.last, agent)
    time = late if time is None else time
    return Frame(group=group, way="incise", start=before, source=agent, to=to, time=time, end=end, before=before)


def convinced(sentence: Sentence, group: Group) -> Frame | None:
    """*convaincu que ...*: of the subject, or of the name it stands behind."""
    start, _, time = channels.skip(sentence, group.last)
    if sentence.tags[start : start + 1] != "K":
        return None
    opens, source = sentence.tags[group.first] == "X", None
    if opens:
        source = subjects.left(sentence, group.first)
        if source is None or sentence.tags[group.first : group.last].count("n"):
            return None
    elif _is_headline(sentence, group.first) and sentence.tags[group.first - 1 : group.first] in ("N", "A"):
        source = subjects.left(sentence, group.first)
    elif sentence.tags[group.first - 1 : group.first] not in (",", "C", "R", ""):
        return None
    stands = replace(group, form="finite" if opens else "gerund")
    return Frame(group=stands, way="que", start=start + 1, source=source, time=time)


def _calling(sentence: Sentence, group: Group) -> Frame | None:
    """*Un appel à la grève a été lancé par X*."""
    words = sentence.words
    at = next((at for at in range(group.first - 2) if words[at] == "appel"), None)
    if group.cue.lemma not in ("lancer", "relayer") or at is None or words[at + 1] not in ("à", "au", "aux"):
        return None
    agent = _late_agent(sentence, group, group.last)
    time = _told_when(sentence.tags, group.last, agent)
    begin = at + 1 + (words[at + 1] == "à")
    return agent and Frame(group=group, way="called", start=begin, source=agent, time=time)


_STRAIGHT = re.compile(r"([^WLKUSXVv,]*[NAQ0TD)])R?n?y*[XVv]")
_MAIN = re.compile(r",(?:[DNAPM0T]*[NA0])[ny]*R?[XVv]")


def opened(sentence: Sentence, group: Group) -> int | None:
    """The comma of the main clause behind a participle that opens it: *Accusé par X de ..., le maire a démissionné*."""
    if sentence.tags[group.first] == "X" or re.fullmatch(r"[RT]*", sentence.tags[: group.first]) is None:
        return None
    match = _MAIN.search(sentence.tags, group.last)
    return match.start() if match is not None and not FINITE.search(sentence.tags, group.last, match.start()) else None


def ends(sentence: Sentence, each: Frame, end: int) -> int:
    """Where what is alleged ends: before the main verb that goes on with whom it is alleged of, or the main clause."""
    if (comma := opened(sentence, each.group)) is not None and each.start < comma < end:
        return comma
    first = each.group.first
    if sentence.tags[first] == "X" and sentence.tags[first - 1 : first] != "W":
        return end
    straight = _STRAIGHT.match(sentence.tags, each.start, end)
    return straight.end(1) if straight is not None else end


def _told_when(tags: str, last: int, agent: tuple[int, int] | None) -> int | None:
    """The time between a participle and its agent: *lancé vendredi par X*."""
    at = tags.find("T", last, agent[0]) if agent else -1
    return at if at >= 0 else None


def _summoned(sentence: Sentence, group: Group, start: int) -> Frame | None:
    """*Les internes, appelés à la grève depuis mardi par X*."""
    words = sentence.words
    if group.cue.lemma != "appeler" or words[start : start + 1] not in (["à"], ["au"], ["aux"]):
        return None
    agent = _late_agent(sentence, group, start)
    return agent and Frame(group=group, way="passive", start=start + (words[start] == "à"), source=agent)


def _judged(sentence: Sentence, group: Group, start: int, agent: tuple[int, int] | None) -> Frame | None:
    """*jugé « trop cher » par X*, *jugé trop cher par X*, *décrit comme un ami par X*."""
    if (found := _found_to_be(sentence, group)) is not None:
        return found
    if group.cue.lemma not in closed()["judging"] | {"dénoncer"} or not (
        (sentence.tags[start : start + 1] == "Q" and agent is None) or sentence.words[start : start + 1] == ["comme"]
    ):
        return None
    agent = agent or _late_agent(sentence, group, start + 1)
    return agent and Frame(group=group, way="passive", start=start + (sentence.tags[start] != "Q"), source=agent)


_FOUND = re.compile(r"R{0,3}(?:[NVp])(?:C[NVp])?T?(?=P)")


def _found_to_be(sentence: Sentence, group: Group) -> Frame | None:
    """*des mesures jugées insuffisantes par les élus*: an adjective stands before the agent."""
    if group.cue.lemma not in closed()["finding"]:
        return None
    match = _FOUND.match(sentence.tags, group.last)
    if match is None or sentence.words[match.end()] != "par" or sentence.words[match.end() + 1] == "rapport":
        return None
    agent = _late_agent(sentence, group, match.end())
    return agent and Frame(group=group, way="passive", start=group.last, source=agent)


def _agent(sentence: Sentence, group: Group, start: int) -> tuple[tuple[int, int] | None, int]:
    """The agent of a participle, and the token after it; the token of *par* where nobody who speaks follows it."""
    words = sentence.words
    if aside := _ASIDE.match(sentence.tags, start):
        inside = _agent(sentence, group, aside.end() - 1) if words[aside.end() - 1] == "par" else (None, 0)
        if inside[0] is not None and sentence.tags[inside[1] : inside[1] + 1] == ",":
            return inside[0], inside[1] + 1
    if words[start : start + 1] == ["par"] and phrases.in_marks(sentence, start + 1):
        return (start + 1, start + 2), start + 2
    if words[start : start + 1] != ["par"]:
        late = _late_agent(sentence, group, start) if "p" in group.cue.grammar else None
        return late, late[1] if late and words[start : start + 1] not in (["de"], ["d'"]) else start
    end = _before_reason(sentence, start + 2, phrases.right(sentence, start + 1))
    end = min(end, opened(sentence, group) or end)
    end = _before_alleged(sentence, group, start + 2, end)
    if words[start + 1 : start + 2] and words[start + 1] in closed()["some"]:
        end = max(end, start + 2)
    judges = group.cue.lemma in closed()["denounce"] or group.cue.act in ("urge", "deny")
    told = end > start + 1 and (phrases.speaks(sentence, start + 1, end) or (judges and _somebody(sentence, start + 1)))
    return ((start + 1, end), end) if told else (None, start)


_ASIDE = re.compile(r",R+P")


def _told_by(sentence: Sentence, group: Group) -> bool:
    """Whether what a participle tells of is said by its agent: *réclamé*, *critiqué*, *démenti par X*."""
    cue = group.cue
    whole = sentence.tags[group.first] == "X" or cue.lemma not in closed()["announcing"] or _is_headline(sentence)
    if (
        set("Nw") & set(cue.grammar) == {"N"}
        and cue.lemma not in ("citer", "traiter", "proposer")
        and whole
        and "Q" in sentence.tags[: group.first]
    ):
        return True
    denounces = cue.lemma in closed()["denounce"]
    if cue.lemma == "revendiquer" and closed()["attack"] & set(sentence.words[max(0, group.first - 12) : group.first]):
        return True
    if cue.lemma in closed()["admitting"]:
        return bool(set(sentence.words[max(0, group.first - 3) : group.first]) & closed()["admitted"])
    if cue.lemma == "proposer":  # what is proposed by a maker is only for sale
        return False
    told = "n" in cue.grammar or (denounces and whole)
    return told and (cue.act in ("urge", "deny") or bool(cue.tail) or denounces)


def _is_headline(sentence: Sentence, end: int | None = None) -> bool:
    """Whether a title has no verb of its own, as far as a token: *Deux cas confirmés par X*, *X persuadé que ...*."""
    return not sentence.span.start and FINITE.search(sentence.tags[:end]) is None


def _late_agent(sentence: Sentence, group: Group, start: int) -> tuple[int, int] | None:
    """The agent after what is alleged: *accusée de « ... » par la défense*."""
    for at in range(start, min(len(sentence.tags), start + 14)):
        if sentence.tags[at] in ".;:,XVvKW":
            return None
        if sentence.words[at] == "par":
            end = min(phrases.right(sentence, at + 1), opened(sentence, group) or len(sentence.tags))
            # a nearer participle has the agent: *accusés d'avoir vendu des sacs volés par X*
            others = at > start + 1 and sentence.words[at - 1].endswith(PARTICIPLE) and sentence.tags[at - 2] in "NAQ)"
            if end == at + 1 or others:
                return None
            return (at + 1, end) if _somebody(sentence, at + 1) or phrases.speaks(sentence, at + 1, end) else None
    return None


def _somebody(sentence: Sentence, at: int) -> bool:
    """Whether an agent that opens here is told as one or several of a kind: *par des élus*, *par trois élus*."""
    opens = sentence.words[at] in ("un", "une", "des") or sentence.tags[at] == "0"
    return opens and sentence.tags[at + 1] != "Q" and sentence.words[at + 1] not in _TIMES


def _before_alleged(sentence: Sentence, group: Group, start: int, end: int) -> int:
    """Where an agent ends before a bare noun of what is alleged: *accusé par la défense de mensonge*."""
    if group.cue.lemma not in closed()["accusing"] or sentence.words[end : end + 1] in (["de"], ["d'"]):
        return end
    places = (at for at in range(end - 2, start - 1, -1) if sentence.words[at] in ("de", "d'"))
    return next((at for at in places if sentence.tags[at + 1] == "N"), end)


_TIMES = ("fois", "an", "ans", "jour", "mois")


def _before_reason(sentence: Sentence, start: int, end: int) -> int:
    """Where an agent ends that runs on into what is alleged: *par la défense de « mentir »*, *pour ses ventes*."""
    for at in range(start, end - 1):
        alleged = sentence.words[at] in ("de", "d'") and sentence.tags[at + 1] == "Q"
        if alleged or (sentence.words[at] == "pour" and sentence.tags[at + 1] in "D0IA"):
            return at
    return end

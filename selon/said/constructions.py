"""How a reporting verb and its content stand in a sentence: que, infinitive, object, colon, quotation, incise."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selon.article import Span
from selon.french.tags import words as closed
from selon.said import channels, content, phrases, subjects
from selon.said.drafts import Draft
from selon.said.groups import Group
from selon.said.sentences import Sentence

FINITE = re.compile(r"[VXv]")
_INFINITIVE = re.compile(r"n?R*y*R*(?:[Ii]|(?<=y)Q)")


@dataclass(slots=True, kw_only=True)
class Frame:
    """A group with the way its content stands (`way`), where the content starts, and the source found beside it."""

    group: Group
    way: str
    start: int
    source: tuple[int, int] | None = None
    to: tuple[int, int] | None = None
    time: int | None = None
    end: int = 0
    before: int = 0


def frame(sentence: Sentence, group: Group) -> Frame | None:
    """The way a group's content stands, or None when the group reports nothing here."""
    if group.form == "infinitive" and not _introduced(sentence, group):
        return None
    if group.form == "passive":
        return _passive(sentence, group)
    start, to, time = channels.skip(sentence, group.last)
    found = incise(sentence, group) if group.form == "finite" else None
    if found:
        return found
    spoken = subjects.left(sentence, group.first) if group.form == "finite" else None
    if (
        spoken
        and spoken[0]
        and words_before(sentence, spoken[0]) == "comme"
        and (spoken[0] == 1 or sentence.tags[spoken[0] - 2] == ",")
    ):
        return Frame(
            group=group,
            way="incise",
            start=spoken[0] - 1,
            source=spoken,
            to=to,
            time=time,
            end=start,
            before=spoken[0] - 1,
        )
    way = _way(sentence, group, start)
    if way is None or (group.negated and not _negatable(group)):
        return None
    out = Frame(group=group, way=way[0], start=way[1], to=to, time=time)
    if group.form == "finite":
        out.source = subjects.left(sentence, _subject_edge(sentence, group))
        if out.source and _purpose(sentence, out.source[0]):
            return None
    elif group.form == "gerund":
        out.source = _holder(sentence, group)
        if out.source is None and _attached(sentence, group):
            return None
    elif group.form == "infinitive":
        out.source = _modal_subject(sentence, group)
    if time is None:
        out.time = _time_before(sentence, group, out.source)
    return out


def words_before(sentence: Sentence, at: int) -> str:
    """The word before a token."""
    return sentence.words[at - 1]


def _purpose(sentence: Sentence, at: int) -> bool:
    """Whether a clause only tells an aim: *pour que X demande*."""
    return at > 1 and sentence.tags[at - 1] == "K" and sentence.words[at - 2] in ("pour", "afin", "avant", "sans")


_NEGATABLE = frozenset(["confirmer", "exclure", "nier", "démentir", "contester", "cacher"])


def _negatable(group: Group) -> bool:
    return group.cue.lemma in _NEGATABLE


def _subject_edge(sentence: Sentence, group: Group) -> int:
    return group.first


def _time_before(sentence: Sentence, group: Group, source: tuple[int, int] | None) -> int | None:
    """A time between subject and verb, or at the head of the clause."""
    tags = sentence.tags
    for at in range(group.first, group.head):
        if tags[at] == "T":
            return at
    if source is None:
        return None
    between = tags[source[1] : group.first]
    if not re.search(r"[VXvWKL]", between) and "T" in between:
        return source[1] + between.index("T")
    opening = re.search(r"(?:^|[.;:,K])[CR]*,?P?D?(T)[TRPD0]*,?[R,]*$", tags[: source[0]])
    return opening.start(1) if opening else None


def _introduced(sentence: Sentence, group: Group) -> bool:
    """Whether an infinitive goes on with a verb of saying (*et d'ajouter*, *avant de conclure*) or hangs on a modal."""
    before = sentence.words[max(0, group.first - 4) : group.first]
    tags = sentence.tags[max(0, group.first - 4) : group.first]
    if not before:
        return False
    if before[-1] in ("de", "d'"):
        return (
            before[-2:-1] in (["et"], ["avant"], ["puis"], ["contente"], ["empressé"], ["vient"], ["venait"])
            or len(before) == 1
        )
    if before[-1] == "à":
        return before[-2:-1] in (["tient"], ["tenu"], ["tenait"], ["tiennent"], ["tint"])
    return before[-1] in _MODALS or (tags.endswith("R") and before[-2:-1] != [] and before[-2] in _MODALS)


_MODALS = frozenset(
    ["veut", "voulu", "voulait", "peut", "pouvait", "souhaité", "souhaite", "tenait", "préféré", "fait", "laisse", "laissé", "doit", "devait", "va", "faut", "pu", "dû", "ose"]
)


def _modal_subject(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """The subject of the modal an infinitive hangs on; none after *et de*, *avant de*."""
    tags, at = sentence.tags, group.first
    while at and tags[at - 1] in "PRIZNpVvXynET" and sentence.words[at - 1] not in ("avant", "et"):
        if tags[at - 1] in "VvX":
            edge = at - 1
            while edge and tags[edge - 1] in "nyXR":
                edge -= 1
            return subjects.left(sentence, edge)
        at -= 1
    return None


def _way(sentence: Sentence, group: Group, start: int) -> tuple[str, int] | None:
    """How the content stands after a group: the name of the construction and the token it starts with."""
    tags, words, grammar = sentence.tags, sentence.words, group.cue.grammar
    tag = tags[start : start + 1]
    if tag == "K" and "q" in grammar:
        return "que", start + 1
    if (
        tag == "P"
        and words[start] in ("de", "à", "d'")
        and words[start + 1 : start + 3] in (["ce", "que"], ["ce", "qu'"])
    ):
        return "que", start + 3
    if (
        group.cue.lemma == "demander"
        and start < len(words)
        and (words[start] in _ASKED or words[start : start + 2] in (["ce", "que"], ["ce", "qu'"]))
    ):
        return "que", start
    if (
        "d" in grammar
        and tag in list("PM")
        and words[start] in ("à", "au", "aux")
        and (asked := _asked(sentence, start))
    ):
        return "infinitive", asked
    if tag == ":" and grammar != "w":
        return ("colon", start + 1) if "k" in grammar or "q" in grammar else None
    if tag == "," and "Q" in tags[start : start + 6] and re.match(r",[RN]{1,3}:Q", tags[start:]):
        return "colon", tags.index("Q", start)
    if tag == "Q" and set("kqnNDio") & set(grammar):
        return "object", start
    if "i" in grammar and _INFINITIVE.match(tags, start):
        return "infinitive", start
    if (
        tag == "P"
        and words[start] in ("de", "d'")
        and "d" in grammar
        and (_INFINITIVE.match(tags, start + 1) or tags[start + 1 : start + 2] == "Q")
    ):
        return "infinitive", start + 1
    if (
        tag == "P"
        and words[start] == "à"
        and "a" in grammar
        and (_INFINITIVE.match(tags, start + 1) or tags[start + 1 : start + 2] in list("QDANn"))
    ):
        return "infinitive", start + 1
    if tag == "M" and words[start] in ("au", "aux") and group.cue.lemma == "appeler":
        return "infinitive", start
    return _noun(sentence, group, start)


_ASKED = frozenset(["si", "s'", "quel", "quelle", "quels", "quelles", "où", "comment", "pourquoi", "combien", "qui", "quand"])


def _asked(sentence: Sentence, start: int) -> int | None:
    """The infinitive after someone asked: *demande à X de Y*."""
    end = phrases.plain(sentence, start + 1)
    if end == start + 1 or sentence.words[end : end + 1] not in (["de"], ["d'"]):
        return None
    return end + 1 if _INFINITIVE.match(sentence.tags, end + 1) else None


def _noun(sentence: Sentence, group: Group, start: int) -> tuple[str, int] | None:
    """A noun complement, with the preposition the verb asks for."""
    tags, words, grammar = sentence.tags, sentence.words, group.cue.grammar
    word = words[start] if start < len(words) else ""
    nominal = tags[start : start + 1] in list("DAN0R") or word in ("des", "du")
    if "R" in grammar and group.cue.lemma == "en prendre":
        return ("quoted", start) if word in ("à", "au", "aux") else None
    if group.reflexive and group.cue.lemma in ("dire", "déclarer", "montrer"):
        return ("object", start) if nominal else None
    if "P" in grammar and word in ("à", "pour"):
        return ("infinitive", start + 1) if word == "à" else ("object", start)
    if "D" in grammar and word in ("de", "d'", "du", "des"):
        quoted = "quoted" if group.cue.lemma == "parler" else "object"
        return quoted, start if word in ("du", "des") else start + 1
    if group.cue.lemma == "mettre en garde" and word in ("contre", "sur"):
        return "object", start
    if "A" in grammar and word in ("à", "au", "aux", "contre", "sur"):
        return "quoted", start + (1 if word == "à" else 0)
    if "o" in grammar and nominal:
        return _person(sentence, group, start)
    if nominal and group.cue.lemma in ("qualifier", "taxer", "traiter"):
        return "quoted", start
    if nominal and "n" in grammar and group.cue.lemma != "reconnaître":
        return "object", start
    if (
        nominal
        and group.cue.lemma in ("reconnaître", "admettre", "avouer")
        and words[start + 1 : start + 2]
        and set(words[start : start + 3]) & closed()["admitted"]
    ):
        return "object", start
    if nominal and group.cue.lemma == "reconnaître":
        return "quoted", start
    if nominal and "N" in grammar:
        return "quoted", start
    return None


def _person(sentence: Sentence, group: Group, start: int) -> tuple[str, int] | None:
    """Someone urged or accused: *appelle X à*, *somme X de*."""
    tags = sentence.tags
    accuses = group.cue.lemma in ("accuser", "soupçonner", "suspecter")
    for at in range(start + 1, min(len(tags), start + (40 if accuses else 20))):
        if tags[at] in ".:;" or (tags[at] in "KWVvX(" and not accuses):
            break
        if accuses and at > start + 1 and sentence.words[at] in ("de", "d'") and tags[at + 1 : at + 2] in list("NIiQ"):
            return "object", start
        if tags[at] == "Q" and re.match(r"\s*(?:à|de|d')\b", sentence.text[sentence.quotations[at].inner.start :][:6]):
            return "object", start
        if (
            tags[at] == "P"
            and sentence.words[at] in ("à", "de", "d'")
            and (tags[at + 1 : at + 2] == "Q" or _INFINITIVE.match(tags, at + 1))
        ):
            return "object", start
    return ("object", start) if "n" in group.cue.grammar else None


_SHOWN = frozenset(
    ["indiquer", "montrer", "suggérer", "révéler", "confirmer", "stipuler", "prévoir", "signaler", "attester", "mentionner", "appeler", "demander", "réclamer", "inviter", "présenter"]
)


def _attached(sentence: Sentence, group: Group) -> bool:
    """Whether a gerund hangs on the noun before it: *des renseignements indiquant que*."""
    return (
        group.cue.lemma in _SHOWN
        and group.first > 0
        and sentence.tags[group.first - 1] in "AN)"
        and sentence.words[group.first - 1] != "tout"
    )


def _holder(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """The noun phrase a gerund hangs on without comma: *des responsables disant que*, *un communiqué précisant que*."""
    tags, at = sentence.tags, group.first
    if at == 0 or tags[at - 1] not in "AN)Q" or sentence.words[at - 1] in ("en", "tout"):
        return None
    start = at
    while start and tags[start - 1] in "AN0DPMRCT)(" and not (tags[start] == "D" and tags[start - 1] not in "P"):
        start -= 1
    while start < at and tags[start] in "PCRT":
        start += 1
    if start < at and tags[start] == "M" and sentence.words[start] != "des":
        start += 1
    return (start, at) if start < at and phrases.speaks(sentence, start, at) else None


def incise(sentence: Sentence, group: Group) -> Frame | None:
    """The frame of a group that stands after or inside its content: *..., a dit X*, *« ... », dit-il*."""
    tags, words = sentence.tags, sentence.words
    if "k" not in group.cue.grammar and not set("qn") & set(group.cue.grammar):
        return None
    place = group.first
    start, to, time = channels.skip(sentence, group.last)
    if tags[start : start + 1] == "K" and group.subject is None:
        return None
    like = place > 0 and words[place - 1] == "comme"
    before = place - 1 if like else place
    if (before == 0 and not like) or (like and before and tags[before - 1] not in ",CR"):
        return None
    if group.subject is not None:
        if tags[start : start + 1] in list("K:") and tags[before - 1] not in ",Q":
            return None
        source, end = (group.subject, group.subject + 1), start
    else:
        if (
            tags[start : start + 1] == ","
            and start + 1 in sentence.names
            and sentence.names[start + 1].kind == "person"
            and to is not None
        ):
            start += 1
        end = (phrases.plain if like else phrases.right)(sentence, start)
        if end == start:
            return None
        source = (start, end)
        if not like and not _after_content(sentence, before, source, group):
            return None
    end, to_after, time_after = channels.skip(sentence, end)
    if time_after is None and (closing := re.match(r",[PD]?T+(?=[.,])", tags[end:])):
        time_after = end + closing.group().index("T")
    return Frame(
        group=group, way="incise", start=before, source=source, to=to or to_after,
        time=time if time is not None else time_after, end=end, before=before,
    )  # fmt: skip


def _after_content(sentence: Sentence, before: int, source: tuple[int, int], group: Group) -> bool:
    """Whether what stands before an inverted group is its content."""
    tags = sentence.tags
    while before and tags[before - 1] in "R":
        before -= 1
    mark = tags[before - 1 : before]
    if mark == "Q":
        quotation = sentence.quotations[before - 1]
        inner = sentence.text[quotation.inner.start : quotation.inner.end]
        return inner.count(" ") > 3 or before == 1 or inner.rstrip()[-1:] in "?!.…,"
    speaks = phrases.speaks(sentence, *source)
    if mark == "," and tags[before - 2 : before - 1] == "Q" and not source_is_object(sentence, source, before):
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
        if quoted and "q" in group.cue.grammar and not _own_subject(sentence, group, before):
            return True
        return speaks or not set("nND") & set(group.cue.grammar) or tags[source[0]] == "A"
    return speaks and subjects.left(sentence, group.first) is not None and not _appositive(sentence, before)


def _own_subject(sentence: Sentence, group: Group, before: int) -> bool:
    """Whether a subject stands before a verb over an apposition or a relative, so that what follows is its object."""
    found = subjects.left(sentence, group.first)
    return (
        found is not None
        and phrases.speaks(sentence, *found)
        and sentence.tags[found[1] : found[1] + 1] in (",", "W", "L")
    )


def source_is_object(sentence: Sentence, source: tuple[int, int], before: int) -> bool:
    """Whether the words after a verb are rather its object: what stands before the comma is a subject."""
    found = subjects.left(sentence, before - 1)
    return found is not None and phrases.speaks(sentence, *found)


def _appositive(sentence: Sentence, before: int) -> bool:
    """Whether the words before a comma are a name with its apposition, so that the verb is theirs."""
    found = subjects.left(sentence, before)
    return found is not None and "," in sentence.tags[found[0] : found[1]]


def _passive(sentence: Sentence, group: Group) -> Frame | None:
    """*accusé par X de ...*, *qualifié de « ... »*, *réclamé par X*."""
    tags, words, grammar = sentence.tags, sentence.words, group.cue.grammar
    start, to, time = channels.skip(sentence, group.last)
    agent: tuple[int, int] | None = None
    if "p" in grammar and words[start : start + 1] != ["par"]:
        agent = _late_agent(sentence, start)
    if words[start : start + 1] == ["par"]:
        end = phrases.right(sentence, start + 1)
        if end == start + 1 or not phrases.speaks(sentence, start + 1, end):
            return None
        agent, start = (start + 1, end), end
    if not set("pn") & set(grammar):
        return None
    complement = words[start : start + 1] and words[start] in ("de", "d'")
    if "p" in grammar and complement and (agent or tags[start + 1 : start + 2] == "Q"):
        return Frame(group=group, way="passive", start=start + 1, source=agent, to=to, time=time)
    if "n" in grammar and agent and (group.cue.act in ("urge", "deny") or group.cue.lemma in _DENOUNCE):
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


_DENOUNCE = frozenset(["dénoncer", "critiquer", "déplorer", "fustiger", "regretter", "saluer", "vanter"])


def rules(sentence: Sentence, each: Frame) -> bool:
    """Whether a court decides here rather than says: *le tribunal a condamné X*."""
    if (
        each.group.cue.lemma not in ("condamner", "rejeter", "écarter", "demander", "ordonner", "exclure")
        or not each.source
    ):
        return False
    return bool(closed()["court"] & set(sentence.words[each.source[0] : each.source[1]]))


def span(sentence: Sentence, stretch: tuple[int, int] | None) -> Span | None:
    """The span of a stretch of tokens."""
    return sentence.stretch(*stretch) if stretch and stretch[1] > stretch[0] else None


def draft(sentence: Sentence, each: Frame, stretches: list[tuple[int, int]]) -> Draft | None:
    """The draft of a frame over its content's tokens; None when nothing is left of them or a needed quotation is missing."""
    group = each.group
    held = content.parts(sentence, stretches)
    if not held:
        return None
    quoted = any(sentence.tags[first:last].count("Q") for first, last in stretches)
    if each.way == "quoted" and not quoted:
        return None
    if "w" in group.cue.grammar and not quoted and each.way not in ("que", "incise"):
        return None
    return Draft(
        sentence=sentence, content=held, cue=sentence.stretch(group.head, group.end), source=span(sentence, each.source),
        to=span(sentence, each.to), time=sentence.times.get(each.time) if each.time is not None else None,
        act=act(sentence, each, held), form=each.way, lemma=group.cue.lemma,
    )  # fmt: skip


def act(sentence: Sentence, each: Frame, held: list[Span]) -> str:
    """The act of a statement: the cue's, turned by a negation or a question."""
    group = each.group
    if group.cue.lemma == "demander":
        asks = (
            (each.way in ("incise", "que")
            and (each.way == "incise" or sentence.tags[each.start - 1] != "K"))
            or group.reflexive
        )
        return "ask" if asks else "urge"
    if group.negated:
        if group.cue.lemma in ("nier", "démentir", "contester", "cacher", "exclure"):
            return "assert"
        return "deny"
    if group.cue.lemma == "souhaiter" or (group.cue.lemma == "proposer" and each.way == "incise"):
        return "assert" if each.way == "incise" else "urge"
    return group.cue.act

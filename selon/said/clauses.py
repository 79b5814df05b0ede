"""The statements of one sentence: which words belong to which reporting expression."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.article import Span
from selon.french.closed import closed
from selon.said import (
    agreeing,
    aims,
    asking,
    cataphora,
    channels,
    citing,
    closing,
    complemented,
    constructions,
    countering,
    extents,
    formulas,
    groups,
    headlines,
    incises,
    moments,
    passives,
    phrases,
    refusals,
    relatives,
    resuming,
    rulings,
    sharing,
    sourced,
    subjects,
)
from selon.said.antecedents import antecedent, noun_before
from selon.said.drafts import Draft
from selon.said.formulas import Formula
from selon.said.frames import FINITE_GROUP, Frame, drafted, spanned
from selon.said.parser import Parser
from selon.said.sentences import Sentence


def read(sentence: Sentence, parser: Parser | None = None) -> list[Draft]:
    """The drafts of one sentence in the order of their cues; a parser is asked where the grammar is unsure."""
    found = [each for group in groups.find(sentence) if (each := constructions.frame(sentence, group))]
    if parser is not None:
        asking.ask(parser, sentence, found)
    named = formulas.find(sentence)
    frames = _plausible(sentence, [each for each in found if not rulings.rules(sentence, each)])
    if named and named[0].first <= 1:
        frames = [each for each in frames if each.group.cue.lemma not in closed()["opinion"] or each.way == "incise"]
    drafts: list[Draft] = []
    used: list[Frame] = []
    for at, each in enumerate(frames):
        made = (
            incises.read(sentence, frames, at, named) if each.way == "incise" else _after(sentence, frames, at, named)
        )
        if made:
            made.subject = spanned(sentence, each.source or aims.whose(sentence, each.group))
            drafts.append(made)
            used.append(each)
    drafts = _told_once(sentence, used, drafts)
    refused = refusals.read(sentence)
    if refused:
        drafts = [each for each in drafts if not _same_saying(each, refused[0])] + refused
    if drafts:
        drafts = countering.read(sentence, drafts)
        drafts += headlines.announced(sentence, drafts)
        sharing.share(sentence, drafts)
        drafts = [each for each in drafts if each.form != "passive" or not sharing.of_nobody(each)]
    if named:
        drafts += sourced.read(sentence, named, drafts)
    drafts = citing.heed(sentence, drafts)
    behind = headlines.announced(sentence, drafts)
    for draft in behind:
        draft.shares = drafts[-1]
    if drafts and ":Q" in sentence.tags:
        headlines.date(sentence, drafts + behind)
    return headlines.listed(sentence, headlines.lead(sentence, drafts + behind))


def _told_once(sentence: Sentence, frames: Sequence[Frame], drafts: list[Draft]) -> list[Draft]:
    """The drafts without those before a colon of the very quotation an incise tells: *Anne prévient : « Q », dit-elle*.

    A pronoun in the incise is who stands before the colon, unless a clause hangs on it (*l'aide que l'Etat assure*).
    """
    incises = [each for each in drafts if each.form == "incise" and each.source is not None and each.lemma != "lire"]
    out: list[Draft] = []
    papers: list[Draft] = []
    for frame, each in zip(frames, drafts, strict=True):
        twin = next((other for other in incises if other.content == each.content), None)
        if frame.way != "colon" or twin is None or twin.source is None:
            out.append(each)
            continue
        if _is_paper(sentence, twin.source) and each.source is not None and not _is_paper(sentence, each.source):
            each.through.append(twin.source)  # *La foule a crié : « Non », rapporte Le Monde*
            out.append(each)
            papers.append(twin)
            continue
        pronoun = twin.source.of(sentence.prose).lower().removeprefix("t-")
        hangs = frame.source is not None and sentence.tags[frame.source[0] - 1 : frame.source[0]] in ("K", "W")
        if pronoun == "on":
            out.append(each)
        elif pronoun in ("il", "elle") and twin.antecedent is None and not hangs:
            twin.antecedent = each.antecedent or each.source
    return [each for each in out if all(each is not paper for paper in papers)]


def _is_paper(sentence: Sentence, source: Span) -> bool:
    """Whether a source is a paper, by its name or its noun."""
    first, last = sentence.token(source.start), sentence.token(source.end)
    held = range(first, max(last, first + 1))
    named = any(at in sentence.names and sentence.names[at].kind == "outlet" for at in held)
    return named or not closed()["press"].isdisjoint(sentence.words[first : first + 2])


def _same_saying(each: Draft, refused: Draft) -> bool:
    """Whether a draft reads a refusal's own words as a statement."""
    if each.cue is None or refused.cue is None:
        return False
    return refused.cue.start - 12 <= each.cue.start < refused.content[0].end + 1 and each.form != "incise"


def _plausible(sentence: Sentence, frames: list[Frame]) -> list[Frame]:
    """Frames whose finite verb has a subject, is shared with an earlier one, or is an infinitive or gerund."""
    out: list[Frame] = []
    for each in frames:
        if (
            each.way == "incise"
            or each.source
            or each.group.form in ("gerund", "infinitive", "passive")
            or any(other.group.form in ("finite", "shared") for other in out)
            or _coordinated(sentence, each)
        ):
            out.append(each)
    return out


def _coordinated(sentence: Sentence, each: Frame) -> bool:
    """Whether a verb without subject goes on with the subject of the verb before it."""
    at = each.group.first
    tags = sentence.tags
    while at and tags[at - 1] in "RT":
        at -= 1
    return at > 0 and tags[at - 1] in "C,"


def _after(sentence: Sentence, frames: list[Frame], at: int, named: list[Formula]) -> Draft | None:
    """The draft of a frame whose content follows it."""
    each = frames[at]
    start = each.start
    end = resuming.within_relative(sentence, each, extents.cut(sentence, frames, at, named, start))
    end = extents.subordinate(sentence, each, end)
    if each.group.form == "gerund" and each.source is not None:
        end = extents.main_clause(sentence, each.source[0], each.start + 1, end)
    absolute = each.source is None or each.group.form == "passive"
    absolute = absolute or "G" in sentence.tags[each.group.first : each.group.head]
    if each.group.form in ("gerund", "passive", "infinitive") and absolute:
        end = extents.before_main(sentence, frames, at, start, end)
    if each.way == "passive":
        return _passive(sentence, each, start, end)
    if each.way == "agent":
        return _agent(sentence, each, start, end)
    if each.way == "called":
        end = each.group.first
        return drafted(sentence, each, [(start, end - (sentence.tags[end - 1] == "R"))])
    if each.way == "related":
        return _related(sentence, each, start, end)
    if each.way in ("object", "quoted", "stated"):
        end = _object_end(sentence, frames, each, end)
    if each.way == "infinitive":
        end = complemented.infinitive_end(sentence, start, end)
    end = closing.quoted(sentence, each, start, end)
    end = agreeing.goes_on(sentence, each, start, closing.author(sentence, each, start, end))
    end = _before_day(sentence, each, start, end)
    made = drafted(sentence, each, [*relatives.told_of(sentence, each), (start, end)])
    return _placed(sentence, each, made) if made and each.source else made


def _before_day(sentence: Sentence, each: Frame, start: int, end: int) -> int:
    """Where a content ends before the day on which it was said, which the frame takes if it has none."""
    late = moments.closing(sentence, start, end)
    if late is None and each.source and each.way in ("object", "quoted", "stated"):
        each.time = moments.behind(sentence, end) if each.time is None else each.time
    elif late is not None:
        each.time, end = late if each.time is None else each.time, start + 1
    if each.time is None and sentence.tags[end - 1 : end] == "Q" and end - start > 1:
        _, to, day = channels.skip(sentence, end)  # *a qualifié la loi de « folie » dans un tweet publié lundi*
        each.to, each.time = each.to or to, day if to is not None else None
    return end


def _placed(sentence: Sentence, each: Frame, made: Draft) -> Draft:
    """A draft with whom its source hangs on: who cites it, what *qui* takes up, those *on* stands for."""
    assert each.source is not None
    first = each.source[0]
    related = sentence.tags[first] == "W"
    if (each.group.form == "gerund" or related) and (citing := _citing(sentence, first, related=related)):
        made.through.append(citing)
    if sentence.tags[first] in "WL":
        made.antecedent = antecedent(sentence, first)
    if sentence.words[first] in ("il", "elle"):
        made.antecedent = cataphora.named_behind(sentence, each) or cataphora.named_before(sentence, each)
    if sentence.words[first] == "on":
        made.antecedent = spanned(sentence, cataphora.among(sentence, first))
    return made


_COLON = re.compile(r"[.):]?:Q")


def _object_end(sentence: Sentence, frames: list[Frame], each: Frame, end: int) -> int:
    """Where a noun complement ends; one with a quotation after a colon needs no quoted words of its own."""
    start, cue = each.start, each.group.cue
    held = _alleged(sentence, each, start, end)
    end = _before_participle(sentence, frames, start, complemented.object_end(sentence, held, end))
    end = complemented.straight_end(sentence, each, start, end)
    if cue.act == "urge":
        end = complemented.before_asked(sentence, start, end)
    if not set("nN") & set(cue.grammar) and not each.group.reflexive and _addressed(sentence, start):
        end = start + 1
    told = each.way == "quoted" and cue.lemma not in ("évoquer", "présenter", "commenter", "décrire")
    if told and _COLON.match(sentence.tags, end) and end - start > 1:
        each.way = "object"
    return end


def _addressed(sentence: Sentence, start: int) -> bool:
    """Whether a quotation is followed by those it was said to: *a crié « Partez ! » aux policiers*."""
    return sentence.tags[start : start + 1] == "Q" and sentence.words[start + 1 : start + 2] in (["à"], ["au"], ["aux"])


def _alleged(sentence: Sentence, each: Frame, start: int, end: int) -> int:
    """Where what somebody is accused of begins; before it only the accused are told, several perhaps."""
    if each.group.cue.lemma not in closed()["accusing"]:
        return start
    places = (at for at in range(start + 1, end) if sentence.words[at] in ("de", "d'"))
    return next((at for at in places if sentence.tags[at + 1 : at + 2] in ("I", "i", "Q")), start)


def _before_participle(sentence: Sentence, frames: list[Frame], start: int, end: int) -> int:
    """A noun complement ends at the comma before a participle that reports in its turn."""
    for each in frames:
        first = each.group.first
        if each.way in ("passive", "agent") and start < first < end and sentence.tags[first - 1] == ",":
            end = first - 1
    return end


def _citing(sentence: Sentence, at: int, *, related: bool) -> Span | None:
    """Who cites a source that stands as an object: *le Courrier a cité des responsables disant que*.

    Also before *qui*: *RTL relaie une déclaration d'Anne Roy, qui dit ...*.
    """
    cite = next((place for place in range(at - 1, -1, -1) if sentence.words[place] in closed()["citing"]), None)
    if cite is None or at - cite > (_CITED if related else 4) or FINITE_GROUP.search(sentence.tags, cite + 1, at):
        return None
    first = cite
    while first and sentence.tags[first - 1] in "XRTny":
        first -= 1
    found = subjects.left(sentence, first)
    return sentence.stretch(*found) if found and phrases.speaks(sentence, *found) else None


_CITED = 9
"""Tokens between *cite* and the *qui* that takes up who is cited."""


def _passive(sentence: Sentence, each: Frame, start: int, end: int) -> Draft | None:
    """*X, accusé par Y de Z*: X and Z are the content."""
    end = passives.ends(sentence, each, complemented.object_end(sentence, start, end))
    if each.source and start < each.source[0] - 1 < end:
        end = each.source[0] - 1
    stretches = [(start, end)]
    subject = subjects.left(sentence, each.group.first)
    if subject is None or sentence.tags[subject[0]] in "WL":
        subject = noun_before(sentence, each.group.first)
    if subject:
        stretches.insert(0, subject)
    elif passives.opened(sentence, each.group) and (behind := _subject_behind(sentence, end)):
        stretches.append(behind)
    return drafted(sentence, each, stretches)


def _subject_behind(sentence: Sentence, comma: int) -> tuple[int, int] | None:
    """The noun that a participle opening the sentence tells of: *Accusé par X de ..., le maire a démissionné*."""
    verb = FINITE_GROUP.search(sentence.tags, comma)
    found = subjects.left(sentence, verb.start()) if verb and sentence.tags[comma : comma + 1] == "," else None
    return found if found and found[0] == comma + 1 and sentence.tags[found[0]] in "DA" else None


def _related(sentence: Sentence, each: Frame, start: int, end: int) -> Draft | None:
    """*un choix qu'il juge tardif*: what *que* takes up, and what it is judged to be, are the content."""
    if each.before:
        held = relatives.stretch(sentence, each.before)
        return drafted(sentence, each, [held]) if held else None
    at = relatives.relating(sentence, each.group)
    held = noun_before(sentence, at) if at is not None else None
    comma = sentence.tags.find(",", start, end)
    stop = complemented.object_end(sentence, start, comma if comma > 0 else end)
    return drafted(sentence, each, [held, (start, stop)]) if held else None


def _agent(sentence: Sentence, each: Frame, start: int, end: int) -> Draft | None:
    """*X réclamé par Y*: X is the content; *X critiqué par Y pour Z*: X and Z."""
    subject = _undergoer(sentence, each)
    if subject is None:
        return None
    start += sentence.tags[start : start + 1] == ","
    blames = sentence.words[start : start + 1] == ["pour"] and each.group.cue.act == "assert"
    reason = [(start, complemented.object_end(sentence, start, end))] if blames and start < end else []
    return drafted(sentence, each, [subject, *reason])


def _undergoer(sentence: Sentence, each: Frame) -> tuple[int, int] | None:
    """The noun phrase a passive tells of, up to its auxiliary: *Le verdict prononcé mardi a été critiqué par X*."""
    first = each.group.first
    found = subjects.left(sentence, first) if sentence.tags[first] == "X" else None
    if found is None or sentence.tags[found[0]] in "WLS":
        comma = None if found else passives.opened(sentence, each.group)
        return noun_before(sentence, first) if comma is None else _subject_behind(sentence, comma)
    end = first
    while end > found[0] and sentence.tags[end - 1] in "R,":
        end -= 1
    comma = sentence.tags.find(",", found[0], end)
    return found[0], comma if comma > found[0] + 1 else end

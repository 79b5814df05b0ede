"""Sentences that say who said the sentence before: *C'est ce qu'elle a révélé*, *Le maire l'a annoncé hier*."""

from __future__ import annotations

from selon.said import channels, content, groups, phrases, subjects
from selon.said.drafts import Draft
from selon.said.frames import spanned
from selon.said.groups import Group
from selon.said.sentences import Sentence


def summing_up(sentence: Sentence, before: Sentence) -> list[Draft]:
    """*C'est ce qu'elle a révélé*: the sentence before is the content."""
    for group in groups.find(sentence):
        if group.form != "finite" or "q" not in group.cue.grammar:
            continue
        source = subjects.left(sentence, group.first)
        if source is None or source[0] < (3 if sentence.words[0] == "c'" else 2):
            start = channels.skip(sentence, group.last)[0]
            end = phrases.right(sentence, start)
            source = (start, end) if end > start else None
        return _told(sentence, group, source, before) if source else []
    return []


def sharing(summed: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """All drafts; those without a source are of whom the sentence sums up: *C'est ce qu'a dit X, ajoutant que ...*."""
    for each in drafts if summed else ():
        if each.source is None and each.form != "incise":
            each.shares, each.subject = summed[-1], None
    return summed + drafts


def taken_up(sentence: Sentence, before: Sentence) -> list[Draft]:
    """*Le maire l'a annoncé hier*: the sentence before is the content."""
    if "l'" not in sentence.words:
        return []
    for group in groups.find(sentence):
        alone = sentence.words[group.first] == "l'" and sentence.tags[group.first] == "y" and not group.negated
        if group.form != "finite" or "q" not in group.cue.grammar or not alone or group.reflexive:
            continue
        start = channels.skip(sentence, group.last)[0]
        source = subjects.left(sentence, group.first)
        like = source is not None and sentence.words[source[0] - 1 : source[0]] == ["comme"]  # *comme il l'espérait*
        if source is not None and not like and sentence.tags[start : start + 1] in (".", "", ","):
            return _told(sentence, group, source, before)
    return []


def _told(sentence: Sentence, group: Group, source: tuple[int, int], before: Sentence) -> list[Draft]:
    """The whole of the sentence before as the content of a reporting verb."""
    held = content.parts(before, [(content.opener(before, 0, len(before.tags)), len(before.tags))])
    _, to, time = channels.skip(sentence, group.last)
    if time is None and to is None and source[0] > group.head:
        _, to, time = channels.skip(sentence, source[1])
    spoken = sentence.stretch(*source)
    made = Draft(
        sentence=before,
        content=held,
        cue=sentence.stretch(group.head, group.end),
        source=spoken,
        subject=spoken,
        to=spanned(sentence, to),
        time=sentence.times.get(time) if time is not None else None,
        act=group.cue.act,
        form="que",
        lemma=group.cue.lemma,
    )
    return [made] if held else []

"""Whom a sentence is about, or says will speak: *Anne Roy confirme.*, *Quant à Jean Roy, il ...*."""

from __future__ import annotations

import re

from selon.article import Span
from selon.french.closed import closed
from selon.said import channels, groups, phrases, sharing, subjects
from selon.said.drafts import Draft
from selon.said.frames import FINITE
from selon.said.heads import is_human
from selon.said.sentences import Sentence


def announces(sentence: Sentence) -> Span | None:
    """Who a sentence says speaks, without saying what: *Anne Roy, la gérante, confirme.*"""
    tags = sentence.tags
    if sentence.paragraph and sentence.names and (portrait := portrayed(sentence)) is not None:
        return portrait
    if tags[:2] in ("RN", "RD") and sentence.words[0] == "même" and not FINITE.search(tags):
        return _as_another(sentence)
    if max(tags.rfind("v"), tags.rfind("p")) < max(0, len(tags) - 14):
        return None
    for group in groups.find(sentence):
        if group.form == "finite" and "k" in group.cue.grammar and not group.negated:
            start, _, _ = channels.skip(sentence, group.last)
            source = subjects.left(sentence, group.first)
            felt = group.cue.lemma in closed()["felt"]
            tells = sentence.tags[start : start + 1] in ("", ".") or (not felt and _tells_of(sentence, start))
            if source and tells and phrases.speaks(sentence, *source):
                return sentence.stretch(*source)
    return None


def _tells_of(sentence: Sentence, start: int) -> bool:
    """Whether only a noun phrase stands behind a verb of saying: *Un employé a expliqué son travail.*"""
    end = phrases.plain(sentence, start)
    return end > start and sentence.tags[start] in "DM" and sentence.tags[end : end + 1] in ("", ".")


def _as_another(sentence: Sentence) -> Span | None:
    """Who is of one mind with another: *Même son de cloche pour la sénatrice Anne Roy.*"""
    for at, word in enumerate(sentence.words):
        if word in ("pour", "chez") or sentence.words[at - 1 : at + 1] == ["côté", "de"]:
            end = phrases.right(sentence, at + 1)
            spoken = end > at + 1 and sentence.tags[end : end + 1] in ("", ".")
            return sentence.stretch(at + 1, end) if spoken and phrases.speaks(sentence, at + 1, end) else None
    return None


def doer(sentence: Sentence) -> Span | None:
    """The person of whom a sentence tells, so that a quotation right behind it is theirs: *Anne Roy est revenue.*"""
    subject = sharing.main_subject(sentence)
    if subject is None:
        return None
    at = next((place for place, (start, _) in enumerate(sentence.spans) if start == subject.start), None)
    if at is None or (at and sentence.tags[at - 1] in "UK" and "c'" not in sentence.words[:at]):
        return None
    name = sentence.names.get(at)
    person = name is not None and name.kind == "person" and sentence.spans[at][0] == name.span.start
    return subject if person or sentence.words[at] in ("il", "elle") or _somebody(sentence, at, subject) else None


_ORDINAL = re.compile(r"\d+(?:er?|re|ère|e?me|ème|nde?)")


def _somebody(sentence: Sentence, at: int, subject: Span) -> bool:
    """Whether a subject is one person called by a noun: *cette voisine*, *le maire*."""
    place = at + 1
    while sentence.words[place : place + 1] and (
        sentence.words[place] in closed()["ornament"] or _ORDINAL.fullmatch(sentence.words[place])
    ):
        place += 1
    noun = "".join(sentence.words[place : place + 1])
    inside = {
        name.name
        for place, name in sentence.names.items()
        if name.kind == "person" and subject.start <= sentence.spans[place][0] < subject.end
    }
    return sentence.words[at] in ("ce", "cet", "cette", "le", "la", "l'") and is_human(noun) and len(inside) < 2


def topic(sentence: Sentence, drafts: list[Draft]) -> Span | None:
    """The subject of a sentence's own clause, to which a pronoun beside a quotation or in the next sentence points."""
    subject = (
        _as_for(sentence)
        or (_put_forward(sentence) if sentence.words[0] == "c'" else None)
        or sharing.main_subject(sentence)
    )
    if not drafts and (subject is None or _lifeless(sentence, subject)):
        return portrayed(sentence) or _brought_in(sentence) or _led_to(sentence) or subject
    if subject is None or not drafts:
        return subject
    told = sentence.tags[0] == "Q" and any(each.pronoun and each.form == "incise" for each in drafts[:1])
    if told and _stands_before(drafts[0], subject):
        return None  # *« ... », a-t-il dit, alors que Paul Roy ...*
    first = min((span.start for each in drafts if each.form != "incise" for span in each.content), default=None)
    if any(span.start <= subject.start < span.end for each in drafts for span in each.content):
        return None
    return subject if first is None or subject.start < first else None


def _stands_before(draft: Draft, subject: Span) -> bool:
    return draft.source is not None and draft.source.end < subject.start


def _brought_in(sentence: Sentence) -> Span | None:
    """The one person whom a sentence without a verb brings in: *Même son de cloche du côté de Jean Roy.*"""
    if _PREDICATE.search(sentence.tags) or sentence.words[-1] not in (".", ":"):
        return None
    named = {each.name: at for at, each in reversed(sentence.names.items()) if each.kind == "person"}
    if len(named) != 1:
        return None
    at = next(iter(named.values()))
    beside = not {"avec", "à", "au", "pour", "contre", "devant", "sur"}.isdisjoint(sentence.words[max(0, at - 4) : at])
    return None if beside else sentence.names[at].span


def _lifeless(sentence: Sentence, subject: Span) -> bool:
    """Whether a subject is no person: *Au premier rang figure ...*, *La décision inquiète ...*."""
    inside = [at for at, (start, _) in enumerate(sentence.spans) if subject.start <= start < subject.end]
    words = [sentence.words[at] for at in inside]
    named = any(at in sentence.names and sentence.names[at].kind == "person" for at in inside)
    return not named and sentence.tags[inside[0]] in "DA" and not any(is_human(word) for word in words)


def _led_to(sentence: Sentence) -> Span | None:
    """The one person whom a sentence about something leads to: *En tête figure le maire Jean Roy.*"""
    people = {each.name: each for each in sentence.names.values() if each.kind == "person"}
    if len(people) != 1 or not FINITE.search(sentence.tags):
        return None
    name = next(iter(people.values()))
    last = max(at for at, each in sentence.names.items() if each.name == name.name)
    first = min(at for at, each in sentence.names.items() if each is sentence.names[last])
    closes = sentence.tags[last + 1 : last + 2] in ("", ".") or sentence.tags[last + 1 : last + 3] == ",W"
    verb = max(sentence.tags.rfind(each, 0, first) for each in "VvpIi")
    beside = _ASIDE.isdisjoint(sentence.words[max(0, verb - 1, first - 4) : first])
    own = _HE.isdisjoint(sentence.words[:first])  # *puisqu'il a rencontré Jean Roy* is about him who met
    return sentence.names[last].span if closes and beside and own else None


_HE = frozenset(("il", "elle", "ils", "elles", "on"))
_ASIDE = frozenset(
    (
        "de",
        "d'",
        "du",
        "des",
        "avec",
        "à",
        "au",
        "aux",
        "pour",
        "contre",
        "devant",
        "sur",
        "par",
        "chez",
        "sans",
        "selon",
        "que",
        "qu'",
    )
)


def portrayed(sentence: Sentence) -> Span | None:
    """Who a line by itself says the next ones are of: *- Anne Roy, étudiante (Brest)*."""
    at = int(sentence.words[0] in _MARKS)
    name = sentence.names.get(at)
    if name is None or name.kind != "person" or sentence.spans[at][0] != name.span.start or not sentence.paragraph:
        return None
    if _PREDICATE.search(sentence.tags) or sentence.tags[-1:] in tuple(".:;,"):
        return None
    end = at
    while sentence.names.get(end) is name:
        end += 1
    told = sentence.tags[end : end + 1]
    return name.span if told in (",", "(") or (at and not told) else None


_MARKS = ("+", "-", "–", "—", "•", "*", "►", "▶")
_PREDICATE = re.compile(r"[VXvSQ]")


def _put_forward(sentence: Sentence) -> Span | None:
    """The person whom *C'est Anne Roy qui a fondé le club* puts forward, what they are told behind the name or not."""
    name = sentence.names.get(2) if sentence.words[1:2] == ["est"] else None
    if name is None or name.kind != "person":
        return None
    at = 2
    while sentence.names.get(at) is name:
        at += 1
    if sentence.tags[at : at + 1] == "," and not _PREDICATE.search(
        sentence.tags, at, end := sentence.tags.find("W", at)
    ):
        at = end
    return name.span if sentence.words[at : at + 1] == ["qui"] else None


def _held_by(sentence: Sentence) -> Span | None:
    """The person whose view a sentence opens with: *Pour le maire, Jean Roy, impossible de céder.*"""
    end = phrases.right(sentence, 1)
    named = [name for at, name in sentence.names.items() if 0 < at < end and name.kind == "person"]
    closed_by = end > 1 and sentence.tags[end : end + 1] == "," and phrases.speaks(sentence, 1, end)
    return sentence.stretch(1, end) if named and closed_by else None


def _as_for(sentence: Sentence) -> Span | None:
    """Whom *Quant à X, il* or *Pour X, difficile de ...* puts forward."""
    if sentence.words[:1] == ["pour"] and (name := _held_by(sentence)) is not None:
        return name
    if sentence.words[:1] != ["quant"] or sentence.words[1:2] not in (["à"], ["au"]):
        return None
    end = phrases.plain(sentence, 2)
    told = _OBJECT.match(" ".join(sentence.words[end + 2 : end + 4])) is not None  # *Quant à X, il le compare à*
    return sentence.stretch(2, end) if end > 2 and sentence.tags[end : end + 2] == ",S" and not told else None


_OBJECT = re.compile(r"(?:n'|ne )?(?:l[ae]|l'|lui)(?: |$)")

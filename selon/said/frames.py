"""A verb group with its content: how it stands, where it starts, who speaks; and the draft made of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selon.article import Span
from selon.french.closed import closed, refusing
from selon.french.conjugation import PARTICIPLE
from selon.french.tags import tag
from selon.said import content
from selon.said.drafts import Draft
from selon.said.groups import Group
from selon.said.sentences import Sentence

_DE_VERB = re.compile(
    r"[\"«“\s]*(?:de |d')(?=(?:ne pas |n'|ne |se |s'|la |l'|les |le |lui |leur |en |y )*([^\W\d_]+(?:er|ir|re)\b))"
)
_PAST = re.compile(r"n?R*y*I[RT]*[pE]")
FINITE = re.compile(r"[VXv]")
FINITE_GROUP = re.compile(r"n?y*[VXv]")
_UNQUOTED = ("que", "incise", "passive", "called", "stated")
"""Ways in which a verb that is as often an ordinary one reports without quoted words."""


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


def spanned(sentence: Sentence, stretch: tuple[int, int] | None) -> Span | None:
    """The span of a stretch of tokens."""
    return sentence.stretch(*stretch) if stretch and stretch[1] > stretch[0] else None


def drafted(sentence: Sentence, each: Frame, stretches: list[tuple[int, int]]) -> Draft | None:
    """The draft of a frame over its content's tokens; None when none is left or a needed quotation is missing."""
    group = each.group
    held = content.parts(sentence, stretches)
    if not held:
        return None
    quoted = any(sentence.tags[first:last].count("Q") for first, last in stretches)
    if each.way == "quoted" and not quoted:
        return None
    held_to_be = each.way == "infinitive" and _has_done(sentence, each.start)
    if "w" in group.cue.grammar and not quoted and each.way not in _UNQUOTED and not held_to_be:
        return None
    if group.cue.lemma in closed()["felt"] and not quoted and each.way != "incise":
        return None
    if quoted and each.way != "incise":
        held[0] = _without_de(sentence, held[0])
    return Draft(
        sentence=sentence,
        content=held,
        cue=sentence.stretch(group.head, group.end),
        source=spanned(sentence, each.source),
        to=spanned(sentence, each.to),
        time=sentence.times.get(each.time) if each.time is not None else None,
        act="decline" if _refuses(sentence, held) else _act(sentence, each, quoted=quoted),
        form=each.way,
        lemma=group.cue.lemma,
    )


def _has_done(sentence: Sentence, start: int) -> bool:
    """Whether an infinitive tells what was done: *avoir signé ce contrat*, *être élue*."""
    if _PAST.match(sentence.tags, start):
        return True
    auxiliary, done = (*sentence.words[start : start + 2], "", "")[:2]
    return auxiliary == "avoir" and done.endswith(PARTICIPLE)


def _without_de(sentence: Sentence, held: Span) -> Span:
    """The words without the preposition that leads to an infinitive within marks: *demande « d'assumer ses actes »*."""
    opens = _DE_VERB.match(sentence.prose, held.start, held.end)
    verb = opens is not None and tag([opens[1]], [opens[1].lower()], opens=False)[0] in "Ii"
    return Span(opens.end(), held.end) if opens is not None and verb else held


def _refuses(sentence: Sentence, held: list[Span]) -> bool:
    """Whether a short content is itself a refusal: *Nous ne faisons aucun commentaire*."""
    words = " ".join(span.of(sentence.prose) for span in held).lower()
    return words.count(" ") < 16 and any(each in words for each in refusing())


def _questions(sentence: Sentence, each: Frame) -> bool | None:
    """Whether a quotation beside *demander* is a question; None where there is none of some length."""
    quoted = [held for at, held in sentence.quotations.items() if (at >= each.start) == (each.way == "colon")]
    if not quoted:
        return None
    beside = quoted[-1 if each.way == "incise" else 0]
    words = beside.inner.of(sentence.prose)
    asked = sentence.prose[beside.outer.end : beside.outer.end + 2].strip()[:1] == "?"
    return (asked or _QUESTION.search(words) is not None) if words.count(" ") > 2 else None


_QUESTION = re.compile(
    r"\?|-(?:ils?|elles?|on|vous|nous|tu|je|ce)\b|^[\s«\"“]*(?:qui|quell?e?s?|comment|pourquoi|quand|où|combien)\b",
    re.IGNORECASE,
)


def _act(sentence: Sentence, each: Frame, *, quoted: bool) -> str:
    """The act of a statement: the cue's, turned by a negation or a question.

    Who says something of their own to reject another's word asserts it: *« C'est la loi », balaie la maire*.
    """
    cue, incise = each.group.cue, each.way == "incise"
    if incise and quoted and cue.lemma in closed()["rejecting"]:
        return "assert"
    if cue.lemma == "demander":
        like = incise and "comme" in sentence.words[each.before : each.before + 1]
        asks = (
            (incise and not like and _questions(sentence, each) is not False)
            or each.group.reflexive
            or (each.way == "que" and sentence.tags[each.start - 1] not in "KP")
            or (each.way == "colon" and _questions(sentence, each) is True)
        )
        return "ask" if asks else "urge"
    if each.way == "called":
        return "urge"
    if each.group.negated:
        return "assert" if cue.lemma in closed()["denying"] else "deny"
    if cue.lemma in ("plaider", "prononcer", "exprimer", "insister") and each.way == "object":
        pleads = sentence.words[each.start] == "pour" or sentence.words[each.start : each.start + 2] == ["en", "faveur"]
        return "urge" if pleads else "assert"
    if cue.lemma in ("proposer", "suggérer", "défendre") and incise:
        return "assert"
    return cue.act

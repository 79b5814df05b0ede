"""Statements without a reporting verb: a headline's, a quotation that goes on, the conditional of hearsay."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.article import Span
from selon.french.closed import closed
from selon.said import content, headings, headlines, sharing, subjects
from selon.said.drafts import Draft
from selon.said.frames import FINITE
from selon.said.hearsay import goes_on_held, held_back
from selon.said.sentences import Sentence

_ASKS = re.compile(r"[\s\"»”]{0,3}\?")
_FEWEST = 4
"""Words of a quotation that by itself is what somebody says rather than a name for something."""


def read(
    sentence: Sentence, told: Sequence[Draft], last: Sentence | None, announced: Span | None = None
) -> list[Draft]:
    """The drafts of a sentence in which nothing reports, after those `told` so far, the last of them in `last`.

    `announced` is who the sentence before says will speak (*Anne Roy confirme.*).
    """
    if signed := headlines.signed(sentence):
        return _bare(sentence, signed[1], source=sentence.stretch(*signed[0]))
    named = headlines.named_quotation(sentence)
    if named:
        source, body = named
        drafts = _bare(sentence, body, source=sentence.stretch(*source) if source else None)
        headlines.date(sentence, drafts)
        return drafts
    if headline := headlines.told_by(sentence):
        return _bare(sentence, headline[1], source=sentence.stretch(*headline[0]))
    if shown := headlines.shown(sentence):
        drafts = _bare(sentence, shown[1], source=sentence.stretch(*shown[0]))
        for each in drafts:
            each.unsure = True
        return drafts
    if quoted := headlines.bare(sentence):
        return _quoted(sentence, quoted, told, announced)
    own = (headlines.own_words(sentence) if headlines.mostly_quoted(sentence) else None) or _states(sentence)
    if own:
        return _bare(sentence, own[1], source=sentence.stretch(*own[0]))
    if last is None or not told:
        return []
    owner = _going_on(told) if _near(last, sentence) else None
    if owner and (headlines.mostly_quoted(sentence) or _tells(sentence)) and not _another(sentence):
        first, stop = headlines.quoted_part(sentence)
        return _bare(sentence, (content.opener(sentence, first, stop), stop), shares=owner)
    holder = _held_by(sentence, told, last)
    whole = (content.opener(sentence, 0, len(sentence.tags)), len(sentence.tags))
    return _bare(sentence, whole, shares=holder, hearsay=True) if holder and whole[0] < whole[1] else []


def _quoted(sentence: Sentence, quoted: Sequence[int], told: Sequence[Draft], announced: Span | None) -> list[Draft]:
    """The draft of a sentence that is nothing but quotations."""
    whole = (quoted[0], quoted[-1] + 1)
    if announced and _closed(sentence, quoted[-1]):
        return _bare(sentence, whole, subject=announced)
    made = _bare(sentence, whole, shares=_just_quoted(told, sentence) or _going_on(told), least=_FEWEST)
    return made or _brief(sentence, quoted)


def _closed(sentence: Sentence, at: int) -> bool:
    """Whether the marks of a quotation close; where they do not, nobody knows whose words are cut off there."""
    end = sentence.quotations[at].inner.end
    return sentence.text[end : end + 2].strip()[:1] in tuple("\"»”'’")


def _brief(sentence: Sentence, quoted: Sequence[int]) -> list[Draft]:
    """The draft of a quoted heading of few words that are a clause: it holds where the text repeats it."""
    first = sentence.quotations[quoted[0]]
    drafts = _bare(sentence, (quoted[0], quoted[0] + 1)) if len(quoted) == 1 else []
    if not drafts or not headings.alone(sentence.text, drafts[0].content[0]):
        return []
    drafts[0].unsure = True
    inner = sentence.part(first.inner, ())
    clause = FINITE.search(inner.tags, 1) or inner.words[:2] == ["tout", "est"]
    return drafts if clause else []


def _held_by(sentence: Sentence, told: Sequence[Draft], last: Sentence) -> Draft | None:
    """The draft that a sentence in the conditional of hearsay goes on with."""
    previous = told[-1]
    if last is previous.sentence and _follows(last, sentence) and held_back(sentence, previous):
        return previous
    relayed = _relayed(told)
    near = relayed is not None and sentence.span.start - relayed.sentence.span.end < 1500
    return relayed if near and goes_on_held(sentence) else None


def _states(sentence: Sentence) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The subject and the content of a sentence whose verb stands in its subject's own words: *Roy « refuse »*.

    In a headline they may as well be somebody else's about the subject.
    """
    at = next(iter(sentence.quotations), 0)
    if (
        not at
        or sentence.paragraph == 0
        or FINITE.search(sentence.tags)
        or not content.predicate(sentence.quotations[at].inner.of(sentence.prose))
        or _OF_ANOTHER.search(sentence.quotations[at].inner.of(sentence.prose))
    ):
        return None
    found = subjects.left(sentence, at)
    named = found is not None and any(
        place in sentence.names and sentence.names[place].kind == "person" for place in range(*found)
    )
    between = sentence.tags[found[1] : at] if found is not None else "?"
    return (
        (found, (at, len(sentence.tags)))
        if found is not None and named and between in ("", ",", ",n", "n", "y", ",y")
        else None
    )


_OF_ANOTHER = re.compile(
    r"\b(?:nous|nos|notre)\b|^[^.!?]*(?:\b(?:je|mon|ma|mes)\b|\bj['’]|\([ljm]['’]\))", re.IGNORECASE
)
"""Who says *je* or *nous* is not the third person told of: *Roy « sera entendu puisque nous y tenons »*."""


def _tells(sentence: Sentence) -> bool:
    """Whether quoted words are what a sentence states: *Le pont est « fermé »*, *Les trains « rouleront »*."""
    tags = sentence.tags
    for at, each in sentence.quotations.items():
        stated = re.search(r"X[RS]*$", tags[:at]) if "K" not in tags[:at] else None
        if stated and sentence.words[stated.start()] in closed()["being"] and tags[at + 1 : at + 2] != ":":
            return True
        if len(FINITE.findall(tags)) <= len(re.findall(r"[WLKU]", tags)) and content.predicate(
            each.inner.of(sentence.prose)
        ):
            return True
    return False


def _another(sentence: Sentence) -> bool:
    """Whether a person named outside the marks is the subject: whose words these are the sentence itself may tell."""
    for match in FINITE.finditer(sentence.tags):
        found = subjects.left(sentence, match.start())
        if found and any(at in sentence.names and sentence.names[at].kind == "person" for at in range(*found)):
            return True
    return False


def _near(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence follows another one closely: the next but one, one paragraph further at most."""
    return sentence.paragraph - before.paragraph <= 1 and sentence.span.start - before.span.end < 120


def _follows(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence stands in another one's paragraph or the next, not far after it."""
    return sentence.paragraph - before.paragraph <= 1 and sentence.span.start - before.span.end < 400


def _relayed(told: Sequence[Draft]) -> Draft | None:
    """The last draft that a paper tells, or that the conditional holds at a distance, when the last drafts are such."""
    for draft in reversed(told[-6:]):
        if draft.hearsay or (draft.voice is not None and draft.voice.kind == "outlet"):
            return draft
    return None


def _just_quoted(told: Sequence[Draft], sentence: Sentence) -> Draft | None:
    """The draft of a paper that alone says its words right before a quotation: *« ... », précise RTL. « ... »*."""
    draft = told[-1] if told else None
    if draft is None or draft.voice is None or draft.voice.kind != "outlet" or draft.form != "incise":
        return None
    before = draft.sentence
    alone = before.tags[:1] == "Q" and not any(each.sentence is before for each in told[-4:-1])
    follows = before.paragraph == sentence.paragraph and before.span.end == sentence.span.start
    return draft if alone and follows else None


def _going_on(told: Sequence[Draft]) -> Draft | None:
    """The draft whose speaker a quotation goes on with: the last that is nobody else's words and no paper's."""
    for draft in reversed(told[-4:]):
        beside = draft.antecedent is not None and any(
            other.sentence is draft.sentence and other.antecedent is None for other in told[-4:]
        )
        if beside and draft.voice is not None and draft.voice.kind not in ("person", "outlet"):
            continue
        if draft.voice is not None and (draft.through or not draft.relays) and draft.voice.kind != "outlet":
            return draft
    return None


def told_aside(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a sentence only tells beside its subject what another says: *Roy répond à Bon, qui dit que ...*."""
    held = draft.antecedent or draft.subject
    subject = sharing.main_subject(draft.sentence)
    if held is None or subject is None or draft.pronoun or draft.form in ("formula", "incise", "bare"):
        return False
    if subject.start >= held.start or any(
        _meet(each.source, held) for each in drafts if each.source is not None and each is not draft
    ):
        return False
    apposed = draft.sentence.prose[subject.end : held.start].strip() == ","
    return not apposed and not _meet(subject, held)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _bare(
    sentence: Sentence,
    stretch: tuple[int, int],
    *,
    source: Span | None = None,
    subject: Span | None = None,
    shares: Draft | None = None,
    hearsay: bool = False,
    least: int = 0,
) -> list[Draft]:
    """The draft of a stretch of tokens of at least so many words, if there is one."""
    held = content.parts(sentence, [stretch])
    if not held or sum(len(_WORDS.findall(span.of(sentence.prose))) for span in held) < least:
        return []
    asks = not hearsay and _ASKS.match(sentence.text, held[-1].end) is not None
    draft = Draft(
        sentence=sentence,
        content=held,
        source=source,
        subject=subject or source,
        shares=shares,
        hearsay=hearsay,
        form="bare",
        act="ask" if asks else "assert",
        rank=5,
    )
    return [draft]


_WORDS = re.compile(r"\w+(?:-\w+)*")

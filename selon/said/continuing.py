"""Statements without a reporting verb: a headline's, a quotation that goes on, the conditional of hearsay."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.article import Span
from selon.french.closed import closed
from selon.said import content, headlines, subjects
from selon.said.drafts import Draft
from selon.said.frames import FINITE
from selon.said.hearsay import goes_on_held, held_back
from selon.said.sentences import Sentence

_ASKS = re.compile(r"[\s\"»”]{0,3}\?")
_REPEATED = 100


def read(
    sentence: Sentence, told: Sequence[Draft], last: Sentence | None, announced: Span | None = None
) -> list[Draft]:
    """The drafts of a sentence in which nothing reports, after those `told` so far, the last of them in `last`.

    `announced` is who the sentence before says will speak (*Anne Roy confirme.*).
    """
    named = headlines.named_quotation(sentence)
    if named:
        source, body = named
        drafts = _bare(sentence, body, source=sentence.stretch(*source) if source else None)
        headlines.date(sentence, drafts)
        return drafts
    if headline := headlines.told_by(sentence):
        return _bare(sentence, headline[1], source=sentence.stretch(*headline[0]))
    if quoted := headlines.bare(sentence):
        whole = (quoted[0], quoted[-1] + 1)
        return (
            _bare(sentence, whole, subject=announced)
            if announced
            else _bare(sentence, whole, shares=_going_on(told), least=4)
        )
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
    return _bare(sentence, whole, shares=holder, hearsay=True) if holder else []


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
    ):
        return None
    found = subjects.left(sentence, at)
    named = found is not None and any(
        place in sentence.names and sentence.names[place].kind == "person" for place in range(*found)
    )
    between = sentence.tags[found[1] : at] if found is not None else "?"
    return (
        (found, (at, len(sentence.tags))) if found is not None and named and between in ("", ",", ",n", "n") else None
    )


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


def _quoted(words: str) -> str:
    """What of a heading stands in marks, where that is enough to be known again; else all of it."""
    marked = _MARKED.search(words)
    return marked[1] if marked else words


_WORDS = re.compile(r"\w+(?:-\w+)*")
_MARKED = re.compile(r"[\"«“]\s*([^\"«»“”]{8,}?)\s*[\"»”]")


def headings(text: str, told: Sequence[Draft]) -> None:
    """A quoted heading that a later quotation repeats, or that stands right before one, is its speaker's."""
    for number, draft in enumerate(told):
        if draft.form != "bare" or draft.source is not None:
            continue
        later = told[number + 1 : number + _REPEATED]
        if draft.voice is None and later and later[0].sentence.span.start - draft.sentence.span.end < 3:
            draft.voice = later[0].voice
        words = _quoted(draft.content[0].of(text)).casefold()
        voiced = [each for each in later if each.voice is not None]
        least = _ENOUGH if _alone(text, draft.content[0]) else 1.0
        shares = ((max(_repeated(words, span.of(text).casefold()) for span in each.content), each) for each in voiced)
        share, best = max(shares, key=lambda found: found[0], default=(0.0, draft))
        draft.voice = best.voice if share >= least else draft.voice


def _alone(text: str, span: Span) -> bool:
    """Whether nothing but marks stands beside words on their line."""
    start = text.rfind("\n", max(0, span.start - _MARKS), span.start) + 1
    end = text.find("\n", span.end, span.end + _MARKS)
    if (not start and span.start > _MARKS) or (end < 0 and len(text) > span.end + _MARKS):
        return False
    beside = text[start : span.start] + text[span.end : end if end >= 0 else len(text)]
    return _WORD.search(beside) is None


_WORD, _TELLING = re.compile(r"\w+"), 6
_FEWEST, _MOST, _ENOUGH = 4, 40, 0.7
"""Words of a heading that may be told otherwise further down, and how many of them must stand there in order.

Of 3,000 articles 30 headings got another speaker so; read one by one, 28 of them the right one.
"""


def _repeated(words: str, later: str) -> float:
    """How much of a heading's words stands in a later quotation, in order: 1 where it is held as it is.

    >>> _repeated("le pont fermera demain", "le vieux pont ne fermera que demain"), _repeated("le pont", "le vieux")
    (1.0, 0.0)
    """
    if words in later:
        return 1.0
    told, here = _WORD.findall(words), _WORD.findall(later)[:_LONGEST]
    if not _FEWEST <= len(told) <= _MOST:
        return 0.0
    row = [0] * (len(here) + 1)
    for word in told:
        above, left = row, 0
        row = [0]
        for at, other in enumerate(here):
            left = above[at] + 1 if word == other else max(left, above[at + 1])
            row.append(left)
    telling = any(len(word) >= _TELLING for word in {*told} & {*here})
    return row[-1] / len(told) if telling or row[-1] == len(told) > _FEWEST else 0.0


_MARKS = 12
"""Characters of marks and blanks beside a heading."""
_LONGEST = 400
"""Words of a later quotation that are looked at."""

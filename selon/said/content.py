"""The words of a content: trimmed of marks and openers, and what kind they make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from selon.article import Span
from selon.french.closed import closed, linked
from selon.french.tags import tag
from selon.french.tokens import fold
from selon.french.tokens import words as cut_words
from selon.said.quotations import Quotation
from selon.said.sentences import Sentence

_EDGE = " \t\r\n\u00a0\u202f\u2009,;:.!?…–—-/"
_LEFT = " \t\r\n\u00a0\u202f\u2009,;:.!?…–—"


def trim(text: str, span: Span) -> Span:
    """The span without blanks and final marks; an ellipsis in parentheses stays."""
    start, end = span
    while start < end and text[start] in _LEFT:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def unquote(text: str, quotation: Quotation) -> Span:
    """The words of a quotation without its marks and final mark."""
    span = trim(text, quotation.inner)
    that = _THAT.match(text, span.start, span.end)
    return Span(that.end(), span.end) if that else span


_THAT = re.compile(r"(?:que\s+|qu['’])(?=[a-zà-ÿ])")


def parts(sentence: Sentence, stretches: Sequence[tuple[int, int]]) -> list[Span]:
    """The content parts of stretches of tokens: a stretch that is one quotation loses its marks."""
    out: list[Span] = []
    for first, last in stretches:
        first, last = _tighten(sentence, first, last)
        if first >= last:
            continue
        quoted = [at for at in range(first, last) if sentence.tags[at] == "Q"]
        if len(quoted) > 1 and _several(sentence, first, last):
            out += [unquote(sentence.text, sentence.quotations[at]) for at in quoted]
            continue
        if len(quoted) == 1 and last - first == 1:
            span = unquote(sentence.text, sentence.quotations[first])
        else:
            span = trim(sentence.text, sentence.stretch(first, last))
        span = _without_note(sentence.text, span)
        if span.end > span.start and _WORD.search(sentence.text, span.start, span.end):
            out.append(span)
    return out


def _several(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words in marks stand beside one another; *car* and *mais* tie them into one: *« Non », car « ... »*."""
    row = re.fullmatch(r"Q(?:(?:,|,?C)Q)+", sentence.tags[first:last]) is not None
    return row and {"car", "mais", "ou"}.isdisjoint(sentence.words[first:last])


def _without_note(text: str, span: Span) -> Span:
    """The words without what an editor adds to them at their end: *ces deux sources (les appels, ndlr)*."""
    opened = text.rfind("(", *span) if text[span.end - 1 : span.end] == ")" else -1
    note = text[opened + 1 : span.end - 1].lower() if opened > span.start else ""
    return trim(text, Span(span.start, opened)) if note in ("sic", "ndlr") or note.endswith(", ndlr") else span


_WORD = re.compile(r"\w")


def _tighten(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    tags = sentence.tags
    while first < last and tags[first] in ",;:.-":
        first += 1
    while last > first and (tags[last - 1] in ",;:.-" or (tags[last - 1] == ")" and "(" not in tags[first:last])):
        last -= 1
    return first, last


_AFTER_LINK = ",:QAD"
_BEFORE_QUOTED = re.compile(r"R+,?Q[.]*")


@cache
def _linking() -> frozenset[str]:
    """The first words of what links a sentence to the one before."""
    return frozenset(each.replace("'", "' ").split(" ")[0] for each in linked())


def opener(sentence: Sentence, first: int, last: int) -> int:
    """Pass the words that only link a sentence to the one before."""
    words, tags = sentence.words, sentence.tags
    while first < last and (words[first] in closed()["link"] or tags[first] == ","):
        if words[first] not in ("mais", "or", "et", "puis", "car") and not (
            first + 1 < last and tags[first + 1] in ",Q"
        ):
            break
        first += 1
    if first == last:
        return first
    for end in range(first + 1, min(first + 5, last)) if words[first] in _linking() else ():
        whole = tags[end] in _AFTER_LINK or tags[end - 1] == "K"
        if whole and " ".join(words[first:end]).replace("' ", "'") in linked():
            first = end + (tags[end] in ",:")
            break
    match = _BEFORE_QUOTED.fullmatch(tags, first, last)
    if match and last - first < 6:
        return tags.index("Q", first)
    return first


def _title(sentence: Sentence, quotation: Quotation, span: Span) -> bool:
    """Whether marks inside a content only name a work, or a group met again and again: *les « gilets jaunes »*."""
    words = sentence.text[quotation.inner.start : quotation.inner.end].strip()
    before = sentence.prose[max(span.start, quotation.outer.start - 2) : quotation.outer.start]
    if before.rstrip()[-1:].isalpha() and words[:1].isupper() and words.count(" ") < 7 and words[-1:] not in ".?!":
        return True
    return words.count(" ") < 3 and sentence.marked[fold(words)] >= 3


def kind(sentence: Sentence, content: Sequence[Span]) -> str:
    """direct when all of it is quoted, mixed when some is, else indirect."""
    inside = outside = False
    quotations = list(sentence.quotations.values())
    for span in content:
        held = [
            each
            for each in quotations
            if each.outer.start < span.end and span.start < each.outer.end and not _title(sentence, each, span)
        ]
        if not held:
            outside = True
            continue
        inside = True
        covered = any(each.inner.start <= span.start and span.end <= each.inner.end for each in held)
        outside = outside or not covered
    if inside:
        return "mixed" if outside else "direct"
    return "indirect"


def predicate(words: str) -> bool:
    """Whether words begin with a verb, as the second half of a clause does.

    >>> predicate("refuse de partir"), predicate("un refus")
    (True, False)
    """
    tokens = [words[start:end] for start, end in cut_words(words)[:4]]
    tags = "".join(tag(tokens, list(map(str.lower, tokens)), opens=False))
    return words.lstrip()[:1].islower() and re.match(r"[XV]|[Sny]+[XVv]|v", tags) is not None

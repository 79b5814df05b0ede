"""What *ces discussions*, *cette visite* point back to: the words around the same concept earlier in the article."""

from __future__ import annotations

from dataclasses import replace

from selon.claims.meaning import Meaning, Reader
from selon.claims.reading import blanked, scan, tokens
from selon.claims.who import Naming
from selon.french import answers, senses
from selon.french.tokens import TOKEN, fold
from selon.record import Statement

LENT = 0.5
_BACK, _AFTER, _ASKED = 900, 110, 400


def _last(text: str, concept: str) -> int | None:
    """Where a concept stands last in a folded text without pointing back itself."""
    low = text.lower()
    if len(low) != len(text):  # a letter whose small form is two: offsets would not hold
        return None
    pointing = senses.closed()["pointing"]
    found: int | None = None
    for at, word in reversed(tokens(low)):
        if found is not None and word.low not in pointing:
            return found
        found = at if word.sense.concept == concept else None
    return found


def _end(text: str, at: int) -> int:
    """Where the phrase that begins at a place ends: at a stop, or before the verb."""
    stops = [stop for stop in (text.find(". ", at), text.find("\n", at)) if stop >= 0]
    limit = min([at + _AFTER, len(text), *stops])
    for match in TOKEN.finditer(text, at, limit):
        if match.end() == limit < len(text) and text[limit].isalnum():
            return match.start()
        if match.start() > at and senses.finite(match.group().lower()):
            return match.start()
    return limit


def lent(meaning: Meaning, article: str, prose: str, start: int, naming: Naming) -> Meaning:
    """The meaning with the concepts its pointing words bring in, at half their share."""
    if not meaning.pointed or start <= 0:
        return meaning
    low = max(0, start - _BACK)
    text = blanked(prose[low:start])
    brought: dict[str, float] = {}
    for concept in sorted(meaning.pointed):
        at = _last(text, concept)
        if at is None:
            continue
        end = _end(text, at)
        reader = Reader()
        scan(reader, text[at:end], low + at, naming.within(article, low + at, low + end))
        brought |= {c: share * LENT for c, share in reader.concepts.items() if c not in meaning.concepts}
    return replace(meaning, lent=brought)


def asked(statement: Statement, prose: str, naming: Naming) -> Meaning | None:
    """What a refusal to comment is about: the words of its sentence before it, and its own.

    None where it is no refusal to say something (*refuse de signer*), or one that is told with what it is about
    (*refuse de commenter la vidéo*).
    """
    start, end = statement.content[0].start, statement.content[-1].end
    if answers.of_silence().match(fold(prose[start:end])):
        return None
    begin = max(prose.rfind(". ", 0, start) + 1, prose.rfind("\n", 0, start) + 1, start - _ASKED)
    text = blanked(prose[begin:end])
    if not senses.silence().search(text):
        return None
    reader = Reader()
    scan(reader, text, begin, naming.within(statement.article, begin, end))
    return reader.meaning()

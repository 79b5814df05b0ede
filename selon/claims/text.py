"""A claim's wording and its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from itertools import islice

from selon.claims.meaning import Meaning
from selon.french import senses
from selon.french.closed import closed
from selon.french.plain import plain
from selon.french.tokens import TOKEN, fold
from selon.record import Statement, governed

_UNSHARED, _POINTED, _SPOKEN = 0.25, 0.6, 0.3
_NAMED = 4
_LONG, _FEW = 3, 2
_WHO = 80
"""Letters of those who speak, at most, where a claim is told with them."""
_REFUSING = ("deny", "decline")


def text(statement: Statement) -> str:
    """The words of a statement on one line; the very words where they stand on one."""
    words = " ".join(statement.words)
    line = " ".join(words.split())
    return words if words == line else line


def told(statement: Statement, prose: str) -> str:
    """The words that tell a claim: behind their verb, and who speaks where he is named right before it (*Le maire
    dénonce la fermeture du pont*); what is denied is told without the verb that denies it.

    >>> from selon.article import Span
    >>> prose = "Le maire dénonce la fermeture du pont."
    >>> words = Span(17, 37)
    >>> said = Statement(
    ...     article="a", line=0, content=(words,), words=(words.of(prose),), kind="indirect", verb="dénonce",
    ...     source=Span(0, 8), cue=Span(9, 16),
    ... )
    >>> told(said, prose)
    'Le maire dénonce la fermeture du pont'
    """
    if not statement.verb or statement.act in _REFUSING:
        return text(statement)
    line = " ".join(governed(statement.verb, text(statement), passive=statement.passive).split())
    if statement.passive:
        return f"{line} par {', '.join(statement.speaker)}" if _named(statement) else line
    source, cue = statement.source, statement.cue
    beside = source is not None and cue is not None and source.start < cue.start <= source.end + len(statement.verb) + 1
    who = " ".join(source.of(prose).split()) if source else ""
    if beside and len(who) <= _WHO and fold(who).lower() not in _pronouns():
        return f"{who} {line}"
    if not _named(statement):
        return line
    return f"{', '.join(statement.speaker)}{' ' if beside else ' : '}{line}"


def _named(statement: Statement) -> bool:
    """Whether those who speak are called by names, as far as they are few."""
    return 0 < len(statement.speaker) <= _FEW and all(speaker[:1].isupper() for speaker in statement.speaker)


@cache
def _pronouns() -> frozenset[str]:
    words = closed()
    return words["subject"] | words["strong"] | words["who"] | words["clitic"] | words["nobody"]


def clearest(rows: Sequence[int], meanings: Mapping[int, Meaning], weights: Mapping[str, float]) -> int:
    """The statement that says the most of what the others say too, and least that needs its surroundings."""
    if len(rows) == 1:
        return rows[0]
    holders = Counter(concept for row in rows for concept in meanings[row].concepts)

    def worth(row: int) -> float:
        meaning = meanings[row]
        held = sum((1.0 if holders[c] > 1 else -_UNSHARED) * weights.get(c, 1.0) for c in meaning.concepts)
        return held - _POINTED * len(meaning.pointed) - _SPOKEN * meaning.speaks

    return max(rows, key=worth)


def name(first: Statement, line: str) -> str:
    """A claim's name: words of its first utterance, given on one line, and a digest of where and what it is.

    Where no word tells anything (*J'en ai assez*) the digest is all there is, and longer.
    """
    spoken = fold(line).lower()
    slug = "-".join(islice(_telling(spoken), _NAMED))
    place = f"{first.article}\0{first.line}\0{spoken}".encode("utf-8", "replace")
    return f"{slug}-{blake2b(place, digest_size=3).hexdigest()}" if slug else blake2b(place, digest_size=6).hexdigest()


def _telling(spoken: str) -> Iterator[str]:
    """The words of a text that say something and can stand in a name."""
    for found in TOKEN.finditer(spoken):
        word = found.group()
        if len(word) > _LONG and found.lastgroup == "word" and senses.sense(word).kind not in ("empty", "adverb"):
            word = plain(word)
            if len(word) > _LONG and word.isascii() and word.isalnum():
                yield word

"""Closed classes of French words, from `words.toml`."""

from __future__ import annotations

from functools import cache

from selon.french.expressions import listed
from selon.french.tokens import TOKEN

Phrases = dict[str, tuple[tuple[str, ...], ...]]


@cache
def closed() -> dict[str, frozenset[str]]:
    """The closed classes by their names.

    >>> "qui" in closed()["who"]
    True
    """
    return {key: frozenset(value.split()) for key, value in listed("words.toml").items() if isinstance(value, str)}


@cache
def linked() -> frozenset[str]:
    """Adverbs of several words that link a sentence to the one before."""
    return frozenset(listed("words.toml")["linked"])


@cache
def refusing() -> frozenset[str]:
    """Words that by themselves refuse to answer."""
    return frozenset(listed("words.toml")["no_comment"])


@cache
def describing() -> frozenset[str]:
    """Forms of verbs that describe the noun before them, with that noun or with what follows."""
    return frozenset(listed("words.toml")["describing"])


@cache
def adverbials() -> Phrases:
    """Several words that stand as one adverb, by their first word, longest first."""
    return _phrases("adverbials")


@cache
def formulas() -> Phrases:
    """Formulas that name a source without a verb, by their first word, longest first.

    >>> formulas()["d'"]
    (("d'", 'après'),)
    """
    return _phrases("formulas")


@cache
def ongoing() -> Phrases:
    """What goes on with a clause behind an incise that cut it, by its first word, longest first.

    >>> ongoing()["d'"]
    (("d'", 'autant'),)
    """
    return _phrases("ongoing")


@cache
def asides() -> Phrases:
    """What opens an author's words behind a comma, by its first word, longest first.

    >>> asides()["dans"]
    (('dans', 'un', 'contexte'), ('dans', 'la', 'foulée'))
    """
    return _phrases("asides")


@cache
def timely() -> Phrases:
    """What tells behind a comma when something was said, by its first word, longest first.

    >>> timely()["peu"]
    (('peu', 'après'), ('peu', 'avant'))
    """
    return _phrases("timely")


def _phrases(name: str) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(listed("words.toml")[name], key=len, reverse=True):
        elided = phrase.endswith("'")  # which is one with the word behind it
        tokens = [match.group() for match in TOKEN.finditer(phrase + "a" * elided)]
        words = tuple(tokens[: len(tokens) - elided])
        found.setdefault(words[0], []).append(words)
    return {first: tuple(listed) for first, listed in found.items()}

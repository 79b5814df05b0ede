"""Where somebody admits what he denied before (*est passé aux aveux*, *a reconnu les faits*)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from selon.french.expressions import listed

_BEFORE = 45


def _text(name: str) -> str:
    return str(listed("confessions.toml")[name]).replace("ALL", str(listed("confessions.toml")["all"]))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(listed("confessions.toml")["patterns"]).replace("ALL", _text("all")) + ")")


@cache
def _compiled(name: str) -> re.Pattern[str]:
    return re.compile(_text(name), re.IGNORECASE)


def hinted(text: str) -> bool:
    """Whether a text is worth reading for confessions."""
    return any(hint in text for hint in listed("confessions.toml")["hints"])


def found(text: str) -> Iterator[tuple[int, int]]:
    """Where a folded text says that somebody admits all he is charged with.

    >>> text = "Le gardien est passé aux aveux."
    >>> [text[start:end] for start, end in found(text)]
    ['est passé aux aveux']
    >>> list(found("Le gardien n'est pas passé aux aveux."))
    []
    """
    for match in _pattern().finditer(text):
        if not refused(text, match.start()):
            yield match.span()


def refused(text: str, start: int) -> bool:
    """Whether words before a place of a folded text say that somebody does not admit what stands there.

    >>> refused("Il refuse d'avouer.", 10), refused("Il a avoué.", 5)
    (True, False)
    """
    return _compiled("unless").search(text, max(0, start - _BEFORE), start) is not None


def admits(cue: str) -> bool:
    """Whether a verb of speech tells of an admission.

    >>> admits("a reconnu"), admits("a affirmé")
    (True, False)
    """
    return _compiled("admitting").search(cue) is not None


def wholly(words: str) -> bool:
    """Whether words behind such a verb stand for all that somebody is charged with.

    >>> wholly("les faits"), wholly("avoir vendu la statue")
    (True, False)
    """
    return _compiled("wholly").search(words) is not None


def formerly(text: str, end: int) -> bool:
    """Whether the words around a denial, whose verb ends at a place of them, tell it as one of before.

    >>> formerly("il avait nié", 12), formerly("il nie toujours", 6), formerly("il nie d'abord", 6)
    (True, False, True)
    """
    return bool(_compiled("once").search(text[:end]) or _compiled("formerly").search(text))


def late(text: str) -> bool:
    """Whether the words around an admission tell that it came late.

    >>> late("a finalement reconnu"), late("a reconnu")
    (True, False)
    """
    return _compiled("finally").search(text) is not None


def behind(words: str) -> bool:
    """Whether an admission ends the sentence that tells of the denial (*a nié les faits, avant de les reconnaître*).

    >>> behind("avant de les reconnaître"), behind("a reconnu les faits")
    (True, False)
    """
    return words.startswith("avant ")


@cache
def deeds() -> frozenset[str]:
    """The concepts of deeds that who admits one has a part in."""
    return frozenset(_text("deeds").split())

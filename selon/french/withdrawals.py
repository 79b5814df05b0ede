"""Where somebody takes back what he said (*est revenu sur ses aveux*, *s'est rétracté*)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from selon.french.expressions import listed

_AFTER = 60
_TITLE = re.compile(r"(?:^|[,.]\s|\b(?:mais|puis|et)\s)\s*(?:[Ll]e |[Ll]a |[Ll]')([a-zà-ÿ][^,.;:]{2,60})$")


def _table() -> dict[str, Any]:
    return listed("withdrawals.toml")


@cache
def _pattern() -> re.Pattern[str]:
    table = _table()
    text = "|".join(table["patterns"])
    for name in ("matter", "turn", "promise", "led"):
        text = text.replace(name.upper(), table[name])
    return re.compile(rf"\b(?:{text})")


@cache
def _unless() -> re.Pattern[str]:
    return re.compile(_table()["unless"])


@cache
def _stands() -> re.Pattern[str]:
    return re.compile(_table()["unless_then"])


def hinted(text: str) -> bool:
    """Whether a text is worth reading for withdrawals."""
    return any(hint in text for hint in _table()["hints"])


def found(text: str) -> Iterator[tuple[int, int]]:
    """Where a folded text says that something said is taken back.

    >>> text = "Le témoin est revenu sur ses aveux."
    >>> [text[start:end] for start, end in found(text)]
    ['est revenu sur ses aveux']
    >>> list(found("Le témoin n'est pas revenu sur ses aveux."))
    []
    """
    for match in _pattern().finditer(text):
        stands = _stands().search(text[match.end() : match.end() + _AFTER])
        if not stands and not _unless().search(text, max(0, match.start() - 45), match.start()):
            yield match.span()


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(r"(?:^|\W)(" + "|".join(_table()["pronouns"]) + r")\s(?:\w+(?:'\w*)?\s){0,2}$", re.IGNORECASE)


def pronoun(before: str) -> str | None:
    """The gender of the pronoun that words before a withdrawal have as its subject: m, f or None.

    >>> pronoun("Puis elle "), pronoun("Le témoin ")
    ('f', None)
    """
    match = _pronoun().search(before)
    return _table()["pronouns"][match.group(1).lower()] if match else None


def topic(before: str) -> bool:
    """Whether words before a name say that what follows is about it.

    >>> topic("Quant à "), topic("Selon ")
    (True, False)
    """
    return re.search(r"\bquant (?:à|au|aux) (?:\w+ )?$", before, re.IGNORECASE) is not None


def follows(words: str) -> bool:
    """Whether a withdrawal ends the sentence that tells what was said (*a accusé le maire avant de se rétracter*).

    >>> follows("avant de se rétracter"), follows("s'est rétracté")
    (True, False)
    """
    return words.startswith("avant de ")


def before(words: str) -> bool:
    """Whether a withdrawal was before what is told (*s'était rétracté*).

    >>> before("s'était rétracté"), before("s'est rétracté")
    (True, False)
    """
    return re.match(_table()["pluperfect"], words) is not None


def earlier(words: str) -> bool:
    """Whether words tell what was before, or came first of several.

    >>> earlier("Le témoin avait avoué"), earlier("Le témoin avoue")
    (True, False)
    """
    return re.search(rf"\b(?:{_table()['pluperfect']}|{_table()['first']})\b", words) is not None


def since(words: str) -> bool:
    """Whether words say that what they tell came after something.

    >>> since("Puis il était revenu sur ses aveux"), since("Il était revenu sur ses aveux")
    (True, False)
    """
    return re.search(rf"\b(?:{_table()['then']})\b", words, re.IGNORECASE) is not None


def title(before: str) -> str:
    """What the words before a withdrawal call who takes something back, where they only describe him.

    >>> title("Face au tollé, le ministre de la Pêche "), title("Luc Marin ")
    ('ministre de la Pêche', '')
    """
    match = _TITLE.search(before)
    return match.group(1).strip() if match else ""


def admission(text: str) -> bool:
    """Whether words tell of something admitted.

    >>> admission("est revenu sur ses aveux"), admission("est revenu sur ses propos")
    (True, False)
    """
    return re.search(_table()["admissions"], text) is not None

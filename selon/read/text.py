"""A text file as an article: its text untouched, its name as the id."""

from __future__ import annotations

from selon.article import Article
from selon.read.encoding import decode
from selon.read.prose import prose


class Empty(ValueError):
    """There is no text in it."""


def article(data: bytes, *, id: str, place: str, markup: bool = False) -> Article:
    """The article a text file holds; `markup` says that its text is a piece of HTML.

    Raises `Empty`, or `Binary` when the bytes are no text.

    >>> article(b"Il pleut.", id="pluie", place="pluie.txt").text
    'Il pleut.'
    """
    text = prose(decode(data)) if markup else decode(data)
    if not text.strip():
        raise Empty("it is empty")
    return Article(id=id, text=text, place=place)

"""A text file as an article: its text untouched, its name as the id."""

from __future__ import annotations

from selon.article import Article
from selon.read.encoding import decode


class Empty(ValueError):
    """There is no text in it."""


def article(data: bytes, *, id: str, place: str) -> Article:
    """The article a text file holds. Raises `Empty`, or `Binary` when the bytes are no text.

    >>> article(b"Il pleut.", id="pluie", place="pluie.txt").text
    'Il pleut.'
    """
    text = decode(data)
    if not text.strip():
        raise Empty("it is empty")
    return Article(id=id, text=text, place=place)

"""A claim's name."""

from __future__ import annotations

import re

from selon.article import Span
from selon.claims.text import name
from selon.record import Statement


def _name(words: str, article: str = "a") -> str:
    row = Statement(article=article, line=0, content=(Span(0, len(words)),), words=(words,), kind="direct")
    return name(row, words)


def test_a_name_has_telling_words_and_a_digest() -> None:
    assert re.fullmatch("piscine-fermera-septembre-[0-9a-f]{6}", _name("la piscine fermera en septembre"))


def test_where_no_word_tells_anything_the_digest_is_long_enough_for_many() -> None:
    names = {_name("J'en ai assez", f"a{number}") for number in range(20_000)}
    assert len(names) == 20_000
    assert all(re.fullmatch("[0-9a-f]{12}", each) for each in names)

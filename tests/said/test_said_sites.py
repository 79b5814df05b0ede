"""A site's name is one word, and its end no end of a sentence."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Le site Gare-routes.com affirme que le pont est fermé.", "Gare-routes.com", "le pont est fermé"),
        ("Selon le site Nouvelles.fr, le pont est fermé.", "Nouvelles.fr", "le pont est fermé"),
        ("D'après notre-fleuve.info, la mer monte.", "notre-fleuve.info", "la mer monte"),
        ("« Tout va bien », a indiqué Voyages.com.", "Voyages.com", "Tout va bien"),
    ],
)
def test_a_site_speaks_under_its_whole_name(text: str, speaker: str, words: str) -> None:
    article = Article(id="a", text=text)
    (row,) = find(article, mentions=names(article))
    assert (row.speaker, row.words) == ((speaker,), (words,))

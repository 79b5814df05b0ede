"""What bears a person's or a country's name is neither."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find
from selon.record import Mention


def mentions(text: str) -> list[Mention]:
    return find(Article(id="a", text=text))


def one(text: str, words: str) -> Mention:
    return next(mention for mention in mentions(text) if mention.words == words)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Il est élève au lycée Zoé Bertin.", "place"),
        ("L'élève à l'école de cuisine française Zoé Bertin rit.", "place"),
        ("L'hôpital parisien Zoé Bertin ferme.", "place"),
        ("Il habite rue Zoé Bertin.", "place"),
        ("La fondation Zoé Bertin alerte.", "organisation"),
        ("Le directeur du lycée Zoé Bertin alerte.", "person"),
        ("La star mondiale du cinéma Zoé Bertin rit.", "person"),
        ("À ce stade Zoé Bertin rit encore.", "person"),
        ("Hier Zoé Bertin a ri au lycée Zoé Bertin.", "person"),
        ("Devant le théâtre Zoé Bertin affirme tout.", "person"),
    ],
)
def test_what_bears_a_person_s_name(text: str, kind: str) -> None:
    assert one(text, "Zoé Bertin").kind == kind


@pytest.mark.parametrize("words", ["Nouvelle France", "Réveil la France", "Alternative Italie", "BTK France"])
def test_a_country_ends_a_body_s_name(words: str) -> None:
    (row,) = mentions(f"La candidate du mouvement {words} parle.")
    assert (row.words, row.kind) == (words, "organisation")

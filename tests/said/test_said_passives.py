"""Participles with the agent that says what they tell."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find

BY = [
    ("Ces aides, jugées insuffisantes par les élus, cessent lundi.", ["Ces aides", "insuffisantes"], "les élus"),
    ("La règle est jugée trop stricte par le Sénat.", ["La règle", "trop stricte"], "le Sénat"),
    ("Une taxe vivement décriée par les syndicats.", ["Une taxe"], "les syndicats"),
    ("Sa venue est dénoncée par des riverains.", ["Sa venue"], "des riverains"),
    ("Ce récit est contredit par le maire de Lorval.", ["Ce récit"], "le maire de Lorval"),
    ("Saluée par les élus, l'annonce n'a pas suffi.", ["l'annonce"], "les élus"),
    ("Accusé par la police de vol, Paul Roy est parti.", ["vol", "Paul Roy"], "la police"),
    ("Deux voisins accusés par la police d'avoir menti ont été jugés.", ["Deux voisins", "avoir menti"], "la police"),
    ("Celui qui était considéré par la police comme un guide a été blanchi.", ["un guide"], "la police"),
    ("La loi, réclamée de longue date par les élus, est votée.", ["La loi"], "les élus"),
    ("L'attentat a été revendiqué par le groupe Aube noire.", ["L'attentat"], "le groupe Aube noire"),
]


@pytest.mark.parametrize(("text", "content", "source"), BY)
def test_an_agent_says_it(text: str, content: list[str], source: str) -> None:
    article = Article(id="a", text=text)
    (found,) = find(article, mentions=names(article))
    assert list(found.words) == content
    assert found.source is not None
    assert found.source.of(text) == source


@pytest.mark.parametrize(
    "text",
    [
        "L'offre est jugée faible par rapport à la demande.",
        "Le titre a été revendiqué par le club.",
        "Sa venue a été dénoncée par « une lettre ».",
    ],
)
def test_others_do_not(text: str) -> None:
    article = Article(id="a", text=text)
    assert find(article, mentions=names(article)) == []

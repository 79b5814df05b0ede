"""What is said by what somebody does: behind *pour* and *afin de*."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find

AIMED = [
    ("Les infirmiers de Lorval ont défilé pour réclamer des lits.", "des lits"),
    ("Les syndicats de Lorval occupent la gare afin de dénoncer « le mépris » du maire.", "« le mépris » du maire"),
    ("Les élus de Lorval ont quitté la salle pour exiger un nouveau vote.", "un nouveau vote"),
    ("Anne Roy a profité de cette visite pour confirmer la fermeture de l'usine.", "la fermeture de l'usine"),
    ("Les parents ont écrit au recteur pour lui demander de rouvrir l'école.", "rouvrir l'école"),
    ("Les voisins ont déployé une banderole réclamant le départ du maire.", "le départ du maire"),
]


def words(text: str) -> list[str]:
    article = Article(id="a", text=text)
    return [part for each in find(article, mentions=names(article)) for part in each.words]


@pytest.mark.parametrize(("text", "content"), AIMED)
def test_an_act_says_something(text: str, content: str) -> None:
    assert words(text) == [content]


def test_the_doer_speaks() -> None:
    article = Article(id="a", text=AIMED[2][0])
    (found,) = find(article, mentions=names(article))
    assert found.speaker == ("élus de Lorval",)


@pytest.mark.parametrize(
    "text",
    [
        "L'association est connue pour dénoncer les abus.",
        "Le gagnant dispose de deux mois pour réclamer son prix.",
        "La clé sert au gardien pour demander un code.",
        "Elle marche vite afin de réclamer son sac.",
    ],
)
def test_what_is_had_or_needed_says_nothing(text: str) -> None:
    assert words(text) == []

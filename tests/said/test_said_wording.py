"""A clause behind a quotation may say whose words it is: *C'est par ces mots que X a salué Y*."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find

QUOTED = "« Une catastrophe pour la ville »"


def told(text: str) -> list[tuple[str, str]]:
    article = Article(id="a", text=text)
    return [(" | ".join(each.speaker), " | ".join(each.words)) for each in find(article, mentions=names(article))]


@pytest.mark.parametrize(
    "behind",
    [
        ". C'est par ces mots qu'Anne Roy a ouvert la soirée.",
        ". C'est en ces termes, relayés par Le Monde, qu'Anne Roy a réagi mardi.",
        ". C'est avec ces mots qu'a réagi mardi Anne Roy.",
        " : c'est ainsi qu'Anne Roy décrit la fermeture.",
        ", voici ce qu'Anne Roy clame sur son blog.",
        ". Voilà ce qu'a promis Anne Roy mardi.",
    ],
)
def test_who_is_named_behind_a_quotation_says_it(behind: str) -> None:
    assert told(QUOTED + behind) == [("Anne Roy", "Une catastrophe pour la ville")]


@pytest.mark.parametrize(
    "text",
    [
        f"{QUOTED}. C'est ainsi que s'ouvre le roman.",
        "La police enquête depuis cinq ans. C'est ainsi qu'Anne Roy a publié un livre.",
        f"{QUOTED}. Voici ce qu'Anne Roy a mangé.",
    ],
)
def test_who_does_not_speak_says_nothing(text: str) -> None:
    assert told(text) == []


def test_who_said_it_before_keeps_it() -> None:
    assert told(f"{QUOTED}, a dit le maire. C'est ainsi qu'Anne Roy a perdu la gare.") == [
        ("maire", "Une catastrophe pour la ville")
    ]

"""Words that name somebody as a third are not that person's."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find

WHOM = {
    "a title in marks": (
        "Jean Petit est entendu. Paul Roy l'attend. « M. Roy commandait à tous », a-t-il déclaré.",
        ("Jean Petit",),
    ),
    "who told me": (
        "Jean Petit est entendu. Paul Roy l'attend. « Paul Roy m'avait prévenu la veille », a-t-il déclaré.",
        ("Jean Petit",),
    ),
    "a pronoun beside the name": (
        "Jean Petit est entendu. Il a filmé Paul Roy. Il dit qu'il ne connaissait pas le poste de Paul Roy.",
        ("Jean Petit",),
    ),
    "a description": (
        "Paul Roy est maire. « M. Roy commandait à tous », a déclaré le maire.",
        ("maire",),
    ),
}


@pytest.mark.parametrize(("text", "speaker"), WHOM.values(), ids=WHOM)
def test_who_is_told_of_as_a_third_does_not_speak(text: str, speaker: tuple[str, ...]) -> None:
    article = Article(id="a", text=text)
    assert [each.speaker for each in find(article, mentions=names(article))] == [speaker]


def test_who_names_himself_speaks() -> None:
    article = Article(id="a", text="Paul Roy est entendu. « Je suis Paul Roy et je commande ici », a-t-il déclaré.")
    assert [each.speaker for each in find(article, mentions=names(article))] == [("Paul Roy",)]

"""Words that name somebody as a third are not that person's."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times

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
    "somebody beside oneself": (
        "Jean Petit est venu. Paul Roy a ri. « J'ai de l'amitié pour Paul Roy, mais il a tort », a-t-il écrit.",
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


def test_a_pronoun_may_stand_before_the_name_it_means() -> None:
    text = "S'il a assuré être seul, Paul Roy estime avoir raison."
    article = Article(id="a", text=text)
    assert [each.speaker for each in find(article, mentions=names(article))] == [("Paul Roy",), ("Paul Roy",)]


def test_who_only_asks_does_not_answer() -> None:
    text = "Paul Roy est là. Interpellé par un élu lui demandant si la route rouvrira, il a répondu : « Non, jamais. »"
    article = Article(id="a", text=text)
    found = [(each.act, each.speaker, each.words) for each in find(article, mentions=names(article))]
    assert found == [("ask", ("élu",), ("si la route rouvrira",)), ("assert", ("Paul Roy",), ("Non, jamais",))]


def test_nothing_was_said_after_its_article_appeared() -> None:
    text = "Pour Paul Roy, le 21 septembre 2018 sera un grand jour."
    article = Article(id="a", text=text, published="2018-08-06")
    assert [each.said for each in find(article, mentions=names(article), times=times(article))] == [None]


def test_a_number_left_over_from_a_name_is_nobody() -> None:
    article = Article(id="a", text="Le collectif Roms 59/62, qui dénonce une expulsion, proteste.")
    assert all("62" not in each.speaker for each in find(article, mentions=names(article)))

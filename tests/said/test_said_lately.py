"""A pronoun for nobody the text names is the last subject that can speak."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find

LATELY = [
    ("Un habitant du quartier est sorti. « Le phare tient », a-t-il dit.", "habitant du quartier"),
    ("L'association est née en mai. Elle demande la fin du chantier.", "association"),
    ("Une voisine est sortie. « Le phare tient », a-t-elle dit.", "voisine"),
    ("Des policiers veillent. « Le phare tient », a expliqué l'un d'entre eux.", "policier"),
    ("Des gendarmes passent. Ils font rire les internautes. « Quel phare », écrit l'un d'eux.", "internaute"),
    ("Des élus marins sont venus. « Le phare tient », disent plusieurs d'entre eux.", "plusieurs élus marins"),
    ("Ces quatre hommes sont venus. « Le phare tient », disent trois d'entre eux.", "trois hommes"),
]


@pytest.mark.parametrize(("text", "speaker"), LATELY)
def test_the_last_subject_that_can_speak(text: str, speaker: str) -> None:
    article = Article(id="a", text=text)
    assert [each.speaker for each in find(article, mentions=names(article))] == [(speaker,)]


def test_a_man_is_no_woman_told_of_before() -> None:
    found = find(Article(id="a", text="Une voisine est sortie. « Le phare tient », a-t-il dit."))
    assert [each.speaker for each in found] == [()]


def test_some_of_those_nobody_told_of_stay_as_they_are_told() -> None:
    found = find(Article(id="a", text="« Le phare tient », a expliqué l'un d'entre eux."))
    assert [each.speaker for each in found] == [("un d'entre eux",)]


def test_who_acts_behind_an_incise_is_not_who_speaks_in_it() -> None:
    text = (
        "Luc Carrec a évoqué la procédure. « Les conditions concernent le juge », s'est-il défendu, "
        "alors que le rapporteur Paul Roy soulignait la gravité des faits."
    )
    article = Article(id="a", text=text)
    assert find(article, mentions=names(article))[0].speaker == ("Luc Carrec",)

"""Sentences that say whose news the sentence before is."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.record import Statement
from selon.said import find


def read(text: str) -> list[Statement]:
    article = Article(id="a", text=text)
    return find(article, mentions=names(article))


CLOSED = "Le port de Brest a fermé ses portes."
POINTED = {
    "passive": ("L'information a été révélée mardi par Anne Roy.", "révélée", "Anne Roy"),
    "participle": ("Une information confirmée au Monde par Anne Roy.", "confirmée", "Anne Roy"),
    "later": ("Une nouvelle confirmée par la suite par la préfecture.", "confirmée", "la préfecture"),
    "relative": ("Une information qui a été confirmée par Anne Roy.", "confirmée", "Anne Roy"),
    "passed on": ("L'information a été transmise par la préfecture.", "transmise", "la préfecture"),
    "a paper in marks": ('Une information révélée par "Le Monde".', "révélée", '"Le Monde"'),
    "it is they who": ("C'est le quotidien Le Monde qui révèle l'information.", "révèle", "le quotidien Le Monde"),
    "it is they who told it": ("C'est sa sœur, Anne Roy, qui l'a annoncé.", "annoncé", "sa sœur, Anne Roy"),
    "an announcement": ("L'annonce a été faite par la préfecture.", "annonce", "la préfecture"),
    "a study": ("C'est la conclusion d'une étude de l'Inra.", "conclusion", "une étude de l'Inra"),
    "put forward": ("C'est l'explication avancée par plusieurs médias.", "avancée", "plusieurs médias"),
    "object": ("Anne Roy a confirmé l'information mardi.", "confirmé", "Anne Roy"),
}


@pytest.mark.parametrize(("sentence", "cue", "source"), POINTED.values(), ids=POINTED)
def test_the_sentence_before_is_told(sentence: str, cue: str, source: str) -> None:
    text = f"{CLOSED} {sentence}"
    found = [each for each in read(text) if each.words == (CLOSED[:-1],)]
    assert [(each.cue.of(text), each.source.of(text)) for each in found if each.cue and each.source] == [(cue, source)]
    assert len(read(text)) == 1


IDLE = {
    "another noun": "Une nouvelle vidéo diffusée par Le Monde montre le quai.",
    "no speaker": "C'est le résultat de longs travaux.",
    "a deed": "C'est Anne Roy qui l'a imaginé.",
    "nothing is pointed to": "C'est Anne Roy qui a peint le quai.",
}


@pytest.mark.parametrize("sentence", IDLE.values(), ids=IDLE)
def test_nothing_is_told_of_the_sentence_before(sentence: str) -> None:
    assert (CLOSED[:-1],) not in [each.words for each in read(f"{CLOSED} {sentence}")]


def test_what_is_told_in_the_sentence_before_is_confirmed() -> None:
    found = read("Le port va fermer, rapporte Le Monde. Une information confirmée par Anne Roy.")
    assert [(each.speaker, each.words) for each in found] == [
        (("Le Monde",), ("Le port va fermer",)),
        (("Anne Roy",), ("Le port va fermer",)),
    ]


def test_a_heading_is_not_pointed_to() -> None:
    assert read("Le port a fermé\n\nL'information a été confirmée par Anne Roy.") != []
    assert all(
        each.words != ("Le port a fermé",) for each in read("Le port a fermé\n\nC'est Anne Roy qui l'a annoncé.")
    )


def test_who_reveals_the_news_in_a_relative_tells_what_stands_around_it() -> None:
    found = read("Le port ferme mardi. Selon Le Monde, qui révèle l'information, le quai est trop court.")
    assert [(each.speaker, each.words) for each in found] == [(("Le Monde",), ("le quai est trop court",))]


def test_what_is_added_is_of_the_same_speaker() -> None:
    found = read(f"{CLOSED} C'est Anne Roy qui a révélé l'information, précisant que le quai est trop court.")
    assert [each.speaker for each in found] == [("Anne Roy",), ("Anne Roy",)]

"""Headlines: who signs them in brackets, who is shown beside quoted words, words without a verb."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find

RAIN = "\n\nIl pleut sur la ville."


def told(text: str) -> list[tuple[str, str]]:
    article = Article(id="a", text=text)
    return [(" | ".join(each.speaker), " | ".join(each.words)) for each in find(article, mentions=names(article))]


@pytest.mark.parametrize(
    ("headline", "whose", "words"),
    [
        ("Le pont de Brest fermera en mai (mairie)", "mairie", "Le pont de Brest fermera en mai"),
        ("Brest: deux blessés graves dans une explosion (police)", "police", "deux blessés graves dans une explosion"),
        ("Brest : « Le pont doit fermer » (Anne Roy)", "Anne Roy", "Le pont doit fermer"),
        ("Le pont de Brest est « dangereux » (Anne Roy)", "Anne Roy", "Le pont de Brest est « dangereux »"),
    ],
)
def test_who_stands_in_brackets_behind_a_headline_tells_it(headline: str, whose: str, words: str) -> None:
    assert told(headline + RAIN) == [(whose, words)]


@pytest.mark.parametrize(
    "headline", ["Débat sur la santé : Anne Roy (PS)", "Soirée spéciale sur la santé (France 2)", "Un pont (nouveau)"]
)
def test_a_party_or_a_channel_in_brackets_tells_nothing(headline: str) -> None:
    assert told(headline + RAIN) == []


def test_who_is_shown_beside_quoted_words_said_them() -> None:
    assert told("Santé : Anne Roy « inquiète » de la fermeture\n\n« Je suis inquiète », a dit Anne Roy.") == [
        ("Anne Roy", "« inquiète » de la fermeture"),
        ("Anne Roy", "Je suis inquiète"),
    ]


def test_another_may_have_said_them_of_whom_is_shown() -> None:
    assert told("Santé : Anne Roy « inquiète » de la fermeture\n\n« Elle est inquiète », a dit Paul Martin.") == [
        ("Paul Martin", "Anne Roy « inquiète » de la fermeture"),
        ("Paul Martin", "Elle est inquiète"),
    ]


def test_words_nobody_says_further_down_are_nobodys() -> None:
    assert told("Santé : Anne Roy « inquiète » de la fermeture" + RAIN) == []


@pytest.mark.parametrize(
    "words",
    [
        "Pas question de céder",
        "Impossible de passer",
        "Mort d'un ouvrier sur un chantier",
        "Une première en France",
        "Trop peu, trop tard",
    ],
)
def test_words_without_a_verb_are_said_by_who_follows(words: str) -> None:
    assert told(f"{words}, annonce la préfecture.") == [("préfecture", words)]


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("« Gilets jaunes » : 300.000 manifestants à Brest, selon Anne Roy", "300.000 manifestants à Brest"),
        ("Grève : 300.000 manifestants, annonce Anne Roy", "300.000 manifestants"),
        ("Santé : pour Anne Roy, le budget est trop bas", "le budget est trop bas"),
    ],
)
def test_what_a_headline_is_about_stays_out(headline: str, words: str) -> None:
    assert told(headline + RAIN) == [("Anne Roy", words)]


def test_whom_one_told_stands_before_the_verb() -> None:
    assert told("« Rien n'est décidé », nous confie la préfecture.") == [("préfecture", "Rien n'est décidé")]


@pytest.mark.parametrize(
    "text",
    ["La digue a été, explique le maire, construite en 1900.", "La digue a été, dit le maire, construite en 1900."],
)
def test_an_incise_behind_an_auxiliary_cuts_its_clause(text: str) -> None:
    assert told(text) == [("maire", "La digue a été | construite en 1900")]

"""When something is said: the time at the head of the clause, beside the verb, of the document or of the programme."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.record import Statement
from selon.said import find
from selon.times import find as times


def said(text: str) -> list[Statement]:
    article = Article(id="a", text=text, published="2021-05-06T10:00")
    return find(article, mentions=names(article), times=times(article))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Au micro de franceinfo ce mercredi, le maire Paul Roy a répété que le pont rouvrira.", "2021-05-05"),
        ("Invitée de RTL mardi matin, Anne Roy a assuré que le pont tiendra.", "2021-05-04"),
        ("Interrogé lundi sur France 2, Paul Roy a indiqué que le pont tiendra.", "2021-05-03"),
        ("Dans son allocution de lundi, Paul Roy a déclaré que le pont tiendra.", "2021-05-03"),
        ("Dans une interview de 2007, Anne Roy affirme que le pont tiendra.", "2007"),
        ("Lors d'une conférence de presse tenue mardi, Anne Roy a dit que le pont tiendra.", "2021-05-04"),
        ("En janvier dernier, le maire avait annoncé que le pont rouvrirait.", "2021-01"),
        ("Le maire avait assuré la veille à France 3 que le pont tiendrait.", "2021-05-05"),
        ("« Le pont tiendra », a affirmé Paul Roy, invité de BFMTV ce dimanche.", "2021-05-02"),
        ("« Le pont tiendra », écrit Le Monde dans son édition du 3 mai.", "2021-05-03"),
        ("« Le pont tiendra », a écrit Anne Roy dans un communiqué du 3 mai.", "2021-05-03"),
        (
            "Le pont a coûté deux vies, selon un bilan établi par l'AFP à partir de chiffres officiels mardi.",
            "2021-05-04",
        ),
        ("Anne Roy a salué le courage des pompiers, mardi.", "2021-05-04"),
        ("A Brest mardi, la ministre Anne Roy a mis en garde contre la houle.", "2021-05-04"),
        (
            "Premier invité de l'émission lundi 3 mai sur TF1, le maire Paul Roy a estimé que le pont tiendra.",
            "2021-05-03",
        ),
        ("Paul Roy s'est dit prêt mardi à payer le pont.", "2021-05-04"),
        ("La ligue des marins a lancé le 3 mai un appel à la prudence.", "2021-05-03"),
        ("« Le pont tiendra », a dit Paul Roy, lors d'une visite au port mardi 4 mai.", "2021-05-04"),
        ("Paul Roy a qualifié le pont de « ruine » dans un communiqué publié ce lundi.", "2021-05-03"),
        ("Le pont a été critiqué par Paul Roy mardi.", "2021-05-04"),
        ("Selon le rapport de vendredi, la ville devra payer le pont.", "2021-04-30"),
    ],
)
def test_the_day_something_is_said(text: str, day: str) -> None:
    assert [each.said for each in said(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Après la tempête survenue mardi à Brest, le maire a dit que le pont tiendra.",
        "Interrogé sur la tempête de mardi, le maire a dit que le pont tiendra.",
        "« Le pont tiendra », a dit Paul Roy, l'un des héros de la tempête du 3 mai.",
        "Anne Roy, candidate à la mairie en 2017, a assuré que le pont tiendra.",
        "À ce jour, les élus ont indiqué que le pont tiendra.",
        "La police soupçonne la mairie de fraude pour la fête de Paul Roy, le 6 janvier 2016.",
        "« Le pont tiendra », a dit la gérante du port, après la mise en examen fin avril de son mari.",
        "La ville va annoncer vendredi la fermeture du pont.",
    ],
)
def test_the_day_of_something_else_is_not_when_it_was_said(text: str) -> None:
    assert [each.said for each in said(text)] == [None]


def test_the_day_of_whose_words_the_sentence_before_holds() -> None:
    found = said("Le pont tiendra. C'est ce qu'affirmait Anne Roy lundi.")
    assert [(each.words, each.said) for each in found] == [(("Le pont tiendra",), "2021-05-03")]


def test_the_day_behind_whom_one_spoke_to_is_not_said() -> None:
    (one,) = said("Selon les confidences du maire à RTL mardi soir, le pont tiendra.")
    assert (one.words, one.speaker) == (("le pont tiendra",), ("maire",))


def test_what_one_learnt_from_a_source_is_told_once() -> None:
    (one,) = said("Le toit s'est effondré, a-t-on appris mardi de source policière.")
    assert (one.words, one.said, one.speaker) == (("Le toit s'est effondré",), "2021-05-04", ("source policière",))


LATE = [
    ("Anne Roy avait répondu « non », en novembre 2016.", "non", "2016-11"),
    ("Anne Roy avait répondu « jamais » mardi soir.", "jamais", "2016-12-06"),
    ("Anne Roy a défendu jeudi son bilan : « Nous avons tout rouvert ».", "Nous avons tout rouvert", "2016-12-08"),
    ("Mardi, Anne Roy est revenue sur le vote : « Tout est clair ici ».", "Tout est clair ici", "2016-12-06"),
]


@pytest.mark.parametrize(("text", "words", "day"), LATE)
def test_a_day_behind_quoted_words_or_in_the_clause_that_leads_to_them(text: str, words: str, day: str) -> None:
    article = Article(id="a", text=text, published="2016-12-09")
    found = find(article, mentions=names(article), times=times(article))
    assert [(each.words, each.said) for each in found] == [((words,), day)]


def test_an_aim_is_no_day() -> None:
    text = "Pour mardi gras, Anne Roy a décoré la place : « Tout est clair ici »."
    article = Article(id="a", text=text, published="2016")
    assert [each.said for each in find(article, mentions=names(article), times=times(article))] == [None]

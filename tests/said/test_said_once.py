"""What is told twice: headings, a colon and an incise, who is meant by what points back; and what *selon* is not of."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find

Told = list[tuple[tuple[str, ...], str]]


def told(text: str) -> Told:
    """Who says what in a text."""
    article = Article(id="a", text=text)
    return [(each.speaker, " … ".join(each.words)) for each in find(article, mentions=names(article))]


BEFORE = "Les experts ont dit que la digue est vieille.\n\n"
AFTER = "\n\nAnne Roy est venue au port mardi. "


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("La digue tiendra jusqu'au printemps", "La digue, elle, tiendra bien jusqu'au printemps prochain"),
        ("Trop de promesses oubliées", "Il y a eu bien trop de promesses qui sont oubliées"),
    ],
)
def test_a_heading_cut_from_a_later_quotation_is_of_who_says_it(heading: str, said: str) -> None:
    found = told(f"{BEFORE}« {heading} »{AFTER}« {said} », a-t-elle dit.")
    assert (("Anne Roy",), heading) in found


def test_a_heading_of_other_words_is_not() -> None:
    found = told(f"{BEFORE}« La digue est perdue »{AFTER}« Le port rouvrira dimanche matin », a-t-elle dit.")
    assert (("Anne Roy",), "La digue est perdue") not in found


def test_a_quotation_before_which_a_colon_and_behind_which_an_incise_stands_is_told_once() -> None:
    found = told("Anne Roy a prévenu les élus : « La digue ne tiendra pas l'hiver », a-t-elle dit.")
    assert found == [(("Anne Roy",), "La digue ne tiendra pas l'hiver")]
    spoken = told("Anne Roy s'excuse auprès de Paul Martin : « C'est bien », a répondu Paul Martin.")
    assert spoken == [(("Paul Martin",), "C'est bien")]


def test_a_clause_that_hangs_on_a_noun_before_a_colon_does_not_speak() -> None:
    found = told("Paul Martin vit de l'aide que la mairie assure aux marins : « Il ne reste rien », dit-il.")
    assert found == [(("Paul Martin",), "Il ne reste rien")]


def test_two_who_tell_one_thing_in_two_ways_are_told_both() -> None:
    found = told("Paul Martin dément que la digue ait cédé, comme l'affirme la mairie.")
    assert {speaker for speaker, _ in found} == {("Paul Martin",), ("mairie",)}


@pytest.mark.parametrize("measure", ["les semaines et jusqu'à 50 % au large", "les heures et les quais"])
def test_a_measure_that_goes_on_is_no_source(measure: str) -> None:
    assert told(f"La mairie annonce des retards de 20 % selon {measure}.") == [
        (("mairie",), f"des retards de 20 % selon {measure}")
    ]


def test_who_tells_of_a_speakers_house_does_not_relay_him() -> None:
    found = told("« Tout va bien », a dit Anne Roy, dont la maison est estimée à un million, selon la mairie.")
    assert found[0] == (("Anne Roy",), "Tout va bien")
    article = Article(id="a", text="« Tout va bien », a dit Anne Roy, dont la maison a brûlé, selon la mairie.")
    assert [each.through for each in find(article, mentions=names(article))] == [(), ()]


def test_what_points_back_to_a_body_named_last() -> None:
    found = told("Paul Martin est sorti. Une enquête est ouverte par la Société Générale, a indiqué cette dernière.")
    assert found[-1][0] == ("Société Générale",)
    found = told("Anne Roy a demandé au gouvernement de répondre. Celui-ci a reconnu une erreur de calcul.")
    assert found[-1][0] == ("gouvernement",)


def test_a_body_whose_deed_opens_what_he_says_says_it_where_nobody_spoke_before() -> None:
    text = "Paul Martin est soupçonné.\n\nLe parquet de Brest a ouvert « une enquête sur cet homme », a-t-il indiqué."
    assert told(text)[-1][0] == ("parquet de Brest",)
    spoken = "Paul Martin a dit qu'il irait.\n\nLe parquet de Brest a ouvert « une enquête de trop », a-t-il ajouté."
    assert told(spoken)[-1][0] == ("Paul Martin",)

"""Who is a person, of which gender, and where one person's name ends."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find
from selon.record import Mention


def persons(text: str) -> dict[str, Mention]:
    return {mention.words: mention for mention in find(Article(id="a", text=text)) if mention.kind == "person"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("On attend le porte-parole du gouvernement Ilmo Tavek.", "porte-parole du gouvernement"),
        ("On attend le ministre letton de la Défense Ilmo Tavek.", "ministre letton de la Défense"),
        ("On attend le chef de l'opposition travailliste Ilmo Tavek.", "chef de l'opposition travailliste"),
        ("On attend la gérante du salon Ilmo Tavek. Mme Tavek est en retard.", "gérante du salon"),
    ],
)
def test_who_holds_an_office_is_a_person_whatever_his_name(text: str, role: str) -> None:
    assert persons(text)["Ilmo Tavek"].role == role


def test_what_may_be_a_salon_s_name_is_no_person() -> None:
    assert "Ilmo Tavek" not in persons("On attend la gérante du salon Ilmo Tavek.")


@pytest.mark.parametrize(("of", "client"), [("de Paul Tavek", "Paul Tavek"), ("d'Anne Tavek", "Anne Tavek")])
def test_the_name_behind_one_that_a_function_has_is_another_s(of: str, client: str) -> None:
    found = persons(f"Hier, l'avocat {of} Luc Ruvel a dit non.")
    assert set(found) == {client, "Luc Ruvel"}
    assert found["Luc Ruvel"].role == f"avocat {of}"


def test_four_names_of_one_person_stay_together() -> None:
    assert "Jean Claude Van Tavek" in persons("Hier, l'avocat de Jean Claude Van Tavek a dit non.")


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Dominique Tavek, née à Brest, a dit non.", "f"),
        ("Dominique Tavek est arrivé hier.", "m"),
        ("Dominique Tavek, ancien membre du club, a dit non.", "m"),
        ("Dominique Tavek, ministre palestinienne du Tourisme, a dit non.", "f"),
        ("Dominique Tavek, responsable sécurité du port, a dit non.", None),
        ("Dominique Tavek, 34 ans, a dit non.", None),
    ],
)
def test_words_that_agree_with_a_name_show_its_gender(text: str, gender: str | None) -> None:
    assert persons(text)["Dominique Tavek"].gender == gender


def test_a_doctor_s_two_names_are_first_name_and_surname() -> None:
    found = persons("Le Dr Ilmo Tavek est venu. Ilmo rit. Mme Dos Santos aussi.")
    assert (found["Ilmo"].name, found["Dos Santos"].name) == ("Ilmo Tavek", "Dos Santos")


def test_a_department_is_a_place_and_a_first_name_is_none() -> None:
    assert set(persons("Le préfet de l'Aude Luc Tavek et la journaliste Aude Ruvel ont dit non.")) == {
        "Luc Tavek",
        "Aude Ruvel",
    }


def test_a_country_behind_its_contracted_article_is_no_first_name() -> None:
    assert persons("Le président du Salvador Nayib Tavek a dit non.")["Nayib Tavek"].role == "président du Salvador"

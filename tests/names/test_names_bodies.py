"""Where the name of a body begins and ends, and what is a body though it looks like a person."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find, institution


def kinds(text: str) -> dict[str, str]:
    return {mention.words: mention.kind for mention in find(Article(id="a", text=text))}


def names(text: str) -> dict[str, str]:
    return {mention.words: mention.name for mention in find(Article(id="a", text=text))}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Il a saisi le Conseil d'Etat pour contester sa radiation.", "Conseil d'Etat"),
        ("On demande à l'Union européenne d'augmenter les aides.", "Union européenne"),
        ("Selon l'Université de Brest publiée mardi, il pleut.", "Université de Brest"),
        (
            "La Mission interministérielle de lutte contre le bruit le dit.",
            "Mission interministérielle de lutte contre",
        ),
        ("L'Institut des hautes études de Brest se tait.", "Institut des hautes études de Brest"),
        ("Le Comité de lutte contre le cancer se tait.", "Comité de lutte contre le cancer"),
    ],
)
def test_a_body_s_name_ends_before_a_verb_and_goes_on_behind_what_it_fights(text: str, body: str) -> None:
    assert any(words.startswith(body) for words in kinds(text))
    assert not any(words.endswith((" contester", " augmenter", " publiée", " lutte")) for words in kinds(text))


def test_two_bodies_side_by_side_are_two() -> None:
    found = kinds("La préfecture du Nord et l'ARS le disent, le parquet de Brest et la Préfecture de police aussi.")
    assert set(found) == {"préfecture du Nord", "ARS", "parquet de Brest", "Préfecture de police"}


def test_an_organisation_is_called_without_the_letters_that_tell_what_it_is() -> None:
    found = kinds("Selon l'ONG Ruvelia, il pleut. Ruvelia ajoute que l'ONG Attac a tort.")
    assert found == {"Ruvelia": "organisation", "Attac": "organisation"}


def test_english_words_belong_to_the_body_they_stand_in() -> None:
    found = kinds("L'association Boats for Brest a dit non. Selon la Morvan School of Sea and Wind, il pleut.")
    assert found == {"Boats for Brest": "organisation", "Morvan School of Sea and Wind": "organisation"}


def test_a_capital_behind_small_letters_shows_no_person() -> None:
    found = kinds("Selon MarBlue, il pleut. Le rival MarBlue rit. Selon McAllan et DiTrano, il vente.")
    assert (found["MarBlue"], found["McAllan"]) == ("organisation", "person")


def test_what_a_common_noun_tells_is_no_person_however_often_it_is_told() -> None:
    assert "Ruvelo" not in kinds("On vend le passe Ruvelo au guichet. Il a perdu son passe Ruvelo hier.")
    assert kinds("Puis, hier, Ruvelo avait ri. Demain peut-être, Ruvelo viendra.")["Ruvelo"] == "person"


@pytest.mark.parametrize("words", ["Global Tavek", "Virgin Tavek", "Flash Tavek"])
def test_some_words_begin_no_person_s_name(words: str) -> None:
    assert "person" not in kinds(f"Hier soir, {words} était vide.").values()
    assert kinds(f"Hier soir, {words} affirme le contraire.")[words] == "organisation"


def test_initials_are_the_person_s_not_an_unknown_body_s() -> None:
    text = "Anne Roy-Tavek a parlé hier. Selon ART, il pleut. Selon BVA, il pleut."
    assert (names(text)["ART"], names(text)["BVA"]) == ("Anne Roy-Tavek", "BVA")


@pytest.mark.parametrize(
    ("role", "speaks"),
    [
        ("présidente de la région Île-de-France", "région Île-de-France"),
        ("président des Hauts-de-France", "région Hauts-de-France"),
        ("présidente d'Île-de-France Mobilités", "Île-de-France Mobilités"),
        ("président du Mali", "Mali"),
        ("maire de Lens et président de l'Association des maires de France", "mairie de Lens"),
        ("maire de Dol et Combourg", "mairie de Dol et Combourg"),
        ("invitée de BFMTV", None),
    ],
)
def test_whom_who_presides_a_region_or_holds_two_offices_speaks_for(role: str, speaks: str | None) -> None:
    assert institution(role) == speaks


def test_a_bare_seat_is_that_of_the_one_who_holds_the_office() -> None:
    text = "Le préfet du Nord Luc Roy est venu. La préfecture ferme la route."
    assert names(text)["préfecture"] == "préfecture du Nord"
    assert names(f"{text} La préfète du Gard Anne Petit aussi.")["préfecture"] == "préfecture"
    assert names("Le maire de Lens Luc Roy rit. Une salle ouvre à la mairie du 9e.")["mairie"] == "mairie"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Le directeur général d'Orcas Bretagne a dit non.", "Orcas Bretagne", "organisation"),
        ("Selon le site annonces-auto.com, il pleut.", "annonces-auto.com", "organisation"),
        ("Il écrit à luc@annonces.com.", "annonces.com", None),
        ("Nantes Métropole et Paris Habitat ont dit non.", "Nantes Métropole", "organisation"),
        ("Nantes Métropole et Paris Habitat ont dit non.", "Paris Habitat", "organisation"),
        ("L'US Navy a perdu un navire.", "US Navy", "organisation"),
        ("Les US ont dit non.", "US", "government"),
        ("Selon 20 minutes, il pleut.", "20 minutes", "outlet"),
        ("Il est resté 20 minutes sous l'eau.", "20 minutes", None),
    ],
)
def test_a_branch_a_foreign_body_and_a_paper_that_is_also_a_time(text: str, words: str, kind: str | None) -> None:
    assert kinds(text).get(words) == kind


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Le départ de l'Union européenne du Royaume-Uni coûte cher.", {"Union européenne", "Royaume-Uni"}),
        ("Un accord entre l'Union européenne et le Canada tarde.", {"Union européenne", "Canada"}),
        ("Hier, l'Union européenne scelle un accord.", {"Union européenne"}),
        ("Le Parti socialiste et Les Républicains hésitent.", {"Parti socialiste", "Les Républicains"}),
    ],
)
def test_a_known_name_ends_before_what_is_told_beside_it(text: str, bodies: set[str]) -> None:
    assert kinds(text).keys() == bodies


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La CGT Métallurgie proteste.", {"CGT Métallurgie": "organisation"}),
        ("Selon la CGT, Brest proteste.", {"CGT": "organisation", "Brest": "place"}),
        ("L'élu de la CGT Luc Tavek proteste.", {"CGT": "organisation", "Luc Tavek": "person"}),
        ("L'ambassadeur du Mali en France Ilmo Tavek proteste.", {"Ilmo Tavek": "person"}),
        ("Globalement, le magazine plaît.", {}),
        ("Le pont est fermé, relève Sud Ouest.", {"Sud Ouest": "outlet"}),
        ("Selon France-Bleu Loire, le pont est fermé.", {"France-Bleu": "outlet"}),
    ],
)
def test_what_a_run_of_capitals_is_by_its_place(text: str, found: dict[str, str]) -> None:
    held = kinds(text)
    assert found.items() <= held.items()
    assert found or not held


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("La SNCF recrute. SNCF Réseau attend. La SNCF le dit.", {"SNCF", "SNCF Réseau"}),
        ("Twitter ferme des comptes. Twitter France le confirme. Twitter se tait.", {"Twitter", "Twitter France"}),
        ("BMW France rappelle des moteurs. BMW se tait.", {"BMW France"}),
    ],
)
def test_a_branch_is_another_body_than_the_one_named_first(text: str, bodies: set[str]) -> None:
    assert set(names(text).values()) == bodies

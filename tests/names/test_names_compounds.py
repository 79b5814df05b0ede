"""Bodies and places that have the look of persons."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find


def kinds(text: str) -> dict[str, str]:
    return {mention.words: mention.kind for mention in find(Article(id="a", text=text))}


@pytest.mark.parametrize("body", ["CGT-Marins", "CGT-marins", "Unsa-Ports", "BVA-Digue"])
def test_a_compound_that_begins_with_a_known_body_is_one(body: str) -> None:
    assert kinds(f"Le délégué {body} a dit non. Selon {body}, le port ferme.")[body] == "organisation"


@pytest.mark.parametrize("town", ["Saint-Ytel-les-Pins", "Fort-la-Digue", "Ytel-sur-Mer", "Luc-sur-Mer"])
def test_small_words_inside_a_compound_show_a_town(town: str) -> None:
    assert kinds(f"Le tueur de {town} a dit non. {town} a peur.")[town] == "place"


def test_other_compounds_are_no_towns() -> None:
    assert kinds("On signe un Cessez-le-feu.").get("Cessez-le-feu") is None
    assert kinds("Hugo Bertin-Vidal a dit non.")["Hugo Bertin-Vidal"] == "person"


def test_two_towns_are_a_line() -> None:
    assert "Paris-Le Havre" not in kinds("La ligne est coupée. Paris-Le Havre a dit non.")


@pytest.mark.parametrize(
    "body",
    ["Ytel Refugee Council", "Ytel Insider", "Digue Aeronautics", "Alarm Buoy", "Ytel Nickel", "Vélodigue Bikes"],
)
def test_a_body_s_noun_makes_a_body(body: str) -> None:
    assert kinds(f"« Non », a répondu {body}.")[body] == "organisation"


@pytest.mark.parametrize("what", ["une organisation de marins", "un cabinet de conseil", "agence officielle du port"])
def test_an_apposition_tells_a_body(what: str) -> None:
    assert kinds(f"Selon Ytelis, {what}, le port ferme.")["Ytelis"] == "organisation"


def test_who_is_told_by_his_town_has_no_name_by_it() -> None:
    assert "Vannetais" not in kinds("Le jeune Vannetais a dit non. « Oui », ajoute le jeune Vannetais.")
    assert "Ytelports" not in kinds("Elle relance #Ytelports. Selon #Ytelports, le port ferme.")


@pytest.mark.parametrize("word", ["Imperturbable", "Surpris", "Soupçonneux", "Déçue"])
def test_a_common_word_before_a_comma_is_no_name(word: str) -> None:
    assert word not in kinds(f"Il pleut. {word}, le maire a dit non.")


def test_a_country_behind_an_office_is_no_first_name() -> None:
    assert kinds("Le grand maître de France Hugo Bertin a dit non.")["Hugo Bertin"] == "person"
    assert kinds("La voix de France Gall a plu.")["France Gall"] == "person"

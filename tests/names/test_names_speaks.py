"""Whom an office speaks for."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find, institution, join


@pytest.mark.parametrize("party", ["LR ", "Les Républicains ", "(LR) ", "Les Républicains (LR) ", ""])
def test_an_office_goes_before_a_party(party: str) -> None:
    assert institution(f"président {party}du Sénat") == "Sénat"


def test_who_leads_a_party_speaks_for_it() -> None:
    assert institution("président des Républicains") == "Les Républicains"


def test_a_council_of_citizens_is_no_state() -> None:
    assert institution("président du Conseil français des phares") == "Conseil français des phares"
    assert institution("président du Conseil italien") == "Italie"


def test_a_round_of_the_world_is_about_no_country() -> None:
    lands = "L'Italie, l'Espagne, le Japon, le Chili, le Pérou, le Mali, l'Iran, la Chine, la Suède hésitent. "
    text = lands + "Berlin a dit non. Berlin a peur. L'Allemagne ferme. " + "Le ministère des Transports a dit oui."
    names = {name.label: name.institution for name in join(find(Article(id="a", text=text)))[1]}
    assert names["ministère des Transports"] != "Allemagne"


@pytest.mark.parametrize(
    ("office", "whom"),
    [
        ("chef de la diplomatie de l'Union européenne", "Union européenne"),
        ("chef de la diplomatie de l'UE", "Union européenne"),
        ("ministre des Affaires européennes", "France"),
        ("ministre des Affaires étrangères et européennes", "France"),
        ("ministre allemand des Affaires européennes", "Allemagne"),
        ("chef de la diplomatie européenne", "Union européenne"),
    ],
)
def test_european_affairs_are_an_office_of_a_country_and_the_union_s_diplomacy_the_union_s(
    office: str, whom: str
) -> None:
    assert institution(office) == whom


def test_a_party_behind_a_town_is_no_part_of_its_name() -> None:
    assert institution("conseillère de Paris LFI") is None

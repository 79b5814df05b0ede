"""Which sources are not independent of one another."""

from __future__ import annotations

import pytest

from selon.claims.kin import BODY, PERSON, Root, related


def _body(*called: str) -> Root:
    return Root(key=called[0].lower(), label=called[0], voice="", kind=BODY, called=called)


@pytest.mark.parametrize(
    ("first", "second", "kin"),
    [
        ("Unicef", "Nations unies", True),
        ("Organisation mondiale de la santé", "FAO", True),
        ("rapport du Haut Commissariat aux Réfugiés", "ONU", True),
        ("OMS", "Greenpeace", False),
        ("Croix-Rouge", "Médecins sans frontières", False),
    ],
)
def test_bodies_of_one_organisation_are_kin(first: str, second: str, kin: bool) -> None:
    assert related(_body(first), _body(second)) == kin
    assert related(_body(second), _body(first)) == kin


def _person(label: str, *roles: str) -> Root:
    return Root(key=label.lower(), label=label, voice="", kind=PERSON, called=(label,), roles=roles)


@pytest.mark.parametrize(
    ("role", "body", "kin"),
    [
        ("procureure adjointe", "parquet de Nancy", True),
        ("Anne Roy, la procureure de la République adjointe à Nancy", "parquet de Nancy", True),
        ("vice-procureur", "parquet de Nancy", True),
        ("substitute du procureur", "parquet", True),
        ("avocat général", "parquet de Nancy", True),
        ("ancienne procureure", "parquet de Nancy", False),
        ("commissaire", "police du Var", True),
        ("commissaire européen", "police du Var", False),
        ("vice-procureur", "CGT", False),
        ("vice-procureur", "mairie de Brest", False),
        ("adjointe au maire", "mairie de Brest", True),
        ("premier adjoint au maire de Brest", "ville de Brest", True),
        ("adjointe au maire de Laval", "mairie de Brest", False),
        ("conseillère municipale", "mairie de Brest", False),
        ("adjoint au maire", "parquet de Brest", False),
    ],
)
def test_who_speaks_for_an_office_is_no_second_source_beside_it(role: str, body: str, kin: bool) -> None:
    assert related(_person("Anne Roy", role), _body(body)) is kin
    assert related(_body(body), _person("Anne Roy", role)) is kin


def test_two_who_speak_for_prosecutors_are_one_source() -> None:
    assert related(_person("Anne Roy", "vice-procureure"), _person("Luc Marin", "procureur de la République"))
    assert not related(_person("Anne Roy", "vice-procureure"), _person("Luc Marin", "pêcheur"))

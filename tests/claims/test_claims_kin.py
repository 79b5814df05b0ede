"""Which sources are not independent of one another."""

from __future__ import annotations

import pytest

from selon.claims.kin import BODY, Root, related


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

"""The dead of one event: told from hour to hour in other words, each count is another's revision."""

from __future__ import annotations

import pytest

from selon.record import Claim
from tests.claims.test_claims_gather import Pile


def _claims(*told: tuple[str, str, str]) -> list[Claim]:
    pile = Pile()
    for speaker, words, day in told:
        pile.add((speaker, words), day=day)
    return pile.claims()


FIRST = "l'explosion du silo de Brive a fait 12 morts"
EARLY, LATE = "2024-03-05", "2024-03-06"


@pytest.mark.parametrize(
    "later",
    [
        "le bilan est maintenant de 19 morts et de 80 blessés",
        "au moins 15 personnes ont péri dans cette explosion, d'autres sont portées disparues",
        "plus de 20 morts",
    ],
)
def test_a_later_toll_in_other_words_revises(later: str) -> None:
    one, other = _claims(("préfecture", FIRST, EARLY), ("Croix-Rouge", later, LATE))
    assert [line.article for line in one.revised] == [other.first.article]
    assert [line.article for line in other.revised] == [one.first.article]


@pytest.mark.parametrize(
    "other",
    [
        "l'explosion de l'usine de Tulle avait fait 19 morts",
        "le bilan pourrait dépasser 20 morts",
        "l'hôpital a reçu à lui seul 10 morts",
        "l'explosion d'une usine de Nîmes a fait 19 morts",
        "10 décès supplémentaires",
        "le ministre ira sur les lieux de l'explosion qui a fait 19 morts",
        "la route fait 19 morts par an",
        "les accidents du port ont fait 400 morts",
    ],
)
def test_what_counts_something_else_revises_nothing(other: str) -> None:
    assert not any(claim.revised for claim in _claims(("préfecture", FIRST, EARLY), ("maire", other, LATE)))


@pytest.mark.parametrize(
    ("first", "second"),
    [("plus de 150 morts", "154 morts"), ("plus de 100 morts", "113 morts"), ("près de 7.000 morts", "6.980 morts")],
)
def test_more_than_so_many_is_no_other_count(first: str, second: str) -> None:
    assert not any(claim.revised for claim in _claims(("préfecture", first, EARLY), ("maire", second, LATE)))


def test_one_count_in_other_words_is_one_claim() -> None:
    words = "le bilan s'élève à 12 morts et 80 blessés"
    (claim,) = _claims(("préfecture", FIRST, EARLY), ("préfecture", words, LATE))
    assert len(claim.statements) == 2


def test_some_dead_and_so_many_dead_are_two_claims() -> None:
    told = ("préfecture", "il y a des morts et des blessés à Brive", EARLY)
    claims = _claims(told, ("préfecture", "il y a 12 morts et 80 blessés à Brive", LATE))
    assert len(claims) == 2

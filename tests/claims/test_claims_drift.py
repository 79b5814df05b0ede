"""What comes to a claim and is mostly about other things stands apart."""

from __future__ import annotations

import pytest

from tests.claims.test_claims_gather import Pile, largest

OTHERS = (
    "la piscine de Tulle rouvrira en mai",
    "les impôts locaux vont augmenter de trois points",
    "le festival de jazz aura lieu au parc",
    "un loup a été vu près du lac",
)


def together(*told: str) -> int:
    """How many statements the largest claim of some has, in a story where the town hall says more."""
    pile = Pile()
    for words in (*told, *OTHERS):
        pile.add(("mairie", words))
    return len(largest(pile.claims()).statements)


MAYOR = "le village attend un maire qui réparera son école, son pont et sa piscine"
VOTED = "il voterait pour elle au second tour", "il voterait au second tour pour Anne Leroy"


@pytest.mark.parametrize(
    ("third", "count"),
    [
        (f"Allons tous voter au second tour, {MAYOR}", 2),
        ("Allons tous voter au second tour", 3),
        ("Oui, il voterait au second tour pour Anne Leroy, qui réparera leur école, leur pont et leur piscine", 3),
    ],
)
def test_what_comes_third_is_not_mostly_about_other_things(third: str, count: int) -> None:
    assert together(*VOTED, third) == count


def test_what_stands_apart_as_a_third_may_be_one_of_two() -> None:
    assert together(VOTED[0], f"Allons tous voter au second tour, {MAYOR}") == 2


FLED = "La digue de Tulle a cédé. Les élèves de la vallée partent en car avec leurs maîtres, des couvertures et du pain"
COSTS = "aux assureurs de la région des dossiers, des photos, des factures et des mois de procès"


@pytest.mark.parametrize(
    ("second", "count"),
    [
        (f"À Tulle la digue qui a cédé coûtera {COSTS}", 1),
        ("À Tulle, la digue a cédé", 2),
        (f"La digue de Tulle a cédé. Elle coûtera {COSTS}", 2),
    ],
)
def test_two_that_have_one_clause_alike_and_say_more_each_are_two(second: str, count: int) -> None:
    assert together(FLED, second) == count

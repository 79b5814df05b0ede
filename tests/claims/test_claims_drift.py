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


def together(*told: str, acts: tuple[str, ...] = ()) -> int:
    """How many statements the largest claim of some has, in a story where the town hall says more."""
    pile = Pile()
    for at, words in enumerate((*told, *OTHERS)):
        pile.add(("mairie", words, {"act": acts[at] if at < len(acts) else "assert"}))
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


@pytest.mark.parametrize(("act", "count"), [("promise", 3), ("assert", 2)])
def test_who_comes_third_with_another_act_of_speech_has_to_say_more_of_the_same(act: str, count: int) -> None:
    told = "lancer un plan de travaux pour l'école", "un plan massif de travaux pour l'école à la fin de l'hiver"
    third = "le plan de travaux de l'école coûtera aux familles de la vallée deux ans de bruit"
    assert together(*told, third, acts=("promise", "promise", act)) == count


FOUND = (
    "la fouille du hangar de Brive a permis de trouver au moins un vélo volé",
    "au moins un vélo volé a été trouvé lors de la fouille du hangar",
)


@pytest.mark.parametrize(
    ("fourth", "count"),
    [
        ("elle a aussi permis de trouver une dizaine de motos, dont des motos de course dans le hangar", 3),
        ("un vélo volé a été trouvé dans le hangar ainsi qu'une dizaine de motos, dont des motos de course", 4),
    ],
)
def test_who_says_two_things_in_one_breath_ties_nobody_to_who_says_the_other(fourth: str, count: int) -> None:
    both = f"{FOUND[0]} ainsi qu'une dizaine de motos, dont des motos de course"
    assert together(*FOUND, both, fourth) == count


def test_the_words_of_a_heading_in_capitals_stand_with_the_quotations_they_are_of() -> None:
    more = "les lions finissent par se taire quand la cage reste vide"
    told = (
        f"Nous sommes un club de vieux lions. Et {more} et que le gardien part",
        f"Je le redis : nous sommes un club de vieux lions. Et {more}, que le gardien part et que la foule siffle",
    )
    assert together("NOUS SOMMES UN CLUB DE VIEUX LIONS", *told) == 3


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

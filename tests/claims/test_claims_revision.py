"""Which figures are corrections of one another, and which are of something else."""

from __future__ import annotations

import pytest

from selon.article import Span
from tests.claims.test_claims_gather import Pile

SOURCE = "préfecture"


def _revised(first: tuple[str, str, str], second: tuple[str, str, str]) -> bool:
    pile = Pile()
    for speaker, words, day in (first, second):
        pile.add((speaker, words), day=day)
    return any(claim.revised for claim in pile.claims())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("l'explosion de l'usine de Brive a fait 12 morts", "l'explosion de l'usine de Brive a fait 15 morts"),
        ("l'inondation de Brive a détruit 20 maisons", "l'inondation de Brive a détruit 35 maisons"),
        ("la fièvre du port a fait 722 morts à Brive", "la fièvre du port a tué 730 personnes à Brive"),
    ],
)
def test_a_later_count_of_the_same_revises(first: str, second: str) -> None:
    assert _revised((SOURCE, first, "2024-03-05"), (SOURCE, second, "2024-03-07"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("cent trente maisons de Brive sont inondées", "130 maisons de Brive sont inondées"),
        (
            "le prix du blé atteint 210 euros la tonne, en hausse de 3 euros",
            "le prix du blé atteint 214 euros la tonne, en hausse de 4 euros",
        ),
        ("neuf lignes du tramway de Brive seront fermées", "dix lignes du tramway de Brive seront fermées"),
        ("7 cas de rougeole recensés à Brive", "onze cas de rougeole supplémentaires recensés à Brive"),
        ("le maire de Brive a distribué 18.000 masques", "le maire de Brive distribuera 2.000 masques"),
        ("la panne du pont de Brive a duré une vingtaine de minutes", "la panne du pont de Brive a duré 22 minutes"),
        (
            "entre 15 et 30.000 oliviers de Brive sont malades",
            "entre 15.000 et 30.000 oliviers de Brive sont malades",
        ),
        ("le hangar de Brive abritait 2.700 tonnes de blé", "le hangar de Brive abritait 2.750 tonnes de blé"),
        (
            "l'homme de 41 ans a purgé quatre ans de sa peine à Brive",
            "l'homme purge une peine de cinq ans à Brive",
        ),
        (
            "3.300 nouveaux cas de rougeole à Brive en 24 heures, une hausse inédite depuis mai",
            "4.700 nouveaux cas de rougeole à Brive en 24 heures, une hausse inédite depuis mai",
        ),
        ("126 blessés sont hospitalisés à Brive", "28 Portugais blessés sont hospitalisés à Brive"),
    ],
)
def test_what_is_counted_of_its_own_time_or_of_others_revises_nothing(first: str, second: str) -> None:
    assert not _revised((SOURCE, first, "2024-03-05"), (SOURCE, second, "2024-03-12"))


def test_each_poll_asks_anew() -> None:
    words = "mécontents du maire de Brive (31% très mécontents)"
    later = "mécontents du maire de Brive (29% très mécontents)"
    assert not _revised(("52% des habitants", words, "2024-03-05"), ("48% des habitants", later, "2024-04-05"))


def test_a_share_of_another_day_revises_nothing() -> None:
    first, second = "jeudi dernier, 51% des agents du port étaient en grève", "12% des agents du port sont en grève"
    assert not _revised((SOURCE, first, "2024-03-05"), (SOURCE, second, "2024-03-05"))
    toll = "la veille, le bilan de la crue du port était de 12 morts", "la crue du port a fait 15 morts"
    assert _revised((SOURCE, toll[0], "2024-03-05"), (SOURCE, toll[1], "2024-03-05"))


def test_each_pollster_asks_for_himself() -> None:
    first, second = (f"{share}% des Français sont favorables au pont de Brive" for share in (58, 75))
    assert not _revised(("Sondalys", first, "2024-03-05"), ("Opinor", second, "2024-03-07"))


def test_what_was_expected_is_no_count() -> None:
    pile, before = Pile(), "les analystes tablaient sur "
    pile.add((SOURCE, "2.700 emplois ont disparu à Brive en mai"))
    cue = Span(before.index("tablaient"), before.index(" sur"))
    pile.add(("analystes", "9.000 emplois disparus à Brive en mai", {"cue": cue}), before=before)
    assert not any(claim.revised for claim in pile.claims())


def test_counts_of_two_countries_revise_nothing() -> None:
    pile = Pile()
    pile.add(("ministère chilien de la Santé", "la fièvre a fait 12 morts depuis mars"))
    pile.add(("ministère péruvien de la Santé", "la fièvre a fait 15 morts depuis mars"))
    assert not any(claim.revised for claim in pile.claims())


def test_what_each_has_paid_revises_nothing() -> None:
    first = "les deux hommes ont payé une amende de 790 euros à Brive"
    second = "les deux hommes ont payé chacun une amende de 395 euros à Brive"
    assert not _revised((SOURCE, first, "2024-03-05"), (SOURCE, second, "2024-03-07"))

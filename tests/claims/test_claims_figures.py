"""Figures: numbers and what they count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.article import Span
from selon.claims.figures import value
from selon.claims.reading import read
from selon.claims.who import Naming
from selon.french import senses
from selon.record import Statement


def figures(text: str) -> dict[str, frozenset[float]]:
    row = Statement(article="a", line=0, content=(Span(0, len(text)),), words=(text,), kind="indirect")
    return read(row, Naming((), ())).figures


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("il y a eu douze morts", "morts", 12),
        ("1,2 million de chômeurs", "chômeurs", 1_200_000),
        ("trois cents salariés", "salariés", 300),
        ("1 200 logements", "logements", 1200),
    ],
)
def test_numbers_count_the_word_after_them(text: str, unit: str, number: float) -> None:
    assert figures(text) == {senses.sense(unit).concept: frozenset({number})}


def test_per_cent_years_and_days_are_units_of_their_own() -> None:
    assert figures("une hausse de 3,5 % en 2024") == {"%": frozenset({3.5}), "year": frozenset({2024.0})}
    assert set(figures("le 12 mars")) == {"day", "month"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6.500 personnes sur la place du port", {"person": {6500}}),
        ("trois personnes sont mortes", {"die": {3}}),
        ("le pont compte 2 habitants, les morts se taisent", {"person": {2}}),
        ("onze nouveaux cas recensés", {"case": {11}}),
        ("il a 15 jours pour répondre", {"days": {15}}),
        ("2.000 personnes en 2024", {"person": {2000}, "year": {2024}}),
        ("les deux premiers jours", {"days": {2}}),
        ("les poids lourds passent dès 03H30", {"~heur": {3.5}}),
        ("les poids lourds passent dès 3 heures", {"~heur": {3}}),
        ("plus d'un millier de vélos", {"~vélo": {1000}}),
        ("entre 70 et 100 vélos", {"~vélo": {70, 100}}),
        ("quatre à six millions de vélos", {"~vélo": {4_000_000, 6_000_000}}),
        ("cela porte à 35 le nombre de morts", {"die": {35}}),
        ("le nombre de morts est passé à 35", {"die": {35}}),
        ("deux millions et demi de vélos", {"~vélo": {2_500_000}}),
        ("la panne du Boeing 737 de Rodez", {}),
        ("ils étaient 20. Les morts se taisent", {"number": {20}}),
    ],
)
def test_small_words_are_units_and_both_of_two_numbers_count_what_follows(
    text: str, found: dict[str, set[float]]
) -> None:
    want = {unit.replace("~vélo", senses.sense("vélos").concept): frozenset(counts) for unit, counts in found.items()}
    assert figures(text) == want


@given(st.text(max_size=30))
def test_any_word_has_a_number_or_none(word: str) -> None:
    assert value(word) is None or value(word) >= 0  # type: ignore[operator]

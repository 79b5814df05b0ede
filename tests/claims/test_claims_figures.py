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


@given(st.text(max_size=30))
def test_any_word_has_a_number_or_none(word: str) -> None:
    assert value(word) is None or value(word) >= 0  # type: ignore[operator]

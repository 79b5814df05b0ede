"""Dates of publication keep their precision; what cannot be is not trusted."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.read.published import Untrusted, edtf

TODAY = date(2024, 3, 1)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023", "2023"),
        ("2023-09", "2023-09"),
        ("2023-09-05", "2023-09-05"),
        ("2023-09-05T07:12", "2023-09-05T07:12"),
        ("2023-09-05T07:12:33+02:00", "2023-09-05T07:12"),
        ("2023-09-05T23:30:00Z", "2023-09-06T01:30"),
        ("2024-01-10 08:00:00", "2024-01-10T08:00"),
        ("05/09/2023", "2023-09-05"),
        ("mardi 5 septembre 2023 à 7h12", "2023-09-05T07:12"),
        ("1er août 2023", "2023-08-01"),
        ("Tue, 05 Sep 2023 07:12:00 +0200", "2023-09-05T07:12"),
        ("2024-03-02", "2024-03-02"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_given(value: str, expected: str) -> None:
    assert edtf(value, today=TODAY) == expected


@pytest.mark.parametrize("value", ["2024-03-03", "2023-02-30", "2023-13", "0000-01-01", "1492-10-12", "hier", "", "12"])
def test_a_date_that_cannot_be_is_not_trusted(value: str) -> None:
    with pytest.raises(Untrusted):
        edtf(value, today=TODAY)


@given(st.text(max_size=40) | st.from_regex(r"\d{1,4}[-/ ]\d{1,3}[-/ ]\d{1,4}(T\d\d:\d\d)?Z?", fullmatch=True))
def test_any_words_give_a_date_or_are_not_trusted(value: str) -> None:
    with suppress(Untrusted):
        assert edtf(value, today=TODAY)

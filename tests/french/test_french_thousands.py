"""A figure is one number, however its thousands stand apart; what only stands beside it is none of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.french.thousands import gaps, joined, place


@pytest.mark.parametrize("figure", ["831 440", "831.440", "831\u00a0440", "831\u202f440", "831'440", "831440"])
def test_it_is_joined_however_it_is_written(figure):
    assert joined(f"soit {figure} euros") == "soit 831440 euros"


@pytest.mark.parametrize(
    "words", ["en 2015 450 voix", "12,500 km", "01 42 34 56 78", "0.500", "de 2 à 300", "1 23", "4 5678"]
)
def test_what_is_no_figure_stays(words):
    assert joined(words) == words


@given(st.text(alphabet="0123456789 .,'\u202fa", max_size=30))
def test_every_character_is_found_again(text):
    short = joined(text)
    apart = gaps(text)
    assert len(short) == len(text) - len(apart)
    assert [text[place(apart, at)] for at in range(len(short))] == list(short)

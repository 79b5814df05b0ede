"""Words as arrays: what counts as the same word, and where it stands."""

import re

from hypothesis import given
from hypothesis import strategies as st

from selon.copies import words as module
from selon.copies.words import HOLE, split


def _codes(text: str) -> list[int]:
    words = split([text])
    return words.code[words.start >= 0].tolist()


def test_case_apostrophes_hyphens_and_composed_accents_do_not_tell_words_apart() -> None:
    assert _codes("L'été à Jong-Un") == _codes("l’e\u0301té À jong un") == _codes("l ÉTÉ, à « Jong Un »")


def test_accents_and_the_order_of_letters_do() -> None:
    assert _codes("pêche") != _codes("péché")
    assert _codes("niche") != _codes("chine")


@given(st.text())
def test_words_are_the_words_of_the_text(text: str) -> None:
    words = split([text])
    real = words.start >= 0
    found = [text[a:b] for a, b in zip(words.start[real].tolist(), words.end[real].tolist(), strict=True)]
    assert len(found) == words.count[0]
    for word in found:
        assert re.fullmatch(r"\S+", word)
    assert words.start[real].tolist() == sorted(words.start[real].tolist())


@given(st.lists(st.text(alphabet="aé '\n-\u0301", max_size=30), max_size=6))
def test_a_text_gives_the_same_words_alone_and_among_others(texts: list[str]) -> None:
    block, module.BLOCK = module.BLOCK, 20
    try:
        together = split(texts)
    finally:
        module.BLOCK = block
    for number, text in enumerate(texts):
        own = slice(int(together.first[number]), int(together.first[number + 1]))
        alone = split([text])
        assert together.start[own].tolist() == alone.start.tolist()
        real = alone.start >= 0
        assert together.code[own][real].tolist() == alone.code[real].tolist()
        assert (together.text[own] == number).all()


def test_a_removed_part_leaves_a_hole() -> None:
    words = split(["avant        après", "seul"], [[6], []])
    assert [index for index, start in enumerate(words.start.tolist()) if start >= 0] == [1, 2 + HOLE, 4 + HOLE]


def test_empty_places_never_agree() -> None:
    words = split(["", "", "un"], [[0], [0], []])
    empty = words.code[words.start < 0].tolist()
    assert len(set(empty)) == len(empty)

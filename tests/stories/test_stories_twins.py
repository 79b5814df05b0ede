"""Articles that are one text."""

from __future__ import annotations

import numpy as np

from selon.stories.near import Near
from selon.stories.twins import fold


def _near(*rows: tuple[int, int, float, bool]) -> Near:
    first, second, nearness, same = zip(*rows, strict=True)
    return Near(first=np.array(first), second=np.array(second), nearness=np.array(nearness), same=np.array(same))


def test_articles_that_are_one_text_are_one_through_others_too() -> None:
    texts, number = fold(_near((0, 2, 0.5, True), (1, 3, 0.2, False), (2, 4, 0.5, True)), 5)
    assert number.tolist() == [0, 1, 0, 2, 0]
    assert list(zip(texts.first.tolist(), texts.second.tolist(), texts.nearness.tolist(), strict=True)) == [(1, 2, 0.2)]


def test_an_article_near_one_of_two_twins_is_half_as_near_to_their_text() -> None:
    texts, _ = fold(_near((0, 1, 0.5, True), (1, 2, 0.4, False)), 3)
    assert texts.nearness.tolist() == [0.2]


def test_without_twins_nothing_changes() -> None:
    texts, number = fold(_near((0, 1, 0.5, False), (1, 2, 0.4, False)), 3)
    assert number.tolist() == [0, 1, 2]
    assert texts.nearness.tolist() == [0.5, 0.4]

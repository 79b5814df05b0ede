"""When near articles are joined."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from selon.stories.linkage import link
from selon.stories.near import Near


def _two(size: int, *, within: float, across: float) -> Near:
    """Two groups of articles, each as near within and as near one another as told."""
    pairs = list(combinations(range(2 * size), 2))
    return Near(
        first=np.array([one for one, _ in pairs]),
        second=np.array([other for _, other in pairs]),
        nearness=np.array([within if one // size == other // size else across for one, other in pairs]),
        same=np.zeros(len(pairs), np.bool_),
    )


@pytest.mark.parametrize(("size", "across", "stories"), [(2, 0.125, 1), (6, 0.14, 2), (6, 0.22, 1)])
def test_two_settled_stories_need_more_in_common_to_be_one(size: int, across: float, stories: int) -> None:
    assert len(link(_two(size, within=0.3, across=across), 2 * size)) == stories


def test_two_articles_alone_need_more_in_common_than_one_and_a_story() -> None:
    ends = np.array([0]), np.array([1])
    alone = Near(first=ends[0], second=ends[1], nearness=np.array([0.11]), same=np.array([False]))
    assert link(alone, 2) == [[0], [1]]
    story = Near(
        first=np.array([0, 0, 1]),
        second=np.array([1, 2, 2]),
        nearness=np.array([0.3, 0.11, 0.11]),
        same=np.zeros(3, np.bool_),
    )
    assert link(story, 3) == [[0, 1, 2]]

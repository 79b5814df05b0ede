"""How near two articles are."""

from __future__ import annotations

import numpy as np
import pytest

from selon.article import Article, Span
from selon.copies.order import NEVER
from selon.record import Mention
from selon.stories.near import DATED, MOST, STRANGE, Near, Spans, near
from selon.stories.vectors import named, vectors

FIRES = [
    "Un incendie a détruit un entrepôt dans la nuit. Quarante sauveteurs ont lutté contre les flammes et le vent.",
    "L'incendie de l'entrepôt est éteint. Une enquête cherche comment le gardien a pu laisser la grille ouverte.",
]


def _near(
    texts: list[str],
    *,
    places: tuple[str, ...] = (),
    day: int = 0,
    copied: dict[tuple[int, int], float] | None = None,
) -> Near:
    """The articles of these texts, published on one day, the place each names beside it."""
    pile = [Article(id=f"{number}", text=text) for number, text in enumerate(texts)]
    mentions = [
        Mention(article=f"{number}", span=Span(0, 1), words=place, name=place, kind="place")
        for number, place in enumerate(places)
    ]
    days = np.full(len(pile), day, np.int64)
    rows = vectors(pile, dated={article.id for article in pile})
    return near(rows, named(pile, mentions), Spans(since=days, until=days), copied or {})


def _nearness(texts: list[str], *, places: tuple[str, ...] = (), day: int = 0) -> float:
    (value,) = _near(texts, places=places, day=day).nearness.tolist()
    return float(value)


def test_events_of_one_kind_elsewhere_are_less_near() -> None:
    plain = _nearness(FIRES)
    assert _nearness(FIRES, places=("Lorient", "Lorient")) == plain
    assert _nearness(FIRES, places=("Lorient",)) == plain
    assert _nearness(FIRES, places=("Lorient", "Thiers")) == pytest.approx(STRANGE * plain)
    assert STRANGE < 1


def test_names_do_not_part_articles_without_a_day() -> None:
    plain = _nearness(FIRES, day=NEVER)
    assert plain < MOST
    assert _nearness(FIRES) == pytest.approx(DATED * plain)
    assert _nearness(FIRES, places=("Lorient", "Thiers"), day=NEVER) == plain


def test_one_text_printed_twice_is_told_from_two_reports() -> None:
    pairs = _near([FIRES[0], FIRES[1], FIRES[0]])
    told = dict(zip(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True), pairs.same.tolist(), strict=True))
    assert told == {(0, 1): False, (0, 2): True, (1, 2): False}


@pytest.mark.parametrize("share", [0.5, 1.0])
def test_what_is_copied_whole_is_nearest_and_half_of_it_half_as_near(share: float) -> None:
    pairs = _near(["Le vent faiblit.", "Anna chante."], copied={(0, 1): share})
    assert pairs.nearness.tolist() == [share * MOST]


def test_all_telling_words_count_for_nearness_not_the_first_alone() -> None:
    body = " ".join(f"phare{number}" for number in range(80))
    rare = " ".join(f"digue{number} digue{number}" for number in range(60))
    both = _nearness([f"{rare} {body}", f"{rare} {body}"])
    one = _nearness([f"{rare} {body}", f"{rare} {body.replace('phare', 'quai')}"])
    assert one < both

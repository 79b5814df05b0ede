"""Shares of those a poll asked hold a view: *pour 58 % des Français*."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find

POLL = "\nLe sondage a été mené lundi."


def told(text: str) -> list[tuple[str, str, str]]:
    """Speaker, words in small letters and who relays each statement."""
    article = Article(id="a", text=text)
    found = find(article, mentions=names(article))
    return [(" | ".join(each.speaker), " | ".join(each.words).lower(), " | ".join(each.through)) for each in found]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Pour 58 % des Français, la loi est injuste.", "58 % des Français"),
        ("La loi est injuste pour 58% des Français.", "58% des Français"),
        ("La loi est injuste pour 58% des personnes interrogées.", "58% des personnes interrogées"),
        ("Pour six Français sur dix, la loi est injuste.", "six Français sur dix"),
        ("La loi est injuste pour une majorité de Français.", "majorité de Français"),
        ("Pour plus de la moitié des sondés, la loi est injuste.", "plus de la moitié des sondés"),
        ("Pour près d'un Français sur deux (48 %), la loi est injuste.", "près d'un Français sur deux"),
        ("Le maire hésite, puisque pour les trois quarts des sondés la loi est injuste.", "trois quarts des sondés"),
        ("Justice : pour 58 % des Français, la loi est injuste", "58 % des Français"),
    ],
)
def test_those_asked_hold_a_view(text: str, whose: str) -> None:
    assert told(text + POLL) == [(whose, "la loi est injuste", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Selon un sondage Elabe, la loi est injuste pour 58 % des Français.",
        "La loi est injuste pour 58 % des Français, selon un sondage Elabe.",
        "Pour 58 % des Français, la loi est injuste, selon un sondage Elabe.",
    ],
)
def test_who_tells_of_the_poll_relays_them(text: str) -> None:
    assert told(text) == [("58 % des Français", "la loi est injuste", "Elabe")]


def test_a_headline_needs_no_verb() -> None:
    assert told("Grève : injustifiée pour 58% des Français" + POLL) == [
        ("58% des Français", "grève : injustifiée", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "La taxe sera supprimée pour 80 % des Français." + POLL,
        "Le contrôle continu comptera pour 40 % de la note." + POLL,
        "De 10 à 20 minutes pour 84 % des sondés." + POLL,
        "La loi est utile pour 58 % des Français.",
    ],
)
def test_who_only_undergoes_it_says_nothing(text: str) -> None:
    assert told(text) == []

"""Headlines, captions, camps and affairs: what stands beside a name there is no part of it."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find
from selon.record import Mention


def mentions(text: str) -> list[Mention]:
    return find(Article(id="a", text=text))


def one(text: str, words: str) -> Mention:
    return next(mention for mention in mentions(text) if mention.words == words)


@pytest.mark.parametrize(
    "text",
    [
        "ZOÉ BERTIN REFUSE DE PARTIR\nElle reste.",
        "ZOÉ BERTIN ÉTAIT-ELLE LÀ ?\nOui.",
        "ON DIT QUE ZOÉ BERTIN TRAVAILLAIT\nOui.",
        "ZOÉ BERTIN N'EST PAS LÀ\nNon.",
        "ZOÉ BERTIN GRANDIOSE\nHier Zoé Bertin a ri.",
    ],
)
def test_a_headline_in_capitals_adds_no_verb_to_a_name(text: str) -> None:
    assert one(text, "ZOÉ BERTIN").kind == "person"


def test_a_verb_in_capitals_is_no_name() -> None:
    assert not [row for row in mentions("LES MARINS PAYENT LE PRIX FORT\nIls partent.") if "PAYENT" in row.words]


def test_a_name_in_capitals_is_told_as_elsewhere() -> None:
    rows = mentions("ZOÉ BERTIN\nHier, on a vu Zoé Bertin.")
    assert [row.name for row in rows] == ["Zoé Bertin", "Zoé Bertin"]


@pytest.mark.parametrize("text", ["Zoé Gate éclate.", 'Le "ZoéGate" éclate.', "La maire oublie le Zoé Gate."])
def test_an_affair_is_no_person(text: str) -> None:
    assert not [row for row in mentions(text) if row.kind == "person"]


def test_versus_ends_a_name() -> None:
    assert one("Zoé Bertin VS le Front bleu", "Zoé Bertin").kind == "person"


def test_the_title_of_a_video_ends_before_its_author_in_small_letters_too() -> None:
    assert one("On voit Paul Lenoirpar lemessager\nIl rit.", "Paul Lenoir").kind == "person"
    assert one("On rit en Francepar Le Parisien ce soir.", "France").kind == "place"


def test_a_camp_is_called_by_a_person() -> None:
    text = "Hier, Zoé Bertin a ri. Le camp Bertin rit aussi."
    assert [(row.name, row.kind) for row in mentions(text)] == [("Zoé Bertin", "person")] * 2
    assert one("Il vit au camp Morvan.", "Morvan").kind == "place"


def test_one_may_turn_to_a_statesman_as_to_a_town() -> None:
    assert one("Il a tout dit à Balladur hier.", "Balladur").kind == "person"
    assert one("Il a tout dit à Plouzané hier.", "Plouzané").kind == "place"

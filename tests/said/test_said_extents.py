"""Where the words told end: before how they were said, before the main clause, over an incise that cuts them."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def told(text: str) -> list[str]:
    """The words of each statement; parts joined by a bar."""
    article = Article(id="a", text=text)
    return [" | ".join(each.words) for each in find(article, mentions=names(article))]


ENDS = {
    "occasion of the saying": (
        "Anne Roy a confirmé que le pont serait fermé, lors d'une audition au conseil.",
        ["le pont serait fermé"],
    ),
    "what is withheld": (
        "Les experts estiment que le pont a bougé, sans pouvoir dire si la crue en est la cause.",
        ["le pont a bougé"],
    ),
    "a second clause behind an aside": (
        "Anne Roy a progressé, assurant vouloir être « la première élue du port » et, se tournant vers la salle, "
        "elle a quitté la tribune.",
        ["vouloir être « la première élue du port »"],
    ),
    "a gerund in a clause that opens the sentence": (
        "Alors que Paul Le Goff reçoit son invitée, en affirmant que tout va bien pour lui, la foule a protesté.",
        ["tout va bien pour lui"],
    ),
    "a place that opens what is told": (
        "Alors que Paul Le Goff reçoit son invitée, en affirmant qu'à la place du maire, elle aurait cédé.",
        ["à la place du maire, elle aurait cédé"],
    ),
    "a quotation that goes on behind mais": (
        "« Nous avons perdu la bataille du port », explique Anne Roy mais désormais, « il y a un devoir » car le maire "
        "« a ouvert des appétits ».",
        [
            "Nous avons perdu la bataille du port | mais désormais, « il y a un devoir » car le maire « a ouvert des "
            "appétits »",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ENDS.values(), ids=ENDS)
def test_words_told_end_where_the_author_goes_on(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_the_conditional_of_hearsay_goes_on_over_a_name_in_marks() -> None:
    text = (
        "Selon Le Parisien, la police aurait tiré sur la foule. "
        "Enfin, 40 000 litres auraient été déversés samedi par les « canons à eau »."
    )
    assert told(text)[1:] == ["Enfin, 40 000 litres auraient été déversés samedi par les « canons à eau »"]

"""Who relays what somebody else says, and when it was said."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.record import Statement
from selon.said import find
from selon.times import find as times


def read(text: str) -> list[Statement]:
    """The statements of a text published on a Thursday."""
    article = Article(id="a", text=text, published="2020-03-05")
    return find(article, mentions=names(article), times=times(article))


RELAYS = {
    "cited, at the head": ("Cité dans Le Monde, le maire Paul Roy a déclaré que le pont est fermé.", ("Le Monde",)),
    "cited, behind": ("« Le pont est fermé », a déclaré Paul Roy, cité par Ouest-France.", ("Ouest-France",)),
    "cited, behind selon": ("Selon Paul Roy, cité par Le Monde, le pont est fermé.", ("Le Monde",)),
    "told to a paper": ("« Le pont est fermé », aurait dit Paul Roy au Monde.", ()),
}


@pytest.mark.parametrize(("text", "through"), RELAYS.values(), ids=RELAYS)
def test_a_paper_that_cites_somebody_relays_it(text: str, through: tuple[str, ...]) -> None:
    assert [(each.speaker, each.through) for each in read(text)] == [(("Paul Roy",), through)]


def test_who_only_asks_for_the_same_relays_nothing() -> None:
    found = read("Les élus ont réclamé un moratoire, comme le demande le maire.")
    assert {(each.act, each.through) for each in found} == {("urge", ())}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Dans une lettre datée du 3 mars, Léa Roy accuse son cousin d'avoir menti.", "2020-03-03"),
        ("Dans un livre intitulé « Le mur » et paru en novembre, Léa Roy accuse son cousin d'avoir menti.", "2019-11"),
        ("Un appel à la grève, lancé mardi par Léa Roy, a été entendu.", "2020-03-03"),
        ("Mardi, Léa Roy a « salué le travail des marins ».", "2020-03-03"),
        ("La décision a été dénoncée mardi par Léa Roy.", "2020-03-03"),
        ("« Le port est mort », assure Léa Roy, la maire du port, premier port du pays, mardi 3 mars.", "2020-03-03"),
    ],
)
def test_the_day_of_saying_is_told_by_a_document_an_agent_or_behind_who_speaks(text: str, day: str) -> None:
    assert [each.said for each in read(text)] == [day]

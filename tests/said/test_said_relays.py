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
    "passed on": ("« Le pont est fermé », a déclaré Paul Roy, relayé par Ouest-France.", ("Ouest-France",)),
    "in a document": ("« Le pont est fermé », a dit Paul Roy dans des propos repris par Le Monde.", ("Le Monde",)),
    "behind the verb": ("« Le pont est fermé », aurait lancé Paul Roy, selon des élus.", ("élus",)),
    "asked": ("Le pont est fermé, selon Paul Roy, interrogé par Le Monde.", ()),
    "told to a paper": ("« Le pont est fermé », aurait dit Paul Roy au Monde.", ()),
}


@pytest.mark.parametrize(("text", "through"), RELAYS.values(), ids=RELAYS)
def test_a_paper_that_cites_somebody_relays_it(text: str, through: tuple[str, ...]) -> None:
    assert [(each.speaker, each.through) for each in read(text)] == [(("Paul Roy",), through)]


@pytest.mark.parametrize(
    ("text", "speaker", "through"),
    [
        ("Selon une source policière citée par Le Monde, le pont est fermé.", "source policière", ("Le Monde",)),
        ("Selon un témoin interrogé par Le Monde, le pont est fermé.", "témoin", ()),
        ("Selon les chiffres rapportés par Le Monde, le pont est fermé.", "Le Monde", ()),
    ],
)
def test_who_cites_a_source_is_no_part_of_it(text: str, speaker: str, through: tuple[str, ...]) -> None:
    assert [(each.speaker, each.through) for each in read(text)] == [((speaker,), through)]


def test_a_quotation_goes_on_with_the_one_a_paper_cites_not_with_somebody_before() -> None:
    found = read(
        "Léa Bon dit que le port est fermé. « Le pont est mort », dit Paul Roy, cité par Le Monde. « Il va tomber. »"
    )
    assert found[-1].speaker == ("Paul Roy",)


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

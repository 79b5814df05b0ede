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
    "behind an incise": ("« Le pont est fermé », a dit Paul Roy, rappelle Le Monde.", ("Le Monde",)),
    "behind an incise and where it was said": (
        "« Le pont est fermé », a dit Paul Roy devant des curieux, révèle le site de L'Express.",
        ("L'Express",),
    ),
    "in a message": ("Paul Roy, cité dans un communiqué du port, a dit que le pont est fermé.", ("port",)),
    "published": ("Selon le récit de Paul Roy, diffusé lundi par RTL, le pont est fermé.", ("RTL",)),
    "written in a paper": ("« Le pont est fermé », écrit Paul Roy dans une tribune publiée par Le Monde.", ()),
    "whose letter is passed on": ("Le Monde relaie une lettre de Paul Roy, qui dit avoir « tout vu ».", ("Le Monde",)),
    "by the voice of another": ("« Non », a répondu Paul Roy par la voix de son avocate Léa Bon.", ("Léa Bon",)),
    "by a message": ("« Non », a répondu Paul Roy par le biais d'un communiqué.", ()),
    "words passed on": ("« Non », a dit Paul Roy, selon des propos rapportés.", ()),
    "words the press passed on": (
        "« Non », a dit Paul Roy, selon des propos rapportés par la presse locale.",
        ("presse locale",),
    ),
    "by own estimate": ("Paul Roy a dénoncé un oubli, selon son estimation.", ()),
    "by own figures": ("Selon ses calculs, Paul Roy estime que le pont est fermé.", ()),
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


def test_who_tells_what_a_formula_says_relays_it() -> None:
    (one,) = read("Selon le syndicat des ponts, il y aura des retards, a rapporté Paul Roy.")
    assert (one.speaker, one.through, one.words) == (
        ("syndicat des ponts",),
        ("Paul Roy",),
        ("il y aura des retards",),
    )


def test_a_paper_behind_what_a_crowd_cries_relays_it() -> None:
    (one,) = read("La foule a crié : « Partez », rapporte Le Monde.")
    assert (one.speaker, one.through) == (("foule",), ("Le Monde",))


def test_a_source_and_the_paper_that_cites_it_both_relay() -> None:
    (one,) = read("Le maire a réclamé un audit, selon une source judiciaire citée par Le Monde.")
    assert one.through == ("Le Monde", "source judiciaire")
    (other,) = read("Le maire a réclamé un audit, selon une source proche du dossier au Parisien.")
    assert other.through == ("source proche du dossier",)


def test_who_relays_the_outer_relays_the_inner() -> None:
    found = read("Paul Roy a dit que le maire réclame un audit, selon RTL.")
    assert [each.through for each in found] == [("RTL",), ("RTL", "Paul Roy")]


def test_the_conditional_of_saying_has_its_relay_from_before() -> None:
    found = read("Le club aurait renoncé, selon des élus, et se serait engagé à rendre l'argent.")
    assert [each.through for each in found] == [(), ("élus",)]
    found = read("Selon L'Express, Paul Roy a indiqué qu'il part. Il aurait déclaré qu'il reviendra.")
    assert [each.through for each in found] == [("L'Express",), ("L'Express",)]


def test_an_inquiry_issues_nothing() -> None:
    (one,) = read("Selon les premiers éléments de l'enquête, le pont a cédé.")
    assert one.speaker == ("premiers éléments de l'enquête",)


def test_who_said_the_sentence_before_is_relayed_too() -> None:
    (one,) = read("Le pont a tremblé. C'est ce qu'affirment des riverains, relayés par RTL.")
    assert (one.speaker, one.through) == (("riverains",), ("RTL",))

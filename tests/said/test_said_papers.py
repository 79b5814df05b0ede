"""Speakers whose names an article writes in its own way, or that hold the name of something else."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.record import Statement
from selon.said import find
from selon.times import find as times


def said(text: str) -> list[Statement]:
    article = Article(id="a", text=text, published="2020-03-05")
    return find(article, mentions=names(article), times=times(article))


SPEAKERS = {
    "Le phare est fermé, rapporte la Provence.": "La Provence",
    "Le phare est fermé, révèle Corse matin.": "Corse-Matin",
    "Le phare est fermé, selon le Dauphiné.": "Le Dauphiné libéré",
    "Nordvik France a fait savoir que le phare est fermé.": "Nordvik France",
    "La France a fait savoir que le phare est fermé.": "France",
    "Noël Carrec a répondu que le phare est fermé.": "Noël Carrec",
    "Selon un sondage BVA - Orange publié lundi, le phare plaît.": "BVA",
    "Selon une source proche, Luc Carrec, qui souffrait du dos, est parti.": "source proche",
}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.items())
def test_who_speaks(text: str, speaker: str) -> None:
    assert [each.speaker for each in said(text)] == [(speaker,)]


def test_a_first_name_is_no_day() -> None:
    assert [each.said for each in said("Noël Carrec a répondu que le phare est fermé.")] == [None]


def test_a_body_is_spelled_in_one_way() -> None:
    found = said("L'Elysée dit que le phare tient. L'Élysée précise que le quai tient. L'Élysée ajoute que tout tient.")
    assert {each.speaker for each in found} == {("Élysée",)}


def test_a_mayor_is_no_prefect() -> None:
    found = said("« Le phare tient », a dit le maire Luc Carrec. Le préfet a demandé la fermeture du port.")
    assert [each.speaker for each in found] == [("Luc Carrec",), ("préfet",)]


def test_who_is_described_as_somebody_else_is_not_who_tells_it() -> None:
    found = said("Le jeune homme, qui nie les faits, est libre, a annoncé le procureur Luc Carrec.")
    assert [(each.speaker, each.through) for each in found] == [
        (("Luc Carrec",), ()),
        (("jeune homme",), ("Luc Carrec",)),
    ]


def test_who_speaks_in_an_incise_goes_on_behind_it() -> None:
    found = said("Le phare « va fermer », a commenté le gardien Luc Carrec, en reprochant au port de dormir.")
    assert {each.speaker for each in found} == {("Luc Carrec",)}


def test_who_is_spoken_of_does_not_speak() -> None:
    found = said("Luc Carrec est ministre. L'édile du port décrit Luc Carrec comme « un frère ».")
    assert [each.speaker for each in found] == [("édile du port",)]


def test_a_verb_is_no_part_of_who_speaks() -> None:
    (one,) = said("Nordvik rouvrira ses portes lundi à Brest, a annoncé mardi le parc de loisirs.")
    assert (one.speaker, one.words) == (("parc de loisirs",), ("Nordvik rouvrira ses portes lundi à Brest",))


def test_a_former_first_lady_is_known_by_her_name() -> None:
    found = said("Ida Blanc chante. L'ex-première dame a avoué que le phare tient.")
    assert len(found) == 1
    assert "première" not in found[0].speaker[0].split()[:1]

"""Documents a formula names, told to be in a paper's hands, and what stands behind that."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def told(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    article = Article(id="a", text=text)
    rows = find(article, mentions=names(article))
    return [(" | ".join(each.speaker), each.through, " | ".join(each.words)) for each in rows]


HELD = [
    "que s'est procurée Le Monde",
    "que Le Monde s'est procurée",
    "qu'a pu consulter Le Monde",
    "dont Le Monde a obtenu copie",
    "dont Le Monde a eu connaissance, et que la mairie connaissait",
]


@pytest.mark.parametrize("held", HELD)
def test_a_paper_that_has_the_document_relays_it(held: str) -> None:
    note, paper = "note", ("Le Monde",)
    assert told(f"Selon une note {held}, le pont a coûté cher.") == [(note, paper, "le pont a coûté cher")]
    assert told(f"Le pont a coûté cher, selon une note {held}.") == [(note, paper, "Le pont a coûté cher")]
    spoken = told(f"Selon une note {held}, Jean Bon a dit aux juges que le pont est fermé.")
    assert spoken == [("Jean Bon", paper, "le pont est fermé")]


def test_what_more_is_told_of_a_source_is_not_what_it_says() -> None:
    text = "Selon la mairie qui a été contactée par Le Parisien, et qui a confirmé les faits, le pont est fermé."
    assert told(text) == [("mairie", (), "le pont est fermé")]
    assert told("Selon les chiffres que publie la mairie, le pont est fermé.")[0][2] == "le pont est fermé"


def test_a_document_in_any_phrase_is_not_who_speaks() -> None:
    text = "Dans le rapport que s'est procuré le journal, le maire dit que le pont est fermé."
    assert told(text) == [("maire", (), "le pont est fermé")]


def test_one_of_the_men_near_her_is_not_she() -> None:
    text = "Lise Bon dort. « Tout va mal », a dit l'un de ses proches. Mardi, elle a promis de revenir."
    assert [each[0] for each in told(text)] == ["proche de Lise Bon", "Lise Bon"]


def test_words_cried_within_what_a_source_tells_are_told_once() -> None:
    text = "Selon le guide, l'homme a vu une femme, lui lançant : « Ce pont n'est pas à vous »."
    words = [each[2] for each in told(text)]
    assert words.count("Ce pont n'est pas à vous") == 1


def test_marks_within_a_description_stay_in_pairs() -> None:
    for text, speaker in (
        ('L\'auteur de "La Mer" a dit que le pont est fermé.', 'auteur de "La Mer"'),
        ('Le "gardien" du port a dit que le pont est fermé.', '"gardien" du port'),
    ):
        assert [each[0] for each in told(text)] == [speaker]

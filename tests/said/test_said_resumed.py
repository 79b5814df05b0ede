"""Subjects taken up again behind what commas tell more of them."""

from __future__ import annotations

from itertools import product

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def speakers(text: str) -> list[tuple[str, ...]]:
    article = Article(id="a", text=text)
    return [each.speaker for each in find(article, mentions=names(article), times=times(article))]


SUBJECTS = {
    "La présidente du club": "présidente du club",
    "Anne Roy": "Anne Roy",
    "Mardi, la préfète": "préfète",
    "Le maire de Brest, Paul Martin": "Paul Martin",
}
MORE = [
    "qui a rencontré Jean Morel",
    "qui fut assistante de Jean Morel, le frère de son mari, en même temps que Lise Bon",
    "dont la fille, Lise Bon, travaille à Nantes",
    "dont l'assistante à Nantes, Lise Bon, est aussi la voisine",
    "que Jean Morel, le maire, a critiquée",
    "avec laquelle Jean Morel avait travaillé",
    "qui, selon Jean Morel, a fraudé",
    "qui a connu Jean Morel lorsque Lise Bon dirigeait le port",
    "qui sait que Jean Morel est parti",
    "plus prudente que Jean Morel",
    "soutenue par Jean Morel et Lise Bon",
]
SAYING = ["a assuré que le pont est sûr", "assure ne rien savoir du pont", "avait affirmé mardi que le pont est sûr"]


@pytest.mark.parametrize("more", MORE)
def test_the_head_speaks_and_none_of_those_told_of_between_commas(more: str) -> None:
    for (subject, speaker), saying in product(SUBJECTS.items(), SAYING):
        assert (speaker,) in speakers(f"{subject}, {more}, {saying}."), (subject, saying)


def test_a_verb_that_no_relative_opens_is_the_main_one() -> None:
    assert speakers("La maire, qui a fermé le port, est partie, a assuré Paul Martin.") == [("Paul Martin",)]


def test_a_formula_covers_its_own_clause_where_another_is_joined_to_it() -> None:
    text = "Selon une étude, le port est sale et les médecins, qui n'ont rien dit, estiment qu'il faut fermer le pont."
    assert speakers(text) == [("étude",), ("médecins",)]

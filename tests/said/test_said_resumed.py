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


BEFORE = [
    ("Alors que le Canard affirmait que Lise Bon a menti", "il", "Canard"),
    ("Alors que l'hebdomadaire affirmait mardi, selon des témoins, que Lise Bon a menti", "il", "hebdomadaire"),
    ("Si l'association a déjà porté plainte", "elle", "association"),
    ("Puisque la préfète a fermé le port", "elle", "préfète"),
    ("Lorsque Jean Morel a vu Luc Petit", "il", "Jean Morel"),
    ("Si l'association a déjà porté plainte", "il", "Paul Martin"),
    ("Alors que le pont est fermé", "il", "Paul Martin"),
    ("Si le journal l'accuse", "il", "Paul Martin"),
    ("Si Lise Bon a menti", "il", "Paul Martin"),
]


@pytest.mark.parametrize(("clause", "pronoun", "speaker"), BEFORE)
def test_a_pronoun_takes_up_who_acts_in_the_clause_before_it(clause: str, pronoun: str, speaker: str) -> None:
    for saying in ("assure cette semaine que le port rouvrira", "a précisé que le port rouvrira"):
        told = speakers(f"Paul Martin est maire. {clause}, {pronoun} {saying}.")
        assert told[-1] == (speaker,), saying


def test_a_weekly_is_no_daily() -> None:
    text = "Le Point a publié une liste, comme Le Monde. L'hebdomadaire assure que le port rouvrira."
    assert speakers(text) == [("Le Point",)]
    text = "Le Monde a publié une liste, comme Le Point. Le quotidien assure que le port rouvrira."
    assert speakers(text) == [("Le Monde",)]


def test_a_clause_with_a_verb_no_list_knows_is_no_subject() -> None:
    text = "Alors que la justice s'apprête à juger une nouvelle demande, Le Monde révèle que le pont est fermé."
    assert speakers(text) == [("Le Monde",)]

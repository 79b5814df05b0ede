"""Whom a description does not mean: another field of work, another country, who is named far behind it."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def speakers(text: str, day: str | None = None) -> list[tuple[str, ...]]:
    article = Article(id="a", text=text, published=day)
    return [each.speaker for each in find(article, mentions=names(article))]


def last(text: str, day: str | None = None) -> tuple[str, ...]:
    return speakers(text, day)[-1]


FILLER = "Le quai est long. La mer est basse. Les mouettes crient au-dessus du phare et des barques. " * 7

CASES = {
    "a psychiatrist is no minister": (
        "La ministre de la Mer Anne Roy a vu Luc Bon. La psychiatre a dit que le marin va bien.",
        "psychiatre",
    ),
    "a driver is no minister": (
        "Le ministre Paul Martin a vu Anne Roy. Le conducteur du camion a dit qu'il ne savait rien.",
        "conducteur du camion",
    ),
    "nor is who wrote to a deputy the deputy": (
        "Le député Paul Martin a reçu Anne Roy. Le meurtrier a écrit qu'il viendrait.",
        "meurtrier",
    ),
    "a professor may be called a researcher": (
        "Le professeur Paul Martin a parlé. « La mer monte », a ajouté le chercheur.",
        "Paul Martin",
    ),
    "a deputy of whom all is told may have been a mathematician": (
        "Paul Martin candidat à Brest\n\nLe député Paul Martin a parlé lundi. « La mer monte », a dit Paul Martin. "
        "« Elle monte vite », a ajouté le mathématicien.",
        "Paul Martin",
    ),
    "what may be a firm is a person only where an article says so": (
        "Le président de la région Paul Martin a parlé. Le gestionnaire du port a annoncé une hausse.",
        "gestionnaire du port",
    ),
    "an adjective shows whether a man is meant": (
        "La chanteuse Anne Roy a dit non. « Elle a tort », a dit l'édile brestois.",
        "édile brestois",
    ),
    "a foreign president is not the one named": (
        "Emmanuel Macron est arrivé lundi. Le président mauritanien a dit que la mer monte.",
        "président mauritanien",
    ),
    "a foreign minister is not who is named behind": (
        "Selon le Premier ministre libanais, le port est fermé. Paul Martin avait fait sauter un phare en 1995.",
        "Premier ministre libanais",
    ),
    "a European deputy may be of any country": (
        "Jean-Luc Mélenchon a parlé dimanche. Le député européen a dit que la mer monte.",
        "Jean-Luc Mélenchon",
    ),
    "a victim may be a man": (
        "« Il pleut », a dit la victime, un homme de 44 ans. « Il vente », a-t-il ajouté.",
        "victime",
    ),
    "the present minister is the minister": (
        "Bruno Le Maire est venu. L'actuel ministre de l'Économie a dit que la mer monte.",
        "Bruno Le Maire",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_description_of_another_stands_for_itself(case: str) -> None:
    text, speaker = CASES[case]
    assert last(text, "2019-05-05") == (speaker,)


def test_who_is_named_far_behind_a_description_is_not_meant() -> None:
    said = "La juriste Anne Roy est là. « C'est dur », a dit la caricaturiste."
    text = f"{FILLER}{said} {FILLER}La caricaturiste Zoé Petit rit."
    assert last(text) == ("caricaturiste",)


def test_a_mayor_may_be_named_late() -> None:
    text = f"{FILLER}« C'est dur », a dit le maire. {FILLER}Le maire Paul Martin rit."
    assert last(text) == ("Paul Martin",)


def test_who_holds_an_office_goes_before_one_of_whom_nothing_is_told() -> None:
    text = (
        "Le candidat Paul Martin a parlé chez Luc Bon. Paul Martin a dit non. « Doit-il partir ? », a demandé Luc Bon. "
        "« C'est à lui de le dire », a répondu le candidat."
    )
    assert last(text) == ("Paul Martin",)

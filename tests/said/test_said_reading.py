"""What one can read or hear somewhere: who says it is what it stands in, whose account it is, or who wrote it."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def told(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each statement; parts joined by a bar."""
    article = Article(id="a", text=text)
    found = find(article, mentions=names(article))
    return [(" | ".join(each.speaker), " | ".join(each.words)) for each in found]


READ = {
    "a place the sentence opens with": (
        "Dans le rapport de la Cour des comptes, on peut lire que « le port doit vivre ».",
        [("Cour des comptes", "le port doit vivre")],
    ),
    "a place behind the verb": (
        "On peut lire dans le rapport de la mairie : « Le port doit vivre. »",
        [("mairie", "Le port doit vivre")],
    ),
    "a relative": (
        "Les marins ont déployé une banderole sur laquelle on pouvait lire : « Rendez-nous le port ! »",
        [("banderole", "Rendez-nous le port")],
    ),
    "a relative of place": (
        "Anne Roy a publié un texte où l'on peut notamment lire : « Le port doit vivre. »",
        [("texte", "Le port doit vivre")],
    ),
    "who published what is read": (
        "Anne Roy a publié un long texte sur Facebook. On peut y lire : « Le port doit vivre. »",
        [("Anne Roy", "Le port doit vivre")],
    ),
    "who published what an incise reads": (
        "La mairie a publié un communiqué. « Les rumeurs sont infondées », peut-on par exemple lire.",
        [("mairie", "Les rumeurs sont infondées")],
    ),
    "adverbs inside the verb": (
        "« Les rumeurs sont infondées », pouvait-on également lire dans un tweet de la préfecture.",
        [("préfecture", "Les rumeurs sont infondées")],
    ),
    "a placard keeps no floor": (
        "Le maire a dit : « Il faut un port. » Sur un panneau, on lisait : « La mer pour tous. » « Il le faut », a-t-il"
        " ajouté.",
        [("maire", "Il faut un port"), ("panneau", "La mer pour tous"), ("maire", "Il le faut")],
    ),
    "nothing that is said": ("Sur le site du port, on peut lire une lettre du président.", []),
    "a habit": ("Il aime les livres. On peut lire que la mer est belle.", []),
}

HELD = {
    "a network and its holder": ("indique le compte Twitter de Marie Durand", "Marie Durand"),
    "a page of a body": ("indique la page Facebook de la mairie de Brest", "mairie de Brest"),
    "an official account": ("indique le compte officiel de l'association", "association"),
    "a name of its own": ("indique la page Facebook « Port vivant »", "page Facebook « Port vivant »"),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_what_one_can_read_is_of_what_it_stands_in(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("told_by", "expected"), HELD.values(), ids=HELD)
def test_an_account_speaks_for_who_holds_it(told_by: str, expected: str) -> None:
    assert told(f"« Le port doit vivre », {told_by}.") == [(expected, "Le port doit vivre")]

"""What somebody wants, awaits or feels is said where some of the words are theirs; what is found is not said yet."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.said import find


def told(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Who says which words."""
    return [(each.speaker, each.words) for each in find(Article(id="a", text=text))]


SAID = {
    "wanted in words of one's own": (
        "La maire Anne Roy veut « un débat sans tabou sur le port ».",
        "un débat sans tabou sur le port",
    ),
    "wanted, with a verb": ("Anne Roy veut rendre le port « aux habitants du quartier ».", None),
    "awaited": ("Anne Roy s'attend à « une longue nuit de débats ».", "une longue nuit de débats"),
    "felt": ("Anne Roy se sent « trahie par les siens ».", "trahie par les siens"),
    "opposed": ("Anne Roy s'est élevée contre la fermeture du port.", "la fermeture du port"),
    "put down to": ("Anne Roy attribue la panne à « un oubli de ses services ».", None),
    "evaluated": (
        "Anne Roy évalue le coût du pont à 3 millions d'euros.",
        "le coût du pont à 3 millions d'euros",
    ),
    "advocated": ("Anne Roy milite pour « un port ouvert à tous ».", None),
    "likened to a name": ("Anne Roy compare le préfet à Néron.", "le préfet à Néron"),
    "found by research": ("Les chercheurs constatent que le lac baisse.", "le lac baisse"),
    "found in words of one's own": ("Anne Roy constate que le lac « baisse chaque été ».", None),
    "a wish": ("Anne Roy souhaite que « le port rouvre ».", "le port rouvre"),
}


@pytest.mark.parametrize(("text", "words"), SAID.values(), ids=SAID)
def test_said(text: str, words: str | None) -> None:
    (statement,) = told(text)
    assert statement[0][0] in ("Anne Roy", "chercheurs")
    assert words is None or statement[1] == (words,)


NOT_SAID = {
    "wanted in the author's words": "Anne Roy veut rouvrir le port.",
    "a term in marks": "Anne Roy veut déployer la « fibre ».",
    "tried": "Anne Roy a voulu « rendre le port aux habitants ».",
    "meant": "Le mot port veut dire « abri pour les bateaux ».",
    "awaited in the author's words": "Anne Roy s'attend à une longue nuit.",
    "a prize": "Le jury attribue le prix « du plus beau port » à Anne Roy.",
    "an amount": "La facture s'élève à « deux cents euros par mois ».",
    "found on the spot": "Anne Roy constate que la porte est ouverte.",
    "unveiled": "La ville dévoile un pont « tout en verre ».",
}


@pytest.mark.parametrize("text", NOT_SAID.values(), ids=NOT_SAID)
def test_not_said(text: str) -> None:
    assert told(text) == []


def test_a_wish_within_what_is_told_is_part_of_it() -> None:
    text = "Anne Roy a dit qu'elle voulait « rendre le port aux habitants »."
    assert told(text) == [(("Anne Roy",), ("elle voulait « rendre le port aux habitants »",))]


def test_a_wish_within_marks_is_somebody_elses() -> None:
    text = "« J'ai tout vu », a dit Anne Roy. Un marin « voulait rendre le port aux habitants », a-t-elle dit."
    assert told(text)[-1] == (("Anne Roy",), ("Un marin « voulait rendre le port aux habitants »",))


def test_a_wish_asserts() -> None:
    (statement,) = find(Article(id="a", text="Anne Roy souhaite que « le port rouvre »."))
    assert statement.act == "assert"

"""What one judges, estimates or denounces something to be."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each statement; several speakers and parts joined by a bar."""
    article = Article(id="a", text=text)
    found = find(article, mentions=names(article), times=times(article))
    return [(" | ".join(each.speaker), " | ".join(each.words)) for each in found]


HELD = {
    "comme before what is judged": (
        "Le ministère considère comme une provocation l'arrivée du navire.",
        [("ministère", "comme une provocation l'arrivée du navire")],
    ),
    "denounced as something in marks": (
        "Les autorités ont dénoncé comme une « ingérence » une demande de la France.",
        [("autorités", "comme une « ingérence » une demande de la France")],
    ),
    "an adjective before its noun": (
        "L'association juge trop faible la dose imposée.",
        [("association", "trop faible la dose imposée")],
    ),
    "taken up by que": (
        "Il vit dans le sud de l'île, que les habitants considèrent comme leur terre sacrée.",
        [("habitants", "le sud de l'île | leur terre sacrée")],
    ),
    "denounced by somebody": (
        "Les faits dénoncés comme « odieux » par les maires des deux villes ont ému le pays.",
        [("maires des deux villes", "Les faits | odieux")],
    ),
    "between two figures": (
        "Le groupe a estimé entre 10 et 20 millions d'euros le coût de la grève.",
        [("groupe", "entre 10 et 20 millions d'euros le coût de la grève")],
    ),
    "a figure in letters": (
        "La conseillère a évalué les dégâts à deux millions d'euros.",
        [("conseillère", "les dégâts à deux millions d'euros")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), HELD.values(), ids=HELD)
def test_what_something_is_held_to_be(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


HOW = {
    "pourquoi": "pourquoi elle avait quitté la mairie",
    "comment": "comment elle a trouvé le tableau",
    "combien": "combien elle gagnait",
}


@pytest.mark.parametrize("asks", HOW)
def test_who_tells_how_or_why_tells_it(asks: str) -> None:
    for verb in ("a expliqué", "avait révélé", "raconte"):
        assert told(f"Anne Roy {verb} {HOW[asks]}.") == [("Anne Roy", HOW[asks])], verb


@pytest.mark.parametrize(
    "text", ["Le livre explique comment réparer un vélo.", "Cela explique pourquoi la mairie est vide."]
)
def test_how_to_do_something_is_not_said(text: str) -> None:
    assert told(text) == []

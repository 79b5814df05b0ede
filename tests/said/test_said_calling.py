"""What somebody is called to, asked for or advised against, with those it is asked of."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str) -> list[tuple[str, str, str]]:
    """Speaker, act and words of each statement; several speakers and parts joined by a bar."""
    article = Article(id="a", text=text)
    found = find(article, mentions=names(article), times=times(article))
    return [(" | ".join(each.speaker), each.act, " | ".join(each.words)) for each in found]


CALLED = {
    "to what": ("Anne Roy a appelé les élus à la mesure.", "les élus à la mesure"),
    "to a sense in marks": (
        "Anne Roy a appelé chacun « au sens des responsabilités ».",
        "chacun « au sens des responsabilités »",
    ),
    "to several": (
        "Anne Roy a appelé à des rassemblements « de masse » dimanche.",
        "des rassemblements « de masse » dimanche",
    ),
    "an adverb before what to do": (
        "Anne Roy a appelé les salariés qui travaillent dehors à notamment porter un masque.",
        "les salariés qui travaillent dehors à notamment porter un masque",
    ),
    "wished for": ("Anne Roy appelle de ses vœux une réforme du droit.", "une réforme du droit"),
    "asked of those of a place": (
        "Anne Roy demande cependant aux directrices des écoles de garder les yeux ouverts.",
        "garder les yeux ouverts",
    ),
    "in asking": (
        "Anne Roy a écrit aux élèves, en leur demandant de garder les yeux ouverts.",
        "garder les yeux ouverts",
    ),
    "to do everything": ("Anne Roy a enjoint aux maires et aux élus de tout faire.", "tout faire"),
    "advised against": ("Anne Roy leur a déconseillé de faire appel.", "faire appel"),
}


@pytest.mark.parametrize(("text", "words"), CALLED.values(), ids=CALLED)
def test_what_is_called_for(text: str, words: str) -> None:
    assert told(text) == [("Anne Roy", "urge", words)]


def test_prison_ferme_is_no_verb() -> None:
    asked = "deux ans de prison ferme contre le couple"
    assert told(f"Le parquet a requis {asked}.") == [("parquet", "urge", asked)]


def test_who_threatens_to_break_something_says_so() -> None:
    assert told("La Russie menace de rompre l'accord.") == [("Russie", "promise", "rompre l'accord")]
    assert told("Le mur menace de rompre.") == []

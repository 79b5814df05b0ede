"""What the press conditional holds at a distance, and what looks like it and is told plainly."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.record import Statement
from selon.said import find


def said(text: str) -> list[Statement]:
    article = Article(id="a", text=text)
    return find(article, mentions=names(article))


HELD = [
    "Le club vendrait son stade, révèle Le Monde.",
    "Le gardien de nuit rachèterait le phare, rapporte une radio locale.",
    "Paul Roy affirme que le gardien aurait ensuite fui.",
    "Paul Roy a affirmé que les marins auraient « menacé » le gardien.",
    "« Je pars », se serait félicité le gardien.",
    "Paul Roy aurait eu ces mots : « Je pars ».",
    "Selon Le Monde, le gardien aurait pris la barque afin de savoir si elle flotte.",
    "Pour Paul Roy, le gardien aurait pris la barque.",
    "Le Monde assure que le gardien lui aurait crié : « Comme si tu savais ».",
]


@pytest.mark.parametrize("text", HELD)
def test_what_the_conditional_holds_at_a_distance(text: str) -> None:
    assert [each.hearsay for each in said(text)][:1] == [True]


PLAIN = [
    "Pour Paul Roy, vendre le stade serait une folie.",
    "Le phare aurait pu être sauvé, selon Paul Roy.",
    "Le gardien rentrait à minuit, rapporte Le Monde.",
    "Le club a décidé que le stade fermerait, rapporte Le Monde.",
    "Paul Roy a déclaré qu'il aurait « préféré un vote ».",
    "Le club vendrait son stade, a-t-il dit.",
    "Paul Roy a dit non. Ces barques seraient « tournées contre le port », a-t-il dit.",
    "Le brouillard concentrait les navires au port, selon Paul Roy.",
]


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_hearsay(text: str) -> None:
    assert not any(each.hearsay for each in said(text))


def test_what_a_paper_tells_goes_on_in_the_conditional() -> None:
    found = said("Le club va mal, écrit Le Monde. Le gardien serait déjà parti.")
    assert [(each.speaker, each.hearsay) for each in found] == [(("Le Monde",), False), (("Le Monde",), True)]


def test_an_imperfect_goes_on_with_nothing() -> None:
    assert len(said("Le club va mal, écrit Le Monde. Le gardien gérait le phare.")) == 1

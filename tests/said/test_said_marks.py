"""Incises inside quotation marks: who says the words around them, where, and what is left of them."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find

QUOTED = ("Le pont est vieux", "Il va tomber")

INCISES = {
    "a channel before the name": ("explique au Parisien Anne Roy", "Anne Roy", "au Parisien"),
    "a paper before a function": ("explique dans Ouest-France le maire de la ville", "maire de la ville", None),
    "a channel behind the name": ("a raconté Anne Roy sur France 3", "Anne Roy", "sur France 3"),
    "an adverb": ("explique cependant Anne Roy", "Anne Roy", None),
    "an apposition": ("explique Anne Roy, présidente du syndicat des marins", "Anne Roy", None),
    "a name apposed to a function": ("explique au Parisien la gérante du bar, Anne Roy", "Anne Roy", "au Parisien"),
    "a paper": ("souligne le quotidien", "quotidien", None),
    "a pronoun whose stroke is left out": ("déplore t-elle", None, None),
}


@pytest.mark.parametrize(("incise", "speaker", "to"), INCISES.values(), ids=INCISES.keys())
def test_an_incise_inside_marks_tells_who_speaks_and_is_no_part_of_what_is_said(
    incise: str, speaker: str | None, to: str | None
) -> None:
    text = f"« Le pont est vieux, {incise}. Il va tomber. »"
    article = Article(id="a", text=text)
    (found,) = find(article, mentions=names(article))
    assert found.words == QUOTED
    assert found.speaker == ((speaker,) if speaker else ())
    assert to is None or (found.to is not None and found.to.of(text) == to)


PLAIN = {
    "a list": "« Nous voulons bâtir, faire un gouvernement, remarquer des talents. »",
    "a verb with its subject": "« Cette loi, qui tombera bientôt, expose encore les victimes. »",
    "shares": "« Ils sont 24 %, contre seulement 3 % des marins. La part des autres monte. »",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN.keys())
def test_verbs_inside_a_quotation_report_nothing(text: str) -> None:
    assert all(each.cue is None for each in find(Article(id="a", text=text)))


ANNOUNCED = {
    "a noun and a colon": (
        "Autre problème évoqué par Anne Roy : le bruit des quais.",
        [("Anne Roy", "le bruit des quais")],
    ),
    "a comma behind autre": (
        "Autre raison invoquée par Anne Roy, le bruit des quais.",
        [("Anne Roy", "le bruit des quais")],
    ),
    "a clause": (
        "La raison invoquée par la préfecture : le quai aurait bougé.",
        [("préfecture", "le quai aurait bougé")],
    ),
    "nobody who speaks": ("Autre quai dénoncé par le vent : le plus long.", []),
}


@pytest.mark.parametrize(("text", "expected"), ANNOUNCED.values(), ids=ANNOUNCED)
def test_what_a_noun_announces(text: str, expected: list[tuple[str, str]]) -> None:
    article = Article(id="a", text=text)
    found = find(article, mentions=names(article))
    assert [(" | ".join(each.speaker), " | ".join(each.words)) for each in found] == expected

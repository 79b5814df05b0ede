"""Bodies and firms that another noun than their own takes up: *l'association*, *l'instance*, *le cimentier*."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str) -> dict[str, str]:
    article = Article(id="a", text=text)
    rows = find(article, mentions=names(article), times=times(article))
    return {" | ".join(each.words): " & ".join(each.speaker) for each in rows}


BODIES = {
    "a league": (
        "La Ligue pour la protection du lac (LPL) a rappelé lundi les règles. L'association a assuré que le lac est "
        "propre.",
        ("le lac est propre", "Ligue pour la protection du lac"),
    ),
    "a federation": (
        "La Fédération de pêche a annoncé un accord. « Tout est réglé », a déclaré l'instance.",
        ("Tout est réglé", "Fédération de pêche"),
    ),
    "an authority": (
        "La Haute Autorité du lac a rendu son avis, disant « non ». La Banque de Brest doute. « Le lac est propre », a "
        "dit Paul Roy. L'institution affirme que tout va bien.",
        ("tout va bien", "Haute Autorité"),
    ),
    "a name no list knows": (
        "« Tout va bien », selon la Coldiretti. « La chaleur aide les glaciers », selon l'organisation.",
        ("La chaleur aide les glaciers", "Coldiretti"),
    ),
    "the noun before a firm's name": (
        "Le cimentier Lafarge fait l'objet d'une enquête. La maire Anne Roy a dit non. Selon le cimentier, la fuite "
        "est bouchée.",
        ("la fuite est bouchée", "Lafarge"),
    ),
    "the body put forward": (
        "La RATP a annoncé des retards. « Rien ne roule », a-t-elle dit. Du côté de la SNCF, tout va bien samedi, a "
        "annoncé le groupe. « Sept trains rouleront », a indiqué le groupe.",
        ("Sept trains rouleront", "SNCF"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), BODIES.values(), ids=BODIES.keys())
def test_another_noun_takes_up_a_body(text: str, expected: tuple[str, str]) -> None:
    assert told(text)[expected[0]] == expected[1]


def test_ngo_is_no_name() -> None:
    text = "« Tout va bien », selon l'ONG. Anne Roy doute. « La chaleur aide les glaciers », selon l'organisation."
    assert told(text)["La chaleur aide les glaciers"] == "organisation"


def test_a_body_behind_an_elided_article_is_no_pronoun_of_the_other_gender() -> None:
    text = "Jean Roy est jugé. L'accusation a dénoncé un « crime ». « Je regrette », a-t-il dit à ses juges."
    assert told(text)["Je regrette"] == "Jean Roy"

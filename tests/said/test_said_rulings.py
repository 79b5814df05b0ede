"""A vote and a ruling are no denials; who turns down an accusation denies it, whoever he is."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def denials(text: str) -> list[tuple[str, ...]]:
    article = Article(id="a", text=text)
    return [row.words for row in find(article, mentions=names(article)) if row.act == "deny"]


@pytest.mark.parametrize(
    "text",
    [
        "Les députés ont rejeté la hausse de la taxe sur les quais.",
        "L'Assemblée rejette toute baisse des péages.",
        "Les sénateurs ont voté le budget, mais ils ont rejeté le transfert de la dette du port.",
        "Les 19 membres du conseil d'administration ont rejeté le nouveau nom du lycée.",
        "La cour d'appel de Brest a rejeté mardi une demande de mise en liberté.",
        "Le tribunal de Brest a estimé que le port devait payer. Il a aussi rejeté leur demande d'indemnisation.",
        "Le juge des référés du Conseil d'État a rejeté les arguments du port.",
        "La mairie salue la décision du tribunal, qui a rejeté les arguments du port.",
        "Le Conseil constitutionnel a écarté deux articles de la loi.",
        "La hausse des péages a été rejetée par la Chambre des communes.",
        "Un amendement rejeté par le rapporteur Paul Martin revient en séance.",
        "Paul Martin a rejeté la motion du port.",
        "Un vote des électeurs rejetant le nouveau port a surpris.",
        "Le recours a été rejeté.",
        "La demande du port a été rejetée.",
        "La ville a rejeté mardi des tonnes de déchets dans le port.",
        "Le gardien a rejeté le ballon loin du port.",
        "Vantée par Paul Martin, cette digue n'a pas confirmé les espoirs placés en elle.",
        "Aucune piste n'est écartée par la police.",
        "La police n'écarte aucune piste.",
    ],
)
def test_what_is_decided_is_not_denied(text: str) -> None:
    assert denials(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Paul Martin a rejeté les accusations.", "les accusations"),
        ("Les députés ont rejeté ces accusations.", "ces accusations"),
        ("Le conseil municipal a rejeté toute responsabilité.", "toute responsabilité"),
        ("Le ministre de la Justice a rejeté ces reproches.", "ces reproches"),
        ("L'avocat du juge a rejeté la demande du port.", "la demande du port"),
        ("Des accusations rejetées par la mairie de Brest ont circulé.", "Des accusations"),
        ("La mairie de Brest a rejeté la demande du port.", "la demande du port"),
    ],
)
def test_who_turns_down_what_is_said_of_him_denies_it(text: str, words: str) -> None:
    assert denials(text) == [(words,)]

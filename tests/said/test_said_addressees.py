"""Whom one tells or asks between the verb and what is said: a title, a station, somebody in marks, nobody named."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find

TOLD = {
    "a title": ("M. Roy a dit à M. Lenoir que le pont tiendra.", "le pont tiendra"),
    "a particle": ("Anne Roy annonce à De Carolis qu'il ne restera pas.", "il ne restera pas"),
    "a regional station": (
        "Le maire a confié à France Bleu Béarn avoir été averti trop tard.",
        "avoir été averti trop tard",
    ),
    "a body": ("Le cycliste a expliqué aux forces de l'ordre avoir suivi la route.", "avoir suivi la route"),
    "somebody in marks": ("Paul Roy a demandé au « gilet jaune » Jean Lenoir de partir.", "partir"),
    "asked in marks": (
        "La ministre demande à son administration de « regarder autrement » ces dossiers.",
        "« regarder autrement » ces dossiers",
    ),
    "nobody named": ("L'association invite à ne pas cueillir ces fleurs.", "ne pas cueillir ces fleurs"),
    "nobody named, in marks": ("La ministre a encouragé à « résister à la peur ».", "résister à la peur"),
    "enjoined": ("La cour a enjoint au préfet de « rouvrir la route ».", "rouvrir la route"),
    "one accused": ("Le ministre accuse Moscou d'ingérence dans le vote.", "Moscou d'ingérence dans le vote"),
    "one reproached": ("Anne Roy a reproché au maire son long silence.", "au maire son long silence"),
    "what some seem to say": ("Le ministre a semblé affirmer que la loi passera.", "la loi passera"),
    "one's own in marks": ("Anne Roy a dit sa « tristesse » de partir.", "sa « tristesse » de partir"),
    "en before marks": ("Anne Roy a proposé d'en « construire deux autres ».", "en « construire deux autres »"),
    "more of what is asked": (
        "Les élus réclament une aide, mais aussi une « halte » et la fin des travaux.",
        "une aide, mais aussi une « halte » et la fin des travaux",
    ),
    "asked of a body": (
        "Les élus ont réclamé au gouvernement « un vrai engagement » sur ce pont.",
        "« un vrai engagement » sur ce pont",
    ),
    "how it is answered": ("Anne Roy a répondu en visant la presse : « Je pars demain ».", "Je pars demain"),
    "for whom": ("Anne Roy promettait pour la ville un « plan massif » de travaux.", "un « plan massif » de travaux"),
    "what is new": ("La police évoque un bilan de dix blessés.", "un bilan de dix blessés"),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_what_is_said_behind_whom_it_is_said_to(text: str, expected: str) -> None:
    article = Article(id="a", text=text)
    assert [" | ".join(each.words) for each in find(article, mentions=names(article))] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ce film invite à réfléchir.",
        "La chanteuse évoque son enfance à Brest.",
        "Le glacier menace de s'effondrer.",
        "Le vent explique que le feu avance vite.",
        "Ce détail démontre que la route est sûre.",
        "« Une blague de très mauvais goût », a provoqué la colère des voisins.",
    ],
)
def test_what_is_no_saying(text: str) -> None:
    article = Article(id="a", text=text)
    assert find(article, mentions=names(article)) == []

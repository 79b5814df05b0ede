"""Who speaks is somebody: no thing, no half of a phrase, no name that only stands near the verb."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str) -> list[tuple[str, str]]:
    article = Article(id="a", text=text)
    rows = find(article, mentions=names(article), times=times(article))
    return [(" | ".join(each.speaker), " | ".join(each.words)) for each in rows]


SOMEBODY = {
    "a comparison before a joined verb": (
        "Anne Roy assure que le bruit gêne autant la ville que le port et conclut que tout doit changer.",
        [("Anne Roy", "le bruit gêne autant la ville que le port"), ("Anne Roy", "tout doit changer")],
    ),
    "a view hangs on nobody": ("Anne Roy s'interroge sur la posture selon laquelle la ville doit payer.", []),
    "behind brackets": (
        "Anne Roy a parlé après Paul Martin (LV), qui demandait la fin du port.",
        [("Paul Martin", "la fin du port")],
    ),
    "behind a preposition": (
        "Un coup dur pour celui qui avait promis de rouvrir le port.",
        [("celui qui avait promis de rouvrir le port", "rouvrir le port")],
    ),
    "of the number of the verb": (
        "La foule a écouté les propos du maire, qui a dit que le pont est sûr.",
        [("maire", "le pont est sûr")],
    ),
    "several behind one thing": (
        "Le vote fait écho aux remarques de plusieurs élus de la côte, qui disent que le pont est sûr.",
        [("élus de la côte", "le pont est sûr")],
    ),
    "by whom something was done": (
        "Une demande prise en compte par le musée, qui a indiqué que le hall rouvrira.",
        [("musée", "le hall rouvrira")],
    ),
    "told within the verb": (
        "Un homme a selon des témoins lancé une pierre contre le mur.",
        [("témoins", "Un homme a | lancé une pierre contre le mur")],
    ),
    "a new inquiry": (
        "La ville est sale, selon une nouvelle enquête de l'institut Elabe.",
        [("Elabe", "La ville est sale")],
    ),
    "a day behind who issued it": (
        "La ville est sale, selon les éléments mis en ligne par la gérante lundi soir.",
        [("gérante", "La ville est sale")],
    ),
}


@pytest.mark.parametrize("case", SOMEBODY)
def test_somebody_speaks(case: str) -> None:
    text, rows = SOMEBODY[case]
    assert told(text) == rows


NOBODY = [
    "Alors que le mur du port menace de céder, la ville dort.",
    "Le toit de la gare menaçait mardi de s'effondrer.",
    "Cette défaite est un affront et rappelle la chute du port.",
    "Il aime ces couleurs qui rappellent le drapeau de la ville.",
    "Des élèves de « L'école sous les arbres » ont rendu ce voyage possible.",
    "Paul Martin, qui était blessé et seul, a pu reprendre le cours de sa vie.",
    "Le prix dépend (selon la présence ou non du maire) de la saison.",
    "Les élus n'ont pas fait « de longues visites » pour leur mère, mais ont dormi.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_speaks(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("verb", ["feraient une loi utile", "est un très bon joueur", "serait une grande ville"])
def test_no_verb_within_marks_makes_a_thing_speak(verb: str) -> None:
    text = f"« La raison dort, le port, {verb}. Je le sais depuis toujours », a dit Anne Roy."
    assert [speaker for speaker, _ in told(text)] == ["Anne Roy"]


def test_whom_one_warns_does_not_speak() -> None:
    text = "Des passants, constatant que le feu avançait, ont prévenu les forces de l'ordre."
    assert told(text) == [("passants", "le feu avançait")]

"""What is told is reached over circumstances of the saying, and ends before what is done or said beside it."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str) -> list[tuple[str, str]]:
    article = Article(id="a", text=text)
    rows = find(article, mentions=names(article), times=times(article))
    return [(" & ".join(each.speaker), " | ".join(each.words)) for each in rows]


REACHED = {
    "y compris between commas": (
        "Paul Martin avait indiqué à plusieurs reprises, y compris devant les juges, que le contrat était faux.",
        [("Paul Martin", "le contrat était faux")],
    ),
    "reasons between commas": (
        "La société avait annoncé mercredi, pour des raisons de sécurité, la fermeture du pont pour le week-end.",
        [("société", "la fermeture du pont pour le week-end")],
    ),
    "en amont de": (
        "« Il faudra écouter », a expliqué en amont de cette rencontre Mgr Paul Martin à la presse.",
        [("Paul Martin", "Il faudra écouter")],
    ),
    "durant a stretch before a colon": (
        "Luc Petit l'a martelé durant toute la campagne : son épouse est sa première conseillère.",
        [("Luc Petit", "son épouse est sa première conseillère")],
    ),
    "comme right behind marks": (
        "« Une grande nouvelle » comme l'a déclaré au Parisien Anne Roy, qui dirige le club.",
        [("Anne Roy", "Une grande nouvelle")],
    ),
    "an office with avec": (
        "« Le pont tient », avait rappelé jeudi le ministre des Relations avec le Parlement, Marc Blanc.",
        [("Marc Blanc", "Le pont tient")],
    ),
    "de son côté within marks": (
        "« C'est abject, a de son côté réagi le trésorier du club, Paul Martin. On attend la suite des événements. »",
        [("Paul Martin", "C'est abject | On attend la suite des événements")],
    ),
    "toujours selon": (
        "Les clients ont attendu trois heures, toujours selon Luc Petit.",
        [("Luc Petit", "Les clients ont attendu trois heures")],
    ),
    "avant de and what is done next": (
        "La gérante dénonce « une honte pour la ville et pour le port » avant d'insulter la foule.",
        [("gérante", "une honte pour la ville et pour le port")],
    ),
    "avant de in what is promised": (
        "Anne Roy promet de « tout reprendre » avant de rouvrir le port.",
        [("Anne Roy", "« tout reprendre » avant de rouvrir le port")],
    ),
    "who may ask has not asked": (
        "Les pêcheurs peuvent demander un report de leur loyer, a dit Anne Roy.",
        [("Anne Roy", "Les pêcheurs peuvent demander un report de leur loyer")],
    ),
}


@pytest.mark.parametrize(("text", "rows"), REACHED.values(), ids=REACHED.keys())
def test_what_is_told(text: str, rows: list[tuple[str, str]]) -> None:
    assert told(text) == rows

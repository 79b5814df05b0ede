"""Documents that are only called by their kind are of whom the article told to have issued such a one."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str) -> dict[str, tuple[str, ...]]:
    article = Article(id="a", text=text)
    rows = find(article, mentions=names(article), times=times(article))
    return {" | ".join(each.words): each.speaker + each.through for each in rows}


DOCUMENTS = {
    "his words are of whom the text turned to": (
        "Le maire Paul Roch est arrivé. Selon ses dires, le port fermera.",
        ("le port fermera", ("Paul Roch",)),
    ),
    "an opinion of the latter": (
        "Le maire a reçu la ministre Anne Dupin. Selon l'avis de cette dernière, le port fermera.",
        ("le port fermera", ("Anne Dupin",)),
    ),
    "a declaration of his wife": (
        "Paul Roch est absent. D'après une déclaration de son épouse au Courrier, il va bien.",
        ("il va bien", ("épouse de Paul Roch",)),
    ),
    "an estimate of a body": (
        "Selon une estimation provisoire de l'Insee, l'emploi baisse.",
        ("l'emploi baisse", ("Insee",)),
    ),
    "a report told of before": (
        "Les travaux viennent d'un rapport de l'Insee sur la ville. Selon le rapport, le bruit tue.",
        ("le bruit tue", ("Insee",)),
    ),
    "a study is the report": (
        "Un chercheur cite une étude de l'Inserm. Le rapport évoque un « danger ».",
        ("un « danger »", ("Inserm",)),
    ),
    "a statement of who just spoke": (
        "La SNCF a annoncé la fin de la grève. Les trains rouleront lundi, selon un communiqué.",
        ("Les trains rouleront lundi", ("SNCF",)),
    ),
    "a statement that opened a sentence": (
        "Dans un communiqué, la SNCF a fait état de dix retards. Le train est parti, a ajouté le communiqué.",
        ("Le train est parti", ("SNCF",)),
    ),
    "the pollster rather than the paper": (
        "Selon un nouveau sondage publié par Le Monde, tout va bien. Ce baromètre, réalisé par l'institut Ifop, plaît.",
        ("tout va bien", ("Ifop", "Le Monde")),
    ),
    "who gave several figures": (
        "Le port ferme, selon des chiffres transmis par les dockers.",
        ("Le port ferme", ("dockers",)),
    ),
    "a finding of nobody": (
        "Le port ferme, selon des éléments du dossier.",
        ("Le port ferme", ("éléments du dossier",)),
    ),
    "not who confirms it": (
        "Le port ferme, selon des estimations non confirmées par la mairie.",
        ("Le port ferme", ("estimations non confirmées par la mairie",)),
    ),
    "a paper that consulted a note": (
        "Selon une note consultée par Le Monde, tout va bien.",
        ("tout va bien", ("Le Monde",)),
    ),
}


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_documents_are_of_their_issuer(text: str, expected: tuple[str, tuple[str, ...]]) -> None:
    assert told(text)[expected[0]] == expected[1]


def test_a_message_told_about_is_of_nobody() -> None:
    text = "La SNCF a annoncé la fin de la grève. Paul Roy a lu un message expliquant que le train est parti."
    assert told(text)["le train est parti"] != ("SNCF",)

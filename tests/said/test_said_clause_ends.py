"""Where what is said ends before the main clause, and what opens a sentence without being said."""

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


ENDS = {
    "behind a deed": (
        "Après avoir accusé l'hôtel d'avoir monté un cabinet noir, Paul Martin déclare être suivi.",
        [("Paul Martin", "l'hôtel d'avoir monté un cabinet noir"), ("Paul Martin", "être suivi")],
    ),
    "before a deed": (
        "Avant de promettre de fermer le port, la maire a dit que le pont est sûr.",
        [("maire", "fermer le port"), ("maire", "le pont est sûr")],
    ),
    "without a deed": (
        "Sans promettre de fermer le port, la maire a dit que le pont est sûr.",
        [("maire", "le pont est sûr")],
    ),
    "before a verb no list knows": (
        "Paul Martin, qui avait appelé à voter Jean Bon, rafistole son amitié avec « cet homme ».",
        [("Paul Martin", "voter Jean Bon")],
    ),
    "behind a detached participle": (
        "Interrogée sur les propos du maire, qui a dit que le pont est sûr, la préfète a quitté la salle.",
        [("maire", "le pont est sûr")],
    ),
}


@pytest.mark.parametrize("case", ENDS)
def test_what_is_said_ends_before_the_main_clause(case: str) -> None:
    text, rows = ENDS[case]
    assert told(text)[: len(rows)] == rows


@pytest.mark.parametrize("heading", ["FAITS DIVERS", "POLITIQUE"])
def test_a_heading_before_a_dash_is_not_said(heading: str) -> None:
    assert told(f"{heading} - Selon la mairie, le port fermera.") == [("mairie", "le port fermera")]
    assert told(f"{heading} - Le port fermera, a dit Anne Roy.") == [("Anne Roy", "Le port fermera")]
    assert told(f"{heading} - Le port fermera, selon la mairie.") == [("mairie", "Le port fermera")]


@pytest.mark.parametrize("word", ["Comment", "Pourquoi", "Que"])
def test_a_question_of_the_author_is_nobodys_word(word: str) -> None:
    assert told(f"Anne Roy est partie. {word} justifie-t-elle ce choix ?") == []

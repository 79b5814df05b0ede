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


SHORT = {
    "deeds behind après": ("Anne Roy nie les faits après s'en être vantée.", ["les faits"]),
    "what others do behind et": (
        "Les voisins réclament des réformes de la police et les élus plaident pour la fin des contrôles.",
        ["des réformes de la police", "pour la fin des contrôles"],
    ),
    "a quotation and where it was written": (
        "Anne Roy, dans son message, écrit : « On a voté la loi », dans un échange copié par un journal.",
        ["On a voté la loi"],
    ),
    "a clause before a colon": (
        "La préfète a indiqué que les dates n'étaient pas encore définies : « Tout cela va venir ».",
        ["les dates n'étaient pas encore définies", "Tout cela va venir"],
    ),
}
LONG = {
    "what a person named is": (
        "Anne Roy a annoncé porter plainte contre Paul Martin, ministre de la Justice.",
        ["porter plainte contre Paul Martin, ministre de la Justice"],
    ),
    "a reason in marks": (
        "« Le vote est perdu pour nous », a souligné Anne Roy, car « personne ne vient plus ».",
        ["Le vote est perdu pour nous | car « personne ne vient plus »"],
    ),
    "what is not in marks behind a quotation": (
        "Selon l'entourage du maire, « beaucoup ont mal compris le discours » de Paul Martin, mardi dernier.",
        ["« beaucoup ont mal compris le discours » de Paul Martin, mardi dernier"],
    ),
}


@pytest.mark.parametrize("case", SHORT | LONG)
def test_where_what_is_said_ends(case: str) -> None:
    text, expected = (SHORT | LONG)[case]
    assert [words for _, words in told(text)] == expected


def test_a_formula_behind_what_somebody_denies_relays_it() -> None:
    article = Article(id="a", text="L'ancienne maire réfute toute connotation raciste, d'après ses avocats.")
    (found,) = find(article, mentions=names(article), times=times(article))
    assert found.act == "deny"
    assert found.through

"""Relatives that carry a statement, and phrases that open a sentence before its main clause."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def told(text: str) -> list[tuple[str, str, str]]:
    """Act, source and words of each statement; parts joined by a bar."""
    article = Article(id="a", text=text)
    found = find(article, mentions=names(article))
    return [(each.act, each.source.of(text) if each.source else "", " | ".join(each.words)) for each in found]


TAKEN_UP = {
    "denied": (
        "Anne Roy est visée par des accusations qu'elle conteste.",
        [("deny", "elle", "des accusations")],
    ),
    "admitted": (
        "Paul Le Goff est jugé depuis mardi, pour l'assassinat de son voisin, qu'il a avoué.",
        [("assert", "il", "l'assassinat de son voisin")],
    ),
    "the clause before": (
        "Anne Roy a touché de l'argent du port, ce que dément l'intéressée.",
        [("deny", "l'intéressée", "Anne Roy a touché de l'argent du port")],
    ),
    "somebody accused": (
        "Anne Roy a renvoyé son adjoint, Paul Le Goff, qu'elle accuse d'avoir cédé à la presse.",
        [("assert", "elle", "Paul Le Goff | avoir cédé à la presse")],
    ),
    "somebody known again": ("Anne Roy a croisé un homme qu'elle a reconnu.", []),
}


@pytest.mark.parametrize(("text", "expected"), TAKEN_UP.values(), ids=TAKEN_UP)
def test_a_relative_tells_what_is_said_of_its_noun(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


OPENING = {
    "Visée par d'anciens collègues qui l'accusent d'avoir menti, la députée Anne Roy a quitté la salle.": "avoir menti",
    "Pour ceux qui estiment que le pont est vieux, la ville prépare un autre chantier.": "le pont est vieux",
    "Après une note selon laquelle le pont est vieux, la ville prépare un autre chantier.": "le pont est vieux",
}


@pytest.mark.parametrize(("text", "words"), OPENING.items())
def test_what_a_relative_tells_ends_where_the_main_clause_begins(text: str, words: str) -> None:
    assert told(text)[0][2] == words


def test_a_relative_after_par_is_told_by_the_agent_alone() -> None:
    text = "Le maire est visé par d'anciens collègues qui estiment que le pont est vieux."
    article = Article(id="a", text=text)
    assert [each.speaker for each in find(article, mentions=names(article))] == [("anciens collègues",)]


AGENTS = {
    "what for": (
        "Le groupe est mis en cause par la presse pour ses ventes d'armes.",
        [("assert", "la presse", "Le groupe | pour ses ventes d'armes")],
    ),
    "an agent aside": (
        "La firme est régulièrement accusée, notamment par la presse, d'avoir menti.",
        [("assert", "la presse", "La firme | avoir menti")],
    ),
    "a fault admitted": (
        "Une erreur reconnue par le maire de la ville.",
        [("assert", "le maire de la ville", "Une erreur")],
    ),
    "called out": (
        "Les dockers, appelés à la grève par le syndicat du port, restent chez eux.",
        [("urge", "le syndicat du port", "Les dockers | la grève")],
    ),
    "somebody no list knows": (
        "Paul Le Goff est accusé de vol par une vannière.",
        [("assert", "une vannière", "Paul Le Goff | vol")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), AGENTS.values(), ids=AGENTS)
def test_a_passive_is_told_by_its_agent(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


def test_who_stands_behind_an_inverted_relative_is_not_what_is_said() -> None:
    assert told("Elle défend un modèle que rejettent les autres ligues.") == []


WHOSE = {
    "the number of the verb": (
        "Le chantier a déclenché la grogne des riverains, qui dénoncent le bruit.",
        "riverains",
    ),
    "what is always somebody's": (
        "La firme est dans le collimateur de Bercy, qui réclame une amende au groupe.",
        "Bercy",
    ),
    "a participle is no noun": (
        "La décision a peiné des marins, qui dénoncent un oubli.",
        "marins",
    ),
    "behind a circumstance": (
        "C'est une idée défendue par Anne Roy qui, en ouvrant le salon, avait affirmé que le pont tiendrait.",
        "Anne Roy",
    ),
    "of whose something written is": (
        "Le préfet a lu la plainte d'une élue qui accuse le port d'avoir menti.",
        "élue",
    ),
    "of who wanted it": (
        "Le maire est convoqué au tribunal de Brest à la demande du syndicat, qui réclame l'annulation du vote.",
        "syndicat",
    ),
    "after what was done": (
        "C'est un revers pour Anne Roy, qui après avoir vendu le port affirme que le pont tiendra.",
        "Anne Roy",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), WHOSE.values(), ids=WHOSE)
def test_who_a_relative_is_of(text: str, speaker: str) -> None:
    article = Article(id="a", text=text)
    assert find(article, mentions=names(article))[-1].speaker == (speaker,)


def test_the_subject_keeps_the_floor_from_whom_a_relative_tells() -> None:
    text = (
        "« Le pont tiendra », a dit Paul Le Goff. Paul Le Goff a reçu des élus, qui dénoncent un retard. "
        "« Tout ira bien », a-t-il promis."
    )
    article = Article(id="a", text=text)
    assert [each.speaker for each in find(article, mentions=names(article))][-1] == ("Paul Le Goff",)


def test_one_not_heard_before_keeps_the_floor_from_several() -> None:
    text = (
        "Le ministère a publié un texte. Le président Paul Le Goff a déçu les familles, qui réclament une enquête. "
        "« Tout ira bien », a-t-il promis."
    )
    article = Article(id="a", text=text)
    assert [each.speaker for each in find(article, mentions=names(article))][-1] == ("Paul Le Goff",)


def test_one_among_several_is_one_behind_a_relative() -> None:
    text = "Anne Roy voit l'un de ses amis, qui lui reproche son silence. « Pourquoi te taire ? », lui demande-t-il."
    article = Article(id="a", text=text)
    assert [each.speaker for each in find(article, mentions=names(article))][-1] == ("ami d'Anne Roy",)

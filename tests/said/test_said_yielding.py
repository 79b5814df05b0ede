"""Words end where somebody else begins to speak, or where a clause of its own begins behind them."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.record import Statement
from selon.said import find


def told(text: str) -> list[Statement]:
    """The statements of a text."""
    article = Article(id="a", text=text)
    return find(article, mentions=names(article))


def words(text: str) -> list[str]:
    """The words of each statement."""
    return [" | ".join(each.words) for each in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La gauche a dénoncé l'octroi d'une subvention, la majorité répondant que la ville y gagnera.",
            ["l'octroi d'une subvention", "la ville y gagnera"],
        ),
        (
            "Elle a réitéré son appel à la prudence, la préfecture ayant prévenu que la crue arrive.",
            ["son appel à la prudence", "la crue arrive"],
        ),
        (
            "Rabat a demandé la suspension des travaux et Tunis a menacé de quitter la table.",
            ["la suspension des travaux", "quitter la table"],
        ),
        (
            "Paul Roy s'est dit « très inquiet » tandis que la ministre assurait que tout va bien.",
            ["très inquiet", "tout va bien"],
        ),
        (
            "Anne Roy a prôné la fermeture du tunnel, elle a dénoncé « un gâchis ».",
            ["la fermeture du tunnel", "un gâchis"],
        ),
    ],
)
def test_words_end_before_who_speaks_behind_them(text: str, expected: list[str]) -> None:
    found = told(text)
    assert [" | ".join(each.words).strip("« »") for each in found] == expected
    assert not found[-1].through


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chez ceux qui déclarent chercher un emploi, la baisse est de 2 %.", "chercher un emploi"),
        ("Si Rome avait annoncé acheter trois navires, Oslo n'a rien dit.", "acheter trois navires"),
        ("Aux élus qui réclamaient le retrait du texte, il a opposé un silence.", "le retrait du texte"),
        ("Après avoir salué le travail des élus, « il faut agir », a averti Anne Roy.", "le travail des élus"),
    ],
)
def test_a_noun_or_an_infinitive_ends_before_the_clause_behind_it(text: str, expected: str) -> None:
    assert expected in words(text)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("La mairie affirme que le préfet a promis de « tout » réparer.", "le préfet a promis"),
        (
            "Anne Roy dénonce un texte qui oublie les villages, où la poste ferme, et la maire a souri.",
            "la poste ferme",
        ),
        ("Une source assure que des voisins ont crié « Au feu », l'alarme étant en panne.", "l'alarme étant en panne"),
    ],
)
def test_what_is_told_within_them_stays(text: str, held: str) -> None:
    assert held in words(text)[0]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Un homme de 26 ans s'est rendu, affirmant avoir perdu ses clés, a indiqué la procureure.", "homme de 26 ans"),
        ("La commission a rejeté les comptes, estimant que deux factures manquent, rapporte Franceinfo.", "commission"),
    ],
)
def test_a_participle_is_of_the_clause_before_it(text: str, speaker: str) -> None:
    inner = next(each for each in told(text) if each.source is None)
    assert inner.speaker == (speaker,)
    assert inner.through


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aujourd'hui, Zoé Petit l'assure, elle va mieux.", ["elle va mieux"]),
        ("La mairie le reconnaît, le budget est serré.", ["le budget est serré"]),
        ("Quand elle l'assure, la ministre est sérieuse.", []),
        ("Anne Roy le reconnaît, mais les travaux continuent.", []),
    ],
)
def test_a_pronoun_stands_for_the_clause_behind_it(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Selon la préfecture, qui dit n'avoir reçu que deux plaintes, « l'eau est potable » partout.",
            ["n'avoir reçu que deux plaintes", "« l'eau est potable » partout"],
        ),
        (
            "La maire a indiqué que, selon ses calculs, le pont coûtera cher.",
            ["selon ses calculs, le pont coûtera cher"],
        ),
        ("Le ministre veut rassurer : « Rien ne baissera. »", ["Rien ne baissera"]),
    ],
)
def test_what_is_told_once_is_one_statement(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_two_incises_in_one_quotation_part_it() -> None:
    text = "« Le projet est mort, a prévenu Anne Roy. Nous partons demain », a-t-elle lancé."
    assert words(text) == ["Le projet est mort", "Nous partons demain"]


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        (
            "Anne Roy a parlé. Paul Petit juge le pont « dangereux » et « trop vieux », a-t-il précisé.",
            "juge",
            "Paul Petit",
        ),
        (
            "Des élus sont venus. Les riverains réclament « du calme » et « un mur », ont-ils expliqué.",
            "réclament",
            "riverains",
        ),
    ],
)
def test_an_incise_means_who_is_said_to_speak_in_its_words(text: str, verb: str, speaker: str) -> None:
    assert next(each for each in told(text) if each.cue is not None and each.verb == verb).speaker == (speaker,)


def test_an_incise_does_not_mean_a_thing_told_of_in_its_words() -> None:
    found = told("Paul Roy a réagi. Le tunnel exclut « tout camion » et « tout car », a-t-il précisé.")
    assert ("Paul Roy",) in [each.speaker for each in found]

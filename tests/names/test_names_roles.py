"""Whose role the words before and behind a name are, where two phrases meet at a comma."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find
from selon.record import Mention


def mentions(text: str) -> list[Mention]:
    return find(Article(id="a", text=text))


def one(text: str, words: str) -> Mention:
    return next(mention for mention in mentions(text) if mention.words == words)


@pytest.mark.parametrize(
    "text",
    [
        "Selon le leader du Parti bleu, Hugo Bertin a préféré se taire.",
        "Avec le président américain, Hugo Bertin a perdu un ami.",
        'Pour la présidente du club, Hugo Bertin "a raison".',
        "Grâce au maire de Brest, Hugo Bertin a un toit.",
    ],
)
def test_the_object_of_a_preposition_is_not_the_subject_behind_its_comma(text: str) -> None:
    assert one(text, "Hugo Bertin").role is None


@pytest.mark.parametrize(
    "text",
    [
        "Selon le maire de Brest, Hugo Bertin, tout va bien.",
        "Il a parlé au maire de Brest, Hugo Bertin, à Paris.",
        "Il a vu le maire de Brest, Hugo Bertin.",
        'Il a cité le maire de Brest, Hugo Bertin "Tout va bien".',
        "Maire de Brest, Hugo Bertin a refusé.",
    ],
)
def test_an_apposition_before_a_name_is_his_role(text: str) -> None:
    assert (one(text, "Hugo Bertin").role or "").lower() == "maire de brest"


def test_who_is_accused_holds_no_office_by_it() -> None:
    assert one("Accusé de fraude, Hugo Bertin a ri.", "Hugo Bertin").role is None


def test_an_apposition_between_two_persons_is_of_one() -> None:
    def roles(text: str) -> list[str | None]:
        return [row.role for row in mentions(text) if row.kind == "person"]

    assert roles("Après Anne Roy, son adjoint, Luc Petit, a démissionné.") == [None, "adjoint"]
    assert roles("Pour Luc Petit, son adjoint, Marc Vidal a tort.") == ["adjoint", None]
    assert roles("On voit Luc Petit, maire de Brest, Marc Vidal, maire de Vannes, et un chien.") == [
        "maire de Brest",
        "maire de Vannes",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "La maire de Brest, Zoé Bertin a refusé.",
        "Lundi, la maire de Brest, Zoé Bertin refuse.",
    ],
)
def test_a_role_that_opens_a_clause_is_its_subject_s(text: str) -> None:
    assert one(text, "Zoé Bertin").role == "maire de Brest"


def test_a_role_goes_on_to_no_other_person() -> None:
    text = "On voit Luc Petit, maire de Brest et Marc Vidal, adjoint, et Zoé Roy, fille de Jean Roy et Anne Roy."
    assert one(text, "Luc Petit").role == "maire de Brest"
    assert one(text, "Zoé Roy").role == "fille de Jean Roy et Anne Roy"


@pytest.mark.parametrize("verb", ["accuse", "blesse", "invite"])
def test_a_verb_is_no_function_without_its_accent(verb: str) -> None:
    found = one(f"« Le port a été vendu », {verb} Ilka Bertin.", "Ilka Bertin")
    assert (found.role, found.gender) == (None, None)


def test_a_function_keeps_its_accent() -> None:
    assert one("Le port a été vendu par le député Hugo Bertin.", "Hugo Bertin").role == "député"
    assert one("Le port est vendu par le depute Hugo Bertin.", "Hugo Bertin").role == "depute"


@pytest.mark.parametrize("body", ["Foodwatch", "Sens commun", "Extinction Rebellion", "UFC-Que choisir", "Vigicrues"])
def test_a_known_association_is_no_person(body: str) -> None:
    assert one(f"Le port ferme. Selon {body}, Hugo Bertin a tort.", body).kind == "organisation"


def test_who_sits_for_a_party_is_not_called_by_its_last_word() -> None:
    found = {row.words: row.kind for row in mentions("Hugo Bertin, député de la Nouvelle Gauche (ex-PS), a dit non.")}
    assert found["Nouvelle Gauche"] == "organisation"
    assert "Gauche" not in found


@pytest.mark.parametrize("called", ["député La France insoumise (LFI)", "sénateur Les Républicains (LR)"])
def test_a_party_with_its_acronym_stands_between_an_office_and_its_holder(called: str) -> None:
    assert one(f"Le {called} Hugo Bertin a refusé.", "Hugo Bertin").role == called


def test_what_else_stands_in_brackets_ends_an_office() -> None:
    assert one("Le député (sans étiquette) Hugo Bertin a refusé.", "Hugo Bertin").role is None


def test_the_red_cross_is_no_newspaper() -> None:
    assert [mention.kind for mention in mentions("La Croix rouge a compté 3 blessés.")] == ["organisation"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("« C'est bien », juge Hugo Bertin.", None),
        ("Le juge Hugo Bertin a tranché.", "juge"),
        ("Il a invité l'ancienne ministre et sa fille, Hugo Bertin, à dîner.", None),
        ("C'est ce qu'a dit aux journalistes à Tokyo M. Hugo Bertin.", None),
        ("Devant Hugo Bertin, un homme a crié.", None),
        ("Il a vu Hugo Bertin, un homme de parole.", "homme de parole"),
        ("Il a vu la mère de Hugo Bertin, conseillère municipale.", None),
        ("Il a vu le frère de Hugo Bertin, conseiller municipal.", "conseiller municipal"),
    ],
)
def test_what_stands_beside_a_name_is_not_always_its_role(text: str, role: str | None) -> None:
    assert one(text, "Hugo Bertin").role == role

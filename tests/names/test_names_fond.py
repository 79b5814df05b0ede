"""What stands before a name and its adjective is somebody else."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find
from selon.record import Mention


def one(text: str, words: str) -> Mention:
    return next(mention for mention in find(Article(id="a", text=text)) if mention.words == words)


@pytest.mark.parametrize(
    "text",
    [
        "Le ravisseur présumé de la petite Andrea se tait.",
        "L'homme suspecté d'avoir caché la petite Andrea se tait.",
        "Les gendarmes pour retrouver la petite Andrea sont partis.",
        "Le père de la petite Andrea se tait.",
    ],
)
def test_a_complement_with_its_adjective_is_no_role(text: str) -> None:
    found = one(text, "Andrea")
    assert (found.role, found.gender) == (None, "f")


def test_an_adjective_may_stand_before_a_function() -> None:
    assert one("Le célèbre avocat Hugo Bertin se tait.", "Hugo Bertin").role == "avocat"
    assert one("L'homme d'affaires Hugo Bertin se tait.", "Hugo Bertin").role == "homme d'affaires"


def test_a_name_runs_into_its_affair() -> None:
    assert one("Hugo Bertin dort. On écrit au juge chargé du dossier Bertin.", "Bertin").role is None
    assert one("Le juge chargé du dossier, Hugo Bertin, se tait.", "Hugo Bertin").role == "juge chargé du dossier"


def test_the_next_of_several_is_no_apposition() -> None:
    assert one("Les gendarmes, Hugo Bertin, son avocat, les juges et le maire sont là.", "Hugo Bertin").role is None
    assert one("Le préfet, Hugo Bertin, son avocat, se tait.", "Hugo Bertin").role is not None


def test_a_role_goes_on_behind_its_party() -> None:
    found = one("Hugo Bertin, président Les Républicains (LR) du Sénat, se tait.", "Hugo Bertin")
    assert found.role == "président Les Républicains (LR) du Sénat"
    assert one("Hugo Bertin, maire (UDI) de Brest et ancien, dort.", "Hugo Bertin").role == "maire (UDI) de Brest"


def test_another_s_title_is_no_role() -> None:
    assert one("On voit Zoé Bertin, maître Hugo Vidal et un chien.", "Zoé Bertin").role is None

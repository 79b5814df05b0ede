"""Lists, and sentences that no blank parts."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def speakers(text: str) -> list[tuple[str, ...]]:
    """Who speaks in each statement of a text."""
    article = Article(id="a", text=text)
    return [row.speaker for row in find(article, mentions=names(article))]


@pytest.mark.parametrize("mark", "•►▪")
def test_the_mark_of_a_list_is_no_word_of_its_sentence(mark: str) -> None:
    text = f"La mairie est fermée.\n\n{mark} Sur France 2, Anne Roy a dénoncé la fermeture du pont.\n"
    assert speakers(text) == [("Anne Roy",)]
    assert speakers(f"{mark} Mais les riverains démentent cette version.") == [("riverains",)]


def test_a_sentence_ends_behind_an_acronym_though_no_blank_follows() -> None:
    assert speakers("On verra sur BFMTV.Face au refus, Anne Roy a dénoncé un abus.") == [("Anne Roy",)]


@pytest.mark.parametrize("some", ["Certains de ses proches", "Plusieurs des proches"])
def test_some_of_those_who_speak_are_called_as_they_are(some: str) -> None:
    assert speakers(f"{some} pensent que le pont doit rouvrir.") == [("proches",)]


@pytest.mark.parametrize("where", ["Partout", "Là-bas", "Ailleurs"])
def test_a_place_without_a_comma_is_no_part_of_who_speaks(where: str) -> None:
    assert speakers(f"{where} les riverains ont dénoncé la fermeture du pont.") == [("riverains",)]


@pytest.mark.parametrize("dash", "-–—")
def test_a_dateline_is_no_part_of_what_is_said(dash: str) -> None:
    text = f"9 novembre 2012. {dash} Le pont a rouvert, a annoncé Anne Roy."
    (row,) = find(Article(id="a", text=text))
    assert row.words == ("Le pont a rouvert",)


@pytest.mark.parametrize("text", ["selon  »«  »elle\net ", "« Il pleut sur le port », a dit Anne Roy.\nMais,\n"])
def test_a_line_that_only_links_is_no_statement(text: str) -> None:
    assert "et" not in [word for row in find(Article(id="a", text=text)) for word in row.words]

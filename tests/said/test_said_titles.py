"""Who speaks where a child, a victim or a second person is only a complement."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def speakers(text: str) -> list[tuple[str, ...]]:
    article = Article(id="a", text=text)
    return [each.speaker for each in find(article, mentions=names(article))]


@pytest.mark.parametrize(
    ("article", "who"),
    [("Le ", "ravisseur présumé"), ("Le ", "père"), ("L'", "avocat des parents"), ("Le ", "frère du suspect")],
)
def test_what_stands_before_a_child_speaks(article: str, who: str) -> None:
    found = speakers(f"{article}{who} de la petite Andrea a assuré que tout allait bien.")
    assert found == [(f"{who} de la petite Andrea",)]


@pytest.mark.parametrize("who", ["Le suspect", "L'ex-militaire", "Ce trentenaire", "La jeune femme"])
def test_a_grown_up_is_no_child_told_as_little(who: str) -> None:
    text = f"La petite Andrea a disparu lundi. Andrea reste introuvable. {who} a assuré que tout allait bien."
    assert all("Andrea" not in speaker for speaker in speakers(text))


def test_a_silent_child_is_no_pronoun_s() -> None:
    text = "On cherche la petite Andrea depuis un an. Elle a assuré que tout allait bien."
    assert all("Andrea" not in speaker for speaker in speakers(text))


def test_a_child_who_says_something_speaks() -> None:
    text = "La petite Andrea raconte que le chien dort. « Il a faim », ajoute la fillette."
    assert speakers(text) == [("Andrea",), ("Andrea",)]


def test_a_relative_hangs_on_kin_and_not_on_the_name() -> None:
    text = "Les parents d'Anne Bertin, qui ont assuré que tout allait bien, sont partis."
    assert ("Anne Bertin",) not in speakers(text)


def test_a_second_complement_does_not_speak() -> None:
    text = "Le suspect des meurtres d'Anne Bertin et du caporal Luc Vidal a assuré que tout allait bien."
    assert all("Luc Vidal" not in speaker and "Anne Bertin" not in speaker for speaker in speakers(text))


def test_a_minister_of_two_matters_speaks_by_his_name() -> None:
    text = "Le ministre de la Mer et de la Pêche Luc Vidal a assuré que tout allait bien."
    assert speakers(text) == [("Luc Vidal",)]


def test_the_upper_house_is_the_senate() -> None:
    text = "Luc Vidal, président Les Républicains (LR) du Sénat, est venu. Le président de la Chambre haute a dit non."
    assert ("Luc Vidal",) in speakers(text + " « Tout va bien », a dit le président de la Chambre haute.")


WHOLE = {
    "what a secretary of state is for": (
        "« C'est fait », a dit la secrétaire d'État à la Mer, Anne Roy, à Brest.",
        "la secrétaire d'État à la Mer, Anne Roy",
        ("Anne Roy",),
    ),
    "a party's name": (
        "« C'est fait », a dit le député La République en marche Paul Roy.",
        "le député La République en marche Paul Roy",
        ("Paul Roy",),
    ),
    "an ampersand": (
        "Selon le magazine Life & Style, le pont est ouvert.",
        "le magazine Life & Style",
        ("Life & Style",),
    ),
    "an acronym behind who is of it": (
        "« C'est fait », note Paul Roy, du Bureau contre la drogue et le crime (BCDC).",
        "Paul Roy, du Bureau contre la drogue et le crime",
        ("Paul Roy",),
    ),
    "whose people speak": (
        "« C'est fait », a dit le cabinet de la ministre de la Mer, Anne Roy.",
        "le cabinet de la ministre de la Mer, Anne Roy",
        ("cabinet de la ministre de la Mer, Anne Roy",),
    ),
}


@pytest.mark.parametrize(("text", "source", "speaker"), WHOLE.values(), ids=WHOLE.keys())
def test_a_source_is_whole(text: str, source: str, speaker: tuple[str, ...]) -> None:
    article = Article(id="a", text=text)
    (row,) = find(article, mentions=names(article))
    assert row.source is not None
    assert (row.source.of(text), row.speaker) == (source, speaker)

"""Whose view *pour X* tells, beside whom it stands, and what brief quoted headings say."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def told(text: str) -> list[tuple[str, str, str]]:
    """Speaker, words and relays of each statement; several of them joined by a bar."""
    article = Article(id="a", text=text)
    found = find(article, mentions=names(article))
    return [(" | ".join(each.speaker), " | ".join(each.words), " | ".join(each.through)) for each in found]


VIEWS = {
    "a paper relays it": (
        "Pour la maire de Brest, le pont « tiendra », rapporte Le Monde.",
        [("maire de Brest", "le pont « tiendra »", "Le Monde")],
    ),
    "a paper relays it as": (
        "Selon la maire de Brest, le pont a fermé lundi, comme le relaie Le Monde.",
        [("maire de Brest", "le pont a fermé lundi", "Le Monde")],
    ),
    "another goes on behind it": (
        "Pour Anne Roy, le pont est « trop vieux », Paul Martin regrettant ce constat.",
        [("Anne Roy", "le pont est « trop vieux »", ""), ("Paul Martin", "ce constat", "")],
    ),
    "one of several": (
        "Pour l'un de ses deux avocats, Me Paul Martin, le dossier est « vide ».",
        [("Paul Martin", "le dossier est « vide »", "")],
    ),
    "a relative by name": (
        "Mais pour le petit-fils du peintre, Paul Martin, « la toile est un faux ».",
        [("Paul Martin", "la toile est un faux", "")],
    ),
    "those against something": (
        "Pour les opposants au barrage, c'est une « folie ».",
        [("opposants au barrage", "c'est une « folie »", "")],
    ),
    "a seat of power": ("Pour Matignon, l'accord est « solide ».", [("Matignon", "l'accord est « solide »", "")]),
    "behind a colon": (
        "Anne Roy a son idée : pour elle, le pont doit fermer.",
        [("Anne Roy", "le pont doit fermer", "")],
    ),
    "an adverb tells more of who holds it": (
        "Pour la CGT, déjà opposée au travail de nuit, « la coupe est pleine ».",
        [("CGT", "la coupe est pleine", "")],
    ),
    "joined by a conjunction": (
        "Le pont a rouvert mais selon le syndicat, « rien n'est réglé ».",
        [("syndicat", "rien n'est réglé", "")],
    ),
    "joined without a comma": (
        "Anne Roy a refusé car selon elle « tout va bien ».",
        [("Anne Roy", "tout va bien", "")],
    ),
    "a station with a number": (
        "Europe 1 révèle que le pont est fermé.",
        [("Europe 1", "le pont est fermé", "")],
    ),
    "some, nobody named": (
        "L'annonce fait débat, certains dénonçant une « trahison » du maire.",
        [("certains", "une « trahison » du maire", "")],
    ),
    "content to say": (
        "La mairie s'est contentée d'assurer que le pont rouvrirait.",
        [("mairie", "le pont rouvrirait", "")],
    ),
    "an adverb tells more of a source": (
        "Selon un bilan, encore provisoire, sept maisons ont brûlé.",
        [("bilan", "sept maisons ont brûlé", "")],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), VIEWS.values(), ids=VIEWS)
def test_a_view_is_told_with_whose_it_is(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Pour cet ultime tour de piste, Anne Roy et Paul Martin chanteront.",
        "La tour est un phare. Pour cette dernière, les ouvriers ont travaillé un an.",
        "Pour les habitants, les travaux dureront un an, a dit Anne Roy.",
    ],
)
def test_for_whom_or_what_something_is_done_holds_no_view(text: str) -> None:
    assert all("travaux" in words for _, words, _ in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "La loi prévoit que le pont ferme en hiver.",
        "Le projet de loi, qui prévoit que le pont ferme en hiver, sera voté lundi.",
        "L'accord prévoit une « remise à plat » des horaires.",
        "L'application propose une « visite du port » en dix images.",
        "Anne Roy proposera un « bal des marins » au port.",
        "Un voisin, qui a requis l'anonymat, est venu lundi.",
        "Une employée ayant demandé à garder l'anonymat est venue lundi.",
    ],
)
def test_what_a_law_sets_down_a_thing_offers_or_a_witness_hides_is_not_told(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Météo France prévoit que le vent faiblira.", ("Météo France", "le vent faiblira", "")),
        ("Le texte prévoit que « nul ne passera ».", ("texte", "nul ne passera", "")),
        ("Le maire proposera la suppression du péage.", ("maire", "la suppression du péage", "")),
    ],
)
def test_what_is_predicted_proposed_or_quoted_of_a_law_is_told(text: str, wanted: tuple[str, str, str]) -> None:
    assert told(text) == [wanted]


BEHIND = "\n\n« On ferme le pont sans prévenir, {}», a dit Jeanne Morvan, qui habite là."


@pytest.mark.parametrize(
    ("heading", "words", "found"),
    [
        ("« C'est indigne »", "c'est indigne ", "C'est indigne"),
        ('- "Tout est perdu" -', "tout est perdu pour nous ", "Tout est perdu"),
        ("« Grande colère »", "c'est une grande colère ", None),
        ("« C'est indigne »", "et voilà ", None),
    ],
)
def test_a_brief_quoted_heading_that_is_a_clause_is_of_who_repeats_it(
    heading: str, words: str, found: str | None
) -> None:
    said = told(f"Le pont de Valbourg est fermé.\n\n{heading}" + BEHIND.format(words))
    assert [each for _, each, _ in said][:-1] == ([found] if found else [])
    assert {whose for whose, _, _ in said} == {"Jeanne Morvan"}

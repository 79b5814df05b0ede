"""Where the words told end: before how they were said, before the main clause, over an incise that cuts them."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def told(text: str) -> list[str]:
    """The words of each statement; parts joined by a bar."""
    article = Article(id="a", text=text)
    return [" | ".join(each.words) for each in find(article, mentions=names(article))]


ENDS = {
    "occasion of the saying": (
        "Anne Roy a confirmé que le pont serait fermé, lors d'une audition au conseil.",
        ["le pont serait fermé"],
    ),
    "a clause with an aside between its subject and its verb": (
        "La clinique, qui répond que le sirop, retiré en mai, était sans danger, a été fouillée.",
        ["le sirop, retiré en mai, était sans danger"],
    ),
    "a clause whose subject has a relative": (
        "Le quotidien, qui révèle que la digue, qui date de 1960, a cédé, a saisi la justice.",
        ["la digue, qui date de 1960, a cédé"],
    ),
    "a clause quoted whole before the main verb": (
        "La maire, qui souligne qu'une « partie » des rues « ont les trottoirs à refaire », cite le port.",
        ["une « partie » des rues « ont les trottoirs à refaire »"],
    ),
    "what is withheld": (
        "Les experts estiment que le pont a bougé, sans pouvoir dire si la crue en est la cause.",
        ["le pont a bougé"],
    ),
    "a second clause behind an aside": (
        "Anne Roy a progressé, assurant vouloir être « la première élue du port » et, se tournant vers la salle, "
        "elle a quitté la tribune.",
        ["vouloir être « la première élue du port »"],
    ),
    "a gerund in a clause that opens the sentence": (
        "Alors que Paul Le Goff reçoit son invitée, en affirmant que tout va bien pour lui, la foule a protesté.",
        ["tout va bien pour lui"],
    ),
    "a place that opens what is told": (
        "Alors que Paul Le Goff reçoit son invitée, en affirmant qu'à la place du maire, elle aurait cédé.",
        ["à la place du maire, elle aurait cédé"],
    ),
    "a quotation that goes on behind mais": (
        "« Nous avons perdu la bataille du port », explique Anne Roy mais désormais, « il y a un devoir » car le maire "
        "« a ouvert des appétits ».",
        [
            "Nous avons perdu la bataille du port | mais désormais, « il y a un devoir » car le maire « a ouvert des "
            "appétits »",
        ],
    ),
    "a condition that an incise cuts off its clause": (
        "Si le boycott reste limité, précise Le Figaro, la ville a un an pour revoir le budget.",
        ["Si le boycott reste limité | la ville a un an pour revoir le budget"],
    ),
    "a reason behind an incise": (
        "« Le trajet fut long », raconte Anne Roy à la presse, parce que le car, vieux, « est tombé en panne ».",
        ["Le trajet fut long | parce que le car, vieux, « est tombé en panne »"],
    ),
    "what is announced told one by one": (
        "Anne Roy a annoncé des fermetures : les bars et les écoles doivent rester fermés.",
        ["des fermetures : les bars et les écoles doivent rester fermés"],
    ),
    "a main clause whose verb stands in marks": (
        "Rappelant que le port est fermé depuis un an, elle « s'alarme des effets de la grève » sur la pêche.",
        ["le port est fermé depuis un an", "des effets de la grève"],
    ),
    "another who speaks without a comma": (
        "Anne Roy a indiqué que le pont allait fermer et le préfet annonce la démolition du port.",
        ["le pont allait fermer", "la démolition du port"],
    ),
    "the second of two clauses before a formula": (
        "La grève pèse sur les commerces : ces derniers perdent trois clients sur dix, selon une fédération.",
        ["ces derniers perdent trois clients sur dix"],
    ),
    "a noun before a formula in brackets": (
        "Mardi, un chien (selon Le Monde) a quitté la cour de son maître.",
        ["un chien"],
    ),
    "a graded adjective": (
        "Anne Roy juge trop faible la dose de ce produit.",
        ["trop faible la dose de ce produit"],
    ),
    "an apposition behind who holds a view": (
        "Une loi « nuisible au port », pour Anne Roy, la présidente de la ligue, première association du port.",
        ["Une loi « nuisible au port »"],
    ),
    "a clause that a participle opens": (
        "La police ayant annoncé que la rue serait fermée, les voisins sont partis.",
        ["la rue serait fermée"],
    ),
    "what is no promise": (
        "Les élections promettent d'être serrées, selon Anne Roy.",
        ["Les élections promettent d'être serrées"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ENDS.values(), ids=ENDS)
def test_words_told_end_where_the_author_goes_on(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_the_conditional_of_hearsay_goes_on_over_a_name_in_marks() -> None:
    text = (
        "Selon Le Parisien, la police aurait tiré sur la foule. "
        "Enfin, 40 000 litres auraient été déversés samedi par les « canons à eau »."
    )
    assert told(text)[1:] == ["40 000 litres auraient été déversés samedi par les « canons à eau »"]


def test_a_heading_of_one_sentence_in_marks_is_told_however_short() -> None:
    text = "Le pont est fermé, a dit Anne Roy.\n\n- « Je n'irai pas » -\n\n« Je n'irai pas », a ajouté la maire."
    assert told(text)[1:] == ["Je n'irai pas"] * 2


def test_few_words_in_marks_beside_others_stand_in_one_sentence() -> None:
    text = "Pour Anne Roy, « ce vieux pont » « a tout d'une ruine » depuis l'hiver."
    assert told(text) == ["« ce vieux pont » « a tout d'une ruine » depuis l'hiver"]


DEEDS = {
    "what one does in saying it": (
        "Anne Roy dénonce les retards du chantier, en ouvrant le dossier.",
        "les retards du chantier",
    ),
    "what one does, in an infinitive": (
        "Anne Roy propose d'aider les pêcheurs en ouvrant le quai.",
        "aider les pêcheurs en ouvrant le quai",
    ),
    "what one learns": ("Les élus ont fait part de leur émotion en apprenant la nouvelle.", "leur émotion"),
    "some of a number": (
        "Anne Roy évoque un bilan de 51 blessés, dont quatre enfants.",
        "un bilan de 51 blessés, dont quatre enfants",
    ),
    "a relative with a verb": ("Anne Roy dénonce trois projets, dont la ville ne veut pas.", "trois projets"),
    "a gerund behind a time": (
        "Le maire a promis qu'un bilan serait fait bientôt en assurant que le pont tient.",
        "un bilan serait fait bientôt",
    ),
}


@pytest.mark.parametrize(("text", "expected"), DEEDS.values(), ids=DEEDS)
def test_a_content_ends_before_what_is_done_in_saying_it(text: str, expected: str) -> None:
    article = Article(id="a", text=text)
    assert find(article, mentions=names(article))[0].words == (expected,)


def test_what_else_is_asked_behind_mais_aussi_is_of_one_statement() -> None:
    found = told("Anne Roy demande à la ville de renoncer au pont, mais aussi que le dossier soit clos.")
    assert found == ["renoncer au pont, mais aussi que le dossier soit clos"]
    assert told("Anne Roy demande de renoncer au pont, mais aussi le maire hésite.") == ["renoncer au pont"]

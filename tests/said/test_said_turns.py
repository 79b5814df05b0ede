"""To whom the text turns: bodies that nouns cannot mean, pronouns, who goes on in a quotation, whose a relative is."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.record import Statement
from selon.said import find


def statements(text: str) -> list[Statement]:
    article = Article(id="a", text=text)
    return find(article, mentions=names(article))


CASES = {
    "a firm is no trade union": (
        "La CGT ne cède pas sur les salaires. La CGT a dit non. L'entreprise a répondu que tout va bien.",
        "entreprise",
    ),
    "a party's colour is its name": (
        "Orcas recrute. Orcas a ouvert une usine. « C'est un scandale », a dit le parti communiste.",
        "parti communiste",
    ),
    "a pronoun that opens a sentence": (
        "« Il pleut », a dit Paul Martin.\n\nTout vient du départ de Luc Bon. Il a expliqué qu'il était las.",
        "Luc Bon",
    ),
    "a companion is not meant": (
        "« Il pleut », a dit Paul Martin.\n\nTout vient du voyage avec Luc Bon. Il a expliqué qu'il était las.",
        "Paul Martin",
    ),
    "the body that completes a noun": (
        "Paul Martin est parti. La réponse du parquet de Brest est venue vite, ce dernier précisant que tout est clos.",
        "parquet de Brest",
    ),
    "whose view a sentence opens with": (
        "« Je suis seul », a dit Paul Martin.\n\nPour l'élu Luc Bon, difficile de le croire. « Il ment », a-t-il dit.",
        "Luc Bon",
    ),
    "who goes on is who the sentence before tells of": (
        "« Je pars », a dit Paul Martin. Le maire Luc Bon a vu en lui « un homme seul ». « Il faut l'aider »",
        "Luc Bon",
    ),
    "what a relative hangs on": (
        "Un soulagement pour les pêcheurs, qui demandaient de pouvoir rentrer.",
        "pêcheurs",
    ),
    "a second relative behind a participle": (
        "Le roi a parlé de son rival Paul Martin, installé à Brest et qui a nié toute implication.",
        "Paul Martin",
    ),
    "a relative at the end of what happens": (
        "Le roi a promis d'agir, en clôture du congrès d'une profession qui l'a appelé à agir.",
        "profession",
    ),
    "an adjective before a name": ("Combatif, Paul Martin dénonce une erreur.", "Paul Martin"),
    "a gerund behind a colon": (
        "Le député Paul Martin a dit non. Cela n'a pas plu : le maire Luc Bon a réagi en dénonçant un dérapage.",
        "Luc Bon",
    ),
    "an illness issues nothing": (
        "Une étude sur plus de cent patients atteints du diabète a montré que le sel est nocif.",
        "étude sur plus de cent patients atteints du diabète",
    ),
    "what happens says nothing": (
        "Le ministre Paul Martin, gendre du roi et figure décriée par les pêcheurs, a déploré l'annulation du prêt.",
        "Paul Martin",
    ),
    "who is told beside somebody is not brought up": (
        "Anne Roy est venue avec sa sœur, une amie et un chien. « Il fait beau », dit cette femme.",
        "Anne Roy",
    ),
    "adverbs that link behind who holds an opinion": (
        "Le maire a dit non. Pour Le Monde cependant, « le seuil vaut pour les ports où l'on a creusé ».",
        "Le Monde",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_whom_the_text_turns_to(case: str) -> None:
    text, speaker = CASES[case]
    assert statements(text)[-1].speaker == (speaker,)


def test_what_another_says_against_it_ends_what_a_formula_tells() -> None:
    first, second = statements("Selon la mairie, le pont est sûr, alors que l'ONG Terre met en cause les mesures.")
    assert (first.words, second.through) == (("le pont est sûr",), ())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Des milliers de gens ont défilé en France, dont 15.000 à Brest selon la préfecture.", "15.000 à Brest"),
        (
            "Des milliers de gens ont défilé en France, dont 15.000 à Brest, selon la préfecture.",
            "Des milliers de gens ont défilé en France, dont 15.000 à Brest",
        ),
    ],
)
def test_a_formula_without_a_comma_tells_the_part_before_it(text: str, words: str) -> None:
    assert statements(text)[-1].words == (words,)


def test_words_that_end_at_a_comma_behind_where_they_are_said_are_read() -> None:
    assert statements(" »« M. Paul Le Goff« affirme« dans un communiqué, ") == []


def test_a_blank_of_no_width_behind_a_cue_is_no_word() -> None:
    assert [st.words for st in statements("Anne Roy« demande \u200bselon ")] == [("selon",)]


GERUNDS = {
    "of the verb before it": "Les rumeurs courent, mais Anne Roy rassure tout le monde en disant que le pont tient.",
    "not of the clause before": "Alors que l'on évoque un départ, Anne Roy a souri en affirmant que le pont tient.",
}


@pytest.mark.parametrize("case", GERUNDS)
def test_a_gerund_is_of_the_subject_of_the_verb_before_it(case: str) -> None:
    assert statements(GERUNDS[case])[-1].speaker == ("Anne Roy",)


def test_what_is_told_besides_is_told_by_who_speaks() -> None:
    text = "Anne Roy a estimé que la Ligue du lac respecte la loi, tout en réclamant un bilan."
    assert [each.speaker for each in statements(text)] == [("Anne Roy",)] * 2


def test_one_does_not_speak_by_the_paper_one_speaks_to() -> None:
    text = "« Ce serait une perte », confie-t-on au Parisien du côté de la mairie."
    assert statements(text)[-1].speaker == ("mairie",)


def test_sources_without_an_article_are_several() -> None:
    text = "Anne Roy sera jugée, a-t-on appris de sources concordantes. Elle a nié avoir vu le maire."
    assert statements(text)[-1].speaker == ("Anne Roy",)

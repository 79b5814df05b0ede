"""Subjects of reporting verbs behind dashes, and pronouns that say *aussi*."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def told(text: str) -> list[tuple[str, str]]:
    article = Article(id="a", text=text)
    return [(" | ".join(each.speaker), " | ".join(each.words)) for each in find(article, mentions=names(article))]


@pytest.mark.parametrize(
    "subject",
    ["Anne Roy -la maire de Brest-", "Anne Roy - maire de Brest depuis mars -", "Anne Roy --bras droit du préfet--"],
)
def test_a_subject_with_more_told_between_dashes(subject: str) -> None:
    assert told(f"{subject} a dit que le pont tiendra.") == [("Anne Roy", "le pont tiendra")]


def test_a_pronoun_that_says_so_too() -> None:
    text = "Anne Roy a dit que le pont tiendra. Elle aussi a promis que la route rouvrira."
    assert told(text)[1] == ("Anne Roy", "la route rouvrira")
    assert told("Paul Roy est venu. Lui aussi avait dit « La route est fermée ».")[-1][0] == "Paul Roy"


def test_a_pronoun_that_only_stresses_is_no_subject() -> None:
    assert told("Anne Roy a elle aussi dit que le pont tiendra.") == [("Anne Roy", "le pont tiendra")]


def test_whom_somebody_is_likened_to_does_not_speak() -> None:
    assert told("Comme les écologistes, le Parti radical a annoncé qu'il votera contre.") == [
        ("Parti radical", "il votera contre")
    ]


def test_who_is_summed_up_goes_on() -> None:
    text = "Le pont fermera. C'est ce qu'a annoncé Anne Roy, précisant que la route restera ouverte."
    assert told(text) == [("Anne Roy", "Le pont fermera"), ("Anne Roy", "la route restera ouverte")]


def test_a_capital_without_its_accent_is_a_preposition() -> None:
    assert told("A l'Elysée, on assure que le pont tiendra.") == [("Elysée", "le pont tiendra")]


WITHOUT_A_NOUN = {
    "others": ("D'autres assurent que le pont fermera.", "D'autres"),
    "others behind a clause": ("Si certains ont refusé, d'autres estiment avoir été entendus.", "d'autres"),
    "both": ("Tous deux ont promis de fermer le pont.", "Tous deux"),
    "many": ("Nombre d'élus réclament un pont.", "Nombre d'élus"),
    "one of them": ("L'un d'eux a promis de fermer le pont.", "L'un d'eux"),
    "most": ("La plupart des élus ont promis de fermer le pont.", "La plupart des élus"),
    "one in two": ("Un Français sur deux déclare avoir peur.", "Un Français"),
    "modal of several": ("Les syndicats vont réclamer un pont.", "Les syndicats"),
    "several that go on": ("Les élus ne cessent de dénoncer ce retard.", "Les élus"),
}


@pytest.mark.parametrize(("text", "subject"), WITHOUT_A_NOUN.values(), ids=WITHOUT_A_NOUN)
def test_several_speak_though_no_noun_of_theirs_is_told(text: str, subject: str) -> None:
    article = Article(id="a", text=text)
    assert [each.source.of(text) for each in find(article, mentions=names(article)) if each.source] == [subject]


def test_a_relative_of_the_subject_is_not_what_is_said() -> None:
    assert told("Le groupe, qui emploie 300 personnes, a rejeté les accusations du préfet.") == [
        ("groupe", "les accusations du préfet")
    ]


def test_a_verb_that_shares_its_auxiliary_with_what_somebody_did() -> None:
    assert told("Anne Roy a quitté la salle et dénoncé la fermeture du pont.") == [("Anne Roy", "la fermeture du pont")]


def test_what_is_made_known_by_publishing() -> None:
    assert told("Anne Roy a publié un message pour annoncer que le pont fermera.") == [("Anne Roy", "le pont fermera")]


def test_what_a_sentence_opens_with_is_not_who_speaks() -> None:
    text = "Émue et fière, Anne Roy a vécu un beau moment, évoquant une « joie unique »."
    assert told(text) == [("Anne Roy", "une « joie unique »")]


def test_what_somebody_is_about_is_no_part_of_their_name() -> None:
    assert told("Des collectifs féministes quant à ce vote ont dit qu'il est nul.") == [
        ("collectifs féministes", "il est nul")
    ]


def test_a_new_holder_of_an_office_is_its_holder() -> None:
    article = Article(
        id="a", text="Jean Castex est là. Le nouveau chef du gouvernement a promis de partir.", published="2020-07-08"
    )
    assert find(article, mentions=names(article))[0].speaker == ("Jean Castex",)


def test_a_body_is_taken_up_by_its_kind() -> None:
    text = "La CFDT a été attaquée. La confédération a dit qu'elle porte plainte."
    assert told(text) == [("CFDT", "elle porte plainte")]
    text = "La Commission de régulation de l'énergie est saisie. L'organisme a dit que la loi passera."
    assert told(text) == [("Commission de régulation de l'énergie", "la loi passera")]


BEHIND = {
    "a name behind a circumstance without a comma": (
        "Lors de son audition Gérard Collin avait rappelé qu'il était absent.",
        ("Gérard Collin", "il était absent"),
    ),
    "those of whom one is told beside them": (
        "Tandis que la date se rapproche, l'association des maires, dont Anne Roy, a dénoncé une « erreur ».",
        ("association des maires", "une « erreur »"),
    ),
    "who is not only apposed": (
        "Durant la visite de l'ambassadeur allemand, Karl Bauer, le ministère a exigé que le port ferme.",
        ("ministère", "le port ferme"),
    ),
    "a name behind an opening participle": (
        "Interrogée sur sa nièce, Lise Martin, Anne Roy a affirmé que tout va bien.",
        ("Anne Roy", "tout va bien"),
    ),
    "who is not in the clause of marked words": (
        "Interrogé pour savoir si Paul Simon « pense vraiment partir », Luc Roy a répondu que rien ne presse.",
        ("Luc Roy", "rien ne presse"),
    ),
    "who accuses behind a quotation": (
        "Anne Roy est en colère. « On a réduit les chances de tous. C'est grave », accuse l'élue de droite.",
        ("Anne Roy", "On a réduit les chances de tous. C'est grave"),
    ),
    "a function before a reflexive and marked words": (
        "« Tout est fini », a dit Paul Simon.\n\nDe son côté, la présidente du club, Anne Roy, se « réjouit de ce "
        "choix ».",
        ("Anne Roy", "réjouit de ce choix"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), BEHIND.values(), ids=BEHIND.keys())
def test_the_subject_is_found(text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text)


NOBODY = {
    "a placard": "Anne Roy a vu des pancartes clamant « Vive la mer » sur le quai.",
    "what recalls something": "Anne Roy n'a pas apprécié la tenue d'une réunion rappelant les règles du port.",
    "of whom a passive tells": "Paul Simon est accusé de « fraude aggravée ».",
    "who would have thought": "Jamais Anne Roy n'aurait pensé que le pont fermerait.",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY.keys())
def test_nobody_says_it(text: str) -> None:
    assert told(text) == []


def test_what_should_have_been_is_no_hearsay() -> None:
    article = Article(id="a", text="Un vol a été retardé, rapporte Le Monde. Cette panne aurait pu avoir des suites.")
    assert [each.words for each in find(article, mentions=names(article))] == [("Un vol a été retardé",)]
    article = Article(id="a", text="Anne Roy estime qu'il aurait plutôt dû parler. Paul Roy estime qu'il aurait menti.")
    assert [each.hearsay for each in find(article, mentions=names(article))] == [False, True]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("La mer était calme mais la préfecture reste prudente et conseille de sortir à deux.", "préfecture"),
        ("Anne Roy a quitté la salle, son avocat est resté et a assuré qu'elle était calme.", "avocat d'Anne Roy"),
        ("La ministre a ouvert l'école qui était fermée et a déclaré que tout allait bien.", "ministre"),
        ("Le train poursuit sa montée mais les passagers se plaignent de « maux de tête ».", "passagers"),
        ("La ministre affirme qu'à Brest la route est fermée et conseille de sortir.", "ministre"),
    ],
)
def test_a_verb_joined_to_another_has_its_subject(text: str, who: str) -> None:
    assert told(text)[-1][0] == who


@pytest.mark.parametrize("led", ["", "La colère a gagné la ville où "])
def test_who_acts_waits_for_the_verb_behind_a_source(led: str) -> None:
    found = told(f"{led}{'plus' if led else 'Plus'} de 3.000 manifestants, selon la mairie, ont dénoncé les violences.")
    assert ("plus de 3.000 manifestants" if led else "Plus de 3.000 manifestants", "les violences") in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Par ailleurs, le sentiment que « le pire est devant nous » poursuit sa lente érosion.", []),
        (
            "L'équipe conclut que « le décalage des âges » semble expliquer les variations du risque.",
            [("équipe", "« le décalage des âges » semble expliquer les variations du risque")],
        ),
        ("Le maire, qui dort peu, conteste l'intégralité des faits.", [("maire", "l'intégralité des faits")]),
        ("Une étude de la mairie, parue mardi, affirme le contraire.", []),
    ],
)
def test_what_stands_behind_a_verb_with_a_subject_does_not_speak(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_what_is_told_of_somebody_in_a_circumstance_is_no_subject() -> None:
    text = "Depuis la mort de Paul Le Goff, un marin venu de Brest, les élus réclament une enquête."
    article = Article(id="a", text=text)
    assert [each.speaker for each in find(article, mentions=names(article))] == [("élus",)]


def test_a_clitic_ends_the_subject_before_a_verb_no_list_knows() -> None:
    text = "Le gérant du magasin lui barre le chemin, mettant en avant des « règles de port »."
    article = Article(id="a", text=text)
    assert [each.speaker for each in find(article, mentions=names(article))] == [("gérant du magasin",)]


def test_a_clause_whose_verb_no_list_knows_is_no_part_of_the_next_subject() -> None:
    assert told("Mais le conflit s'enlise et la mairie exige le départ du chef.") == [("mairie", "le départ du chef")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Aucun docker n'ayant reparu, la police suspecte un vol de bateaux.", "police"),
        ("Le préfet étant absent, des élus de Brest affirment que le port ferme.", "élus de Brest"),
        ("Les élus ayant voté la loi affirment que le port ferme.", "élus ayant voté la loi"),
        ("Le lac monte et les riverains, très inquiets depuis mai, affirment que le port ferme.", "riverains"),
    ],
)
def test_a_clause_with_its_own_subject_ahead_is_no_part_of_the_subject(text: str, speaker: str) -> None:
    assert [each for each, _ in told(text)] == [speaker]

"""Where the words told end because who speaks does something else, or another clause takes the word."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each statement; several speakers and parts joined by a bar."""
    article = Article(id="a", text=text)
    found = find(article, mentions=names(article), times=times(article))
    return [(" | ".join(each.speaker), " | ".join(each.words)) for each in found]


GOES_ON = {
    "a verb of the number of who asks": (
        "Des gardiens ont demandé s'il dormait sur le quai, et lui ont tendu un plan.",
        [("gardiens", "s'il dormait sur le quai")],
    ),
    "a verb of the number of whom the words are": (
        "La mairie assure qu'ils vendront le port et partiront en mai.",
        [("mairie", "ils vendront le port et partiront en mai")],
    ),
    "a verb in marks behind a complement": (
        "Le docker se dit « heureux » et « embrasse tous ses collègues » du quai.",
        [("docker", "heureux")],
    ),
    "two complements in marks": (
        "Anne Roy dénonce une loi « bâclée » et « dangereuse ».",
        [("Anne Roy", "une loi « bâclée » et « dangereuse »")],
    ),
    "a relative in marks belongs to the complement": (
        "Anne Roy dénonce une loi qui « vide les ports » et « ruine les pêcheurs ».",
        [("Anne Roy", "une loi qui « vide les ports » et « ruine les pêcheurs »")],
    ),
    "between a subject and its verb": (
        "Le maire, qui, après avoir promis de rouvrir le port, avait loué le quai, a cédé.",
        [("maire", "rouvrir le port")],
    ),
    "the author objects": (
        "Le maire ne croyait pas que le port rouvrirait, et pourtant la région a payé la digue.",
        [("maire", "le port rouvrirait")],
    ),
    "before a main verb in marks": (
        "Tout en affirmant que la digue est solide, le maire « refuse de rouvrir » le quai.",
        [("maire", "la digue est solide")],
    ),
}


@pytest.mark.parametrize(("text", "statements"), GOES_ON.values(), ids=GOES_ON)
def test_words_end_where_who_speaks_goes_on(text: str, statements: list[tuple[str, str]]) -> None:
    assert told(text) == statements


FORMULAS = {
    "what is added of a source": (
        "Selon un rapport remis à la mairie et dévoilé par Ouest-France, la digue fuit.",
        [("rapport remis à la mairie", "la digue fuit")],
    ),
    "what was done on a day by somebody": (
        "Selon le dernier bilan, publié lundi soir par la préfecture, la crue a touché trois quais.",
        [("dernier bilan", "la crue a touché trois quais")],
    ),
    "a subject with what is told of it": (
        "Selon la radio, Jean Petit, un docker de Brest, a retrouvé la barque.",
        [("radio", "Jean Petit, un docker de Brest, a retrouvé la barque")],
    ),
    "who the source is": (
        "Selon la directrice du port, Anne Roy, le quai est trop court.",
        [("Anne Roy", "le quai est trop court")],
    ),
}


@pytest.mark.parametrize(("text", "statements"), FORMULAS.values(), ids=FORMULAS)
def test_a_formula_leaves_the_subject_to_its_clause(text: str, statements: list[tuple[str, str]]) -> None:
    assert told(text) == statements


BRACKETS = {
    "what they hold ends with them": (
        "Le bilan est lourd (la préfecture fait état de douze blessés) et le port reste fermé.",
        [("préfecture", "douze blessés")],
    ),
    "a subject within them": (
        "Le quai est trop court (les dockers jugent qu'il faut dix mètres) pour la drague.",
        [("dockers", "il faut dix mètres")],
    ),
    "a relative behind them": (
        "La digue est louée par Anne Roy (à la tête du port et de la criée), qui assure que le quai tiendra.",
        [("Anne Roy", "le quai tiendra")],
    ),
    "a relative within them": (
        "La lettre d'Anne Roy (qui appelle à la grève) a été lue.",
        [("Anne Roy", "la grève")],
    ),
}


@pytest.mark.parametrize(("text", "statements"), BRACKETS.values(), ids=BRACKETS)
def test_brackets_hold_who_speaks_and_what_is_told(text: str, statements: list[tuple[str, str]]) -> None:
    assert told(text) == statements


NOBODY = {
    "one has to say it": ("Le maire a cédé. Il faut bien rappeler que la digue fuit.", []),
    "it is fitting to say it": ("Le maire a cédé. Il convient de noter que la digue fuit.", []),
    "somebody says one has to": (
        "Il ne faut pas y voir la preuve que la digue fuit, a assuré Anne Roy.",
        [("Anne Roy", "Il ne faut pas y voir la preuve que la digue fuit")],
    ),
    "a paper named like a pronoun": (
        "Anne Roy a déclaré au magazine Elle : « Je pars demain ».",
        [("Anne Roy", "Je pars demain")],
    ),
    "what it is likened to between commas": (
        "Anne Roy a indiqué, comme l'an dernier, que la digue fuyait.",
        [("Anne Roy", "la digue fuyait")],
    ),
}


@pytest.mark.parametrize(("text", "statements"), NOBODY.values(), ids=NOBODY)
def test_il_is_nobody_and_elle_a_paper(text: str, statements: list[tuple[str, str]]) -> None:
    assert told(text) == statements


ANNOUNCED = {
    "a figure": ("La préfecture a annoncé 64 nouveaux départs.", [("préfecture", "64 nouveaux départs")]),
    "by a book of which more is told": (
        "Le maire a menti au port, révèle un livre qui paraît mardi.",
        [("livre", "Le maire a menti au port")],
    ),
}


@pytest.mark.parametrize(("text", "statements"), ANNOUNCED.values(), ids=ANNOUNCED)
def test_what_is_announced(text: str, statements: list[tuple[str, str]]) -> None:
    assert told(text) == statements


OPENING = {
    "by a pronoun, of what others do": (
        "Anne Roy a parlé. Selon elle, des dockers se sont plaints du bruit.",
        [("Anne Roy", "des dockers se sont plaints du bruit"), ("dockers", "du bruit")],
    ),
    "some of several sources": (
        "Selon plusieurs médias dont Ouest-France et Le Télégramme, le port a rouvert.",
        [("médias", "le port a rouvert")],
    ),
    "a document, of what others do": (
        "Selon un rapport de la région, les dockers pâtissent du bruit.",
        [("région", "les dockers pâtissent du bruit")],
    ),
    "a clause with a concession": (
        "Selon Paul Roy, le port a rouvert, même s'il a dit que la digue fuyait.",
        [("Paul Roy", "le port a rouvert, même s'il a dit que la digue fuyait"), ("Paul Roy", "la digue fuyait")],
    ),
}


@pytest.mark.parametrize(("text", "statements"), OPENING.values(), ids=OPENING)
def test_formulas_that_open_a_sentence(text: str, statements: list[tuple[str, str]]) -> None:
    assert told(text) == statements


LABELS = {
    "before a noun": ("POLITIQUE - Le maire a annoncé que le port fermait.", [("maire", "le port fermait")]),
    "before a name": ("VIDÉO - Anne Roy a annoncé que le port fermait.", [("Anne Roy", "le port fermait")]),
    "nor what somebody is charged with": (
        "La juge, chargée d'instruire l'affaire, estime que le port doit fermer.",
        [("juge", "le port doit fermer")],
    ),
    "nor a verb whose capital lost its accent": (
        "Evoquant une « marée noire », la maire a annoncé que le port fermait.",
        [("maire", "une « marée noire »"), ("maire", "le port fermait")],
    ),
    "before a circumstance": (
        "FAITS DIVERS - Au lendemain de la crue, le maire a annoncé que le port fermait.",
        [("maire", "le port fermait")],
    ),
}


@pytest.mark.parametrize(("text", "statements"), LABELS.values(), ids=LABELS)
def test_what_opens_a_sentence_does_not_speak(text: str, statements: list[tuple[str, str]]) -> None:
    assert told(text) == statements

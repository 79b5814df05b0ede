"""Who stands in another sentence than the words: offices by other names, openings, whom the text turned to."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str, day: str | None = None) -> dict[str, str]:
    article = Article(id="a", text=text, published=day)
    rows = find(article, mentions=names(article), times=times(article))
    return {" | ".join(each.words): " & ".join(each.speaker) for each in rows}


OFFICES = {
    "a foreign minister by another name of the office": (
        "Le ministre allemand des Affaires étrangères Karl Bauer a vu la presse. Paul Petit est parti. Anne Roy est "
        "restée à Rome avec ses amis. En visite à Oslo, le chef de la diplomatie allemande a affirmé que le port est "
        "fermé.",
        ("le port est fermé", "Karl Bauer"),
    ),
    "a description once understood is remembered": (
        "« Rien ne presse », a déclaré Karl Bauer. Le ministre russe des Affaires étrangères Igor Petrov doute. « Tout "
        "est là », a énuméré M. Bauer. A propos du port, le chef de la diplomatie allemande n'a pas exclu la fin des "
        "travaux. « Nous restons », a ajouté le ministre.",
        ("Nous restons", "Karl Bauer"),
    ),
    "nobody who is told to be from another country": (
        "« Un accord est proche », fait valoir Dan Levi, un chercheur israélien. Le port est fermé. « Rien ne "
        "change », explique le responsable palestinien.",
        ("Rien ne change", "responsable palestinien"),
    ),
    "an apposed name no list knows": (
        "« Tout va bien », a expliqué le vice-ministre chinois de la commission du lac, Li Bin.",
        ("Tout va bien", "Li Bin"),
    ),
    "a title in the complement of a title": (
        "Le porte-parole du président philippin Rodrigo Duterte, Harry Roque, a condamné « un crime ».",
        ("un crime", "Harry Roque"),
    ),
    "a child is neither of its parents": (
        "Le fils du prince Charles et de Lady Di a annoncé son départ.",
        ("son départ", "fils du prince Charles et de Lady Di"),
    ),
    "a companion's plural role is nobody's own": (
        "Paul Roy raconte la scène avec ses collègues Jean Simon et Luc Petit. Le collègue demande alors à l'homme de "
        "partir.",
        ("partir", "Paul Roy"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), OFFICES.values(), ids=OFFICES.keys())
def test_descriptions_mean_who_holds_the_office(text: str, expected: tuple[str, str]) -> None:
    assert told(text)[expected[0]] == expected[1]


def test_the_wife_of_the_president_is_told_by_the_list() -> None:
    text = (
        "Brigitte Macron est venue. Anne Roy est partie. « Je suis là », a dit l'épouse du président de la République."
    )
    assert told(text, "2019-05-05")["Je suis là"] == "Brigitte Macron"


def test_another_of_the_same_last_name_holds_no_office() -> None:
    text = "Robert Trump, frère de Donald Trump, est mort, a annoncé le président américain."
    assert told(text, "2020-08-16")["Robert Trump, frère de Donald Trump, est mort"] == "Donald Trump"


TURNED = {
    "a name put forward": (
        "Luc Petit et Anne Roy ont parlé du député Paul Simon. C'est Jean Martin qui a eu les mots les plus durs "
        "contre Paul Simon. « Il ment », a-t-il dit.",
        ("Il ment", "Jean Martin"),
    ),
    "who quotes, and not who is told of": (
        "Jean Roy a accusé Paul Simon. Sa cible : Paul Simon. « Il me pique mon idée. Simon a toujours su me voler », "
        "a-t-il lancé sur France 2.",
        ("Il me pique mon idée. Simon a toujours su me voler", "Jean Roy"),
    ),
    "ce dernier by the words of the description": (
        "« Ils ont fait une erreur », avoue le chef du régiment de Brest. Ce dernier annonce qu'une enquête est "
        "ouverte.",
        ("une enquête est ouverte", "chef du régiment de Brest"),
    ),
    "whose lawyer speaks": (
        "Anne Roy juge la thèse « fragile ». Paul Simon, lui, est convoqué mardi. Il a reçu sa lettre, a indiqué son "
        "avocat.",
        ("Il a reçu sa lettre", "avocat de Paul Simon"),
    ),
    "portraits under a line of their own": (
        "Les voix de la foule.\n\n+Anne Roy, étudiante en droit (Brest)\n\n« J'ai eu peur », dit-elle.\n\n+Lise Morel, "
        "mère de famille (Nice)\n\nMère de deux garçons, elle n'est pas venue. « Il faut qu'ils voient », dit-elle.",
        ("Il faut qu'ils voient", "Lise Morel"),
    ),
    "who answers an interview": (
        "Le romancier Paul Roy a dit aimer la mer.\n\nQ: Que pensez-vous du port ?\n\nR: « Le port est beau le soir. »",
        ("Le port est beau le soir", "Paul Roy"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), TURNED.values(), ids=TURNED.keys())
def test_who_speaks_is_whom_the_text_turned_to(text: str, expected: tuple[str, str]) -> None:
    assert told(text)[expected[0]] == expected[1]


OPENINGS = {
    "a pronoun": (
        "Il dénonce les contrôles « laxistes ».\n\nLe chef du service, Paul Roy, a parlé mardi.",
        ("les contrôles « laxistes »", "Paul Roy"),
    ),
    "l'intéressé": (
        "Si la barbe blanchit, c'est à cause du froid, précise l'intéressé.\n\nLa barbe de Paul Roy blanchit.",
        ("Si la barbe blanchit, c'est à cause du froid", "Paul Roy"),
    ),
    "a description, another told beside it": (
        "Le maire de la commune de Brest a taclé Anne Roy pour sa lettre, disant « non ».\n\nAnne Roy ne répond pas. "
        "Paul Simon a pris la parole mardi.",
        ("non", "Paul Simon"),
    ),
    "a body with its letters": (
        "Le Syndicat national des marins (SNM) a déposé lundi un recours, a-t-il annoncé.",
        ("Le Syndicat national des marins (SNM) a déposé lundi un recours", "Syndicat national des marins"),
    ),
    "a camp": (
        "La droite monte au créneau sur la sécurité, devenue selon elle le « trou noir » du mandat.",
        ("devenue | le « trou noir » du mandat", "droite"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), OPENINGS.values(), ids=OPENINGS.keys())
def test_an_article_opens_with_who_is_named_later(text: str, expected: tuple[str, str]) -> None:
    assert told(text)[expected[0]] == expected[1]


def test_a_pronoun_that_opens_an_article_is_nobody_whom_its_words_name() -> None:
    text = "Il s'était réjoui de la mort de Luc Petit.\n\n« Quel bruit ! » Les mots de Paul Simon ont choqué."
    assert told(text)["la mort de Luc Petit"] == "Paul Simon"


def test_a_first_name_alone_tells_man_or_woman() -> None:
    text = "Carole et Hugo vivent à Brest. Carole a écrit à Hugo. Elle assure que le port fermera."
    assert told(text) == {"le port fermera": "Carole"}
    text = "L'affaire est close. Hugo a été sauvé dimanche. La voisine a expliqué que le chien avait mordu."
    assert told(text) == {"le chien avait mordu": "voisine"}


def test_an_office_of_a_place_first_told_here_is_rather_of_whom_the_text_turned_to() -> None:
    text = (
        "Le député Paul Petit a applaudi. Plus tôt, Anne Roy et Jean Bon se sont réunis. Jean Bon a dénoncé des "
        "messages « abjects ». « Nous cherchons à le voir », a poursuivi le député du Gard."
    )
    assert told(text)["Nous cherchons à le voir"] == "Jean Bon"
    text = "Le député Paul Petit a applaudi. La séance a duré. « Nous votons contre », a dit le député du Gard."
    assert told(text)["Nous votons contre"] == "Paul Petit"

"""Whom the text speaks of goes on: pronouns, descriptions and sources take up the subject before them."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str, day: str | None = None) -> list[tuple[str, str]]:
    article = Article(id="a", text=text, published=day)
    rows = find(article, mentions=names(article), times=times(article))
    return [(" & ".join(each.speaker), " | ".join(each.words)) for each in rows]


SPOKEN = {
    "a name that ends as a participle does": (
        "Noé est boulanger, il est surtout un grand ami de Paul Martin. Très ému, il a pris la parole. « Mon fils "
        "s'appelle Paul », a-t-il notamment raconté.",
        ("Noé", "Mon fils s'appelle Paul"),
    ),
    "who is told inside another's words leaves the floor": (
        "Le directeur de SNCF Réseau, Paul Martin, a reconnu que l'entreprise avait constaté « des retards de trois "
        "heures ». « Ce n'est pas normal », a-t-il réagi.",
        ("Paul Martin", "Ce n'est pas normal"),
    ),
    "a body that was the subject": (
        "La préfecture de police de Nantes a levé mardi les mesures du week-end. « L'air est meilleur », "
        "a-t-elle indiqué.",
        ("préfecture de police de Nantes", "L'air est meilleur"),
    ),
    "no body of the other gender": (
        "Selon la Fédération des ports, tout est vendu. « J'ai gagné une maison », se souvient-il.",
        ("", "J'ai gagné une maison"),
    ),
    "a body rather than a person of the other gender": (
        "Paul Martin a vu Anne Roy. Anne Roy a parlé du port. Le Parti socialiste a même publié une lettre dans "
        "laquelle il affirme que le port va fermer.",
        ("Parti socialiste", "le port va fermer"),
    ),
    "a family that was the subject": (
        "Après la mort de la jeune Anne Roy, une famille de Brest a porté plainte. Selon elle, les secours ont tardé.",
        ("famille de Brest", "les secours ont tardé"),
    ),
    "who was named just before, not who was heard long ago": (
        "Un habitant du quartier a dit que tout allait mal. Le port a fermé en mai, puis en juin, et les bateaux sont "
        "partis vers le sud où les quais restent ouverts toute la nuit. La ville a perdu trois cents emplois et deux "
        "écoles, et les commerces de la rue du quai ont baissé leur rideau l'un après l'autre pendant tout l'été. Même "
        "indignation du maire de Brest, Paul Martin. « C'est une honte », a-t-il réagi.",
        ("Paul Martin", "C'est une honte"),
    ),
    "the person a formula opens with": (
        "Paul Martin a gagné le procès. Selon Luc Petit, le gardien qui a filmé la scène, les agents ont réagi à un "
        "jet qui « ne venait pas de Paul », assure-t-il.",
        ("Luc Petit", "les agents ont réagi à un jet qui « ne venait pas de Paul »"),
    ),
    "the second of several": (
        "La mère de Luc Petit a dit que tout va mal. « C'est là que tout commence », poursuit la deuxième. "
        "« Le ton monte », explique-t-elle.",
        ("deuxième", "Le ton monte"),
    ),
    "a sentence without a verb brings somebody in": (
        "Le projet est critiqué par Paul Martin. Paul Martin a dit non. Pas de quoi convaincre Marc Blanc, un pilote "
        "du port. « C'est une fête de riches », estime-t-il.",
        ("Marc Blanc", "C'est une fête de riches"),
    ),
    "the paper a sentence ends with": (
        "Paul Martin a porté plainte. L'enquête est confiée à la police du quartier, précise Le Parisien. Ce dernier "
        "explique que les vols sont en hausse.",
        ("Le Parisien", "les vols sont en hausse"),
    ),
    "whose they are": (
        "Paul Martin a laissé l'enfant seul, en attendant que sa voisine vienne. Celle-ci assure qu'elle n'avait rien "
        "promis.",
        ("voisine", "elle n'avait rien promis"),
    ),
    "who alone is named in the words": (
        "En prenant la tête du port, le major Paul Martin a suivi cette règle « imposée » selon lui par une direction "
        "avide.",
        (
            "Paul Martin",
            "En prenant la tête du port, le major Paul Martin a suivi cette règle « imposée » | par une "
            "direction avide",
        ),
    ),
    "the house heard just before": (
        "Le zoo de Calmont a annoncé qu'il rendait ses pandas. L'établissement a indiqué que les bambous manquent.",
        ("zoo de Calmont", "les bambous manquent"),
    ),
    "the paper as the same source": (
        "Selon Le Monde, la plainte a été déposée par Anne Roy, qui affirme que le maire a menti. Selon la même "
        "source, la plainte est « au parquet ».",
        ("Le Monde", "la plainte est « au parquet »"),
    ),
    "the subject that opens the words": (
        "Anne Roy a salué des entreprises du port. « Tout va bien », a dit Anne Roy. Le syndicat veut une hausse et "
        "une campagne, détaille-t-il dans un communiqué.",
        ("syndicat", "Le syndicat veut une hausse et une campagne"),
    ),
    "a participle and its infinitive open the sentence": (
        "Venu passer les fêtes avec les pêcheurs, le gérant du port a assuré que la ville est belle.",
        ("gérant du port", "la ville est belle"),
    ),
    "the two are the pair that was the subject": (
        "Paul Martin et Anne Roy contestent le testament, qui donne tout aux deux filles, Jade et Léa. Face au juge, "
        "les deux enfants aînés réclamaient que les biens soient vendus.",
        ("Paul Martin & Anne Roy", "les biens soient vendus"),
    ),
    "an expert is not the man told of next": (
        "L'expert a confirmé que le policier était malade. Selon une source proche du dossier, l'homme a reconnu être "
        "« perdu ».",
        ("homme", "être « perdu »"),
    ),
    "the subject behind c'est ... que": (
        "Des élus de Brest ont voté contre. C'est au pied d'une autre statue que des manifestants se sont rassemblés. "
        "Ils sont repartis vers le port en scandant « Non au péage ».",
        ("manifestants", "Non au péage"),
    ),
    "an article of another noun shows no gender": (
        "La gérante a dit que tout va bien. Au port, un café voisin, Noa Perez, 29 ans, est venue jeudi. « J'ai un "
        "enfant », explique-t-elle.",
        ("Noa Perez", "J'ai un enfant"),
    ),
    "this body, a small one": (
        "Paul Martin, le directeur, a porté plainte. La France insoumise a dit que le port doit fermer. Selon ce "
        "groupuscule, la mer « attire tout le monde ».",
        ("La France insoumise", "la mer « attire tout le monde »"),
    ),
}


@pytest.mark.parametrize(("text", "row"), SPOKEN.values(), ids=SPOKEN.keys())
def test_the_last_words_are_theirs(text: str, row: tuple[str, str]) -> None:
    assert told(text)[-1] == row


OPENING = {
    "first named as acting": (
        "La maire sortante de la capitale a annoncé que le port va fermer.\n\nAnne Roy est candidate.",
        "Anne Roy",
    ),
    "first named behind a verb of saying": (
        "Le gérant du port a condamné ces actes.\n\n« C'est absolument inadmissible », a réagi Paul Martin à la radio.",
        "Paul Martin",
    ),
    "a paper called by its kind": (
        "Selon le quotidien du matin, le port est vendu.\n\nLe quotidien Le Monde rapporte que le prix est bas.",
        "Le Monde",
    ),
}


@pytest.mark.parametrize(("text", "name"), OPENING.values(), ids=OPENING.keys())
def test_who_an_article_opens_with_is_named_further_down(text: str, name: str) -> None:
    assert told(text)[0][0] == name


def test_an_office_that_another_holds_is_not_whom_an_article_opens_with() -> None:
    text = "Le sénateur de la côte a annoncé la fin du port.\n\nLe maire de Brest Paul Martin a ri."
    assert told(text)[0][0] == "sénateur de la côte"


def test_two_of_them_are_not_one() -> None:
    text = "La maire et le chef du port ont plaidé pour un pont.\n\nAnne Roy a salué la foule."
    assert told(text)[0] == ("maire et le chef du port", "pour un pont")


GOVERNS = {
    "a calling": (
        "Bruno Le Maire a visité le port. « Les masques manquent », a déclaré le chef de service de l'hôpital Nord.",
        "chef de service de l'hôpital Nord",
    ),
    "a chamber": (
        "Bruno Le Maire réagissait à une vidéo. « Il vend le port », se moque le député de la Meuse.",
        "député de la Meuse",
    ),
    "another calling": (
        "Bruno Le Maire a visité l'école. « Les élèves ont froid », a dit l'instituteur.",
        "instituteur",
    ),
}


@pytest.mark.parametrize(("text", "name"), GOVERNS.values(), ids=GOVERNS.keys())
def test_who_governs_is_described_by_no_other_calling(text: str, name: str) -> None:
    assert told(text, "2020-01-26")[-1][0] == name


def test_a_party_speaks_against_who_is_of_another() -> None:
    text = (
        "Le député PS Paul Martin a parlé du port. Marc Blanc (LFI) l'écoutait. « Tout va mal », a dit le député LFI."
    )
    assert told(text)[-1][0] != "Paul Martin"


def test_the_avocat_general_is_none_of_the_accused() -> None:
    text = "Paul Martin, un homme de 30 ans, a été jugé. « C'est une curée », a dit l'avocat général."
    assert told(text)[-1][0] == "avocat général"


def test_the_seals_are_justice() -> None:
    text = "L'ancienne ministre de la Justice, Anne Roy, plaide pour le port. « Rien », dit l'ex-garde des Sceaux."
    assert told(text)[-1][0] == "Anne Roy"


NOUNS = {
    "a calling no list of functions has": (
        "Paul Martin, neurochirurgien à Brest, a parlé. « Tout va bien », souligne le neurochirurgien.",
        "Paul Martin",
    ),
    "an adjective before the noun": (
        "Anne Roy est venue hier soir. « Tout va bien », dit l'emblématique présentatrice.",
        "Anne Roy",
    ),
}


@pytest.mark.parametrize(("text", "name"), NOUNS.values(), ids=NOUNS.keys())
def test_more_nouns_mean_a_person(text: str, name: str) -> None:
    assert told(text)[-1][0] == name


RELATIVES = {
    "the body a noun is completed with": (
        "Les sages ont pris le contre-pied de la Cour de cassation, qui avait reconnu l'existence de ce délit.",
        "Cour de cassation",
    ),
    "a pronoun by itself": (
        "Marc Blanc a parlé. Paul Martin devra revoir ses plans, lui qui avait affirmé que le port vivrait.",
        "Paul Martin",
    ),
    "an apposition that begins with un": (
        "« La partie va se jouer », se félicite Paul Martin, un ex-« marcheur » très actif, qui note que tout va mal.",
        "Paul Martin",
    ),
    "behind the verb of a relative": ("Un élément que conteste l'avocat, selon qui tout est faux.", "avocat"),
}


@pytest.mark.parametrize(("text", "name"), RELATIVES.values(), ids=RELATIVES.keys())
def test_whom_a_relative_is_of(text: str, name: str) -> None:
    assert told(text)[-1][0] == name

"""Verbs whose complement has a grammar of its own, and what is said without a verb in the active voice."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str) -> list[tuple[str, str, str]]:
    """Speaker, act and words of each statement; parts joined by a bar."""
    article = Article(id="a", text=text, published="2024-03-05")
    found = find(article, mentions=names(article), times=times(article))
    return [("; ".join(each.speaker), each.act, " | ".join(each.words)) for each in found]


TOLD = {
    "recounted": ("Anne Roy relate une visite de l'usine.", ("Anne Roy", "assert", "une visite de l'usine")),
    "pleaded": ("Anne Roy a plaidé la bonne foi.", ("Anne Roy", "assert", "la bonne foi")),
    "sought against somebody": (
        "Anne Roy a requis contre lui la peine maximale.",
        ("Anne Roy", "urge", "la peine maximale"),
    ),
    "sought behind whom it is sought for": (
        "Anne Roy a requis à l'encontre du maire quatre ans de prison.",
        ("Anne Roy", "urge", "quatre ans de prison"),
    ),
    "protested": ("Anne Roy proteste de son innocence.", ("Anne Roy", "assert", "son innocence")),
    "told of": (
        "Anne Roy a alerté les parents sur des vols de vélos.",
        ("Anne Roy", "assert", "des vols de vélos"),
    ),
    "warned against": (
        "Anne Roy a mis en garde les élus contre une crue.",
        ("Anne Roy", "assert", "une crue"),
    ),
    "counted behind what is counted": (
        "Anne Roy chiffre le coût à environ 3 millions.",
        ("Anne Roy", "assert", "le coût à environ 3 millions"),
    ),
    "explained by several things": (
        "Anne Roy a justifié ses retards par des travaux.",
        ("Anne Roy", "assert", "ses retards par des travaux"),
    ),
    "suspected": (
        "Anne Roy soupçonne le maire d'avoir menti.",
        ("Anne Roy", "assert", "le maire d'avoir menti"),
    ),
    "seen in it": ("Anne Roy y voit une chance.", ("Anne Roy", "assert", "une chance")),
    "seen in something": (
        "Anne Roy voit dans ce vote de mars une chance.",
        ("Anne Roy", "assert", "dans ce vote de mars une chance"),
    ),
    "thanked for something": (
        "Anne Roy a remercié les voisins pour leur aide.",
        ("Anne Roy", "assert", "les voisins pour leur aide"),
    ),
    "foreseen": ("Anne Roy prévoit une hausse de 2 %.", ("Anne Roy", "assert", "une hausse de 2 %")),
    "counted on": ("Anne Roy table sur 300 visiteurs.", ("Anne Roy", "assert", "300 visiteurs")),
    "some of a thing": ("Anne Roy leur réclamait de l'argent.", ("Anne Roy", "urge", "de l'argent")),
    "asked whether": (
        "Anne Roy a demandé au témoin s'il avait vu le chien.",
        ("Anne Roy", "ask", "s'il avait vu le chien"),
    ),
    "said once more": ("Anne Roy a réitéré ses mises en garde.", ("Anne Roy", "assert", "ses mises en garde")),
    "judged": ("Anne Roy juge cette taxe inefficace.", ("Anne Roy", "assert", "cette taxe inefficace")),
    "told on a channel": (
        "Anne Roy a fait part sur Facebook de sa colère.",
        ("Anne Roy", "assert", "sa colère"),
    ),
    "announced at the end": ("Anne Roy annonce des sanctions", ("Anne Roy", "assert", "des sanctions")),
    "behind a circumstance between commas": (
        "Anne Roy a réclamé, lors d'une marche, des travaux.",
        ("Anne Roy", "urge", "des travaux"),
    ),
    "those asked told at length": (
        "Anne Roy demande à toute personne ayant des photos, même floues, d'appeler la mairie.",
        ("Anne Roy", "urge", "appeler la mairie"),
    ),
    "put forward": (
        "Anne Roy a mis en avant ses vingt ans de métier.",
        ("Anne Roy", "assert", "ses vingt ans de métier"),
    ),
    "a circumstance inside faire état": (
        "La mairie de Lorval fait état depuis le début des travaux d'une trentaine de plaintes.",
        ("mairie de Lorval", "assert", "depuis le début des travaux d'une trentaine de plaintes"),
    ),
    "likened": (
        "Anne Roy a comparé la salle à un hall de gare.",
        ("Anne Roy", "assert", "la salle à un hall de gare"),
    ),
    "likened behind que": (
        "La salle, qu'Anne Roy a comparée à une « gare de banlieue », rouvre lundi.",
        ("Anne Roy", "assert", "une « gare de banlieue »"),
    ),
    "blamed for quoted words": (
        "Anne Roy reproche à Paul Le Goff « un silence de trois mois ».",
        ("Anne Roy", "assert", "Paul Le Goff « un silence de trois mois »"),
    ),
    "thanked for": (
        "Anne Roy a remercié les pompiers pour leur « sang-froid ».",
        ("Anne Roy", "assert", "les pompiers pour leur « sang-froid »"),
    ),
    "called names": (
        "Anne Roy a traité son rival de « girouette ».",
        ("Anne Roy", "assert", "son rival de « girouette »"),
    ),
    "found to be": (
        "Anne Roy trouve le projet « bien maigre ».",
        ("Anne Roy", "assert", "le projet « bien maigre »"),
    ),
    "found that": (
        "Anne Roy trouve que le pont vieillit mal.",
        ("Anne Roy", "assert", "le pont vieillit mal"),
    ),
    "described with a pronoun": (
        "Anne Roy le décrit comme « un voisin discret ».",
        ("Anne Roy", "assert", "un voisin discret"),
    ),
    "described by oneself": (
        "Anne Roy se définit comme une « fille du port ».",
        ("Anne Roy", "assert", "une « fille du port »"),
    ),
    "what may come about": (
        "Anne Roy évoque la possibilité de vendre la halle.",
        ("Anne Roy", "assert", "la possibilité de vendre la halle"),
    ),
    "que takes up a denial": (
        "Anne Roy, visée par des reproches qu'elle conteste, quitte le port.",
        ("Anne Roy", "deny", "des reproches"),
    ),
    "ce que takes up a clause": (
        "Le port serait vendu en mai, ce que Paul Le Goff conteste.",
        ("Paul Le Goff", "deny", "Le port serait vendu en mai"),
    ),
    "ce que before an inverted subject": (
        "Le port serait vendu en mai, ce que dément Paul Le Goff.",
        ("Paul Le Goff", "deny", "Le port serait vendu en mai"),
    ),
    "hoped for in quoted words": (
        "Anne Roy espère un « sursaut » de la commune.",
        ("Anne Roy", "assert", "un « sursaut » de la commune"),
    ),
    "a negation before quoted words": (
        "Anne Roy promet de ne « rien céder ».",
        ("Anne Roy", "promise", "ne « rien céder »"),
    ),
    "a call with its day": (
        "La ligue des pêcheurs a lancé le 3 mars un appel à la prudence.",
        ("ligue des pêcheurs", "urge", "la prudence"),
    ),
    "a call in the passive": (
        "Un appel à occuper la halle a été lancé par le collectif du port.",
        ("collectif du port", "urge", "occuper la halle"),
    ),
    "called to by": (
        "Les pêcheurs, appelés à la grève depuis lundi par le syndicat du port, sont rentrés.",
        ("syndicat du port", "urge", "Les pêcheurs | la grève depuis lundi"),
    ),
    "judged by, in quoted words": (
        "L'offre a été jugée « trop basse » par la maire Anne Roy.",
        ("Anne Roy", "assert", "L'offre | trop basse"),
    ),
    "blamed by, and for what": (
        "Anne Roy est mise en cause, notamment par la presse locale, pour ses dépenses.",
        ("presse locale", "assert", "Anne Roy | pour ses dépenses"),
    ),
    "convinced": (
        "Anne Roy a voté contre, convaincue que le pont tiendra.",
        ("Anne Roy", "assert", "le pont tiendra"),
    ),
    "to be convinced": (
        "Anne Roy est persuadée que le pont tiendra.",
        ("Anne Roy", "assert", "le pont tiendra"),
    ),
    "heard to say": (
        "Sur la bande, on entend un policier crier : « Reculez tous d'un pas ! »",
        ("policier", "assert", "Reculez tous d'un pas"),
    ),
    "a gathering that asks": (
        "Un rassemblement réclamant la réouverture du pont a réuni cent personnes.",
        ("rassemblement", "urge", "la réouverture du pont"),
    ),
    "several asked": (
        "L'association a demandé aux députés et sénateurs la réécriture du texte.",
        ("association", "urge", "la réécriture du texte"),
    ),
    "support in quoted words": (
        "La commission apporte son soutien « aux marins et à leurs familles ».",
        ("commission", "assert", "aux marins et à leurs familles"),
    ),
    "what somebody is accused of behind que": (
        "Paul Le Goff, que l'opposition accuse d'avoir vidé la caisse, est parti.",
        ("opposition", "assert", "Paul Le Goff | avoir vidé la caisse"),
    ),
    "accused behind a name": (
        "Anne Roy l'accuse de l'avoir poussée.",
        ("Anne Roy", "assert", "l'avoir poussée"),
    ),
    "asked of anybody": (
        "Anne Roy a réclamé à ses cousins une « vraie aide ».",
        ("Anne Roy", "urge", "une « vraie aide »"),
    ),
    "advised, far behind whom": (
        "Anne Roy conseille aux gens logés sur le quai de fermer les volets.",
        ("Anne Roy", "urge", "fermer les volets"),
    ),
    "a circumstance before quoted words": (
        "Les pêcheurs ont dénoncé après une réunion houleuse « des quotas absurdes ».",
        ("pêcheurs", "assert", "des quotas absurdes"),
    ),
    "threatened with": (
        "La préfète a menacé les patrons absents de fermer la halle.",
        ("préfète", "promise", "les patrons absents de fermer la halle"),
    ),
    "taken to task": (
        "Paul Le Goff s'en est pris mardi aux « marchands de sable ».",
        ("Paul Le Goff", "assert", "aux « marchands de sable »"),
    ),
    "rejected en bloc": (
        "Paul Le Goff rejette en bloc les reproches.",
        ("Paul Le Goff", "deny", "les reproches"),
    ),
    "not ruled out": (
        "Anne Roy n'exclut pas de vendre la halle.",
        ("Anne Roy", "assert", "vendre la halle"),
    ),
    "ruled out": (
        "Anne Roy a exclu de vendre la halle.",
        ("Anne Roy", "deny", "vendre la halle"),
    ),
    "put at a number": (
        "La police a estimé à 300 le nombre de marcheurs.",
        ("police", "assert", "à 300 le nombre de marcheurs"),
    ),
    "explained by": (
        "Anne Roy a expliqué la chute du mur par la pluie.",
        ("Anne Roy", "assert", "la chute du mur par la pluie"),
    ),
    "announced to somebody on a day": (
        "Anne Roy a annoncé aux riverains jeudi une série de mesures.",
        ("Anne Roy", "assert", "une série de mesures"),
    ),
    "pointed at": (
        "La préfecture pointe le manque de bras.",
        ("préfecture", "assert", "le manque de bras"),
    ),
    "what it is called": (
        "Anne Roy parle d'une manœuvre grossière.",
        ("Anne Roy", "assert", "une manœuvre grossière"),
    ),
    "imputed": (
        "Anne Roy impute la panne au gel.",
        ("Anne Roy", "assert", "la panne au gel"),
    ),
    "homage in quoted words": (
        "Anne Roy a rendu hommage à « un marin sans pareil ».",
        ("Anne Roy", "assert", "un marin sans pareil"),
    ),
    "what happened is confirmed": (
        "Anne Roy a confirmé la présentation du plan mardi.",
        ("Anne Roy", "assert", "la présentation du plan mardi"),
    ),
    "concluded": (
        "Les experts ont conclu à un suicide.",
        ("experts", "assert", "un suicide"),
    ),
    "swept aside": (
        "Anne Roy balaie toute hypothèse de vente.",
        ("Anne Roy", "deny", "toute hypothèse de vente"),
    ),
    "warned of": (
        "La préfecture met en garde face au risque de crue.",
        ("préfecture", "assert", "au risque de crue"),
    ),
    "days inside faire état": (
        "Les soignants ont fait état ces derniers jours de pénuries de gants.",
        ("soignants", "assert", "pénuries de gants"),
    ),
    "a name judged": (
        "Les pêcheurs jugent Paul Le Goff compétent.",
        ("pêcheurs", "assert", "Paul Le Goff compétent"),
    ),
    "accused behind a relative": (
        "Les pêcheurs, qui ont porté plainte, avaient accusé Paul Le Goff d'avoir menti.",
        ("pêcheurs", "assert", "Paul Le Goff d'avoir menti"),
    ),
}


@pytest.mark.parametrize(("text", "statement"), TOLD.values(), ids=TOLD.keys())
def test_it_is_told(text: str, statement: tuple[str, str, str]) -> None:
    assert statement in told(text)


NOT_TOLD = {
    "what anyone sees in it": "On y voit un homme courir.",
    "seen somewhere": "Anne Roy a vu dans la rue une voiture.",
    "somebody's cause": "Anne Roy plaide la cause de son frère.",
    "what a paper had": "Le pont est fermé, confirmant une information de la Gazette.",
    "provided for by law": "La loi prévoit une hausse de 2 %.",
    "what one is going to do": "Anne Roy prévoit trois jours de repos.",
    "asked for in a shop": "Les gens demandaient de la musique.",
    "told by a thing": "La stèle relate une bataille.",
    "what a thing puts forward": "La façade met en avant un balcon de fer.",
    "what is found": "Les plongeurs ont trouvé « une ancre » au fond du port.",
    "files": "Le service traite « une centaine de dossiers » par mois.",
    "a comparison by work": "Le laboratoire a comparé les deux lots avec ceux du port.",
    "a nose that is pointed": "Le chat d'Anne Roy pointe le bout de son nez.",
    "what one talks of": "On parle d'une manœuvre sur le port.",
    "made to believe": "Paul Le Goff a fait croire que la halle fermait.",
    "by choice": "La voiture sera rouge, selon la préférence de son acheteur.",
    "a verb before an empty colon": "La rumeur dit :",
    "taking": "Paul Le Goff s'est pris à « rêver ».",
    "how one calls oneself": "Ce « faiseur de ponts », comme il se définit, est parti.",
}


@pytest.mark.parametrize("text", NOT_TOLD.values(), ids=NOT_TOLD.keys())
def test_it_is_not_told(text: str) -> None:
    assert told(text) == []


OBJECT_PRONOUNS = {
    "urged": ("Les élus l'appellent à modérer ses propos.", ("élus", "urge", "modérer ses propos")),
    "judged": ("42 % des sondés l'estiment justifiée.", ("42 % des sondés", "assert", "justifiée")),
    "judged in marks": ("28 % des sondés la trouvent « plutôt juste ».", ("28 % des sondés", "assert", "plutôt juste")),
    "before avoir": ("Le patron du club dit l'avoir vu mardi.", ("patron du club", "assert", "l'avoir vu mardi")),
    "before a verb": ("Le patron du club affirme la connaître.", ("patron du club", "assert", "la connaître")),
}


@pytest.mark.parametrize(("text", "expected"), OBJECT_PRONOUNS.values(), ids=OBJECT_PRONOUNS)
def test_a_pronoun_before_a_verb_is_no_article(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize("text", ["Le maire a reçu la demande mardi.", "Anne Roy a lu l'annonce."])
def test_an_article_before_a_noun_is_no_pronoun(text: str) -> None:
    assert told(text) == []


URGED = {
    "a time": ("Elle appelle à la fin des blocages.", "la fin des blocages"),
    "a noun": ("Anne Roy exhorte à une prise de conscience.", "une prise de conscience"),
}


@pytest.mark.parametrize(("text", "words"), URGED.values(), ids=URGED)
def test_what_is_urged_may_look_like_a_circumstance(text: str, words: str) -> None:
    assert [(act, held) for _, act, held in told(text)] == [("urge", words)]


def test_nobody_says_what_they_hide() -> None:
    assert told("Anne Roy a caché que le pont fermera.") == []
    assert told("Anne Roy ne cache pas que le pont fermera.") == [("Anne Roy", "assert", "le pont fermera")]


def test_members_of_a_body_are_told_something() -> None:
    assert told("Anne Roy prévient des membres du parti que le pont fermera.") == [
        ("Anne Roy", "assert", "le pont fermera")
    ]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Un élu demande à Anne Roy : « Le pont sera-t-il fermé ? »", "ask"),
        ("« Le pont sera-t-il fermé en mai », demande Anne Roy.", "ask"),
        ("« Il faut protéger les ponts de la ville », demande Anne Roy.", "urge"),
    ],
)
def test_whoever_asks_a_question_does_not_ask_for_something(text: str, act: str) -> None:
    assert [found for _, found, _ in told(text)] == [act]

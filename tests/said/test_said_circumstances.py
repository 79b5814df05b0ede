"""What stands between a verb and what is said, and where the author's own words begin again."""

from __future__ import annotations

from itertools import product

import pytest

from selon.article import Article
from selon.names import find as names
from selon.record import Statement
from selon.said import find
from selon.times import find as times


def said(text: str, published: str | None = None) -> list[Statement]:
    article = Article(id="a", text=text, published=published)
    return find(article, mentions=names(article), times=times(article))


SUBJECTS = (
    "Anne Roy",
    "Le maire de Brest, Paul Le Goff,",
    "Paul Le Goff, qui dirige le parti depuis deux ans,",
    "Une source proche du dossier",
    "La CGT",
    "L'un de ses avocats",
    "Contacté par l'AFP, le maire",
    "Selon la presse locale, le préfet",
)
CIRCUMSTANCES = (
    "",
    "mardi sur France Inter",
    "sur son compte Instagram",
    "dans les colonnes du Figaro",
    "par la voix de son avocat",
    "à l'issue du conseil des ministres",
    "en marge du sommet de Bruxelles",
    "au lendemain du vote",
    "avec sept élus de l'opposition",
    "à ses proches",
    "lui",
    ", dans un entretien au Monde,",
)
CONTENTS = (
    ("que le pont resterait fermé", "le pont resterait fermé"),
    ("que le pont serait « fermé pour longtemps »", "le pont serait « fermé pour longtemps"),
    (": « Le pont restera fermé tout l'été »", "Le pont restera fermé tout l'été"),
)


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("verb", ["a affirmé", "assure", "avait prévenu"])
def test_no_circumstance_hides_what_is_said(subject: str, verb: str) -> None:
    for circumstance, (content, words) in product(CIRCUMSTANCES, CONTENTS):
        if circumstance == "lui" and content.startswith(":"):
            continue
        text = f"{subject} {verb} {circumstance} {content}.".replace("  ", " ").replace(" ,", ",")
        assert any(each.words[0].startswith(words) for each in said(text)), text


TOLD = {
    "a time that lasts is asked for": (
        "Les procureurs ont demandé quatre ans de prison pour l'ancien maire.",
        ("procureurs", "quatre ans de prison pour l'ancien maire"),
    ),
    "whom one asks": (
        "Le syndicat a demandé à l'État des mesures pour les ports.",
        ("syndicat", "des mesures pour les ports"),
    ),
    "a participle with its own subject": (
        "Le port est au calme, le maire Paul Le Goff ayant indiqué mardi ne pas vouloir le fermer.",
        ("Paul Le Goff", "ne pas vouloir le fermer"),
    ),
    "a person put forward": (
        "Mardi, c'est Orano, l'un des trois groupes du pays, qui a annoncé que l'usine fermerait.",
        ("Orano", "l'usine fermerait"),
    ),
    "the agent is no channel": (
        "Ce choix a été critiqué par les associations de riverains.",
        ("associations de riverains", "Ce choix"),
    ),
    "an agent without a noun": (
        "Ces méthodes, critiquées par certains, ont fait leurs preuves.",
        ("certains", "Ces méthodes"),
    ),
    "who is urged": (
        "Anne Roy, invitée par le préfet à quitter la salle, a refusé.",
        ("préfet", "Anne Roy | quitter la salle"),
    ),
    "a participle that opens the sentence": (
        "Accusé par la défense d'avoir menti, le témoin a quitté la salle.",
        ("défense", "avoir menti | le témoin"),
    ),
    "those who gather for it": (
        "Les soignants défilent depuis mardi pour réclamer des lits.",
        ("soignants", "des lits"),
    ),
    "not failing to": (
        "Anne Roy n'a pas manqué de rappeler que le pont est sûr.",
        ("Anne Roy", "le pont est sûr"),
    ),
    "not forgetting to": (
        "Anne Roy n'oublie pas de préciser que le pont est sûr.",
        ("Anne Roy", "le pont est sûr"),
    ),
    "taking care to": (
        "Anne Roy avait pris soin de préciser que le pont est sûr.",
        ("Anne Roy", "le pont est sûr"),
    ),
    "a shared auxiliary": (
        "Anne Roy n'a pas donné de date, mais précisé que le pont est sûr.",
        ("Anne Roy", "le pont est sûr"),
    ),
    "the clitic is the one accused": (
        "Le maire de la commune l'accuse d'avoir menti.",
        ("maire de la commune", "avoir menti"),
    ),
    "what an agency learnt": (
        "Une enquête est ouverte, a appris l'AFP de source policière.",
        ("source policière", "Une enquête est ouverte"),
    ),
    "shares of people": (
        "Près de six personnes sur 10 déclarent être gênées par le bruit.",
        ("Près de six personnes sur 10", "être gênées par le bruit"),
    ),
    "what a noun is called": (
        "La mairie a rouvert la halle, un « très beau symbole » selon Anne Roy.",
        ("Anne Roy", "un « très beau symbole »"),
    ),
    "a judged noun": (
        "Le gouvernement belge juge les comparaisons prématurées.",
        ("gouvernement belge", "les comparaisons prématurées"),
    ),
    "the words of the subject are the verb": (
        "Le port ferme.\nLa ministre Anne Roy « ne comprend pas ce choix ».",
        ("Anne Roy", "ne comprend pas ce choix"),
    ),
    "an apposition of the content is the author's": (
        "Anne Roy a dénoncé les idées de Paul Le Goff, le fondateur du parti.",
        ("Anne Roy", "les idées de Paul Le Goff"),
    ),
    "what the author objects": (
        "Anne Roy a assuré que le pont était sûr, mais il reste fermé.",
        ("Anne Roy", "le pont était sûr"),
    ),
    "a relative before the main verb": (
        "L'homme, qui vivait seul, selon Ouest-France, a été retrouvé dimanche.",
        ("Ouest-France", "qui vivait seul"),
    ),
    "an account of a network": (
        "« Ce choix est une honte pour la ville », a tweeté @anne_roy.",
        ("@anne_roy", "Ce choix est une honte pour la ville"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD.keys())
def test_the_words_that_are_said(text: str, expected: tuple[str, str]) -> None:
    assert expected in [("; ".join(each.speaker), " | ".join(each.words)) for each in said(text)]


def test_alors_que_is_no_que() -> None:
    text = "Les riverains protestent alors que le maire assure que le pont est sûr."
    assert [" | ".join(each.words) for each in said(text)] == ["le pont est sûr"]


RATP = "La RATP a indiqué que six lignes étaient fermées. "


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        (RATP + "Le trafic sera « très perturbé » sur les autres.", True),
        (RATP + "Les lignes 1 et 14 « fonctionneront normalement ».", True),
        (RATP + "Le film « Le Dernier Métro » est à l'affiche.", False),
        (RATP + "Un conducteur a été blessé dans la nuit.", False),
    ],
)
def test_a_sentence_that_states_by_quoted_words_goes_on(text: str, *, goes_on: bool) -> None:
    assert (len(said(text)) == 2) is goes_on


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("L'homme aurait ensuite pris la fuite.", True),
        ("Les faits que l'homme aurait commis sont graves.", False),
        ("Le procès a lieu mardi.", False),
    ],
)
def test_the_conditional_goes_on_with_a_paper(sentence: str, *, held: bool) -> None:
    text = f"L'homme vivait seul, rapporte Ouest-France. Il avait 40 ans. {sentence}"
    assert any(each.hearsay for each in said(text)) is held


def test_the_saying_in_the_conditional_is_hearsay_also_inverted() -> None:
    (row,) = said("« Partez tout de suite de chez moi », aurait-il alors crié.")
    assert row.hearsay


@pytest.mark.parametrize(
    ("text", "published", "speaker"),
    [
        ("Agnès Buzyn est arrivée. « Tout va bien ici », a dit la ministre de la Santé.", "2019-05-05", "Agnès Buzyn"),
        (
            "Agnès Buzyn et Brigitte Bourguignon sont là. « Tout va bien ici », a dit la ministre de la Santé.",
            "2022-06-05",
            "Brigitte Bourguignon",
        ),
        ("Christian Estrosi est là. « Tout va bien ici », a dit le maire de Nice.", "2019-05-05", "Christian Estrosi"),
    ],
)
def test_a_post_is_whose_it_was_that_day(text: str, published: str, speaker: str) -> None:
    assert said(text, published)[-1].speaker == (speaker,)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anne Roy est partie. Un de ses amis a dit que tout va bien.", "ami d'Anne Roy"),
        ("Un des médecins a dit que tout va bien.", "un des médecins"),
        (
            "La Fédération nationale des chasseurs est réunie. « Tout va mieux ici », a dit la FNC.",
            "Fédération nationale des chasseurs",
        ),
        (
            "La ministre de la Mer, de la Pêche et des Ports Anne Roy a dit que tout va bien.",
            "Anne Roy",
        ),
    ],
)
def test_who_is_told_by_a_phrase(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == (speaker,)


@pytest.mark.parametrize(
    "text",
    [
        "Le Sénat a rejeté un amendement d'Anne Roy.",
        "Les députés ont rejeté le projet de loi.",
        "Les électeurs rejettent à 51,9 % une révision de la loi sur la pêche.",
    ],
)
def test_a_vote_is_no_statement(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Le groupe rejette l'idée d'aider les pays qui, comme l'Italie, n'ont pas su prévoir.",
            "l'idée d'aider les pays qui, comme l'Italie, n'ont pas su prévoir",
        ),
        (
            "Marc Roy a nié tout lien avec le vol commis à la gare et alors qu'il quittait la ville.",
            "tout lien avec le vol commis à la gare",
        ),
    ],
)
def test_what_is_denied_ends_where_the_author_goes_on(text: str, content: str) -> None:
    (row,) = said(text)
    assert [text[span.start : span.end] for span in row.content] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Les secours n'ont rien pu faire.",
        "Anne Roy ne souhaite pas faire alliance avec la gauche.",
        "Anne Roy a refusé de répondre favorablement à la demande.",
        "Anne Roy a refusé de répondre à la convocation.",
    ],
)
def test_what_cannot_be_done_is_no_refusal_to_comment(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Anne Roy, qui ne souhaite pas commenter, a porté plainte hier.", "commenter"),
        ("Anne Roy ne souhaite faire « aucun commentaire ».", "faire « aucun commentaire »"),
        ("Anne Roy a refusé de répondre aux questions : « Je ne dirai rien de plus ici. »", "répondre aux questions"),
    ],
)
def test_a_refusal_ends_with_its_clause(text: str, content: str) -> None:
    row = next(row for row in said(text) if row.act == "decline")
    assert [text[span.start : span.end] for span in row.content] == [content]


BETWEEN = {
    "how one feels": ("Anne Roy a assuré, un brin amusée, que le pont fermera.", "le pont fermera"),
    "a visit": ("Anne Roy a salué lors d'une visite à Lyon le projet de loi.", "le projet de loi"),
    "after what": ("Anne Roy a critiqué après le vote la loi sur les ports.", "la loi sur les ports"),
    "a channel with a name": ("Anne Roy a affirmé à la chaîne américaine NBC que le pont fermera.", "le pont fermera"),
    "at the end of what": ("Anne Roy a affirmé à l'issue d'une réunion vouloir rester.", "vouloir rester"),
    "rightly": ("Anne Roy a affirmé à juste titre que le pont fermera.", "le pont fermera"),
    "both": ("Anne Roy réclame à la fois un pont et une route.", "un pont et une route"),
    "until now": ("Anne Roy continue pour l'heure de nier toute faute.", "toute faute"),
}


@pytest.mark.parametrize(("text", "words"), BETWEEN.values(), ids=BETWEEN)
def test_what_stands_between_a_verb_and_its_content(text: str, words: str) -> None:
    article = Article(id="a", text=text, published="2024-03-05")
    assert [each.words for each in find(article, mentions=names(article))] == [(words,)]


def test_a_time_before_another_verb_stays_in_the_content() -> None:
    article = Article(id="a", text="Anne Roy a dit que le pont fermera cet été, puis précisé que la route rouvrira.")
    found = find(article, mentions=names(article), times=times(article))
    assert [each.words for each in found] == [("le pont fermera cet été",), ("la route rouvrira",)]


WITHIN = [
    "analysait à l'époque dans les colonnes du Figaro, Anne Roy",
    "analysait à l'époque dans les colonnes du Figaro Anne Roy, alors présidente du syndicat",
    "analyse dans Le Figaro, Anne Roy",
    "a expliqué à l'AFP, Anne Roy, la présidente du syndicat",
]


@pytest.mark.parametrize("incise", WITHIN)
def test_where_it_is_said_within_marks_before_a_comma(incise: str) -> None:
    article = Article(id="a", text=f"« Il faut un statut clair, {incise}. Rien ne pose problème ici ».")
    found = find(article, mentions=names(article))
    assert [each.speaker for each in found] == [("Anne Roy",)]
    assert found[0].words == ("Il faut un statut clair", "Rien ne pose problème ici")


def test_on_whose_side_somebody_speaks() -> None:
    text = "« Le port fermera », a déploré du côté des amis du lac Anne Roy, présidente de la Ligue."
    article = Article(id="a", text=text)
    assert [each.speaker for each in find(article, mentions=names(article))] == [("Anne Roy",)]


def test_a_programme_in_marks_before_who_speaks() -> None:
    text = "« Le port fermera », a alerté dans « L'Œil du lac » de France 2, Anne Roy, océanographe."
    article = Article(id="a", text=text)
    assert [each.speaker for each in find(article, mentions=names(article))] == [("Anne Roy",)]


def test_the_square_where_somebody_speaks() -> None:
    text = "« C'est un aveu », a déclaré devant les élus place de la République Ramata Roy, la sœur du marin."
    article = Article(id="a", text=text)
    assert [each.speaker for each in find(article, mentions=names(article))] == [("Ramata Roy",)]

"""Who is known again: by his age, as the first of two, behind a main clause, by what a body is."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str, published: str | None = None) -> list[tuple[str, str]]:
    article = Article(id="a", text=text, published=published)
    found = names(article)
    rows = find(article, mentions=found, times=times(article))
    return [(" & ".join(each.speaker), " | ".join(each.words)) for each in rows]


def speaker(text: str, words: str, published: str | None = None) -> str:
    return next(whose for whose, held in told(text, published) if held == words)


RAIN = "Il va pleuvoir"

TOLD = {
    "by his age": (
        "Jean Tavek, 58 ans, a été vu. Paul Brel, 40 ans, aussi. « Il va pleuvoir », a dit l'individu âgé de 58 ans.",
        "Jean Tavek",
    ),
    "by an age behind a noun": (
        "Jean Tavek, un marin de 58 ans, dort. Paul Brel est là. « Il va pleuvoir », dit l'individu de 58 ans.",
        "Jean Tavek",
    ),
    "by an age that two have": (
        "Jean Tavek, 58 ans, dort. Paul Brel, 58 ans, aussi. « Il va pleuvoir », a dit l'individu de 58 ans.",
        "individu de 58 ans",
    ),
    "the first of two": (
        "Luc Tavek et Vincent Brel ont parlé mardi. « Non », a dit le second. « Il va pleuvoir », a dit le premier.",
        "Luc Tavek",
    ),
    "the second of several who spoke": (
        "« Non », ont dit les avocats, Mes Luc Tavek et Vincent Brel. « Il va pleuvoir », a dit le second.",
        "Vincent Brel",
    ),
    "the first of nobody": ("La pluie et la neige tombent. « Il va pleuvoir », a dit le premier.", "premier"),
    "by his region": (
        "Le maire Luc Tavek est venu. « Non », a-t-il dit. « Il va pleuvoir », a ajouté le Normand.",
        "Luc Tavek",
    ),
    "whom it concerns": (
        "Le maire Paul Tavek dort. Une attaque démentie par le principal intéressé : « Il va pleuvoir ».",
        "Paul Tavek",
    ),
    "whom a main clause tells of": (
        "Alors que Nicolas Brel dénonçait « un abus », Luc Tavek n'y voit rien de mal. « Il va pleuvoir », a-t-il dit.",
        "Luc Tavek",
    ),
    "whose words a document holds": (
        "Le procureur Jean Tavek est venu. Il va pleuvoir, selon les mots du procureur.",
        "Jean Tavek",
    ),
    "named since he was brought in": (
        "Un restaurateur aide ses voisins\n\nLe Journal du lac rapporte l'initiative de Youssef Tavek. Ce restaurateur "
        "brestois s'est confiné. Sur ses réseaux, il écrit : « Il va pleuvoir ».",
        "Youssef Tavek",
    ),
    "who was only called a lawyer": (
        "« Il va pleuvoir », lance l'avocat des quatre voisins. « Le livre est faux », a poursuivi David Tavek.",
        "David Tavek",
    ),
    "in small letters": (
        "Anne Tavek, professeure de droit privé à l'ENK, a ri. « Il va pleuvoir », a dit la professeure de Droit.",
        "Anne Tavek",
    ),
    "who says je behind a paper": (
        "Selon le journal Sud Ouest, le groupe dort. Un cerf a vu Vincent Tavek. « Je crois que je rêve encore ».",
        "Vincent Tavek",
    ),
    "named past what the body is": (
        "« Il va pleuvoir », a dit le président de l'Océalium, une association de défense de la mer, Youssef Tavek.",
        "Youssef Tavek",
    ),
    "told by what he did": ("« Il va pleuvoir », confie celui qui a fondé le club, Jean Tavek.", "Jean Tavek"),
    "behind a word that opens the sentence": ("Pire, la mairie a répété que le pont est fermé.", "mairie"),
    "behind an adverb before a paper": ("Globalement, le magazine estime que le pont est fermé.", "magazine"),
    "several by name": (
        "Les trois avocats, Me Luc Tavek, Vincent Brel et Arié Roux, ont répété que le pont est fermé.",
        "Luc Tavek & Vincent Brel & Arié Roux",
    ),
    "a title before a name": (
        "« Non », dit Facebook. Mais au lieu de ce repas M. Tavek a crié la fin et a déclaré que le pont est fermé.",
        "Tavek",
    ),
    "a broadcast": ("Le pont est fermé, a relevé l'émission Quotidien.", "Quotidien"),
    "the chief of a firm": ("Le CEO de Brelux, Artur Tavek, a dit que le pont est fermé.", "Artur Tavek"),
    "many, one of them by name": (
        "D'anciens élus, notamment l'ex-ministre de la Mer Jim Tavek, ont dit que le pont est fermé.",
        "anciens élus",
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD.keys())
def test_who_is_known_again(text: str, expected: str) -> None:
    held = (RAIN, "le pont est fermé", "Le pont est fermé", "Je crois que je rêve encore")
    assert next(whose for whose, words in told(text) if words in held) == expected


BODIES = {
    "the prosecution": (
        "Le parquet de Brest a requis un an. « Il va pleuvoir », selon l'accusation.",
        "parquet de Brest",
    ),
    "a union and its trade": ("« Il va pleuvoir », a dit la CGT Métallurgie.", "CGT Métallurgie"),
    "a union by its letters": ("« Il va pleuvoir », a dit l'élu CGT Luc Tavek.", "Luc Tavek"),
    "the union just named": (
        "La CGT réclame un débat\n\nLa colère gronde à la CGT Métallurgie. Le syndicat assure : « Il va pleuvoir ».",
        "CGT Métallurgie",
    ),
    "a body's name behind what it is": (
        "Il va pleuvoir, dénonce le principal parti d'opposition, le KHP.",
        "KHP",
    ),
    "another body behind a formula": ("Selon le gouvernement, la SNCF, qui dort, a dit : « Il va pleuvoir ».", "SNCF"),
    "the presidency of France": ("L'Elysée se tait. « Il va pleuvoir », a précisé la présidence.", "Elysée"),
    "another presidency": (
        "L'Elysée et la présidence turque se taisent. « Il va pleuvoir », a précisé la présidence.",
        "présidence turque",
    ),
}


@pytest.mark.parametrize(("text", "expected"), BODIES.values(), ids=BODIES.keys())
def test_which_body_is_known_again(text: str, expected: str) -> None:
    assert speaker(text, RAIN) == expected


SOME = {
    "some of those before": ("Les internautes ont réagi, certains disant que le pont est fermé.", "internautes"),
    "others than some": ("Si certains élus se taisent, d'autres estiment que le pont est fermé.", "élus"),
    "some of nobody": ("L'affaire a pris de l'ampleur, certains disant que le pont est fermé.", "certains"),
    "one of several women": (
        "Les jeunes femmes de 20 et 24 ans dormaient. « Le pont est fermé », raconte l'une d'elles.",
        "jeune femme",
    ),
}


@pytest.mark.parametrize(("text", "expected"), SOME.values(), ids=SOME.keys())
def test_some_of_several(text: str, expected: str) -> None:
    assert next(whose for whose, words in told(text) if words.lower() == "le pont est fermé") == expected


LABELS = {
    "said further down": (
        "Hausse des prix : « On ne peut plus vivre ici »\n\n« On ne peut plus vivre ici », a dit Jean Tavek.",
        [("Jean Tavek", "On ne peut plus vivre ici"), ("Jean Tavek", "On ne peut plus vivre ici")],
    ),
    "said by nobody": ("Mort de Luc Tavek : « On ne peut plus vivre ici »\n\nJean Tavek est triste.", []),
    "words of somebody": (
        "Réaction de Jean Tavek : « On ne peut plus vivre ici »\n\nIl pleut.",
        [("Jean Tavek", "On ne peut plus vivre ici")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LABELS.values(), ids=LABELS.keys())
def test_the_label_of_a_headline_is_nobody(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


AHEAD = {
    "a name": ("Candidat malheureux aux primaires, Luc Tavek a dit que le pont est fermé.", "Luc Tavek"),
    "a name behind a title": ("Avocat d'Isabelle Brel, Me Luc Tavek estime que le pont est fermé.", "Me Luc Tavek"),
    "a country": ("Premier pays touché, le Brésil a annoncé que le pont est fermé.", "le Brésil"),
    "a function": ("Nageur convaincu, le nouveau maire a dit que le pont est fermé.", "le nouveau maire"),
    "an office and its holder": (
        "Ancien joueur, le maire de Brest Luc Tavek a dit que le pont est fermé.",
        "le maire de Brest Luc Tavek",
    ),
    "a clause that hangs on it": (
        "Preuve que le débat est revenu, la présidente du club a dit que le pont est fermé.",
        "la présidente du club",
    ),
    "words in marks": (
        "Analysant la « belle rhétorique » du texte, la procureure a dit que le pont est fermé.",
        "la procureure",
    ),
    "behind a time": ("21h07 : Concernant la taxe, Luc Tavek a dit que le pont est fermé.", "Luc Tavek"),
    "a firm": ("Symbole de la hausse, Apple a dit que le pont est fermé.", "Apple"),
    "a name told behind": (
        "Anne Tavek, ancienne joueuse, a dit que le pont est fermé.",
        "Anne Tavek, ancienne joueuse",
    ),
}


@pytest.mark.parametrize(("text", "expected"), AHEAD.values(), ids=AHEAD.keys())
def test_what_is_told_ahead_is_no_part_of_the_source(text: str, expected: str) -> None:
    article = Article(id="a", text=text)
    found = find(article, mentions=names(article))
    assert [each.source.of(text) for each in found if each.source is not None] == [expected]


def test_marks_that_never_close_hold_nobodys_words() -> None:
    text = 'Anne Tavek est revenue. "Heureuse ? Le pont est fermé. Elle disait : "un pont, le plus beau", dit Luc Brel.'
    assert ("Anne Tavek", "Heureuse") not in told(text)


def test_who_is_acted_on_before_a_colon_does_not_speak() -> None:
    text = "Jean Tavek est parti. Il regrette de n'avoir pas arrêté Paul Brel : « Ce fut une erreur, je le sais bien »."
    assert ("Paul Brel", "Ce fut une erreur, je le sais bien") not in told(text)


def test_a_list_of_verbs_cedes_to_the_next() -> None:
    text = "Anne Tavek assure que le pont est fermé, dénonce le « profond mépris » de Paul Brel et dit que tout va mal."
    assert told(text)[0] == ("Anne Tavek", "le pont est fermé")


def test_a_quality_in_marks_does_not_speak() -> None:
    text = "Elle assure que le pont est fermé, dénonce le « profond mépris » de Paul Brel et dit que tout va mal."
    assert all(whose != "profond mépris de Paul Brel" for whose, _ in told(text))
    assert [whose for whose, _ in told("« Tout va mal », a lancé le « roi des quais » dans un courriel.")]


POSTS = {
    "the head of football": (
        "Noël Le Graët est venu. « Il va pleuvoir », a dit le patron du foot français.",
        "2018-07-08",
        "Noël Le Graët",
    ),
    "a town that is called one": (
        "Anne Hidalgo est là. « Il va pleuvoir », a dit la maire de la ville de Paris.",
        "2018-07-08",
        "Anne Hidalgo",
    ),
    "who is not named": (
        "Paul Brel est là. « Il va pleuvoir », a dit le patron du foot français.",
        "2018-07-08",
        None,
    ),
    "an office without what it is for": (
        "Marlène Schiappa a parlé de Delphine Brel. « Il va pleuvoir », a dit la secrétaire d'État.",
        "2018-03-05",
        "Marlène Schiappa",
    ),
}


@pytest.mark.parametrize(("text", "day", "expected"), POSTS.values(), ids=POSTS.keys())
def test_who_holds_a_post(text: str, day: str, expected: str | None) -> None:
    assert speaker(text, RAIN, day) == (expected or "patron du foot français")

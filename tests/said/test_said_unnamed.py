"""Who is told without a name, and to whom the words of others do not go."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def speaker(text: str, words: str, day: str | None = None) -> str:
    article = Article(id="a", text=text, published=day)
    rows = find(article, mentions=names(article))
    return next(" & ".join(each.speaker) for each in rows if any(words in each for each in each.words))


TOLD = {
    "brought in by a noun": (
        "Le procès s'est ouvert devant le président du tribunal Paul Roy. L'audition de cet antiquaire a duré. "
        "L'antiquaire assure que la mer est calme.",
        "antiquaire",
    ),
    "the body somebody is of": (
        "« Non », a dit Anne Roy, de l'Association des marins (ADM), qui juge que la mer est calme.",
        "Anne Roy",
    ),
    "whose relative is told to": ("« La mer est calme », a dit la fillette à ses grands-parents.", "fillette"),
    "a body called by its kind": ("Pour l'ONG Legal Agenda, la mer est calme.", "Legal Agenda"),
    "what is heard": ("A entendre ces « cris », Anne Roy juge que la mer est calme.", "Anne Roy"),
    "a document told by its number": (
        "La mer est calme, selon la dernière enquête du ministère de la Mer.",
        "ministère de la Mer",
    ),
    "a party in brackets": (
        "Les rapporteurs Anne Roy (LR) et Luc Petit (PS) jugent que la mer est calme.",
        "Anne Roy & Luc Petit",
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD.keys())
def test_who_tells(text: str, expected: str) -> None:
    assert speaker(text, "la mer est calme" if "la mer" in text else "La mer est calme") == expected


def test_an_office_is_of_who_held_it_where_no_other_is_named() -> None:
    text = "François Hollande avait été prévenu. Le président de la République pensait que la mer était calme."
    assert speaker(text, "la mer était calme", "2018-05-05") == "François Hollande"
    assert speaker("Emmanuel Macron se tait. " + text, "la mer était calme", "2018-05-05") == "Emmanuel Macron"


MANY = {
    "one behind several": (
        "Critiquée par les élus de l'opposition, Anne Roy a répondu que la mer est calme.",
        "la mer est calme",
        "Anne Roy",
    ),
    "whose lawyers": (
        "Les avocats de Paul Roy et Luc Petit affirment que la mer est calme.",
        "la mer est calme",
        "avocats de Paul Roy et Luc Petit",
    ),
    "whose wife": ("« La mer est calme », a dit la femme de l'ex-boxeur Luc Petit.", "La mer est calme", "femme de"),
    "who issues figures": (
        "La mer est calme, selon les chiffres dévoilés par la ministre de la Mer, Anne Roy.",
        "La mer est calme",
        "Anne Roy",
    ),
    "a daughter the article is about": (
        "Anne Roy revient\n\nAnne Roy sera à Brest lundi. La fille de Paul Roy a annoncé que la mer est calme.",
        "la mer est calme",
        "Anne Roy",
    ),
}


@pytest.mark.parametrize(("text", "words", "expected"), MANY.values(), ids=MANY.keys())
def test_one_of_many(text: str, words: str, expected: str) -> None:
    assert speaker(text, words).startswith(expected)


LED_TO = {
    "who stands behind the verb": (
        "Anne Roy et Luc Petit ont cédé. « Non », a dit Luc Petit. Au premier rang figure le maire Paul Roy. "
        "« La mer est calme », a-t-il écrit lundi.",
        "Paul Roy",
    ),
    "whom something troubles": (
        "« Non », a dit Luc Petit. Des mots qui inquiètent Paul Roy. « La mer est calme », a-t-il écrit lundi.",
        "Paul Roy",
    ),
    "whom the subject met": (
        "« Non », a dit Luc Petit. Ce séjour a servi, puisqu'il a rencontré Paul Roy. « La mer est calme », dit-il.",
        "Luc Petit",
    ),
}


@pytest.mark.parametrize(("text", "expected"), LED_TO.values(), ids=LED_TO.keys())
def test_a_pronoun_is_of_whom_the_sentence_led_to(text: str, expected: str) -> None:
    assert speaker(text, "La mer est calme") == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Le constructeur Renault", "Renault"),
        ("Le constructeur coréen Hyundai", "Hyundai"),
        ("La malheureuse candidate LFI", "malheureuse candidate LFI"),
        ("L'organisation jihadiste Al-Qaïda", "Al-Qaïda"),
    ],
)
def test_a_firm_is_called_by_its_name_and_a_person_of_a_body_is_not_the_body(phrase: str, expected: str) -> None:
    assert speaker(f"{phrase} a annoncé que la mer est calme.", "la mer est calme") == expected


HEADED = {
    "what it is about": (
        "Coronavirus : « la mer est calme »\n\nTout s'apaise. « La mer est calme, le vent aussi », a dit Anne Roy.",
        "la mer est calme",
        "Anne Roy",
    ),
    "what it came to": (
        "Les essais sont faits. « Rien ne bouge », dit la Régie du port. Conclusion : « la mer est calme ».",
        "la mer est calme",
        "Régie du port",
    ),
    "an answer": (
        "« Je pars », dit Anne Roy lundi. Question : Et la mer ? Réponse : « La mer est calme, le vent aussi ».",
        "La mer est calme, le vent aussi",
        "Anne Roy",
    ),
}


@pytest.mark.parametrize(("text", "words", "expected"), HEADED.values(), ids=HEADED.keys())
def test_a_word_before_a_colon_may_be_nobody(text: str, words: str, expected: str) -> None:
    assert speaker(text, words) == expected


BESIDE = {
    "whom a poll is for": (
        "Selon un sondage Odoxa pour France Inter et Le Figaro, la mer est calme.",
        "Odoxa",
    ),
    "a name in a title": ("Selon les auteurs du livre « Anne Roy, une vie », la mer est calme.", "auteurs du livre"),
    "whose wife, told by all he is": (
        "L'épouse du chanteur, acteur et maire Luc Petit juge que la mer est calme.",
        "épouse du chanteur",
    ),
    "a film called by a name": (
        "Anne Roy joue dans le film « Lola Petit ». Elle juge que la mer est calme.",
        "Anne Roy",
    ),
    "who is told": (
        "Paul Roy est venu à Brest. Le jeune homme a confié à Paul Roy que la mer est calme.",
        "jeune homme",
    ),
}


@pytest.mark.parametrize(("text", "expected"), BESIDE.values(), ids=BESIDE.keys())
def test_who_stands_beside_does_not_tell(text: str, expected: str) -> None:
    assert speaker(text, "la mer est calme").startswith(expected)

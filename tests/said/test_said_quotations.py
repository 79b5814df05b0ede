"""Where quotation marks open and close, and where sentences end around them."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.said.quotations import find
from selon.said.sentences import split

MARKS = {
    "guillemets": ("Il dit « non ».", [" non "]),
    "guillemets without blanks": ("Il dit «non».", ["non"]),
    "straight marks": ('Il dit "non", elle "oui".', ["non", "oui"]),
    "curly marks": ("Il dit “non”.", ["non"]),
    "low marks": ("Il dit „non”.", ["non"]),
    "mixed marks": ('Il dit « non », elle “oui”, eux "si".', [" non ", "oui", "si"]),
    "nested guillemets": ("Il dit « elle répond « non » ».", [" elle répond « non » "]),
    "other marks inside": ('Il dit « elle répond "non" ».', [' elle répond "non" ']),
    "over paragraphs": ("« Un.\n\n« Deux. »", [" Un.\n\n« Deux. "]),
    "over paragraphs with closing marks": ("« Un.\n\n» Deux. »", [" Un.\n\n» Deux. "]),
    "never closed": ("Il dit « non. Il part.\n\nIl pleut.", [" non."]),
    "never closed at the head of a paragraph": ("« Non. Il part.\n\nIl pleut.", [" Non. Il part."]),
    "a stray closing mark": ("Il dit non ». Elle dit « oui ».", [" oui "]),
    "a stray straight mark": ('Une vis de 5". Elle part.', []),
    "empty": ("Il dit «».", []),
    "none": ("Il pleut.", []),
    "an end forgotten behind a fragment": (
        'Les "dockers du port ont cédé.\n"Il pleut", dit-elle.',
        ["dockers du port ont cédé.", "Il pleut"],
    ),
    "a paragraph carried on": ('Elle dit : "Il pleut.\n"Il vente."', ['Il pleut.\n"Il vente.']),
    "a mark for an apostrophe": ('Les vacances d"été sont "finies".', ["finies"]),
    "a mark for an apostrophe within words": ('"Rien n"a changé", dit-elle.', ['Rien n"a changé']),
    "a mark that opens behind an elision": ('Il la traite d"ignoble femme".', ["ignoble femme"]),
    "an opening forgotten": (
        'Il pleut. Le port est bien vide ce soir", a dit Anne.',
        ["Le port est bien vide ce soir"],
    ),
    "a closing mark before no saying": ('Le port est bien vide ce soir", car il pleut.', []),
}


@pytest.mark.parametrize(("text", "inner"), MARKS.values(), ids=MARKS.keys())
def test_the_words_between_marks(text: str, inner: list[str]) -> None:
    found = find(text)
    assert [each.inner.of(text) for each in found] == inner
    assert all(each.outer.start <= each.inner.start <= each.inner.end <= each.outer.end for each in found)


def test_an_open_quotation_says_so() -> None:
    assert [each.closed for each in find("« Oui » et « non.")] == [True, False]


SENTENCES = {
    "two": ("Il pleut. Elle part.", ["Il pleut.", "Elle part."]),
    "a title": ("M. Roy part. Il pleut.", ["M. Roy part.", "Il pleut."]),
    "an initial": ("J. Roy part.", ["J. Roy part."]),
    "a number": ("Il a 3.500 euros.", ["Il a 3.500 euros."]),
    "inside marks": ("« Il pleut. Elle part. » Il rit.", ["« Il pleut. Elle part. »", "Il rit."]),
    "an incise after marks": ("« Il pleut. », dit-il.", ["« Il pleut. », dit-il."]),
    "two quotations": ("« Il pleut. » « Elle part. »", ["« Il pleut. »", "« Elle part. »"]),
    "a line end": ("Il pleut\nElle part", ["Il pleut", "Elle part"]),
    "an ellipsis": ("Il pleut… Elle part.", ["Il pleut…", "Elle part."]),
    "a question": ("Part-elle ? Il pleut.", ["Part-elle ?", "Il pleut."]),
    "a lower letter goes on": ("« Part-elle ? » demande-t-il.", ["« Part-elle ? » demande-t-il."]),
    "blanks": (" \n\n ", []),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
def test_sentences(text: str, expected: list[str]) -> None:
    assert [each.span.of(text).strip() for each in split(Article(id="a", text=text))] == expected


def test_a_sentence_without_end_is_cut() -> None:
    text = "mot, " * 1000
    sentences = list(split(Article(id="a", text=text)))
    assert len(sentences) > 1
    assert sum(len(each.spans) for each in sentences) == 2000


def test_words_and_tags_stand_side_by_side() -> None:
    text = "Elle a dit : « Il pleut »."
    (sentence,) = split(Article(id="a", text=text))
    assert len(sentence.words) == len(sentence.tags) == len(sentence.spans)
    assert sentence.tags == "SXv:Q."
    assert sentence.quotations[4].inner.of(text) == " Il pleut "


STRAY = {
    "an incise ends what was never closed": (
        '"Je suis prêt, a-t-elle confié à Paul. Son fils est né ici. "Il restera", a-t-elle ajouté.',
        ["Je suis prêt", "Il restera"],
    ),
    "a mark too many within words": (
        'Elle dit qu\'il "peut y avoir "une lecture des faits". Elle voit "deux attitudes possibles" ici.',
        ['peut y avoir "une lecture des faits', "deux attitudes possibles"],
    ),
    "a colon before the next": (
        '"Je suis prêt, avait-il lancé avant de railler : "Lui est riche". Puis "un bateau".',
        ["Je suis prêt", "Lui est riche", "un bateau"],
    ),
}


@pytest.mark.parametrize(("text", "words"), STRAY.values(), ids=STRAY)
def test_a_stray_mark_loses_no_other_quotation(text: str, words: list[str]) -> None:
    assert [text[each.inner.start : each.inner.end] for each in find(text)] == words


def test_what_the_author_adds_behind_an_incise_is_not_said() -> None:
    from selon.said import find as said

    text = "« Le pont est perdu », a dit Anne Roy, puisque la route a été coupée."
    assert [each.words for each in said(Article(id="a", text=text))] == [("Le pont est perdu",)]


def test_a_blank_before_the_closing_mark() -> None:
    text = 'Elle sourit. "Ce sera une sorte de directeur... ", a détaillé un proche. "Il reste".'
    assert [text[each.inner.start : each.inner.end].strip() for each in find(text)] == [
        "Ce sera une sorte de directeur...",
        "Il reste",
    ]

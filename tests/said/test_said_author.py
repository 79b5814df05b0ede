"""Where an author goes on behind what was said: what led to it, what others have done, when it was."""

from __future__ import annotations

import pytest

from selon import names
from selon.article import Article
from selon.said import find

ENDS = {
    "what led to it": (
        "Anne Roy a dénoncé « une dérive » après la mort d'un client.",
        "une dérive",
    ),
    "why one is so": (
        "Anne Roy s'est dite « horrifiée » après la mort d'un client.",
        "« horrifiée » après la mort d'un client",
    ),
    "what is asked for in time": (
        "Anne Roy a réclamé un bilan un an après la fermeture du port.",
        "un bilan un an après la fermeture du port",
    ),
    "what somebody has done": (
        "Anne Roy a salué la réponse du préfet, qui a promis « un port neuf ».",
        "la réponse du préfet",
    ),
    "a participle that tells more": (
        "Anne Roy a réclamé le retrait du plan, présenté en mars.",
        "le retrait du plan",
    ),
    "what it refers to": (
        "Anne Roy a dit que le port vivra, en référence au plan du préfet.",
        "le port vivra",
    ),
    "when it is said": (
        "Anne Roy a dénoncé « le mépris » du préfet, à la veille d'un vote.",
        "« le mépris » du préfet",
    ),
    "a day that belongs to a clause": (
        "Anne Roy a dit que le port rouvrira mardi, à la veille du vote.",
        "le port rouvrira mardi, à la veille du vote",
    ),
}


@pytest.mark.parametrize(("text", "words"), ENDS.values(), ids=ENDS)
def test_an_end(text: str, words: str) -> None:
    assert words in [part for each in find(Article(id="a", text=text)) for part in each.words]


def test_who_is_told_of_in_an_object_does_not_take_the_floor() -> None:
    text = "Anne Roy a salué la réponse du préfet, qui a promis « un port neuf ». « Nous voici », a-t-elle dit."
    assert [each.speaker for each in find(Article(id="a", text=text))][-1] == ("Anne Roy",)


def test_a_name_in_marks_speaks() -> None:
    text = "« 30 millions de marins » souligne que le port est vide. Un vide dénoncé par « Ports en fête »."
    found = find(Article(id="a", text=text))
    assert [(each.speaker, each.words) for each in found] == [
        (("30 millions de marins",), ("le port est vide",)),
        (("Ports en fête",), ("Un vide",)),
    ]


def test_a_sentence_in_marks_is_no_name() -> None:
    text = "« Tous les ports rouvriront » annonce que l'été vient."
    assert "Tous les ports rouvriront" not in [
        name for each in find(Article(id="a", text=text)) for name in each.speaker
    ]


REFUSED = {
    "to go into it": ("Anne Roy a refusé d'aborder le sujet.", "aborder le sujet"),
    "details": ("Anne Roy n'a pas souhaité donner de détails.", "donner de détails"),
    "as she speaks": ("« Le port vit », a dit Anne Roy, refusant de commenter le vote.", "commenter le vote"),
}


@pytest.mark.parametrize(("text", "words"), REFUSED.values(), ids=REFUSED)
def test_who_refuses_to_go_into_it_declines(text: str, words: str) -> None:
    last = find(Article(id="a", text=text))[-1]
    assert (last.speaker, last.act, last.words) == (("Anne Roy",), "decline", (words,))


def test_a_refusal_ends_before_the_main_clause() -> None:
    text = "S'il n'a pas voulu se prononcer sur le vote, Paul Bon a assuré que le port vivra."
    assert ("se prononcer sur le vote",) in [each.words for each in find(Article(id="a", text=text))]


def test_who_gives_no_name_speaks_all_the_same() -> None:
    assert find(Article(id="a", text="Une marchande n'a pas souhaité donner son nom.")) == []


def test_what_is_asked_may_end_a_sentence_cut_short() -> None:
    assert find(Article(id="a", text="Anne Roy réclame une enquête sur le port à la"))


def test_more_is_told_of_who_has_an_opinion() -> None:
    text = "La parole est à Paul Bon, 60 ans, pour qui le port est « un désastre »."
    article = Article(id="a", text=text)
    (statement,) = find(article, mentions=names.find(article))
    assert (statement.speaker, statement.words) == (("Paul Bon",), ("le port est « un désastre »",))

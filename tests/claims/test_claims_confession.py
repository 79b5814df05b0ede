"""Who denies something and admits it later denies it no more from that day on; what he denies still stands."""

from __future__ import annotations

import re
from typing import Any

import pytest
from test_claims_gather import Pile, people

from selon.article import Article, Span
from selon.claims import confession, find
from selon.french import confessions
from selon.record import Claim, Mention, Statement, Story

CHARGE = "Hugo Blanc a volé la statue de la chapelle"
Told = tuple[str, str, str, str, str]


def claims(*told: Told | str, days: int = 1) -> list[Claim]:
    """The claims of articles of one story, a day or more apart: each a statement (who, its verb, what, its act, what
    follows) or a text that tells more."""
    articles, statements, mentions = [], [], []
    for number, each in enumerate(told):
        name = f"a{number}"
        if isinstance(each, str):
            text, spans = each + " La mairie attend la suite.", (Span(len(each) + 4, len(each) + 27), None, None)
            who, act = "mairie", "assert"
        else:
            who, verb, what, act, after = each
            text = f"{who} {verb} {what}{after}."
            cue = Span(len(who) + 1, len(who) + 1 + len(verb))
            spans = Span(cue.end + 1, cue.end + 1 + len(what)), cue, Span(0, len(who))
        articles.append(Article(id=name, text=text, published=f"2024-03-{1 + number * days:02}"))
        content, at, source = spans
        row = {"content": (content,), "words": (content.of(text),), "cue": at, "source": source}
        statements.append(Statement(article=name, line=0, kind="indirect", speaker=(who,), act=act, **row))
        for label in ("Hugo Blanc", "Lise Caron", "Ida Roux"):
            for found in re.finditer(label, text):
                own = {"span": Span(*found.span()), "words": label, "name": label, "key": label.lower()}
                mentions.append(Mention(article=name, kind="person", gender="m", **own))
    names = people("Hugo Blanc", "Lise Caron", "Ida Roux")
    story = Story(story="s", title="s", articles=tuple(article.id for article in articles))
    return find(statements, articles=articles, mentions=mentions, names=names, stories=[story])


ACCUSED: Told = ("Lise Caron", "a accusé", "Hugo Blanc d'avoir volé la statue de la chapelle", "assert", "")
DENIED: Told = ("Hugo Blanc", "a nié", "avoir volé la statue de la chapelle", "deny", "")
ADMITTED: Told = ("Hugo Blanc", "a reconnu", "avoir volé la statue de la chapelle", "assert", "")


def denial(found: list[Claim]) -> Claim:
    return next(claim for claim in found if claim.first.article == "a1")


def charge(found: list[Claim]) -> Claim:
    return next(claim for claim in found if claim.first.article == "a0")


def test_who_denies_stands_against_a_claim() -> None:
    assert charge(claims(ACCUSED, DENIED)).standing == "denied"


def test_a_claim_is_denied_until_who_denied_it_admits_it() -> None:
    found = charge(claims(ACCUSED, DENIED, ADMITTED))
    assert [(turn.standing, turn.day) for turn in found.turns][-2:] == [
        ("denied", "2024-03-02"),
        ("confirmed", "2024-03-03"),
    ]
    assert "admitted" in [step.kind for step in found.trail]
    assert found.standing == "confirmed"
    assert found.sources == len(found.independent) == 2


def test_the_denial_itself_is_withdrawn() -> None:
    found = denial(claims(ACCUSED, DENIED, ADMITTED))
    assert [turn.standing for turn in found.turns] == ["denied", "withdrawn"]
    assert found.withdrawn[0].article == "a2"
    assert found.text == "Hugo Blanc a nié avoir volé la statue de la chapelle."


@pytest.mark.parametrize(
    "told",
    [
        "Hugo Blanc, accusé du vol de la statue de la chapelle, est passé aux aveux.",
        "Pour le vol de la statue de la chapelle, Hugo Blanc a finalement reconnu les faits.",
        "Hugo Blanc a tout avoué du vol de la statue de la chapelle.",
        "Jugé pour avoir volé la statue de la chapelle, Hugo Blanc a plaidé coupable.",
        "Hugo Blanc, qui avait volé la statue de la chapelle, a fini par avouer.",
        "Hugo Blanc reconnaît les faits : il a volé la statue de la chapelle.",
    ],
)
def test_an_admission_that_is_only_told_of_ends_a_denial(told: str) -> None:
    found = claims(ACCUSED, DENIED, told)
    assert charge(found).standing == "confirmed"
    assert denial(found).standing == "withdrawn"


@pytest.mark.parametrize(
    "told",
    [
        "Hugo Blanc n'est pas passé aux aveux pour le vol de la statue de la chapelle.",
        "Hugo Blanc refuse de passer aux aveux sur le vol de la statue de la chapelle.",
        "Le juge demande si Hugo Blanc a reconnu les faits, le vol de la statue de la chapelle.",
        "Lise Caron est passée aux aveux pour le vol de la statue de la chapelle.",
        "Hugo Blanc serait passé aux aveux pour le vol de la statue de la chapelle.",
        "Hugo Blanc a été reconnu coupable du vol de la statue de la chapelle.",
    ],
)
def test_nobody_admits_what_he_does_not_or_another_does(told: str) -> None:
    found = claims(ACCUSED, DENIED, told)
    assert charge(found).standing == "denied"
    assert denial(found).standing == "denied"


@pytest.mark.parametrize(
    "later",
    [
        ("Hugo Blanc", "a reconnu", "avoir garé sa voiture devant la mairie", "assert", ""),
        ("Lise Caron", "a reconnu", "avoir volé la statue de la chapelle", "assert", ""),
        ("Hugo Blanc", "a expliqué", "la vente de la ferme de son oncle", "assert", ""),
        ("Hugo Blanc", "n'a pas reconnu", "avoir volé la statue de la chapelle", "assert", ""),
    ],
)
def test_another_matter_or_another_speaker_ends_no_denial(later: Told) -> None:
    assert denial(claims(ACCUSED, DENIED, later)).standing == "denied"


def test_who_denies_after_he_admitted_denies_again() -> None:
    again = ("Hugo Blanc", "nie", "avoir volé la statue de la chapelle", "deny", " à présent")
    assert charge(claims(ACCUSED, ADMITTED, again)).standing == "denied"


def test_a_denial_of_before_that_is_told_again_later_denies_nothing() -> None:
    again = ("Hugo Blanc", "avait nié", "avoir volé la statue de la chapelle", "deny", "")
    assert charge(claims(ACCUSED, DENIED, ADMITTED, again)).standing == "confirmed"


def test_a_claim_that_another_denies_too_is_still_denied() -> None:
    other = ("Ida Roux", "a nié que", "Hugo Blanc ait volé la statue de la chapelle", "deny", "")
    assert charge(claims(ACCUSED, DENIED, other, ADMITTED)).standing == "denied"


def test_all_is_denied_until_a_deed_is_admitted() -> None:
    blanket = ("Hugo Blanc", "nie", "toute implication dans la mort de Lise Caron", "deny", "")
    admitted = ("Hugo Blanc", "a avoué", "avoir tué Lise Caron", "assert", "")
    beside = ("Hugo Blanc", "a avoué", "avoir dormi chez Lise Caron", "assert", "")
    assert denial(claims(ACCUSED, blanket, admitted)).standing == "withdrawn"
    assert denial(claims(ACCUSED, blanket, beside)).standing == "denied"


def test_what_is_denied_and_admitted_in_one_sentence_is_withdrawn() -> None:
    def standing(after: str) -> str:
        return denial(claims(ACCUSED, ("Hugo Blanc", "a nié", "les faits", "deny", after))).standing

    assert standing(", avant de les reconnaître devant le juge") == "withdrawn"
    assert standing(", avant de les contester devant le juge") == "denied"


def test_an_admission_of_the_same_article_ends_only_what_was_denied_before() -> None:
    def standing(verb: str, after: str) -> str:
        told = ("Hugo Blanc", verb, "avoir volé la statue de la chapelle", "deny", after)
        return denial(claims(ACCUSED, told)).standing

    assert standing("avait nié", ". Hugo Blanc est passé aux aveux sur le vol de la statue") == "withdrawn"
    assert standing("nie", ". Hugo Blanc est passé aux aveux sur le vol de la statue") == "denied"


def test_a_pile_without_denials_is_as_it_was() -> None:
    pile = Pile()
    pile.add(("Hugo Blanc", CHARGE))
    assert [claim.standing for claim in pile.claims(names=people("Hugo Blanc"))] == ["single source"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("il est passé aux aveux", True),
        ("elle est finalement passée aux aveux", True),
        ("ils ont reconnu l'ensemble des faits", True),
        ("il avoue son crime", True),
        ("il a plaidé coupable", True),
        ("il a nié, avant de passer aux aveux", True),
        ("il a nié, puis a fini par tout avouer", True),
        ("il a reconnu les difficultés du club", False),
        ("il a été reconnu coupable", False),
        ("il ne reconnaît pas les faits", False),
        ("sans reconnaître les faits", False),
        ("il aurait reconnu les faits", False),
    ],
)
def test_words_that_tell_of_a_confession(text: str, found: bool) -> None:
    assert bool(list(confessions.found(text + "."))) is found


def test_an_admission_is_told_behind_a_denial_of_before_whatever_day_it_is_given() -> None:
    denied = ("Hugo Blanc", "avait nié", "avoir volé la statue de la chapelle", "deny", "")
    found = charge(claims(ACCUSED, ADMITTED, denied))
    assert found.standing == "confirmed"
    kinds = [step.kind for step in found.trail]
    assert kinds.index("denied") < kinds.index("admitted")


def test_what_is_denied_is_read_once_however_often_something_is_admitted(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Statement] = []
    whole = confession.proposition

    def noted(statement: Statement, *told: Any) -> Any:
        read.append(statement)
        return whole(statement, *told)

    monkeypatch.setattr(confession, "proposition", noted)
    admits = [("Hugo Blanc", "a reconnu", f"avoir ouvert la porte {number}", "assert", "") for number in range(9)]
    claims(ACCUSED, DENIED, *admits)
    assert len(read) == 1


def test_what_a_state_admits_another_day_ends_no_denial_that_names_nothing() -> None:
    sunk: Told = ("Tokyo", "a accusé", "Pékin d'avoir tué cinq pêcheurs", "assert", "")
    denied: Told = ("Pékin", "a démenti", "toute implication", "deny", "")
    shot: Told = ("Pékin", "a reconnu", "avoir tué un promeneur", "assert", "")
    assert not denial(claims(sunk, denied, shot)).withdrawn

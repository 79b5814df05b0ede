"""What a denial comes to: what is not so, what is so in the words of who denies, what only is unwelcome or unsure."""

from __future__ import annotations

import pytest

from selon.article import Article, Span
from selon.claims import find
from selon.record import Statement


def standing(text: str, words: str, cue: str, kind: str = "indirect") -> str:
    """How a statement stands that an article makes as a denial."""
    place, verb = (Span(text.index(each), text.index(each) + len(each)) for each in (words, cue))
    row = Statement(
        article="a", line=0, content=(place,), words=(words,), kind=kind, act="deny", speaker=("Luc Marin",), cue=verb
    )
    (claim,) = find([row], articles=[Article(id="a", text=text)])
    return claim.standing


@pytest.mark.parametrize(
    ("text", "words", "cue"),
    [
        ("Le maire nie avoir vendu le stade.", "avoir vendu le stade", "nie"),
        ("Le maire a contesté le montant des travaux.", "le montant des travaux", "contesté"),
        ("Le maire rejette la thèse de l'accident.", "la thèse de l'accident", "rejette"),
        ("Le maire dément le projet de vente.", "le projet de vente", "dément"),
        ("Le maire rejette toute faute du club.", "toute faute du club", "rejette"),
        ("Le maire écarte l'idée que le stade ait été vendu.", "l'idée que le stade ait été vendu", "écarte"),
        ("Le juge a écarté la piste criminelle.", "la piste criminelle", "écarté"),
        ("Le joueur conteste « catégoriquement » les faits.", "« catégoriquement » les faits", "conteste"),
        ("Le joueur conteste les coups.", "les coups", "conteste"),
        ("Le maire conteste vendre le stade.", "vendre le stade", "conteste"),
        ("Le maire exclut que le stade ait été vendu.", "le stade ait été vendu", "exclut"),
        ("Le stade a été vendu, ce que récuse le maire.", "Le stade a été vendu", "récuse"),
        ("Le maire ne croit pas que le stade ait été vendu.", "le stade ait été vendu", "croit"),
    ],
)
def test_what_is_not_so_is_denied(text: str, words: str, cue: str) -> None:
    assert standing(text, words, cue) == "denied"


@pytest.mark.parametrize(
    ("text", "words", "cue"),
    [
        ("Le maire conteste : « Le stade est resté ouvert. »", "Le stade est resté ouvert", "conteste"),
        ("« Le stade est resté ouvert », a démenti le maire.", "Le stade est resté ouvert", "démenti"),
        ("« Le stade est resté ouvert », dément le maire.", "Le stade est resté ouvert", "dément"),
    ],
)
def test_what_somebody_says_is_so_is_not_denied_by_him(text: str, words: str, cue: str) -> None:
    assert standing(text, words, cue, "direct") == "single source"


def test_what_a_denial_takes_up_behind_it_is_denied() -> None:
    text = "« Le stade est resté ouvert ». Des propos démentis par le maire."
    assert standing(text, "Le stade est resté ouvert", "démentis", "direct") == "denied"


@pytest.mark.parametrize(
    ("text", "words", "cue"),
    [
        ("Le maire conteste la mesure du préfet.", "la mesure du préfet", "conteste"),
        ("Le maire a rejeté deux propositions du club.", "deux propositions du club", "rejeté"),
        ("Le joueur conteste son licenciement.", "son licenciement", "conteste"),
        ("Le conseil a écarté le projet de loi.", "le projet de loi", "écarté"),
        ("Le maire rejette la faute sur le club.", "la faute sur le club", "rejette"),
        ("Le club a écarté Hugo Blanc de la liste.", "Hugo Blanc de la liste", "écarté"),
        ("Le maire écarte l'idée d'une hausse des loyers.", "l'idée d'une hausse des loyers", "écarte"),
        ("Le maire exclut de vendre le stade.", "vendre le stade", "exclut"),
        ("Le maire rejette toute hausse des loyers.", "toute hausse des loyers", "rejette"),
        ("Le club conteste l'autorité du maire.", "l'autorité du maire", "conteste"),
        ("Contesté par le club, Luc Marin s'en va.", "Luc Marin", "Contesté"),
        ("Le maire balaie les critiques du club.", "les critiques du club", "balaie"),
        ("Le maire n'évoque pas la vente du stade.", "la vente du stade", "évoque"),
        ("Le maire ne pense qu'à vendre le stade.", "vendre le stade", "pense"),
    ],
)
def test_what_was_decided_asked_or_may_come_is_refused_and_not_denied(text: str, words: str, cue: str) -> None:
    assert standing(text, words, cue) == "single source"


def test_who_sets_something_aside_does_not_say_it() -> None:
    words = "la hausse des loyers du quai de Brive"
    text = f"Le préfet annonce {words}. Le maire écarte {words}."
    rows = [
        Statement(
            article="a",
            line=line,
            content=(Span(at, at + len(words)),),
            words=(words,),
            kind="indirect",
            speaker=(who,),
            cue=Span(text.index(cue), text.index(cue) + len(cue)),
            act=act,
        )
        for line, (at, who, cue, act) in enumerate(
            ((text.index(words), "préfet", "annonce", "assert"), (text.rindex(words), "maire", "écarte", "deny"))
        )
    ]
    claims = find(rows, articles=[Article(id="a", text=text)])
    assert [(len(claim.statements), claim.standing) for claim in claims] == [(1, "single source")] * 2


def test_who_has_not_confirmed_something_declines_to() -> None:
    assert standing("Le maire n'a pas confirmé la vente du stade.", "la vente du stade", "confirmé") == "declined"

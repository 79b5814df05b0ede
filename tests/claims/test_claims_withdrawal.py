"""What a speaker takes back is withdrawn; what others say of it, or he of something else, is not."""

from __future__ import annotations

import pytest
from test_claims_gather import Pile, people

from selon.article import Article, Span
from selon.claims import find
from selon.record import Claim, Mention, Statement, Story

SAID = "l'entraîneur de Rodez avait truqué la finale de la coupe"


def told(text: str, *, speaker: str = "Luc Marin", act: str = "assert", gender: str = "m") -> list[Claim]:
    """The claims of one article where a speaker says something, and of one a day later with a text of its own."""
    articles = [
        Article(id="a", text=SAID + ".", published="2024-03-05"),
        Article(id="b", text=text + " Le club a repris l'entraînement.", published="2024-03-06"),
    ]
    after = Span(len(text) + 1, len(text) + 32)
    statements = [
        Statement(
            article="a",
            line=0,
            content=(Span(0, len(SAID)),),
            words=(SAID,),
            kind="indirect",
            speaker=(speaker,),
            act=act,
        ),
        Statement(article="b", line=0, content=(after,), words=(after.of(articles[1].text),), kind="indirect"),
    ]
    names = people("Luc Marin", "Ida Roux")
    mentions = [
        Mention(
            article=article.id,
            span=Span(at, at + len(name.label)),
            words=name.label,
            name=name.label,
            kind="person",
            key=name.key,
            gender=gender,
        )
        for article in articles
        for name in names
        if (at := article.text.find(name.label)) >= 0
    ]
    mentions.append(
        Mention(article="a", span=Span(0, 0), words=speaker, name=speaker, kind="person", key=speaker.lower())
    )
    story = Story(story="s", title="s", articles=("a", "b"))
    return find(statements, articles=articles, mentions=mentions, names=names, stories=[story])


@pytest.mark.parametrize(
    "text",
    [
        "Luc Marin est revenu sur ses accusations contre l'entraîneur de Rodez à propos de la finale.",
        "Sur la finale truquée de la coupe, Luc Marin a retiré ses propos contre l'entraîneur de Rodez.",
        "Luc Marin s'est finalement rétracté : l'entraîneur de Rodez n'a pas truqué la finale de la coupe.",
        "Luc Marin a présenté ses excuses pour ses propos sur l'entraîneur de Rodez et la finale de la coupe.",
        "Luc Marin a fait marche arrière sur l'entraîneur de Rodez et la finale truquée de la coupe.",
        "Luc Marin a dû faire machine arrière sur l'entraîneur de Rodez et la finale truquée de la coupe.",
        "Luc Marin a fini par revenir sur ses propos sur l'entraîneur de Rodez et la finale de la coupe.",
        "Luc Marin dit regretter ses propos sur l'entraîneur de Rodez et la finale truquée de la coupe.",
        "Luc Marin est revenu mardi sur sa parole : l'entraîneur de Rodez n'a pas truqué la finale de la coupe.",
    ],
)
def test_what_its_speaker_takes_back_is_withdrawn(text: str) -> None:
    claim = next(claim for claim in told(text) if claim.first.article == "a")
    assert claim.standing == "withdrawn"
    (taken,) = claim.withdrawn
    assert taken.article == "b"
    assert taken.span.of(text) == taken.words
    assert claim.trail[-1].kind == "withdrawn"
    assert [turn.standing for turn in claim.turns] == ["single source", "withdrawn"]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Roux est revenue sur ses accusations contre l'entraîneur de Rodez à propos de la finale.",
        "Luc Marin n'est pas revenu sur ses accusations contre l'entraîneur de Rodez à propos de la finale.",
        "Luc Marin est revenu sur ses accusations, qu'il assume, contre l'entraîneur de Rodez à propos de la finale.",
        "D'après Luc Marin, le palais a retiré ses propos sur l'entraîneur de Rodez et la finale de la coupe.",
        "Luc Marin a fait marche arrière dans la rue de l'entraîneur de Rodez après la finale de la coupe.",
        "Luc Marin a accusé le club de Rodez de mentir sur la finale, avant de se rétracter devant l'entraîneur.",
        "Le club demande que Luc Marin se rétracte sur l'entraîneur de Rodez et la finale de la coupe.",
        "Luc Marin est revenu sur ses propos à l'égard des arbitres du tournoi de Brest.",
        "Le palais cite Luc Marin. Quant à Ida Roux, il s'est rétracté sur l'entraîneur de Rodez et la finale.",
        "Luc Marin parle à une voisine, laquelle est revenue sur ses propos sur l'entraîneur de Rodez et la finale.",
    ],
)
def test_another_speaker_matter_or_a_refusal_withdraws_nothing(text: str) -> None:
    assert not any(claim.withdrawn for claim in told(text))


def test_a_claim_that_others_hold_too_is_not_withdrawn() -> None:
    pile = Pile()
    pile.add(("Luc Marin", SAID))
    pile.add(("Ida Roux", "la finale de la coupe avait été truquée par l'entraîneur de Rodez"))
    assert {claim.standing for claim in pile.claims(names=people("Luc Marin", "Ida Roux"))} == {"confirmed"}


@pytest.mark.parametrize(
    ("subject", "withdrawn"),
    [("Le président de Brive", True), ("Face au tollé, le président de Brive", True), ("Le club de Brive", False)],
)
def test_who_is_only_called_by_his_office_takes_back_what_he_said(subject: str, withdrawn: bool) -> None:
    claims = told(
        subject + " est revenu sur ses accusations contre l'entraîneur de Rodez à propos de la finale.",
        speaker="président de Brive",
    )
    assert any(claim.withdrawn for claim in claims) is withdrawn


def _of_one_article(text: str, words: str, cue: str) -> Claim:
    """The claim of words that an article tells, and tells again where they stand a second time."""
    rows, at = [], text.find(words)
    while at >= 0:
        fields = {"cue": Span(text.find(cue), text.find(cue) + len(cue))} if not rows else {}
        place = Span(at, at + len(words))
        rows.append(
            Statement(
                article="a",
                line=len(rows),
                content=(place,),
                words=(words,),
                kind="direct",
                speaker=("Luc Marin",),
                **fields,
            )
        )
        at = text.find(words, at + 1)
    named = [
        Mention(article="a", span=Span(at, at + 9), words="Luc Marin", name="Luc Marin", kind="person", key="luc marin")
        for at in range(len(text))
        if text.startswith("Luc Marin", at)
    ]
    article = Article(id="a", text=text, published="2024-03-05")
    (claim,) = find(rows, articles=[article], mentions=named, names=people("Luc Marin"))
    return claim


def test_what_is_said_once_something_was_taken_back_is_not() -> None:
    told = f"{SAID} », affirme Luc Marin. Au printemps, Luc Marin s'était rétracté sur l'entraîneur de Rodez."
    assert not _of_one_article(told, SAID, "affirme").withdrawn
    before = told.replace("affirme Luc Marin. Au printemps", "avait affirmé Luc Marin. Au printemps")
    assert _of_one_article(before, SAID, "affirmé").withdrawn


def test_what_a_heading_takes_from_what_is_said_now_is_not_taken_back() -> None:
    told = f"{SAID}\n\nLuc Marin est revenu sur ses propos sur l'entraîneur de Rodez. « {SAID} », dit-il."
    assert not _of_one_article(told, SAID, "dit-il").withdrawn


@pytest.mark.parametrize(
    ("text", "withdrawn"),
    [
        (f"{SAID} », dit Luc Marin, qui avait accusé le club avant de se rétracter.", False),
        (f"{SAID} », a dit Luc Marin, qui était présent, avant de se rétracter.", True),
    ],
)
def test_a_relative_that_ends_with_a_withdrawal_tells_what_was_taken_back(text: str, withdrawn: bool) -> None:
    assert bool(_of_one_article(text, SAID, "dit").withdrawn) is withdrawn


def test_a_quotation_of_no_day_is_not_taken_back_by_what_was_before() -> None:
    text = f"{SAID}\nLuc Marin s'était rétracté sur l'entraîneur de Rodez et la finale de la coupe."
    place = Span(0, len(SAID))
    row = Statement(article="a", line=0, content=(place,), words=(SAID,), kind="direct", speaker=("Luc Marin",))
    at = text.index("Luc Marin")
    named = Mention(
        article="a", span=Span(at, at + 9), words="Luc Marin", name="Luc Marin", kind="person", key="luc marin"
    )
    article = Article(id="a", text=text, published="2024-03-05")
    (claim,) = find([row], articles=[article], mentions=[named], names=people("Luc Marin"))
    assert not claim.withdrawn


def test_what_was_accused_then_told_since_is_looked_for_in_the_sentence_of_the_withdrawal() -> None:
    told = (
        f"{SAID} », affirme Luc Marin. Le club a ensuite perdu. Luc Marin s'était rétracté sur l'entraîneur de Rodez."
    )
    assert not _of_one_article(told, SAID, "affirme").withdrawn

"""What a claim is told with: words that read by themselves."""

from __future__ import annotations

import pytest

from selon.article import Article, Span
from selon.claims import find
from selon.names import find as names
from selon.record import Mention, Name, Statement, Story
from selon.said import find as said

TOLD = {
    "who is named before the verb": (
        "Anne Roy accuse la mairie d'avoir vendu le pont.",
        "Anne Roy accuse la mairie d'avoir vendu le pont",
    ),
    "who is a pronoun": (
        "Anne Roy est venue mardi. Elle réclame la réouverture du pont de Brest.",
        "Anne Roy réclame la réouverture du pont de Brest",
    ),
    "a passive": (
        "La fermeture du pont de Brest a été dénoncée par Anne Roy.",
        "La fermeture du pont de Brest a été dénoncée par Anne Roy",
    ),
    "a participle": (
        "Anne Roy est venue mardi à Brest devant les élus, réclamant la réouverture du pont.",
        "Anne Roy : réclamant la réouverture du pont",
    ),
    "a clause": ("Anne Roy assure que le pont de Brest rouvrira.", "le pont de Brest rouvrira"),
}


@pytest.mark.parametrize("name", TOLD)
def test_a_claim_reads_by_itself(name: str) -> None:
    text, words = TOLD[name]
    article = Article(id="a", text=text)
    mentions = names(article)
    assert words in [row.text for row in find(said(article, mentions=mentions), articles=[article], mentions=mentions)]


def test_what_is_denied_is_told_without_the_verb_that_denies_it() -> None:
    article = Article(id="a", text="Anne Roy dément avoir vendu le pont de Brest.")
    mentions = names(article)
    (claim,) = find(said(article, mentions=mentions), articles=[article], mentions=mentions)
    assert (claim.standing, claim.text) == ("denied", "avoir vendu le pont de Brest")


def _kinds(speaker: str, institution: str, kind: str = "direct") -> list[str]:
    """The steps of one claim of which an official speaks in two articles, each in its own words."""
    words = "nous souhaitons que ces négociations continuent", "nous voulons que ces discussions se poursuivent"
    texts = [f"{speaker} : « {told} »." for told in words]
    span = [Span(len(speaker) + 5, len(speaker) + 5 + len(told)) for told in words]
    rows = [
        Statement(article=id, line=0, content=(at,), words=(at.of(text),), kind=kind, speaker=(speaker,))
        for id, text, at in zip("ab", texts, span, strict=True)
    ]
    found = find(
        rows,
        articles=[Article(id=id, text=text, published="2024-03-05") for id, text in zip("ab", texts, strict=True)],
        mentions=[
            Mention(article=id, span=Span(0, len(speaker)), words=speaker, name=speaker, kind="government", key="who")
            for id in "ab"
        ],
        names=[Name(key="who", label=speaker, kind="government", institution=institution)],
        stories=[Story(story="s", title="s", articles=("a", "b"))],
    )
    return [step.kind for step in max(found, key=lambda claim: len(claim.statements)).trail]


def test_two_wordings_of_a_quotation_from_abroad_are_two_translations() -> None:
    assert _kinds("Oslo", "Norvège") == ["said", "first", "translated"]


@pytest.mark.parametrize(
    ("speaker", "institution", "kind"), [("Dakar", "Sénégal", "direct"), ("Oslo", "Norvège", "indirect")]
)
def test_who_speaks_french_or_is_not_quoted_is_reworded(speaker: str, institution: str, kind: str) -> None:
    assert _kinds(speaker, institution, kind) == ["said", "first", "reworded"]


def test_what_a_heading_had_cut_is_given_more_fully() -> None:
    short = "le pont de Brest ne rouvrira pas avant lundi"
    told = short, f"Je crains que {short}, car la pile est fendue sur deux mètres"
    articles = [Article(id=id, text=text, published="2024-03-05") for id, text in zip("ab", told, strict=True)]
    rows = [
        Statement(article=id, line=0, content=(Span(0, len(text)),), words=(text,), kind="direct", speaker=("Ana",))
        for id, text in zip("ab", told, strict=True)
    ]
    (claim,) = find(rows, articles=articles, stories=[Story(story="s", title="s", articles=("a", "b"))])
    assert [step.kind for step in claim.trail] == ["said", "first", "fuller"]

"""What a claim is told with: words that read by themselves."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.claims import find
from selon.names import find as names
from selon.said import find as said

TOLD = {
    "who is named before the verb": (
        "Anne Roy accuse la mairie d'avoir vendu le pont.",
        "Anne Roy accuse la mairie d'avoir vendu le pont",
    ),
    "who is a pronoun": (
        "Anne Roy est venue mardi. Elle réclame la réouverture du pont de Brest.",
        "réclame la réouverture du pont de Brest",
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

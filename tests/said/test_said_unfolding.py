"""A clause behind a colon spells out what a verb's noun complement only names."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.record import Statement
from selon.said import find
from selon.times import find as times


def said(text: str) -> list[Statement]:
    article = Article(id="a", text=text)
    return find(article, mentions=names(article), times=times(article))


@pytest.mark.parametrize(
    "told",
    [
        "La maire de Brive a annoncé une bonne nouvelle",
        "Le directeur a rappelé la règle",
        "Paul Durand évoque plusieurs hypothèses",
        "Anne Morel explique le danger",
    ],
)
def test_the_clause_behind_the_colon_is_what_is_said(told: str) -> None:
    (only,) = said(f"{told} : la piscine rouvrira en juin.")
    assert only.words == ("la piscine rouvrira en juin",)


@pytest.mark.parametrize(
    "text",
    [
        "La réforme confirme un fait : la piscine coûte cher.",
        "Smart dévoile sa nouvelle citadine : actualité, photos, vidéos.",
        "Anne Morel a annoncé la couleur : elle assure que le pont fermera.",
    ],
)
def test_no_clause_of_a_thing_of_a_rubric_or_of_another_verb(text: str) -> None:
    assert not any(each.cue and each.cue.of(text) in ("confirme", "dévoile", "annoncé") for each in said(text))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Les élus vont partir a annoncé le maire de Brive.", "Les élus vont partir"),
        ("Les tarifs n'augmenteront pas a assuré Paul Durand.", "Les tarifs n'augmenteront pas"),
    ],
)
def test_a_clause_that_ends_in_its_verb_needs_no_comma_before_who_says_it(text: str, content: str) -> None:
    (only,) = said(text)
    assert only.words == (content,)

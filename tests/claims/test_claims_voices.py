"""For whom a name speaks, learned later: where in a story somebody else has to do with that."""

from __future__ import annotations

import pytest

from selon.article import Span
from selon.claims.voices import met
from selon.claims.who import Naming
from selon.record import Mention, Name, Statement

TOLD = "la digue a cédé"


def said(speaker: str, line: int = 0) -> Statement:
    return Statement(
        article="a", line=line, content=(Span(0, len(TOLD)),), words=(TOLD,), kind="indirect", speaker=(speaker,)
    )


def naming(*known: tuple[str, str, str | None]) -> Naming:
    names = [Name(key=key, label=label, kind="person", institution=whom) for key, label, whom in known]
    mentions = [
        Mention(article="a", span=Span(at, at + 1), words=name.label, name=name.label, kind="person", key=name.key)
        for at, name in enumerate(names)
    ]
    return Naming(mentions, names)


IDA, LUC = ("ida-roux", "Ida Roux", "mairie de Niort"), ("luc-marin", "Luc Marin", "mairie de Niort")


@pytest.mark.parametrize(
    ("rows", "known", "expected"),
    [
        ([said("Ida Roux"), said("Ida Roux", 1)], [IDA], False),
        ([said("Ida Roux"), said("Luc Marin", 1)], [IDA, ("luc-marin", "Luc Marin", "parquet de Niort")], False),
        ([said("Ida Roux"), said("Luc Marin", 1)], [IDA, LUC], True),
        ([said("Ida Roux")], [IDA, ("mairie de niort", "Mairie", None)], True),
    ],
    ids=["alone", "another office", "the same office", "the office is named"],
)
def test_who_shares_an_office(rows: list[Statement], known: list[tuple[str, str, str | None]], expected: bool) -> None:
    assert met("ida-roux", ["mairie de Niort"], rows, naming(*known)) is expected


@pytest.mark.parametrize("whom", ["France", "Libération"])
def test_a_word_that_any_text_may_hold_is_always_met(whom: str) -> None:
    assert met("ida-roux", [whom], [said("Ida Roux")], naming(IDA))

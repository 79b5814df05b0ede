"""Whether several who are named as the source of one statement said it each."""

from __future__ import annotations

import pytest

from selon.article import Span
from selon.claims.chorus import each
from selon.claims.trail import Member, turns
from selon.record import Line, Statement


class _Undated:
    """Days of statements of which no day is known."""

    @staticmethod
    def said(_: Statement) -> None:
        return None


@pytest.mark.parametrize(
    ("source", "speakers", "words", "apart"),
    [
        ("la police et la CGT", "police|CGT", "quelque 200 personnes ont défilé", True),
        ("la police (PP) et la CGT", "police|CGT", "quelque 200 personnes ont défilé", True),
        ("la région et le maire Luc Marin (PRG)", "région|Luc Marin", "le pont est fermé", True),
        ("la police et la CGT", "police|CGT", "entre 180 et 300 personnes ont défilé", False),
        ("la police et la CGT", "police|CGT", "de 180 à 300 personnes ont défilé", False),
        ("la police et la CGT", "police|CGT", "respectivement 180 et 300 personnes ont défilé", False),
        ("la police et la CGT", "police|CGT", "180 personnes et 300 motos ont défilé", True),
        ("ses avocats Luc Marin et Ida Roux", "Luc Marin|Ida Roux", "il nie les faits", False),
        ("les avocats Luc Marin et Ida Roux", "Luc Marin|Ida Roux", "il nie les faits", False),
        ("l'avocat Luc Marin et Ida Roux", "Luc Marin|Ida Roux", "il nie les faits", True),
        (
            "le Laboratoire national (LN) mers et fleuves (Institut Ardel)",
            "Laboratoire national|Institut Ardel",
            "x",
            False,
        ),
        ("un sondage d'Ardel et Nexal", "Ardel|Nexal", "le maire est aimé", False),
    ],
)
def test_each_of_several_said_it_or_all_said_it_once(source: str, speakers: str, words: str, apart: bool) -> None:
    row = Statement(
        article="a",
        line=0,
        content=(Span(0, len(words)),),
        words=(words,),
        kind="indirect",
        speaker=tuple(speakers.split("|")),
    )
    assert each(row, source, "selon") is apart


def test_two_who_are_named_together_confirm_nothing_before_a_third_does() -> None:
    def member(line: int, *sources: str) -> Member:
        row = Statement(article=f"a{line}", line=line, content=(), words=("x",), kind="indirect", speaker=sources)
        return Member(
            statement=row, row=line, line=Line(article=row.article, line=line), sources=frozenset(sources), fact=True
        )

    told = turns([member(0, "radio", "journal"), member(1, "mairie")], _Undated())  # type: ignore[arg-type]
    assert [(turn.standing, turn.sources) for turn in told] == [("shared", 2), ("confirmed", 3)]

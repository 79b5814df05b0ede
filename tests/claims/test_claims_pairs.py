"""Pairs of statements in several domains: the same, another, the opposite, the same with another figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from selon.article import Span
from selon.claims.alike import compare
from selon.claims.meaning import Meaning
from selon.claims.near import weights
from selon.claims.reading import read
from selon.claims.who import Naming
from selon.record import Statement

HERE = Path(__file__).parent
FLOORS = {"pairs_dev.tsv": 0.95, "pairs_kept.tsv": 0.8, "pairs_new.tsv": 0.86}
WRONGLY_SAME = {"pairs_dev.tsv": 0, "pairs_kept.tsv": 2, "pairs_new.tsv": 0}


def pairs(file: str) -> list[tuple[str, str, str]]:
    lines = (HERE / file).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [(relation, first, second) for relation, _, first, second in rows]


def outcomes(file: str) -> list[tuple[str, str, float, str, str]]:
    rows = pairs(file)
    naming = Naming((), ())

    def meaning(text: str) -> Meaning:
        row = Statement(article="a", line=0, content=(Span(0, len(text)),), words=(text,), kind="indirect")
        return read(row, naming)

    meanings = [(meaning(first), meaning(second)) for _, first, second in rows]
    found = [compare(*both, weights(both)) for both in meanings]
    return [(want, got.relation, got.score, a, b) for (want, a, b), got in zip(rows, found, strict=True)]


@pytest.mark.parametrize("file", FLOORS)
def test_most_pairs_come_out_right(file: str) -> None:
    found = outcomes(file)
    assert sum(want == got for want, got, *_ in found) >= FLOORS[file] * len(found)


@pytest.mark.parametrize("file", WRONGLY_SAME)
def test_hardly_anything_else_is_taken_for_the_same(file: str) -> None:
    wrong = [(a, b) for want, got, _, a, b in outcomes(file) if got == "same" != want]
    assert len(wrong) <= WRONGLY_SAME[file]

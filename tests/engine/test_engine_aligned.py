"""Statements as columns: which stand at one place of a passage is what the claims' own look at rows finds."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.article import Span
from selon.claims.near import across
from selon.engine.aligned import Places
from selon.record import Line, Passage, Statement
from selon.store import schema

starts = st.lists(st.one_of(st.none(), st.integers(0, 400)), max_size=4)
spans = st.tuples(st.integers(0, 300), st.integers(1, 200)).map(lambda told: Span(told[0], told[0] + told[1]))
copied = st.lists(st.tuples(st.sampled_from("abcx"), st.sampled_from("abcx"), spans, spans), max_size=5)


def said(told: dict[str, list[int | None]]) -> list[Statement]:
    return [
        Statement(
            article=article,
            line=line,
            content=() if start is None else (Span(start, start + 9), Span(start + 20, start + 25)),
            words=() if start is None else ("le marché", "ferme"),
            kind="direct",
        )
        for article, own in told.items()
        for line, start in enumerate(own)
    ]


def places(rows: list[Statement]) -> Places:
    return Places(pa.Table.from_batches([schema.batch(Statement, rows)]))


@settings(max_examples=150, deadline=None)
@given(st.fixed_dictionaries({name: starts for name in "abc"}), copied)
def test_what_stands_at_one_place_is_found_by_columns_as_by_rows(
    told: dict[str, list[int | None]], copied: list[tuple[str, str, Span, Span]]
) -> None:
    rows = said(told)
    passages = [
        Passage(article=article, span=span, words="", of=of, of_span=of_span, of_words="", count=9)
        for article, of, span, of_span in copied
    ]
    one, other = places(rows).aligned(pa.Table.from_batches([schema.batch(Passage, passages)]))
    found = {(min(pair), max(pair)) for pair in zip(one.tolist(), other.tolist(), strict=True)}
    assert found == set(across(rows, passages))


def test_lines_lead_to_rows_and_back() -> None:
    found = places(said({"a": [3, 40], "b": [None, 7]}))
    assert found.lines(np.array([1, 2])) == [Line(article="a", line=1), Line(article="b", line=0)]
    lines = [Line(article="b", line=1), Line(article="b", line=9), Line(article="z", line=0)]
    assert found.at(lines).tolist() == [False, False, False, True]
    assert found.rows(pa.array(["b", "z", "a"]), np.array([0, 0, 5])).tolist() == [2, -1, -1]
    assert found.of({"b"}).tolist() == [False, False, True, True]

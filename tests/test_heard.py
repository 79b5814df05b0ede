"""Statements come in the order of their article's day, however many articles are held at a time."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from selon import heard as heard_file
from selon.article import Article, Span
from selon.heard import Heard, heard
from selon.record import Dating, Statement
from selon.show.asked import statements
from selon.store.pile import Pile

DAYS = {"e": None, "d": "2024-03-05T18:00", "c": "2024-03-05T09:00", "b": "2024-03", "a": "2024-02-01", "f": None}


def said(article: str, line: int, day: str | None = None) -> Statement:
    span = Span(0, 9)
    return Statement(article=article, line=line, content=(span,), words=("Il pleut.",), kind="indirect", said=day)


@pytest.fixture
def pile() -> Pile:
    made = Pile()
    made.put(Article, [Article(id=id, text="Il pleut.", published=day, outlet=f"Le {id}") for id, day in DAYS.items()])
    worked = Dating(article="f", published="2024-01-01~", since="2024-01-01", until="2024-01-03")
    month = Dating(article="b", published="2024-03", since="2024-03-08", until="2024-03-08")
    made.put(Dating, [worked, month])
    made.put(Statement, [said(id, line) for id in DAYS for line in (1, 0)])
    return made


@pytest.mark.parametrize("portion", [1, 2, 100])
def test_the_order_is_that_of_the_articles_days(pile: Pile, portion: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heard_file, "_PORTION", portion)
    found = list(heard(pile, lambda row: True))
    assert [(one.row.article, one.row.line) for one in found] == [(id, line) for id in "facdbe" for line in (0, 1)]
    assert [one.published for one in found[::2]] == [
        "2024-01-01~",
        "2024-02-01",
        "2024-03-05T09:00",
        "2024-03-05T18:00",
        "2024-03-08",
        None,
    ]
    assert found[0].outlet == "Le f"


def test_only_what_passes_is_heard(pile: Pile) -> None:
    assert {one.row.line for one in heard(pile, lambda row: row.line == 1)} == {1}


def shown(*found: Heard) -> str:
    screen = Console(file=io.StringIO(), width=100)
    screen.print(statements(found))
    return screen.file.getvalue()  # type: ignore[attr-defined]


def test_the_day_of_the_article_stands_in_brackets_where_no_other_is_known() -> None:
    told = Heard(row=said("a", 0, "2024-03-01"), published="2024-03-05T09:00", outlet="Le Quai")
    untold = Heard(row=said("a", 1), published="2024-03-05T09:00")
    between = Heard(row=said("b", 0), published="2024-03-04/2024-03-06")
    out = shown(told, untold, between)
    assert " 2024-03-01 " in out
    assert "(2024-03-05)" in out
    assert "(2024-03-04/2024-03-06)" in out
    assert "Le Quai" in out
    assert "in brackets" in out


def test_nothing_is_explained_where_nothing_is_in_brackets() -> None:
    assert "brackets" not in shown(Heard(row=said("a", 0, "2024-03-01")), Heard(row=said("b", 0)))

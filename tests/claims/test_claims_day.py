"""Days of utterance."""

from __future__ import annotations

from selon.article import Article
from selon.claims.day import UNKNOWN, Days, last
from selon.record import Dating


def test_open_or_strange_dates_come_last() -> None:
    assert {last(None), last("2024-03-05/.."), last("hier"), last("")} == {UNKNOWN}


def test_an_interval_counts_from_its_end() -> None:
    assert last("2024-02-01/2024-02-07") < last("2024-02-08") < last("2024-02") < last("2024")


def test_an_article_without_a_date_takes_the_one_worked_out() -> None:
    days = Days(
        [Article(id="a", text=""), Article(id="b", text="", published="2024-01-02")],
        [
            Dating(article="a", published=None, since="2024-01-01", until="2024-01-03"),
            Dating(article="b", published=None),
        ],
    )
    assert (days.of["a"], days.of["b"]) == ("2024-01-01/2024-01-03", "2024-01-02")

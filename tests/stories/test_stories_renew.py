"""Stories that more articles come to: what is settled stays, and many batches give what one gives."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from selon.article import Article
from selon.copies.order import when
from selon.record import Story
from selon.stories import find, reach, renew

WORDS = [
    "cyclone",
    "grève",
    "incendie",
    "tribunal",
    "vaccin",
    "usine",
    "finale",
    "budget",
    "Mayotte",
    "Douai",
    "Rennes",
    "Nîmes",
    "syndicat",
    "juge",
    "équipe",
]
START = date(2024, 1, 1)

article = st.tuples(st.integers(0, 25), st.lists(st.sampled_from(WORDS), min_size=3, max_size=9))


def pile(rows: list[tuple[int, list[str]]], since: date = START, mark: str = "a") -> list[Article]:
    ordered = sorted(rows, key=lambda row: row[0])
    return [
        Article(id=f"{mark}{number}", text=" ".join(words) + ".", published=(since + timedelta(day)).isoformat())
        for number, (day, words) in enumerate(ordered)
    ]


@settings(max_examples=60)
@given(st.lists(article, max_size=14), st.integers(1, 5))
def test_while_nothing_is_settled_many_batches_give_what_one_gives(
    rows: list[tuple[int, list[str]]], size: int
) -> None:
    articles = pile(rows)
    stories: list[Story] = []
    for at in range(0, len(articles), size):
        stories = renew(articles[: at + size], stories)
    assert stories == find(articles)


@settings(max_examples=60)
@given(st.lists(article, max_size=10), st.lists(article, min_size=1, max_size=10))
def test_what_is_settled_stays_as_it_is(rows: list[tuple[int, list[str]]], late: list[tuple[int, list[str]]]) -> None:
    old = pile(rows)
    before = find(old)
    new = pile(late, START + timedelta(90), "b")
    stories = renew(old + new, before)
    assert stories[: len(before)] == before
    assert sorted(id for story in stories for id in story.articles) == sorted(row.id for row in old + new)


def test_a_late_article_wakes_only_the_days_around_it() -> None:
    told = "L'incendie de l'usine de Douai a fait trois blessés."
    days = ("2024-01-02", "2024-05-02", "2024-05-03", "2024-01-04")
    articles = [Article(id=f"a{n}", text=told, published=day) for n, day in enumerate(days)]
    before = find(articles[:3])
    stories = renew(articles, before)
    assert [story.articles for story in stories] == [("a0", "a3"), ("a1", "a2")]
    assert any(story is before[1] for story in stories)


def test_an_article_without_a_day_is_near_to_all() -> None:
    told = "L'incendie de l'usine de Douai a fait trois blessés."
    dated = Article(id="a", text=told, published="2020-01-02")
    assert [len(story.articles) for story in renew([dated, Article(id="b", text=told)], find([dated]))] == [2]


@settings(max_examples=40)
@given(st.lists(article, max_size=10), st.lists(article, min_size=1, max_size=5), st.integers(0, 2))
def test_days_that_are_told_beforehand_change_nothing(
    rows: list[tuple[int, list[str]]], late: list[tuple[int, list[str]]], months: int
) -> None:
    old = pile(rows)
    before = find(old)
    articles = old + pile(late, START + timedelta(30 * months), "b")
    told = {article.id: when(article.published) for article in old}
    times = {id: (time.since, time.until) for id, time in told.items()}
    assert reach(articles, before, times=times) == reach(articles, before)

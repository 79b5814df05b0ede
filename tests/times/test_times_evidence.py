"""What articles of known day tell of the others: running numbers, likeness, copies."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

from selon import times
from selon.article import Article, Span
from selon.record import Dating, Statement
from selon.times import near, numbers

FIRST = date(2023, 9, 1)
TOPICS = [
    "pont ferry quai marée",
    "école rentrée cartable cantine",
    "blé moisson tracteur silo",
    "stade finale arbitre",
]


def pile(count: int = 80, *, address: bool = True) -> list[Article]:
    """Articles of ten days without a word on when; their addresses are numbered as they appeared."""
    return [
        Article(
            id=f"{'abcdefgh'[at % 8]}{'ijklmnopqr'[at // 8]}",
            text=f"La commune parle de {TOPICS[at % 4]} et de rien de plus.",
            published=(FIRST + timedelta(days=at // 8)).isoformat(),
            url=f"https://journal.test/page-{70000 + 3 * at}.html" if address else None,
        )
        for at in range(count)
    ]


def hide(articles: list[Article], at: int) -> Dating:
    hidden = [*articles[:at], replace(articles[at], published=None), *articles[at + 1 :]]
    return times.dates(hidden, times=[], statements=[], passages=[])[at]


def test_a_numbered_page_is_dated_by_its_neighbours() -> None:
    row = hide(pile(), 36)
    assert row.since is not None
    assert row.until is not None
    assert row.since <= "2023-09-05" <= row.until
    assert row.published is not None
    assert row.published.rstrip("~") == "2023-09-05"
    assert any(reason.startswith("number: its address stands between") for reason in row.by)


def test_without_evidence_nothing_is_answered() -> None:
    row = hide(pile(address=False), 36)
    assert (row.published, row.since, row.until) == (None, None, None)


def test_numbers_that_do_not_follow_the_days_tell_nothing() -> None:
    draw = random.Random(1)
    articles = [
        Article(id=chr(97 + at // 26) + chr(97 + at % 26), text="x", url=f"https://a.test/{draw.randrange(10**6)}")
        for at in range(60)
    ]
    days = {article.id: 738000 + at // 6 for at, article in enumerate(articles) if at != 30}
    told = numbers.series(articles, days)
    sharp = numbers.series(pile(), {a.id: 738000 + at // 8 for at, a in enumerate(pile()) if at != 30})
    assert all(found.gain < 0.5 for found, _ in told.values())
    assert all(found.gain > 1 for found, _ in sharp.values())


def test_hostile_addresses_do_no_harm() -> None:
    articles = [Article(id="a", text="x", url="https://[bad"), Article(id="b", text="x", url="é" * 5000)]
    assert numbers.series(articles, {"a": 738000}) == {}


def test_the_most_alike_come_first() -> None:
    articles = [
        Article(id="a", text="Le ferry quitte le quai malgré la tempête."),
        Article(id="b", text="La tempête retient le ferry à quai."),
        Article(id="c", text="Le tracteur et le silo de la moisson."),
        Article(id="d", text="La moisson commence au silo."),
    ]
    found = near.near(articles, {"b": 5, "c": 6, "d": 7}, {"a"})["a"]
    assert [one.id for one in found] == ["b"]
    assert 0 < found[0].alike <= 1


def contradictions(text: str, published: str, said: str = "") -> list[str]:
    article = Article(id="a", text=text, published=published)
    rows = []
    if said:
        at = text.index(said)
        span = Span(at, at + len(said))
        rows = [Statement(article="a", line=0, content=(Span(0, 1),), words=(text[:1],), kind="indirect", time=span)]
    row = times.dates([article], times=times.find(article), statements=rows, passages=[])[0]
    return [reason for reason in row.by if reason.startswith("contradiction")]


def test_a_page_dated_anew_is_told() -> None:
    assert contradictions("Le pont a été fermé lundi 6 mars 2023.\n\nIl rouvrira.", "2023-09-05")
    assert contradictions("Ce lundi 4 septembre, il pleut.", "2023-09-25")


def test_words_said_after_publication_are_told() -> None:
    assert contradictions("Le maire l'a dit le 12 septembre.", "2023-09-05", said="le 12 septembre")


def test_weekdays_of_another_year_are_told() -> None:
    assert contradictions("Il a plu mardi 5 septembre et mercredi 6 septembre.", "2022-09-07")


def test_ordinary_dates_are_no_contradiction() -> None:
    for text in (
        "Le pont a été fermé lundi 4 septembre.",
        "Le festival se tiendra du 19 au 23 octobre.",
        "Le 6 mars 2019, il avait été élu. Lundi 4 septembre, il est parti.",
        "La guerre avait commencé le jeudi 24 février 2022.",
    ):
        assert contradictions(text, "2023-09-05") == []

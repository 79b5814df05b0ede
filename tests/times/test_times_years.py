"""Years worked out where none is told: by the weekday that a date falls on, and by the years an article tells."""

from __future__ import annotations

from datetime import date

import pytest

from selon import times
from selon.article import Article
from selon.record import Dating
from selon.times.clues import clues
from selon.times.dated import nearest
from selon.times.years import years


def value(text: str, published: str) -> str:
    return times.find(Article(id="a", text=text, published=published))[-1].value


def dated(*texts: str) -> list[Dating]:
    articles = [Article(id=f"a{at:03}", text=text) for at, text in enumerate(texts)]
    return times.dates(articles, times=[], statements=[], passages=[])


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Le bal aura lieu le vendredi 13 septembre.", "2019-05-16", "2019-09-13"),
        ("Le samedi 16 mars, la halle avait brûlé.", "2019-11-12", "2019-03-16"),
        ("Le vendredi 13 novembre, la halle avait brûlé.", "2018-05-02", "2015-11-13"),
    ],
)
def test_the_weekday_decides_the_year(text: str, published: str, expected: str) -> None:
    assert value(text, published) == expected


def test_a_wrong_weekday_close_by_is_a_slip() -> None:
    assert value("La halle a brûlé jeudi 2 mai.", "2018-05-06") == "2018-05-02"


def test_a_wrong_month_is_a_slip_and_no_other_year() -> None:
    # the 17th is a Wednesday in the month of publication
    assert value("La halle a brûlé mercredi 17 mai, dit le maire.", "2018-10-17") == "2018-05-17"


def test_the_year_named_before_goes_first_where_the_weekday_fits_there() -> None:
    assert value("En 1984, le pont avait cédé. Le vendredi 2 novembre, on le ferma.", "2020-03-19") == "1984-11-02"
    assert value("En 1983, le pont avait cédé. Le vendredi 2 novembre, on le ferma.", "2020-03-19") == "2018-11-02"


def test_no_year_is_sought_far_away() -> None:
    # the last Sunday of that date is that of 2004
    assert nearest(date(2019, 6, 1), 2, 29, weekday=7) == date(2020, 2, 29)


def test_of_the_years_told_the_one_on_whose_weekday_it_falls() -> None:
    (row,) = dated("Le pont a été bâti en 2016. Il a été fermé ce mercredi 23 août, dit le maire ce mercredi 23 août.")
    assert row.published == "2017-08-23~"


def test_a_pile_tells_of_its_years() -> None:
    days = ["mercredi 23 août", "mardi 5 septembre", "jeudi 12 octobre", "lundi 6 novembre", "dimanche 3 décembre"]
    told = [f"Le quai a été bâti en 2016. Il a été fermé ce {day}." for day in days for _ in range(6)]
    last = dated(*told, "Le quai sera repeint, dit le maire ce samedi 18 novembre.")[-1]
    assert last.published == "2017-11-18~"
    assert last.since is not None
    assert last.since <= "2017-11-18"


def test_an_article_alone_tells_itself_nothing_of_its_years() -> None:
    article = Article(id="a", text="Le quai a été bâti en 2016. Il a été fermé ce mercredi 23 août.")
    shares = years({"a": clues(article)}, [])["a"]
    assert max(shares.values()) == pytest.approx(min(shares.values()))


def test_a_day_to_come_is_no_lower_bound() -> None:
    (row,) = dated("Le quai sera fermé jusqu'au 3 mai 2019.")
    assert row.since is None


def test_last_and_next_tell_the_side() -> None:
    last, after = clues(Article(id="a", text="Le 5 mai dernier, il a plu. Le 5 mai prochain, il pleuvra."))
    day = date(2019, 5, 5).toordinal()
    assert last.day(day) == date(2018, 5, 5).toordinal()
    assert after.day(day) == date(2020, 5, 5).toordinal()


def test_a_month_without_a_clue_names_no_day() -> None:
    articles = [Article(id="a", text="La halle est rouge.", published="2023-09")]
    (row,) = times.dates(articles, times=[], statements=[], passages=[])
    assert (row.published, row.since) == ("2023-09", "2023-09-01")


def test_quoting_one_man_does_not_make_two_articles_of_one_time() -> None:
    from selon.article import Span
    from selon.record import Statement

    texts = [
        "Paul Morel a parlé lundi 4 septembre 2023 du vieux pont et des camions.",
        "Paul Morel veut planter mille arbres autour du stade municipal.",
    ]
    articles = [Article(id=f"a{at}", text=text) for at, text in enumerate(texts)]
    said = [
        Statement(
            article=article.id,
            line=0,
            content=(Span(0, 4),),
            words=("Paul",),
            kind="indirect",
            speaker=("Paul Morel",),
        )
        for article in articles
    ]
    rows = times.dates(articles, times=[], statements=said, passages=[])
    assert rows[1].since is None

"""Articles without a day: what their words and their sisters say."""

from __future__ import annotations

from selon import times
from selon.article import Article, Span
from selon.record import Dating, Passage, Statement


def statement(article: Article, time: str, speaker: str) -> Statement:
    at = article.text.index(time)
    return Statement(
        article=article.id,
        line=0,
        content=(Span(0, 2),),
        words=(article.text[:2],),
        kind="indirect",
        speaker=(speaker,),
        time=Span(at, at + len(time)),
    )


def dated(articles: list[Article], statements: list[Statement], passages: list[Passage]) -> dict[str, Dating]:
    rows = times.dates(articles, times=[], statements=statements, passages=passages)
    assert [row.article for row in rows] == [article.id for article in articles]
    return {row.article: row for row in rows}


def shared(one: Article, other: Article) -> Passage:
    return Passage(
        article=one.id,
        span=Span(0, len(one.text)),
        words=one.text,
        of=other.id,
        of_span=Span(0, len(other.text)),
        of_words=other.text,
        count=25,
    )


def test_a_day_given_is_kept() -> None:
    row = dated([Article(id="a", text="Il pleut.", published="2023-09-05T07:12")], [], [])["a"]
    assert (row.since, row.until, row.by) == ("2023-09-05", "2023-09-05", ("published",))


def test_nothing_known_is_not_guessed() -> None:
    row = dated([Article(id="a", text="Il l'a dit lundi.")], [], [])["a"]
    assert (row.published, row.since, row.until) == (None, None, None)


def test_a_past_day_with_its_year_is_a_lower_bound() -> None:
    row = dated([Article(id="a", text="Le 3 mai 2019, le pont a cédé.")], [], [])["a"]
    assert (row.since, row.until) == ("2019-05-03", None)
    assert row.by == ('text: "Le 3 mai 2019" is past',)


def test_a_month_is_narrowed_by_a_weekday_and_its_date() -> None:
    row = dated([Article(id="a", text="Ce mardi 5 septembre, il a dit non.", published="2023-09")], [], [])["a"]
    assert row.published == "2023-09-05~"
    assert row.since is not None
    assert row.until is not None
    assert "2023-09-01" <= row.since <= "2023-09-05" <= row.until <= "2023-09-12"


def test_sisters_date_each_other() -> None:
    first = Article(id="a", text="Le maire a dit lundi que le vieux pont serait fermé aux camions dès l'automne.")
    other = Article(id="b", text="Le 4 septembre, le maire avait dit que le pont serait fermé.", published="2023-09-06")
    rows = [statement(first, "lundi", "Paul Morel"), statement(other, "Le 4 septembre", "Paul Morel")]
    row = dated([first, other], rows, [])["a"]
    assert row.published in ("2023-09-04~", "2023-09-05~", "2023-09-06~")
    assert any('"lundi"' in reason and "b" in reason for reason in row.by)


def test_copies_of_a_dated_dispatch() -> None:
    text = "Le port de la ville restera fermé aux ferries, a dit lundi la préfecture du département."
    first, other = Article(id="a", text=text), Article(id="b", text=text, published="2023-09-04")
    rows = [statement(first, "lundi", "préfecture"), statement(other, "lundi", "préfecture")]
    row = dated([first, other], rows, [shared(first, other)])["a"]
    assert row.published == "2023-09-04~"


def test_a_text_against_its_metadata_is_told() -> None:
    article = Article(id="a", text="Ce lundi 6 mars, le stade a rouvert.", published="2023-09-05")
    found = times.find(article)
    row = times.dates([article], times=found, statements=[], passages=[])[0]
    assert row.published == "2023-09-05"
    assert any(reason.startswith("contradiction") for reason in row.by)


def test_rows_of_strangers_do_no_harm() -> None:
    article = Article(id="a", text="Il l'a dit lundi.", published="2023-09")
    stranger = Article(id="z", text="Il l'a dit mardi.")
    rows = [statement(stranger, "mardi", "Paul Morel"), statement(article, "lundi", "Paul Morel")]
    assert dated([article], rows, [shared(article, stranger)])["a"].by[0] == "given: 2023-09"

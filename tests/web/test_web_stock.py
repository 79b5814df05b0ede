"""A stock phrase is shown, greyed and in lines of its own, and counted nowhere."""

import pytest
from conftest import put
from starlette.testclient import TestClient

from selon import printed
from selon.article import Article, Span
from selon.dossier import dossier
from selon.export import html
from selon.export.jsonl import shape
from selon.record import Passage, Share, Story
from selon.show.story import shared
from selon.store import Record
from selon.web.app import application

PHRASE = "a indiqué une source proche de l'enquête"
TEXTS = {"a": f"Il pleut à Ax, {PHRASE}.", "b": f"Il vente sur le cap, {PHRASE}.", "c": "Il pleut à Ax, sans répit."}


def _passage(article, of, words, **more):
    span, of_span = (Span(at, at + len(words)) for at in (TEXTS[one].index(words) for one in (article, of)))
    count = len(words.split())
    return Passage(article=article, span=span, words=words, of=of, of_span=of_span, of_words=words, count=count, **more)


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    where = tmp_path_factory.mktemp("stock") / "record"
    put(
        where,
        *(Article(id=id, text=text, outlet=f"Écho {id}") for id, text in TEXTS.items()),
        _passage("b", "a", PHRASE, stock=True),
        _passage("c", "a", "Il pleut à Ax"),
        *(Share(article=id, count=10, copied=4 if id == "c" else 0) for id in TEXTS),
        Story(story="s", title="La pluie", articles=tuple(TEXTS)),
    )
    return where


@pytest.fixture(scope="module")
def client(record):
    return TestClient(application(record), base_url="http://127.0.0.1")


def test_an_article_shows_it_greyed_and_last(client):
    assert '<span class="stock">a indiqué une source' in client.get("/article/b").text
    assert '<span class="copied">Il pleut' in client.get("/article/c").text
    rows = client.get("/article/a.json").json()["shared"]
    assert [(row["article"], row["how"]) for row in rows] == [("c", "copy_by"), ("b", "stock_by")]
    assert "formule toute faite" in client.get("/article/a?lang=fr").text


def test_two_articles_side_by_side_say_that_it_is_all(client):
    assert client.get("/compare/a/b.json").json()["shared"] == 0
    assert "no more than a stock phrase" in client.get("/compare/a/b?lang=en").text
    assert client.get("/compare/a/c.json").json()["shared"] == 4


def test_no_outlet_copies_it(client, record):
    outlet = client.get("/outlet/Écho b.json").json()
    assert outlet["copied"] == 0
    rows = Record(record)
    assert [line["outlet"] for line in printed.printed(rows, "outlets")] == ["Écho c"]
    assert [line["origins"] for line in printed.printed(rows, "article")] == [0, 0, 1]
    assert [line["stock"] for line in printed.lines(rows.rows(Passage))] == [True, False]
    assert [shape(row)["stock"] for row in rows.rows(Passage)] == [True, False]


def test_no_story_copies_it(client, record):
    assert [row["article"] for row in client.get("/story/s.json").json()["copies"]] == ["c"]
    one = dossier(Record(record), "s")
    assert list(shared(one)) == [("c", "a", "copy")]
    assert html.page([one]).count('class="copied">Il pleut') == 1

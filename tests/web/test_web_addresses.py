"""What an address asks for and what the page says of it: pages behind the last, days that are none, trails, hours."""

import re

import pytest
from conftest import put
from starlette.testclient import TestClient

from selon.article import Article, Span
from selon.dossier import dossier
from selon.export import html
from selon.record import Claim, Dating, Line, Statement, Step, Story
from selon.store import Record
from selon.web.app import application
from selon.web.tongue import tongue

FIRST, SECOND = "2024-03-04T09:05", "2024-03-06T18:40"


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    where = tmp_path_factory.mktemp("addresses") / "record"
    text = "Le pont est fermé."
    lines = [Line(article=name, line=0) for name in "ab"]
    trail = (
        Step(kind="said", who="Ana Ruiz"),
        Step(kind="relayed", who="ALP"),
        Step(kind="first", who="Le Phare", day=FIRST, article="a", line=0),
        Step(kind="relayed", who="Radio Golfe"),
        Step(kind="reworded", who="L'Écho", day=SECOND, article="b", line=0),
    )
    put(
        where,
        *(
            Article(id=name, text=text, outlet=outlet, published=day)
            for name, outlet, day in (("a", "Le Phare", FIRST), ("b", "L'Écho", SECOND))
        ),
        *(
            Statement(
                article=name,
                line=0,
                content=(Span(0, 17),),
                words=(text[:17],),
                kind="indirect",
                speaker=(who,),
                through=(relay,),
            )
            for name, who, relay in (("a", "Ana Ruiz", "ALP"), ("b", "Marc Petit", "Radio Golfe"))
        ),
        *(Dating(article=name, published=day) for name, day in (("a", FIRST), ("b", SECOND))),
        Story(story="s", title="Le pont", articles=("a", "b")),
        Claim(
            claim="c",
            text=text,
            story="s",
            statements=tuple(lines),
            first=lines[0],
            sources=1,
            outlets=2,
            standing="single source",
            trail=trail,
        ),
    )
    return where


@pytest.fixture(scope="module")
def pages(record):
    return TestClient(application(record), base_url="http://127.0.0.1")


def plain(page):
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_a_trail_names_the_relay_with_the_article_it_led_to(pages, record):
    told = plain(pages.get("/claim/c?lang=en").text)
    assert re.search(r"ALP relayed Le Phare first, .* L&#39;Écho through Radio Golfe, reworded", told)
    assert "Radio Golfe relayed" not in told
    assert "par Radio Golfe, reformulé" in plain(html.page([dossier(Record(record), "s")]))
    steps = pages.get("/claim/c.json").json()["trail"]
    assert [(step["who"], step["through"]) for step in steps][-1] == ("L'Écho", ["Radio Golfe"])


def test_pictures_write_hours_as_a_reader_does(pages):
    for language, hour in (("en", "4 Mar 2024, 09:05"), ("fr", "4 mars 2024, 9 h 05")):
        titles = re.findall(r"<title>([^<]*)</title>", pages.get(f"/story/s?lang={language}").text.replace("\xa0", " "))
        assert any(hour in title for title in titles), titles
        assert not any("T09" in title for title in titles)


@pytest.mark.parametrize("value", ["2024-03-04T09:05", "2024-03-04/2024-03-06", "2024-03~", "2024", ""])
def test_no_raw_date_is_left_in_a_short_one(value):
    for language in ("fr", "en"):
        short = tongue(language).short(value)
        assert not re.search(r"T\d|/|~|\d-\d", short)
        assert bool(short) == bool(value)


@pytest.mark.parametrize(
    "address", ["/stories", "/search", "/outlets", "/names", "/claims/s", "/story/s", "/outlet/Le%20Phare"]
)
def test_a_page_behind_the_last_is_the_last(pages, address):
    last, beyond = (pages.get(f"{address}.json?q=pont&page={page}").json() for page in (1, 999))
    assert beyond == last
    assert (last["page"], last["pages"]) == (1, 1)


def test_the_last_of_several_pages_is_shown_in_its_stead(tmp_path):
    put(tmp_path / "r", *(Article(id=f"a{number}", text="Il pleut.") for number in range(45)))
    client = TestClient(application(tmp_path / "r"), base_url="http://127.0.0.1")
    beyond = client.get("/search.json?q=pleut&kind=article&page=99").json()
    assert (beyond["page"], beyond["pages"], len(beyond["results"])) == (3, 3, 5)
    assert "page 3 sur 3" in client.get("/search?q=pleut&kind=article&page=99&lang=fr").text.lower()


@pytest.mark.parametrize("address", ["/search?q=pont&since=hier", "/search?until=2024-02-31", "/?until=2024-13-45"])
def test_a_day_that_is_none_is_told(pages, address):
    value = address.rpartition("=")[2]
    page = pages.get(f"{address}&lang=en").text
    assert f"“{value}” is no day" in page
    assert "is no day" not in pages.get(address.replace(value, "2024-03") + "&lang=en").text
    told = pages.get(address.replace("/search?", "/search.json?").replace("/?", "/front.json?")).json()
    assert list(told["wrong"].values()) == [value]
    whole = pages.get(
        address.replace("/search?", "/search.json?").replace("/?", "/front.json?").replace(value, "")
    ).json()
    assert told | {"wrong": {}} == whole


def test_the_undated_can_still_be_come_to(pages):
    assert pages.get("/front.json?until=-").json()["until"] == "-"
    assert pages.get("/front.json?until=-").json()["wrong"] == {}

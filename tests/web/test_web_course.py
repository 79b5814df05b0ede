"""One affair in the reader, day by day; what is only reported is told so; what counts as one is told so."""

import pytest
from conftest import put
from starlette.testclient import TestClient

from selon.article import Article, Span
from selon.record import Claim, Dating, Line, Mention, Name, Statement, Step, Story, Turn
from selon.web.app import application

TEXT = "Nadia Ferrand a touché 831 440 euros. Elle part."
FIRST, LAST = Line(article="a", line=0), Line(article="b", line=0)


def said(article, line=0, **told):
    span = Span(0, 36) if line == 0 else Span(38, 47)
    given = {"content": (span,), "words": (TEXT[span.start : span.end],), "speaker": ("Nadia Ferrand",)} | told
    return Statement(article=article, line=line, kind="indirect", **given)


def mention(article, role):
    named = {"words": "Nadia Ferrand", "name": "Nadia Ferrand", "kind": "person", "key": "nadia"}
    return Mention(article=article, span=Span(0, 13), role=role, **named)


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    record = tmp_path_factory.mktemp("course") / "record"
    turns = (
        Turn(day="2024-03-01T08:00", standing="single source", sources=1, by=FIRST),
        Turn(day="2024-03-05", standing="denied", sources=1, by=LAST),
    )
    trail = (
        Step(kind="said", who="Nadia Ferrand"),
        Step(kind="relayed", who="ALP"),
        Step(kind="relayed", who="Le Phare"),
        Step(kind="first", who="Le Golfe", day="2024-03-01T08:00", article="a", line=0),
    )
    put(
        record,
        Article(id="a", text=TEXT, title="Le port", published="2024-03-01T08:00", outlet="Le Golfe", credit="ALP"),
        Article(id="b", text=TEXT, title="La foire", published="2024-03-05", outlet="Le Phare"),
        Dating(article="a", published="2024-03-01T08:00"),
        Dating(article="b", published="2024-03-05"),
        Story(story="s1", title="Le port", articles=("a",)),
        Story(story="s2", title="La foire", articles=("b",)),
        Name(key="nadia", label="Nadia Ferrand", kind="person", variants=("Nadia Ferrand",)),
        mention("a", "maire"),
        mention("b", "sénatrice"),
        said("a", through=("Le Phare",)),
        said("a", 1, said="2024-02-28"),
        said("b", act="deny", speaker=("Jo Petit",)),
        Claim(
            claim="port",
            text="831 440 euros",
            story="s1",
            statements=(FIRST,),
            first=FIRST,
            sources=1,
            outlets=1,
            standing="denied",
            independent=("Nadia Ferrand, mairie",),
            denied=(LAST,),
            turns=turns,
            trail=trail,
        ),
    )
    return TestClient(application(record), base_url="http://127.0.0.1")


def days(told):
    return [(day["day"], [(row["article"], row["line"], row["new"]) for row in day["rows"]]) for day in told["course"]]


def test_a_name_is_followed_day_by_day_across_stories(client):
    told = client.get("/name/nadia.json?view=days").json()
    assert days(told) == [
        ("2024-02-28", [("a", 1, False)]),
        ("2024-03-01", [("a", 0, True)]),
        ("2024-03-05", [("b", 0, False)]),
    ]
    assert [row["before"] for day in told["course"] for row in day["changes"]] == ["single source"]
    page = client.get("/name/nadia?view=days&lang=en").text
    assert "before: single source" in page
    assert "1 new claim<" in page


def test_a_search_is_followed_day_by_day(client):
    told = client.get("/search.json?q=euros&order=days").json()
    assert [day for day, _ in days(told)] == ["2024-03-01", "2024-03-05"]
    assert told["count"] == client.get("/search.json?q=euros").json()["count"]
    assert client.get("/search.json?q=euros&order=other").json()["order"] == ""


@pytest.mark.parametrize(
    "path", ["/name/nadia", "/name/nadia?view=days", "/search?q=nadia", "/claim/port", "/statement/a/0"]
)
def test_what_is_not_dated_is_told_as_reported(client, path):
    page = client.get(path, headers={"accept-language": "en"}).text
    assert "reported on 1 March 2024, 08:00" in page
    assert "rapporté le 1er mars 2024" in client.get(path, headers={"accept-language": "fr"}).text


def test_a_day_of_saying_is_told_as_it_is(client):
    page = client.get("/statement/a/1?lang=en").text
    assert "28 February 2024" in page
    assert "reported on" not in page


def test_names_that_count_as_one_source_are_told_so(client):
    for path in ("/claim/port?lang=en", "/claims?lang=en"):
        assert "Nadia Ferrand, mairie, who count as one" in client.get(path).text
    assert "They count as one: " in client.get("/claim/port?lang=en").text


def test_an_agency_that_only_the_credit_names_relays_nothing(client):
    trail = client.get("/claim/port.json").json()["trail"]
    assert [(step["who"], step["credited"]) for step in trail if step["kind"] == "relayed"] == [
        ("ALP", True),
        ("Le Phare", False),
    ]
    assert "named in the article’s credit line" in client.get("/claim/port?lang=en").text


@pytest.mark.parametrize("asked", ["831440", "831 440", "831.440", "831\u202f440"])
def test_a_figure_is_found_and_marked_however_it_is_written(client, asked):
    found = client.get("/search.json", params={"q": asked}).json()
    assert found["count"] == 2
    assert ["831 440", True] in found["results"][0]["parts"]
    assert '<span class="hit">831 440</span>' in client.get("/article/a", params={"q": asked}).text


def test_roles_stand_at_the_top_in_the_order_of_time(client):
    page = client.get("/name/nadia?lang=en").text
    places = [page.index(words) for words in ("maire</span>", "sénatrice</span>", 'class="tabs"')]
    assert places == sorted(places)
    assert "Articles that name Nadia Ferrand" in client.get("/name/nadia?lang=en").text


def test_a_story_of_one_day_has_its_day_in_the_list(client):
    assert "5 Mar 2024" in client.get("/stories?lang=en").text

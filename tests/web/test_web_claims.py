"""The claims of a whole record: those that matter most first, by standing, name and day, as the command gives them."""

import csv
import io

import pytest
from conftest import put
from starlette.testclient import TestClient

from selon import api
from selon.article import Article, Span
from selon.record import Claim, Dating, Line, Mention, Name, Statement, Step, Story
from selon.store import Record
from selon.web.address import path
from selon.web.app import application
from selon.weight import order


def told(client, **asked):
    return client.get("/claims.json", params=asked).json()


def test_every_claim_is_listed_once_and_those_with_a_standing_come_first(client, demo):
    every = {row.claim: row for row in Record(demo).rows(Claim)}
    first = told(client)
    listed = [row["claim"] for page in range(1, first["pages"] + 1) for row in told(client, page=page)["claim_rows"]]
    assert sorted(listed) == sorted(every)
    places = [order(every[name])[:2] for name in listed]
    assert places == sorted(places)
    assert first["claim_rows"][0]["standing"] == "denied"


@pytest.mark.parametrize(
    "asked",
    [
        {"standing": "denied"},
        {"standing": "confirmed"},
        {"standing": "revised"},
        {"since": "2024-03-14"},
        {"until": "2024-03"},
        {"since": "2024-03-12", "until": "2024-03-12", "standing": "single source"},
    ],
)
def test_what_is_asked_for_is_what_the_command_gives(client, demo, asked):
    wanted = {**asked, "standing": [asked["standing"]]} if "standing" in asked else asked
    found = told(client, **asked)
    assert found["count"] == len(api.claims(record=demo, **wanted))
    assert found["count"] or asked["standing"] == "revised"


def test_a_name_is_found_by_who_speaks_and_by_who_is_spoken_of(tmp_path):
    text = "Il pleut. Ana Ruiz part."
    lines = [Line(article="a", line=number) for number in range(2)]
    said = {"article": "a", "kind": "indirect"}
    put(
        tmp_path / "record",
        Article(id="a", text=text, published="2024-03-01"),
        Name(key="ana", label="Ana Ruiz", kind="person"),
        Name(key="jo", label="Jo Petit", kind="person"),
        Mention(article="a", span=Span(10, 18), words="Ana Ruiz", name="Ana Ruiz", kind="person", key="ana"),
        Statement(line=0, content=(Span(0, 9),), words=("Il pleut.",), speaker=("Jo Petit",), **said),
        Statement(line=1, content=(Span(10, 23),), words=("Ana Ruiz part",), speaker=("Jo Petit",), **said),
        *(
            Claim(
                claim=f"c{at.line}",
                text="x",
                story=None,
                statements=(at,),
                first=at,
                sources=1,
                outlets=1,
                standing="x",
            )
            for at in lines
        ),
    )
    client = TestClient(application(tmp_path / "record"), base_url="http://127.0.0.1")
    assert told(client, name="ruiz")["count"] == 1
    assert told(client, name="jo")["count"] == 2
    assert told(client, name="zoé")["count"] == 0


def test_a_list_leads_to_its_claims_and_to_itself(client):
    page = client.get("/claims", params={"standing": "denied", "lang": "en"}).text
    assert '<a href="/claims?lang=en" aria-current="page">Claims</a>' in page
    assert 'aria-current="page">denied' in page
    assert 'href="/claim/' in page
    assert 'href="/story/' in page
    rows = list(csv.DictReader(io.StringIO(client.get("/claims.csv?standing=denied").text.removeprefix("\ufeff"))))
    assert {row["standing"] for row in rows} == {"denied"}


def test_a_day_that_is_none_is_told(client):
    assert "2024-13" in client.get("/claims", params={"since": "2024-13"}).text


def test_a_story_and_its_news_tell_a_claim_and_its_denial_once_and_all_its_claims_lists_both(tmp_path):
    words = "La digue du port a cédé"
    said, denied = (Line(article=name, line=0) for name in "ab")
    speaker = {"a": "Ana Ruiz", "b": "Jo Petit"}
    given = {"text": words, "story": "s", "outlets": 1, "standing": "denied"}
    trail = (Step(kind="denied", who="Jo Petit", article="b", line=0),)
    put(
        tmp_path / "record",
        *(Article(id=name, text=f"{words}.", published="2024-03-01") for name in "ab"),
        *(Dating(article=name, published="2024-03-01") for name in "ab"),
        *(
            Statement(
                article=name,
                line=0,
                content=(Span(0, 23),),
                words=(words,),
                kind="indirect",
                speaker=(speaker[name],),
                act="deny" if name == "b" else "assert",
            )
            for name in "ab"
        ),
        Story(story="s", title="La digue", articles=("a", "b")),
        Claim(claim="said", statements=(said,), first=said, sources=1, denied=(denied,), trail=trail, **given),
        Claim(claim="denial", statements=(denied,), first=denied, sources=0, trail=trail, **given),
    )
    client = TestClient(application(tmp_path / "record"), base_url="http://127.0.0.1")
    for address in (path("story", "s"), path("news", "s", "2024-03-01")):
        assert [row["claim"] for row in client.get(address + ".json").json()["claim_rows"]] == ["said"]
    page = client.get(path("story", "s")).text
    assert (page.count(path("claim", "said")), page.count(path("claim", "denial"))) == (1, 0)
    every = client.get(path("claims", "s") + ".json").json()["claim_rows"]
    assert [row["claim"] for row in every] == ["said", "denial"]

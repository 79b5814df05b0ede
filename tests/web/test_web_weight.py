"""The claims that matter stand first on a story's pages, in the numbers that its line in the list of stories gives."""

import io

import pytest
from conftest import put
from rich.console import Console
from starlette.testclient import TestClient

from selon.article import Article
from selon.dossier import dossier
from selon.export import html
from selon.record import Claim, Line, Step, Story
from selon.show import story as shown
from selon.store import Record
from selon.web.app import application

AT = Line(article="a", line=0)
TELLING = {
    "denied": "le pont aurait été vendu",
    "vague": "ce projet",
    "confirmed": "le pont est fermé",
    "declined": "répondre aux questions des riverains",
}


def claim(name, text, standing, sources=1):
    trail = (Step(kind="said", who="Ana Ruiz"),) if standing == "denied" else ()
    given = {"story": "s", "statements": (AT,), "first": AT, "outlets": 1, "trail": trail}
    independent = tuple(f"source {number}" for number in range(sources))
    return Claim(claim=name, text=text, standing=standing, sources=sources, independent=independent, **given)


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    where = tmp_path_factory.mktemp("weight") / "record"
    put(
        where,
        Article(id="a", text="Le pont est fermé."),
        Story(story="s", title="Le pont", articles=("a",)),
        *(claim(f"a{number}", f"Le pont a {number} piles", "single source") for number in range(20)),
        claim("vague", TELLING["vague"], "denied", 0),
        claim("declined", TELLING["declined"], "declined"),
        claim("confirmed", TELLING["confirmed"], "confirmed", 2),
        claim("denied", TELLING["denied"], "denied", 0),
    )
    return where


@pytest.fixture(scope="module")
def pages(record):
    return TestClient(application(record), base_url="http://127.0.0.1")


def test_a_story_begins_with_the_claims_that_matter(pages):
    wanted = ["denied", "vague", "confirmed", "declined"]
    for address in ("/story/s.json", "/claims/s.json"):
        found = [row["claim"] for row in pages.get(address).json()["claim_rows"]]
        assert found[:4] == wanted, address
    assert len(pages.get("/story/s.json").json()["claim_rows"]) == 12


def test_all_claims_that_matter_stand_on_the_storys_own_page(tmp_path):
    rows = [claim(f"d{number}", f"le pont serait tombé {number} fois", "denied", 0) for number in range(30)]
    put(tmp_path / "r", Article(id="a", text="x"), Story(story="s", title="Le pont", articles=("a",)), *rows)
    client = TestClient(application(tmp_path / "r"), base_url="http://127.0.0.1")
    assert len(client.get("/story/s.json").json()["claim_rows"]) == 30


def test_the_numbers_of_a_story_are_the_same_wherever_they_stand(pages, record):
    for address in ("/stories?lang=en", "/story/s?lang=en"):
        page = pages.get(address).text
        assert ">1 confirmed</span>" in page, address
        assert ">2 denied</span>" in page, address
    screen = Console(file=io.StringIO(), width=120)
    shown.show(screen, dossier(Record(record), "s"))
    told = screen.file.getvalue()
    assert "24: 2 denied · 1 confirmed · 1 declined · 20 single source" in told
    assert "and 20 reported once" in told
    places = [told.index(words) for words in TELLING.values()]
    assert places == sorted(places)


def test_who_denies_what_nobody_says_is_named(pages, record):
    assert "denied by Ana Ruiz" in pages.get("/story/s?lang=en").text
    assert "démentie par Ana Ruiz" in pages.get("/story/s?lang=fr").text
    told = pages.get("/claim/denied.json").json()
    assert (told["denier"], told["trail"][0]["kind"]) == ("Ana Ruiz", "denied")
    assert "denied by Ana Ruiz" in pages.get("/claim/denied?lang=en").text
    assert pages.get("/claim/confirmed.json").json()["denier"] is None
    assert "par Ana Ruiz" in html.page([dossier(Record(record), "s")])

"""An outlet is told by what it has from other outlets; what it repeats of its own stands apart."""

import pytest
from conftest import put
from starlette.testclient import TestClient

from selon.article import Article, Span
from selon.record import Passage, Share
from selon.web.app import application

PHARE, ECHO = "Le Phare", "L'Écho"
AT = Span(0, 2)


def passage(article, of, count, kind="copy"):
    given = {"span": AT, "words": "Il", "of_span": AT, "of_words": "Il"}
    return Passage(article=article, of=of, count=count, kind=kind, **given)


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    where = tmp_path_factory.mktemp("outlets") / "record"
    outlets = {"p1": PHARE, "p2": PHARE, "e1": ECHO, "e2": ECHO, "none": None}
    put(
        where,
        *(Article(id=name, text="Il pleut.", outlet=outlet) for name, outlet in outlets.items()),
        passage("p2", "p1", 30),
        passage("e1", "p1", 20),
        passage("e2", "e1", 10),
        passage("e2", "none", 5, "undecided"),
        passage("e2", "e1", 40, "version"),
        Share(article="p1", count=50, copied=0),
        Share(article="p2", count=50, copied=30),
        Share(article="e1", count=50, copied=20),
        Share(article="e2", count=50, copied=15, own=40),
    )
    return TestClient(application(where), base_url="http://127.0.0.1")


def test_only_words_of_others_are_from_elsewhere(pages):
    told = {row["outlet"]: row for row in pages.get("/outlets.json").json()["outlets"]}
    assert {name: (row["copied"], row["own"], row["percent"]) for name, row in told.items()} == {
        PHARE: (0, 30, 0),
        ECHO: (25, 10, 25),
    }


def test_an_outlets_own_page_gives_the_same(pages):
    told = pages.get("/outlet/Le%20Phare.json").json()
    assert (told["copied"], told["own"], told["percent"]) == (0, 30, 0)
    assert "Words repeated from its own articles" in pages.get("/outlet/Le%20Phare?lang=en").text

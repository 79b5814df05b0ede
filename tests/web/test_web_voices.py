"""Whose voice is heard is told on its page as by the command, and on an outlet's own page for that outlet."""

import pytest
from conftest import put
from starlette.testclient import TestClient

from selon.article import Article, Span
from selon.record import Mention, Name, Statement
from selon.store import Record
from selon.voices import voices
from selon.web.app import application

TEXT = "Le pont tient, dit Ana Ruiz. La digue cède, assure Jo Petit. Rien ne va, selon une source du port."
PAPERS = {"a": ("Le Phare", "2024-03-12"), "b": ("L'Écho", "2024-03-14"), "c": (None, "2024-05-02"), "d": (None, None)}
SAID = {
    "a": [("Le pont tient", ("Ana Ruiz",)), ("Rien ne va", ("source du port",))],
    "b": [("La digue cède", ("Jo Petit", "Ana Ruiz")), ("Rien ne va", ())],
    "c": [("La digue cède", ("Jo Petit",)), ("Le pont tient", ("Le Phare",))],
    "d": [("Le pont tient", ("port", "Ana Ruiz"))],
}
KEYS = {"Ana Ruiz": "ana", "Jo Petit": "jo"}


def _said(article, line, words, speaker):
    start = TEXT.index(words)
    content = (Span(start, start + len(words)),)
    return Statement(article=article, line=line, content=content, words=(words,), kind="direct", speaker=speaker)


def _named(article, name, kind="person", key=""):
    span = Span(0, 2)
    return Mention(article=article, span=span, words=TEXT[:2], name=name, kind=kind, key=key or KEYS[name])


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    where = tmp_path_factory.mktemp("voices") / "record"
    put(
        where,
        *(Article(id=id, text=TEXT, outlet=outlet, published=day) for id, (outlet, day) in PAPERS.items()),
        *(_said(id, line, *told) for id, lines in SAID.items() for line, told in enumerate(lines)),
        *(_named(id, name) for id in SAID for name in KEYS),
        # the place of that name does not speak where a body of it does
        _named("d", "port", "place", "a-port"),
        _named("d", "port", "organisation", "port"),
        Name(key="ana", label="Ana Ruiz", kind="person", gender="f"),
        Name(key="jo", label="Jo Petit", kind="person", gender="m"),
        Name(key="phare", label="Le Phare", kind="outlet"),
        Name(key="port", label="port", kind="organisation"),
        Name(key="a-port", label="port", kind="place"),
    )
    return where


@pytest.fixture(scope="module")
def told(place):
    return TestClient(application(place), base_url="http://127.0.0.1")


def test_it_counts_as_the_command_does(place, told):
    rows = {row["voices"]: row["statements"] for row in voices(Record(place), "kind") if row["statements"]}
    assert rows == {"women": 3, "men": 2, "organisations": 1, "outlets": 1, "unnamed": 1, "nobody": 1}
    page = told.get("/voices.json").json()
    assert {row["voices"]: row["statements"] for row in page["sorts"]} == rows
    assert page["female"] == 60


def test_months_and_outlets_count_as_the_command_does(place, told):
    page = told.get("/voices.json").json()
    months = {row["month"]: (row["women"], row["men"]) for row in voices(Record(place), "month") if row["month"]}
    assert {row["day"]: (row["women"], row["men"]) for row in page["times"]} == months
    papers = {row["outlet"]: row["statements"] for row in voices(Record(place), "outlet") if row["outlet"]}
    assert {row["outlet"]: row["statements"] for row in page["outlets"]} == papers


def test_who_is_heard_most_comes_first(told):
    heard = told.get("/voices.json").json()["heard"]
    assert [(row["label"], row["statements"]) for row in heard["all"]][:2] == [("Ana Ruiz", 3), ("Jo Petit", 2)]
    assert ([row["label"] for row in heard["women"]], [row["label"] for row in heard["men"]]) == (
        ["Ana Ruiz"],
        ["Jo Petit"],
    )


def test_an_outlet_has_its_own(told):
    page = told.get("/outlet/L'%C3%89cho.json").json()
    assert {row["voices"]: row["statements"] for row in page["voices"]} == {"women": 1, "men": 1, "nobody": 1}
    assert page["female"] == 50


def test_the_page_says_it_in_both_languages(told):
    assert "60% women among persons whose gender is known" in told.get("/voices?lang=en").text
    assert "60\u00a0% de femmes parmi les personnes" in told.get("/voices").text


def test_a_record_in_which_nobody_speaks_has_the_page(tmp_path):
    put(tmp_path / "r", Article(id="a", text="Il pleut."))
    answer = TestClient(application(tmp_path / "r"), base_url="http://127.0.0.1").get("/voices?lang=en")
    assert (answer.status_code, "Nothing here." in answer.text) == (200, True)

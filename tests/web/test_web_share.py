"""One share reads the same in the table, on the pages, in the terminal and on the exported page."""

import csv
import io
import re

import pytest
from conftest import put
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from starlette.testclient import TestClient

from selon.article import Article, Span
from selon.dossier import dossier
from selon.export import columns, html
from selon.printed import printed
from selon.record import Passage, Share, Statement, Story
from selon.share import hundredths, part, percent
from selon.show import story
from selon.show.lists import plain
from selon.store import Record
from selon.web.app import application

AT = Span(0, 2)
WORDS, COPIED = 251, 59


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    where = tmp_path_factory.mktemp("share") / "record"
    passage = {"span": AT, "words": "Il", "of_span": AT, "of_words": "Il"}
    said = {"content": (AT,), "words": ("Il",), "kind": "indirect"}
    put(
        where,
        Article(id="a", text="Il pleut.", outlet="Le Phare"),
        Article(id="b", text="Il pleut encore.", outlet="L'Écho"),
        *(Statement(article="b", line=line, **said) for line in range(3)),
        Passage(article="b", of="a", count=COPIED, **passage),
        Share(article="a", count=WORDS, copied=0),
        Share(article="b", count=WORDS, copied=COPIED),
        Story(story="s", title="La pluie", articles=("a", "b")),
    )
    return where


def shown(made):
    screen = Console(file=io.StringIO(), width=160)
    made(screen)
    return screen.file.getvalue()


def test_a_share_reads_the_same_everywhere(record, tmp_path):
    rows = Record(record)
    lines = printed(rows, "article")
    columns.write(lines, tmp_path / "t.csv", None)
    with (tmp_path / "t.csv").open(encoding="utf-8-sig") as file:
        (row,) = [row for row in csv.DictReader(file) if row["article"] == "b"]
    assert row["share"] == "0.2351"
    one = dossier(rows, "s")
    assert "24 %" in shown(lambda screen: screen.print(plain(lines)))
    told = shown(lambda screen: story.show(screen, one))
    pages = TestClient(application(record), base_url="http://127.0.0.1")
    page = pages.get("/story/s?lang=fr").text
    exported = html.page([one])
    for text in (told, page, exported):
        assert set(re.findall(r"\b\d+ %", re.sub(r"style=\S+|<rect[^>]*>", "", text).replace("\xa0", " "))) - {
            "0 %"
        } == {"24 %"}
    assert {row["percent"] for row in pages.get("/story/s.json").json()["copies"]} == {24}


def test_statements_of_a_story_are_as_many_on_the_exported_page(record):
    pages = TestClient(application(record), base_url="http://127.0.0.1")
    assert pages.get("/story/s.json").json()["statements"] == 3
    assert "3 déclarations" in html.page([dossier(Record(record), "s")])


@given(st.integers(0, 2000), st.integers(1, 2000))
def test_hundredths_are_those_of_the_share_that_is_written(words, whole):
    assert percent(words, whole) == min(hundredths(part(words, whole)), 100)
    assert abs(hundredths(part(words, whole)) - 100 * words / whole) <= 0.51

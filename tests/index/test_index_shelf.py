"""The index gives the rows of the record, and finds what is searched for."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon import api
from selon.article import Article
from selon.index import place
from selon.index.terms import number
from selon.index.words import Query
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Share, Statement, Story, Time
from selon.store import Record
from selon.store.tables import table

DEMO = Path(__file__).parents[2] / "demo"


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    where = tmp_path_factory.mktemp("index") / "record"
    api.read(DEMO, record=where)
    return Record(where)


@pytest.fixture(scope="module")
def shelf(record):
    return place.refresh(record)


def same(rows):
    return sorted(map(repr, rows))


@pytest.mark.parametrize("kind", [Article, Statement, Mention, Time, Dating, Share, Passage, Story, Claim, Name])
def test_its_rows_are_those_of_the_record(record, shelf, kind):
    assert same(shelf.rows(kind)) == same(record.rows(kind))
    assert shelf.counts[table(kind)] == record.count(kind)


@pytest.mark.parametrize("kind", [Statement, Mention, Time, Dating, Share, Passage])
def test_it_finds_the_rows_of_an_article(record, shelf, kind):
    for article in record.values(Article, "id"):
        assert same(shelf.rows(kind, article={article})) == same(record.rows(kind, article={article}))


def test_it_finds_rows_by_key(record, shelf):
    for kind, column in ((Article, "id"), (Story, "story"), (Claim, "claim"), (Name, "key"), (Claim, "story")):
        for key in {str(value) for value in record.values(kind, column) if value}:
            assert same(shelf.rows(kind, **{column: {key}})) == same(record.rows(kind, **{column: {key}}))


@given(st.text(max_size=20))
@settings(max_examples=50, deadline=None)
def test_a_key_that_is_not_there_is_not_found(shelf, text):
    if shelf.number("by_article", text) is not None:
        assert [row.id for row in shelf.rows(Article, id={text})] == [text]


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_query_is_answered(shelf, text):
    query = Query(text=text, speaker=text, outlet=text)
    assert shelf.words.find(query).count >= 0
    for marks, words in zip(
        shelf.words.marked(Query(text=text), [text, "Une œuvre"]), [text, "Une œuvre"], strict=True
    ):
        assert all(0 <= start < end <= len(words) for start, end in marks)


def test_accents_and_ligatures_are_folded(tmp_path):
    (tmp_path / "a.txt").write_text("Une œuvre de l’ÉTÉ sera montrée, a dit Ana Ruiz.", encoding="utf-8")
    api.read(tmp_path / "a.txt", record=tmp_path / "record")
    shelf = place.refresh(Record(tmp_path / "record"))
    assert shelf.words.find(Query(text="OEUVRES ete", kind="article")).count == 1
    marks = shelf.words.marked(Query(text="oeuvre ete"), ["Une œuvre de l’ÉTÉ"])
    assert marks == [[(4, 9), (15, 18)]]


def test_a_phrase_is_held_together(record, shelf):
    row = next(row for row in record.rows(Statement) if len(row.words[0].split()) > 5)
    words = row.words[0].split()
    phrase, turned = " ".join(words[:4]), " ".join(words[3::-1])
    assert shelf.words.find(Query(text=f'"{phrase}"')).count >= 1
    assert shelf.words.find(Query(text=f"«{turned}»")).count == 0


def test_it_is_rebuilt_only_when_the_record_changed(record):
    first = place.refresh(record).folder
    assert place.refresh(Record(record.path)).folder == first
    assert place.older(record).folder == first


def test_who_may_read_the_record_may_read_its_index(record):
    folder = place.refresh(record).folder
    assert folder.stat().st_mode == record.path.stat().st_mode


def test_a_broken_index_is_built_again(tmp_path):
    where = tmp_path / "record"
    api.read(DEMO, record=where)
    folder = place.refresh(Record(where)).folder
    (folder / "index.json").write_text("{")
    assert place.refresh(Record(where)).size > 0


def test_days_keep_their_order():
    assert number("2023-09-05") < number("2023-09-06") < number("2024")


def test_what_a_government_says_is_not_said_by_the_town_it_is_called_by(tmp_path):
    text = "Le chancelier vit à Oslo. « Nous ne céderons pas », a répondu Oslo. Oslo a affirmé que le port fermerait."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    api.read(tmp_path / "a.txt", record=tmp_path / "record")
    shelf = place.refresh(Record(tmp_path / "record"))
    names = {row["key"]: len(shelf.of("spoken", "k", row["k"], "r")) for row in shelf.lines("names", [0, 1])}
    assert names == {"oslo": 0, "oslo-gouvernement": 2}


def test_a_statement_is_found_by_its_address(record, shelf):
    for at, row in enumerate(shelf.rows(Statement)):
        assert shelf.place(Line(article=row.article, line=row.line)) == at
    assert shelf.place(Line(article=row.article, line=999)) is None
    assert shelf.place(Line(article="none", line=0)) is None

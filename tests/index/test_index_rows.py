"""Rows of files that an earlier index knows are taken over from it; the files come out as if made from nothing."""

import json

import pyarrow as pa
import pyarrow.parquet
import pytest

from selon.article import Article, Span
from selon.index import build, place, rows
from selon.record import Claim, Line, Statement, Time
from selon.store import Record, schema
from selon.store.disk import writing

KINDS = (Article, Statement, Time, Claim)


def one(name, day):
    """The rows of an article in which one thing is said."""
    line, span = Line(article=name, line=0), Span(0, 8)
    yield Article(id=name, text="La route est fermée.", published=day)
    yield Statement(article=name, line=0, content=(span,), words=("La route",), kind="indirect", speaker=("Ana Ruiz",))
    yield Time(article=name, span=Span(3, 8), words="route", type="DATE", value=day)
    kept = {"statements": (line,), "first": line, "sources": 1, "outlets": 1, "standing": "single source"}
    yield Claim(claim="always-one", text="La route", story=None, **kept)  # ids of claims may meet by chance


def put(record, *named):
    made = [row for name, day in named for row in one(name, day)]
    with writing(record) as writer:
        for kind in KINDS:
            writer.append(kind, [schema.batch(kind, [row for row in made if type(row) is kind])])
        writer.commit(related=True)


def mend(record, kind, keep):
    """Write the first file of a kind anew with only some of its rows."""
    told = Record(record)
    held = [row for row in told.rows(kind) if keep(row)]
    with writing(record) as writer:
        writer.mend(kind, [(told.files(kind)[0].rsplit("/", 1)[-1], [schema.batch(kind, held)])])
        writer.commit(related=True)


def contents(shelf):
    return {name: shelf.table(name) for name in sorted(shelf.counts)}


def anew(record, folder):
    build.build(Record(record), folder)
    return contents(place.Shelf(folder))


@pytest.fixture
def grown(tmp_path):
    record = tmp_path / "record"
    put(record, ("b", "2024-05-02"), ("d", "2024-05-04"))
    place.refresh(Record(record))
    put(record, ("c", "2024-05-03"), ("a", "2024-05-01"))
    return record


@pytest.mark.parametrize(("runs", "few"), [(0, 0), (rows._RUNS, 0), (rows._RUNS, rows._FEW)])
@pytest.mark.parametrize("batch", [1, 3, rows.BATCH])
def test_an_index_brought_up_to_date_is_as_one_made_from_nothing(grown, tmp_path, monkeypatch, runs, few, batch):
    monkeypatch.setattr(rows, "_RUNS", runs)
    monkeypatch.setattr(rows, "_FEW", few)
    monkeypatch.setattr(rows, "BATCH", batch)
    now = place.refresh(Record(grown))
    assert [row.id for row in now.rows(Article)] == ["a", "b", "c", "d"]
    kept, made = contents(now), anew(grown, tmp_path / "anew")
    serials = kept.pop("serials"), made.pop("serials")  # articles keep the numbers they had
    assert kept == made
    assert serials[0].column("digest") == serials[1].column("digest")


def test_only_files_that_came_are_read(grown, monkeypatch):
    read = []
    plain = rows._read
    monkeypatch.setattr(rows, "_read", lambda kind, name: read.append(kind) or plain(kind, name))
    place.refresh(Record(grown))
    assert read == list(KINDS)


def test_rows_that_went_from_a_file_are_gone(grown, tmp_path):
    place.refresh(Record(grown))
    mend(grown, Time, lambda row: row.article == "d")
    now = place.refresh(Record(grown))
    assert {row.article for row in now.rows(Time)} == {"a", "c", "d"}
    assert contents(now)["times"] == anew(grown, tmp_path / "anew")["times"]


def test_nothing_else_is_left_behind(grown):
    folder = place.refresh(Record(grown)).folder
    told = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    assert {entry.name for entry in folder.iterdir()} == {
        *(f"{name}.arrow" for name in told["counts"]),
        "index.json",
        "words",
    }


def test_columns_an_older_record_lacks_have_their_defaults(tmp_path):
    file = tmp_path / "old.parquet"
    pa.parquet.write_table(pa.table({"article": ["a"], "type": ["DATE"]}), file)
    (found,) = rows._read(Time, str(file))
    assert found.select(["article", "type", "start"]).to_pylist() == [{"article": "a", "type": "DATE", "start": None}]

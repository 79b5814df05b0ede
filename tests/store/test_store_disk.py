"""What a user relies on: what was written comes back, a killed run loses nothing, readers see whole states."""

import json
import subprocess
import sys
import textwrap
from pathlib import Path

import pyarrow as pa
import pytest
from deltalake import write_deltalake
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.article import Article, Removed, Span
from selon.errors import NewerRecord, NotARecord, RecordBusy, RecordDamaged, RecordUnwritable
from selon.record import Claim, Dating, Line, Statement, Step
from selon.store import Record, schema
from selon.store.disk import streamed, writing
from selon.store.marker import FILE
from selon.store.tables import KINDS

words = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
span = st.builds(Span, st.integers(0, 2**40), st.integers(0, 2**40))
statement = st.builds(
    Statement,
    article=words,
    line=st.integers(0, 9),
    content=st.lists(span, max_size=3).map(tuple),
    words=st.lists(words, max_size=3).map(tuple),
    kind=words,
    cue=st.none() | span,
    source=st.none() | span,
    speaker=st.lists(words, max_size=2).map(tuple),
    hearsay=st.booleans(),
    said=st.none() | words,
    through=st.lists(words, max_size=2).map(tuple),
)


@given(st.lists(statement, max_size=5))
@settings(max_examples=50)
def test_rows_come_back_from_arrow_as_they_were(rows):
    assert list(schema.rows(Statement, [schema.batch(Statement, rows)])) == rows


line = st.builds(Line, article=words, line=st.integers(0, 9))
step = st.builds(Step, kind=words, who=words, day=st.none() | words, of=st.none() | line)
claim = st.builds(
    Claim,
    claim=words,
    text=words,
    story=st.none() | words,
    statements=st.lists(line, max_size=3).map(tuple),
    first=line,
    sources=st.integers(0, 3),
    outlets=st.integers(0, 3),
    standing=words,
    independent=st.lists(words, max_size=2).map(tuple),
    trail=st.lists(step, max_size=3).map(tuple),
)


@given(st.lists(claim, max_size=4))
@settings(max_examples=50)
def test_rows_within_rows_come_back_from_arrow_as_they_were(rows):
    assert list(schema.rows(Claim, [schema.batch(Claim, rows)])) == rows
    assert list(schema.rows(Claim, [schema.batch(Claim, rows).slice(1)])) == rows[1:]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_row_has_a_schema(kind):
    assert schema.batch(kind, []).schema == schema.schema(kind)


def put(path, *articles, commit=True):
    with writing(path) as writer:
        writer.append(Article, [schema.batch(Article, articles)])
        if commit:
            writer.commit(related=False)


@pytest.mark.parametrize("name", ["record", "un dossier é", "off#x?y:*", "<&>\"'"])
def test_a_record_gives_back_what_was_written_whatever_its_folder_is_called(tmp_path, name):
    article = Article(id="é/../x", text="PHOTO\nIl pleut.", removed=(Removed(span=Span(0, 5), reason="credit"),))
    put(tmp_path / name, article)
    assert list(Record(tmp_path / name).rows(Article)) == [article]


def test_nested_rows_come_back(tmp_path):
    claim = Claim(
        claim="c",
        text="Il pleut",
        story=None,
        statements=(Line(article="a", line=0),),
        first=Line(article="a", line=0),
        sources=1,
        outlets=1,
        standing="single source",
        trail=(Step(kind="said", who="Météo", article="a", line=None),),
    )
    with writing(tmp_path) as writer:
        writer.replace(Claim, [schema.batch(Claim, [claim])])
        writer.replace(Dating, [])
        writer.commit(related=True)
    record = Record(tmp_path)
    assert list(record.rows(Claim)) == [claim]
    assert list(record.rows(Claim, claim={"other"})) == []
    assert list(record.rows(Dating)) == []
    assert record.related


def test_what_was_not_committed_is_not_seen_and_the_next_run_goes_on(tmp_path):
    one, two, three = (Article(id=name, text="Il pleut.") for name in "abc")
    put(tmp_path, one)
    put(tmp_path, two, commit=False)
    assert [article.id for article in Record(tmp_path).rows(Article)] == ["a"]
    put(tmp_path, three)
    assert sorted(Record(tmp_path).values(Article, "id")) == ["a", "c"]


def test_a_reader_keeps_the_state_it_opened(tmp_path):
    put(tmp_path, Article(id="a", text="x"))
    before = Record(tmp_path)
    put(tmp_path, Article(id="b", text="x"))
    assert (before.count(Article), Record(tmp_path).count(Article)) == (1, 2)


def test_a_killed_first_run_leaves_a_record_that_can_be_gone_on_with(tmp_path):
    script = f"""
        import os
        from selon.article import Article
        from selon.store import schema
        from selon.store.disk import writing
        with writing({str(tmp_path)!r}) as writer:
            writer.append(Article, [schema.batch(Article, [Article(id="a", text="x")])])
            os.kill(os.getpid(), 9)
    """
    assert subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=False).returncode == -9
    assert Record(tmp_path).count(Article) == 0
    put(tmp_path, Article(id="a", text="x"))
    assert Record(tmp_path).count(Article) == 1


def test_a_second_writer_is_told_to_wait(tmp_path):
    with writing(tmp_path), pytest.raises(RecordBusy), writing(tmp_path):
        pass


def test_a_folder_with_other_files_is_left_alone(tmp_path):
    (tmp_path / "holiday.txt").write_text("x")
    with pytest.raises(NotARecord), writing(tmp_path):
        pass
    assert [entry.name for entry in tmp_path.iterdir()] == ["holiday.txt"]


def test_a_folder_without_a_record_says_how_to_make_one(tmp_path):
    with pytest.raises(NotARecord, match="selon read"):
        Record(tmp_path / "none")


def test_a_later_record_says_update(tmp_path):
    (tmp_path / FILE).write_text('{"format": 99, "tables": {}, "related": true}')
    with pytest.raises(NewerRecord, match="update"):
        Record(tmp_path)


def test_a_place_that_cannot_be_written_is_one_line(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(RecordUnwritable) as caught, writing(tmp_path / "file" / "record"):
        pass
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["50%20off", "[a]", "a\nb"])
def test_a_folder_the_tables_cannot_stand_in_is_refused(tmp_path, name):
    with pytest.raises(RecordUnwritable, match="name another"), writing(tmp_path / name):
        pass


def test_a_record_of_another_version_says_what_to_do(tmp_path):
    with writing(tmp_path / "record") as writer:
        writer.replace(Statement, [])
        writer.commit(related=True)
    version = Record(tmp_path / "record").state.tables["statements"]
    write_deltalake(
        tmp_path / "record" / "statements", pa.table({"article": ["a"]}), mode="overwrite", schema_mode="overwrite"
    )
    state = json.loads((tmp_path / "record" / FILE).read_text())
    state["tables"]["statements"] = version + 1
    (tmp_path / "record" / FILE).write_text(json.dumps(state))
    with pytest.raises(RecordDamaged, match=r"another version of Selon wrote it; .* reads its articles anew"):
        list(Record(tmp_path / "record").batches(Statement))


@pytest.mark.parametrize("name", ["record", "un dossier é", "off#x?y:*", "<&>\"'", "日本 ~+{}"])
def test_the_files_of_a_table_are_there_whatever_its_folder_is_called(tmp_path, name):
    article = Article(id="a", text="Il pleut.")
    put(tmp_path / name, article)
    files = Record(tmp_path / name).files(Article)
    assert [Path(file).parent for file in files] == [(tmp_path / name).resolve() / "articles"]
    assert [row for part in streamed(Article, files) for row in schema.rows(Article, [part])] == [article]


def test_a_record_cannot_stand_where_a_file_is(tmp_path):
    (tmp_path / "a").write_text("Il pleut.")
    with pytest.raises(RecordUnwritable, match="a record is a folder"):
        put(tmp_path / "a", Article(id="a", text="Il pleut."))
    assert (tmp_path / "a").read_text() == "Il pleut."


@pytest.mark.parametrize("tables", ['{"articles": "x"}', "[]", "[1]", '{"articles": null}', "[" * 100_000])
def test_a_marker_of_another_program_is_one_line(tmp_path, tables):
    (tmp_path / "record.json").write_text(f'{{"format": 1, "related": true, "tables": {tables}}}')
    if tables == "[]":
        assert list(Record(tmp_path).rows(Article)) == []
    else:
        with pytest.raises(RecordDamaged, match=r"reads? its articles into a new record"):
            Record(tmp_path)


def test_a_table_that_is_cut_off_says_what_to_do(tmp_path):
    put(tmp_path / "record", Article(id="a", text="Il pleut."))
    (file,) = Record(tmp_path / "record").files(Article)
    Path(file).write_bytes(Path(file).read_bytes()[:100])
    with pytest.raises(RecordDamaged, match=r"reads? its articles into a new record"):
        list(Record(tmp_path / "record").rows(Article))
    with pytest.raises(RecordDamaged, match=r"reads? its articles into a new record"):
        list(streamed(Article, [file]))

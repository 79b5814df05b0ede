"""A record that grows answers as a pile in memory would, and what it says has changed is all that must be written."""

from __future__ import annotations

import tempfile
from itertools import groupby
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.article import Span
from selon.record import Name, Time
from selon.store import Pile, Record, pieces, schema
from selon.store import held as module
from selon.store.disk import writing
from selon.store.held import Held

IDS = "abcdef"


def _rows(article: str, numbers: list[int]) -> list[Time]:
    return [
        Time(article=article, span=Span(at, number), words="x" * number, type="DATE", value=str(number))
        for at, number in enumerate(numbers)
    ]


few = st.dictionaries(st.sampled_from(IDS), st.lists(st.integers(0, 3), max_size=3), max_size=len(IDS)).map(
    lambda found: {article: _rows(article, numbers) for article, numbers in found.items()}
)


def _record(place: Path, rows: list[Time]) -> Record:
    with writing(place) as writer:
        writer.replace(Time, [schema.batch(Time, rows)])
        writer.commit(related=False)
    return Record(place)


def _owned(rows: list[Time]) -> dict[str, list[Time]]:
    ordered = sorted(rows, key=lambda row: (row.article, row.span))
    return {article: list(own) for article, own in groupby(ordered, key=lambda row: row.article)}


@settings(max_examples=40, deadline=None)
@given(few, st.lists(few, max_size=3), st.sets(st.sampled_from(IDS)), st.booleans())
def test_it_answers_as_a_pile_does_and_its_changes_make_the_record_like_it(
    first: dict[str, list[Time]], exchanges: list[dict[str, list[Time]]], asked: set[str], loaded: bool
) -> None:
    rows = [row for own in first.values() for row in own]
    pile = Pile()
    pile.put(Time, rows)
    with tempfile.TemporaryDirectory() as folder:
        held = Held(_record(Path(folder), rows))
        if loaded:
            held.all(Time)
        for fresh in exchanges:
            held.exchange(Time, fresh)
            pile.exchange(Time, fresh)
        assert _owned(list(held.rows(Time, article=asked))) == _owned(list(pile.rows(Time, article=asked)))
        assert _owned(list(held.rows(Time, value={"1"}))) == _owned(list(pile.rows(Time, value={"1"})))
        moved = held.moved(Time)
        before, after = _owned(rows), _owned(pile.all(Time))
        assert moved == {id for id in IDS if before.get(id) != after.get(id)}
        with writing(folder) as writer:
            writer.mend(Time, held.left(Time), held.come(Time))
            writer.commit(related=True)
        assert _owned(list(Record(folder).rows(Time))) == after == _owned(held.all(Time))


@settings(max_examples=40, deadline=None)
@given(few, few, few, st.sets(st.sampled_from(IDS)), st.booleans())
def test_rows_may_be_put_in_the_place_of_others_as_columns(
    first: dict[str, list[Time]],
    swapped: dict[str, list[Time]],
    later: dict[str, list[Time]],
    asked: set[str],
    more: bool,
) -> None:
    rows = [row for own in first.values() for row in own]
    come = {article: own for article, own in swapped.items() if own and own != first.get(article)}
    pile = Pile()
    pile.put(Time, rows)
    pile.exchange(Time, come)
    with tempfile.TemporaryDirectory() as folder:
        held = Held(_record(Path(folder), rows))
        made = [schema.batch(Time, own) for own in come.values()]
        held.swap(Time, pa.Table.from_batches(made, schema.schema(Time)))
        if more:
            held.exchange(Time, later)
            pile.exchange(Time, later)
        told = [row.value for row in pile.all(Time) if row.article in asked]
        assert sorted(value for (value,) in held.columns(Time, ["value"], asked)) == sorted(told)
        assert _owned(list(held.rows(Time, article=asked))) == _owned(list(pile.rows(Time, article=asked)))
        assert _owned(list(schema.rows(Time, held.merged(Time).to_batches()))) == _owned(pile.all(Time))
        before, after = _owned(rows), _owned(pile.all(Time))
        assert held.moved(Time) == {id for id in IDS if before.get(id) != after.get(id)}
        with writing(folder) as writer:
            writer.mend(Time, held.left(Time), held.come(Time))
            writer.commit(related=True)
        assert _owned(list(Record(folder).rows(Time))) == after == _owned(held.all(Time))


def test_rows_are_made_only_of_the_articles_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = _record(tmp_path / "record", [row for id in IDS for row in _rows(id, [1, 2])])
    made: list[int] = []
    plain = schema.rows

    def counted(kind, batches):  # type: ignore[no-untyped-def]
        found = list(plain(kind, batches))
        made.append(len(found))
        return found

    monkeypatch.setattr(module.schema, "rows", counted)
    assert len(list(Held(record).rows(Time, article={"b"}))) == 2
    assert made == [2]


def test_where_nothing_is_asked_for_nothing_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Held(_record(tmp_path, _rows("a", [1])))
    monkeypatch.setattr(module, "streamed", None)
    assert held.of(Time, ()) == []
    assert not held.changes(Time).gone


def test_an_exchange_writes_only_the_files_in_which_rows_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "ROWS", 2)
    held = Held(_record(tmp_path / "record", [row for id in IDS for row in _rows(id, [1])]))
    before = held.files(Time)
    held.exchange(Time, {"a": _rows("a", [2, 3]), "b": []})
    with writing(tmp_path / "record") as writer:
        writer.mend(Time, held.left(Time), schema.batches(Time, held.changes(Time).come))
        writer.commit(related=True)
    record = Record(tmp_path / "record")
    assert record.files(Time)[:2] == before[1:]
    assert [(row.article, row.value) for row in record.rows(Time)] == [
        *((id, "1") for id in "cdef"),
        ("a", "2"),
        ("a", "3"),
    ]


def test_names_are_put_in_the_place_of_others_and_stand_in_their_order(tmp_path: Path) -> None:
    names = [Name(key=key, label=key.upper(), kind="person") for key in "bd"]
    with writing(tmp_path / "record") as writer:
        writer.replace(Name, [schema.batch(Name, names)])
        writer.commit(related=True)
    held = Held(Record(tmp_path / "record"))
    come = [Name(key=key, label="Zoé", kind="person") for key in "ca"]
    held.exchange(Name, {"d": []} | {row.key: [row] for row in come})
    expected = [("a", "Zoé"), ("b", "B"), ("c", "Zoé")]
    assert [(row.key, row.label) for row in schema.rows(Name, held.batches(Name))] == expected
    assert sorted((row.key, row.label) for row in held.rows(Name, key="abcd")) == expected
    assert [row.label for row in held.of(Name, ["d"])] == ["D"]


def test_rows_may_be_set_as_columns(tmp_path: Path) -> None:
    held = Held(_record(tmp_path / "record", _rows("a", [1])))
    held.lay(Time, pa.Table.from_batches([schema.batch(Time, _rows("b", [2]))]))
    assert [row.article for row in schema.rows(Time, held.batches(Time))] == ["b"]
    assert held.all(Time) == _rows("b", [2])


def test_a_file_that_holds_none_of_some_articles_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with writing(tmp_path) as writer:
        for article in "abc":
            writer.append(Time, [schema.batch(Time, _rows(article, [1, 2]))])
        writer.commit(related=False)
    held, read = Held(Record(tmp_path)), []
    plain = module.streamed
    monkeypatch.setattr(
        module, "streamed", lambda kind, files, columns=(): read.append(columns) or plain(kind, files, columns)
    )
    assert list(schema.rows(Time, held.few(Time, {"b", "z"}).to_batches())) == _rows("b", [1, 2])
    assert len([columns for columns in read if not columns]) == 1
    assert held.few(Time, ()).schema == schema.schema(Time)


@settings(max_examples=30, deadline=None)
@given(few, few, st.sets(st.sampled_from(IDS)), st.booleans())
def test_columns_are_those_of_the_rows(
    first: dict[str, list[Time]], fresh: dict[str, list[Time]], asked: set[str], loaded: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        held = Held(_record(Path(folder), [row for own in first.values() for row in own]))
        if loaded:
            held.all(Time)
        held.exchange(Time, fresh)
        found = list(held.columns(Time, ("article", "value"), asked))
        for id in asked:
            rows = [(row.article, row.value) for row in held.rows(Time, article={id})]
            assert [row for row in found if row[0] == id] == rows
        assert {row[0] for row in found} <= asked

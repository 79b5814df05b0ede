"""What a user relies on: rows stand in their order, small files do not pile up, and any Delta reader reads them."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake
from hypothesis import given
from hypothesis import strategies as st
from pyarrow.parquet import ParquetFile

from selon.article import Article
from selon.errors import RecordDamaged
from selon.record import Share
from selon.store import Record, disk, pieces, schema
from selon.store.disk import streamed, writing
from selon.store.marker import FILE
from selon.store.pieces import Piece
from selon.stories import Bag


def _shares(ids: str) -> list[pa.RecordBatch]:
    return [schema.batch(Share, [Share(article=id, count=9, copied=0) for id in ids])]


def _record(place: Path, ids: str) -> Record:
    with writing(place) as writer:
        writer.replace(Share, _shares(ids))
        writer.commit(related=True)
    return Record(place)


def _ids(place: Path) -> str:
    return "".join(Record(place).values(Share, "article"))


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "ROWS", 2)


@given(st.integers(0, 1 << 50), st.integers(1, 20))
def test_numbers_leave_room_before_the_one_that_follows(first: int, count: int) -> None:
    found = [number for number, _ in zip(pieces.numbers(first, first + pieces.SPACE), range(count), strict=False)]
    assert found == sorted(set(found))
    assert found[-1] < first + pieces.SPACE


def test_many_rows_are_cut_and_stand_in_order(tmp_path: Path) -> None:
    record = _record(tmp_path, "abcdefg")
    assert len(record.files(Share)) == 3
    assert _ids(tmp_path) == "abcdefg"


def test_rows_put_in_the_place_of_a_file_stand_there_however_many(tmp_path: Path) -> None:
    before = _record(tmp_path, "abcdefg").files(Share)
    with writing(tmp_path) as writer:
        writer.mend(Share, [(Path(before[1]).name, _shares("cxyzuvw")), (Path(before[2]).name, ())], _shares("h"))
        writer.commit(related=True)
    assert _ids(tmp_path) == "abcxyzuvwh"
    assert Record(tmp_path).files(Share)[0] == before[0]


def test_where_no_number_is_left_the_table_is_written_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "SPACE", 4)
    ids = "abcdefgh"
    _record(tmp_path, ids)
    for number in range(8):
        record = Record(tmp_path)
        first, second = record.files(Share)[:2]
        fresh = "".join(row.article for row in schema.rows(Share, streamed(Share, [first]))) + str(number)
        with writing(tmp_path) as writer:
            writer.mend(Share, [(Path(first).name, _shares(fresh))])
            writer.commit(related=True)
        ids = ids.replace(fresh[:-1], fresh)
        assert _ids(tmp_path) == ids
        assert second not in Record(tmp_path).files(Share) or number


def test_a_table_that_the_library_wrote_is_written_whole_and_keeps_its_order(tmp_path: Path) -> None:
    _record(tmp_path, "ab")
    write_deltalake(tmp_path / "shares", pa.Table.from_batches(_shares("cdef")), mode="overwrite")
    state = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    state["tables"]["shares"] = DeltaTable(tmp_path / "shares").version()
    (tmp_path / FILE).write_text(json.dumps(state), encoding="utf-8")
    (old,) = Record(tmp_path).files(Share)
    with writing(tmp_path) as writer:
        writer.mend(Share, [(Path(old).name, _shares("cxdef"))], _shares("g"))
        writer.commit(related=True)
    assert _ids(tmp_path) == "cxdefg"
    assert len(Record(tmp_path).files(Share)) == 3


def test_the_last_file_is_cut_before_what_is_added(tmp_path: Path) -> None:
    (only,) = _record(tmp_path, "ab").files(Share)
    with writing(tmp_path) as writer:
        writer.mend(Share, [(Path(only).name, _shares("axybz"))], _shares("gh"))
        writer.commit(related=True)
    assert _ids(tmp_path) == "axybzgh"


def test_small_files_side_by_side_are_joined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "ROWS", 8)
    monkeypatch.setattr(disk, "PIECES", 5)
    whole = "".join(chr(ord("a") + number) for number in range(26))
    _record(tmp_path, "012345")
    counts = []
    for id in whole:
        with writing(tmp_path) as writer:
            writer.append(Share, _shares(id))
            writer.gather(Share)
            writer.commit(related=True)
        counts.append(len(Record(tmp_path).files(Share)))
    assert _ids(tmp_path) == "012345" + whole
    assert max(counts) <= 5 + 32 // 4
    assert counts != sorted(counts)


def test_other_readers_find_the_same_rows(tmp_path: Path) -> None:
    first, *_ = _record(tmp_path, "abcdefg").files(Share)
    with writing(tmp_path) as writer:
        writer.mend(Share, [(Path(first).name, _shares("x"))])
        writer.commit(related=True)
    table = DeltaTable(tmp_path / "shares")
    assert sorted(table.to_pyarrow_table().column("article").to_pylist()) == list("cdefgx")
    base = duckdb.connect()
    base.register("shares", table.to_pyarrow_dataset())
    assert base.sql("SELECT count(*), sum(count) FROM shares").fetchall() == [(6, 54)]
    write_deltalake(table, pa.Table.from_batches(_shares("z")), mode="append")
    assert table.to_pyarrow_table().num_rows == 7


def test_files_that_were_replaced_are_deleted_in_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "_GONE_AFTER", 0)
    first, *others = _record(tmp_path, "abcdefg").files(Share)
    with writing(tmp_path) as writer:
        writer.mend(Share, [(Path(first).name, _shares("x"))])
        writer.commit(related=True)
        writer.tidy()
    assert not Path(first).exists()
    assert all(Path(file).exists() for file in others)
    assert _ids(tmp_path) == "xcdefg"


def test_a_table_that_lacks_a_column_is_not_added_to(tmp_path: Path) -> None:
    with writing(tmp_path) as writer:
        DeltaTable.create(tmp_path / "articles", pa.schema([("id", pa.string())]))
        writer._tables["articles"] = 0
        with pytest.raises(RecordDamaged, match="another version of Selon wrote it"):
            writer.append(Article, [schema.batch(Article, [Article(id="a", text="Il pleut.")])])


def test_words_that_repeat_are_kept_once(tmp_path: Path) -> None:
    words = tuple(f"mot{number}" for number in range(300))
    counts = tuple(range(300))
    made = [Bag(article=f"a{row}", words=words, text=counts, opening=counts, title=counts) for row in range(20)]
    with writing(tmp_path) as writer:
        writer.append(Bag, [schema.batch(Bag, made)])
        writer.commit(related=False)
    (file,) = Record(tmp_path).files(Bag)
    with ParquetFile(file) as held:
        column = held.metadata.row_group(0).column(held.schema_arrow.names.index("words"))
        assert column.has_dictionary_page
    assert list(Record(tmp_path).rows(Bag)) == made


def test_pieces_are_told_apart_from_other_files() -> None:
    held = [Piece(name="x", number=number, rows=1) for number in (0, pieces.SPACE)]
    assert not pieces.narrow(held)
    assert pieces.narrow([*held, Piece(name="part-0", number=None, rows=1)])
    assert pieces.free(held) == 2 * pieces.SPACE


def test_a_log_of_many_entries_is_put_together_and_says_the_same(tmp_path: Path) -> None:
    whole = "".join(chr(ord("a") + number) for number in range(26))
    for id in whole:
        with writing(tmp_path) as writer:
            writer.append(Share, _shares(id))
            writer.commit(related=True)
            writer.tidy()
    (summed,) = (tmp_path / "shares" / "_delta_log").glob("*.checkpoint.parquet")
    assert int(summed.name[:20]) == disk._ENTRIES
    assert _ids(tmp_path) == whole
    with writing(tmp_path) as writer:  # a run that is killed behind it
        writer.append(Share, _shares("z"))
    with writing(tmp_path) as writer:
        writer.commit(related=True)
    assert _ids(tmp_path) == whole

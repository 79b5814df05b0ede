"""What a user relies on: a record an earlier Selon made is made anew from its articles, whole or not at all."""

import json
from pathlib import Path

import pytest
from deltalake import DeltaTable, write_deltalake

from selon import api
from selon.article import Article
from selon.engine import keep
from selon.errors import RecordDamaged
from selon.record import Failure, Statement
from selon.store import Record
from selon.store.check import findings
from selon.store.tables import KINDS

TEXTS = {
    "a": "Le pont de Vernon restera fermé jusqu'à jeudi, a déclaré lundi Ana Ruiz, maire de Vernon.",
    "b": "Mme Ruiz dément que le pont soit fermé depuis le 3 mars. Ana Ruiz est maire de Vernon.",
    "c": "Selon l'AFP, le capitaine Yann Kermeur a promis de rouvrir les quais mercredi.",
}


def _file(place: Path, *ids: str) -> Path:
    lines = [{"id": id, "text": TEXTS[id], "published": "2024-03-05"} for id in ids]
    place.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return place


def _rows(place: Path) -> dict[str, list[str]]:
    record = Record(place)
    assert not list(findings(record))
    return {kind.__name__: sorted(map(repr, record.rows(kind))) for kind in KINDS if kind not in (Failure, Article)}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A record without the verbs of its statements, as an earlier Selon left it."""
    place = tmp_path / "old"
    api.read(_file(tmp_path / "ab.jsonl", "a", "b"), record=place)
    table = DeltaTable(place / "statements")
    kept = table.to_pyarrow_table().drop_columns(["verb"])
    write_deltalake(table, kept, mode="overwrite", schema_mode="overwrite")
    state = json.loads((place / "record.json").read_text(encoding="utf-8"))
    state["tables"]["statements"] = DeltaTable(place / "statements").version()
    (place / "record.json").write_text(json.dumps(state), encoding="utf-8")
    return place


def test_what_an_earlier_selon_kept_less_of_says_how_it_is_made_anew(old: Path) -> None:
    with pytest.raises(
        RecordDamaged, match=r"no verb: another version .* 'selon read (.*) --record \1' reads its articles anew"
    ):
        list(Record(old).rows(Statement))


@pytest.mark.parametrize("more", [(), ("c",)], ids=["itself", "more articles"])
def test_a_reading_into_it_makes_all_anew(old: Path, tmp_path: Path, more: tuple[str, ...]) -> None:
    told: list[Failure] = []
    source = _file(tmp_path / "more.jsonl", *more) if more else old
    tally = api.read(source, record=old, report=told.append)
    assert (tally.read, tally.failed) == (len(more), 0)
    assert [failure.kind for failure in told] == ["note"]
    assert "2 articles" in told[0].reason
    api.read(_file(tmp_path / "all.jsonl", "a", "b", *more), record=tmp_path / "new")
    assert _rows(old) == _rows(tmp_path / "new")


def test_one_that_is_stopped_meanwhile_is_as_it_was_and_the_next_goes_on(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (old / "record.json").read_bytes()
    monkeypatch.setattr(keep, "COMMIT", 1)
    with monkeypatch.context() as patch:
        plain = keep.shipped

        def stopped(*given):
            yield next(iter(plain(*given)))
            raise KeyboardInterrupt

        patch.setattr(keep, "shipped", stopped)
        with pytest.raises(KeyboardInterrupt):
            api.read(old, record=old)
    assert (old / "record.json").read_bytes() == before
    assert [row.id for row in Record(old).rows(Article)] == ["a", "b"]
    api.read(old, record=old)
    api.read(tmp_path / "ab.jsonl", record=tmp_path / "new")
    assert _rows(old) == _rows(tmp_path / "new")

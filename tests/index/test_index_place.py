"""An index is built beside others that do the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from selon import api
from selon.index import place
from selon.index.build import build
from selon.store.disk import INDEX, Record


def test_an_earlier_index_that_another_process_deletes_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("Le pont rouvrira lundi, a annoncé Ana Ruiz.", encoding="utf-8")
    api.read(tmp_path / "a.txt", record=tmp_path / "record")
    record = Record(tmp_path / "record")
    place.refresh(record)
    (folder,) = (record.path / INDEX).iterdir()
    folder.rename(folder.with_name("earlier"))
    begun: list[bool] = []

    def deleted(record: Record, into: Path, before: Path | None = None) -> None:
        begun.append(before is not None)
        if before:
            (into / "words").mkdir()
            shutil.rmtree(before)
            raise FileNotFoundError(2, "No such file or directory", str(before))
        build(record, into)

    monkeypatch.setattr(place, "build", deleted)
    assert place.refresh(record).size == 1
    assert begun == [True, False]

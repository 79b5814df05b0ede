"""What a user relies on: a record is a source like a folder of articles."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from selon import api
from selon.article import Article
from selon.cli import cli
from selon.engine.sources import articles
from selon.record import Failure
from selon.store import Record

LINES = [
    {"id": "a", "text": "Le pont est fermé, a dit Ana Ruiz.", "published": "2024-03-04", "outlet": "Le Phare"},
    {"id": "b", "text": "Le quai rouvrira lundi, a promis Jo Petit.", "published": "2024-03-05"},
]


@pytest.fixture
def held(tmp_path: Path) -> Path:
    file = tmp_path / "a.jsonl"
    file.write_text("".join(f"{json.dumps(line)}\n" for line in LINES), encoding="utf-8")
    api.read(file, record=tmp_path / "held")
    return tmp_path / "held"


def _found(*sources: Path) -> tuple[list[Article], list[Failure]]:
    failures: list[Failure] = []
    return list(articles([str(source) for source in sources], report=failures.append)), failures


def test_a_record_gives_its_articles_as_they_were_read(held: Path) -> None:
    assert _found(held) == (list(Record(held).rows(Article)), [])


def test_it_goes_into_another_record_with_other_sources(held: Path, tmp_path: Path) -> None:
    more = tmp_path / "c.txt"
    more.write_text("Le phare brille, a dit Zoé Loin.", encoding="utf-8")
    tally = api.read(more, held, held.parent / "a.jsonl", record=tmp_path / "both")
    assert (tally.read, tally.skipped, tally.failed) == (3, 2, 0)
    assert [row.id for row in Record(tmp_path / "both").rows(Article)] == ["c", "a", "b"]


def test_one_that_is_asked_like_a_source_answers_as_it_stands(held: Path) -> None:
    answer = CliRunner().invoke(cli, ["said", str(held), "--json", "--workers", "1"])
    assert [json.loads(line)["speaker"] for line in answer.stdout.splitlines()] == ["Ana Ruiz", "Jo Petit"]
    assert isinstance(api.answer([], held), Record)


def test_a_folder_with_a_file_of_that_name_is_one_of_articles(tmp_path: Path) -> None:
    (tmp_path / "record.json").write_text(json.dumps(LINES[0]), encoding="utf-8")
    found, failures = _found(tmp_path)
    assert ([article.id for article in found], failures) == (["a"], [])


def test_a_damaged_one_is_told_and_the_others_are_read(held: Path) -> None:
    for file in (held / "articles").glob("*.parquet"):
        file.write_bytes(b"nothing")
    found, failures = _found(held, held.parent / "a.jsonl")
    assert [article.id for article in found] == ["a", "b"]
    assert [failure.place for failure in failures] == [str(held)]
    assert "cannot be read" in failures[0].reason

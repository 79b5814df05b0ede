"""Statements open in a spreadsheet and in a data frame, the same in both."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from selon import heard
from selon.article import Article, Span
from selon.cli import cli
from selon.export import columns, spoken
from selon.record import Mention, Statement
from selon.store.pile import Pile

TEXT = "« Il pleut », a dit Ana Ruiz à Jo Petit."


@pytest.fixture
def pile() -> Pile:
    made = Pile()
    made.put(Article, [Article(id=id, text=TEXT, published="2024-03-05", outlet="=Quai") for id in "ab"])
    mention = {"span": Span(20, 28), "kind": "person"}
    made.put(
        Mention,
        [
            Mention(article="a", words="Ana Ruiz", name="Ana Ruiz", key="ana-ruiz", **mention),  # type: ignore[arg-type]
            Mention(article="a", words="Petit", name="Jo Petit", key="jo-petit", **mention),  # type: ignore[arg-type]
            Mention(article="a", words="Petit", name="Léa Petit", key="lea-petit", **mention),  # type: ignore[arg-type]
            Mention(article="b", words="Ana Ruiz", name="Ana Ruiz", **mention),  # type: ignore[arg-type]
        ],
    )
    parts = (Span(2, 10), Span(31, 39))
    words = ("Il pleut", "Jo Petit")
    more = {"content": parts, "words": words, "kind": "mixed"}
    made.put(
        Statement,
        [
            Statement(article="a", line=0, speaker=("Mairie", "Ana Ruiz"), to=Span(31, 39), through=("X", "Y"), **more),  # type: ignore[arg-type]
            Statement(article="a", line=1, speaker=("M. Petit",), **more),  # type: ignore[arg-type]
            Statement(article="b", line=0, speaker=("Ana Ruiz",), hearsay=True, said="2024-03-04", **more),  # type: ignore[arg-type]
        ],
    )
    return made


def test_a_line_holds_what_is_known_of_a_statement(pile: Pile) -> None:
    first = next(iter(spoken.lines(pile, lambda row: True)))
    assert first == {
        "article": "a",
        "outlet": "=Quai",
        "published": "2024-03-05",
        "line": 0,
        "kind": "mixed",
        "act": "assert",
        "hearsay": False,
        "speaker": "Mairie; Ana Ruiz",
        "key": "; ana-ruiz",
        "through": "X; Y",
        "to": "Jo Petit",
        "said": None,
        "verb": "",
        "words": "Il pleut […] Jo Petit",
        "content": "2-10; 31-39",
    }


def test_a_key_is_given_only_where_one_name_can_be_meant(pile: Pile) -> None:
    assert [line["key"] for line in spoken.lines(pile, lambda row: True)] == ["; ana-ruiz", None, None]


@pytest.mark.parametrize("portion", [1, 100])
def test_both_files_hold_the_same(pile: Pile, tmp_path: Path, portion: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heard, "_PORTION", portion)
    columns.write(spoken.lines(pile, lambda row: True), tmp_path / "a.csv", tmp_path / "a.parquet")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        written = list(csv.DictReader(stream))
    table = pq.read_table(tmp_path / "a.parquet").to_pylist()
    assert [row["outlet"] for row in written] == ["'=Quai"] * 3
    assert [row["outlet"] for row in table] == ["=Quai"] * 3
    assert [(row["article"], int(row["line"]), row["words"]) for row in written] == [
        (row["article"], row["line"], row["words"]) for row in table
    ]
    assert [row["said"] for row in table] == [None, None, "2024-03-04"]


def test_the_command_writes_what_it_prints(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    asked = ["said", str(request.config.rootpath / "demo"), "--json", "--workers", "1", "--act", "deny"]
    files = ["--csv", str(tmp_path / "a.csv"), "--parquet", str(tmp_path / "a.parquet")]
    result = CliRunner().invoke(cli, [*asked, *files])
    assert result.exit_code == 0
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    table = pq.read_table(tmp_path / "a.parquet").to_pylist()
    assert [(row["article"], row["line"]) for row in table] == [(row["article"], row["line"]) for row in rows]
    assert rows
    assert any(row["key"] for row in table)

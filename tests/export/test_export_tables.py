"""What is listed in the terminal is had as a table too: the same rows, in CSV and Parquet."""

import csv

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from selon import api
from selon.cli import cli

TEXTS = {
    "pont": "Le pont de Vernon rouvre lundi 4 mars 2024, a annoncé mardi Ana Ruiz, maire de Vernon. "
    "Paul Legrand a démenti que tout soit fini.",
    "gare": "La gare de Mantes fermera en juin, selon la préfecture.",
}


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    place = tmp_path_factory.mktemp("tables")
    (place / "texts").mkdir()
    for name, text in TEXTS.items():
        (place / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    api.read(place / "texts", record=place / "record")
    return place / "record"


@pytest.mark.parametrize(
    ("command", "key"),
    [("claims", "claim"), ("names", "key"), ("stories", "story"), ("times", "value"), ("dates", "article")],
)
def test_a_list_is_written_as_it_is_printed(record, tmp_path, command, key):
    files = [tmp_path / "rows.csv", tmp_path / "rows.parquet"]
    given = [command, "--record", str(record), "--csv", str(files[0]), "--parquet", str(files[1])]
    assert CliRunner().invoke(cli, given).exit_code == 0
    with files[0].open(encoding="utf-8-sig", newline="") as stream:
        cells = [row[key] for row in csv.DictReader(stream)]
    kept = pq.read_table(files[1]).column(key).to_pylist()
    assert cells == kept
    assert sorted(cells) == sorted(getattr(row, key) for row in getattr(api, command)(record=record))
    assert cells


def test_only_what_is_asked_for_is_written(record, tmp_path):
    file = tmp_path / "claims.csv"
    given = ["claims", "--record", str(record), "--standing", "denied", "--csv", str(file), "--json"]
    run = CliRunner().invoke(cli, given)
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == len(run.stdout.splitlines()) == 1
    assert rows[0]["statements"].startswith("pont:")

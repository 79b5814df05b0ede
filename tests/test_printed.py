"""What a researcher relies on: the tables add up, and can be opened elsewhere."""

import csv
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from selon.article import Article, Span
from selon.cli import cli
from selon.errors import UsageError
from selon.printed import TABLES, printed
from selon.record import Passage, Share
from selon.store.pile import Pile


@pytest.fixture
def pile() -> Pile:
    made = Pile()
    span, words = Span(0, 2), "Il"
    made.put(
        Article, [Article(id=id, text="Il pleut.", outlet=outlet) for id, outlet in zip("abc", "AXY", strict=True)]
    )
    made.put(
        Passage,
        [
            Passage(article="b", span=span, words=words, of="a", of_span=span, of_words=words, count=60, quoted=20),
            Passage(
                article="c", span=span, words=words, of="a", of_span=span, of_words=words, count=30, uncredited=("AFP",)
            ),
        ],
    )
    made.put(
        Share,
        [
            Share(article="a", count=100, copied=0, agencies=("AFP",)),
            Share(article="b", count=100, copied=60, agencies=("AFP",), quoted=20, repeated=20),
            Share(article="c", count=100, copied=30, uncredited=30),
        ],
    )
    return made


def test_by_article_with_and_without_quotations(pile: Pile) -> None:
    lines = {line["article"]: line for line in printed(pile, "article")}
    assert (lines["b"]["share"], lines["b"]["unquoted"], lines["b"]["origin"]) == (0.6, 0.5, "a")


def test_by_outlets_and_by_agency(pile: Pile) -> None:
    assert [(line["outlet"], line["of"], line["words"]) for line in printed(pile, "outlets")] == [
        ("X", "A", 60),
        ("Y", "A", 30),
    ]
    (afp,) = printed(pile, "agency")
    assert (afp["credited"], afp["copies"], afp["words"], afp["silent"], afp["uncredited"]) == (2, 2, 90, 1, 30)


def test_the_distribution_holds_every_article(pile: Pile) -> None:
    assert sum(line["articles"] for line in printed(pile, "share")) == 3


def test_there_is_no_other_table(pile: Pile) -> None:
    with pytest.raises(UsageError, match="article, outlets"):
        printed(pile, "moon")


@pytest.mark.parametrize("by", [None, *TABLES])
def test_tables_open_elsewhere(tmp_path: Path, by: str | None, request: pytest.FixtureRequest) -> None:
    file, parquet = tmp_path / "a.csv", tmp_path / "a.parquet"
    asked = ["copies", str(request.config.rootpath / "demo"), "--json", "--workers", "1", "--csv", str(file)]
    result = CliRunner().invoke(cli, [*asked, "--parquet", str(parquet), *(["--by", by] if by else [])])
    assert result.exit_code == 0
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    with file.open(encoding="utf-8-sig", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == len(lines)
    assert pq.read_table(parquet).num_rows == len(lines)
    assert lines or by == "version"

"""Many articles are compared on disk, with the same rows, within the memory that is given, or not at all."""

import json
import random
from pathlib import Path

import pytest

from selon import api
from selon.article import Article
from selon.copies import pile, shards
from selon.engine import large, run
from selon.engine.keep import read
from selon.engine.large import Large
from selon.engine.way import Way
from selon.errors import SelonError
from selon.record import Failure, Passage, Share

WORDS = [f"mot{number}" for number in range(400)]


@pytest.fixture
def source(tmp_path: Path) -> str:
    rng = random.Random(4)
    lines, told = [], []
    for number in range(60):
        told.append(" ".join(rng.choices(WORDS, k=40)))
        text = f"{told[-1]}. {rng.choice(told)}. {number}"
        day = f"2024-01-{1 + number // 3:02}T{number % 3 + 8:02}:00"
        lines.append({"id": f"a{number}", "text": text, "published": day, "outlet": f"Le {number % 7}"})
    rng.shuffle(lines)
    file = tmp_path / "press.jsonl"
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("memory", [None, 2_000_000])
def test_many_articles_give_the_rows_of_few(source: str, monkeypatch: pytest.MonkeyPatch, memory: int | None) -> None:
    few = api.answer([Passage, Share], source)
    monkeypatch.setattr(run, "DATED", 10)
    monkeypatch.setattr(shards, "SHARD", 3000)
    many = api.answer([Passage, Share], source, memory=memory)
    assert isinstance(many, Large)
    for kind in (Passage, Share):
        rows = list(many.rows(kind))
        assert rows
        assert rows == list(few.rows(kind))
    assert sorted(row.id for row in many.rows(Article)) == sorted(row.id for row in few.rows(Article))
    assert [row.id for row in many.rows(Article, id={"a3"})] == ["a3"]


def test_a_memory_that_is_too_small_is_told_before_the_work(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "DATED", 10)
    with pytest.raises(SelonError, match=r"--memory 1MB is too little: to look back over all .* takes 1MB here"):
        api.copies(source, window=None, memory=60 * large.BESIDE)
    assert api.copies(source, window=None, memory=10_000_000)


def test_no_more_processes_are_begun_than_the_memory_is_enough_for(source: str) -> None:
    from selon.copies.pile import Pile
    from selon.read import articles

    pile = Pile(list(articles([source], report=lambda _: None)))
    need, own = shards.least(pile, 30), large.BESIDE * len(pile)
    for times, workers in ((1, 1), (2, 2), (9, 4)):
        way = large._within(Way(workers=4, window=30, memory=own + times * need), pile)
        assert way.workers == workers
        assert (way.share or 0) >= need


def test_it_is_told_where_short_passages_of_undated_articles_are_not_looked_for(
    source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = tmp_path / "more.jsonl"
    more.write_text(json.dumps({"id": "b", "text": "Le pont de Vernon est fermé."}), encoding="utf-8")
    monkeypatch.setattr(pile, "WHOLE", 1000)
    for most in (10, 1000):
        monkeypatch.setattr(run, "DATED", most)
        told: list[Failure] = []
        run.answer([source, str(more)], Passage, report=told.append)
        assert [(row.kind, row.reason[:15]) for row in told] == [("note", "1 without a day")]
        told = []
        run.answer([source, str(more)], Passage, way=Way(window=None), report=told.append)
        run.answer([source], Passage, report=told.append)
        assert not told
    read([source], tmp_path / "record", report=told.append)
    assert not told
    read([str(more)], tmp_path / "record", report=told.append)
    assert [row.kind for row in told] == ["note"]

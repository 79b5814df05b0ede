"""What a user relies on: every article is answered, in order, by any number of processes, whatever one of them does."""

import json
import os
import signal
import subprocess
import sys

import pytest

from selon.article import Article
from selon.copies import Trace
from selon.engine import annotate, pool
from selon.engine.annotate import FEW, TASK, stream
from selon.engine.keep import read
from selon.engine.run import gather
from selon.engine.way import Way
from selon.errors import SelonError
from selon.record import Claim, Dating, Failure, Name, Passage, Share, Statement, Time
from selon.store import Record
from selon.store.tables import ANNOTATED, KINDS, Reading

TEXT = "Le pont a été fermé lundi, a déclaré Ana Ruiz, maire de Vernon. Elle a promis de le rouvrir en mai."


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "articles"
    place.mkdir()
    for number in range(3):
        (place / f"{number}.txt").write_text(
            f"{TEXT}\n\nLe numéro {number} parle de {number + 10} ponts.", encoding="utf-8"
        )
    return place


def test_every_statement_equals_its_words(folder):
    pile, tally = gather([str(folder)], Claim)
    assert (tally.read, tally.failed) == (3, 0)
    texts = {article.id: article.text for article in pile.all(Article)}
    rows = pile.all(Statement)
    assert {row.article for row in rows} == {"0", "1", "2"}
    assert all(
        span.of(texts[row.article]) == words for row in rows for span, words in zip(row.content, row.words, strict=True)
    )


def test_an_answer_makes_no_more_than_it_takes(folder):
    pile, _ = gather([str(folder)], Name)
    assert pile.all(Name)
    assert not pile.all(Time)
    assert not pile.all(Share)


def test_a_fault_in_one_article_is_reported_and_harms_no_other(folder, monkeypatch):
    find = annotate.said.find

    def faulty(article, **others):
        if article.id == "1":
            raise IndexError("list index out of range")
        return find(article, **others)

    monkeypatch.setattr(annotate.said, "find", faulty)
    failures = []
    pile, tally = gather([str(folder)], Statement, report=failures.append)
    assert {row.article for row in pile.all(Statement)} == {"0", "2"}
    assert len(pile.all(Article)) == 3
    assert tally.failed == 1
    assert failures[0].reason.startswith("statements could not be worked out (IndexError")
    assert "\n" not in failures[0].reason


def test_a_record_holds_what_an_answer_in_memory_holds(folder, tmp_path):
    read([str(folder)], tmp_path / "record")
    record, (pile, _) = Record(tmp_path / "record"), gather([str(folder)], Claim)
    for kind in (Article, *ANNOTATED, Name, Dating, Claim):
        assert sorted(map(repr, record.rows(kind))) == sorted(map(repr, pile.all(kind))), kind


def test_reading_again_adds_nothing_twice(folder, tmp_path):
    assert read([str(folder)], tmp_path / "record").read == 3
    before = {kind: Record(tmp_path / "record").count(kind) for kind in KINDS}
    again = read([str(folder)], tmp_path / "record")
    assert (again.read, again.skipped) == (0, 3)
    assert {kind: Record(tmp_path / "record").count(kind) for kind in KINDS} == before


def test_reading_in_two_goes_gives_what_one_go_gives(folder, tmp_path):
    read([str(folder)], tmp_path / "one")
    for name in ("0.txt", "1.txt", "2.txt"):
        read([str(folder / name)], tmp_path / "many")
    for kind in (*ANNOTATED, Passage, Share, Trace, Name, Dating, Claim):
        rows = [sorted(map(repr, Record(tmp_path / name).rows(kind))) for name in ("one", "many")]
        assert rows[0] == rows[1], kind


def test_a_run_that_was_stopped_is_gone_on_with(folder, tmp_path, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("selon.engine.keep.relate", stop)
    with pytest.raises(KeyboardInterrupt):
        read([str(folder)], tmp_path / "record")
    stopped = Record(tmp_path / "record")
    assert (stopped.related, stopped.count(Article), stopped.count(Claim)) == (False, 3, 0)
    monkeypatch.undo()
    tally = read([str(folder)], tmp_path / "record")
    assert (tally.read, tally.skipped) == (0, 3)
    assert Record(tmp_path / "record").related
    assert Record(tmp_path / "record").count(Name)
    assert Record(tmp_path / "record").count(Reading) == 3


def test_a_failure_is_forgotten_when_its_source_is_read(folder, tmp_path):
    late = tmp_path / "late.txt"
    read([str(folder), str(late)], tmp_path / "record")
    assert [row.place for row in Record(tmp_path / "record").rows(Failure)] == [str(late)]
    late.write_text("Le pont a rouvert mardi, a dit Ana Ruiz.", encoding="utf-8")
    read([str(late)], tmp_path / "record")
    assert Record(tmp_path / "record").count(Failure) == 0


LEAD = "Le port de Brest restera fermé jusqu'à jeudi soir, a annoncé mardi la préfecture maritime de l'Atlantique"


@pytest.mark.parametrize(("day", "origin"), [("2024-03-12", "a"), ("2024-03-25", "b")])
def test_a_day_that_was_worked_out_tells_who_copied(tmp_path, monkeypatch, day, origin):
    """Without its day *a* could be the earlier or the later: nothing would tell."""
    lines = [{"id": "a", "text": f"Brest. {LEAD}.", "published": "2024-03"}]
    lines += [{"id": "b", "text": f"{LEAD}. Brest.", "published": "2024-03-20T08:00"}]
    (tmp_path / "a.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    worked_out = [Dating(article="a", published=f"{day}~", since=day, until=day)]
    monkeypatch.setattr("selon.engine.relate.times.dates", lambda *_, **__: worked_out)
    for _ in range(2):
        read([str(tmp_path / "a.jsonl")], tmp_path / "record")
        passages = list(Record(tmp_path / "record").rows(Passage))
        assert [(row.of, row.kind) for row in passages] == [(origin, "copy")]


def test_processes_give_what_one_process_gives():
    articles = [Article(id=str(number), text=TEXT) for number in range((FEW + 1) * TASK + 5)]
    alone, together = (list(stream(articles, ANNOTATED, Way(workers=workers))) for workers in (1, 2))
    assert together == alone
    assert [article.id for sheet in together for article in sheet.articles] == [article.id for article in articles]


def mortal(number):
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_a_process_that_dies_takes_one_part_with_it():
    done = pool.ordered(mortal, range(20), 2, split=lambda number: [number], lost=lambda number: -number)
    assert list(done) == [*range(13), -13, *range(14, 20)]


def test_what_the_user_can_put_right_is_said_as_it_is():
    def spark_is_missing():
        raise SelonError("Spark is not installed: pip install 'selon[spark]'")

    failures = []
    with pytest.raises(SelonError, match="Spark is not installed"):
        annotate.attempt(spark_is_missing, [], "copies", "all articles", failures.append)
    assert not failures


def test_a_script_is_run_once_without_a_guard(folder, tmp_path):
    lines = [f'{{"id": "{number}", "text": {json.dumps(TEXT)}}}' for number in range(2 * TASK)]
    (tmp_path / "pile.jsonl").write_text("\n".join(lines), encoding="utf-8")
    script = tmp_path / "script.py"
    script.write_text(
        f"from selon import api\nprint('begun')\nprint(len(api.said({str(tmp_path / 'pile.jsonl')!r}, workers=2)))\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == ["begun", str(2 * len(lines))]  # each article tells two statements

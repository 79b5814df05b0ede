"""What a user relies on: however a run ends, nothing that was committed is lost, and the next run goes on."""

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from selon.article import Article
from selon.engine.keep import read
from selon.errors import RecordUnwritable
from selon.record import Mention, Share
from selon.store import Record, marker
from selon.store.check import findings
from selon.store.tables import ANNOTATED, RELATED, Reading

KILLS = 50
TEXT = "Le pont de Vernon restera fermé jusqu'à jeudi soir, a déclaré lundi Ana Ruiz, maire de Vernon. Il pleut."

RUN = """
import sys
from selon.engine import keep
keep.COMMIT = 5
keep.shipped.__globals__["TASK"] = 3
keep.read([sys.argv[1]], sys.argv[2])
"""

FATAL = """
import os, signal, sys
from selon.engine import keep
from selon.store import disk, marker
keep.COMMIT = 5
keep.shipped.__globals__["TASK"] = 3
place, count = getattr(sys.modules[sys.argv[3]], sys.argv[4]), int(sys.argv[5])
def fatal(*given, **named):
    global count
    count -= 1
    if count < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return place(*given, **named)
setattr(sys.modules[sys.argv[3]], sys.argv[4], fatal)
keep.read([sys.argv[1]], sys.argv[2])
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    file = tmp_path / "articles.jsonl"
    lines = [
        {"id": str(number), "text": f"{number}. {TEXT} {number}", "published": f"2024-01-{1 + number:02}"}
        for number in range(20)
    ]
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return file


def _whole(path: Path) -> dict[str, list[str]]:
    """The rows of a record that was read to its end."""
    record = Record(path)
    assert record.related
    assert list(findings(record)) == []
    return {kind.__name__: sorted(map(repr, record.rows(kind))) for kind in (Article, *ANNOTATED, *RELATED)}


def _kept(path: Path, before: set[str]) -> set[str]:
    """The ids a record holds after a kill: all it held before, each with the rows made of it."""
    if not (path / marker.FILE).exists():
        return set()
    record = Record(path)
    ids = set(record.values(Article, "id"))
    assert before <= ids
    assert set(record.values(Reading, "article")) == ids
    assert set(record.values(Mention, "article")) == ids
    assert not record.related or set(record.values(Share, "article")) == ids
    return ids


def test_a_run_killed_at_random_moments_loses_nothing(sources: Path, tmp_path: Path) -> None:
    read([str(sources)], tmp_path / "whole")
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", RUN, str(sources), str(tmp_path / "timed")], check=True)
    spent = time.monotonic() - began
    rng, held, kills = random.Random(5), set[str](), 0
    place, fresh = tmp_path, True
    for number in range(KILLS):
        # a fresh record now and then and where one is done, so that every stage of a run is met
        if fresh or number % 10 == 0:
            place, held = tmp_path / f"record{number}", set()
        process = subprocess.Popen([sys.executable, "-c", RUN, str(sources), str(place)])
        try:
            process.wait(rng.uniform(0.2, 1.1) * spent)
            fresh = True
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            kills, fresh = kills + 1, False
        held = _kept(place, held)
    assert kills > KILLS // 5
    read([str(sources)], place)
    assert _whole(place) == _whole(tmp_path / "whole")


@pytest.mark.parametrize(
    ("module", "function", "count"),
    [
        *[
            ("selon.store.pieces", place, count)
            for place in ("write_table", "exchange")
            for count in (0, 1, 3, 5, 11, 20, 24)
        ],
        *[("selon.store.marker", "save", count) for count in (0, 1, 2, 4, 5)],
    ],
)
def test_a_run_killed_between_data_and_commit_loses_nothing(
    sources: Path, tmp_path: Path, module: str, function: str, count: int
) -> None:
    read([str(sources)], tmp_path / "whole")
    command = [sys.executable, "-c", FATAL, str(sources), str(tmp_path / "record"), module, function, str(count)]
    assert subprocess.run(command, check=False).returncode in (0, -signal.SIGKILL)
    _kept(tmp_path / "record", set())
    read([str(sources)], tmp_path / "record")
    assert _whole(tmp_path / "record") == _whole(tmp_path / "whole")


@pytest.mark.parametrize("count", range(8))
def test_a_run_killed_while_rows_are_exchanged_loses_nothing(sources: Path, tmp_path: Path, count: int) -> None:
    """The rows that go are deleted and those that come not yet written."""
    read([str(sources)], tmp_path / "whole")
    part = tmp_path / "part.jsonl"
    part.write_text("".join(sources.read_text(encoding="utf-8").splitlines(keepends=True)[:15]), encoding="utf-8")
    place = tmp_path / "record"
    read([str(part)], place)
    held = _kept(place, set())
    command = [sys.executable, "-c", FATAL, str(sources), str(place), "selon.store.schema", "batches", str(count)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    _kept(place, held)
    read([str(sources)], place)
    for name, rows in _whole(place).items():
        assert rows == _whole(tmp_path / "whole")[name] or name == "Article", name


def test_two_runs_at_once_and_a_reader_meet_whole_states(sources: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", RUN, str(sources), str(tmp_path / "record")]
    runs = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    seen: set[int] = set()
    while any(run.poll() is None for run in runs):
        if (tmp_path / "record" / marker.FILE).exists():
            seen.add(len(_kept(tmp_path / "record", set())))
        time.sleep(0.05)
    errors = [run.communicate()[1] for run in runs]
    assert sorted(run.returncode for run in runs) in ([0, 0], [0, 1])
    assert all("RecordBusy" in error for run, error in zip(runs, errors, strict=True) if run.returncode)
    assert seen <= {0, 6, 12, 18, 20}
    assert len(_whole(tmp_path / "record")["Article"]) == 20


def test_a_full_disk_is_one_clear_line(sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read([str(sources)], tmp_path / "record")
    before = _whole(tmp_path / "record")
    more = tmp_path / "more.jsonl"
    more.write_text(json.dumps({"id": "z", "text": "Il neige à Brest."}), encoding="utf-8")
    usage = marker.shutil.disk_usage(tmp_path)
    monkeypatch.setattr(marker.shutil, "disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(RecordUnwritable, match="left on the disk") as caught:
        read([str(more)], tmp_path / "record")
    assert "\n" not in str(caught.value)
    monkeypatch.undo()
    assert _whole(tmp_path / "record") == before
    assert read([str(more)], tmp_path / "record").read == 1

"""Spark gives the same rows as processes of this machine, to the byte; skipped where there is no PySpark or no Java."""

import os
import random
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pyarrow as pa
import pytest

from selon import copies
from selon.article import Article
from selon.copies import shards
from selon.engine.annotate import stream
from selon.engine.way import Way
from selon.store import schema
from selon.store.tables import ANNOTATED

pyspark = pytest.importorskip("pyspark", reason="PySpark is not installed: pip install selon[spark]")
pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17 or later; there is none")

SENTENCES = [
    "Le port de Brest restera fermé jusqu'à jeudi soir, a annoncé mardi la préfecture maritime de l'Atlantique.",
    "Une conduite de gaz rompue menace les quais où sont amarrés trois navires chargés de céréales.",
    "« Nous ne rouvrirons pas tant que la fuite n'est pas colmatée », a déclaré le capitaine du port Yann Kermeur.",
    "Les équipages ont été logés dans un gymnase de Plougastel pour la durée des travaux de réparation.",
]


@pytest.fixture
def pile() -> list[Article]:
    rng = random.Random(3)
    made = []
    for number in range(90):
        day = f"2024-01-{1 + number // 4:02}"
        published = rng.choice([None, day, f"{day}T10:{number % 60:02}"])
        text = f"{number}. {' '.join(rng.sample(SENTENCES, 3))}"
        made.append(Article(id=f"{number:03}", text=text, published=published))
    return made


def _bytes(kind: type, rows: list[object]) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, schema.schema(kind)) as writer:
        writer.write_batch(schema.batch(kind, rows))
    return bytes(sink.getvalue())


def _same(pile: list[Article], master: str) -> None:
    way = Way(master=master)
    for here, there in zip(copies.find(pile), copies.find(pile, run=way.run), strict=True):
        assert here
        assert _bytes(type(here[0]), list(here)) == _bytes(type(here[0]), list(there))
    assert list(stream(pile, ANNOTATED, way)) == list(stream(pile, ANNOTATED, Way()))


def _stop() -> None:
    from pyspark.sql import SparkSession

    if session := SparkSession.getActiveSession():
        session.stop()


def test_spark_gives_the_same_rows(pile: list[Article], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "SHARD", 3000)
    try:
        _same(pile, "local[2]")
    finally:
        _stop()


@pytest.fixture
def master(tmp_path: Path) -> Iterator[str]:
    """A standalone Spark of this machine with two worker processes."""
    home = Path(pyspark.__file__).parent
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"spark://127.0.0.1:{port}"
    run = [str(home / "bin" / "spark-class"), "org.apache.spark.deploy"]
    shared = {**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_NO_DAEMONIZE": "1"}
    shared["PYTHONPATH"] = os.pathsep.join([str(home.parent), *sys.path])
    commands = [[run[0], f"{run[1]}.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0"]]
    worker = [run[0], f"{run[1]}.worker.Worker", "--cores", "1", "--memory", "1g", "--webui-port", "0"]
    commands += [[*worker, "--work-dir", str(tmp_path / name), url] for name in ("one", "two")]
    with (tmp_path / "log").open("w") as log:
        started = [subprocess.Popen(command, env=shared, stdout=log, stderr=log) for command in commands]
        try:
            for _ in range(300):
                if (tmp_path / "log").read_text(errors="replace").count("Successfully registered with master") == 2:
                    break
                time.sleep(0.1)
            else:
                pytest.skip("a standalone Spark does not start here")
            yield url
        finally:
            _stop()
            for process in started:
                process.terminate()
            for process in started:
                with suppress(subprocess.TimeoutExpired):
                    process.wait(10)


def test_two_workers_of_a_standalone_spark_give_the_same_rows(
    pile: list[Article], master: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shards, "SHARD", 3000)
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    _same(pile, master)

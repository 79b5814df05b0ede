"""passim beside Selon: its index, pair and extent stages, run by Spark in a process of their own.

    python bench/extents.py CHECKOUT ARTICLES.jsonl FOLDER    the process: reads articles, leaves passages in FOLDER

`CHECKOUT` is a folder with the repository https://github.com/dasmiq/passim (2.0.1). It needs `pip install 'pyspark>=4'`
and Java; the clusters passim makes of its passages need GraphFrames and are not asked for.
"""

from __future__ import annotations

import ctypes
import importlib.util
import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

_SUBREAPER = 36
# it was written for PySpark 4.0, where functions of Python were not given Arrow
_SPARK = (
    ("spark.master", "local[2]"),
    ("spark.driver.memory", "6g"),
    ("spark.ui.enabled", "false"),
    ("spark.python.daemon.module", "counted"),
    ("spark.sql.execution.pythonUDF.arrow.enabled", "false"),
)
_COUNTED = """\
import signal
import pyspark.daemon
# the daemon ignores it when a worker ends, and the system then forgets the worker's seconds
pyspark.daemon.SIGCHLD = signal.SIGWINCH
pyspark.daemon.manager()
"""
Pair = tuple[int, int, int, int, int, int]
"""The later text, start and end in it, the earlier text, start and end in it."""


def run(checkout: Path, texts: Iterable[str], folder: Path) -> tuple[list[Pair], float]:
    """The passages of texts in the order of time, and the CPU seconds of all processes that found them.

    Raises `OSError` where the process fails, with the last line it wrote.
    """
    source = folder / "articles.jsonl"
    rows = ({"id": str(number), "rank": number, "text": text} for number, text in enumerate(texts))
    source.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    # processes that Spark's leave behind become ours, so that their seconds are counted
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    began = _spent()
    # only the clusters need it, but it is always imported
    (folder / "graphframes.py").write_text("GraphFrame = None\n", encoding="utf-8")
    (folder / "counted.py").write_text(_COUNTED, encoding="utf-8")
    command = [sys.executable, __file__, str(checkout), str(source), str(folder / "found")]
    done = subprocess.run(command, capture_output=True, text=True)
    _reap()
    if done.returncode:
        raise OSError((done.stderr.strip().splitlines() or ["it ended"])[-1])
    pairs = json.loads((folder / "found" / "pairs.json").read_text(encoding="utf-8"))
    return [(*pair,) for pair in pairs], _spent() - began


def lacking(checkout: Path) -> str | None:
    """What is missing for a run, None where nothing is."""
    if not (checkout / "passim" / "seriatim.py").exists():
        return f"{checkout} holds no passim/seriatim.py"
    missing = [name for name in ("pyspark", "intervaltree") if importlib.util.find_spec(name) is None]
    return f"pip install {' '.join(missing)}" if missing else None


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _reap() -> None:
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def main(checkout: str, source: str, found: str) -> None:
    """Run the stages and write the pairs of spans."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    stages = [str(Path(found).parent), checkout]
    os.environ["PYTHONPATH"] = os.pathsep.join(stages)  # for Spark's workers
    os.environ["PYSPARK_SUBMIT_ARGS"] = " ".join(
        [*(f"--conf {name}={value}" for name, value in _SPARK), "pyspark-shell"]
    )
    sys.path[:1] = stages
    peer: Any = importlib.import_module("passim.seriatim")
    peer.main(["--to-extents", "--fields", "rank", "--filterpairs", "rank < rank2", source, found])
    import pyarrow.dataset as ds

    rows = ds.dataset(f"{found}/tmp/extents.parquet", format="parquet").to_table(
        columns=["rank2", "begin2", "end2", "rank", "begin", "end"]
    )
    pairs = list(zip(*(column.to_pylist() for column in rows.columns), strict=True))
    Path(found, "pairs.json").write_text(json.dumps(pairs), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

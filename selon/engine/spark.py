"""The same work by Spark: each task is one row, done where Spark sends it; answers come in the order of the tasks.

Spark is not needed otherwise: `pip install selon[spark]` (PySpark 4, which needs Java 17 or later).
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import pyarrow as pa

from selon.errors import SelonError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

T = TypeVar("T")
R = TypeVar("R")

TASKS = 64
"""Tasks of one Spark job at most."""
BYTES = 256 << 20
"""Bytes of the tasks of one job, about: the driver holds one job's tasks and answers."""


def ordered(work: Callable[[T], R], tasks: Iterable[T], master: str) -> Iterator[R]:
    """The results of tasks, in their order. Raises `SelonError` where there is no PySpark or no such master."""
    session = _session(master)
    for job in _jobs(pickle.dumps(task, 5) for task in tasks):
        columns = {"number": pa.array(range(len(job)), pa.int64()), "task": pa.array(job, pa.binary())}
        rows = session.createDataFrame(pa.table(columns)).mapInArrow(
            partial(_answer, work), "number long, answer binary"
        )
        answers = dict(zip(*(column.to_pylist() for column in rows.toArrow().columns), strict=True))
        for number in range(len(job)):
            yield pickle.loads(answers.pop(number))  # what our own workers wrote


def _answer(work: Callable[[Any], Any], batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The work of a Spark worker."""
    for batch in batches:
        for number, task in zip(batch.column(0).to_pylist(), batch.column(1).to_pylist(), strict=True):
            answer = pickle.dumps(work(pickle.loads(task)), 5)
            yield pa.record_batch(
                [pa.array([number], pa.int64()), pa.array([answer], pa.binary())], ["number", "answer"]
            )


def _jobs(tasks: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Tasks in portions of one job.

    >>> [len(job) for job in _jobs(b"" for _ in range(70))]
    [64, 6]
    """
    job: list[bytes] = []
    size = 0
    for task in tasks:
        job.append(task)
        size += len(task)
        if len(job) >= TASKS or size >= BYTES:
            yield job
            job, size = [], 0
    if job:
        yield job


def _session(master: str) -> SparkSession:
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise SelonError("Spark is not installed: pip install 'selon[spark]' (it needs Java 17 or later)") from None
    # the workers must run the Python that has Selon
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName("selon")
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
        "spark.driver.memory": "2g",
        "spark.driver.maxResultSize": "0",
        "spark.rpc.message.maxSize": "512",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "1",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate()
    except Exception as error:
        line = " ".join(str(error).split())[:200]
        raise SelonError(f"Spark cannot be started at {master} ({line}); it needs Java 17 or later") from None

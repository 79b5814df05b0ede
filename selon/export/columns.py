"""Lines of a table as CSV and Parquet."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

_STEERING = ("=", "+", "-", "@", "\t", "\r")


def write(lines: Iterable[Mapping[str, Any]], to_csv: str | Path | None, to_parquet: str | Path | None) -> None:
    """Write lines to the files that are named."""
    if to_csv or to_parquet:
        kept = list(lines)
        if to_csv:
            write_csv(kept, to_csv)
        if to_parquet:
            write_parquet(kept, to_parquet)


def write_csv(lines: Collection[Mapping[str, Any]], file: str | Path) -> None:
    """Write lines as CSV in UTF-8, names of the columns first. Words that a spreadsheet would run are quoted by a `'`.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile(suffix=".csv") as file:
    ...     write_csv([{"article": "=1+1", "words": 8}], file.name)
    ...     Path(file.name).read_text(encoding="utf-8-sig").splitlines()
    ['article,words', "'=1+1,8"]
    """
    with Path(file).open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(next(iter(lines), {}))
        for line in lines:
            writer.writerow([_tame(value) for value in line.values()])


def write_parquet(lines: Collection[Mapping[str, Any]], file: str | Path) -> None:
    """Write lines as a Parquet file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist([dict(line) for line in lines]), str(file), compression="zstd")


def _tame(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_STEERING) else value

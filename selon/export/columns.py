"""Lines of a table as CSV and Parquet."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

Lines = Sequence[Mapping[str, Any]]
Take = Callable[[Lines], None]
_PORTION = 10_000
_STEERING = ("=", "+", "-", "@", "\t", "\r")


def write(lines: Iterable[Mapping[str, Any]], to_csv: str | Path | None, to_parquet: str | Path | None) -> int:
    """Write lines to the files that are named; no more than `_PORTION` of them are held. Their number."""
    count = 0
    with ExitStack() as files:
        open_ = [files.enter_context(_csv(to_csv))] if to_csv else []
        open_ += [files.enter_context(_parquet(to_parquet))] if to_parquet else []
        held = iter(lines)
        while open_ and (part := list(islice(held, _PORTION))):
            count += len(part)
            for take in open_:
                take(part)
    return count


@contextmanager
def _csv(file: str | Path) -> Iterator[Take]:
    """A CSV file in UTF-8, names of the columns first. Words that a spreadsheet would run are quoted by a `'`.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile(suffix=".csv") as file:
    ...     with _csv(file.name) as take:
    ...         take([{"article": "=1+1", "words": 8}])
    ...     Path(file.name).read_text(encoding="utf-8-sig").splitlines()
    ['article,words', "'=1+1,8"]
    """
    with Path(file).open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        begun = False

        def take(lines: Lines) -> None:
            nonlocal begun
            if not begun:
                writer.writerow(lines[0])
            begun = True
            writer.writerows([_tame(value) for value in line.values()] for line in lines)

        yield take


@contextmanager
def _parquet(file: str | Path) -> Iterator[Take]:
    """A Parquet file; a column without a value in the first lines is one of words."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    open_: list[Any] = []

    def take(lines: Lines) -> None:
        if not open_:
            found = pa.Table.from_pylist([dict(line) for line in lines]).schema
            typed = [field.with_type(pa.string()) if pa.types.is_null(field.type) else field for field in found]
            open_.append(pq.ParquetWriter(str(file), pa.schema(typed), compression="zstd"))
        open_[0].write_table(pa.Table.from_pylist([dict(line) for line in lines], schema=open_[0].schema))

    try:
        yield take
        if not open_:
            pq.write_table(pa.table({}), str(file))
    finally:
        for writer in open_:
            writer.close()


def _tame(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_STEERING) else value

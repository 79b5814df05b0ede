"""`record.json`: which version of each table the record stands at. Writing it is the commit."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from selon.errors import NewerRecord, NotARecord, RecordBusy, RecordDamaged, RecordUnwritable

FORMAT = 1
FILE = "record.json"
ROOM = 32 << 20
"""Bytes that must be free on the disk before a table is written."""
# what the Delta library takes for an address with another meaning, or ends the process on
_UNNAMABLE = re.compile(r"[\x00-\x1f\x7f%\[\]\\^|]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """The state of a record: the version of each table, whether its articles were related to each other since, and the
    window (days, None for all) in which their copies were looked for.

    >>> Marker(tables={"articles": 3}, related=False).tables["articles"]
    3
    """

    tables: dict[str, int] = field(default_factory=dict)
    related: bool = True
    window: int | None = 30


def load(path: Path) -> Marker:
    """The state a folder's record stands at; an error that says what to do where there is none."""
    try:
        raw = json.loads((path / FILE).read_text(encoding="utf-8"))
        number, related = int(raw["format"]), bool(raw["related"])
        tables = {str(name): int(version) for name, version in dict(raw["tables"]).items()}
        window = raw.get("window", 30)
        window = None if window is None else int(window)
    except (FileNotFoundError, NotADirectoryError):
        hint = f"'selon read SOURCE... --record {path}' makes one"
        raise NotARecord(f"{path}: not a record (no {FILE}); {hint}") from None
    except OSError as error:
        raise NotARecord(f"{path}: the record cannot be read ({error.strerror})") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise RecordDamaged(f"{path}: {FILE} is damaged; read its articles into a new record") from None
    if number > FORMAT:
        raise NewerRecord(
            f"{path}: written by a later Selon (format {number}, this one reads up to {FORMAT}); update Selon"
        )
    return Marker(tables=tables, related=related, window=window)


def holds(source: str | Path) -> bool:
    """Whether a source is a record, not a folder of articles.

    >>> holds("-"), holds("no-such-folder")
    (False, False)
    """
    if not source or not (Path(source) / FILE).is_file():
        return False
    try:
        return bool(load(Path(source)).tables)
    except NewerRecord:
        return True
    except (NotARecord, RecordDamaged):
        return False


def save(path: Path, marker: Marker) -> None:
    """Set the state of the record in one step, so that a reader meets the old or the new one and nothing between."""
    raw = {"format": FORMAT, "tables": marker.tables, "related": marker.related, "window": marker.window}
    fresh = path / f".{FILE}.new"
    with writable(path):
        with fresh.open("w", encoding="utf-8") as file:
            json.dump(raw, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path / FILE)


def prepare(path: Path) -> None:
    """Make the folder of a record; one that holds other things is left alone."""
    if odd := _UNNAMABLE.search(str(path.resolve())):
        raise RecordUnwritable(f"{path}: a record's folder cannot have {odd[0]!r} in its path; name another")
    if path.is_file():
        raise RecordUnwritable(f"{path}: a record is a folder, this is a file; name another place")
    with writable(path):
        path.mkdir(parents=True, exist_ok=True)
        empty = not any(entry.name != "lock" for entry in path.iterdir() if not entry.name.startswith("."))
    if not empty and not (path / FILE).exists():
        raise NotARecord(f"{path}: holds other files and no record; name an empty or a new folder")


def roomy(path: Path) -> None:
    """Refuse to write to a disk that is nearly full, before the Delta library meets its end in the middle of a file."""
    with writable(path):
        free = shutil.disk_usage(path).free
    if free < ROOM:
        raise RecordUnwritable(f"{path}: the record cannot be written (only {free >> 20} MB left on the disk)")


@contextmanager
def writable(path: Path) -> Iterator[None]:
    """Turn the system's refusals to write into one clear line."""
    try:
        yield
    except OSError as error:
        raise RecordUnwritable(f"{path}: the record cannot be written ({error.strerror or error})") from None


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the record for writing, begun where there is none. The system lets go of it however the process ends.

    Only who holds the lock begins the record: of two runs at once the other would set it back to empty.
    """
    with writable(path):
        file = (path / "lock").open("w")
    with file:
        if not _lock(file.fileno()):
            raise RecordBusy(f"{path}: another run is writing this record; wait for it to end")
        if not (path / FILE).exists():
            save(path, Marker())
        yield


def _lock(descriptor: int) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows has no such locks: two writers at once are then the user's to avoid
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True

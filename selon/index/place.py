"""Where the index of a record lies: under `index` in its folder, or elsewhere where that cannot be written."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path

from selon.index.build import build, shape
from selon.index.shelf import Shelf
from selon.store.disk import INDEX, Record


def current(record: Record) -> Shelf | None:
    """The index of a record as it was opened, None where it must be built first."""
    return _opened(_home(record) / _state(record))


def older(record: Record) -> Shelf | None:
    """The index of an earlier state of a record, for as long as a new one cannot be had."""
    home = _home(record)
    folders = sorted(home.iterdir(), key=lambda entry: entry.stat().st_mtime, reverse=True) if home.is_dir() else []
    return next((found for folder in folders if (found := _opened(folder))), None)


def refresh(record: Record, *, elsewhere: Path | None = None) -> Shelf:
    """The index of a record, built where there is none of this state; older ones are deleted.

    `elsewhere` is a folder to build it in where the record's own cannot be written. Raises `OSError` where neither can.
    """
    homes = [_home(record), *([elsewhere] if elsewhere else [])]
    for home in homes:
        if found := _opened(home / _state(record)):
            return found
    for number, home in enumerate(homes):
        try:
            return _built(record, home)
        except PermissionError:
            if number + 1 == len(homes):
                raise
        except OSError as error:
            if error.errno not in _UNWRITABLE or number + 1 == len(homes):
                raise
    raise AssertionError("a record has one home at least")


_UNWRITABLE = {13, 30}


def _built(record: Record, home: Path) -> Shelf:
    home.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=".new-", dir=home))
    fresh.chmod(home.stat().st_mode)  # who may read the record may read its index
    try:
        _arranged(record, fresh)
        try:
            fresh.rename(home / _state(record))
        except OSError:  # another process was quicker
            if _opened(home / _state(record)) is None:
                shutil.rmtree(home / _state(record), ignore_errors=True)
                fresh.rename(home / _state(record))
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    _tidy(home, _state(record))
    return Shelf(home / _state(record))


def _arranged(record: Record, fresh: Path) -> None:
    """Build an index from an earlier one, or by itself where another process deletes that meanwhile."""
    known = older(record)
    try:
        build(record, fresh, known.folder if known else None)
    except OSError:
        if known is None or _opened(known.folder):
            raise
        for entry in fresh.iterdir():
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        build(record, fresh)


def _tidy(home: Path, keep: str) -> None:
    """Delete the indexes of older states; who has one open goes on reading it."""
    for entry in home.iterdir():
        if entry.name != keep and not entry.name.startswith(".new-"):
            shutil.rmtree(entry, ignore_errors=True)


def _opened(folder: Path) -> Shelf | None:
    try:
        return Shelf(folder)
    except (OSError, ValueError, KeyError):
        return None


def _home(record: Record) -> Path:
    return record.path / INDEX


def _state(record: Record) -> str:
    told = json.dumps([shape(), record.state.tables, record.state.related], sort_keys=True)
    return hashlib.blake2b(told.encode(), digest_size=8).hexdigest()

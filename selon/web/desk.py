"""What a request finds of the record at this moment: its index, or why there is none yet."""

from __future__ import annotations

import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import duckdb

from selon.article import Article
from selon.errors import NewerRecord, NotARecord, RecordError
from selon.index import place
from selon.index.shelf import Shelf
from selon.store import marker
from selon.store.disk import Record

PAUSE = 0.5
"""Seconds after which the record is looked at again."""
PATIENCE = 10.0
"""Seconds a first request waits for the index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The index to answer from (None: `state` says why), and a notice to show above it.

    `state` is ready, none, empty, writing, stopped, newer, older, damaged or arranging.
    """

    shelf: Shelf | None
    state: str = "ready"
    notice: str | None = None
    detail: str = ""


class Desk:
    """Follows a record while others write it: the old state is shown until the new one is arranged."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._arranging: threading.Thread | None = None
        self._elsewhere: tempfile.TemporaryDirectory[str] | None = None
        self._shelf: Shelf | None = None
        self._state: marker.Marker | None = None
        self._found = Found(shelf=None, state="arranging")
        self._looked = 0.0
        self._failed: marker.Marker | None = None

    def begin(self) -> None:
        """Start arranging the record, before the first request."""
        self._now()

    def find(self) -> Found:
        """What there is now; where that is nothing yet, an index being built is waited for, but not for long."""
        found = self._now()
        worker = self._arranging
        if found.shelf is None and found.state == "arranging" and worker:
            worker.join(PATIENCE)
            found = self._now()
        return found

    def _now(self) -> Found:
        now = time.monotonic()
        with self._lock:
            if now - self._looked > PAUSE:
                self._found = self._look()
                self._looked = time.monotonic()
            return self._found

    def arrange(self) -> None:
        """Build the index now, if the record can be shown at all."""
        with self._lock:
            self._look()
            worker = self._arranging
        if worker:
            worker.join()

    def close(self) -> None:
        """Delete what was built outside the record."""
        if self._elsewhere:
            self._elsewhere.cleanup()

    def _look(self) -> Found:
        try:
            record = Record(self.path)
        except NotARecord as error:
            return Found(shelf=None, state="none", detail=str(error))
        except NewerRecord as error:
            return Found(shelf=None, state="newer", detail=str(error))
        except RecordError as error:
            return Found(shelf=None, state="damaged", detail=str(error))
        if record.state == self._state and self._shelf:
            return _shown(self._shelf)
        if not record.related:
            return self._unrelated(record)
        if record.state == self._failed:
            return Found(shelf=self._shelf, state=self._found.state, detail=self._found.detail)
        self._begin(record)
        return Found(shelf=self._shelf, state="arranging", notice="arranging")

    def _unrelated(self, record: Record) -> Found:
        """A record in the middle of a reading, or one that was stopped there: shown as it was before."""
        state = "writing" if busy(self.path) else "stopped"
        if self._shelf is None:
            self._shelf = place.older(record)
        if self._shelf:
            return Found(shelf=self._shelf, state=state, notice="writing")
        return Found(shelf=None, state=state, detail=str(record.count(Article)))

    def _begin(self, record: Record) -> None:
        if self._arranging and self._arranging.is_alive():
            return
        self._arranging = threading.Thread(target=self._build, args=(record,), daemon=True)
        self._arranging.start()

    def _build(self, record: Record) -> None:
        try:
            shelf = place.refresh(record, elsewhere=self._spare())
        except Exception as error:  # a page says so; the server goes on
            with self._lock:
                self._failed = record.state
                self._found = Found(shelf=self._shelf, state=_fault(error), detail=_line(error))
            return
        with self._lock:
            self._shelf, self._state, self._failed = shelf, record.state, None
            self._found, self._looked = _shown(shelf), time.monotonic()

    def _spare(self) -> Path:
        """A folder for an index whose record cannot be written."""
        if self._elsewhere is None:
            self._elsewhere = tempfile.TemporaryDirectory(prefix="selon-", ignore_cleanup_errors=True)
        return Path(self._elsewhere.name)


def _shown(shelf: Shelf) -> Found:
    return Found(shelf=shelf) if shelf.size else Found(shelf=None, state="empty")


def _fault(error: Exception) -> str:
    """Why a record cannot be arranged: another Selon wrote it with other columns, or it is damaged."""
    return "older" if isinstance(error, duckdb.BinderException) else "damaged"


def _line(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"


def busy(path: Path) -> bool:
    """Whether another process is writing a record."""
    try:
        with marker.locked(path):
            return False
    except RecordError:
        return True

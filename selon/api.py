"""Selon from Python: one function a command, of the same name.

Every function takes sources (files, folders, `-`) or the folder of a record, and gives rows of `selon.record`.
`workers` is the number of processes; more than one needs the usual ``if __name__ == "__main__"`` in a script.

    >>> from selon import api
    >>> api.said.__name__
    'said'
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from selon.choice import Choice
from selon.dossier import Dossier, dossier
from selon.engine.annotate import Report
from selon.engine.intake import Tally
from selon.engine.relate import Progress
from selon.engine.run import gather, silent
from selon.engine.way import Way
from selon.errors import UsageError
from selon.record import Claim, Dating, Name, Passage, Statement, Story, Time
from selon.store.pile import Rows

if TYPE_CHECKING:
    from selon.store.check import Finding

__all__ = ["answer", "check", "claims", "copies", "dates", "names", "read", "said", "stories", "story", "times"]

R = TypeVar("R")
Place = str | Path


def read(
    *sources: Place,
    record: Place,
    workers: int = 1,
    report: Report | None = None,
    progress: Progress = silent,
) -> Tally:
    """Read sources into a record on disk, made where there is none; what it holds already is skipped.

    `report` is called with each failure as it happens. Raises `RecordError` where the record cannot be written.
    """
    from selon.engine import keep

    return keep.read(_places(sources), record, way=Way(workers=workers), report=report, progress=progress)


def answer(
    kinds: Sequence[type],
    *sources: Place,
    record: Place | None = None,
    workers: int = 1,
    report: Report | None = None,
    progress: Progress = silent,
) -> Rows:
    """What holds the rows of some kinds, and those they lean on: a record on disk, or a pile made of sources in memory.

    Raises `UsageError` where both or neither are given.
    """
    if bool(sources) == bool(record):
        raise UsageError("name either sources to read or a record (--record DIR)")
    if record:
        from selon.store import Record

        return Record(record)
    return gather(_places(sources), *kinds, way=Way(workers=workers), report=report, progress=progress)[0]


def said(
    *sources: Place,
    record: Place | None = None,
    workers: int = 1,
    by: str | None = None,
    about: str | None = None,
    since: str | None = None,
    until: str | None = None,
    act: str | None = None,
) -> list[Statement]:
    """Who said what: the statements of every article, in text order; those that `selon.choice.Choice` asks for.

    Raises `UsageError` for a date or an act that is none.
    """
    choice = Choice(by=by, about=about, since=since, until=until, act=act)
    return list(choice.of(answer(choice.kinds(), *sources, record=record, workers=workers)))


def names(*sources: Place, record: Place | None = None, workers: int = 1) -> list[Name]:
    """Who is who: persons, organisations, governments, outlets and places with their variants."""
    return _rows(Name, sources, record, workers)


def times(*sources: Place, record: Place | None = None, workers: int = 1) -> list[Time]:
    """Time expressions with their TIMEX3 values."""
    return _rows(Time, sources, record, workers)


def dates(*sources: Place, record: Place | None = None, workers: int = 1) -> list[Dating]:
    """When each article was published, given or worked out, with the reasons."""
    return _rows(Dating, sources, record, workers)


def copies(*sources: Place, record: Place | None = None, workers: int = 1) -> list[Passage]:
    """Passages two articles share, the earlier one as the origin."""
    return _rows(Passage, sources, record, workers)


def stories(*sources: Place, record: Place | None = None, workers: int = 1) -> list[Story]:
    """Articles grouped by event."""
    return _rows(Story, sources, record, workers)


def claims(*sources: Place, record: Place | None = None, workers: int = 1) -> list[Claim]:
    """What statements say alike, with independent sources and standing."""
    return _rows(Claim, sources, record, workers)


def story(name: str, *sources: Place, record: Place | None = None, workers: int = 1) -> Dossier:
    """One story with all its rows. Raises `UsageError` where no story is called so."""
    return dossier(answer([Claim], *sources, record=record, workers=workers), name)


def check(record: Place) -> list[Finding]:
    """What is wrong in a record: every span whose words are not those of its article. Empty is well."""
    from selon.store import Record
    from selon.store.check import findings

    return list(findings(Record(record)))


def _rows(kind: type[R], sources: Sequence[Place], record: Place | None, workers: int) -> list[R]:
    return list(answer([kind], *sources, record=record, workers=workers).rows(kind))


def _places(sources: Sequence[Place]) -> list[str]:
    return [str(source) for source in sources]

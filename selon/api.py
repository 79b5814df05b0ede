"""Selon from Python: one function a command, of the same name.

Every function takes sources (files, folders, `-`) or the folder of a record, and gives rows of `selon.record`.
`workers` is the number of processes; a script needs no ``if __name__ == "__main__"`` for more than one.
`parser` names a spaCy pipeline (`pip install selon[spacy]`) that is asked where the grammar is unsure who speaks.

    >>> from selon import api
    >>> api.said.__name__
    'said'
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from selon.affair import Claims, Stories
from selon.choice import Choice, keys
from selon.course import Affair, Course
from selon.dossier import Dossier, dossier
from selon.engine import run
from selon.engine.annotate import Report
from selon.engine.intake import Tally
from selon.engine.relate import Progress
from selon.engine.run import silent
from selon.engine.way import KEPT, Way
from selon.errors import UsageError
from selon.fresh import Fresh, fresh
from selon.heard import heard
from selon.record import Claim, Dating, Name, Passage, Statement, Story, Time
from selon.store.marker import holds
from selon.store.pile import Rows
from selon.trails import Traced, traced
from selon.voices import Line, kinds, known
from selon.voices import voices as heard_by

if TYPE_CHECKING:
    from selon.store.check import Finding

__all__ = [
    "affair",
    "answer",
    "check",
    "claims",
    "copies",
    "dates",
    "index",
    "names",
    "news",
    "read",
    "said",
    "serve",
    "stories",
    "story",
    "times",
    "trail",
    "voices",
]

R = TypeVar("R")
Place = str | Path


def read(
    *sources: Place,
    record: Place,
    workers: int = 1,
    parser: str | None = None,
    window: int | None = KEPT,
    memory: int | None = None,
    master: str | None = None,
    report: Report | None = None,
    progress: Progress = silent,
) -> Tally:
    """Read sources into a record on disk, made where there is none; what it holds already is skipped.

    `window` is the days in which the origin of an article's words is looked for (None: all; as the record has it where
    none is given, 30 in a new one), `memory` the bytes comparing texts may take, `master` a Spark that does the work.
    `report` is called with each failure as it happens. Raises `RecordError` where the record cannot be written.
    """
    from selon.engine import keep

    way = _way(workers, parser, window, memory, master)
    tally = keep.read(_places(sources), record, way=way, report=report, progress=progress)
    _follow(record, progress)
    return tally


def answer(
    kinds: Sequence[type],
    *sources: Place,
    record: Place | None = None,
    workers: int = 1,
    parser: str | None = None,
    window: int | None = KEPT,
    memory: int | None = None,
    master: str | None = None,
    report: Report | None = None,
    progress: Progress = silent,
) -> Rows:
    """What holds the rows of some kinds, and those they lean on: a record on disk, or a pile made of sources in memory.

    One source that is a record answers as it is; among others, and with a parser or a window, its articles are read.
    Raises `UsageError` where both or neither are given.
    """
    if bool(sources) == bool(record):
        raise UsageError("name either sources to read or a record (--record DIR)")
    if len(sources) == 1 and not parser and window == KEPT and holds(sources[0]):
        record = sources[0]
    elif record and window != KEPT:
        raise UsageError("the copies of a record were found when it was read: give --window to selon read")
    if record and parser:
        raise UsageError("the statements of a record were found when it was read: give --parser to selon read")
    if record:
        from selon.store import Record

        return Record(record)
    way = _way(workers, parser, window, memory, master)
    return run.answer(_places(sources), *kinds, way=way, report=report, progress=progress)


def said(
    *sources: Place,
    record: Place | None = None,
    workers: int = 1,
    by: str | None = None,
    about: str | None = None,
    since: str | None = None,
    until: str | None = None,
    act: str | None = None,
    story: str | None = None,
    parser: str | None = None,
) -> list[Statement]:
    """Who said what: the statements `selon.choice.Choice` asks for, by the day of their article, then in text order.

    Raises `UsageError` for a date or an act that is none.
    """
    choice = Choice(by=by, about=about, since=since, until=until, act=act, story=story)
    rows = answer(choice.kinds(), *sources, record=record, workers=workers, parser=parser)
    return [one.row for one in heard(rows, choice.test(rows))]


def voices(
    *sources: Place,
    by: str = "name",
    record: Place | None = None,
    workers: int = 1,
    about: str | None = None,
    since: str | None = None,
    until: str | None = None,
    act: str | None = None,
    story: str | None = None,
) -> list[Line]:
    """Whose voice is heard: one table of `selon.voices.TABLES`, over the statements `selon.choice.Choice` asks for.

    Raises `UsageError` for no such table, and for a date or an act that is none.
    """
    known(by)
    choice = Choice(about=about, since=since, until=until, act=act, story=story)
    return heard_by(answer(kinds(choice), *sources, record=record, workers=workers), by, choice)


def names(*sources: Place, record: Place | None = None, workers: int = 1, about: str | None = None) -> list[Name]:
    """Who is who: persons, organisations, governments, outlets and places with their variants.

    With `about` only whom that name may mean.
    """
    found = _rows(Name, sources, record, workers)
    meant = keys(found, about) if about else None
    return [name for name in found if meant is None or name.key in meant]


def times(*sources: Place, record: Place | None = None, workers: int = 1) -> list[Time]:
    """Time expressions with their TIMEX3 values."""
    return _rows(Time, sources, record, workers)


def dates(*sources: Place, record: Place | None = None, workers: int = 1) -> list[Dating]:
    """When each article was published, given or worked out, with the reasons."""
    return _rows(Dating, sources, record, workers)


def copies(
    *sources: Place,
    record: Place | None = None,
    workers: int = 1,
    window: int | None = KEPT,
    memory: int | None = None,
    master: str | None = None,
) -> list[Passage]:
    """Passages two articles share, the earlier one as the origin. `selon.printed.printed` adds them up."""
    found = answer([Passage], *sources, record=record, workers=workers, window=window, memory=memory, master=master)
    return list(found.rows(Passage))


def stories(
    *sources: Place,
    record: Place | None = None,
    workers: int = 1,
    about: str | None = None,
    since: str | None = None,
    until: str | None = None,
    least: int = 1,
) -> list[Story]:
    """Articles grouped by event; those that `selon.affair.Stories` asks for."""
    wanted = Stories(about=about, since=since, until=until, least=least)
    return list(wanted.of(answer(wanted.kinds(), *sources, record=record, workers=workers)))


def claims(
    *sources: Place,
    record: Place | None = None,
    workers: int = 1,
    standing: Sequence[str] = (),
    by: str | None = None,
    about: str | None = None,
    story: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> list[Claim]:
    """What statements say alike, with independent sources and standing; those that `selon.affair.Claims` asks for."""
    wanted = Claims(standing=standing, by=by, about=about, story=story, since=since, until=until)
    return list(wanted.of(answer(wanted.kinds(), *sources, record=record, workers=workers)))


def story(name: str, *sources: Place, record: Place | None = None, workers: int = 1) -> Dossier:
    """One story with all its rows. Raises `UsageError` where no story is called so."""
    return dossier(answer([Claim], *sources, record=record, workers=workers), name)


def affair(
    name: str,
    *sources: Place,
    record: Place | None = None,
    workers: int = 1,
    since: str | None = None,
    until: str | None = None,
) -> Course:
    """All by and about a name (or some words) across stories, day by day. Raises `UsageError` where nothing is."""
    wanted = Affair(about=name, since=since, until=until)
    return wanted.of(answer(wanted.kinds(), *sources, record=record, workers=workers))


def trail(claim: str, *sources: Place, record: Place | None = None, workers: int = 1) -> Traced:
    """The claim of that name, or the one that holds the statement ARTICLE:LINE, with the statements of its trail.

    Raises `UsageError` where there is none.
    """
    return traced(answer([Claim], *sources, record=record, workers=workers), claim)


def news(name: str, *sources: Place, since: str, record: Place | None = None, workers: int = 1) -> Fresh:
    """What is new in one story since a day (``2023-09-05``).

    Raises `UsageError` where no story is called so, or the day is none.
    """
    return fresh(story(name, *sources, record=record, workers=workers), since)


def check(record: Place) -> list[Finding]:
    """What is wrong in a record: every span whose words are not those of its article. Empty is well."""
    from selon.store import Record
    from selon.store.check import findings

    return list(findings(Record(record)))


def index(record: Place) -> int:
    """Arrange a record for the reader and its search, where that is not done for its present state; its articles."""
    from selon.index import place
    from selon.store import Record

    return place.refresh(Record(record)).size


def serve(
    record: Place,
    *,
    host: str = "127.0.0.1",
    port: int = 8137,
    names: Sequence[str] = (),
    ready: Callable[[str], None] | None = None,
) -> None:
    """Show a record in the browser until SIGTERM or SIGINT. `ready` is called with the address.

    `names` are the host names it may be asked under, beside localhost and numbers. Raises `SelonError` where the
    address cannot be taken.
    """
    from selon.web.serve import serve as run

    run(record, host=host, port=port, names=names, ready=ready)


def _follow(record: Place, progress: Progress) -> None:
    """Bring the index of a record up to date, where it has one; what was read is safe whatever comes of it."""
    from selon.store.disk import INDEX

    if (Path(record) / INDEX).is_dir():
        progress("index", 0)
        with suppress(OSError, ValueError):
            index(record)


def _rows(kind: type[R], sources: Sequence[Place], record: Place | None, workers: int) -> list[R]:
    return list(answer([kind], *sources, record=record, workers=workers).rows(kind))


def _way(
    workers: int, parser: str | None, window: int | None = KEPT, memory: int | None = None, master: str | None = None
) -> Way:
    """The choices of a run; a parser that cannot be had is told before anything is read."""
    if parser is not None:
        from selon.said.parser import load

        load(parser)
    return Way(workers=workers, parser=parser, window=window, memory=memory, master=master)


def _places(sources: Sequence[Place]) -> list[str]:
    return [str(source) for source in sources]

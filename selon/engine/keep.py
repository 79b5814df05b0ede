"""The whole way into a record on disk, committed as it goes."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from selon.article import Article
from selon.copies import Place
from selon.engine import sources as reading
from selon.engine.among import Among
from selon.engine.annotate import Report, shipped
from selon.engine.grow import grow
from selon.engine.intake import Intake, Tally
from selon.engine.relate import PLACE, Progress, handed_back, relate
from selon.engine.run import Failures, silent
from selon.engine.way import ALONE, Way
from selon.names.sheaf import Sheaf
from selon.record import Claim, Failure, Name, Story
from selon.store import schema
from selon.store.disk import Record, Writer, streamed, writing
from selon.store.held import Held
from selon.store.tables import ANNOTATED, KINDS, MADE, RELATED, SINGLE, Reading, column, table
from selon.stories import Bag, Term, bags

if TYPE_CHECKING:
    from selon.engine.annotate import Shipment

COMMIT = 512
"""Articles after which a reading is committed: the most a killed run loses."""
_THINGS = 50_000


def read(
    sources: Sequence[str],
    path: str | Path,
    *,
    way: Way = ALONE,
    report: Report | None = None,
    progress: Progress = silent,
) -> Tally:
    """Read sources into a record, made where there is none; what it holds already is skipped.

    A run that was stopped is gone on with; of a record an earlier Selon made, all but the articles is made anew.
    Raises `RecordError` where the record cannot be written.
    """
    failures = Failures(report=report)
    with writing(path) as writer, _seldom_swept():
        way = way.within(writer.window)
        if writer.outdated(SINGLE):
            _anew(writer, way, failures, progress)
        before = Record(path)
        intake = Intake(digests=set(before.values(Reading, "digest")), ids=set(before.values(Article, "id")))
        fresh = intake.fresh(reading.articles(sources, report=failures, way=way))
        count = 0
        for portion in _portions(shipped(fresh, SINGLE, way)):
            number = _append(writer, portion, intake, failures)
            progress("read", count := count + number)
        if count or not before.related or way.window != before.window:
            handed_back()
            with _unswept():
                _relate(writer, path, way, failures, progress)
            _remember(writer, before, failures)
        elif failures.kept:
            _remember(writer, before, failures)
        writer.tidy()
    return failures.tally(count, intake.skipped)


def _anew(writer: Writer, way: Way, failures: Failures, progress: Progress) -> None:
    """Make the rows of single articles anew of which an earlier Selon kept less; a run that is stopped changes none."""
    record = writer.record()
    told = f"an earlier Selon kept less of its {record.count(Article)} articles: they are read anew"
    failures(Failure(place=str(writer.path), reason=told, kind="note"))
    for kind in MADE:
        writer.clear(kind)
    count = 0
    held = schema.rows(Article, streamed(Article, record.files(Article)))
    for portion in _portions(shipped(held, SINGLE, way)):
        progress("read", count := count + _add(writer, SINGLE, portion, failures))
    writer.commit(related=False)


def _portions(shipments: Iterable[Shipment]) -> Iterator[list[Shipment]]:
    """Shipments in portions of `COMMIT` articles."""
    portion: list[Shipment] = []
    count = 0
    for shipment in shipments:
        portion.append(shipment)
        count += shipment["articles"].num_rows
        if count >= COMMIT:
            yield portion
            portion, count = [], 0
    if portion:
        yield portion


def _append(writer: Writer, portion: list[Shipment], intake: Intake, failures: Failures) -> int:
    """Commit a portion; the number of its articles."""
    number = _add(writer, (Article, *SINGLE), portion, failures)
    # articles run ahead of the portion in hand: only its own readings may be kept, or a killed run would lose the rest
    writer.append(Reading, [schema.batch(Reading, intake.readings[:number])])
    del intake.readings[:number]
    writer.commit(related=False)
    return number


def _add(writer: Writer, kinds: Sequence[type], portion: list[Shipment], failures: Failures) -> int:
    """Add rows of some kinds, and tell what failed; the number of the articles."""
    for kind in kinds:
        writer.append(kind, [shipment[table(kind)] for shipment in portion])
    for failure in schema.rows(Failure, [shipment[table(Failure)] for shipment in portion]):
        failures(failure)
    return sum(shipment["articles"].num_rows for shipment in portion)


@contextmanager
def _seldom_swept() -> Iterator[None]:
    """Search for garbage less often: an article makes thousands of small things, and next to no circles."""
    often = gc.get_threshold()
    gc.set_threshold(max(_THINGS, often[0]) if often[0] else 0, *often[1:])
    try:
        yield
    finally:
        gc.set_threshold(*often)


@contextmanager
def _unswept() -> Iterator[None]:
    """Hold back the search for garbage: rows hold no circles, and to look through millions takes a tenth more."""
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()


def _relate(writer: Writer, path: str | Path, way: Way, failures: Failures, progress: Progress) -> None:
    """Make the rows across articles anew and put those that changed in the place of the old, all at once."""
    held = _counted(writer, Held(writer.record()))
    record = held.record
    among: Among | None = None
    # what is known holds as long as the window does in which passages were looked for
    if way.window == record.window and record.count(Story) and _known(record):
        renewed = grow(held, way=way, report=failures, progress=progress)
        among = Among(held, renewed)
    else:
        for kind in RELATED:
            held.put(kind, ())
        relate(held, RELATED, way=way, report=failures, progress=progress, bags=partial(held.lent, Bag))
    progress("store", len(held.all(Article)))
    for kind in (*ANNOTATED, *RELATED):
        if column(kind):
            writer.mend(kind, held.left(kind), held.come(kind))
        elif kind is Claim and among:
            writer.mend(kind, among, schema.batches(kind, among.rest))
        else:
            writer.replace(kind, held.batches(kind))
        held.forget(kind)
    for kind in KINDS:
        writer.gather(kind)
    writer.window = way.window
    writer.commit(related=True)


def _counted(writer: Writer, held: Held) -> Held:
    """What a record holds, with the words of every article: an earlier Selon did not keep them."""
    if held.record.count(Bag) == len(held.all(Article)):
        return held
    known = set(held.record.values(Bag, "article"))
    lacking = [article for article in held.all(Article) if article.id not in known]
    for at in range(0, len(lacking), COMMIT):
        writer.append(Bag, [schema.batch(Bag, bags(lacking[at : at + COMMIT]))])
    writer.commit(related=False)
    return Held(writer.record())


def _known(record: Record) -> bool:
    """Whether a record has what it is grown by: in how many articles its words stand, what its names are made of, and
    the places of its articles in time.

    An earlier Selon did not keep it.
    """
    named = record.count(Sheaf) or not record.count(Name)
    return bool(record.count(Term) and record.count(Place) and named)


def _remember(writer: Writer, before: Record, failures: Failures) -> None:
    """Keep the failures, old and new; a source that was read since has none."""
    old = dict.fromkeys(before.rows(Failure))
    read = set(Record(writer.path).values(Article, "place"))
    gone = read | {PLACE}
    kept = [row for row in {**old, **failures.kept} if row in failures.kept or row.place not in gone]
    if kept != list(old):
        writer.replace(Failure, [schema.batch(Failure, kept)])
        writer.commit(related=True)

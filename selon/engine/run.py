"""The whole way in memory: read, annotate, relate as far as an answer takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from selon.article import Article
from selon.copies.spool import Spool
from selon.engine import sources as reading
from selon.engine.annotate import Report, stream
from selon.engine.intake import Intake, Tally
from selon.engine.large import Large
from selon.engine.needs import needs, undated
from selon.engine.relate import Progress, relate
from selon.engine.way import ALONE, WINDOW, Way
from selon.record import Dating, Failure, Passage, Share
from selon.store.pile import Pile, Rows
from selon.store.tables import ANNOTATED

DATED = 1000
"""Articles of a pile whose copies alone are asked for, up to which the undated are dated first."""


def silent(stage: str, done: int) -> None:
    """Progress nobody watches."""


def counted(articles: Iterable[Article], stage: str, progress: Progress) -> Iterator[Article]:
    """Articles, told one by one to who watches."""
    for done, article in enumerate(articles, 1):
        progress(stage, done)
        yield article


@dataclass(slots=True, kw_only=True)
class Failures:
    """Keeps failures and passes each on once.

    >>> failures = Failures()
    >>> failures(Failure(place="a.txt", reason="empty")); failures(Failure(place="a.txt", reason="empty"))
    >>> len(failures.kept)
    1
    """

    report: Report | None = None
    kept: dict[Failure, None] = field(default_factory=dict)

    def count(self, kind: str) -> int:
        """How many there are of a kind: failed, skipped or note."""
        return sum(failure.kind == kind for failure in self.kept)

    def tally(self, read: int, skipped: int) -> Tally:
        """The account of a run that read so many articles and skipped so many it had already."""
        return Tally(read=read, skipped=skipped + self.count("skipped"), failed=self.count("failed"))

    def __call__(self, failure: Failure) -> None:
        if failure not in self.kept:
            self.kept[failure] = None
            if self.report:
                self.report(failure)


def gather(
    sources: Sequence[str],
    *kinds: type,
    way: Way = ALONE,
    report: Report | None = None,
    progress: Progress = silent,
) -> tuple[Pile, Tally]:
    """A pile in memory that holds the rows of some kinds, and all they lean on, for some sources."""
    intake, failures = Intake(), Failures(report=report)
    articles = list(_read(sources, intake, failures, progress, way))
    pile = _made(articles, kinds, way, failures, progress)
    return pile, failures.tally(len(articles), intake.skipped)


def answer(
    sources: Sequence[str],
    *kinds: type,
    way: Way = ALONE,
    report: Report | None = None,
    progress: Progress = silent,
) -> Rows:
    """The same, but that copies of many articles are looked for on disk."""
    failures = Failures(report=report)
    fresh = _read(sources, Intake(noted=False), failures, progress, way)
    few = list(islice(fresh, DATED + 1 if kinds and {*kinds} <= {Passage, Share} else None))
    if len(few) > DATED and {*kinds} <= {Passage, Share}:
        spool = Spool(chain(few, fresh))
        progress(Passage.table, len(spool))
        return Large(spool, way=way.within(WINDOW), report=failures)
    return _made(few, kinds, way, failures, progress)


def _read(
    sources: Sequence[str], intake: Intake, failures: Failures, progress: Progress, way: Way
) -> Iterator[Article]:
    return counted(intake.fresh(reading.articles(sources, report=failures, way=way)), "read", progress)


def _made(articles: list[Article], kinds: Sequence[type], way: Way, failures: Failures, progress: Progress) -> Pile:
    """The rows of some kinds and all they lean on."""
    pile = Pile()
    pile.put(Article, articles)
    if kinds:
        open_ = any(map(undated, articles))
        # a day that is worked out can tell who copied from whom; in a large pile that would take longer than the copies
        more = (Dating,) if open_ and Passage in kinds and len(articles) <= DATED else ()
        wanted = needs(*kinds, *more, dating=open_)
        done = 0
        for sheet in stream(articles, wanted, way):
            for row in ANNOTATED:
                pile.add(row, sheet.rows()[row])
            for failure in sheet.failures:
                failures(failure)
            progress("annotate", done := done + len(sheet.articles))
        relate(pile, wanted, way=way.within(WINDOW), report=failures, progress=progress)
    pile.put(Failure, failures.kept)
    return pile

"""Sources and records as one stream of articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from selon import read as reading
from selon.article import Article
from selon.engine.annotate import Report
from selon.engine.way import ALONE, Way
from selon.errors import SelonError
from selon.record import Failure
from selon.store.disk import Record
from selon.store.marker import holds


def articles(sources: Sequence[str], *, report: Report, way: Way = ALONE) -> Iterator[Article]:
    """The articles of sources; a folder that is a record gives those it holds, as they were read into it.

    Where there is a `way` to other processes, they extract the articles of many pages.

    >>> list(articles(["no-such-folder"], report=lambda failure: print(failure.reason)))
    there is no such file or folder; check the path
    []
    """
    for held, group in groupby(sources, holds):
        if held:
            for source in group:
                yield from _held(source, report)
        else:
            yield from reading.articles(list(group), report=report, run=None if way.alone else way.ordered)


def _held(source: str, report: Report) -> Iterator[Article]:
    """The articles of a record, whatever version of Selon made it."""
    try:
        yield from Record(source).rows(Article)
    except SelonError as error:
        report(Failure(place=source, reason=str(error).removeprefix(f"{source}: ")))

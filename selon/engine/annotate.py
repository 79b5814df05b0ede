"""One article at a time: names, times and statements. A fault in one article is reported and harms no other."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from selon import names, said, stories, times
from selon.article import Article
from selon.engine.way import Way
from selon.errors import SelonError
from selon.record import Failure, Mention, Statement, Time
from selon.said.parser import load
from selon.stories import Bag

if TYPE_CHECKING:
    import pyarrow as pa

    Shipment = dict[str, pa.RecordBatch]

R = TypeVar("R")
Report = Callable[[Failure], None]
TASK = 32
"""Articles a worker process is handed at once."""
LARGE = 1_000_000
"""Characters after which a task is full, whatever its number of articles."""
FEW = 3
"""Tasks that are done sooner without other processes, each of which must first read what is known of French."""


@dataclass(slots=True, kw_only=True)
class Sheet:
    """Some articles with the rows made of each."""

    articles: list[Article]
    mentions: list[Mention] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    bags: list[Bag] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    def rows(self) -> dict[type, list[Any]]:
        """The rows by kind, the articles among them."""
        return {
            Article: self.articles,
            Mention: self.mentions,
            Time: self.times,
            Statement: self.statements,
            Bag: self.bags,
            Failure: self.failures,
        }


def annotate(articles: Sequence[Article], wanted: Collection[type], parser: str | None = None) -> Sheet:
    """The rows of the wanted kinds for some articles; `parser` names the pipeline that statements may ask.

    >>> annotate([Article(id="a", text="Il pleut.")], {Time}).times
    []
    """
    sheet = Sheet(articles=list(articles))
    asked = load(parser) if parser and Statement in wanted else None
    for article in articles:
        place = article.place or article.id
        found: list[Mention] = []
        when: list[Time] = []
        if Mention in wanted:
            found = attempt(partial(names.find, article), [], "names", place, sheet.failures.append)
        if Time in wanted:
            when = attempt(partial(times.find, article), [], "times", place, sheet.failures.append)
        if Statement in wanted:
            find = partial(said.find, article, mentions=found, times=when, parser=asked)
            sheet.statements += attempt(find, [], "statements", place, sheet.failures.append)
        sheet.mentions += found
        sheet.times += when
    if Bag in wanted and articles:
        place = articles[0].place or articles[0].id
        sheet.bags = attempt(partial(stories.bags, articles), [], "words", place, sheet.failures.append)
    return sheet


def attempt(work: Callable[[], R], otherwise: R, what: str, place: str, report: Report) -> R:
    """The result of some work; where it fails, `otherwise` and a report that says where.

    >>> failures = []
    >>> attempt(lambda: [1 // 0], [], "names", "a.txt", failures.append)
    []
    >>> failures[0].reason.startswith("names could not be worked out (ZeroDivisionError")
    True
    """
    try:
        return work()
    except SelonError:  # already a clear line for the user: Spark is not installed
        raise
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno}"
        reason = f"{what} could not be worked out ({type(error).__name__} at {where}: {error})"
        report(Failure(place=place, reason=" ".join(reason.split())[:300]))
        return otherwise


def tasks(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Articles in the portions a worker process is handed: `TASK` articles, fewer where they are long."""
    task: list[Article] = []
    size = 0
    for article in articles:
        task.append(article)
        size += len(article.text)
        if len(task) >= TASK or size >= LARGE:
            yield task
            task, size = [], 0
    if task:
        yield task


def stream(articles: Iterable[Article], wanted: Collection[type], way: Way) -> Iterator[Sheet]:
    """Annotated articles in the order they came."""
    todo, spread = _portions(articles, way)
    if spread:
        return map(unpack, _ordered(todo, wanted, way))
    return (annotate(task, wanted, way.parser) for task in todo)


def shipped(articles: Iterable[Article], wanted: Collection[type], way: Way) -> Iterator[Shipment]:
    """The same as Arrow batches by table."""
    todo, spread = _portions(articles, way)
    if spread:
        return _ordered(todo, wanted, way)
    return (pack(annotate(task, wanted, way.parser)) for task in todo)


def _portions(articles: Iterable[Article], way: Way) -> tuple[Iterator[list[Article]], bool]:
    """Articles in tasks, and whether other processes are to do them: a few tasks are done sooner without."""
    todo = tasks(articles)
    head = list(islice(todo, FEW + 1))
    long = len(head) > 1 and sum(len(article.text) for task in head for article in task) > LARGE
    return chain(head, todo), not way.alone and (long or len(head) > FEW)


def _ordered(todo: Iterable[list[Article]], wanted: Collection[type], way: Way) -> Iterator[Shipment]:
    packed = (pack(Sheet(articles=task)) for task in todo)
    return way.ordered(partial(_work, frozenset(wanted), way.parser), packed, split=_single, lost=_lost)


def pack(sheet: Sheet) -> Shipment:
    """A sheet as Arrow, which travels between processes at little cost."""
    from selon.store import schema
    from selon.store.tables import table

    return {table(kind): schema.batch(kind, rows) for kind, rows in sheet.rows().items()}


def unpack(batches: Shipment) -> Sheet:
    """The sheet of Arrow batches."""
    from selon.store import schema
    from selon.store.tables import table

    known = {table(kind): kind for kind in Sheet(articles=[]).rows()}
    return Sheet(**{name: list(schema.rows(known[name], [part])) for name, part in batches.items()})


def _work(wanted: frozenset[type], parser: str | None, batches: Shipment) -> Shipment:
    """The work of a worker process: Arrow in, Arrow out."""
    return pack(annotate(unpack(batches).articles, wanted, parser))


def _single(batches: Shipment) -> list[Shipment]:
    return [pack(Sheet(articles=[article])) for article in unpack(batches).articles]


def _lost(batches: Shipment) -> Shipment:
    sheet = unpack(batches)
    reason = "could not be annotated (the process that worked on it ended)"
    sheet.failures += [Failure(place=article.place or article.id, reason=reason) for article in sheet.articles]
    return pack(sheet)

"""Web pages as they were saved, and the articles in them: other processes may extract these, which takes longest."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, groupby, islice
from typing import Any, Protocol

from selon.article import Article
from selon.read.encoding import Binary
from selon.record import Failure

Report = Callable[[Failure], None]
FEW = 24
"""Pages that are extracted sooner without other processes (a page takes some 30 ms, a process a second to begin)."""
_TASK, _LARGE = 8, 4_000_000
"""Pages, and bytes of pages, a process is handed at once."""
_EMPTY = "page without the text of an article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page whose article is still to be extracted; of one in a web archive that holds none is only counted."""

    data: bytes
    id: str
    place: str
    url: str | None = None
    left: Counter[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What of a web archive was left out: it is told when all its pages are done."""

    counts: Counter[str]
    place: str
    tell: Callable[[Counter[str]], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """Why there is no article; `empty` where the page just holds none."""

    reason: str
    empty: bool = False


Found = Article | Page | Left
Made = Article | Lost


class Run(Protocol):
    """Something that does what `map` does, here or in other processes: the results of tasks, in their order."""

    def __call__(
        self,
        work: Callable[[list[Page]], list[Made]],
        tasks: Iterable[list[Page]],
        *,
        split: Callable[[list[Page]], list[list[Page]]],
        lost: Callable[[list[Page]], list[Made]],
    ) -> Iterator[list[Made]]: ...


def settled(found: Iterable[Found], *, report: Report, run: Run | None = None) -> Iterator[Article]:
    """What was found as articles, in its order: those of many pages are extracted by what `run` runs.

    >>> [one.id for one in settled([Article(id="a", text="Il pleut.")], report=print)]
    ['a']
    """
    for paged, group in groupby(found, lambda one: isinstance(one, Page)):
        if paged:
            pages: Iterator[Any] = group
            yield from _articles(pages, report, run)
            continue
        for one in group:
            if isinstance(one, Article):
                yield one
            elif isinstance(one, Left) and (told := one.tell(one.counts)):
                report(Failure(place=one.place, reason=f"left out: {told}", kind="skipped"))


def _articles(pages: Iterator[Page], report: Report, run: Run | None) -> Iterator[Article]:
    head = list(islice(pages, FEW)) if run else []
    if run is None or len(head) < FEW:
        for page in chain(head, pages):
            yield from _told(page, extract(page), report)
        return
    handed: deque[Page] = deque()
    for made in run(_extract, _tasks(chain(head, pages), handed), split=_single, lost=_lost):
        for one in made:
            yield from _told(handed.popleft(), one, report)


def _told(page: Page, made: Made, report: Report) -> Iterator[Article]:
    """The article of a page; why there is none is reported, or counted."""
    if isinstance(made, Article):
        yield made
    elif page.left is not None and made.empty:
        page.left[_EMPTY] += 1
    else:
        report(Failure(place=page.place, reason=made.reason))


def extract(page: Page) -> Made:
    """The article of a page.

    >>> extract(Page(data=b"", id="a", place="a.html")).reason
    'it is empty'
    """
    from selon.read import html

    try:
        made = html.article(page.data, id=page.id, place=page.place)
    except html.NoText as error:
        return Lost(reason=str(error), empty=True)
    except Binary:
        return Lost(reason="it holds binary data, not text; give the article as text, HTML or JSON Lines")
    except Exception as error:  # a fault in one page must not take the others with it
        return Lost(reason=str(error) if isinstance(error, ValueError) else _fault(error))
    return made if made.url else replace(made, url=page.url)


def _fault(error: Exception) -> str:
    return f"it could not be read ({' '.join(f'{type(error).__name__}: {error}'.split())[:200]})"


def _tasks(pages: Iterable[Page], handed: deque[Page]) -> Iterator[list[Page]]:
    """Pages in portions, without what only this process may count; `handed` gets them as they are."""
    task: list[Page] = []
    size = 0
    for page in pages:
        handed.append(replace(page, data=b""))
        task.append(replace(page, left=None))
        size += len(page.data)
        if len(task) >= _TASK or size >= _LARGE:
            yield task
            task, size = [], 0
    if task:
        yield task


def _extract(pages: list[Page]) -> list[Made]:
    return [extract(page) for page in pages]


def _single(pages: list[Page]) -> list[list[Page]]:
    return [[page] for page in pages]


def _lost(pages: list[Page]) -> list[Made]:
    return [Lost(reason="it could not be read (the process that worked on it ended)") for _ in pages]

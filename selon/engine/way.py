"""How the work is run: by processes of this machine or by Spark, and what bounds the search for copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import Any, TypeVar

from selon.errors import SelonError

T = TypeVar("T")
R = TypeVar("R")

KEPT = -1
WINDOW = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """The choices of a run.

    `workers` is the number of processes; with a `master` (``local[2]``, ``spark://host:7077``) Spark does their work.
    `window` is the days before an article in which the origin of its words is looked for (None: all; `KEPT`: those of
    the record, 30 where there is none), `memory` the bytes all processes together may take to compare texts.
    `parser` names the spaCy pipeline that may be asked for subjects.

    >>> list(Way().run(len, ["un", "deux"]))
    [2, 4]
    """

    workers: int = 1
    window: int | None = KEPT
    memory: int | None = None
    master: str | None = None
    parser: str | None = None

    def within(self, window: int | None) -> Way:
        """The same with a window where none was chosen.

        >>> Way().within(30).window, Way(window=7).within(30).window
        (30, 7)
        """
        return replace(self, window=window) if self.window == KEPT else self

    @property
    def alone(self) -> bool:
        """Whether this process does everything itself."""
        return self.workers == 1 and self.master is None

    @property
    def share(self) -> int | None:
        """The memory of one process, None where it is not bounded."""
        return None if self.memory is None else self.memory // (1 if self.master else self.workers)

    def ordered(
        self,
        work: Callable[[T], R],
        tasks: Iterable[T],
        *,
        split: Callable[[T], list[T]],
        lost: Callable[[T], R],
        ahead: int = 3,
    ) -> Iterator[R]:
        """The results of tasks, in their order. `work` and tasks must be such as can be sent to other processes.

        What follows when a task ends its process is said in `pool.ordered`; Spark tries again as it is set to.
        """
        if self.master:
            from selon.engine import spark

            return spark.ordered(work, tasks, self.master)
        from selon.engine import pool

        return pool.ordered(work, tasks, self.workers, split=split, lost=lost, ahead=ahead)

    def run(self, work: Callable[[Any], Any], tables: Iterable[Any]) -> Iterator[Any]:
        """What `map` does, elsewhere where there is more than one table; tables are large: few are held at a time."""
        held = iter(tables)
        first = list(islice(held, 2))
        if self.alone or (len(first) < 2 and not self.master):
            return map(work, chain(first, held))
        return self.ordered(work, chain(first, held), split=lambda table: [table], lost=_lost, ahead=1)


def _lost(table: Any) -> Any:
    raise SelonError(f"the process that compared {table.num_rows} articles ended; give it less with --memory")


ALONE = Way()

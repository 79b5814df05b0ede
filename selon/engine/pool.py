"""Work spread over processes, results in order, memory bounded, and no task that ends its process ends the run."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import ModuleType
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")


def ordered(
    work: Callable[[T], R],
    tasks: Iterable[T],
    workers: int,
    *,
    split: Callable[[T], list[T]],
    lost: Callable[[T], R],
    ahead: int = 3,
) -> Iterator[R]:
    """The results of tasks, in order, by `workers` processes; `ahead` tasks each are handed out before they are due.

    When a process dies, the tasks in hand are done again one by one, then in parts (`split`); a part that kills its
    process once more gives `lost`.
    """
    queue: deque[tuple[T, Future[R]]] = deque()
    executor = _executor(workers)
    try:
        for task in tasks:
            try:
                queue.append((task, executor.submit(work, task)))
            except BrokenProcessPool:
                executor.shutdown(wait=False, cancel_futures=True)
                executor = _executor(workers)
                yield from _again(work, [*(held for held, _ in queue), task], split, lost)
                queue.clear()
            if len(queue) >= ahead * workers:
                yield from _first(work, queue, split, lost)
        while queue:
            yield from _first(work, queue, split, lost)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


def _first(
    work: Callable[[T], R], queue: deque[tuple[T, Future[R]]], split: Callable[[T], list[T]], lost: Callable[[T], R]
) -> Iterator[R]:
    task, future = queue.popleft()
    try:
        yield future.result()
    except BrokenProcessPool:
        yield from _again(work, [task], split, lost)


def _again(
    work: Callable[[T], R], tasks: list[T], split: Callable[[T], list[T]], lost: Callable[[T], R]
) -> Iterator[R]:
    """Tasks done again, each in a process of its own."""
    for task in tasks:
        with _executor(1) as executor:
            try:
                yield executor.submit(work, task).result()
                continue
            except BrokenProcessPool:
                pass
        for part in split(task):
            with _executor(1) as executor:
                try:
                    yield executor.submit(work, part).result()
                except BrokenProcessPool:
                    yield lost(part)


# never fork: a child would inherit the threads of Arrow and Delta in the middle of a step
_METHOD = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_CONTEXT: Any = multiprocessing.get_context(_METHOD)


class Worker(_CONTEXT.Process):  # type: ignore[misc]
    """A process that does not run the user's script again: nothing it works with stands there.

    Without this, a script that calls Selon outside of ``if __name__ == "__main__"`` would start itself in each process.
    """

    @staticmethod
    def _Popen(process_obj: Any) -> Any:
        script = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")  # a new process imports what it finds here
        try:
            return _CONTEXT.Process._Popen(process_obj)
        finally:
            sys.modules["__main__"] = script


def _executor(workers: int) -> ProcessPoolExecutor:
    context = type(_CONTEXT)()
    context.Process = Worker
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin)


def _begin() -> None:
    """An interruption is the main process's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

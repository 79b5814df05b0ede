"""What a run says while it goes, on standard error: a moving line on a screen, only failures in a pipe."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Any

from selon.record import Failure

STAGES = {
    "read": "reading",
    "annotate": "statements, names, times",
    "passages": "copies",
    "names": "names",
    "dates": "dates",
    "stories": "stories",
    "claims": "claims",
    "store": "writing the record",
    "pages": "writing pages",
}
_COUNTED = {"pages": "pages"}
"""What of some stages is counted, where that is not articles."""


class Watch:
    """Shows progress and failures of a run, and remembers whether something failed."""

    def __init__(self) -> None:
        self.failed = False
        self._bar: Any = None
        self._stage = ""
        self._task: Any = None

    def __enter__(self) -> Watch:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()

    def report(self, failure: Failure) -> None:
        """One line for what failed, was left out or is not trusted."""
        from selon.show.console import console, text

        self.failed |= failure.kind == "failed"
        kind = "" if failure.kind == "failed" else f"{failure.kind}: "
        screen = self._bar.console if self._bar is not None else console(errors=True)
        screen.print(text(f"selon: {failure.place}: {kind}{failure.reason}"), soft_wrap=True)

    def progress(self, stage: str, done: int) -> None:
        """Move the line on."""
        if not sys.stderr.isatty():
            return
        if self._bar is None:
            self._bar = _bar()
            self._bar.start()
        if stage != self._stage:
            self._stage = stage
            self._task = self._bar.add_task(
                STAGES.get(stage, stage), total=None, counted=_COUNTED.get(stage, "articles")
            )
        self._bar.update(self._task, completed=done)


def _bar() -> Any:
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    from selon.show.console import console

    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed:,} {task.fields[counted]}"),
        TimeElapsedColumn(),
        console=console(errors=True),
        transient=True,
    )

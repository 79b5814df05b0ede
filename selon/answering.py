"""What the commands have in common: rows to answer with, and how lines and messages are printed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from selon.store.pile import Rows


def rows(
    kinds: list[type],
    sources: tuple[str, ...],
    record: str | None,
    workers: int,
    parser: str | None = None,
    **way: Any,
) -> tuple[Rows, bool]:
    """What answers a command, and whether something failed on the way."""
    from selon import api
    from selon.show.progress import Watch

    if not sources and not record:
        need(sources)
    with Watch() as watch:
        found = api.answer(
            kinds,
            *sources,
            record=record,
            workers=workers,
            parser=parser,
            report=watch.report,
            progress=watch.progress,
            **way,
        )
    return found, watch.failed


def listed(
    found: Rows,
    values: Iterable[Any],
    kind: type,
    as_json: bool,
    csv: str | None = None,
    parquet: str | None = None,
) -> None:
    """Print rows of one kind as a table or as JSON Lines, or write them to the files that are named."""
    if csv or parquet:
        from selon.export import tables

        values = list(values)
        write(tables.TABLES[kind](values), csv, parquet)
    if as_json:
        from selon.export import jsonl

        lines(jsonl.shapes(found, kind, values))
    elif csv or parquet:
        return
    elif held := list(values):
        from selon.show.console import console
        from selon.show.lists import TABLES

        console().print(TABLES[kind](held))
    else:
        say("nothing found")


def lines(values: Iterable[Mapping[str, Any]]) -> None:
    """Print one line of JSON for each value."""
    from selon.export import jsonl

    for line in jsonl.text(dict(value) for value in values):
        sys.stdout.write(line + "\n")


def write(values: Iterable[Mapping[str, Any]], csv: str | None, parquet: str | None) -> bool:
    """Write lines to the files that are named and say so; whether any is."""
    if not csv and not parquet:
        return False
    from selon.export import columns

    count = columns.write(values, csv, parquet)
    say(f"{' and '.join(file for file in (csv, parquet) if file)}: {count:,} {'line' if count == 1 else 'lines'}")
    return True


def need(sources: tuple[str, ...]) -> None:
    """Raises a usage error where there is no source."""
    if not sources:
        raise click.UsageError("name at least one SOURCE: a file, a folder, or - for standard input")


def say(line: str) -> None:
    """A message, on standard error."""
    click.echo(f"selon: {line}", err=True)

"""The commands that answer what is asked of statements."""

from __future__ import annotations

import sys

import click

from selon.answering import lines, rows, say
from selon.options import JSON, PARSER, RECORD, SOURCES, WORKERS, written


@click.command()
@SOURCES
@RECORD
@JSON
@WORKERS
@PARSER
@click.option("--by", metavar="NAME", help="Only what NAME said, under any variant of the name.")
@click.option("--about", metavar="NAME", help="Only what names NAME, under any variant, or holds these words.")
@click.option("--since", metavar="DATE", help="Only what was said that day or later (2023-09-05, 2023-09, 2023).")
@click.option("--until", metavar="DATE", help="Only what was said that day or before.")
@click.option("--act", metavar="ACT", help="Only assert, deny, urge, ask, decline or promise.")
@written
def said(
    sources: tuple[str, ...],
    record: str | None,
    as_json: bool,
    workers: int,
    parser: str | None,
    csv: str | None,
    parquet: str | None,
    **asked: str | None,
) -> None:
    """Who said what, when, to whom, through whom; by the day of the article."""
    from selon.choice import Choice
    from selon.export import columns, jsonl, spoken
    from selon.heard import heard
    from selon.record import Mention, Name

    choice = Choice(**asked)
    kinds = [*choice.kinds(), *([Name, Mention] if csv or parquet else [])]
    found, failed = rows(kinds, sources, record, workers, parser)
    test = choice.test(found)
    if csv or parquet:
        columns.write(spoken.lines(found, test), csv, parquet)
    if as_json:
        lines(jsonl.heard(one) for one in heard(found, test))
    elif held := list(heard(found, test)):
        from selon.show import asked as shown
        from selon.show.console import console

        console().print(shown.statements(held))
    else:
        say("nothing found")
    sys.exit(1 if failed else 0)

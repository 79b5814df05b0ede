"""Options of how the work is done, the same for every command that has them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
_SAME = -1
"""The window the record has, as `engine.way.KEPT`; the engine is only loaded by commands that run it."""
_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}


def _processes(ctx: click.Context, param: click.Parameter, asked: int | None) -> int:
    """The processes asked for, or as many as there are processor cores for this one."""
    if asked:
        return asked
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


SOURCES = click.argument("sources", nargs=-1, metavar="[SOURCE...]")
READ = click.argument("sources", nargs=-1, metavar="SOURCE...")
RECORD = click.option("--record", metavar="DIR", type=click.Path(), help="Answer from this record instead of sources.")
KEPT = click.option("--record", metavar="DIR", type=click.Path(), required=True, help="The folder of the record.")
JSON = click.option("--json", "as_json", is_flag=True, help="JSON Lines on standard output.")
WORKERS = click.option(
    "--workers",
    type=click.IntRange(1, 256),
    callback=_processes,
    metavar="N",
    help="Processes. Default: one a processor core.",
)
PARSER = click.option(
    "--parser", metavar="NAME", help="A spaCy pipeline to ask where the grammar is unsure who speaks: fr_core_news_md."
)


class Days(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A number of days, or `none`."""

    name = "days"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | None:
        """The days, None for *none*."""
        if isinstance(value, int) or value is None:
            return value
        if str(value).lower() == "none":
            return None
        if re.fullmatch(r"\d{1,6}", str(value)):
            return int(value)
        return self.fail(f"{value!r} is no number of days; write 30, or none for all", param, ctx)


class Size(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """Bytes, as a person writes them.

    >>> Size().convert("2GB", None, None), Size().convert("500 MB", None, None)
    (2000000000, 500000000)
    """

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The bytes."""
        found = re.fullmatch(r"(\d{1,12}(?:\.\d{1,3})?) ?([KMGT]?)i?B?", str(value), re.IGNORECASE)
        if not found:
            return self.fail(f"{value!r} is no size; write 2GB or 500MB", param, ctx)
        return max(1, int(float(found[1]) * _UNITS[found[2].upper()]))


def running(command: F) -> F:
    """Add the options of how a command runs; it is given `window`, `memory` and `master`."""

    @wraps(command)
    def chosen(*given: Any, engine: str, **named: Any) -> Any:
        named["master"] = master(engine, named["master"])
        return command(*given, **named)

    made: Any = chosen
    options = [
        click.option(
            "--window",
            type=Days(),
            default=_SAME,
            metavar="DAYS|none",
            help="Days before an article in which the origin of its words is looked for. Default: 30.",
        ),
        click.option("--memory", type=Size(), metavar="SIZE", help="What comparing texts may take at a time: 2GB."),
        click.option("--engine", type=click.Choice(["local", "spark"]), default="local", help="Processes, or Spark."),
        click.option("--master", metavar="URL", help="Spark's master: local[2], spark://host:7077. Default: local[*]."),
    ]
    for option in reversed(options):
        made = option(made)
    return made  # type: ignore[no-any-return]


COLUMNS = """\b
Columns of --by:
  words       words of the articles; those of outlets and agency are copied
  copied      words another article had before, and those undecided
  share       copied of all words of the article
  unquoted    the same outside quotation marks: of the words outside them
  undecided   copied, but it is not known which of the two had them first
  uncredited  copied from a text that credits an agency not named here
  own         words of an earlier version by the same outlet, not in copied
  silent      articles with words of the agency that do not name it
  none, to N %   (share) articles of which nothing, or so much, is copied
"""
"""What the columns of the tables of copies are."""


VOICES = """\b
Columns:
  quoted      statements of which words stand between quotation marks
  copied      statements most of whose words an earlier article, or version, had
  words       words said
  names       different persons and bodies that bear a name
  unknown     persons whose gender no article shows
  unnamed     who is only described: source policière, pompiers, rapport
  nobody      nobody is told to say it
  share       of all statements; share_words of all words
  female      women of all persons whose gender is known
A statement of several who speak jointly counts for each of them.
"""
"""What the columns of the tables of voices are."""


def written(command: F) -> F:
    """Add the options of what files a table is written to: `csv`, `parquet`."""
    for name, kind in (("parquet", "Parquet"), ("csv", "CSV")):
        help = f"Write the table as {kind}; none is printed."
        command = click.option(f"--{name}", metavar="FILE", type=click.Path(dir_okay=False), help=help)(command)
    return command


def master(engine: str, url: str | None) -> str | None:
    """The Spark master of a run, None where it needs no Spark.

    >>> master("local", None), master("spark", None), master("spark", "local[2]")
    (None, 'local[*]', 'local[2]')
    """
    if engine == "local" and url:
        raise click.UsageError("--master is Spark's: add --engine spark")
    return (url or "local[*]") if engine == "spark" else None

"""Options of how the work is done, the same for every command that has them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
KEPT = -1
_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}


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
            default=KEPT,
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


def written(command: F) -> F:
    """Add the options of what files a table is written to: `csv`, `parquet`."""
    for name, kind in (("parquet", "Parquet"), ("csv", "CSV")):
        help = f"Write the table as {kind} too."
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

"""The commands, each a few lines over the function of the same name in `selon.api`.

Rows go to standard output, messages to standard error. Exit code 0: done; 1: something failed, or a check found
errors; 2: the command cannot mean anything as it was given.
"""

from __future__ import annotations

import atexit
import os
import sys
from contextlib import suppress
from typing import Any, NoReturn

import click

from selon.answering import lines as _lines
from selon.answering import listed as _print
from selon.answering import need as _need
from selon.answering import rows as _rows
from selon.answering import say as _say
from selon.answering import write as _write
from selon.asking import affair, claims, names, said, stories, voices
from selon.errors import SelonError
from selon.options import COLUMNS, JSON, KEPT, PARSER, READ, RECORD, SOURCES, WORKERS, running, written

STOPPED = 130


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]}, epilog="Exit code 0: done. 1: something failed. 2: usage."
)
@click.version_option(package_name="selon", message="%(prog)s %(version)s")
def cli() -> None:
    """Selon, "according to": turns French news articles into a sourced record.

    A SOURCE is a file (text, HTML, JSON Lines, a feed, a web archive; also as .gz, .xz or .bz2), a folder, a .zip or
    .tar of these, - for JSON Lines on standard input, or a record. With --record DIR and no SOURCE the record answers.
    """


@cli.command()
@READ
@click.option("--record", metavar="DIR", type=click.Path(), required=True, help="Folder; made where there is none.")
@WORKERS
@PARSER
@running
def read(sources: tuple[str, ...], record: str, workers: int, parser: str | None, **way: Any) -> None:
    """Read sources into a record. What it holds already is skipped; a stopped run is gone on with."""
    from selon import api
    from selon.show.progress import Watch

    _need(sources)
    with Watch() as watch:
        tally = api.read(
            *sources,
            record=record,
            workers=workers,
            parser=parser,
            report=watch.report,
            progress=watch.progress,
            **way,
        )
    _say(str(tally))
    sys.exit(1 if tally.failed else 0)


for _command in (said, stories, claims, affair, voices, names):
    cli.add_command(_command)


def _answering(name: str, help: str) -> None:
    """Add a command that lists rows of one kind from sources or a record."""

    @cli.command(name, help=help)
    @SOURCES
    @RECORD
    @JSON
    @WORKERS
    @written
    def command(
        sources: tuple[str, ...],
        record: str | None,
        as_json: bool,
        workers: int,
        csv: str | None,
        parquet: str | None,
    ) -> None:
        from selon.show.kinds import KINDS, listed

        rows, failed = _rows([KINDS[name]], sources, record, workers)
        _print(rows, listed(rows, KINDS[name]), KINDS[name], as_json, csv, parquet)
        sys.exit(1 if failed else 0)


for _name, _help in {
    "times": "Time expressions with their TIMEX3 values.",
    "dates": "When each article was published, given or worked out, with the reasons.",
}.items():
    _answering(_name, _help)


@cli.command(epilog=COLUMNS)
@SOURCES
@RECORD
@JSON
@WORKERS
@running
@click.option("--by", metavar="WHAT", help="Tables: article, outlets, agency, share, version.")
@written
def copies(
    sources: tuple[str, ...],
    record: str | None,
    as_json: bool,
    workers: int,
    by: str | None,
    csv: str | None,
    parquet: str | None,
    **way: Any,
) -> None:
    """Passages two articles share, the earlier one as the origin; or how much is copied from where."""
    from selon import printed
    from selon.record import Passage, Share
    from selon.show.console import console
    from selon.show.lists import plain

    printed.known(by)
    rows, failed = _rows([Passage, Share], sources, record, workers, **way)
    lines = printed.printed(rows, by) if by else []
    wrote = _write(lines if by else printed.lines(rows.rows(Passage)), csv, parquet)
    if by and as_json:
        _lines(lines)
    elif by and not wrote:
        console().print(plain(lines))
    elif not by and (as_json or not wrote):
        _print(rows, rows.rows(Passage), Passage, as_json)
    sys.exit(1 if failed else 0)


@cli.command()
@click.argument("story")
@SOURCES
@RECORD
@JSON
@WORKERS
@click.option("--since", metavar="DATE", help="Only what is new since that day: statements, claims, changed figures.")
def story(
    story: str, sources: tuple[str, ...], record: str | None, as_json: bool, workers: int, since: str | None
) -> None:
    """One STORY as a dossier: timeline, claims, copies, names; by its id, the beginning of it, or an article's id."""
    from selon.dossier import dossier
    from selon.fresh import fresh
    from selon.naming import beside
    from selon.record import Claim
    from selon.show import fresh as news
    from selon.show import story as shown
    from selon.show.console import console

    rows, failed = _rows([Claim], sources, record, workers)
    one = dossier(rows, story)
    if since and as_json:
        _lines(news.shapes(fresh(one, since)))
    elif since:
        news.show(console(), one, fresh(one, since))
    elif as_json:
        _lines(shown.shapes(one, beside(rows, one.story.story)))
    else:
        shown.show(console(), one, beside(rows, one.story.story))
    sys.exit(1 if failed else 0)


@cli.command()
@click.argument("claim", metavar="CLAIM|ARTICLE:LINE")
@SOURCES
@RECORD
@JSON
@WORKERS
def trail(claim: str, sources: tuple[str, ...], record: str | None, as_json: bool, workers: int) -> None:
    """The way of one claim: who said it, through whom, which articles have it and how, who gainsays it."""
    from selon.record import Claim
    from selon.show import trail as shown
    from selon.show.console import console
    from selon.trails import steps, traced

    rows, failed = _rows([Claim], sources, record, workers)
    found = traced(rows, claim)
    if as_json:
        _lines(steps(found))
    else:
        shown.show(console(), found)
    sys.exit(1 if failed else 0)


@cli.group()
def export() -> None:
    """Write the record in another form."""


@export.command()
@click.argument("file", type=click.Path(dir_okay=False))
@SOURCES
@RECORD
@WORKERS
@click.option("--story", metavar="ID", help="Only this story.")
def html(file: str, sources: tuple[str, ...], record: str | None, workers: int, story: str | None) -> None:
    """One self-contained page: every statement leads to its words in the article's text."""
    from selon.export.html import write
    from selon.record import Claim

    rows, failed = _rows([Claim], sources, record, workers)
    _say(f"{file}: {write(rows, file, story=story)}")
    sys.exit(1 if failed else 0)


@export.command()
@click.argument("folder", type=click.Path(file_okay=False), metavar="DIR")
@KEPT
@click.option("--language", type=click.Choice(["fr", "en"]), default="fr", show_default=True, help="Of the pages.")
def site(folder: str, record: str, language: str) -> None:
    """The reader's pages as a folder that opens from disk."""
    from selon.export.site import write
    from selon.show.progress import Watch

    with Watch() as watch:
        count = write(record, folder, language=language, progress=watch.progress)
    _say(f"{folder}: {count} pages")


@cli.command()
@KEPT
def check(record: str) -> None:
    """Verify that every span in the record equals its words."""
    from selon.show.check import show
    from selon.show.console import console
    from selon.store import Record

    sys.exit(1 if show(console(), Record(record)) else 0)


@cli.command()
@KEPT
def summary(record: str) -> None:
    """What the record holds."""
    from selon.show.console import console
    from selon.show.summary import show
    from selon.store import Record

    show(console(), Record(record))


@cli.command()
@KEPT
def index(record: str) -> None:
    """Arrange the record for the reader and its search anew. `serve` does so by itself where it is needed."""
    from selon import api

    _say(f"{record}: {api.index(record)} articles arranged")


@cli.command()
@KEPT
@click.option("--port", type=click.IntRange(0, 65535), default=8137, show_default=True, help="0 takes a free one.")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to listen on; this machine alone by default."
)
@click.option("--name", "names", multiple=True, metavar="HOST", help="A host name the pages may be asked under.")
def serve(record: str, port: int, host: str, names: tuple[str, ...]) -> None:
    """Show the record in the browser until stopped (Ctrl-C or SIGTERM)."""
    from selon import api
    from selon.store import Record

    try:
        Record(record)
    except SelonError as error:
        if not os.path.isdir(record):
            raise click.UsageError(f"there is no folder {record}; check the path") from None
        _say(f"{error}; the pages wait until there is one")
    api.serve(record, host=host, port=port, names=names, ready=lambda address: _say(f"{address} (Ctrl-C stops)"))


def main() -> NoReturn:
    """The command line."""
    code: object = 0
    # what Arrow keeps for itself beside all other memory was an eighth of that of 35,000 articles, and no faster
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who started it
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115
    try:
        _answered()
    except SystemExit as done:
        code = done.code or 0
    # Arrow's idle threads sometimes abort a process that takes them down when all is done (apache/arrow issue 34314)
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code if isinstance(code, int) else 1)


def _answered() -> None:
    """Answer one command: a SelonError is one line, an interruption and a closed pipe end quietly."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        cli.main(prog_name="selon", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except SelonError as error:
        _say(str(error))
        sys.exit(error.code)
    except BrokenPipeError:
        _quiet(0)
    except (KeyboardInterrupt, click.Abort):
        _say("stopped; what was committed is kept, the same command goes on with it")
        _quiet(STOPPED)
    except OSError as error:
        _say(f"{error.filename or 'system'}: {error.strerror or error}")
        sys.exit(1)
    except Exception as error:
        if os.environ.get("SELON_TRACE"):
            raise
        _say(f"a fault in Selon itself: {type(error).__name__}: {error} (SELON_TRACE=1 shows where)")
        sys.exit(1)


def _quiet(code: int) -> NoReturn:
    # the interpreter would complain while it flushes an output nobody reads
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


if __name__ == "__main__":
    main()

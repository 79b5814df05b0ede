"""The commands that answer what is asked of a whole record: its statements, stories and claims."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

import click

from selon.answering import lines, listed, rows, say, write
from selon.options import JSON, PARSER, RECORD, SOURCES, VOICES, WORKERS, written

if TYPE_CHECKING:
    from selon.heard import Heard

MOST = 50
"""Claims and voices printed where not all are asked for."""
LINES = 500
"""Statements printed where not all are asked for."""


@click.command()
@SOURCES
@RECORD
@JSON
@WORKERS
@PARSER
@click.option("--by", metavar="NAME", help="Only what NAME said, under any variant; a surname: all who bear it.")
@click.option("--about", metavar="NAME", help="Only what names NAME, under any variant, or holds these words.")
@click.option("--since", metavar="DATE", help="Only what was said that day or later (2023-09-05, 2023-09, 2023).")
@click.option("--until", metavar="DATE", help="Only what was said that day or before.")
@click.option("--story", metavar="ID", help="Only in articles of this story. The beginning of its id is enough.")
@click.option("--act", metavar="ACT", help="Only assert, deny, urge, ask, decline or promise.")
@click.option("--all", "whole", is_flag=True, help=f"Print all that are found, not the first {LINES}.")
@written
def said(
    sources: tuple[str, ...],
    record: str | None,
    as_json: bool,
    workers: int,
    parser: str | None,
    whole: bool,
    csv: str | None,
    parquet: str | None,
    **asked: str | None,
) -> None:
    """Who said what, when, to whom, through whom; by the day of the article."""
    from selon.choice import Choice
    from selon.export import jsonl, spoken
    from selon.heard import heard
    from selon.record import Mention, Name

    choice = Choice(**asked)
    kinds = [*choice.kinds(), *([Name, Mention] if csv or parquet else [])]
    found, failed = rows(kinds, sources, record, workers, parser)
    test = choice.test(found)
    wrote = write(spoken.lines(found, test), csv, parquet)
    if as_json:
        lines(jsonl.heard(one) for one in heard(found, test))
    elif not wrote:
        _print(heard(found, test), None if whole else LINES)
    if told := test.told():
        say(told)
    sys.exit(1 if failed else 0)


def _print(found: Iterator[Heard], most: int | None) -> None:
    """Print statements, no more than asked for, and say how many more there are."""
    from selon.show import asked as shown
    from selon.show.console import console

    if held := list(islice(found, most)):
        console().print(shown.statements(held))
    else:
        say("nothing found")
    if more := sum(1 for _ in found):
        say(f"{more:,} more statements: --all prints them; --by, --about, --since and --story choose")


@click.command()
@SOURCES
@RECORD
@JSON
@WORKERS
@click.option("--about", metavar="NAME", help="Only stories most of whose articles name NAME, or of such a title.")
@click.option("--since", metavar="DATE", help="Only stories with an article of that day or later.")
@click.option("--until", metavar="DATE", help="Only stories with an article of that day or before.")
@click.option("--least", type=click.IntRange(1), default=1, metavar="N", help="Only stories of N articles or more.")
@written
def stories(
    sources: tuple[str, ...],
    record: str | None,
    as_json: bool,
    workers: int,
    least: int,
    csv: str | None,
    parquet: str | None,
    **asked: str | None,
) -> None:
    """Articles grouped by event."""
    from selon.affair import Stories
    from selon.record import Story

    wanted = Stories(least=least, **asked)
    found, failed = rows(wanted.kinds(), sources, record, workers)
    listed(found, wanted.of(found), Story, as_json, csv, parquet)
    sys.exit(1 if failed else 0)


@click.command()
@SOURCES
@RECORD
@JSON
@WORKERS
@click.option(
    "--standing",
    multiple=True,
    metavar="X",
    help="Only denied, withdrawn, confirmed, shared, declined, revised, hearsay, single; may be given several times.",
)
@click.option("--by", metavar="NAME", help="Only what NAME says, or denies, under any variant.")
@click.option(
    "--about", metavar="NAME", help="Only what NAME says or what names NAME, under any variant, or these words."
)
@click.option("--story", metavar="ID", help="Only claims of this story: its id, the beginning of it, or an article's.")
@click.option("--since", metavar="DATE", help="Only what was said that day or later.")
@click.option("--until", metavar="DATE", help="Only what was said that day or before.")
@click.option("--all", "whole", is_flag=True, help=f"Print all that are found, not the first {MOST}.")
@written
def claims(
    sources: tuple[str, ...],
    record: str | None,
    as_json: bool,
    workers: int,
    standing: tuple[str, ...],
    whole: bool,
    csv: str | None,
    parquet: str | None,
    **asked: str | None,
) -> None:
    """What statements say alike, with independent sources and standing; what is disputed or confirmed first."""
    from selon.affair import Claims
    from selon.export import tables
    from selon.record import Claim
    from selon.show.console import console
    from selon.show.lists import claims as table
    from selon.weight import order

    wanted = Claims(standing=standing, **asked)
    found, failed = rows(wanted.kinds(), sources, record, workers)
    held = sorted(wanted.of(found), key=order) if csv or parquet or not as_json else []
    wrote = write(tables.claims(held), csv, parquet)
    if as_json:
        listed(found, wanted.of(found), Claim, as_json)
    elif wrote:
        pass
    elif held:
        console().print(table(held if whole else held[:MOST]))
        if len(held) > MOST and not whole:
            say(f"{len(held) - MOST:,} more claims: --all prints them; --standing, --about and --story choose")
    else:
        say("nothing found")
    sys.exit(1 if failed else 0)


@click.command()
@click.argument("name", metavar="NAME")
@SOURCES
@RECORD
@JSON
@WORKERS
@click.option("--since", metavar="DATE", help="Only what was said that day or later.")
@click.option("--until", metavar="DATE", help="Only what was said that day or before.")
@written
def affair(
    name: str,
    sources: tuple[str, ...],
    record: str | None,
    as_json: bool,
    workers: int,
    csv: str | None,
    parquet: str | None,
    since: str | None,
    until: str | None,
) -> None:
    """All by and about NAME (or some words) across stories, day by day: who said what, new claims, denials."""
    from selon.course import Affair
    from selon.show import course as shown
    from selon.show.console import console

    wanted = Affair(about=name, since=since, until=until)
    found, failed = rows(wanted.kinds(), sources, record, workers)
    told = wanted.of(found)
    wrote = write(shown.shapes(told), csv, parquet)
    if as_json:
        lines(shown.shapes(told))
    elif not wrote:
        shown.show(console(), told)
    if told.note:
        say(told.note)
    sys.exit(1 if failed else 0)


@click.command()
@SOURCES
@RECORD
@JSON
@WORKERS
@click.option("--about", metavar="NAME", help="Only whom NAME may mean: a surname, a variant, a word of the name.")
@written
def names(
    sources: tuple[str, ...],
    record: str | None,
    as_json: bool,
    workers: int,
    about: str | None,
    csv: str | None,
    parquet: str | None,
) -> None:
    """Who is who: persons, organisations, governments, outlets and places with their variants."""
    from selon.choice import keys
    from selon.record import Name
    from selon.show.kinds import listed as ordered

    found, failed = rows([Name], sources, record, workers)
    known = ordered(found, Name)
    meant = keys(known, about) if about else None
    listed(found, [name for name in known if meant is None or name.key in meant], Name, as_json, csv, parquet)
    sys.exit(1 if failed else 0)


@click.command(epilog=VOICES)
@SOURCES
@RECORD
@JSON
@WORKERS
@click.option("--by", metavar="WHAT", default="name", show_default=True, help="Tables: name, kind, outlet, month.")
@click.option("--about", metavar="NAME", help="Only what names NAME, under any variant, or holds these words.")
@click.option("--since", metavar="DATE", help="Only what was said that day or later.")
@click.option("--until", metavar="DATE", help="Only what was said that day or before.")
@click.option("--story", metavar="ID", help="Only in articles of this story. The beginning of its id is enough.")
@click.option("--act", metavar="ACT", help="Only assert, deny, urge, ask, decline or promise.")
@click.option("--all", "whole", is_flag=True, help=f"Print all lines, not the first {MOST}.")
@written
def voices(
    sources: tuple[str, ...],
    record: str | None,
    as_json: bool,
    workers: int,
    by: str,
    whole: bool,
    csv: str | None,
    parquet: str | None,
    **asked: str | None,
) -> None:
    """Whose voice is heard: statements added up by who says them, women and men, outlet, month."""
    from selon import voices
    from selon.choice import Choice
    from selon.show.console import console
    from selon.show.lists import plain

    voices.known(by)
    choice = Choice(**asked)
    found, failed = rows(voices.kinds(choice), sources, record, workers)
    held = voices.voices(found, by, choice)
    wrote = write(held, csv, parquet)
    if as_json:
        lines(held)
    elif held and not wrote:
        shown = [{name: cell for name, cell in line.items() if name != "key"} for line in held]
        console().print(plain(shown if whole or by != "name" else shown[:MOST]))
        if len(held) > MOST and by == "name" and not whole:
            say(f"{len(held) - MOST:,} more: --all prints them; --about, --since, --story choose")
    elif not wrote:
        say("nothing found")
    sys.exit(1 if failed else 0)

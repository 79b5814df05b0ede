"""Countries with their demonyms, capitals and seats, and other places."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from selon.french.naming import words
from selon.french.plain import plain


class Country(NamedTuple):
    """A country (or a body that speaks like one) and the words that stand for it."""

    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]


def _rows(name: str) -> Iterator[list[str]]:
    for line in files("selon.french").joinpath(name).read_text(encoding="utf-8").splitlines()[1:]:
        if line:
            yield line.split("\t")


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


@cache
def countries() -> tuple[Country, ...]:
    """All countries, in the order of `places.tsv`."""
    return tuple(Country(row[0], *(_list(cell) for cell in (row + [""] * 4)[1:5])) for row in _rows("places.tsv"))


@cache
def foreign() -> frozenset[str]:
    """The countries whose officials mostly speak another tongue: what they say stands in translation.

    >>> "Norvège" in foreign(), "Sénégal" in foreign()
    (True, False)
    """
    french = words("francophone", "lands")
    return frozenset(country.name for country in countries() if plain(country.name) not in french)


@cache
def cities() -> dict[str, tuple[str, str]]:
    """Cities, regions and other places by name: country (or nothing) and kind (city or region).

    >>> cities()["Lyon"]
    ('France', 'city')
    """
    return {row[0]: (row[1], row[2]) for row in _rows("cities.tsv")}


_FEMININE = (
    ("ien", "ienne"), ("éen", "éenne"), ("ton", "tonne"), ("grec", "grecque"), ("turc", "turque"), ("on", "onne"),
    ("eur", "euse"), ("e", "e"), ("i", "ie"), ("k", "ke"), ("", "e"),
)  # fmt: skip


def forms(demonym: str) -> tuple[str, ...]:
    """A demonym's masculine and feminine, singular and plural.

    >>> forms("russe"), forms("coréen")
    (('russe', 'russes'), ('coréen', 'coréenne', 'coréens', 'coréennes'))
    """
    ending, instead = next(pair for pair in _FEMININE if demonym.endswith(pair[0]))
    feminine = demonym[: len(demonym) - len(ending)] + instead
    plural = demonym if demonym.endswith("s") else demonym + "s"
    return tuple(dict.fromkeys((demonym, feminine, plural, feminine + "s")))


@cache
def demonyms() -> dict[str, str]:
    """The country of each demonym form (plain); a form two countries share goes to the first.

    >>> demonyms()["nord-coreenne"]
    'Corée du Nord'
    """
    found: dict[str, str] = {}
    for country in countries():
        for base in country.demonyms:
            for form in forms(base):
                found.setdefault(plain(form), country.name)
    return found


@cache
def called() -> dict[str, str]:
    """The country of a plain name, capital, seat or demonym.

    >>> called()["moscou"] == called()["russes"] == called()["russie"]
    True
    """
    table = dict(demonyms())
    for country in countries():
        for name in (country.name, *country.aliases, *country.capitals, *country.seats):
            table.setdefault(plain(name), country.name)
    return table

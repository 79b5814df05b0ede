"""What shows that a name is a person's: functions, first names, titles."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from selon.french.known import WORD
from selon.french.plain import plain


class Function(NamedTuple):
    """A function noun: gender is m, f or mf, number s or p, `lemma` its masculine singular."""

    gender: str
    lemma: str
    number: str


def _rows(name: str) -> list[list[str]]:
    lines = files("selon.french").joinpath(name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:] if line]


@cache
def functions() -> dict[str, Function]:
    """Function nouns by their forms in lower case (*porte-parole*, *secrétaire générale*).

    >>> functions()["directrice"]
    Function(gender='f', lemma='directeur', number='s')
    """
    found: dict[str, Function] = {}
    for form, gender, lemma, number in _rows("functions.tsv"):
        known = found.get(form.lower())
        if known is None or number == "s":
            found[form.lower()] = Function(gender, lemma.lower(), number)
    return found


@cache
def firsts() -> dict[str, str]:
    """First names (plain) and their gender: m, f or mf.

    >>> firsts()["adrienne"]
    'f'
    """
    found: dict[str, str] = {}
    for name, gender in _rows("firsts.tsv"):
        key = plain(name)
        found[key] = gender if found.get(key, gender) == gender else "mf"
    return found


@cache
def _accented() -> dict[str, str]:
    """First names that are written with an accent, and their gender."""
    return {name: gender for name, gender in _rows("firsts.tsv") if not name.isascii() and gender in ("m", "f")}


def gender_of(first: str) -> str | None:
    """The gender a first name shows: f, m or None. A compound counts by its first part; accents may tell.

    >>> gender_of("Jean-Marie"), gender_of("Zhao"), gender_of("Michèle")
    ('m', None, 'f')
    """
    known = _accented().get(first) or firsts().get(plain(first))
    if known is None and "-" in first:
        known = firsts().get(plain(first.split("-")[0]))
    if plain(first).startswith("jean-"):
        return "m"
    return known if known in ("m", "f") else None


def gender_alone(name: str) -> str | None:
    """The gender of one known by a first name alone (*Marie*, *Jean-Pierre*); surnames are seldom among them.

    >>> gender_alone("Marie"), gender_alone("Jean-Pierre"), gender_alone("France-Italie"), gender_alone("Macron")
    ('f', 'm', None, None)
    """
    return gender_of(name) if all(plain(part) in firsts() for part in name.split("-")) else None


@cache
def heads() -> dict[str, tuple[tuple[tuple[str, ...], Function], ...]]:
    """Function nouns by the plain form of their first word, longest first; each with all its words.

    A word is cut as the words of a text are.
    """
    found: dict[str, list[tuple[tuple[str, ...], Function]]] = {}
    for form, function in functions().items():
        parts = tuple(map(plain, WORD.findall(form)))
        found.setdefault(parts[0], []).append((parts, function))
    return {first: tuple(sorted(rest, key=lambda row: -len(row[0]))) for first, rest in found.items()}

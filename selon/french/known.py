"""Known names of countries, seats, places, outlets and organisations, ready to be found word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from selon.french.expressions import listed
from selon.french.lands import cities, countries
from selon.french.plain import plain

_IN = r"[\w\u0300-\u036f]"
_SITE = r"(?:\.(?:gouv\.fr|fr|com|org|net|eu|info|tv|be|ch|ca|io|paris)\b)?"
WORD = re.compile(
    r"((?! )(?:\w++(?=[ ,\n])|(?:[CDJLSÇcdjlmnstç]|[Qq]u|\w{2,4}qu)'(?=\w)|[MNT]'(?=[a-zà-ÿ]|[A-ZÀ-Ý]{2})"
    rf"|\w{_IN}*(?:['&-]\w{_IN}*)*{_SITE}|\n+|[^\w\s]))"
)
"""A word (a compound stands as one, with its inner apostrophe; an elided *l'* stands alone; marks of accents belong to
it), a mark, or a break of lines, in a folded text: one group, so that a split keeps all. A blank is refused first, so
that it is passed without a look at every kind."""


class Known(NamedTuple):
    """A known name: how it is written (`form`), whose variant it is (`name`), what it is and of which country.

    `kind` is country, capital, seat, place, outlet or organisation. `weak` forms are ordinary words elsewhere.
    """

    form: str
    name: str
    kind: str
    country: str = ""
    weak: bool = False


class Entry(NamedTuple):
    """A known name cut into plain words; `caps` says which of them must begin with a capital."""

    words: tuple[str, ...]
    caps: tuple[bool, ...]
    known: Known


def _lands() -> Iterator[Known]:
    for land in countries():
        for form in (land.name, *land.aliases):
            yield Known(form, land.name, "country", land.name)
        for form in land.seats:
            yield Known(form, land.seats[0] if form.replace("-", " ") == land.seats[0] else form, "seat", land.name)
        for form in land.capitals:
            yield Known(form, form, "capital", land.name)
    for form, (country, _kind) in cities().items():
        yield Known(form, form, "place", country)


def _listed(table: str, kind: str) -> Iterator[Known]:
    data = listed(f"{table}.toml")
    main = "outlets" if kind == "outlet" else "organisation"
    bound = data.get("bound", {}) if kind == "outlet" else data.get("weak", {})
    weak = set(bound.get("weak" if kind == "outlet" else "names", []))
    for name, aliases in data[main].items():
        for form in (name, *aliases):
            yield Known(form, name, kind, "", form in weak)
        article, _, rest = name.partition(" ")
        if article in ("Le", "Les") and rest not in aliases:
            yield Known(rest, name, kind, "", True)


@cache
def bound() -> frozenset[str]:
    """Titles of newspapers whose words are also ordinary ones (*L'Union*, *Le Temps*)."""
    return frozenset(listed("outlets.toml")["bound"]["names"])


def every() -> Iterator[Known]:
    """All known names, the more telling first."""
    yield from _lands()
    yield from _listed("organisations", "organisation")
    yield from _listed("outlets", "outlet")


def _entry(known: Known, form: str) -> Entry:
    words = WORD.findall(form.replace("’", "'"))
    return Entry(tuple(map(plain, words)), tuple(word[0].isupper() for word in words), known)


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """Known names by their first word (plain), longest first; with and without hyphens."""
    found: dict[str, dict[tuple[str, ...], Entry]] = {}
    for known in every():
        for form in dict.fromkeys((known.form, known.form.replace("-", " "))):
            entry = _entry(known, form)
            rows = found.setdefault(entry.words[0], {})
            old = rows.get(entry.words)
            if old is not None and old.known.name == known.name:
                entry = old._replace(caps=tuple(a and b for a, b in zip(old.caps, entry.caps, strict=True)))
            rows[entry.words] = entry if old is None or old.known.name == known.name else old
    return {first: tuple(sorted(rows.values(), key=lambda row: -len(row.words))) for first, rows in found.items()}


@cache
def begun() -> dict[str, dict[str, tuple[Entry, ...]]]:
    """Known names by their first word and what may follow it (else empty), longest first."""
    found: dict[str, dict[str, tuple[Entry, ...]]] = {}
    for first, known in entries().items():
        alone = tuple(entry for entry in known if len(entry.words) == 1)
        rest: dict[str, list[Entry]] = {}
        for entry in known:
            if len(entry.words) > 1:
                rest.setdefault(entry.words[1], []).append(entry)
        found[first] = {"": alone} | {each: (*held, *alone) for each, held in rest.items()}
    return found


@cache
def canonical() -> dict[str, Known]:
    """Known names by their plain form, hyphens read as blanks.

    >>> canonical()["maison blanche"].country
    'États-Unis'
    """
    found: dict[str, Known] = {}
    for known in every():
        words = known.form.replace("’", "'").replace("-", " ").split()
        found.setdefault(" ".join(map(plain, words)), known)
    return found


@lru_cache(maxsize=1 << 14)
def parent(text: str) -> str:
    """The organisation of which a text names a body, or that it names; empty where it names none.

    >>> parent("un rapport de l'Unicef"), parent("l'ONU"), parent("le maire")
    ('Nations unies', 'Nations unies', '')
    """
    words = f" {' '.join(map(plain, _WORDS.findall(text)))} "
    return next((whole for form, whole in _bodies() if form in words), "")


@cache
def _bodies() -> tuple[tuple[str, str], ...]:
    """Names of bodies as plain words between blanks, each with its parent."""
    return tuple(
        (f" {' '.join(map(plain, _WORDS.findall(form)))} ", whole)
        for whole, forms in listed("organisations.toml")["parent"].items()
        for form in forms
    )


_WORDS = re.compile(r"\w+")

"""What a French word says, brought to a concept: newsroom words alike (`senses.tsv`), countries (`places.tsv`), else its stem."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from selon.french.conjugation import forms
from selon.french.stem import plain, stem


class Sense(NamedTuple):
    """A concept and its kind: event, mutual (an event whose parties may change places), modal, thing, word, adverb, place, empty.

    `against` is the opposite concept, empty if there is none.
    """

    concept: str
    kind: str
    against: str = ""


EMPTY = Sense("", "empty")
_INFINITIVE = re.compile(r".{2,}(?:er|ir|[tdv]re|[iu]re|oir)$")
_VERBS = frozenset(("event", "mutual", "modal"))


def _data(name: str) -> str:
    return files("selon.french").joinpath(name).read_text(encoding="utf-8")


def _inflected(word: str) -> set[str]:
    """The plain forms of a listed word: its own, the plural, the feminine, and those of a verb."""
    out = {word, word + "s", word + "e", word + "es"}
    if word.endswith(("l", "eau")):
        out.add(word[:-1] + "ux" if word.endswith("al") else word + "x")
    if word.endswith("eur"):
        out |= {word[:-1] + "se", word[:-1] + "ses"}
    if word.endswith(("ien", "n", "el", "t")):
        out |= {word + word[-1] + "e", word + word[-1] + "es"}
    if _INFINITIVE.match(word):
        out |= {form for _, form in forms(word)}
    return {plain(form) for form in out}


def _rows() -> Iterator[tuple[Sense, list[str]]]:
    for line in _data("senses.tsv").splitlines():
        if line and not line.startswith("#"):
            concept, kind, against, words = line.split("\t")
            yield Sense(concept, kind, "" if against == "-" else against), words.split()


@dataclass(frozen=True, slots=True)
class _Lexicon:
    exact: dict[str, Sense]
    stems: dict[str, Sense]
    pairs: dict[tuple[str, str], Sense]
    finite: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    exact: dict[str, Sense] = {}
    pairs: dict[tuple[str, str], Sense] = {}
    owners: dict[str, set[Sense]] = {}
    listed = [(sense, word) for sense, words in _rows() for word in words]
    for sense, word in listed:
        if "+" in word:
            first, _, second = word.partition("+")
            pairs[stem(first), stem(second)] = sense
        else:
            exact[plain(word)] = sense
            owners.setdefault(stem(word), set()).add(sense)
    for sense, word in listed:
        if "+" not in word:
            for form in _inflected(word) if sense.kind in _VERBS else (plain(word) + "s", plain(word) + "x"):
                exact.setdefault(form, sense)
    stems = {root: next(iter(senses)) for root, senses in owners.items() if len(senses) == 1 and len(root) > _SHORT}
    verbs = (word for sense, word in listed if sense.kind in _VERBS and _INFINITIVE.match(word))
    finite = frozenset(plain(form) for verb in verbs for tense, form in forms(verb) if tense in _FINITE)
    return _Lexicon(exact, stems, pairs, finite - {plain(word) for _, word in listed})


_SHORT = 4
_FINITE = frozenset(("present", "imperfect", "past", "future", "conditional"))
_ADVERB = re.compile(r"[a-zà-ÿ]{3,}(?:am|em|ai|e|i|u)ment$")


@cache
def closed() -> dict[str, frozenset[str]]:
    """The closed classes of `meaning.toml`."""
    table = tomllib.loads(_data("meaning.toml"))
    return {name: frozenset(value.split()) for name, value in table.items() if isinstance(value, str)}


@cache
def numbers() -> dict[str, int]:
    """The number words and their values."""
    return {plain(word): value for word, value in tomllib.loads(_data("meaning.toml"))["numbers"].items()}


@cache
def scales() -> dict[str, int]:
    """The words that multiply the number before them."""
    return dict(tomllib.loads(_data("meaning.toml"))["scales"])


@cache
def frames() -> re.Pattern[str]:
    """Openings that frame what is said and add nothing to it.

    >>> frames().sub("", "nous savons que les travaux continuent")
    'les travaux continuent'
    """
    return re.compile(r"\b(?:" + "|".join(tomllib.loads(_data("meaning.toml"))["frames"]) + ")", re.IGNORECASE)


@cache
def countries() -> dict[str, str]:
    """The country of a plain name, capital, seat or demonym.

    >>> countries()["moscou"] == countries()["russes"] == countries()["russie"]
    True
    """
    table: dict[str, str] = {}
    for line in _data("places.tsv").splitlines()[1:]:
        country, aliases, demonyms, capitals, seats = (line.split("\t") + [""] * 5)[:5]
        for name in filter(None, [country, *aliases.split("|"), *capitals.split("|"), *seats.split("|")]):
            table.setdefault(plain(name), country)
        for demonym in filter(None, demonyms.split("|")):
            for form in _inflected(demonym):
                table.setdefault(form, country)
    return table


_SEEN: dict[str, Sense] = {}
_MOST = 1 << 18


def _sense(word: str) -> Sense:
    if word in closed()["empty"] or (len(word) == 1 and not word.isdigit()):
        return EMPTY
    form = plain(word)
    if word in closed()["circumstances"]:
        return Sense("~" + stem(word), "adverb")
    country = countries().get(form)
    if country:
        return Sense("@" + country, "place")
    lexicon = _lexicon()
    known = lexicon.exact.get(form) or lexicon.stems.get(stem(word))
    if known:
        return known
    return Sense("~" + stem(word), "adverb" if _ADVERB.match(form) else "word")


def sense(word: str) -> Sense:
    """What one word in small letters says.

    >>> sense("pourparlers").concept == sense("négociations").concept
    True
    >>> sense("baisse").against
    'rise'
    """
    found = _SEEN.get(word)
    if found is None:
        if len(_SEEN) > _MOST:  # hostile input must not fill the memory with words met once
            _SEEN.clear()
        found = _SEEN[word] = _sense(word)
    return found


def joined(first: str, second: str) -> Sense | None:
    """What two neighbouring words, small words aside, say together (*mis fin*).

    >>> joined("mis", "fin").concept
    'stop'
    """
    return _lexicon().pairs.get((stem(first), stem(second)))


def finite(word: str) -> bool:
    """Whether a word in small letters can only be a verb with its subject (*progressent*, not *livraison*).

    >>> finite("progressent"), finite("visite"), finite("a")
    (True, False, True)
    """
    return word in closed()["auxiliary"] or plain(word) in _lexicon().finite

"""The French words and patterns of time, read from `calendar.toml` when first asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from selon.french.expressions import listed

Value = int | float | str | None

STOP = "\n"
OTHER = " "
_LETTERS = "".join(chr(code) for code in range(0x21, 0x180) if chr(code).isalnum())
_PIECE = re.compile(r"\w+:\(|\{\d,\d\}|\w+|[()|?*+]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What French says about time.

    `words` gives each word its class letter and its value, `letters` each class its letter, `patterns` each rule its
    regular expression over class letters, `context` the word lists that decide between readings.
    """

    words: dict[str, tuple[str, Value]]
    letters: dict[str, str]
    patterns: dict[str, re.Pattern[str]]
    master: re.Pattern[str]
    core: re.Pattern[str]
    context: dict[str, frozenset[str]]
    future: re.Pattern[str]
    past: re.Pattern[str]


@cache
def calendar() -> Calendar:
    """The French calendar.

    >>> calendar().words["lundi"][1]
    1
    """
    raw = listed("calendar.toml")
    named: dict[str, dict[str, Value]] = {name: dict.fromkeys(words) for name, words in raw["classes"].items()}
    named |= raw["values"]
    named |= _numbers(raw["numbers"])
    shapes = ("small", "num", "year", "decimal", "first", "nth", "clock", "colon", "iso", "slashed", "ago")
    letters = dict(zip([*named, *shapes], _LETTERS, strict=False))
    words = {word: (letters[name], value) for name, group in named.items() for word, value in group.items()}
    macros = {name: _expand(text, raw["macros"]) for name, text in raw["macros"].items()}
    sources = {name: _expand(text, macros) for name, text in raw["patterns"].items()}
    context = raw["context"]
    return Calendar(
        words=words,
        letters=letters,
        patterns={name: re.compile(_compile(text, letters, named=True)) for name, text in sources.items()},
        master=re.compile("|".join(f"(?P<{name}>{_compile(text, letters)})" for name, text in sources.items())),
        core=re.compile("[" + "".join(letters[name] for name in raw["core"]) + "]"),
        context={name: frozenset(words) for name, words in context.items() if isinstance(words, list)},
        future=re.compile(context["futures"]),
        past=re.compile(context["pasts"]),
    )


def plural(word: str) -> bool:
    """Whether a unit of time stands in the plural; *mois* does not show it.

    >>> plural("jours"), plural("mois")
    (True, False)
    """
    return word.endswith("s") and word not in calendar().context["invariable"]


def _expand(text: str, macros: dict[str, str]) -> str:
    for _ in range(4):
        text = re.sub(r"\b[A-Z]+\b", lambda match: macros[match.group()], text)
    return text


def _compile(text: str, letters: dict[str, str], *, named: bool = False) -> str:
    """A pattern of class names as a regular expression over class letters."""
    out: list[str] = []
    for piece in _PIECE.findall(text):
        if piece.endswith(":("):
            out.append(f"(?P<{piece[:-2]}>" if named else "(?:")
        else:
            out.append(letters[piece] if piece[0].isalpha() else "(?:" if piece == "(" else piece)
    return "".join(out)


def _numbers(raw: dict[str, Any]) -> dict[str, dict[str, Value]]:
    """Number words up to 99 with hyphens, the powers, and the Roman numerals of centuries."""
    units: list[str] = raw["words"]
    word: dict[str, Value] = {name: number for number, name in enumerate(units)}
    for ten, base in raw["tens"].items():
        word[ten] = base
        for unit in range(1, 20 if base in (60, 80) else 10):
            word[f"{ten}-{units[unit]}"] = base + unit
        word[f"{ten}-et-un"], word[f"{ten}-et-onze"] = base + 1, base + 11
    word |= raw["powers"]
    for one in raw["one"]:
        word.pop(one, None)
    roman: dict[str, Value] = {
        f"{numeral}{end}": order for order, numeral in enumerate(raw["romans"], 1) for end in ("e", "ème", "è", "er")
    }
    return {"one": dict.fromkeys(raw["one"], 1), "word": word, "roman": roman}

"""Known names met in the text: countries, seats, outlets, organisations."""

from __future__ import annotations

from selon.french.known import Entry, Known, entries
from selon.french.naming import words
from selon.french.plain import plain
from selon.names.nearby import noun
from selon.names.sheet import Sheet

_ARTICLES = frozenset(("le", "l'", "du", "au", "les", "des", "aux"))
_LOCATIVE = frozenset(
    [
        "a",
        "en",
        "au",
        "aux",
        "dans",
        "vers",
        "depuis",
        "de",
        "d'",
        "du",
        "des",
        "sur",
        "sous",
        "par",
        "hors",
        "pres",
        "pour",
        "contre",
        "entre",
        "via",
        "devant",
        "ville",
        "capitale",
        "region",
        "nord",
        "sud",
        "est",
        "ouest",
    ]
)


def listed(sheet: Sheet, at: int) -> tuple[int, Known] | None:
    """The longest known name that begins at a word: the word it ends before, and what it is."""
    for entry in entries().get(sheet.low[at], ()):
        end = at + len(entry.words)
        if sheet.low[at:end] == list(entry.words) and _cased(sheet, at, entry) and _fits(sheet, at, end, entry.known):
            return end, entry.known
    return None


def _cased(sheet: Sheet, at: int, entry: Entry) -> bool:
    form = entry.known.form
    if len(entry.words) == 1 and form.isupper() and len(form) <= 3:
        return sheet.words[at] == form
    return all(sheet.words[at + k][0].isupper() for k, cap in enumerate(entry.caps) if cap)


def _fits(sheet: Sheet, at: int, end: int, known: Known) -> bool:
    if not known.weak:
        return True
    before = sheet.at(at - 1)
    if known.kind == "outlet":
        if before in words("media") or sheet.at(at - 2) in words("media"):
            return True
        if known.name.split(" ")[0] in ("Le", "La", "Les") or known.name.startswith("L'"):
            return before in _ARTICLES
        return before in words("media", "before") and len(known.form) > 2 and not sheet.upper(end)
    if sheet.upper(end) and sheet.words[end] != ".":
        return False
    return noun(sheet, at) in words("orgs") or before in ("chez", "l'", "le", "la", "de", "d'")


def kind(sheet: Sheet, at: int, known: Known) -> str:
    """The kind of a mention of a known name: a country or capital is a place where it is only a place."""
    if known.kind == "seat" or (known.kind == "country" and plain(known.name) in words("government", "bodies")):
        return "government"
    if known.kind in ("country", "capital"):
        return "place" if _located(sheet, at) else "government"
    return known.kind


def _located(sheet: Sheet, at: int) -> bool:
    before = sheet.at(at - 1)
    if before in ("la", "l'", "le", "les"):
        before = sheet.at(at - 2)
        return before in _LOCATIVE or before == "("
    return before in _LOCATIVE or before in ("(", "-")

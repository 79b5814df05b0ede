"""The function the text gives a name, before it (*le ministre russe de la Défense X*) or after (*X, maire de Y,*)."""

from __future__ import annotations

from typing import NamedTuple

from selon.article import Span
from selon.french.naming import words
from selon.french.people import Function, heads
from selon.names.found import Found
from selon.names.nearby import adjective
from selon.names.sheet import Sheet

REACH = 18
"""Words of a role that are looked at."""
_DETERMINERS = frozenset(
    [
        "le",
        "la",
        "l'",
        "un",
        "une",
        "du",
        "au",
        "des",
        "les",
        "son",
        "sa",
        "leur",
        "notre",
        "ce",
        "cette",
        "cet",
        "aux",
        "ses",
        "leurs",
        "ma",
        "mon",
        "deux",
    ]
)
_LINKS = frozenset(
    [
        "de",
        "d'",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l'",
        "a",
        "au",
        "aux",
        "en",
        "pour",
        "et",
        "aupres",
        "charge",
        "chargee",
        "charges",
        "adjoint",
        "adjointe",
        "delegue",
        "deleguee",
    ]
)
_FORMER = frozenset(
    [
        "ancien",
        "ancienne",
        "ex",
        "actuel",
        "actuelle",
        "futur",
        "future",
        "nouveau",
        "nouvelle",
        "nouvel",
        "haut",
        "haute",
        "jeune",
        "premier",
        "premiere",
        "vice",
    ]
)
_OFFICE = frozenset(["chef", "charge", "exercice", "second", "titre", "ile"])
_GENDERS = {
    "le": "m",
    "un": "m",
    "du": "m",
    "au": "m",
    "ce": "m",
    "la": "f",
    "une": "f",
    "sa": "f",
    "cette": "f",
    "ma": "f",
}
_AFTER = frozenset((",", ".", ")", ";", ":", "»", '"', "\n", "(", "!", "?", "-", "–", "qui", "et", "lors", "dans", "sur", "a", "au", "en", "lundi",
                    "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"))  # fmt: skip


_EMPTY = _LINKS | _DETERMINERS


class Role(NamedTuple):
    """A role's words from `start` up to `end`, and the gender its noun shows."""

    start: int
    end: int
    gender: str | None


def nouns(sheet: Sheet) -> dict[int, tuple[int, Function]]:
    """The function nouns of the text by their first word: where they end, and what they are."""
    found: dict[int, tuple[int, Function]] = {}
    table = heads()
    for at, low in enumerate(sheet.low):
        for parts, function in table.get(low, ()):
            end = at + len(parts)
            if len(parts) == 1 or sheet.low[at:end] == list(parts):
                found[at] = (end, function)
                break
    return found


def give(sheet: Sheet, found: list[Found]) -> None:
    """Fill `role` and the gender it shows of every person."""
    functions = nouns(sheet)
    names = {at: one for one in found for at in range(one.start, one.end)}
    for one in found:
        if one.kind != "person":
            continue
        role = _before(sheet, one, functions, names) or _after(sheet, one, functions, names)
        if role is not None:
            one.role = role_words(sheet, role)
            one.gender = one.gender or role.gender


def role_words(sheet: Sheet, role: Role) -> str:
    """The words of a role on one line."""
    span: Span = sheet.span(role.start, role.end)
    return " ".join(span.of(sheet.text).split())


def _before(
    sheet: Sheet, one: Found, functions: dict[int, tuple[int, Function]], names: dict[int, Found]
) -> Role | None:
    last = one.start - 1
    if one.title:
        last -= 1 + (sheet.at(last) == ".")
    comma = sheet.at(last) == ","
    if comma:
        if sheet.at(one.end) not in _AFTER:
            return None
        last -= 1
    best: Role | None = None
    for at in range(last, max(-1, last - REACH), -1):
        low = sheet.low[at]
        if at in functions and functions[at][0] <= last + 1 and not (at in names and not sheet.upper(at)):
            role = _fit(sheet, at, last + 1, functions, names, comma)
            if role is not None:
                best = role
                if not comma:
                    break
        if low in _STOPS:
            break
    return best


_STOPS = frozenset(
    (",", ".", ";", ":", "!", "?", "«", "»", '"', "\n", "(", ")", "que", "qui", "qu'", "est", "ont", "dont")
)


def _fit(
    sheet: Sheet, at: int, end: int, functions: dict[int, tuple[int, Function]], names: dict[int, Found], comma: bool
) -> Role | None:
    """The role from a function noun to the name, if only its complements stand between."""
    stop, function = functions[at]
    if _chain(sheet, stop, end, functions, names, comma) < end or _trim(sheet, at, end) < end:
        return None
    start = at
    while sheet.at(start - 1) in _FORMER or (start - 1 in functions and functions[start - 1][0] == start):
        start -= 1
    before = sheet.at(start - 1)
    if before == "en":
        return None
    if not (before in _DETERMINERS or sheet.opens(start) or before in (",", "(", "et", "selon", "comme", "-")):
        return None
    return Role(start, end, _gender(function, before))


def _gender(function: Function, before: str) -> str | None:
    if function.gender in ("m", "f"):
        return function.gender if function.gender == "f" or before not in ("la", "une", "sa") else "f"
    return _GENDERS.get(before) if before != "du" or function.number == "s" else None


def _chain(
    sheet: Sheet, at: int, end: int, functions: dict[int, tuple[int, Function]], names: dict[int, Found], persons: bool
) -> int:
    """How far from `at` only complements of a function noun stand: names, linking words with their nouns, adjectives."""
    linked = False
    while at < end:
        low = sheet.low[at]
        if at in names and (names[at].kind != "person" or (persons and linked)):
            at, linked = max(at + 1, min(names[at].end, end)), False
        elif low in _LINKS:
            if not _links(sheet, at, names):
                break
            at, linked = at + 1, True
        elif at in functions and functions[at][0] <= end:
            at, linked = functions[at][0], False
        elif low[:1].isalpha() and (linked or _qualifies(sheet, at)):
            if at in names and names[at].kind == "person":
                break
            at, linked = at + 1, False
        else:
            break
    return at


def _links(sheet: Sheet, at: int, names: dict[int, Found]) -> bool:
    """Whether a linking word leads to a complement of office: *à* (not *a*), *en chef*, *en charge*."""
    if sheet.low[at] == "a":
        return sheet.words[at] in ("à", "À")
    return sheet.low[at] != "en" or sheet.at(at + 1) in _OFFICE or at + 1 in names


def _qualifies(sheet: Sheet, at: int) -> bool:
    low = sheet.low[at]
    if sheet.upper(at):
        return low in words("portfolios")
    return adjective(sheet, at)


def _after(
    sheet: Sheet, one: Found, functions: dict[int, tuple[int, Function]], names: dict[int, Found]
) -> Role | None:
    at = one.end
    if sheet.at(at) == "(" and ")" in sheet.words[at : at + 5]:
        at = sheet.words.index(")", at) + 1
    if sheet.at(at) != ",":
        return None
    at += 1
    if sheet.at(at).isdigit() and sheet.at(at + 1) == "ans" and sheet.at(at + 2) == ",":
        at += 3
    before = sheet.at(at)
    if before in _DETERMINERS:
        if before in ("du", "au", "des", "les", "aux"):
            return None
        at += 1
    start = at
    while sheet.at(at) in _FORMER or (sheet.at(at) == "-" and sheet.glued(at)):
        at += 1
    if at not in functions:
        return None
    stop, function = functions[at]
    if sheet.low[at] in words("roles", "participles") and before not in _DETERMINERS:
        return None
    if function.number == "p" and before not in ("l'",) and function.lemma != "porte-parole":
        return None
    end = _trim(sheet, at, _chain(sheet, stop, min(len(sheet), stop + REACH), functions, names, True))
    if before in _DETERMINERS and before not in ("un", "une") and sheet.at(end) not in _CLOSES:
        return None
    return Role(start, max(end, stop), _gender(function, before))


_CLOSES = frozenset((",", ".", ")", ";", ":", "»", '"', "\n", "(", "!", "?", "-", "–", "qui", "dont", ""))


def _trim(sheet: Sheet, start: int, end: int) -> int:
    """The end without linking words that lead nowhere."""
    kept = ("adjoint", "adjointe", "delegue", "deleguee")
    while end > start + 1 and sheet.low[end - 1] in _EMPTY and sheet.low[end - 1] not in kept:
        end -= 1
    return end

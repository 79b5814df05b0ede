"""Whether two written names are one: spelling, transliteration, surname alone, acronym, known aliases."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from selon.french.known import Known, canonical
from selon.french.naming import words
from selon.french.people import firsts
from selon.french.plain import LONGEST, plain
from selon.french.sounds import skeleton

_ELIDED = re.compile(r"\b([dl])'")


@lru_cache(maxsize=1 << 14)
def parts(name: str) -> tuple[str, ...]:
    """The plain words of a name; hyphens are blanks, a leading title or article is left out.

    >>> parts("M. Kim Jong-un")
    ('kim', 'jong', 'un')
    >>> parts("Yann Guivarc'h"), parts("Michel d'Ornano")
    (('yann', 'guivarch'), ('michel', 'd', 'ornano'))
    """
    found = re.findall(r"\w+", _ELIDED.sub(r"\1 ", plain_name(name)).replace("'", ""))
    while len(found) > 1 and found[0] in _leading():
        found = found[1:]
    return tuple(found)


def plain_name(name: str) -> str:
    """A whole name without case and accents, hyphens as blanks."""
    if name.isascii() and len(name) <= LONGEST:  # most names: no word needs to be looked at
        return " ".join(name.lower().replace("-", " ").split())
    return " ".join(plain(word) for word in name.replace("’", "'").replace("-", " ").split())


@lru_cache(maxsize=1 << 17)
def sounds(name: str) -> tuple[str, ...]:
    """The skeletons of a name's words, without particles; a woman's first name is marked, to stay apart from a man's.

    >>> sounds("Jean Martin") == sounds("Jeanne Martin")
    False
    """
    found = parts(name)
    heard = [skeleton(part) for part in found if part not in words("particles", "bare")]
    if len(heard) > 1 and firsts().get(found[0]) == "f":
        heard[0] += "=f"
    return tuple(heard) or found


def near(one: str, other: str) -> bool:
    """Whether two skeletons differ by one letter at most, or two swapped, in words long enough for chance spelling.

    >>> near("bernardin", "bernradin"), near("bernardin", "bernardon"), near("bernar", "renard")
    (True, True, False)
    """
    if one == other:
        return True
    if min(len(one), len(other)) < 6 or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, last = one[start:], other[start:]
    swapped = rest[1::-1] == last[:2] and rest[2:] == last[2:]
    return swapped or rest[1:] == last[1:] or rest[1:] == last or rest == last[1:]


@cache
def _leading() -> frozenset[str]:
    return words("titles", "m") | words("titles", "f") | words("titles", "any") | {"le", "la", "les", "l"}


def listed_as(name: str) -> Known | None:
    """The list entry of a form, None if it is on no list."""
    form = plain_name(name)
    return canonical().get(form) or canonical().get("le " + form)


def known_as(name: str) -> str | None:
    """The listed name a form stands for (*JDD*: *Le Journal du dimanche*), None if it is on no list."""
    known = listed_as(name)
    return known.name if known else None


def same(one: str, other: str) -> bool:
    """Whether two written names could be one person or one institution.

    Namesakes by surname alone could be one; different first names never are.

    >>> same("M. Kim", "Kim Jong Un"), same("Sergueï Choïgou", "Shoigu")
    (True, True)
    >>> same("Brigitte Macron", "Emmanuel Macron"), same("JDD", "Le Journal du dimanche")
    (False, True)
    """
    first, second = known_as(one), known_as(other)
    if first and second:
        return first == second
    left, right = sounds(one), sounds(other)
    if not left or not right:
        return False
    if left == right or "".join(left) == "".join(right):
        return True
    short, long = sorted((left, right), key=len)
    if len(short) == len(long):
        return _alike(short, long)
    return _part(short, long) or _initials(one, other) or _initials(other, one)


def _alike(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) == 1:
        return near(short[0], long[0])
    first = short[0] == long[0] or (min(len(short[0]), len(long[0])) == 1 and short[0][:1] == long[0][:1])
    close = first or near(short[0], long[0])
    return close and all(near(a, b) for a, b in zip(short[1:], long[1:], strict=True))


def _part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the shorter is the longer's surname, or its first word where that is no first name."""
    size = len(short)
    if all(near(a, b) for a, b in zip(short, long[-size:], strict=True)):
        return True
    if size == 1 and long[0] == short[0]:
        return len(long) > 2 or long[0] not in _first_sounds()
    return size > 1 and short[0] == long[0] and near(short[-1], long[-1])


@lru_cache(maxsize=1)
def _first_sounds() -> frozenset[str]:
    return frozenset(skeleton(name) for name in firsts())


def _initials(short: str, long: str) -> bool:
    """Whether one form is the other's acronym."""
    letters = short.replace(".", "")
    if not (2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha()):
        return False
    full = [
        part[0]
        for part in re.findall(r"\w+", plain_name(long))
        if part not in words("particles", "bare") and part not in words("grammar", "empty")
    ]
    return "".join(full) == letters.lower()

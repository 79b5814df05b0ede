"""Who held an office on a day, from `offices.tsv` and `posts.tsv`: public facts, for articles that name the person."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from selon.french.plain import plain


class Term(NamedTuple):
    """Somebody's time in an office, from a day (included) until another (excluded), both ISO 8601."""

    name: str
    start: str
    end: str


def holder(office: str, day: str | None) -> str | None:
    """Who held an office or a post on a day (ISO 8601); None for another and where the day is not known.

    >>> holder("chef de l'État", "2019-05-05"), holder("chef de gare", "2019-05-05")
    ('Emmanuel Macron', None)
    """
    called = " ".join(plain(word) for word in office.split())
    terms = _offices().get(called) or _posts().get(called) or []
    return next((term.name for term in terms if day and term.start <= day[:10] < term.end), None)


def former(office: str, day: str | None) -> frozenset[str]:
    """Those who had held an office or a post before a day (ISO 8601); none where the day is not known.

    >>> sorted(former("chef de l'État", "2014-05-05"))
    ['François Mitterrand', 'Jacques Chirac', 'Nicolas Sarkozy', "Valéry Giscard d'Estaing"]
    """
    called = " ".join(plain(word) for word in office.split())
    terms = [*_offices().get(called, ()), *_posts().get(called, ())]
    return frozenset(term.name for term in terms if day and term.end <= day[:10])


def held(name: str, day: str | None, *, high: bool) -> frozenset[str]:
    """What the high offices (else the posts) are called that somebody held on a day (ISO 8601), in plain letters.

    >>> "chef de l'etat" in held("Emmanuel Macron", "2019-05-05", high=True)
    True
    """
    terms = _terms(high).get(name, ()) if day else ()
    return frozenset(called for called, term in terms if day and term.start <= day[:10] < term.end)


def service(name: str, day: str) -> tuple[frozenset[str], frozenset[str]]:
    """What the offices and posts are called that somebody holds on a day (ISO 8601), and those he held before.

    >>> now, before = service("Édouard Balladur", "2019-05-05")
    >>> len(now), "premier ministre" in before
    (0, True)
    """
    terms = _served().get(plain(name), ())
    now = frozenset(called for called, term in terms if term.start <= day[:10] < term.end)
    return now, frozenset(called for called, term in terms if term.end <= day[:10]) - now


def known(name: str) -> frozenset[str]:
    """What the offices and posts are called that somebody ever held, in plain letters.

    >>> sorted(known("Theresa May"))
    ['premiere ministre britannique']
    """
    if name.rsplit(" ", 1)[-1] not in _last():  # most names: no letter needs to be folded
        return frozenset()
    return frozenset(called for called, _ in _served().get(plain(name), ()))


@cache
def _last() -> frozenset[str]:
    """The last words of the holders' names, as they may be written."""
    last = {name.split()[-1] for high in (True, False) for name in _terms(high)}
    return frozenset(form for one in last for form in (one, one.upper(), plain(one).title(), plain(one).upper()))


@cache
def surnames() -> frozenset[str]:
    """The surnames, in plain letters, of those who held a high office.

    >>> "balladur" in surnames()
    True
    """
    return frozenset(plain(name.split()[-1]) for name in _terms(True))


@cache
def statesmen() -> frozenset[str]:
    """The names of those who held a high office.

    >>> "Angela Merkel" in statesmen()
    True
    """
    return frozenset(_terms(True))


@cache
def _served() -> dict[str, list[tuple[str, Term]]]:
    """The terms of each person in offices and posts, by his name in plain letters, and what the office is called."""
    found: dict[str, list[tuple[str, Term]]] = {}
    for name, terms in (*_terms(True).items(), *_terms(False).items()):
        found.setdefault(plain(name), []).extend(terms)
    return found


@cache
def _terms(high: bool) -> dict[str, list[tuple[str, Term]]]:
    """The terms of each person, and what the office is called."""
    found: dict[str, list[tuple[str, Term]]] = {}
    for called, terms in (_offices() if high else _posts()).items():
        for term in terms:
            found.setdefault(term.name, []).append((called, term))
    return found


def listed(office: str) -> bool:
    """Whether an office is one of the list of high offices, of which there is one a day.

    >>> listed("président de la République")
    True
    """
    return " ".join(plain(word) for word in office.split()) in _offices()


@cache
def _offices() -> dict[str, list[Term]]:
    """The terms of each office by what it is called, in plain letters."""
    found: dict[str, list[Term]] = {}
    for line in files("selon.french").joinpath("offices.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            calls, name, start, end = line.split("\t")
            for called in calls.split("|"):
                found.setdefault(called, []).append(Term(name, start, end))
    return found


@cache
def _posts() -> dict[str, list[Term]]:
    """The terms of each post by what it is called, in plain letters."""
    found: dict[str, list[Term]] = {}
    for line in files("selon.french").joinpath("posts.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            calls, held = line.split("\t")
            rows = [each.split(" ", 1) for each in held.split("; ")]
            ends = [start for start, _ in rows[1:]] + ["9999"]
            terms = [Term(name, start, end) for (start, name), end in zip(rows, ends, strict=True) if name != "-"]
            for called in calls.split("|"):
                found.setdefault(called, []).extend(terms)
    return found

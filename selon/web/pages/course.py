"""Some statements and the claims they hold or gainsay, day by day across stories: the course of an affair."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any

from selon.course import Change, Course, Day, Told, days, gathered, held
from selon.index.shelf import Numbers, Shelf
from selon.record import Claim, Line, Statement
from selon.web import rows
from selon.web.page import Ask, Leaf
from selon.weight import standings

ENTRIES = 40
"""Utterances on a page."""
STATEMENTS = 5000
"""Statements a course is made of at most, the latest; what is left out is told."""


def listed(shelf: Shelf, ask: Ask, numbers: Numbers, title: str, data: dict[str, Any]) -> list[dict[str, Any]]:
    """Fill in the course of some statements, a part of its days at a time; its table."""
    whole = _course(shelf, tuple(numbers[-STATEMENTS:].tolist()), title)
    told = [(day, one) for day in whole.days for one in day.told or (None,)]
    leaf = Leaf(page=ask.page, count=len(told), size=ENTRIES)
    shown = told[leaf.start : leaf.end]
    begun = {id(day) for day, _ in told[: leaf.start]}
    data |= {
        "course": _days(shelf, shown, begun),
        "course_claims": standings(whole.dossier.claims),
        "course_left": max(len(numbers) - STATEMENTS, 0),
        "statements": len(whole.dossier.statements),
        "course_with": len(whole.dossier.statements) > len(numbers[-STATEMENTS:]),
        "page": leaf.at,
        "pages": leaf.last,
    }
    return [
        {"day": day["day"], "reported": row["reported"], "new": row["new"], **line}
        for day in data["course"]
        for row, line in zip(day["rows"], rows.flat(day["rows"]), strict=True)
    ]


@lru_cache(maxsize=8)
def _course(shelf: Shelf, numbers: tuple[int, ...], title: str) -> Course:
    """The course of some statements. The last ones asked for are kept: it is leafed through."""
    asked = set(numbers)
    places = sorted({int(c) for r in asked for c in shelf.of("roles", "r", r, "c")})
    claims = shelf.take(Claim, places)
    lines = {Line(article=row.article, line=row.line) for row in shelf.take(Statement, numbers)}
    one = gathered(shelf, lines.union(*map(held, claims)), claims, title)
    return Course(title=title, dossier=one, days=tuple(days(one)))


def _days(shelf: Shelf, shown: Sequence[tuple[Day, Told | None]], begun: set[int]) -> list[dict[str, Any]]:
    """The days of a page, each with its part of what was told; what came to stand otherwise stands where it begins."""
    known = _rows(shelf, [one for _, one in shown if one])
    out = []
    for day, group in groupby(shown, key=lambda pair: pair[0]):
        told = [one for _, one in group if one]
        out.append(
            {
                "day": day.day,
                "new": sum(one.new for one in day.told),
                "count": len(day.told),
                "changes": [] if id(day) in begun else [_change(change) for change in day.changes],
                "rows": [known[_line(one)] | _more(one) for one in told],
            }
        )
    return out


def _rows(shelf: Shelf, told: Iterable[Told]) -> dict[Line, dict[str, Any]]:
    """The first statement of each utterance, as a list shows it."""
    numbers = [found for one in told if (found := shelf.place(_line(one))) is not None]
    return {Line(article=row["article"], line=row["line"]): row for row in rows.statements(shelf, sorted(numbers))}


def _line(one: Told) -> Line:
    return Line(article=one.entry.first.article, line=one.entry.first.line)


def _more(one: Told) -> dict[str, Any]:
    """What the whole utterance has beside its first statement."""
    first = _line(one)
    where = [Line(article=row.article, line=row.line) for row in one.entry.statements]
    return {
        "through": list(one.entry.through),
        "said": None if one.entry.reported else one.entry.day,
        "reported": one.entry.reported,
        "new": one.new,
        "also": [{"article": line.article, "line": line.line} for line in where if line != first],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "claim": change.claim.claim,
        "text": change.claim.text,
        "standing": change.turn.standing,
        "before": change.before,
        "sources": change.turn.sources,
        "article": change.turn.by.article,
        "line": change.turn.by.line,
    }

"""Rows of the record as plain values, with what a page shows beside them: outlet, title, day, claim, names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from selon.dossier import interval
from selon.index.shelf import Numbers, Shelf
from selon.record import Claim, Dating, Statement
from selon.share import percent
from selon.weight import denier

_ARTICLE = ["n", "id", "title", "outlet", "published", "since", "until", "day", "s", "statements", "count", "copied"]


def articles(shelf: Shelf, numbers: Sequence[int] | Numbers) -> list[dict[str, Any]]:
    """Articles as a list shows them."""
    return [_article(row) for row in shelf.lines("listed", numbers, _ARTICLE)]


def _article(row: dict[str, Any]) -> dict[str, Any]:
    dating = Dating(article=row["id"], published=row["published"], since=row["since"], until=row["until"])
    return {
        "article": row["id"],
        "title": row["title"],
        "outlet": row["outlet"],
        "published": row["published"] or interval(dating),
        "day": row["day"],
        "statements": row["statements"],
        "words": row["count"],
        "copied": row["copied"],
        "percent": percent(row["copied"], row["count"]),
    }


def stories(shelf: Shelf, numbers: Iterable[int]) -> list[dict[str, Any]]:
    """Stories as a list shows them, each with the articles of its days."""
    out = []
    for row in shelf.lines("stories", list(numbers)):
        held = shelf.of("told", "s", row["s"], "n")
        out.append(
            {
                "story": row["story"],
                "title": row["title"],
                "first": row["first"],
                "last": row["last"],
                "articles": row["size"],
                "outlets": row["outlets"],
                "statements": row["statements"],
                "claims": row["claims"],
                "confirmed": row["confirmed"],
                "denied": row["denied"],
                "names": row["names"][:4],
                "days": per_day(shelf, held) if row["size"] > 1 else [],
            }
        )
    return out


def per_day(shelf: Shelf, numbers: Numbers) -> list[tuple[str, int]]:
    """How many articles of each day, in order; the undated are left out."""
    counts: dict[str, int] = {}
    for row in shelf.lines("listed", numbers, ["day"]):
        if row["day"]:
            counts[row["day"]] = counts.get(row["day"], 0) + 1
    return sorted(counts.items())


def statements(shelf: Shelf, numbers: Sequence[int] | Numbers) -> list[dict[str, Any]]:
    """Statements as a list shows them, in the order of their numbers."""
    asked = [int(number) for number in numbers]
    places = [int(n) for n in shelf.numbers("statements", "n")[asked]] if asked else []
    known = {row["n"]: row for row in shelf.lines("listed", sorted(set(places)), _ARTICLE)}
    claims = claim_of(shelf, asked)
    return [
        statement(row, known[n], claims.get(r), called(shelf, r))
        for r, n, row in zip(asked, places, shelf.take(Statement, asked), strict=True)
    ]


def statement(
    row: Statement, article: dict[str, Any], claim: dict[str, Any] | None, keys: dict[str, str]
) -> dict[str, Any]:
    """A statement with its article's outlet and day, its claim and the keys of its speakers."""
    return {
        "article": row.article,
        "line": row.line,
        "words": list(row.words),
        "verb": row.verb,
        "passive": row.passive,
        "kind": row.kind,
        "act": row.act,
        "hearsay": row.hearsay,
        "speaker": list(row.speaker),
        "keys": keys,
        "through": list(row.through),
        "said": row.said,
        "outlet": article["outlet"],
        "title": article["title"],
        "published": article["published"],
        "day": article["day"],
        "claim": claim["claim"] if claim else None,
        "standing": claim["standing"] if claim else None,
        "sources": claim["sources"] if claim else None,
    }


def claim(row: Claim) -> dict[str, Any]:
    """A claim as a list shows it."""
    return {
        "claim": row.claim,
        "text": row.text,
        "standing": row.standing,
        "sources": row.sources,
        "independent": list(row.independent),
        "outlets": row.outlets,
        "statements": len(row.statements),
        "denied": len(row.denied),
        "declined": len(row.declined),
        "first": {"article": row.first.article, "line": row.first.line},
        "denier": denier(row),
        **_first_day(row),
    }


def _first_day(row: Claim) -> dict[str, Any]:
    """The first day of a claim's trail, and whether it is only that of the article that reports it."""
    step = next((step for step in row.trail if step.day), None)
    return {"day": step.day if step else None, "reported": step is not None and step.kind == "first"}


def claim_of(shelf: Shelf, numbers: Sequence[int]) -> dict[int, dict[str, Any]]:
    """The claim each statement holds, or else denies or declines."""
    found = {r: int(held[0]) for r in numbers if len(held := shelf.of("roles", "r", r, "c"))}
    wanted = sorted(set(found.values()))
    rows = dict(zip(wanted, shelf.lines("claims", wanted, ["claim", "standing", "sources"]), strict=True))
    return {r: rows[c] for r, c in found.items()}


def called(shelf: Shelf, number: int) -> dict[str, str]:
    """The key of each speaker of a statement who has a page."""
    start, end = shelf.span("speakers", "r", number)
    if start == end:
        return {}
    rows = shelf.stretch("speakers", start, end)
    keys = shelf.lines("names", [row["k"] for row in rows], ["key"])
    return {row["name"]: key["key"] for row, key in zip(rows, keys, strict=True)}


def flat(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Statements as a table of plain cells."""
    names = ("article", "line", "outlet", "published", "said", "speaker", "act", "hearsay", "through", "verb", "words")
    return [{name: row[name] for name in (*names, "claim", "standing")} for row in rows]

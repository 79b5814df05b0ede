"""Search: statements or articles by their words, speaker, outlet, day, act, standing; what was found is marked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from selon.article import Article
from selon.french.plain import plain
from selon.index.shelf import Shelf
from selon.index.words import Query
from selon.web import rows
from selon.web.page import Ask, Leaf, Page
from selon.web.pages import course
from selon.web.pages.name import beginning
from selon.web.pictures import spread

SHOWN = 20
FARTHEST = 200
"""Pages of results that can be leafed to."""
AROUND = 140
"""Characters around the first words found in an article."""
ACTS = ("assert", "deny", "urge", "ask", "decline", "promise")
STANDINGS = ("single source", "confirmed", "shared", "denied", "withdrawn", "declined", "hearsay")
LOOKED = 200_000
"""Characters of an article in which the words found are marked."""
CHOICES = 60
NARROWED = 8
"""Parts of one kind the results can be narrowed to."""
CONDITIONS = ("speaker", "outlet", "act", "standing", "since", "until")
_FACETS = {"who": "speaker", "outlet": "outlet", "act": "act", "standing": "standing"}


def search(shelf: Shelf, ask: Ask) -> Page:
    """What matches, best first; the latest first where no words are asked for."""
    query = _widened(shelf, _query(ask))
    asked = {name: getattr(query, name) for name in CONDITIONS}
    empty = not query.text and not any(asked.values())
    counted = {} if empty else shelf.words.counted(query)
    count = 0 if empty else shelf.words.find(query, limit=1).count
    leaf = Leaf(page=min(ask.page, FARTHEST), count=count, size=SHOWN)
    order = ask.of("order", ("days",)) if query.kind == "statement" else ""
    numbers = list(shelf.words.find(query, limit=SHOWN, offset=leaf.start).rows) if count and not order else []
    show = _articles if query.kind == "article" else _statements
    data: dict[str, Any] = {
        "q": query.text,
        "kind": query.kind,
        "asked": asked,
        "empty": empty,
        "wide": query.wide,
        "articles": _among_articles(shelf, query),
        "names": _names(shelf, query.text),
        "results": show(shelf, query, numbers),
        "facets": {name: parts for name, parts in _facets(counted).items() if not asked[name]},
        "spread": [{"day": day, "articles": count} for day, count in counted.get("day", [])],
        "outlets": [row["outlet"] for row in shelf.stretch("outlets", 0, min(shelf.counts["outlets"], CHOICES))],
        "acts": ACTS,
        "standings": STANDINGS,
        "wrong": ask.wrong("since", "until"),
        "order": order,
        **leaf.told(),
    }
    data["pages"] = min(data["pages"], FARTHEST)
    table = data["results"] if query.kind == "article" else rows.flat(data["results"])
    if order and count:
        every = np.sort(np.array(shelf.words.find(query, limit=course.STATEMENTS).rows, dtype=np.int32))
        table = course.listed(shelf, ask, every, query.text, data)
    drawn = {"picture": spread([row for row in data["spread"] if len(row["day"]) == len("2023-09-05")])}
    return Page(name="search", title=query.text, data=data, table=table, drawn=drawn)


def _query(ask: Ask) -> Query:
    return Query(
        text=ask.text("q", 300),
        kind=ask.of("kind", ("statement", "article"), "statement"),
        speaker=ask.text("speaker"),
        outlet=ask.text("outlet"),
        act=ask.of("act", ACTS),
        standing=ask.of("standing", STANDINGS),
        since=ask.day("since"),
        until=ask.day("until"),
    )


def _widened(shelf: Shelf, query: Query) -> Query:
    """The query, or where no statement has all its words, one that finds them in the names of speakers as well."""
    if not query.text or query.kind != "statement" or shelf.words.find(query, limit=1).count:
        return query
    return replace(query, wide=True)


def _among_articles(shelf: Shelf, query: Query) -> int | None:
    """How many articles have the words that were searched among statements; only they know who speaks, and how."""
    if not query.text or query.kind != "statement":
        return None
    return shelf.words.find(replace(query, kind="article", speaker="", act="", standing="", wide=False), limit=1).count


def _statements(shelf: Shelf, query: Query, numbers: list[int]) -> list[dict[str, Any]]:
    told = rows.statements(shelf, numbers)
    texts = [" … ".join(row["words"]) for row in told]
    marks = shelf.words.marked(query, texts)
    return [{**row, "parts": cut(text, mark)} for row, text, mark in zip(told, texts, marks, strict=True)]


def _articles(shelf: Shelf, query: Query, numbers: list[int]) -> list[dict[str, Any]]:
    told = rows.articles(shelf, numbers)
    texts = [article.text[:LOOKED] for article in shelf.take(Article, numbers)]
    marks = shelf.words.marked(query, texts)
    return [{**row, "parts": cut(*window(text, mark))} for row, text, mark in zip(told, texts, marks, strict=True)]


def _facets(counted: dict[str, list[tuple[str, int]]]) -> dict[str, list[tuple[str, int]]]:
    """What the results can be narrowed by. A speaker written in two ways that search alike is one."""
    out = {}
    for name, parts in counted.items():
        met: dict[str, tuple[str, int]] = {}
        for value, count in parts:
            first, known = met.get(plain(value) or value, (value, 0))
            met[plain(value) or value] = (first, known + count)
        if name in _FACETS and len(met) > 1:
            out[_FACETS[name]] = sorted(met.values(), key=lambda part: -part[1])[:NARROWED]
    return out


def window(text: str, marks: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """The words around the place where most of what was found stands together, and the marks within."""
    if not marks:
        return text[: 2 * AROUND], []
    best = max(marks, key=lambda mark: sum(1 for other in marks[:200] if 0 <= other[0] - mark[0] < AROUND))
    start, end = max(best[0] - AROUND, 0), min(best[0] + 2 * AROUND, len(text))
    while start and not text[start - 1].isspace() and best[0] - start < AROUND + 30:
        start -= 1
    if end < len(text):
        end = max(text.rfind(" ", best[1], end), best[1])
    inside = [(a - start, b - start) for a, b in marks if a >= start and b <= end]
    return text[start:end], inside


def cut(text: str, marks: list[tuple[int, int]]) -> list[tuple[str, bool]]:
    """A text in stretches, each with whether it was searched for.

    >>> cut("il pleut fort", [(3, 8)])
    [('il ', False), ('pleut', True), (' fort', False)]
    """
    out, reached = [], 0
    for start, end in marks:
        if start >= reached:
            out += [(text[reached:start], False), (text[start:end], True)]
            reached = end
    out.append((text[reached:], False))
    return [part for part in out if part[0]]


def _names(shelf: Shelf, text: str) -> list[dict[str, Any]]:
    """Names that have the words asked for."""
    if len(text.strip()) < 3:
        return []
    found = beginning(shelf, text)
    return shelf.lines("names", found[:5], ["key", "label", "kind", "mentions"])

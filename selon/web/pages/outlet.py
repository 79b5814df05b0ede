"""One outlet: how much of it was printed elsewhere before, whom it credits, who has words from whom. All outlets."""

from __future__ import annotations

from collections import Counter
from typing import Any

from selon.index.shelf import Shelf
from selon.share import percent
from selon.web import rows
from selon.web.page import Ask, Leaf, Missing, Page
from selon.web.pages.voices import added, female, sorts
from selon.web.pictures import spread

LISTED = 40
FLOWS = 30


def outlet(shelf: Shelf, ask: Ask) -> Page:
    """An outlet and its articles, the latest first."""
    number = shelf.number("by_outlet", ask.keys[0])
    if number is None:
        raise Missing("outlet")
    (row,) = shelf.lines("outlets", [number])
    numbers = shelf.of("printed", "o", number, "n")
    leaf = Leaf(page=ask.page, count=len(numbers), size=LISTED)
    days = Counter(shelf.days(numbers))
    heard = added(shelf.stretch("voiced", *shelf.span("voiced", "o", number)))
    data: dict[str, Any] = {
        **_told(row),
        "credits": [{part: line[part] for part in ("agency", "articles")} for line in _of(shelf, "credits", number)],
        "takes": [line for line in _flows(shelf, "o", "p", number) if line["outlet"] != row["outlet"]],
        "gives": [line for line in _flows(shelf, "p", "o", number) if line["outlet"] != row["outlet"]],
        "voices": sorts(heard),
        "female": female(heard),
        "spread": [{"day": day, "articles": count} for day, count in sorted(days.items())],
        "article_rows": rows.articles(shelf, numbers[leaf.start : leaf.end]),
        **leaf.told(),
    }
    drawn = {"picture": spread(data["spread"])}
    return Page(name="outlet", title=row["outlet"], data=data, table=data["article_rows"], drawn=drawn)


def outlets(shelf: Shelf, ask: Ask) -> Page:
    """All outlets, the largest first."""
    leaf = Leaf(page=ask.page, count=shelf.counts["outlets"], size=LISTED)
    found = [_told(row) for row in shelf.stretch("outlets", leaf.start, leaf.end)]
    return Page(name="outlets", title="", data={"outlets": found, **leaf.told()}, table=found)


def _told(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "outlet": row["outlet"],
        "articles": row["articles"],
        "words": row["count"],
        "copied": row["copied"],
        "own": row["own"],
        "percent": percent(row["copied"], row["count"]),
        "first": row["first"],
        "last": row["last"],
    }


def _of(shelf: Shelf, name: str, number: int) -> list[dict[str, Any]]:
    start, end = shelf.span(name, "o", number)
    return shelf.stretch(name, start, min(end, start + FLOWS))


def _flows(shelf: Shelf, own: str, other: str, number: int) -> list[dict[str, Any]]:
    """With whom an outlet shares words, in one direction; the table is as long as there are pairs of outlets."""
    found = (shelf.numbers("flows", own) == number).nonzero()[0][:FLOWS]
    lines = shelf.lines("flows", found)
    names = shelf.lines("outlets", [line[other] for line in lines], ["outlet"])
    return [
        {"outlet": name["outlet"], **{part: line[part] for part in ("passages", "words", "articles")}}
        for line, name in zip(lines, names, strict=True)
    ]

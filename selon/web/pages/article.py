"""One article: its text with everything found in it, notes in the margin, the evidence for its date."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from selon.article import Article, Span
from selon.index.shelf import Shelf
from selon.index.words import Query
from selon.record import Dating, Mention, Passage, Share, Statement, Time
from selon.web import rows
from selon.web.annotation import citation, tail
from selon.web.marks import Mark, Piece, paragraphs
from selon.web.page import Ask, Leaf, Missing, Page
from selon.web.tongue import tongue

LONGEST = 60_000
"""Characters of a text on one page."""
STOCK = "stock"
OTHERS = 40


def article(shelf: Shelf, ask: Ask) -> Page:
    """The text with its marks and notes."""
    number = wanted(shelf, ask.keys[0])
    (one,) = shelf.part(Article, number, number + 1)
    (card,) = rows.articles(shelf, [number])
    leaf = Leaf(page=ask.page, count=max(len(one.text), 1), size=LONGEST)
    since, until = stretch(one.text, leaf)
    lines = shelf.within(Statement, number, since, until)
    said = shelf.take(Statement, lines)
    passages = shelf.about(Passage, number)
    text = one.text[since:until]
    found = shelf.words.marked(Query(text=ask.text("q")), [text])[0] if ask.text("q") else []
    notes = {row["line"]: row for row in rows.statements(shelf, lines)}
    marks = _marks(shelf, number, one, said, passages, Span(since, until))
    marks = [(Span(span.start - since, span.end - since), mark) for span, mark in marks if since <= span.start < until]
    shown = paragraphs(text, marks + [(Span(*place), Mark(what="found", which="")) for place in found])
    told = {
        **card,
        **_facts(shelf, number, one),
        "statement_rows": list(notes.values()),
        "removed": [
            {"span": list(part.span), "reason": part.reason} for part in one.removed if since <= part.span.start < until
        ],
        "shared": shared(shelf, number, passages)[:OTHERS],
        "q": ask.text("q"),
        **{name: value for name, value in leaf.told().items() if name != "count"},
    }
    day = tongue(ask.language).day(card["published"]) if card["published"] else ""
    drawn: dict[str, Any] = {"paragraphs": [_paragraph(part, notes) for part in shown], "tail": tail(one, day)}
    drawn["known"] = _known(shelf, told["evidence"])
    drawn |= {"one": one, "said": said, "formulas": any(row.stock for row in passages)}
    drawn["citations"] = {row.line: citation(row, one, day) for row in said}
    return Page(name="article", title=one.title or one.id, data=told, table=rows.flat(notes.values()), drawn=drawn)


def _facts(shelf: Shelf, number: int, one: Article) -> dict[str, Any]:
    """What is known of an article beside its text."""
    dating = next(iter(shelf.about(Dating, number)), None)
    share = next(iter(shelf.about(Share, number)), None)
    return {
        **{name: getattr(one, name) for name in ("byline", "credit", "url", "place")},
        "given": one.published,
        "evidence": list(dating.by) if dating else [],
        "agencies": list(share.agencies) if share else [],
        "repeated": share.repeated if share else 0,
        "uncredited": share.uncredited if share else 0,
        "story": _story(shelf, number),
    }


def stretch(text: str, leaf: Leaf) -> tuple[int, int]:
    """Where a part of a long text begins and ends: at the ends of lines, where there are any not too far.

    >>> stretch("Il pleut.\\nIl vente.\\nIl neige.", Leaf(page=2, count=29, size=12))
    (19, 24)
    """
    ends = []
    for at in (leaf.start, leaf.end):
        line = text.find("\n", at, at + LONGEST) if at else -1
        ends.append(line if line >= 0 else at)
    return ends[0], ends[1] if leaf.end < len(text) else len(text)


def wanted(shelf: Shelf, key: str) -> int:
    """The number of the article called so."""
    number = shelf.number("by_article", key)
    if number is None:
        raise Missing("article")
    return number


def _marks(
    shelf: Shelf,
    number: int,
    one: Article,
    said: list[Statement],
    passages: list[Passage],
    part: Span,
) -> list[tuple[Span, Mark]]:
    out = [
        (part.span, Mark(what="removed", which=f"{number} {part.reason}")) for number, part in enumerate(one.removed)
    ]
    out += [(part, Mark(what="said", which=str(row.line))) for row in said for part in row.content]
    out += [(row.cue, Mark(what="cue", which=str(row.line))) for row in said if row.cue]
    copied = (row for row in passages if row.kind != "version")
    out += [(row.span, Mark(what="stock" if row.stock else "copied", which=row.of)) for row in copied]
    names = shelf.take(Mention, shelf.within(Mention, number, *part))
    out += [(row.span, Mark(what="name", which=row.key)) for row in names]
    times = shelf.take(Time, shelf.within(Time, number, *part))
    out += [(row.span, Mark(what="time", which=row.value)) for row in times]
    return out


def _known(shelf: Shelf, evidence: list[str]) -> dict[str, str]:
    """The titles of the articles that are evidence for a day."""
    names = {named for reason in evidence for _, named in tongue("fr").because(reason) if named}
    numbers = sorted(number for name in names if (number := shelf.number("by_article", name)) is not None)
    return {row["article"]: row["title"] or row["article"] for row in rows.articles(shelf, numbers)}


def _paragraph(part: list[Piece], notes: dict[int, dict[str, Any]]) -> dict[str, Any]:
    pieces = [_piece(piece) for piece in part]
    begun = [int(mark.which) for piece in part for mark in piece.begins if mark.what == "said"]
    return {"pieces": pieces, "notes": [notes[line] for line in begun if line in notes]}


def _piece(piece: Piece) -> dict[str, Any]:
    held: defaultdict[str, list[str]] = defaultdict(list)
    for mark in piece.marks:
        held[mark.what].append(mark.which)
    return {
        "words": piece.words,
        "begins": [mark.which for mark in piece.begins if mark.what == "said"],
        "removed_begins": any(mark.what == "removed" for mark in piece.begins),
        "removed": held["removed"][0].partition(" ")[2] if held["removed"] else None,
        "said": held["said"],
        "cue": bool(held["cue"]),
        "copied": held["copied"][0] if held["copied"] else None,
        "stock": bool(held["stock"]),
        "name": held["name"][0] if held["name"] else None,
        "time": held["time"][0] if held["time"] else None,
        "found": bool(held["found"]),
    }


def _story(shelf: Shelf, number: int) -> dict[str, str] | None:
    place = int(shelf.numbers("listed", "s")[number])
    if place < 0:
        return None
    (row,) = shelf.lines("stories", [place], ["story", "title"])
    return {"story": row["story"], "title": row["title"]}


def _how(row: Passage) -> str:
    return STOCK if row.stock else row.kind


def shared(shelf: Shelf, number: int, passages: list[Passage]) -> list[dict[str, Any]]:
    """The articles that share words with one: how many, and which of the two has them from the other.

    Those with which it shares a stock phrase only are the last."""
    words: defaultdict[tuple[str, str], int] = defaultdict(int)
    for row in passages:
        words[row.of, f"{_how(row)}_of"] += row.count
    for place in shelf.of("origins", "m", number, "row")[:2000]:
        (row,) = shelf.part(Passage, int(place), int(place) + 1)
        words[row.article, f"{_how(row)}_by"] += row.count
    order = sorted(words.items(), key=lambda pair: (pair[0][1].startswith(STOCK), -pair[1], pair[0]))[:OTHERS]
    found = sorted({number for (other, _), _ in order for number in shelf.matching("by_article", other)})
    known = {row["article"]: row for row in rows.articles(shelf, found)}
    told = ("article", "title", "outlet", "published")
    return [
        {name: known[other][name] for name in told} | {"how": how, "shared": count}
        for (other, how), count in order
        if other in known
    ]

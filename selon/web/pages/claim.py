"""One claim: its trail, every wording side by side, what confirms and denies it."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from selon.index.shelf import Numbers, Shelf
from selon.record import Claim, Line, Statement, Turn
from selon.trails import Stage, read
from selon.web import rows
from selon.web.page import Ask, Missing, Page
from selon.weight import denier, several

WORDINGS = 60
LONGEST = 200
"""Words of a wording that are compared with the first."""


def claim(shelf: Shelf, ask: Ask) -> Page:
    """A claim with all that holds, denies or declines it."""
    number = shelf.number("by_claim", ask.keys[0])
    if number is None:
        raise Missing("claim")
    (one,) = shelf.part(Claim, number, number + 1)
    said = shelf.take(Statement, _numbers(shelf, one.statements))
    held = {name: rows.statements(shelf, _numbers(shelf, getattr(one, name))) for name in _PARTS}
    wordings = held["statements"]
    data: dict[str, Any] = {
        "claim": one.claim,
        "text": one.text,
        "standing": one.standing,
        "sources": one.sources,
        "independent": list(one.independent),
        "several": any(map(several, one.independent)),
        "denier": denier(one),
        "outlets": one.outlets,
        "story": _story(shelf, number),
        "trail": [_step(shelf, stage) for stage in read(one, said)[:WORDINGS]],
        "turns": [_turn(turn) for turn in one.turns[:WORDINGS]],
        **{f"{name}_rows": found for name, found in held.items()},
        "left": max(len(one.statements) - WORDINGS, 0),
    }
    first = _words(wordings[0]) if wordings else []
    drawn = {"wordings": [{**row, "parts": parts(first, _words(row))} for row in wordings]}
    table = [row for found in held.values() for row in rows.flat(found)]
    return Page(name="claim", title=one.text, data=data, table=table, drawn=drawn)


_PARTS = ("statements", "denied", "declined", "revised")


def _numbers(shelf: Shelf, lines: Sequence[Line]) -> list[int]:
    """The numbers of the statements at some addresses."""
    return [number for line in lines[:WORDINGS] if (number := shelf.place(line)) is not None]


def _story(shelf: Shelf, number: int) -> dict[str, str] | None:
    place = int(shelf.numbers("claims", "s")[number])
    if place < 0:
        return None
    (row,) = shelf.lines("stories", [place], ["story", "title"])
    return {"story": row["story"], "title": row["title"]}


def _step(shelf: Shelf, stage: Stage) -> dict[str, Any]:
    step = stage.step
    number = shelf.number("by_article", step.article) if step.article else None
    known: Numbers | list[int] = [] if number is None else [number]
    title = next((row["title"] for row in rows.articles(shelf, known)), None)
    return {
        "kind": step.kind,
        "who": step.who,
        "through": list(stage.through),
        "reported": stage.reported,
        "credited": stage.credited,
        "channel": step.channel,
        "day": step.day,
        "article": step.article if number is not None else None,
        "line": step.line,
        "title": title,
    }


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "day": turn.day,
        "standing": turn.standing,
        "sources": turn.sources,
        "article": turn.by.article,
        "line": turn.by.line,
    }


def _words(row: dict[str, Any]) -> list[str]:
    return " […] ".join(row["words"]).split()[:LONGEST]


def parts(first: list[str], words: list[str]) -> list[tuple[str, bool]]:
    """The words in stretches, each with whether the first wording has it too.

    >>> parts("Il pleut fort".split(), "Il pleut encore".split())
    [('Il pleut', True), ('encore', False)]
    """
    if not first or first == words:
        return [(" ".join(words), True)]
    ours, theirs = ([word.strip("«»\"'’.,;:!?").lower() for word in side] for side in (first, words))
    out = []
    for tag, _, _, start, end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if end > start:
            out.append((" ".join(words[start:end]), tag == "equal"))
    return out

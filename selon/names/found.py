"""What a finder found: a run of words and what is known of it. Finders fill it in turn, `find` makes mentions of it."""

from __future__ import annotations

from dataclasses import dataclass

from selon.french.known import Known


@dataclass(slots=True, kw_only=True)
class Found:
    """Words from `start` up to (not with) `end` of a sheet. `kind` is empty while undecided.

    `title` is the gender of a title before (any where it shows none), `known` the list entry the words are in.
    """

    start: int
    end: int
    kind: str = ""
    name: str = ""
    gender: str | None = None
    role: str | None = None
    title: str | None = None
    known: Known | None = None

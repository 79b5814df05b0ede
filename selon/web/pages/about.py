"""What was read, left out and failed; which Selon made it; under which licences the data stand."""

from __future__ import annotations

from importlib.metadata import version

from selon.index.shelf import Shelf
from selon.record import Failure
from selon.web.page import Ask, Leaf, Page

LISTED = 60
COUNTED = ("articles", "statements", "mentions", "names", "times", "passages", "stories", "claims", "outlets")
MADE_WITH = ("selon", "duckdb", "tantivy", "deltalake", "starlette")


def about(shelf: Shelf, ask: Ask) -> Page:
    """The record itself."""
    leaf = Leaf(page=ask.page, count=shelf.counts["failures"], size=LISTED)
    failures = [
        {"place": row.place, "reason": row.reason, "kind": row.kind}
        for row in shelf.part(Failure, leaf.start, leaf.end)
    ]
    days = shelf.table("days").column("day")
    data = {
        "counts": {name: shelf.counts[name] for name in COUNTED},
        "first": days[0].as_py() if len(days) else None,
        "last": days[-1].as_py() if len(days) else None,
        "failures": failures,
        "versions": {name: version(name) for name in MADE_WITH},
        **leaf.told(),
    }
    return Page(name="about", title="", data=data, table=failures, columns=("place", "reason", "kind"))

"""The words of a record: articles and statements found by what they say, accents and œ folded, French endings cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tantivy

from selon.french.thousands import gaps, joined, place
from selon.index.terms import CHOSEN, day, number, opened, schema

LONGEST = 300
"""Characters of a query that are looked at."""
FACETS = {"who": 16, "outlet": 8, "act": 6, "standing": 5}
"""What the answers are counted by, and into how many parts at most."""
DAYS = 5000
Placed = Callable[[Sequence[tuple[int, int]]], list[int]]
"""From serial numbers and lines to the numbers of rows; the line of an article itself is -1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is searched, among statements or articles: words (quotation marks hold a phrase together) and conditions.

    `since` and `until` are days (``2023-09-05``), both included. A `wide` query finds each word in what is said or in
    the names of who says it.
    """

    text: str = ""
    kind: str = "statement"
    speaker: str = ""
    outlet: str = ""
    act: str = ""
    standing: str = ""
    since: str = ""
    until: str = ""
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The rows found, best first, from the one asked for, and how many there are in all."""

    rows: tuple[int, ...]
    count: int


class Words:
    """The words of a record, opened for searching.

    Raises `OSError` or `ValueError` where there are none.
    """

    def __init__(self, folder: Path, placed: Placed) -> None:
        self._index = opened(folder)
        self._schema = schema()
        self._searcher = self._index.searcher()
        self._placed = placed

    def find(self, query: Query, *, limit: int = 20, offset: int = 0) -> Found:
        """The rows that match: of the statements or of the articles, as the query's kind says."""
        made = self._query(query)
        order = None if query.text.strip() else "day"
        found = self._searcher.search(made, limit=limit, offset=offset, count=True, order_by_field=order)
        addresses = [address for _, address in found.hits]
        serials, lines = (self._searcher.fast_field_values(name, addresses) for name in ("serial", "line"))
        rows = self._placed(list(zip(serials, lines, strict=True)))
        count: int = getattr(found, "count", None) or 0  # its types leave it out
        return Found(rows=tuple(rows), count=count)

    def counted(self, query: Query) -> dict[str, list[tuple[str, int]]]:
        """How many of the rows that match are of whom, of which outlet, act and standing, the most first; by day."""
        asked = {name: {"terms": {"field": name, "size": size}} for name, size in FACETS.items()}
        days = {"day": {"terms": {"field": "day", "size": DAYS}}}
        told = self._searcher.aggregate(self._query(query), asked | days)
        parts = {
            name: [(row["key"], int(row["doc_count"])) for row in told[name]["buckets"]] for name in (*asked, "day")
        }
        parts["day"] = sorted((day(int(key)), count) for key, count in parts["day"] if key)
        return parts

    def marked(self, query: Query, texts: Sequence[str]) -> list[list[tuple[int, int]]]:
        """Where in each text the words searched for stand, in code points."""
        if not query.text.strip():
            return [[] for _ in texts]
        maker = tantivy.SnippetGenerator.create(self._searcher, self._text(query.text), self._schema, "text")
        maker.set_max_num_chars(1 << 20)
        return [_spread(text, _places(maker, joined(text))) for text in texts]

    def _text(self, text: str, *more: str) -> Any:
        return self._index.parse_query_lenient(_plain(text), ["text", *more], conjunction_by_default=True)[0]

    def _query(self, query: Query) -> Any:
        must: list[Any] = [self._term("kind", query.kind)]
        if query.text.strip():
            must.append(self._text(query.text, *(["speaker"] if query.wide else [])))
        if query.speaker.strip():
            must.append(
                self._index.parse_query_lenient(_plain(query.speaker), ["speaker"], conjunction_by_default=True)[0]
            )
        for name in CHOSEN:
            if value := getattr(query, name):
                must.append(self._term(name, value[:LONGEST]))
        since, until = number(query.since), number(query.until)
        if since or until:
            kind = tantivy.FieldType.Integer
            must.append(tantivy.Query.range_query(self._schema, "day", kind, since or 1, until or 99999999))
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, part) for part in must])

    def _term(self, name: str, value: str) -> Any:
        return tantivy.Query.term_query(self._schema, name, value, "basic")


def _plain(text: str) -> str:
    """A query as words and quoted phrases alone: the search's own operators mean nothing to a reader."""
    folded = joined(text[:LONGEST]).translate({ord(mark): '"' for mark in "«»“”„"})
    if folded.count('"') % 2:
        folded = folded.replace('"', " ")
    return "".join(mark if mark.isalnum() or mark in '" ' else " " for mark in folded).lower()


def _places(maker: Any, text: str) -> list[tuple[int, int]]:
    """The words found in a text: the search counts bytes of a fragment, the record code points of the whole."""
    snippet = maker.snippet_from_doc(tantivy.Document(text=text))
    shown = snippet.fragment()
    base, raw = max(text.find(shown), 0), shown.encode("utf-8")
    return sorted({(base + _points(raw, part.start), base + _points(raw, part.end)) for part in snippet.highlighted()})


def _spread(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places in a text whose figures were joined, as places in the text itself."""
    apart = gaps(text) if found else []
    return [(place(apart, start), place(apart, end - 1) + 1) for start, end in found] if apart else found


def _points(raw: bytes, end: int) -> int:
    return len(raw[:end].decode("utf-8", "ignore"))

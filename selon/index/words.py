"""The words of a record: articles and statements found by what they say, accents and œ folded, French endings cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import tantivy

FOLDER = "words"
HEAP = 64 << 20
LONGEST = 300
"""Characters of a query that are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is searched, among statements or articles: words (quotation marks hold a phrase together) and conditions.

    `since` and `until` are days (``2023-09-05``), both included.
    """

    text: str = ""
    kind: str = "statement"
    speaker: str = ""
    outlet: str = ""
    act: str = ""
    standing: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The rows found, best first, from the one asked for, and how many there are in all."""

    rows: tuple[int, ...]
    count: int


class Words:
    """The words of a record, opened for searching.

    Raises `OSError` or `ValueError` where there are none.
    """

    def __init__(self, folder: Path) -> None:
        self._index = tantivy.Index.open(str(folder / FOLDER))
        for name, analyzer in _analyzers().items():
            self._index.register_tokenizer(name, analyzer)
        self._schema = _schema()
        self._searcher = self._index.searcher()

    def find(self, query: Query, *, limit: int = 20, offset: int = 0) -> Found:
        """The rows that match: of the statements or of the articles, as the query's kind says."""
        made = self._query(query)
        order = None if query.text.strip() else "day"
        found = self._searcher.search(made, limit=limit, offset=offset, count=True, order_by_field=order)
        rows = self._searcher.fast_field_values("row", [address for _, address in found.hits])
        count: int = getattr(found, "count", None) or 0  # its types leave it out
        return Found(rows=tuple(int(row) for row in rows if row is not None), count=count)

    def marked(self, query: Query, texts: Sequence[str]) -> list[list[tuple[int, int]]]:
        """Where in each text the words searched for stand, in code points."""
        if not query.text.strip():
            return [[] for _ in texts]
        maker = tantivy.SnippetGenerator.create(self._searcher, self._text(query.text), self._schema, "text")
        maker.set_max_num_chars(1 << 20)
        return [_places(maker, text) for text in texts]

    def _text(self, text: str) -> Any:
        return self._index.parse_query_lenient(_plain(text), ["text"], conjunction_by_default=True)[0]

    def _query(self, query: Query) -> Any:
        must: list[Any] = [self._term("kind", query.kind)]
        if query.text.strip():
            must.append(self._text(query.text))
        if query.speaker.strip():
            must.append(
                self._index.parse_query_lenient(_plain(query.speaker), ["speaker"], conjunction_by_default=True)[0]
            )
        for name in ("outlet", "act", "standing"):
            if value := getattr(query, name):
                must.append(self._term(name, value[:LONGEST]))
        since, until = number(query.since), number(query.until)
        if since or until:
            kind = tantivy.FieldType.Integer
            must.append(tantivy.Query.range_query(self._schema, "day", kind, since or 1, until or 99999999))
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, part) for part in must])

    def _term(self, name: str, value: str) -> Any:
        return tantivy.Query.term_query(self._schema, name, value, "basic")


def number(day: str | None) -> int:
    """A day as a number that keeps its order, 0 for none.

    >>> number("2023-09-05"), number("2023-09"), number("?")
    (20230905, 20230900, 0)
    """
    parts = (day or "")[:10].split("-")
    if not all(part.isascii() and part.isdigit() for part in parts):
        return 0
    year, month, date = (*map(int, parts), 0, 0)[:3]
    return year * 10000 + month * 100 + date


def build(folder: Path) -> None:
    """Write the words of the columns that stand in a folder."""
    place = folder / FOLDER
    place.mkdir()
    index = tantivy.Index(_schema(), path=str(place))
    for name, analyzer in _analyzers().items():
        index.register_tokenizer(name, analyzer)
    writer = index.writer(heap_size=HEAP, num_threads=1)
    for document in _documents(folder):
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


def _documents(folder: Path) -> Iterable[Any]:
    listed = _columns(folder / "listed.arrow", ["day", "outlet"])
    days, outlets = listed.column("day").to_pylist(), listed.column("outlet").to_pylist()
    for part in _parts(folder / "articles.arrow", ["n", "title", "text", "removed"]):
        for row in part.to_pylist():
            text = _prose(row["text"], row["removed"])
            title = row["title"] or ""
            yield _document("article", row["n"], f"{title}\n{text}", days[row["n"]], outlets[row["n"]])
    standing = _standings(folder)
    for part in _parts(folder / "statements.arrow", ["r", "n", "words", "speaker", "through", "act", "said"]):
        for row in part.to_pylist():
            day = row["said"] if number(row["said"]) else days[row["n"]]
            made = _document("statement", row["r"], " … ".join(row["words"]), day, outlets[row["n"]])
            for name in (*row["speaker"], *row["through"]):
                made.add_text("speaker", name)
            made.add_text("act", row["act"])
            if row["r"] in standing:
                made.add_text("standing", standing[row["r"]])
            yield made


def _document(kind: str, row: int, text: str, day: str | None, outlet: str | None) -> Any:
    made = tantivy.Document()
    made.add_text("kind", kind)
    made.add_integer("row", row)
    made.add_text("text", text)
    made.add_integer("day", number(day))
    if outlet:
        made.add_text("outlet", outlet)
    return made


def _standings(folder: Path) -> dict[int, str]:
    """The standing of the claim each statement holds."""
    claims = _columns(folder / "claims.arrow", ["standing"]).column(0).to_pylist()
    roles = _columns(folder / "roles.arrow", ["r", "c"])
    return {r: claims[c] for r, c in zip(roles.column(0).to_pylist(), roles.column(1).to_pylist(), strict=True)}


def _prose(text: str, removed: Sequence[dict[str, Any]]) -> str:
    pieces, reached = [], 0
    for part in removed:
        pieces.append(text[reached : part["span"]["start"]])
        reached = max(reached, part["span"]["end"])
    return "\n".join([*pieces, text[reached:]])


def _parts(file: Path, columns: list[str]) -> Iterable[pa.RecordBatch]:
    with pa.memory_map(str(file)) as source:
        reader = pa.ipc.open_file(source)
        for number in range(reader.num_record_batches):
            yield reader.get_batch(number).select(columns)


def _columns(file: Path, columns: list[str]) -> pa.Table:
    with pa.memory_map(str(file)) as source:
        return pa.ipc.open_file(source).read_all().select(columns)


def _schema() -> Any:
    made = tantivy.SchemaBuilder()
    made.add_text_field("text", stored=False, tokenizer_name="french", index_option="position")
    made.add_text_field("speaker", stored=False, tokenizer_name="folded", index_option="position")
    for name in ("kind", "outlet", "act", "standing"):
        made.add_text_field(name, stored=False, tokenizer_name="raw", index_option="basic")
    made.add_integer_field("row", stored=False, indexed=False, fast=True)
    made.add_integer_field("day", stored=False, indexed=True, fast=True)
    return made.build()


def _analyzers() -> dict[str, Any]:
    """Folding comes before the endings are cut, so that a query without accents finds what one with them does."""

    def folded() -> Any:
        plain = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.remove_long(80))
        return plain.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())

    return {"folded": folded().build(), "french": folded().filter(tantivy.Filter.stemmer("french")).build()}


def _plain(text: str) -> str:
    """A query as words and quoted phrases alone: the search's own operators mean nothing to a reader."""
    folded = text[:LONGEST].translate({ord(mark): '"' for mark in "«»“”„"})
    if folded.count('"') % 2:
        folded = folded.replace('"', " ")
    return "".join(mark if mark.isalnum() or mark in '" ' else " " for mark in folded).lower()


def _places(maker: Any, text: str) -> list[tuple[int, int]]:
    """The words found in a text: the search counts bytes of a fragment, the record code points of the whole."""
    snippet = maker.snippet_from_doc(tantivy.Document(text=text))
    shown = snippet.fragment()
    base, raw = max(text.find(shown), 0), shown.encode("utf-8")
    return sorted({(base + _points(raw, part.start), base + _points(raw, part.end)) for part in snippet.highlighted()})


def _points(raw: bytes, end: int) -> int:
    return len(raw[:end].decode("utf-8", "ignore"))

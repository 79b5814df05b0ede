"""Builds the index of a record: columns in the order pages ask for them, made by DuckDB from the tables' files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import fields
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from selon.article import Article
from selon.choice import days
from selon.index import documents
from selon.index.rows import BATCH, SPOT, Earlier, default, write
from selon.index.terms import number
from selon.record import Claim, Dating, Failure, Mention, Name, Passage, Share, Statement, Story, Time
from selon.store import schema
from selon.store.disk import Record
from selon.store.tables import KINDS, table
from selon.weight import rank

FORMAT = 11
INDEX = "index.json"
MEMORY = "2GB"
"""What DuckDB may hold at once; beyond it spills to the disk."""

# kind of row -> the query of the order of its rows, for those that are many or long
_ORDER: dict[type, str] = {
    Article: "SELECT a.n, t.spot FROM raw_articles t JOIN numbered a ON a.id = t.id ORDER BY a.n",
    Statement: "SELECT r, n, spot FROM statements ORDER BY r",
    Mention: "SELECT a.n, t.spot FROM raw_mentions t JOIN numbered a ON t.article = a.id "
    "ORDER BY a.n, t.span.start, t.spot",
    Time: "SELECT a.n, t.spot FROM raw_times t JOIN numbered a ON t.article = a.id ORDER BY a.n, t.span.start, t.spot",
    Passage: "SELECT a.n, b.n AS m, t.spot FROM raw_passages t JOIN numbered a ON t.article = a.id "
    "JOIN numbered b ON t.of = b.id ORDER BY a.n, t.span.start, b.n, t.of_span.start, t.spot",
    Claim: "SELECT c, s, spot FROM claims ORDER BY c",
}
# kind of row -> the query that puts its rows in order, its numbers first
_ROWS: dict[type, str] = {
    Dating: "SELECT a.n, t.* FROM raw_dates t JOIN numbered a ON t.article = a.id ORDER BY a.n",
    Share: "SELECT a.n, t.* FROM raw_shares t JOIN numbered a ON t.article = a.id ORDER BY a.n",
    Story: "SELECT * FROM stories ORDER BY s",
    Name: "SELECT * FROM names ORDER BY k",
    Failure: "SELECT * FROM raw_failures",
}
# file -> query of what stands in no table of the record
_MADE: dict[str, str] = {
    name: f"SELECT * FROM {name}"
    for name in [
        *("listed", "roles", "mentioned", "spoken", "subjects", "functions", "flows", "credits", "days"),
        *("standings", "changes", "serials", "weighed", "voiced", "loud"),
    ]
} | {
    "gone": "SELECT serial FROM serials_before WHERE id NOT IN (SELECT id FROM digests)",
    "reach": "SELECT m.r, coalesce(d.first, 0)::INTEGER AS first, coalesce(d.last, 0)::INTEGER AS last "
    "FROM moments m LEFT JOIN moment_days d USING (moment) ORDER BY m.r",
    "speakers": "SELECT r, name, k FROM spoken ORDER BY r, name",
    "outlets": "SELECT o.o, o.outlet, count(*)::INTEGER AS articles, "
    "sum(l.count)::BIGINT AS count, coalesce(any_value(e.words), 0)::BIGINT AS copied, "
    "greatest(sum(l.copied)::BIGINT - coalesce(any_value(e.words), 0), 0)::BIGINT AS own, "
    "min(l.day) AS first, max(l.day) AS last "
    "FROM outlets o JOIN listed l USING (o) LEFT JOIN elsewhere e USING (o) GROUP BY o.o, o.outlet ORDER BY o.o",
    "printed": "SELECT o, n FROM listed WHERE o >= 0 ORDER BY o, n DESC",
    "told": "SELECT t.s, p.n FROM placed p JOIN stories t USING (story) ORDER BY t.s, p.n",
    "origins": "SELECT m, (row_number() OVER (ORDER BY n, start, m, of_start) - 1)::INTEGER AS row FROM "
    "(SELECT a.n, b.n AS m, t.span.start AS start, t.of_span.start AS of_start FROM raw_passages t "
    "JOIN numbered a ON t.article = a.id JOIN numbered b ON t.of = b.id) ORDER BY m, row",
}
# file of sorted names -> query
_KEYS: dict[str, str] = {
    "by_article": "SELECT id AS key, n AS row FROM numbered ORDER BY encode(id)",
    "by_story": "SELECT story AS key, s AS row FROM stories ORDER BY encode(story)",
    "by_claim": "SELECT claim AS key, c AS row FROM claims ORDER BY encode(claim), c",
    "by_name": "SELECT key, k AS row FROM names ORDER BY encode(key)",
    "by_label": "SELECT label AS key, k AS row FROM names ORDER BY encode(label), k",
    "by_word": "SELECT DISTINCT word AS key, k AS row FROM (SELECT k, unnest(string_split_regex(lower(replace(replace("
    "strip_accents(label), 'œ', 'oe'), 'Œ', 'oe')), '[^\\pL\\pN]+')) AS word FROM names) WHERE word <> '' "
    "ORDER BY encode(key), row",
    "by_institution": "SELECT institution AS key, k AS row FROM names WHERE institution <> '' "
    "ORDER BY encode(institution), k",
    "by_outlet": "SELECT outlet AS key, o AS row FROM outlets ORDER BY encode(outlet)",
}


def shape() -> str:
    """What an index is made of: a Selon that arranges otherwise, or knows more fields, builds its own."""
    fields = [str(schema.schema(kind)) for kind in KINDS]
    return hashlib.blake2b(json.dumps([FORMAT, fields]).encode(), digest_size=8).hexdigest()


def build(record: Record, into: Path, before: Path | None = None) -> None:
    """Write the index of a record into an empty folder, its words last.

    `before` is an index of the same shape, of an earlier state: the words of articles that did not change are its.
    """
    into.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(":memory:") as base:
        base.execute(f"SET memory_limit = '{MEMORY}'; SET preserve_insertion_order = true; SET threads = 2")
        base.execute(f"SET temp_directory = '{_quoted(into / 'spilled')}'")
        base.execute("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false")
        for kind in KINDS:
            _view(base, record, kind)
        base.register("serials_before", _serials(before))
        base.register("weights", _weights(base))
        base.execute(files("selon.index").joinpath("arrange.sql").read_text(encoding="utf-8"))
        base.register("moment_days", _days(base))
        counts, earlier = {}, _earlier(before)
        for kind, query in _ORDER.items():
            order = base.sql(query).to_arrow_table()
            counts[table(kind)] = write(into, kind, record.files(kind), order, earlier)
        for kind, query in _ROWS.items():
            counts[table(kind)] = _write(into / f"{table(kind)}.arrow", _fitted(base, query, kind))
        for name, query in (_MADE | _KEYS).items():
            counts[name] = _write(into / f"{name}.arrow", base.sql(query).to_arrow_reader(BATCH))
    documents.write(into, before)
    told = {table(kind): [Path(name).name for name in record.files(kind)] for kind in _ORDER}
    (into / INDEX).write_text(json.dumps({"shape": shape(), "counts": counts, "files": told}), encoding="utf-8")


def _earlier(before: Path | None) -> Earlier | None:
    """What an earlier index has of the record's files."""
    if before is None:
        return None
    return Earlier(folder=before, files=json.loads((before / INDEX).read_text(encoding="utf-8"))["files"])


def _serials(before: Path | None) -> pa.Table:
    """The articles an earlier index knows, by the serial numbers they keep."""
    plain = pa.schema([("serial", pa.int32()), ("id", pa.string()), ("digest", pa.uint64())])
    if before is None:
        return plain.empty_table()
    with pa.memory_map(str(before / "serials.arrow")) as source:
        return pa.ipc.open_file(source).read_all().select(plain.names).cast(plain)


def _weights(base: Any) -> pa.Table:
    """The claims that matter more than those of one source, by where they stand, with their ranks."""
    known = f"SELECT {SPOT}, standing, text, len(revised) > 0 FROM raw_claims WHERE standing <> 'single source'"
    rows = base.sql(f"{known} OR len(revised) > 0").fetchall()
    ranks = [rank(standing, text, revised=revised) for _, standing, text, revised in rows]
    kinds = pa.schema([(SPOT, pa.int64()), ("rank", pa.int32())])
    return pa.table([[row[0] for row in rows], ranks], schema=kinds)


def _days(base: Any) -> pa.Table:
    """The first and the last day, as numbers, of all that the statements have for a day."""
    values = [value for (value,) in base.sql("SELECT DISTINCT moment FROM moments WHERE moment <> ''").fetchall()]
    known = [(value, reach) for value in values if (reach := days(value))]
    kinds = pa.schema([("moment", pa.string()), ("first", pa.int32()), ("last", pa.int32())])
    columns = [[value for value, _ in known], *([number(reach[at]) for _, reach in known] for at in (0, 1))]
    return pa.table(columns, schema=kinds)


def _view(base: Any, record: Record, kind: type) -> None:
    """A table of the record under the name `raw_...`, empty where there is none yet."""
    names, placed = record.files(kind), kind in _ORDER
    if not names:
        plain = schema.schema(kind)
        told = plain.append(pa.field(SPOT, pa.int64())) if placed else plain
        base.register(f"raw_{table(kind)}", told.empty_table())
        return
    listed = ", ".join(f"'{_quoted(name)}'" for name in names)
    columns = f"*, (file_index::BIGINT << 32) | file_row_number AS {SPOT}" if placed else "*"
    told = f"SELECT {columns} FROM read_parquet([{listed}], union_by_name = true)"
    base.execute(f"CREATE TEMP VIEW raw_{table(kind)} AS {told}")


def _quoted(path: str | Path) -> str:
    return str(path).replace("'", "''")


def _fitted(base: Any, query: str, kind: type) -> pa.RecordBatchReader:
    """A query's columns in the types of the rows, those an older record lacks with their defaults."""
    plain = schema.schema(kind)
    reader = base.sql(query).to_arrow_reader(BATCH)
    known = (*plain.names, *"nmrsck")
    numbers = [part for part in reader.schema if part.name in known and part.name not in plain.names]
    extra = [part for part in reader.schema if part.name in _EXTRA.get(kind, ())]
    wanted = pa.schema([*numbers, *extra, *plain])
    defaults = {part.name: part.default for part in fields(kind)}

    def batches() -> Iterator[pa.RecordBatch]:
        for part in reader:
            columns = [
                part.column(name).cast(wanted.field(name).type)
                if name in part.schema.names
                else default(defaults[name], wanted.field(name).type, part.num_rows)
                for name in wanted.names
            ]
            yield pa.RecordBatch.from_arrays(columns, schema=wanted)

    return pa.RecordBatchReader.from_batches(wanted, batches())


_EXTRA: dict[type, tuple[str, ...]] = {
    Story: ("first", "last", "size", "outlets", "claims", "confirmed", "denied", "statements"),
    Name: ("mentions", "articles"),
}


def _write(file: Path, reader: pa.RecordBatchReader) -> int:
    """Write batches as one file that can be mapped into memory; the number of rows."""
    count = 0
    with pa.OSFile(str(file), "wb") as sink, pa.ipc.new_file(sink, reader.schema) as writer:
        for part in reader:
            count += part.num_rows
            writer.write_batch(part)
    return count

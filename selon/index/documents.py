"""Writes the words of a record for searching: all of them, or those of the articles that changed since an index."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import tantivy

from selon.french.thousands import joined
from selon.index.terms import FOLDER, number, opened

HEAP = 64 << 20
_WRITTEN = ("meta.json", ".managed.json")
"""Files that are written again under their name; all others never change."""
_LOCKS = ("INDEX_WRITER_LOCK", ".tantivy-writer.lock", ".tantivy-meta.lock")
_ARTICLE = -1
"""The line of an article's own document."""


def write(folder: Path, before: Path | None = None) -> None:
    """Write the words of the columns that stand in a folder, from those of an earlier index as far as they hold.

    `serials` says which articles changed, `gone` which of the earlier ones are no more.
    """
    serials = _columns(folder / "serials.arrow", ["serial", "kept"])
    known = serials.column("serial").to_numpy()
    kept = serials.column("kept").to_numpy(zero_copy_only=False)
    if before is None or 2 * int(kept.sum()) < len(kept) or not _taken_over(folder, before):
        kept = np.zeros(len(known), dtype=bool)
        (folder / FOLDER).mkdir()
        index, gone = opened(folder, new=True), []
    else:
        index = opened(folder)
        gone = [*_columns(folder / "gone.arrow", ["serial"]).column(0).to_pylist(), *known[~kept].tolist()]
    writer = index.writer(heap_size=HEAP, num_threads=1)
    for serial in gone:
        writer.delete_documents_by_term("serial", serial)
    for document in _documents(folder, known, ~kept):
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


def _taken_over(folder: Path, before: Path) -> bool:
    """Whether the words of an earlier index could be linked to; who reads them goes on reading them unchanged."""
    try:
        (folder / FOLDER).mkdir()
        for entry in (before / FOLDER).iterdir():
            if entry.name in _LOCKS:
                continue
            take = shutil.copyfile if entry.name in _WRITTEN else _linked
            take(entry, folder / FOLDER / entry.name)
        opened(folder)
    except (OSError, ValueError):  # another process may have put a newer index in its place
        shutil.rmtree(folder / FOLDER, ignore_errors=True)
        return False
    return True


def _linked(entry: Path, place: Path) -> None:
    try:
        os.link(entry, place)
    except OSError:
        shutil.copyfile(entry, place)


def _documents(folder: Path, serials: npt.NDArray[np.int32], wanted: npt.NDArray[np.bool_]) -> Iterable[Any]:
    """The documents of the articles that are wanted, by their numbers."""
    listed = _columns(folder / "listed.arrow", ["day", "outlet"])
    days, outlets = listed.column("day").to_pylist(), listed.column("outlet").to_pylist()
    for row in _rows(folder / "articles.arrow", ["n", "title", "text", "removed"], wanted):
        place = row["n"]
        text = f"{row['title'] or ''}\n{_prose(row['text'], row['removed'])}"
        yield _document("article", serials[place], _ARTICLE, text, days[place], outlets[place])
    standings = _columns(folder / "standings.arrow", ["r", "standing"])
    standing = dict(zip(standings.column(0).to_pylist(), standings.column(1).to_pylist(), strict=True))
    columns = ["r", "n", "line", "words", "speaker", "through", "act", "said"]
    for row in _rows(folder / "statements.arrow", columns, wanted):
        place = row["n"]
        day = row["said"] if number(row["said"]) else days[place]
        made = _document("statement", serials[place], row["line"], " … ".join(row["words"]), day, outlets[place])
        for name in (*row["speaker"], *row["through"]):
            made.add_text("speaker", name)
        for name in row["speaker"]:
            made.add_text("who", name)
        made.add_text("act", row["act"])
        if row["r"] in standing:
            made.add_text("standing", standing[row["r"]])
        yield made


def _document(kind: str, serial: int, line: int, text: str, day: str | None, outlet: str | None) -> Any:
    made = tantivy.Document()
    made.add_text("kind", kind)
    made.add_integer("serial", int(serial))
    made.add_integer("line", line)
    made.add_text("text", joined(text))
    made.add_integer("day", number(day))
    if outlet:
        made.add_text("outlet", outlet)
    return made


def _prose(text: str, removed: Sequence[dict[str, Any]]) -> str:
    pieces, reached = [], 0
    for part in removed:
        pieces.append(text[reached : part["span"]["start"]])
        reached = max(reached, part["span"]["end"])
    return "\n".join([*pieces, text[reached:]])


def _rows(file: Path, columns: list[str], wanted: npt.NDArray[np.bool_]) -> Iterable[dict[str, Any]]:
    """The rows of a file that belong to wanted articles."""
    with pa.memory_map(str(file)) as source:
        reader = pa.ipc.open_file(source)
        for place in range(reader.num_record_batches):
            part = reader.get_batch(place).select(columns)
            chosen = wanted[part.column("n").to_numpy()]
            if chosen.any():
                yield from part.filter(pa.array(chosen)).to_pylist()


def _columns(file: Path, columns: list[str]) -> pa.Table:
    with pa.memory_map(str(file)) as source:
        return pa.ipc.open_file(source).read_all().select(columns)

"""Passages from texts, Arrow in and Arrow out: what every engine runs on a stretch of time and its look-back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from selon.copies.edits import follow
from selon.copies.grams import Times, pairs
from selon.copies.origins import Piece, give, informal, whole
from selon.copies.runs import Runs, chain, extend
from selon.copies.words import Words, split

WINDOW = 30
"""Days before an article in which the origin of its words is looked for; articles without a date know no window."""

TEXTS = pa.schema(
    [
        ("rank", pa.int64()),
        ("text", pa.string()),
        ("holes", pa.list_(pa.int32())),
        ("key", pa.int64()),
        ("since", pa.int64()),
        ("until", pa.int64()),
        ("open", pa.bool_()),
        ("new", pa.bool_()),
        ("credit", pa.int8()),
        ("outlet", pa.string()),
    ]
)
"""Texts by rank (the earlier first), `new` or only looked back at; `holes` are the offsets of the removed parts."""

PASSAGES = pa.schema(
    [
        *((name, pa.int64()) for name in ("rank", "start", "end", "of", "of_start", "of_end", "count")),
        ("kind", pa.string()),
    ]
)
"""Passages by rank and start; spans are code points of the text."""

COUNTS = pa.schema([("rank", pa.int64()), ("count", pa.int64())])
"""The words of each new text."""

CONTAINED = 0.9
LONGER = 1.2
VERSION = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    """The columns the kind of a passage is read from."""

    since: NDArray[np.int64]
    until: NDArray[np.int64]
    credit: NDArray[np.int8]
    outlet: NDArray[np.int64]


def passages(texts: pa.Table, *, window: int | None = WINDOW) -> tuple[pa.Table, pa.Table]:
    """The passages of the new texts (`PASSAGES`) and their words in all (`COUNTS`). `window` is in days, None for all.

    The rows of a text depend on it and on the texts of its window, not on what else is in the table.
    """
    column = {
        name: texts.column(name).to_numpy() for name in ("rank", "key", "since", "until", "open", "new", "credit")
    }
    words = split(texts.column("text").to_pylist(), texts.column("holes").to_pylist())
    times = Times(key=column["key"], since=column["since"], open=column["open"], new=column["new"])
    minutes = (1 << 34) if window is None else window * 1440
    met = extend(words, *pairs(words, times, window=minutes))
    runs = informal(chain(follow(words, met)))
    pieces = list(give(words, whole(words, runs)))
    outlets = texts.column("outlet").combine_chunks().dictionary_encode().indices.fill_null(-1).to_numpy()
    about = _Texts(since=column["since"], until=column["until"], credit=column["credit"], outlet=outlets)
    counts = {"rank": column["rank"][column["new"]], "count": words.count[column["new"]]}
    return _rows(pieces, words, runs, about, column["rank"]), pa.table(counts, schema=COUNTS)


def _rows(pieces: list[Piece], words: Words, runs: Runs, texts: _Texts, rank: NDArray[np.int64]) -> pa.Table:
    flat = np.array([(*piece.later, *piece.earlier) for piece in pieces], np.int64).reshape(-1, 4)
    later, earlier = words.text[flat[:, 0]], words.text[flat[:, 2]]
    order = np.lexsort((flat[:, 0], later))
    flat, later, earlier = flat[order], later[order], earlier[order]
    columns: dict[str, Any] = {
        "rank": rank[later],
        "start": words.start[flat[:, 0]],
        "end": words.end[flat[:, 1] - 1],
        "of": rank[earlier],
        "of_start": words.start[flat[:, 2]],
        "of_end": words.end[flat[:, 3] - 1],
        "count": flat[:, 1] - flat[:, 0],
        "kind": _kinds(later.astype(np.int64), earlier.astype(np.int64), words, runs, texts),
    }
    return pa.table(columns, schema=PASSAGES)


def _kinds(
    later: NDArray[np.int64], earlier: NDArray[np.int64], words: Words, runs: Runs, texts: _Texts
) -> NDArray[np.str_]:
    """copy, version or undecided, for each pair of a later and an earlier text."""
    pair, number = np.unique(runs.pair, return_inverse=True)
    sums = np.bincount(number, runs.size) if len(pair) else pair
    common = sums[np.searchsorted(pair, later * len(words.count) + earlier)]
    ours, theirs = words.count[later], words.count[earlier]
    decided = texts.since[later] > texts.until[earlier]
    decided |= texts.credit[earlier] < texts.credit[later]
    decided |= (common >= CONTAINED * ours) & (theirs >= LONGER * ours)
    version = (texts.outlet[later] == texts.outlet[earlier]) & (texts.outlet[later] >= 0)
    version &= common >= VERSION * np.minimum(ours, theirs)
    return np.where(decided, np.where(version, "version", "copy"), "undecided")

"""Passages from texts, Arrow in and Arrow out: what every engine runs on a stretch of time and its look-back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from selon.copies import held
from selon.copies.borders import Piece
from selon.copies.edits import follow
from selon.copies.grams import DAY, Times, pairs, winnow
from selon.copies.origins import FORMULA, FORMULA_PAIR, VERSION, formal, give, whole
from selon.copies.runs import LEAST, Runs, chain, chain_sizes, extend, numbered
from selon.copies.stock import Found, stock
from selon.copies.words import Words, inside

TEXTS = pa.schema(
    [
        ("rank", pa.int64()),
        ("text", pa.large_string()),
        ("holes", pa.list_(pa.int32())),
        ("quotes", pa.list_(pa.int32())),
        ("key", pa.int64()),
        ("reach", pa.int64()),
        ("since", pa.int64()),
        ("until", pa.int64()),
        ("open", pa.bool_()),
        ("new", pa.bool_()),
        ("credit", pa.int8()),
        ("revised", pa.bool_()),
        ("outlet", pa.string()),
    ]
)
"""Texts by rank (the earlier first), `new` or only looked back at; times in minutes.

`reach` is the first minute of the texts one is compared with; all are compared with `open` ones.

`holes` are the offsets of the removed parts, `quotes` those where a quotation begins and ends, by turns."""

PASSAGES = pa.schema(
    [
        *((name, pa.int64()) for name in ("rank", "start", "end", "of", "of_start", "of_end", "count", "quoted")),
        ("kind", pa.string()),
        ("stock", pa.bool_()),
    ]
)
"""Passages by rank and start; spans are code points of the text."""

COUNTS = pa.schema([("rank", pa.int64()), ("count", pa.int64()), ("quoted", pa.int64())])
"""The words of each new text, and those between quotation marks."""

TRACES = pa.schema([("rank", pa.int64()), ("gram", pa.int64())])
"""One in `THIN` of the kept runs of words of each new text, 32 bits of each: what is looked up beyond the window."""

THIN = 8
CONTAINED = 0.9
LONGER = 1.2


class Answer(NamedTuple):
    """What the kernel says of the new texts: `PASSAGES`, `COUNTS` and `TRACES`."""

    passages: pa.Table
    counts: pa.Table
    traces: pa.Table


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    """The columns from which is read what a passage is."""

    text: list[str]
    since: NDArray[np.int64]
    until: NDArray[np.int64]
    credit: NDArray[np.int8]
    revised: NDArray[np.bool_]
    outlet: NDArray[np.int64]


def passages(texts: pa.Table, *, least: int = LEAST) -> Answer:
    """The passages of the new texts and their words in all.

    The rows of a text depend on it and on the texts within its reach, not on what else is in the table. Only passages
    of `least` words are given.
    """
    names = ("rank", "key", "reach", "since", "until", "open", "new", "credit", "revised")
    column = {name: texts.column(name).to_numpy() for name in names}
    outlet = texts.column("outlet").combine_chunks().dictionary_encode().indices.fill_null(-1).to_numpy()
    told = texts.column("text").to_pylist()
    words = held.words(column["rank"], told, texts.column("holes").to_pylist())
    times = Times(
        key=column["key"], reach=column["reach"], open=column["open"], new=column["new"], outlet=outlet.astype(np.int64)
    )
    kept = winnow(words)
    met = extend(words, *pairs(words, times, kept))
    runs = formal(chain(follow(words, met)), words, times)
    if least > LEAST:
        runs = numbered(runs.at(chain_sizes(runs)[runs.chain] >= least))
    pieces = list(give(words, whole(words, runs)))
    quoted = inside(words, texts.column("quotes").to_pylist())
    about = _Texts(
        text=told,
        since=column["since"],
        until=column["until"],
        credit=column["credit"],
        revised=column["revised"],
        outlet=times.outlet,
    )
    new = column["new"]
    counts = {"rank": column["rank"][new], "count": words.count[new], "quoted": np.diff(quoted[words.first])[new]}
    places = _places(pieces)
    found = _rows(places, words, quoted)
    found |= _sorts(places, found, words, runs, about)
    for name in ("rank", "of"):
        found[name] = column["rank"][found[name]]
    traces = {"rank": column["rank"][words.text[kept[1]]], "gram": kept[0] >> np.uint64(32)}
    thin = new[words.text[kept[1]]] & (kept[0] % np.uint64(THIN) == 0)
    return Answer(
        pa.table(found, schema=PASSAGES),
        pa.table(counts, schema=COUNTS),
        pa.table({name: values[thin].astype(np.int64) for name, values in traces.items()}, schema=TRACES),
    )


def _places(pieces: list[Piece]) -> NDArray[np.int64]:
    """The first place and the one after the last of passages, in the later and in the earlier text."""
    flat = np.array([(*piece.later, *piece.earlier) for piece in pieces], np.int64).reshape(-1, 4)
    return flat[np.argsort(flat[:, 0])]


def _rows(places: NDArray[np.int64], words: Words, quoted: NDArray[np.int64]) -> dict[str, Any]:
    """The columns of `PASSAGES` but what the passages are, texts by their number."""
    start, end, of_start, of_end = places.T
    return {
        "rank": words.text[start].astype(np.int64),
        "start": words.start[start],
        "end": words.end[end - 1],
        "of": words.text[of_start].astype(np.int64),
        "of_start": words.start[of_start],
        "of_end": words.end[of_end - 1],
        "count": end - start,
        "quoted": quoted[end] - quoted[start],
    }


def _common(words: Words, runs: Runs, later: NDArray[np.int64], earlier: NDArray[np.int64]) -> NDArray[np.int64]:
    """The words that pairs of a later and an earlier text have in common."""
    pair, number = np.unique(runs.pair, return_inverse=True)
    sums = np.bincount(number, runs.size).astype(np.int64) if len(pair) else pair
    return sums[np.searchsorted(pair, later * len(words.count) + earlier)]


def _sorts(
    places: NDArray[np.int64], found: dict[str, Any], words: Words, runs: Runs, texts: _Texts
) -> dict[str, NDArray[Any]]:
    """What the passages are: the kind of each, and whether it is a stock phrase."""
    later, earlier, size = found["rank"], found["of"], found["count"]
    pair = np.unique(later * len(words.count) + earlier, return_inverse=True)[1]
    short = np.flatnonzero((size < FORMULA[-1][0]) & (np.bincount(pair, size)[pair] < FORMULA_PAIR))
    apart = texts.since[later[short]] // DAY - texts.until[earlier[short]] // DAY
    some = Found(
        later=places[short, 0],
        earlier=places[short, 2],
        size=size[short],
        quoted=found["quoted"][short],
        # none where a day is not known
        days=np.maximum(apart, 0),
    )
    worn = np.zeros(len(size), np.bool_)
    worn[short] = stock(words, texts.text, some)
    kind = _kinds(later, earlier, _common(words, runs, later, earlier), words, texts)
    return {"kind": kind, "stock": worn & (kind != "version")}


def _kinds(
    later: NDArray[np.int64], earlier: NDArray[np.int64], common: NDArray[np.int64], words: Words, texts: _Texts
) -> NDArray[np.str_]:
    """copy, version or undecided, for each pair of a later and an earlier text."""
    ours, theirs = words.count[later], words.count[earlier]
    decided = texts.since[later] > texts.until[earlier]
    decided |= texts.credit[earlier] < texts.credit[later]
    decided |= texts.revised[earlier] < texts.revised[later]
    decided |= (common >= CONTAINED * ours) & (theirs >= LONGER * ours)
    version = (texts.outlet[later] == texts.outlet[earlier]) & (texts.outlet[later] >= 0)
    # one text printed twice by its own outlet: which of the two came first matters to nobody
    decided |= version & (common >= CONTAINED * np.maximum(ours, theirs))
    version &= common >= VERSION * np.minimum(ours, theirs)
    return np.where(decided, np.where(version, "version", "copy"), "undecided")

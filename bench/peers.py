"""Selon's copies beside other ways to find them, on the same articles in the same run.

    python bench/peers.py [ARTICLES.jsonl.xz] [--first N] [--count N] [--passim FOLDER]

The least there can be is a bare join of all runs of 8 words in DuckDB: nothing is aligned, given to one origin or left
out. passim (a checkout of https://github.com/dasmiq/passim, with PySpark and Java) aligns passages as Selon does; it is
credited with every copied word inside one, whichever article it says it is from.

datasketch and rensa find like documents. Each is given what is best for it: runs of 5 words, 128 permutations, a
likeness of 0.3. Such a tool says which articles are alike and not which words: it is credited with every copied word of
an article that it pairs with any earlier one of the window, so its share is the most it can be. `pip install datasketch
rensa`; what is not installed is passed over.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import copies as bench
import duckdb
import extents
import numpy as np
import pyarrow as pa

from selon import copies
from selon.copies.grams import hashed
from selon.copies.words import split

PERMUTATIONS, ALIKE, SEED, RUN, BANDS = 128, 0.3, 42, 5, 32
Alike = list[tuple[int, int]]
Place = tuple[int, int, int]
"""A text, and the first character and the one after the last of some of its words."""

JOIN = f"""
select later.text, later.place, min(earlier.text)
from runs as later join runs as earlier using (run)
where earlier.text < later.text
    and (earlier.open or later.open or earlier.key >= later.since - {bench.WINDOW * bench.DAY})
group by all
"""


def shingles(text: bench.Text) -> list[str]:
    """The runs of words of a text."""
    prose = text.article.prose
    words = [prose[start:end].casefold() for start, end in text.words if start >= 0]
    return [" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]


def datasketch(pile: list[bench.Text]) -> Alike:
    """The pairs of like articles by MinHashLSH of datasketch."""
    peer: Any = import_module("datasketch")
    index = peer.MinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS)
    found: Alike = []
    for text in pile:
        signature = peer.MinHash(num_perm=PERMUTATIONS, seed=SEED)
        signature.update_batch([run.encode() for run in shingles(text)])
        found += [(text.number, other) for other in index.query(signature)]
        index.insert(text.number, signature)
    return found


def rensa(pile: list[bench.Text]) -> Alike:
    """The pairs of like articles by the MinHash index of rensa."""
    peer: Any = import_module("rensa")
    index = peer.RMinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS, num_bands=BANDS)
    found: Alike = []
    for text in pile:
        signature = peer.RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        signature.update(shingles(text))
        found += [(text.number, other) for other in index.query(signature)]
        index.insert(text.number, signature)
    return found


def share(pile: list[bench.Text], found: Alike) -> float:
    """The share of the copied words that stand in an article paired with an earlier one of its window."""
    paired = {later for later, earlier in found if bench.near(pile[earlier], pile[later])}
    words = sum(len(text.copied) for text in pile)
    return sum(len(text.copied) for text in pile if text.number in paired) / max(1, words)


def bare(pile: list[bench.Text]) -> list[Place]:
    """The runs of 8 words that an earlier text of the window has too, by a join. Words are read as Selon does."""
    words = split([text.article.prose for text in pile])
    place = np.flatnonzero(words.start[: 1 - bench.RUN] >= 0)
    place = place[words.text[place + bench.RUN - 1] == words.text[place]]
    text = words.text[place]
    columns = {"text": text, "place": place, "run": hashed(words, place, bench.RUN)}
    for name in ("key", "since", "open"):
        columns[name] = np.array([getattr(text, name) for text in pile])[text]
    with duckdb.connect() as base:
        base.register("runs", pa.table(columns))
        found = base.execute(JOIN).fetchnumpy()
    start, end = (words.start[found["place"]], words.end[found["place"] + bench.RUN - 1])
    return list(zip(found["text"].tolist(), start.tolist(), end.tolist(), strict=True))


def passim(checkout: Path, pile: list[bench.Text]) -> tuple[list[Place], float]:
    """The words passim finds in later texts, and the CPU seconds of all its processes."""
    with tempfile.TemporaryDirectory() as folder:
        pairs, cpu = extents.run(checkout, [text.article.prose for text in pile], Path(folder))
    return [(later, start, end) for later, start, end, *_ in pairs], cpu


def inside(pile: list[bench.Text], places: Iterable[Place]) -> float:
    """The share of the copied words that stand in some places."""
    found = [bytearray(len(text.article.text)) for text in pile]
    for number, start, end in places:
        found[number][start:end] = b"\1" * (end - start)
    starts = [(found[text.number], text.words[at][0]) for text in pile for at in text.copied]
    return sum(own[start] for own, start in starts) / max(1, len(starts))


def aligned(pile: list[bench.Text], checkout: Path | None) -> Iterator[tuple[str, float, float]]:
    """What finds passages: name, CPU seconds, share of the copied words."""
    began = time.process_time()
    found = bare(pile)
    yield "bare join", time.process_time() - began, inside(pile, found)
    told = extents.lacking(checkout) if checkout else "no --passim FOLDER with its repository"
    if checkout is None or told:
        print(f"passim is passed over: {told}")
        return
    found, cpu = passim(checkout, pile)
    yield "passim", cpu, inside(pile, found)


def beside(pile: list[bench.Text]) -> Iterator[tuple[str, float, float]]:
    """The tools that are installed: name, CPU seconds, share of the copied words."""
    peers: list[tuple[str, Callable[[list[bench.Text]], Alike]]] = [("datasketch", datasketch), ("rensa", rensa)]
    for name, find in peers:
        began = time.process_time()
        try:
            found = find(pile)
        except ImportError:
            print(f"{name} is not installed: pip install {name}")
            continue
        yield name, time.process_time() - began, share(pile, found)


def main() -> None:
    """Print the figures of each and its ratios to Selon's."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=bench.ORANGE)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--passim", type=Path)
    chosen = parser.parse_args()
    lines = bench.dated(chosen.file)
    own = bench.read(lines[chosen.first : chosen.first + chosen.count])
    began = time.process_time()
    passages, _ = copies.find(own)
    spent = time.process_time() - began
    codes: dict[str, int] = {}
    pile = bench.texts(own, codes)
    bench.reference(pile, codes, lines)
    told = bench.compare(pile, passages)["found"]
    size = len(own)
    print(
        f"selon: {spent:.1f} CPU s for {size} articles, {size / spent:.0f} a CPU second, {told:.1%} of the copied words"
    )
    for name, cpu, part in aligned(pile, chosen.passim):
        print(f"{name}: {_ratio(cpu, spent, size)}, {part:.1%} of the copied words")
    for name, cpu, part in beside(pile):
        print(f"{name}: {_ratio(cpu, spent, size)}, at most {part:.1%} of the copied words")


def _ratio(cpu: float, spent: float, size: int) -> str:
    return f"{cpu / spent:.2f} times the CPU, {size / cpu:.0f} articles a CPU second"


if __name__ == "__main__":
    main()

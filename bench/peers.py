"""Selon's copies beside tools that find like documents: datasketch and rensa, on the same articles in the same run.

    python bench/peers.py [ARTICLES.jsonl.xz] [--first N] [--count N]

Each is given what is best for it: runs of 5 words, 128 permutations, a likeness of 0.3. Such a tool says which articles
are alike and not which words: it is credited with every copied word of an article that it pairs with any earlier one of
the window, so its share is the most it can be. `pip install datasketch rensa`; what is not installed is passed over.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import copies as bench

from selon import copies

PERMUTATIONS, ALIKE, SEED, RUN, BANDS = 128, 0.3, 42, 5, 32
Alike = list[tuple[int, int]]


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
    print(f"selon: {spent:.1f} CPU s for {len(own)} articles, {told:.1%} of the copied words")
    for name, cpu, part in beside(pile):
        print(f"{name}: {cpu / spent:.2f} times the CPU, at most {part:.1%} of the copied words")


if __name__ == "__main__":
    main()

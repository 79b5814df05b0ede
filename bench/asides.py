"""Count what opens an author's words behind a comma (`asides` and `timely` of `selon/french/words.toml`).

usage: python bench/asides.py [--least N] [--most SHARE]

An opening that the press hardly ever has between quotation marks is the author's: nobody says *..., en référence à*.
Of each two or three words behind a comma in the articles of `../shared/corpora/orange.jsonl.xz`, but those annotated,
it is counted how often they stand outside and inside of marks. Those listed are printed with both numbers, then others
that stand at least N times outside and at most SHARE of all times inside: most are of stories, names and incises, and
a reader picks. What is shipped is a list of phrases, no words of the corpus. Exit code 0.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from annotated import ANNOTATED, SHARED

from selon.french.closed import Phrases, asides, timely

ORANGE = SHARED / "corpora" / "orange.jsonl.xz"
_MARK = re.compile(r"[\"«»“”]")
_OPENING = re.compile(r", (?=((?:[a-zàâéèêîôûç]+(?:['’]\s?|\s)){2,3}))")
_WORD = re.compile(r"[a-zàâéèêîôûç]+['’]?")


def texts(corpus: Path) -> Iterator[str]:
    """The texts of a corpus of JSON Lines without the annotated articles."""
    with ANNOTATED.open(encoding="utf-8") as lines:
        annotated = {json.loads(line)["article"] for line in lines}
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        yield from (row["text"] for row in map(json.loads, lines) if row["id"] not in annotated)


def openings(words: str) -> Iterator[tuple[str, ...]]:
    """The two and three words behind each comma."""
    for match in _OPENING.finditer(words):
        told = tuple(each.replace("’", "'") for each in _WORD.findall(match[1]))
        yield from (told[:size] for size in (2, 3) if len(told) >= size)


def count(corpus: Path) -> tuple[Counter[tuple[str, ...]], Counter[tuple[str, ...]]]:
    """How often openings stand outside and inside of quotation marks."""
    outside: Counter[tuple[str, ...]] = Counter()
    inside: Counter[tuple[str, ...]] = Counter()
    for text in texts(corpus):
        for number, part in enumerate(_MARK.split(text)):
            (inside if number % 2 else outside).update(openings(part))
    return outside, inside


def listed(phrases: Phrases) -> set[tuple[str, ...]]:
    """The first two or three words of listed phrases."""
    return {phrase[:3] for found in phrases.values() for phrase in found}


def main() -> int:
    """Print the counts."""
    options = argparse.ArgumentParser(description="What opens an author's words behind a comma.")
    options.add_argument("--least", type=int, default=60, help="times outside of marks from which others are printed")
    options.add_argument(
        "--most", type=float, default=0.03, help="share inside of marks up to which others are printed"
    )
    chosen = options.parse_args()
    if not ORANGE.exists():
        print(f"asides: skipped, there is nothing at {ORANGE}")
        return 0
    outside, inside = count(ORANGE)
    known = listed(asides()) | listed(timely())
    for phrase in sorted(known, key=lambda each: -outside[each]):
        print(f"asides: {' '.join(phrase)}: {outside[phrase]} outside, {inside[phrase]} inside")
    for phrase, times in outside.most_common():
        if times >= chosen.least and phrase not in known and inside[phrase] <= chosen.most * (times + inside[phrase]):
            print(f"asides: not listed: {' '.join(phrase)}: {times} outside, {inside[phrase]} inside")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

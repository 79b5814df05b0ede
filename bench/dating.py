"""Articles whose day is hidden, dated by their words and their sisters, against the true day.

usage: python bench/dating.py CORPUS [--start DAY] [--stretches N] [--without address|numbers] [--show]

CORPUS is a file of JSON Lines articles with the time of publication (`.jsonl`, `.jsonl.xz`). In each ten-day stretch
from DAY on, the day of a random quarter of the articles is hidden. Printed: how many of the hidden are answered, how
many of the answered intervals hold the true day (cover), how many of the hidden are answered to the exact day and right
(exact), how often an exact answer is right (sure), and the width of the intervals in days. The weights were learned on
stretches before July 2020.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from selon import copies, names, read, said, times
from selon.article import Article
from selon.record import Dating, Statement, Time

STRETCH = 10
FEWEST = 40
SEED = 7
_LETTERS = str.maketrans("0123456789", "ghijklmnop")


@dataclass(slots=True, kw_only=True)
class Tally:
    """What was answered about hidden articles."""

    hidden: int = 0
    answered: int = 0
    covered: int = 0
    exact: int = 0
    right: int = 0
    likeliest: int = 0
    width: int = 0

    def add(self, row: Dating, truth: str) -> None:
        """Count one answer."""
        self.hidden += 1
        self.likeliest += (row.published or "").rstrip("~") == truth
        if row.since and row.until:
            self.answered += 1
            self.covered += row.since <= truth <= row.until
            self.exact += row.since == row.until
            self.right += row.since == row.until == truth
            self.width += (date.fromisoformat(row.until) - date.fromisoformat(row.since)).days + 1

    def figures(self) -> dict[str, float]:
        """The figures by name."""
        return {
            "answered": self.answered / max(self.hidden, 1),
            "cover": self.covered / max(self.answered, 1),
            "exact": self.right / max(self.hidden, 1),
            "sure": self.right / max(self.exact, 1),
            "likeliest": self.likeliest / max(self.hidden, 1),
            "width": self.width / max(self.answered, 1),
        }


def stretches(corpus: Path, start: date = date(2016, 3, 25)) -> Iterator[tuple[date, list[Article]]]:
    """Ten-day stretches of a corpus, each with its first day, those of too few articles left out."""
    opened = lzma.open if corpus.suffix == ".xz" else open
    parts: dict[int, list[str]] = defaultdict(list)
    with opened(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            day = date.fromisoformat((json.loads(line).get("published") or "1900-01-01")[:10])
            if day >= start:
                parts[(day - start).days // STRETCH].append(line)
    for number in sorted(parts):
        if len(parts[number]) >= FEWEST:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / "stretch.jsonl"
                file.write_text("".join(parts[number]), encoding="utf-8")
                yield start + timedelta(days=number * STRETCH), list(read.articles([str(file)], report=lambda _: None))


def hidden(articles: Sequence[Article], draw: random.Random) -> set[str]:
    """The ids of a random quarter."""
    return set(draw.sample([article.id for article in articles], len(articles) // 4))


def measure(articles: Sequence[Article], draw: random.Random, tally: Tally, *, without: str, show: bool) -> None:
    """Hide a quarter of a stretch and count what is answered."""
    pile = [_without(article, without) for article in articles]
    truth = {article.id: (article.published or "")[:10] for article in pile}
    chosen = hidden(pile, draw)
    pile = [replace(article, published=None) if article.id in chosen else article for article in pile]
    found: list[Time] = []
    statements: list[Statement] = []
    for article in pile:
        when = times.find(article)
        statements += said.find(article, mentions=names.find(article), times=when)
        found += when
    passages, _ = copies.find(pile)
    for row in times.dates(pile, times=found, statements=statements, passages=passages):
        if row.article in chosen:
            tally.add(row, truth[row.article])
            if show and not (row.since and row.until and row.since <= truth[row.article] <= row.until):
                print(truth[row.article], row)


def _without(article: Article, without: str) -> Article:
    """The article without its address, or without any number that tells of its day."""
    id_ = blake2b(article.id.encode(), digest_size=8).hexdigest().translate(_LETTERS)
    return replace(article, url=None, id=id_ if without == "numbers" else article.id) if without else article


def figures(corpus: Path, start: date, count: int, *, without: str = "", show: bool = False) -> dict[str, float]:
    """The figures over so many stretches from a day on."""
    tally, draw = Tally(), random.Random(SEED)
    for first, articles in islice(stretches(corpus, start), count):
        before = tally.hidden
        measure(articles, draw, tally, without=without, show=show)
        print(f"{first}: {len(articles)} articles, {tally.hidden - before} hidden", file=sys.stderr, flush=True)
    return tally.figures()


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpus", type=Path)
    options.add_argument("--start", type=date.fromisoformat, default=date(2020, 7, 1))
    options.add_argument("--stretches", type=int, default=4)
    options.add_argument("--without", choices=("address", "numbers"), default="")
    options.add_argument("--show", action="store_true", help="print the answers that miss the true day")
    asked = options.parse_args()
    if not asked.corpus.exists():
        print(f"skipped: no corpus at {asked.corpus}")
        return
    told = figures(asked.corpus, asked.start, asked.stretches, without=asked.without, show=asked.show)
    print("  ".join(f"{name} {figure:.3f}" for name, figure in told.items()))


if __name__ == "__main__":
    main()

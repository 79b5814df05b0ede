"""Time expressions by Selon and by dateparser, side by side on French TimeBank: time taken and right dates.

usage: python bench/expressions.py FOLDER

FOLDER holds TimeML documents (*.tml). Both are given the day of publication. A date is right where an expression that
shares a character with one of the gold is given the gold's calendar day, month or year; both are timed on the same
documents in the same run.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from timebank import Gold, document

from selon import times
from selon.article import Article

Answer = tuple[int, int, str]
"""Where an expression starts and ends, and its date in ISO form."""


def selon(article: Article) -> list[Answer]:
    """The dates Selon finds."""
    return [(found.span.start, found.span.end, found.value[:10]) for found in times.find(article)]


def dateparser(article: Article) -> list[Answer]:
    """The dates dateparser finds, where their words stand."""
    from dateparser.search import search_dates  # type: ignore[import-untyped]

    base = datetime.fromisoformat((article.published or "2000-01-01")[:10])
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    out, reached = [], 0
    for words, moment in search_dates(article.text, languages=["fr"], settings=settings) or []:
        at = article.text.find(words, reached)
        if at >= 0:
            reached = at + len(words)
            out.append((at, reached, f"{moment:%Y-%m-%d}"))
    return out


def right(found: Sequence[Answer], gold: Sequence[Gold]) -> tuple[int, int]:
    """How many dates of the gold are right, and how many there are; a whole day is cut to what the gold gives."""
    dates = [one for one in gold if one.type in ("DATE", "TIME") and one.value[:1].isdigit() and "W" not in one.value]
    hits = 0
    for one in dates:
        near = [value for start, end, value in found if start < one.end and one.start < end]
        hits += any(value[: len(one.value[:10])] == one.value[:10] for value in near)
    return hits, len(dates)


def measure(
    find: Callable[[Article], list[Answer]], documents: Sequence[tuple[Article, list[Gold]]]
) -> tuple[float, float]:
    """The share of right dates and the CPU seconds taken."""
    hits = count = 0
    start = time.process_time()
    answers = [find(article) for article, _ in documents]
    taken = time.process_time() - start
    for found, (_, gold) in zip(answers, documents, strict=True):
        one, of = right(found, gold)
        hits, count = hits + one, count + of
    return hits / max(count, 1), taken


def main() -> None:
    """Print the figures of both and their ratio."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    documents = [document(path) for path in sorted(options.parse_args().folder.glob("*.tml"))]
    if not documents:
        print("skipped: no French TimeBank there")
        return
    selon(documents[0][0])
    mine, taken = measure(selon, documents)
    print(f"selon       right dates {mine:.3f}  {taken:7.2f} CPU s  {len(documents) / taken:7.0f} documents/CPU s")
    try:
        dateparser(documents[0][0])
    except ImportError:
        print("dateparser  skipped: not installed")
        return
    theirs, longer = measure(dateparser, documents)
    print(f"dateparser  right dates {theirs:.3f}  {longer:7.2f} CPU s  {len(documents) / longer:7.0f} documents/CPU s")
    print(f"ratio       right dates {mine / max(theirs, 0.001):.2f} times as many  {longer / taken:.0f} times as fast")


if __name__ == "__main__":
    main()

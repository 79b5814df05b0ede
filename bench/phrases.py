"""Count which three words in a row the French press prints day by day (`selon/french/phrases.txt`).

usage: python bench/phrases.py ARTICLES.jsonl.xz OUT [--but FROM UNTIL]

A name counts as a name, whichever it is, and a figure, a number in letters, a day and a month as a figure. Kept is what
was printed on `DAYS` days at least, near copies of one day counted once. What is shipped are the commonest words of the
press in threes: no names and no sentences. `--but` leaves out the articles between two days, so that the list can be
measured on articles it was not made from.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from selon.french.phrases import FIGURE, NAME, figures

DAYS = 15
USUAL = 30
"""Times a word stands in small letters within a sentence, and oftener than not, from which on it is no name."""

HEADER = f"""# Three words in a row that the French press printed on {DAYS} days and more: two, then what follows them.
# {NAME} is a name, {FIGURE} a figure, a day or a month. Counted by bench/phrases.py over SIZE news articles, 2010-2020.
"""
WORD = re.compile(r"\w+")
INNER = re.compile(r"(?<=[a-zé,] )\w+")

Dated = tuple[str, str]
Phrase = tuple[str, str, str]


def dated(file: Path, but: tuple[str, str] | None) -> list[Dated]:
    """The day and the text of each article that has a day, in the order of time."""
    out = []
    with lzma.open(file, "rt", encoding="utf-8") as stream:
        for line in stream:
            article = json.loads(line)
            day = (article["published"] or "")[:10]
            if len(day) == 10 and not (but and but[0] <= day <= but[1]):
                out.append((day, article["text"]))
    return sorted(out, key=itemgetter(0))


def usual(articles: list[Dated]) -> set[str]:
    """The words that are no names."""
    times: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for _, text in articles:
        for word in INNER.findall(text):
            times[word.casefold()] += 1
            names[word.casefold()] += word[0].isupper()
    return {word for word, many in times.items() if many - names[word] >= USUAL and 2 * names[word] < many}


def phrases(articles: list[Dated]) -> Iterator[tuple[Phrase, int]]:
    """Each three words in a row and the days on which they were printed; three names tell nothing."""
    plain, numbers = usual(articles), figures()
    sort: dict[str, str] = {}
    days: Counter[Phrase] = Counter()
    for _, own in groupby(articles, key=itemgetter(0)):
        met: set[Phrase] = set()
        for _, text in own:
            words = [
                sort.get(word) or sort.setdefault(word, _sort(word, plain, numbers)) for word in WORD.findall(text)
            ]
            met.update(zip(words, words[1:], words[2:], strict=False))
        days.update(met)
    return ((phrase, many) for phrase, many in days.items() if phrase.count(NAME) < len(phrase))


def _sort(word: str, plain: set[str], numbers: frozenset[str]) -> str:
    small = word.casefold()
    if small[0].isdigit() or small in numbers:
        return FIGURE
    return small if small in plain or not word[0].isupper() else NAME


def lines(articles: list[Dated]) -> Iterator[str]:
    """The lines of the list."""
    follow: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for (first, second, third), many in phrases(articles):
        if many >= DAYS:
            follow[first, second].append(third)
    for head in sorted(follow):
        yield " ".join([*head, *sorted(follow[head])])


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--but", nargs=2, metavar=("FROM", "UNTIL"))
    chosen = parser.parse_args()
    articles = dated(chosen.file, tuple(chosen.but) if chosen.but else None)
    told = HEADER.replace("SIZE", f"{len(articles):,}") + "\n".join(lines(articles)) + "\n"
    chosen.out.write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main()

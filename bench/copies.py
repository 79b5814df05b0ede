"""Copies beside an exhaustive reference: every run of 8 words that an earlier article of the window has too.

    python bench/copies.py [ARTICLES.jsonl.xz] [--first N] [--count N] [--show N]

Formulas and titles of office are left out by both: the reference takes for one a run of fewer than 12 words (16) in two
articles that have fewer than 24 words in common, where each 5 of its words in a row, but one in four (*le ministre de
l'Intérieur Jean Dupont a*), were met on 4 days (6) of the window. It looks at every run of words there is, keeps all of
them in memory and knows nothing of hashes, winnowing or shards.

A quiet month does not tell every title of office: `clean` is the share of the words reported that do not stand in such
a short run whose words were met so on 12 days of the whole file beyond the window.

Selon marks stock phrases, and no share counts them: `kept-right` and `kept-clean` are of the words it does not mark.
"""

from __future__ import annotations

import argparse
import bisect
import json
import lzma
import re
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from selon import copies
from selon.article import Article, Span
from selon.copies.order import when
from selon.copies.pile import Pile
from selon.read import articles
from selon.record import Passage

ORANGE = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "orange.jsonl.xz"
FIRST, COUNT, SPARSE = 30_000, 3_000, 15_000
WORD = re.compile(r"\w+")
RUN, PART, WINDOW, DAY = 8, 5, 30, 1440
FORMULA, PAIR = ((12, 4), (16, 6)), 24
WORN = 16, 12

Run = tuple[int, int]
Days = dict[tuple[int, ...], list[int]]


@dataclass
class Text:
    """The words of an article, its place in time, and which of its words the reference finds copied or formulas.

    What is a formula in the whole file is `worn`, the rest `sound`.
    """

    article: Article
    number: int
    key: int
    since: int
    open: bool
    words: list[tuple[int, int]] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)
    copied: set[int] = field(default_factory=set)
    formal: set[int] = field(default_factory=set)
    worn: set[int] = field(default_factory=set)
    sound: set[int] = field(default_factory=set)


def texts(own: list[Article], codes: dict[str, int]) -> list[Text]:
    """The articles in the order of time; an earlier one is one with a lower number."""
    pile = Pile(own)
    rows = zip(pile.key.tolist(), pile.since.tolist(), pile.open.tolist(), strict=True)
    out = [Text(pile.article(number), number, *row) for number, row in enumerate(rows)]
    for text in out:
        removed = [part.span for part in text.article.removed]
        reached = 0
        for match in WORD.finditer(text.article.prose):
            while reached < len(removed) and removed[reached].start < match.start():
                reached += 1
                text.words += [(-1, -1)]
                text.codes += [-len(codes) - len(text.codes) - 1]
            text.words.append(match.span())
            text.codes.append(codes.setdefault(match.group().casefold(), len(codes)))
    return out


def reference(pile: list[Text], codes: dict[str, int], lines: list[str]) -> None:
    """Mark the copied words of each text; `lines` are all the articles of the file."""
    runs: defaultdict[tuple[int, ...], list[Run]] = defaultdict(list)
    days: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for text in pile:
        for at in range(len(text.codes) - RUN + 1):
            runs[tuple(text.codes[at : at + RUN])].append((text.number, at))
        for at in range(len(text.codes) - PART + 1):
            met = days[tuple(text.codes[at : at + PART])]
            if not met or met[-1] != text.key // DAY:
                met.append(text.key // DAY)
    # by pair of texts and distance: the places where eight words agree
    shared: defaultdict[tuple[int, int], defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for alike in (alike for alike in runs.values() if len(alike) > 1 and alike[0][0] != alike[-1][0]):
        for number, (later, at) in enumerate(alike):
            for earlier, there in alike[:number]:
                if earlier != later and near(pile[earlier], pile[later]):
                    shared[later, earlier][at - there].append(at)
    found = [
        (pile[later], [run for places in distances.values() for run in _joined(places)])
        for (later, _), distances in shared.items()
    ]
    worn = _elsewhere(lines, codes, set(_doubtful(found)))
    for text, own in found:
        _mark(text, own, days, worn)


def _doubtful(found: list[tuple[Text, list[Run]]]) -> Iterator[tuple[int, ...]]:
    """Each 5 words in a row of the runs that may be formulas."""
    for text, runs in found:
        if _common(runs) < PAIR:
            for start, end in runs:
                if end - start < WORN[0]:
                    yield from (tuple(text.codes[at : at + PART]) for at in range(start, end - PART + 1))


def _elsewhere(lines: list[str], codes: dict[str, int], wanted: set[tuple[int, ...]]) -> Days:
    """The days on which some words in a row were met in the whole file."""
    days: defaultdict[tuple[int, ...], set[int]] = defaultdict(set)
    first = {gram[0] for gram in wanted}
    for line in lines:
        article = json.loads(line)
        if not article["published"]:
            continue
        day = when(article["published"]).until // DAY
        words = [codes.get(word.casefold(), -1) for word in WORD.findall(article["text"])]
        for at in range(len(words) - PART + 1):
            if words[at] in first and (gram := tuple(words[at : at + PART])) in wanted:
                days[gram].add(day)
    return {gram: sorted(met) for gram, met in days.items()}


def near(earlier: Text, later: Text) -> bool:
    """Whether the first of two texts lies in the window of the second."""
    return earlier.open or later.open or earlier.key >= later.since - WINDOW * DAY


def _joined(places: list[int]) -> Iterator[Run]:
    """Places of runs as the stretches of words they cover."""
    start = before = None
    for place in sorted(places):
        if start is None or before is None or place != before + 1:
            if start is not None and before is not None:
                yield start, before + RUN
            start = place
        before = place
    if start is not None and before is not None:
        yield start, before + RUN


def _mark(text: Text, runs: list[Run], days: Days, worn: Days) -> None:
    weak = _common(runs) < PAIR
    for start, end in runs:
        parts = range(start, end - PART + 1)
        met = sorted(_days(text, at, days) for at in parts)[len(parts) // 4]
        formula = weak and any(end - start < size and met >= many for size, many in FORMULA)
        (text.formal if formula else text.copied).update(range(start, end))
        if weak and end - start < WORN[0]:
            met = sorted(_beyond(text, at, worn) for at in parts)[len(parts) // 4]
            formula = formula or met >= WORN[1]
        (text.worn if formula else text.sound).update(range(start, end))


def _common(runs: list[Run]) -> int:
    return sum(end - start for start, end in runs)


def _beyond(text: Text, at: int, worn: Days) -> int:
    """On how many days further away than the window five words of a text were met in the whole file."""
    day = text.key // DAY
    return sum(abs(one - day) > WINDOW for one in worn.get(tuple(text.codes[at : at + PART]), ()))


def _days(text: Text, at: int, days: Days) -> int:
    """On how many days of the window of a text five of its words were met, its own among them."""
    met = days[tuple(text.codes[at : at + PART])]
    low = 0 if text.open else bisect.bisect_left(met, (text.since - WINDOW * DAY) // DAY)
    return bisect.bisect_right(met, text.key // DAY) - low


def compare(pile: list[Text], passages: list[Passage], show: int = 0) -> dict[str, float]:
    """The share of the copied words that was found, and of the words reported that is right."""
    spans, stock = defaultdict[str, list[Span]](list), defaultdict[str, list[Span]](list)
    for passage in passages:
        (stock if passage.stock else spans)[passage.article].append(passage.span)
    wanted = found = 0
    every, kept = Counter[str](), Counter[str]()
    missed = []
    for text in pile:
        unmarked = _inside(text, spans[text.article.id])
        inside = unmarked | _inside(text, stock[text.article.id])
        every += _judged(text, inside)
        kept += _judged(text, unmarked)
        wanted, found = wanted + len(text.copied), found + len(text.copied & inside)
        if text.copied - inside:
            missed.append((len(text.copied - inside), text.article.id, sorted(text.copied - inside)))
    for count, id, places in sorted(missed, reverse=True)[:show]:
        text = next(text for text in pile if text.article.id == id)
        words = " ".join(text.article.text[slice(*text.words[at])] for at in places[:40])
        print(f"  missed {count} of {id}: {words}")
    shares = _shares(every) | {f"kept-{name}": share for name, share in _shares(kept).items()}
    return {"words": wanted, "found": found / max(1, wanted), **shares}


def _judged(text: Text, inside: set[int]) -> Counter[str]:
    """How many words of a text are reported, and of these how many are no formulas, copied, worn in the whole file."""
    bare = inside - (text.formal - text.copied)
    worn = inside & (text.worn - text.sound)
    return Counter(words=len(inside), bare=len(bare), right=len(inside & text.copied), worn=len(worn))


def _shares(judged: Counter[str]) -> dict[str, float]:
    return {
        "right": judged["right"] / max(1, judged["bare"]),
        "clean": 1 - judged["worn"] / max(1, judged["words"]),
    }


def _inside(text: Text, spans: list[Span]) -> set[int]:
    """The numbers of the words inside some spans."""
    held = (at for start, end in spans for at in range(*_words(text.words, start, end)))
    return {at for at in held if text.words[at][0] >= 0}


def _words(words: list[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The numbers of the words inside a span; removed parts stand with -1 and are passed over."""
    inside = [number for number, (first, last) in enumerate(words) if first >= start and last <= end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def dated(file: Path) -> list[str]:
    """The lines of a file's articles in the order of time."""
    with lzma.open(file, "rt", encoding="utf-8") as stream:
        lines = [line for line in stream if '"published"' in line]
    return sorted(lines, key=lambda line: json.loads(line)["published"] or "")


def read(lines: list[str]) -> list[Article]:
    """Articles as Selon reads them."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as part:
        part.writelines(lines)
        part.flush()
        return list(articles([part.name], report=lambda _: None))


def measure(file: Path = ORANGE, first: int = FIRST, count: int = COUNT, show: int = 0) -> dict[str, float]:
    """Run both and compare, on articles that follow one another in time from the `first` on."""
    lines = dated(file)
    own = read(lines[first : first + count])
    began = time.process_time()
    passages, _ = copies.find(own)
    spent = time.process_time() - began
    codes: dict[str, int] = {}
    pile = texts(own, codes)
    reference(pile, codes, lines)
    return {"articles": len(own), "cpu": spent, **compare(pile, passages, show)}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=ORANGE)
    for name, value in (("first", FIRST), ("count", COUNT), ("show", 0)):
        parser.add_argument(f"--{name}", type=int, default=value)
    chosen = parser.parse_args()
    for name, figure in measure(chosen.file, chosen.first, chosen.count, chosen.show).items():
        print(f"{name} {figure:.4g}" if isinstance(figure, float) else f"{name} {figure}")


if __name__ == "__main__":
    main()

"""A press made up, with known truth: dispatches, and what outlets make of them. Selon must say whose the words are.

    python bench/press.py [COUNT ...] [--memory 2GB]

A dispatch is cut from its end, its paragraphs change places, 3 to 10 % of its words outside quotation marks are edited,
it gets another title and sometimes words of the outlet's own; some copies carry the day only, some no date, some do not
say where they have it from, some are made from another copy. As many articles again are the outlets' own.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from selon.article import Article
from selon.copies import Known, Search
from selon.copies.spool import Spool

DAILY = 333
AGENCIES = ("AFP", "Reuters", "AP")
OUTLETS = 60
SMALL = (
    "le la les de des du un une et à en dans par pour sur avec que qui est a ont sont au aux ce cette son sa ses il"
    " elle ne pas plus mais où se lui leur après avant contre selon entre sans sous depuis comme aussi deux trois mardi"
)


def vocabulary(rng: random.Random, size: int = 30_000) -> tuple[list[str], list[int]]:
    """Words with how often they are used: a few small ones make up nearly half of a text, as in French."""
    parts = [
        "ra",
        "ti",
        "mon",
        "de",
        "pel",
        "sou",
        "gar",
        "vi",
        "lo",
        "chan",
        "fé",
        "tra",
        "nou",
        "bi",
        "car",
        "ze",
        "mar",
    ]
    words = [*SMALL.split(), *("".join(rng.choices(parts, k=rng.randint(2, 4))) for _ in range(size))]
    weights = [int(1e7 / (rank + 3)) for rank in range(len(words))]
    total = 0
    return words, [total := total + weight for weight in weights]


@dataclass(frozen=True, slots=True)
class Printed:
    """An article and the dispatch its words are from, None for an outlet's own."""

    article: Article
    origin: str | None


class Press:
    """Articles day by day, the same for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self._rng = random.Random(seed)
        self._words, self._weights = vocabulary(self._rng)
        self._day = datetime(2015, 1, 1)
        self._number = 0

    def articles(self) -> Iterator[Printed]:
        """Articles without end."""
        while True:
            yield from self._one_day()
            self._day += timedelta(days=1)

    def _one_day(self) -> Iterator[Printed]:
        printed = 0
        while printed < DAILY:
            dispatch = self._dispatch()
            copies = [dispatch]
            for _ in range(min(60, int(self._rng.paretovariate(1.1)))):
                timed = [article for article in copies if "T" in (article.published or "")]
                copies.append(self._copy(dispatch if self._rng.random() < 0.85 else self._rng.choice(timed)))
            for article in copies:
                yield Printed(article, None if article is dispatch else dispatch.id)
                yield Printed(self._own(), None)
            printed += 2 * len(copies)

    def _id(self) -> str:
        self._number += 1
        return f"{self._rng.randrange(16**6):06x}-{self._number}"  # ids tell nothing of the order

    def _sentence(self) -> str:
        rng = self._rng
        words = rng.choices(self._words, cum_weights=self._weights, k=rng.randint(8, 28))
        if rng.random() < 0.2:
            return f"« {' '.join(words).capitalize()} », a déclaré {rng.choice(self._words).capitalize()}."
        return f"{' '.join(words).capitalize()}."

    def _paragraphs(self, low: int, high: int) -> list[str]:
        rng = self._rng
        return [" ".join(self._sentence() for _ in range(rng.randint(1, 3))) for _ in range(rng.randint(low, high))]

    def _dispatch(self) -> Article:
        rng = self._rng
        at = self._day + timedelta(minutes=rng.randrange(1200))
        agency = rng.choice(AGENCIES)
        text = "\n\n".join(self._paragraphs(4, 9))
        title = self._sentence()
        return Article(
            id=self._id(), text=text, title=title, published=f"{at:%Y-%m-%dT%H:%M}", outlet=agency, credit=agency
        )

    def _own(self) -> Article:
        at = self._day + timedelta(minutes=self._rng.randrange(1440))
        text = "\n\n".join(self._paragraphs(3, 8))
        return Article(id=self._id(), text=text, published=f"{at:%Y-%m-%dT%H:%M}", outlet=self._outlet())

    def _outlet(self) -> str:
        return f"Journal {self._rng.randrange(OUTLETS)}"

    def _copy(self, model: Article) -> Article:
        rng = self._rng
        paragraphs = model.text.split("\n\n")
        paragraphs = paragraphs[: max(2, round(len(paragraphs) * rng.uniform(0.4, 1)))]
        if rng.random() < 0.25:
            rng.shuffle(paragraphs)
        share = rng.uniform(0.03, 0.10)
        paragraphs = [self._edited(paragraph, share) for paragraph in paragraphs]
        if rng.random() < 0.3:
            paragraphs.insert(rng.randrange(len(paragraphs) + 1), self._sentence())
        first = datetime.fromisoformat(model.published or "")
        at = first + timedelta(minutes=min(int(rng.expovariate(1 / 400)) + 1, 20 * 1440))
        how = rng.random()
        published = None if how < 0.02 else f"{at:%Y-%m-%d}" if how < 0.12 else f"{at:%Y-%m-%dT%H:%M}"
        credit = f"avec {(model.credit or '').split()[-1]}" if model.credit and rng.random() < 0.6 else None
        text = "\n\n".join(paragraphs)
        return Article(
            id=self._id(), text=text, title=self._sentence(), published=published, outlet=self._outlet(), credit=credit
        )

    def _edited(self, paragraph: str, share: float) -> str:
        """A paragraph with a share of its words exchanged, left out or added; quotations are kept."""
        rng, out, quoted = self._rng, list[str](), False
        for word in paragraph.split(" "):
            quoted = word == "«" or (quoted and not word.startswith("»"))
            if quoted or word in "«»," or rng.random() >= share:
                out.append(word)
                continue
            how = rng.random()
            if how < 0.7:
                out.append(rng.choice(self._words))
            elif how < 0.85:
                out += [word, rng.choice(self._words)]
        return " ".join(out)


def measure(count: int, memory: int | None = None) -> dict[str, float]:
    """Find the copies among so many articles; how many copies are told their dispatch, and what it took.

    `right`: of the copies, those most of whose copied words are given to their dispatch, and not as undecided. `own`:
    of the outlets' own articles, those taken for copied in part. `cpu` leaves out the making of the press.
    """
    origin: dict[str, str] = {}
    own = 0

    def fed() -> Iterator[Article]:
        nonlocal own
        for printed in islice(Press().articles(), count):
            if printed.origin:
                origin[printed.article.id] = printed.origin
            else:
                own += 1
            yield printed.article

    with Spool(fed()) as spool:
        began = time.process_time()
        search = Search(spool, known=Known(), memory=memory)
        given: dict[str, int] = dict.fromkeys(origin, 0)
        total: dict[str, int] = dict.fromkeys(origin, 0)
        wrong = set()
        for row in search.passages():
            if row.article in origin:
                total[row.article] += row.count
                given[row.article] += row.count * (row.of == origin[row.article] and row.kind != "undecided")
            else:
                wrong.add(row.article)
        spent = time.process_time() - began
    right = sum(2 * given[id] > total[id] for id in origin)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"copies": len(origin), "right": right / len(origin), "own": len(wrong) / own, "cpu": spent, "peak": peak}


def size(words: str) -> int:
    """Bytes, as a person writes them.

    >>> size("2GB")
    2000000000
    """
    units = {"KB": 10**3, "MB": 10**6, "GB": 10**9}
    return int(float(words[:-2]) * units[words[-2:].upper()])


def main() -> None:
    """Print the figures for each number of articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", nargs="*", type=int, default=[10_000])
    parser.add_argument("--memory", type=size)
    chosen = parser.parse_args()
    for count in chosen.counts:
        figures = measure(count, chosen.memory)
        print(f"{count} articles:", ", ".join(f"{name} {value:.4g}" for name, value in figures.items()), flush=True)


if __name__ == "__main__":
    main()

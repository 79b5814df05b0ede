"""Learn how much the traits of a day weigh for an article having been published on it (`selon/french/dating.tsv`).

usage: python bench/weigh.py CORPUS OUT [--until DAY]

CORPUS is a file of JSON Lines articles with the time of publication. Of each ten-day stretch before DAY, but every
fourth, the day of a random quarter of the articles is hidden; the weights are those under which the true days are
likeliest (a conditional logistic regression), learned on the articles as they are, without their addresses, and without
addresses and ids. What is shipped are numbers, no words of the corpus.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from math import log
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))
from dating import STRETCH, hidden, stretches

from selon import copies, times
from selon.article import Article
from selon.times import traits
from selon.times.clues import clues
from selon.times.evidence import evidence

Example = tuple[list[dict[str, float]], int]
COUNTED = ("year", "far", "slip")
"""Traits whose weights are counted, not learned."""
LEAST = 50
RARELY = 4
ROUNDS = 500
CURB = 2.0
"""Weights are held near 0 with this force."""


def examples(articles: Sequence[Article], chosen: set[str]) -> Iterator[Example]:
    """Of each hidden article the traits of every possible day, and which is the true one."""
    truth = {article.id: date.fromisoformat((article.published or "")[:10]).toordinal() for article in articles}
    days = {id_: day for id_, day in truth.items() if id_ not in chosen}
    passages, _ = copies.find(articles)
    found = [time for article in articles if article.id in days for time in times.find(article)]
    span = range(min(days.values()) - 1, max(days.values()) + 2)
    for kind in ("all", "ids", "words"):
        seen = [replace(one, url=one.url if kind == "all" else None) for one in articles]
        told = evidence(seen, days=days, wanted=chosen, passages=passages, times=found)
        if kind == "words":
            told.numbered = {}
        for article in seen:
            if article.id in chosen and truth[article.id] in span:
                own = clues(article)
                yield [told.traits(article.id, own, day) for day in span], truth[article.id] - span[0]


def counted(articles: Iterable[Article]) -> dict[str, float]:
    """What stretches of ten days cannot teach, counted on all articles, as logarithms.

    How likely the last year told lies so many years before publication, how much seldomer a day told with its weekday
    lies weeks away than 8 to 14 days, and how much seldomer it is on another weekday than on the one told.
    """
    years, lags, slips = Counter[int](), Counter[int](), Counter[bool]()
    for article in articles:
        day = date.fromisoformat((article.published or "")[:10])
        found = clues(replace(article, published=None))
        told = traits.since(found, day.year)
        years.update([] if told is None else [told])
        dated = [one for one in found if one.kind in ("dated", "this") and not one.year]
        for one in dated:
            named = one.day(day.toordinal())
            if named is not None:
                lags[abs(named - day.toordinal())] += 1
                slips[one.fits(named)] += abs(named - day.toordinal()) <= 7
    out = {f"year {step}": log(years[step] / years.total() / width) for step, width in _width() if years[step]}
    near = sum(lags[lag] for lag in range(8, 15)) / 7
    for low, high in ((14, 30), (30, 60), (60, 182)):
        out[f"far {low}"] = log(sum(lags[lag] for lag in range(low + 1, high + 1)) / (high - low) / near)
    return {**out, "slip": log(slips[False] / slips[True] / 6)}


def _width() -> list[tuple[int, int]]:
    """The steps in which years after the last one told are counted, and how many years each holds."""
    steps = sorted(traits.STEPS)
    return [(step, after - step if step > -99 else 20) for step, after in pairwise([*steps, steps[-1] + 40])]


def learn(rows: Sequence[Example]) -> dict[str, float]:
    """The weights under which the true days are likeliest."""
    count = Counter(name for days, _ in rows for shares in days for name in shares)
    kept = (name for name, times in count.items() if times >= LEAST and name.split()[0] not in COUNTED)
    index = {name: at for at, name in enumerate(kept)}
    spots: list[int] = []
    names: list[int] = []
    amounts: list[float] = []
    group: list[int] = []
    true: list[bool] = []
    for number, (days, right) in enumerate(rows):
        for day, shares in enumerate(days):
            for name, amount in shares.items():
                if name in index:
                    spots.append(len(group))
                    names.append(index[name])
                    amounts.append(amount)
            group.append(number)
            true.append(day == right)
    found = _climb(*(np.array(part) for part in (spots, names, amounts, group, true)), size=len(index))
    return {name: float(found[at]) for name, at in index.items()}


def _climb(
    spots: np.ndarray, names: np.ndarray, amounts: np.ndarray, group: np.ndarray, true: np.ndarray, *, size: int
) -> np.ndarray:
    """Gradient descent with a step of its own for each weight (Adam)."""
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, ROUNDS + 1):
        score = np.bincount(spots, weights=weights[names] * amounts, minlength=len(group))
        top = np.full(group[-1] + 1, -np.inf)
        np.maximum.at(top, group, score)
        share = np.exp(score - top[group])
        wrong = share / np.bincount(group, weights=share)[group] - true
        slope = np.bincount(names, weights=wrong[spots] * amounts, minlength=size) + CURB * weights
        slope /= group[-1] + 1
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        weights = weights - 0.03 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def main() -> None:
    """Learn and write."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpus", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--until", type=date.fromisoformat, default=date(2020, 7, 1))
    asked = options.parse_args()
    rows: list[Example] = []
    draw = random.Random(1)
    used = 0
    whole: list[Article] = []
    for number, (start, articles) in enumerate(stretches(asked.corpus)):
        if start < asked.until and number % RARELY != RARELY - 1:
            part = draw.sample(articles, min(len(articles), 500))
            rows += examples(part, hidden(part, draw))
            used += len(part)
            whole += articles
    found = learn(rows) | counted(whole)
    lines = [
        f"# Learned by bench/weigh.py of {used} dated French press articles (OrangeSum, CC BY-SA 4.0; numbers only):",
        f"# stretches of {STRETCH} days before {asked.until}, a quarter of the days hidden. Trait, weight.",
    ]
    lines += [f"{name}\t{weight:.3f}" for name, weight in sorted(found.items()) if abs(weight) >= 0.0005]
    asked.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

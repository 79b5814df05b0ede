"""Measures Selon against annotated articles and compares with the floors; exit code 1 when one is not reached.

The annotated articles and the corpora stand beside the project (`../shared`) and are not part of it: without them there
is nothing to measure, and the gate says so.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from datetime import date
from pathlib import Path

import annotated
import copies
import dating
import press
import timebank

HERE = Path(__file__).resolve().parent
GOLD = HERE.parent.parent / "shared" / "gold"
CORPORA = GOLD.parent / "corpora"
STRETCHES = date(2020, 8, 20)
"""The first day of the stretches dated: none of them was learned from."""
SLACK = 0.01
"""A measure this far above its floor asks for the floor to be raised."""


def answers(gold: Path, command: str, folder: Path) -> Path:
    """The file that holds what a command answers about the annotated articles."""
    articles = _output(GOLD / "articles.py", gold)
    file = folder / f"{gold.name}-{command}.jsonl"
    file.write_text(_output("-m", "selon.cli", command, "-", "--json", given=articles), encoding="utf-8")
    return file


def said(gold: Path, folder: Path) -> dict[str, float]:
    """F1 of statements: joint (words and speaker), content (words), exact."""
    figures = json.loads(_output(GOLD / "score.py", gold, answers(gold, "said", folder), "--json"))
    return {name: value.get("f1", value.get("accuracy")) for name, value in figures.items() if name != "n"}


def claims(gold: Path, folder: Path) -> dict[str, float]:
    """F1 of pairs of statements put together as one claim; of how many claims first, sources and standing are right."""
    line = _output(GOLD / "score_claims.py", gold, GOLD / f"{gold.name}-claims.json", answers(gold, "claims", folder))
    found = re.search(r"P (\S+)\s+R (\S+)\s+F1 (\S+)", line)
    if not found:
        raise SystemExit(f"gate: the score cannot be read: {line!r}")
    right = re.search(rf"claims {gold.name}: .* right for (\d+) of", _output(HERE / "claims.py"))
    if not right:
        raise SystemExit("gate: how many claims are right cannot be read")
    return dict(zip(("p", "r", "f1", "right"), map(float, (*found.groups(), right[1])), strict=True))


def _output(*arguments: str | Path, given: str | None = None) -> str:
    """What a Python program prints."""
    command = [sys.executable, *map(str, arguments)]
    run = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", check=False)
    if run.returncode:
        raise SystemExit(f"gate: {' '.join(command)} ended with {run.returncode}\n{run.stderr[-2000:]}")
    return run.stdout


def blind(corpus: Path, _: Path) -> dict[str, float]:
    """Statements of articles that readers annotated who saw no program, those errors were read of and those not."""
    return annotated.measure(corpus.parent)


def times(folder: Path, _: Path) -> dict[str, float]:
    """Time expressions against TimeML documents."""
    return timebank.measure(sorted(folder.glob("*.tml")))


def dates(corpus: Path, _: Path) -> dict[str, float]:
    """Articles whose day is hidden, in two stretches of ten days."""
    return dating.figures(corpus, STRETCHES, 2)


def copied(orange: Path, folder: Path) -> dict[str, float]:
    """Of the words that an exhaustive search finds copied those found, and of the words reported those right.

    Twice: where a day has hundreds of articles, and where it has twenty (`sparse`).
    """
    sparse = copies.measure(orange, copies.SPARSE)
    return {**copies.measure(orange), **{f"sparse-{name}": value for name, value in sparse.items()}}


def made_up(script: Path, folder: Path) -> dict[str, float]:
    """Of the copies in a press made up those whose origin is told."""
    return press.measure(10_000)


MEASURES = {
    "copies": (CORPORA, copied),
    "press": (HERE, made_up),
    "said": (GOLD, said),
    "annotated": (CORPORA, blind),
    "claims": (GOLD, claims),
    "times": (CORPORA, times),
    "dates": (CORPORA, dates),
}


def main() -> int:
    """Print each measure beside its floor; the number of floors not reached, at most 1."""
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        for what, sets in floors.items():
            for name, wanted in sets.items():
                place, measure_all = MEASURES[what]
                if not (place / name).exists():
                    print(f"gate: {what} {name}: skipped, there is nothing at {place / name}")
                    continue
                reached = measure_all(place / name, Path(folder))
                for measure, floor in wanted.items():
                    missed += _told(f"{what} {name} {measure}", reached[measure], floor)
    return 1 if missed else 0


def _told(what: str, reached: float, floor: float) -> bool:
    verdict = "MISSED" if reached < floor else "reached; raise the floor" if reached > floor + SLACK else "reached"
    print(f"gate: {what}: {reached:.3f}, floor {floor:.3f}: {verdict}")
    return reached < floor


if __name__ == "__main__":
    sys.exit(main())

"""How fast `selon said` is, beside a spaCy pipeline of the same job; what the pipeline changes when it is asked.

usage: python bench/said.py [--articles N] [--parser FOLDER] [--epochs N]

Both read the same articles in one process on one core and are told in articles per second of processor time: Selon
with names, times and statements; spaCy with tokens, tags and a dependency tree, which is where its users begin. The
pipeline is trained here, on the Sequoia treebank with a fixed seed (about two minutes), and kept in FOLDER where one is
named; a pipeline that is there already is taken as it is. The corpora stand beside the project (`../shared`) and are
not part of it: what is not there is skipped with a word. Exit code 0.
"""

from __future__ import annotations

import argparse
import json
import lzma
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import Any

import treebank

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
GOLD, CORPORA = SHARED / "gold", SHARED / "corpora"
ORANGE = CORPORA / "orange.jsonl.xz"
TREEBANK = CORPORA / "ud-french.tar.xz"
EVERY = 61
"""One article of so many is taken, so that all years are met."""
LENGTHS = (100_000, 1_000_000)
MEASURES = ("joint", "content", "exact")


def articles(count: int) -> list[Any]:
    """Articles from all over the corpus."""
    from selon.article import Article

    with lzma.open(ORANGE, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in islice(lines, 0, count * EVERY, EVERY)]
    return [Article(id=str(row["id"]), text=row["text"], published=row.get("published")) for row in rows]


def annotate(found: Iterable[Any], parser: Any = None) -> list[Any]:
    """What `selon said` does with articles that are read."""
    from selon import names, said, times

    return [
        row
        for each in found
        for row in said.find(each, mentions=names.find(each), times=times.find(each), parser=parser)
    ]


def seconds(work: Callable[[], Any]) -> float:
    """The processor time of some work."""
    before = time.process_time()
    work()
    return time.process_time() - before


def speed(found: list[Any]) -> float:
    """Articles per second of Selon; the first articles also load its word lists and are not counted."""
    annotate(found[:5])
    took = seconds(lambda: annotate(found))
    words = sum(each.text.count(" ") for each in found) // len(found)
    print(f"said: selon: {len(found) / took:.0f} articles of {words} words a second")
    return len(found) / took


def lengths(found: list[Any]) -> None:
    """How long an article takes that is much longer than any newspaper's."""
    from selon.article import Article

    text = "\n\n".join(each.text for each in found)
    text *= LENGTHS[-1] // len(text) + 1
    for length in LENGTHS:
        took = seconds(lambda length=length: annotate([Article(id="long", text=text[:length])]))  # type: ignore[misc]
        print(f"said: one article of {length / 1e6:g} MB: {took:.2f} s, {took / length * 1e6:.2f} s a MB")


def pipeline(folder: Path, epochs: int) -> Any:
    """The pipeline kept in a folder, else one trained and kept there."""
    import spacy

    if (folder / "meta.json").exists():
        nlp = spacy.load(folder)
    else:
        took = seconds(lambda: treebank.train(TREEBANK, epochs).to_disk(folder))
        print(f"said: spaCy {spacy.__version__}: trained for {took:.0f} s")
        nlp = spacy.load(folder)
    if TREEBANK.exists():
        print("said: spaCy: UAS {:.3f}, LAS {:.3f} on Sequoia dev".format(*treebank.attachment(nlp, TREEBANK)))
    return nlp


def beside(found: list[Any], nlp: Any, folder: Path, own: float) -> None:
    """Articles per second of the pipeline, and of Selon when it may ask it."""
    from selon.said.parser import load

    texts = [each.text for each in found]
    theirs = len(texts) / seconds(lambda: list(nlp.pipe(texts)))
    parts = ", ".join(["tokenizer", *nlp.pipe_names])
    print(f"said: spaCy ({parts}): {theirs:.0f} articles a second; selon is {own / theirs:.1f} times as fast")
    asked = load(str(folder))
    both = len(found) / seconds(lambda: annotate(found, asked))
    rows = {(row.article, row.content, row.source) for row in annotate(found)}
    other = {(row.article, row.content, row.source) for row in annotate(found, asked)} - rows
    told = f"{len(other)} of {len(rows)} statements are new or have another source"
    print(f"said: selon --parser: {both:.0f} articles a second; {told}")


def changes(folder: Path) -> None:
    """What asking the pipeline changes on the annotated articles."""
    for gold in (GOLD / "dev", GOLD / "seeds"):
        if not gold.is_dir():
            print(f"said: {gold.name}: skipped, there are no annotated articles at {gold}")
            continue
        before, after = score(gold), score(gold, "--parser", folder)
        told = ", ".join(f"{what} {before[what]:.3f} -> {after[what]:.3f}" for what in MEASURES)
        print(f"said: {gold.name}: with --parser {told}")


def score(gold: Path, *options: str | Path) -> dict[str, float]:
    """F1 of the statements `selon said` finds in annotated articles."""
    found = _output("-m", "selon.cli", "said", "-", "--json", *options, given=_output(GOLD / "articles.py", gold))
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "said.jsonl"
        file.write_text(found, encoding="utf-8")
        figures = json.loads(_output(GOLD / "score.py", gold, file, "--json"))
    return {what: figures[what]["f1"] for what in MEASURES}


def _output(*arguments: str | Path, given: str | None = None) -> str:
    """What a Python program prints."""
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, input=given, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout


def main() -> int:
    """Tell what can be told here."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=400)
    options.add_argument("--parser", type=Path)
    options.add_argument("--epochs", type=int, default=treebank.EPOCHS)
    asked = options.parse_args()
    if not ORANGE.exists():
        print(f"said: skipped, there are no articles at {ORANGE}")
        return 0
    found = articles(asked.articles)
    own = speed(found)
    lengths(found)
    try:
        import spacy  # noqa: F401
    except ImportError:
        print("said: spaCy: skipped, it is not installed: pip install 'selon[spacy]'")
        return 0
    with tempfile.TemporaryDirectory() as place:
        folder = asked.parser or Path(place) / "pipeline"
        if not TREEBANK.exists() and not folder.exists():
            print(f"said: spaCy: skipped, there is no treebank at {TREEBANK}")
            return 0
        beside(found, pipeline(folder, asked.epochs), folder, own)
        changes(folder)
    return 0


if __name__ == "__main__":
    # one core for both: linear algebra would take all of them
    if os.environ.get("OMP_NUM_THREADS") != "1":
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "OMP_NUM_THREADS": "1"})
    sys.exit(main())

"""How `selon said` stands on articles annotated by readers who saw no program.

usage: python bench/annotated.py [--show N]

`annotated.jsonl` holds the annotations of articles of the corpora beside the project (`../shared`) as places, by the
guide of the annotated articles there (`gold/GUIDE.md`): the spans of each statement, who speaks, and what kind of
saying it is, with a digest of the text they are of. The articles themselves are not part of the project. `set` tells
the articles whose errors were read while rules were written (`read`), those whose errors were read later, of most only
what was missed (`later`), and those whose errors nobody has looked at (`unread`): only these say how Selon does on the
press at large. Some 100 of `later` were annotated blind by one reader, who then corrected what the comparison showed to
be wrong by the guide; its last 253 and all of `unread` stand as one reader each annotated them, mistakes included. The
measures are those of `gold/score.py`, but a source stands where it stands: a snippet is not
searched again, which puts a pronoun inside the words it introduces. Without the corpora there is nothing to measure.
Exit code 0.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import lzma
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
ANNOTATED = HERE / "annotated.jsonl"
SETS = ("read", "later", "unread")
MEASURES = ("joint", "content", "exact", "speaker", "act", "hearsay", "said", "through")

Row = dict[str, Any]


def annotated() -> list[Row]:
    """The annotated articles, each with its statements as spans."""
    with ANNOTATED.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def texts(corpora: Path, wanted: set[str]) -> Iterator[Row]:
    """The wanted articles of the corpora as they were annotated: title and text."""
    with lzma.open(corpora / "orange.jsonl.xz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["id"] in wanted:
                yield {"id": row["id"], "text": f"{row['title']}\n\n{row['text']}", "published": row["published"]}
    with (corpora / "fr-timebank" / "texts.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["id"] in wanted:
                yield {"id": row["id"], "text": row["text"], "published": row["published"]}


def scorer() -> ModuleType:
    """The scorer that stands with the annotated articles of `../shared`."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "gold" / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit("annotated: there is no scorer beside the project (../shared/gold/score.py)")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def answers(articles: list[Row]) -> dict[str, list[Row]]:
    """What `selon said` answers about some articles, by their ids."""
    given = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in articles)
    command = [sys.executable, "-m", "selon.cli", "said", "-", "--json"]
    run = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", check=True)
    found: dict[str, list[Row]] = {}
    for row in map(json.loads, run.stdout.splitlines()):
        found.setdefault(row["article"], []).append(row)
    return found


def measure(corpora: Path, show: int = 0) -> dict[str, float]:
    """The measures of each set, named `read-joint` and so on."""
    gold = annotated()
    articles = list(texts(corpora, {each["article"] for each in gold}))
    text, found, score = {each["id"]: each["text"] for each in articles}, answers(articles), scorer()
    out: dict[str, float] = {}
    for name in SETS:
        rows = []
        for each in (each for each in gold if each["set"] == name):
            words = text[each["article"]]
            if hashlib.sha256(words.encode()).hexdigest()[:12] != each["digest"]:
                raise SystemExit(f"annotated: {each['article']} is not the text that was annotated")
            row, wrong = score.score_article(words, each["statements"], found.get(each["article"], []))
            rows.append(row)
            if name == "read" and show > 0:
                show -= len(wrong)
                _tell(each["article"], words, wrong)
        figures = score.figures(rows)
        out |= {f"{name}-{key}": figures[key].get("f1", figures[key].get("accuracy")) for key in MEASURES}
        print(f"annotated: {name}: {figures['n']['articles']} articles, {figures['n']['gold']} statements")
    return out


def _tell(article: str, text: str, wrong: list[tuple[str, Row | None, Row | None]]) -> None:
    """Print what is missed, too much or somebody else's in an article."""
    for what, *both in wrong:
        for side, row in zip(("annotated", "found"), both, strict=True):
            if row:
                words = " [...] ".join(text[start:end] for start, end in row["content"])
                print(f"{article} {what:8} {side:9} {row['speaker']} | {words[:160]!r}")


def main() -> int:
    """Print the measures of both sets."""
    options = argparse.ArgumentParser(description="Selon beside readers' annotations.")
    options.add_argument("--show", type=int, default=0, help="print about so many errors of the articles already read")
    corpora = SHARED / "corpora"
    if not (corpora / "orange.jsonl.xz").exists():
        print(f"annotated: skipped, there is nothing at {corpora}")
        return 0
    for name, value in measure(corpora, options.parse_args().show).items():
        print(f"annotated: {name}: {value:.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

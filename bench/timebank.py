"""Time expressions against French TimeBank: strict, relaxed and value F1, and the share of dates resolved right.

usage: python bench/timebank.py FOLDER [--show]

FOLDER holds TimeML documents (*.tml). An expression is found (relaxed) where it shares a character with one of
the gold, one to one; its value is right where it equals the gold's. The day of creation is the day of publication.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from selon import times
from selon.article import Article
from selon.record import Time


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """One TIMEX3 of a document."""

    start: int
    end: int
    type: str
    value: str


def document(path: Path) -> tuple[Article, list[Gold]]:
    """The text of a TimeML document and its time expressions."""
    root = ElementTree.parse(path).getroot()
    created, text = root.find("DCT/TIMEX3"), root.find("TEXT")
    if text is None:
        raise SystemExit(f"{path}: no TEXT")
    pieces: list[str] = []
    gold: list[Gold] = []
    _walk(text, pieces, gold)
    published = created.get("value") if created is not None else None
    return Article(id=path.stem, text="".join(pieces), published=published), gold


def _walk(node: ElementTree.Element, pieces: list[str], gold: list[Gold]) -> None:
    start = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        _walk(child, pieces, gold)
        pieces.append(child.tail or "")
    if node.tag == "TIMEX3":
        end = sum(map(len, pieces))
        gold.append(Gold(start=start, end=end, type=node.get("type", ""), value=node.get("value", "")))


def pairs(found: list[Time], gold: list[Gold]) -> Iterator[tuple[Time | None, Gold | None]]:
    """Found and gold expressions, paired one to one where they share a character."""
    left = list(gold)
    for time in found:
        shared = [g for g in left if g.start < time.span.end and time.span.start < g.end]
        best = max(shared, key=lambda g: min(g.end, time.span.end) - max(g.start, time.span.start), default=None)
        if best:
            left.remove(best)
        yield time, best
    yield from ((None, g) for g in left)


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--show", action="store_true", help="print what is missed, spurious or of another value")
    asked = options.parse_args()
    paths = sorted(asked.folder.glob("*.tml"))
    if not paths:
        print(f"skipped: no French TimeBank in {asked.folder}")
        sys.exit(0)
    for name, figure in measure(paths, show=asked.show).items():
        print(f"{name:10} {figure:.3f}")
    print(f"({len(paths)} documents)")


def measure(paths: list[Path], *, show: bool = False) -> dict[str, float]:
    """The figures over the documents: F1 of the words found (strict, relaxed) and of their values, right dates."""
    found_count = gold_count = strict = relaxed = value = dates = right = 0
    for path in paths:
        article, gold = document(path)
        found = times.find(article)
        found_count, gold_count = found_count + len(found), gold_count + len(gold)
        for time, best in pairs(found, gold):
            dated = best is not None and best.type in ("DATE", "TIME") and best.value[:1].isdigit()
            dates += dated
            if time and best:
                relaxed += 1
                strict += (time.span.start, time.span.end) == (best.start, best.end)
                value += time.value == best.value
                right += dated and time.value[:10] == best.value[:10]
            if show and not (time and best and time.value == best.value):
                _show(article, time, best)
    total = found_count + gold_count
    return {
        "strict": 2 * strict / total,
        "relaxed": 2 * relaxed / total,
        "value": 2 * value / total,
        "right": right / max(dates, 1),
        "precision": relaxed / max(found_count, 1),
        "recall": relaxed / max(gold_count, 1),
    }


def _show(article: Article, time: Time | None, best: Gold | None) -> None:
    kind = "value" if time and best else "spurious" if time else "missed"
    start, end = time.span if time else (best.start, best.end) if best else (0, 0)
    around = (
        article.text[max(0, start - 50) : start] + "[" + article.text[start:end] + "]" + article.text[end : end + 25]
    )
    told = f"{time.value if time else '-'} / {best.value if best else '-'}"
    print(f"{kind:8} {article.id} {told:34} {' '.join(around.split())}")


if __name__ == "__main__":
    main()

"""Reports for each annotated claim what Selon makes of it: its statements, first utterance, sources and standing.

The annotated articles stand beside the project (`../shared/gold`) and are not part of it: without them there is nothing
to report, and the report says so. Exit code 0.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from gate import GOLD, answers

SETS = ("seeds",)
HALF = 0.5


def offsets(spans: list[list[int]]) -> set[int]:
    """The places a statement stands on."""
    return {at for start, end in spans for at in range(start, end)}


def annotated(folder: Path) -> dict[str, set[int]]:
    """Each annotated statement by its name (`ARTICLE#N`)."""
    sys.path.insert(0, str(GOLD))
    sys.dont_write_bytecode = True
    from score import resolve  # type: ignore[import-not-found]

    found = {}
    for file in sorted(folder.glob("*.json")):
        text = file.with_suffix(".txt").read_bytes().decode("utf-8")
        for number, row in enumerate(json.loads(file.read_text(encoding="utf-8"))["statements"]):
            found[f"{file.stem}#{number}"] = offsets(resolve(text, row)["content"])
    return found


def named(statement: dict[str, Any], known: dict[str, set[int]]) -> str:
    """The annotated statement a found one stands for, else where it is."""
    mine = offsets(statement["content"])
    shares = {
        name: len(mine & theirs) / max(1, len(mine | theirs))
        for name, theirs in known.items()
        if name.startswith(statement["article"] + "#")
    }
    best = max(shares, key=lambda name: shares[name], default="")
    return best if shares.get(best, 0) >= HALF else f"{statement['article']}:{statement['line']}"


def report(folder: Path, workplace: Path) -> tuple[int, int]:
    """Print what became of each annotated claim of a folder; how many are right in first, sources and standing."""
    known = annotated(folder)
    found = [json.loads(line) for line in answers(folder, "claims", workplace).read_text(encoding="utf-8").splitlines()]
    members = [{named(row, known) for row in claim["statements"]} for claim in found]
    wanted = json.loads((GOLD / f"{folder.name}-claims.json").read_text(encoding="utf-8"))["claims"]
    right = sum(_told(gold, found, members, known) for gold in wanted)
    return right, len(wanted)


def _told(
    gold: dict[str, Any], found: list[dict[str, Any]], members: list[set[str]], known: dict[str, set[int]]
) -> bool:
    at = max(range(len(found)), key=lambda number: len(members[number] & set(gold["statements"])))
    claim, mine = found[at], members[at]
    first = named(claim["first"], known)
    against = {kind: sorted(named(row, known) for row in claim[kind]) for kind in ("denied", "declined")}
    checks = {
        "first": (gold["first"], first),
        "said": (gold["first_said"], (claim["said"] or "")[:10] or None),
        "sources": (len(gold["independent"]), claim["sources"]),
        "standing": (gold["standing"], claim["standing"]),
        "denied": (gold.get("denied", []), against["denied"]),
        "declined": (gold.get("declined", []), against["declined"]),
    }
    print(f"\n{gold['claim']}\n  = {claim['claim']}: {claim['text'][:110]}")
    for name, rows in (("lacks", set(gold["statements"]) - mine), ("too many", mine - set(gold["statements"]))):
        if rows:
            print(f"  {name}: {', '.join(sorted(rows))}")
    for name, (want, got) in checks.items():
        print(f"  {name}: {got}" + ("" if want == got else f"   WANTED {want}"))
    print(f"  from: {'; '.join(claim['independent'])}   ({'; '.join(gold['independent'])})")
    return all(checks[name][0] == checks[name][1] for name in ("first", "sources", "standing"))


def main() -> int:
    """Report every annotated set there is."""
    with tempfile.TemporaryDirectory() as workplace:
        for name in SETS:
            if not (GOLD / name).is_dir():
                print(f"claims {name}: skipped, there are no annotated articles at {GOLD / name}")
                continue
            right, count = report(GOLD / name, Path(workplace))
            print(f"\nclaims {name}: first utterance, sources and standing right for {right} of {count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

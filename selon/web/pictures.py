"""The three pictures, as places on paper; the templates draw them. Each has its numbers in a table beneath.

Across, a place is a share of the width in hundredths, so that words keep their size on any screen; down, it is pixels.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

WIDTH = 100.0
BARS = 150
"""Bars of a spread at most; beyond them days are put together to months, then years."""
HEIGHT = 96
LANES = 8
LANE = 36
BASE = 24
"""Pixels from the top of a lane to its line: a narrow screen has the speaker's name above it."""
EARLIER = 13.0
"""Hundredths at the left for what was said before the axis begins."""
ENDS = 95.0
DOTS = 400
ROW = 40
STEP = 26
DEEPEST = 9
"""Steps to the right at most: the style sheet knows no more."""
NODES = 40
APART = 3.5, 12.0
"""Hundredths between two named bars on a wide and on a narrow screen."""
_LAST = 100 - APART[1]
"""From where on a name has no room behind its bar on a narrow screen."""


def spread(days: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """Articles over time as bars: a bar a day, a month or a year, whichever leaves at most `BARS`.

    >>> picture = spread([{"day": "2023-09-01", "articles": 2}, {"day": "2023-09-03", "articles": 4}])
    >>> [(bar["label"], bar["articles"], round(bar["height"])) for bar in picture["bars"]]
    [('2023-09-01', 2, 48), ('2023-09-02', 0, 0), ('2023-09-03', 4, 96)]
    """
    known = {row["day"]: row["articles"] for row in days if _date(row["day"])}
    if not known:
        return None
    made = [steps(min(known), max(known)) for steps in (_days, _months, _years)]
    labels = next((some for some in made if len(some) <= BARS), made[-1])
    length = len(labels[0])
    counts: Counter[str] = Counter()
    for day, number in known.items():
        counts[day[:length]] += number
    top, step = max(counts.values()), WIDTH / len(labels)
    bars = [
        {
            "label": label,
            "since": _since(label),
            "until": _until(label),
            "articles": counts[label],
            "x": round(place * step, 2),
            "width": round(max(min(step * 0.82, 4.2), 0.12), 2),
            "height": round(HEIGHT * counts[label] / top, 2),
        }
        for place, label in enumerate(labels)
    ]
    return {"bars": bars, "height": HEIGHT, "top": top, "ticks": _ticks(bars), "step": length}


def spark(days: Sequence[tuple[str, int]]) -> dict[str, Any] | None:
    """A story's articles over its days, as small as a word."""
    known = {when: number for day, number in days if (when := _date(day))}
    if len(known) < 2:
        return None
    first = min(known)
    length = (max(known) - first).days
    top = max(known.values())
    return {
        "bars": [
            {"x": round(76 * (day - first).days / length, 1), "height": round(2 + 14 * number / top, 1)}
            for day, number in sorted(known.items())
        ]
    }


def timeline(told: Sequence[dict[str, Any]], since: str | None = None) -> dict[str, Any] | None:
    """Who spoke when: a lane a speaker, a mark an utterance.

    The axis begins a week before `since`, the day of the first article; what was said before stands at its left.
    """
    dated = [(when, row) for row in told if (when := _date((row["day"] or "").split("/")[0])) and row["speaker"]]
    counts = Counter(row["speaker"][0] for _, row in dated)
    lanes = {name: number for number, (name, _) in enumerate(counts.most_common(LANES))}
    kept = [(when, row) for when, row in dated if row["speaker"][0] in lanes][:DOTS]
    if len(lanes) < 2 or len({when for when, _ in kept}) < 2:
        return None
    opens = _date(since) or kept[0][0]
    begins = opens - timedelta(days=min(7, (opens - date.min).days))
    inside = [when for when, _ in kept if when >= begins]
    earlier = len(inside) < len(kept)
    first, last = min(inside, default=begins), max(inside, default=begins)
    start, days = (EARLIER if earlier else 1.0), max((last - first).days, 1)
    step = (ENDS - start) / days
    met: Counter[tuple[int, date]] = Counter()
    marks = []
    for when, row in kept:
        lane = lanes[row["speaker"][0]]
        shift = min(met[lane, max(when, begins)], 6) * min(0.5, max(step / 7, 0.25))
        met[lane, max(when, begins)] += 1
        marks.append(_mark(row, start + step * (when - first).days if when >= begins else 1.0, shift, lane))
    named = (0, days) if days < 4 else (0, days // 2, days)
    axis = [{"x": round(start + step * at, 2), "day": (first + timedelta(days=at)).isoformat()} for at in named]
    return {
        "lanes": [{"name": name, "y": number * LANE + BASE} for name, number in lanes.items()],
        "marks": sorted(marks, key=lambda mark: bool(mark["other"])),  # a denial is drawn over what it stands beside
        "axis": axis,
        "kinds": {_kind(mark) for mark in marks},
        "earlier": earlier,
        "start": start,
        "height": len(lanes) * LANE,
    }


def _mark(row: dict[str, Any], x: float, shift: float, lane: int) -> dict[str, Any]:
    """An utterance on the timeline."""
    return {
        "x": round(x + shift, 2),
        "y": lane * LANE + BASE,
        "speaker": row["speaker"][0],
        "words": " … ".join(row["words"])[:120],
        "where": row["where"][0],
        "other": row["act"] in ("deny", "decline"),
        **{name: row[name] for name in ("act", "reported", "hearsay", "day")},
    }


def _kind(mark: dict[str, Any]) -> str:
    return "other" if mark["other"] else "reported" if mark["reported"] else "said"


def tree(listed: Sequence[dict[str, Any]], copies: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """Who printed whose words first: each article under the one most of its words come from."""
    known = {row["article"]: row for row in listed}
    best: dict[str, dict[str, Any]] = {}
    for row in copies:
        usable = row["article"] in known and row["of"] in known and row["article"] != row["of"]
        if usable and row["kind"] != "version" and row["words"] > best.get(row["article"], {"words": 0})["words"]:
            best[row["article"]] = row
    _acyclic(best)
    below: defaultdict[str, list[str]] = defaultdict(list)
    for article, row in best.items():
        below[row["of"]].append(article)
    order = {row["article"]: place for place, row in enumerate(listed)}
    roots = sorted((name for name in below if name not in best), key=lambda name: order[name])
    nodes = _nodes(roots, below, best, known, order)
    if len(nodes) < 2:
        return None
    placed = {node["article"]: node for node in nodes}
    edges = [
        {
            "x": placed[row["of"]]["x"],
            "top": placed[row["of"]]["y"],
            "y": placed[name]["y"],
            "end": placed[name]["x"],
            "inferred": row["inferred"],
            "weight": 1.5 + 3 * min((row["percent"] or 0) / 100, 1),
        }
        for name, row in best.items()
        if name in placed and row["of"] in placed
    ]
    left = sum(1 for name in {*best, *below} if name not in placed)
    width = max(node["x"] for node in nodes) + 10
    return {"nodes": nodes, "edges": edges, "width": width, "height": len(nodes) * ROW, "left": left}


def _nodes(
    roots: list[str],
    below: dict[str, list[str]],
    best: dict[str, dict[str, Any]],
    known: dict[str, dict[str, Any]],
    order: dict[str, int],
) -> list[dict[str, Any]]:
    """The tree's articles from top to bottom, each indented under its origin."""
    nodes: list[dict[str, Any]] = []
    waiting = [(name, 0) for name in reversed(roots)]
    while waiting and len(nodes) < NODES:
        name, depth = waiting.pop()
        row = known[name]
        nodes.append(
            {
                "article": name,
                "label": row["title"],
                "outlet": row["outlet"],
                "published": row["published"],
                "percent": best[name]["percent"] if name in best else None,
                "words": best[name]["words"] if name in best else None,
                "inferred": best[name]["inferred"] if name in best else False,
                "depth": min(depth, DEEPEST),
                "x": 10 + min(depth, DEEPEST) * STEP,
                "y": len(nodes) * ROW + ROW / 2,
            }
        )
        children = sorted(below.get(name, ()), key=lambda child: order[child], reverse=True)
        waiting += [(child, depth + 1) for child in children]
    return nodes


def _acyclic(best: dict[str, dict[str, Any]]) -> None:
    """Take out what would make two articles each other's origin."""
    done: set[str] = set()
    for name in list(best):
        seen: list[str] = []
        at = name
        while at in best and at not in done and at not in seen:
            seen.append(at)
            at = best[at]["of"]
        if at in seen:
            del best[at]
        done.update(seen)


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def _days(first: str, last: str) -> list[str]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    if (end - start).days >= BARS:
        return [""] * (BARS + 1)
    return [(start + timedelta(days=number)).isoformat() for number in range((end - start).days + 1)]


def _months(first: str, last: str) -> list[str]:
    start, end = int(first[:4]) * 12 + int(first[5:7]) - 1, int(last[:4]) * 12 + int(last[5:7]) - 1
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(start, min(end, start + BARS) + 1)]


def _years(first: str, last: str) -> list[str]:
    return [f"{year:04}" for year in range(max(int(first[:4]), int(last[:4]) - BARS + 1), int(last[:4]) + 1)]


def _since(label: str) -> str:
    """The first day a bar stands for."""
    return (label + "-01-01")[:10] if len(label) < 10 else label


def _until(label: str) -> str:
    """The last day a bar stands for."""
    if len(label) == 7:
        return f"{label}-{monthrange(int(label[:4]), int(label[5:]))[1]}"
    return label if len(label) == 10 else f"{label}-12-31"


def _ticks(bars: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The bars named beneath the picture: the first of each year, or the first, the middle and the last.

    `wide` says that a narrow screen has no room for one.
    """
    if len(bars[0]["label"]) == 7 and len(bars) > 18:
        years = [bars[0], *(after for before, after in pairwise(bars) if before["label"][:4] != after["label"][:4])]
        return _apart([{"x": bar["x"], "label": bar["label"][:4], "anchor": _anchor(bar)} for bar in years])
    places = sorted({0, len(bars) // 2, len(bars) - 1} if len(bars) > 4 else {0, len(bars) - 1})
    out = [{**_named(bars[place]), "anchor": "middle", "wide": False} for place in places]
    if len(out) > 1:
        last = bars[-1]
        edge = {"anchor": "end", "x": round(last["x"] + last["width"], 2)}
        out[-1] |= edge if last["x"] > 60 else {"anchor": "start"}
        out[1]["wide"] = len(out) > 2
    out[0]["anchor"] = "start"
    return out


def _named(bar: dict[str, Any]) -> dict[str, Any]:
    return {"x": bar["x"], "label": bar["label"]}


def _anchor(bar: dict[str, Any]) -> str:
    return "end" if bar["x"] > _LAST else "start"


def _apart(ticks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those of some named bars whose names do not run into each other."""
    out: list[dict[str, Any]] = []
    wide, narrow = -WIDTH, -WIDTH
    for tick in reversed(ticks):
        if out and wide - tick["x"] < APART[0]:
            continue
        far = not out or narrow - tick["x"] >= APART[1]
        out.append(tick | {"wide": not far})
        wide, narrow = tick["x"], tick["x"] if far else narrow
    return out[::-1]

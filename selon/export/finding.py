"""What a folder of pages is searched by without a server: one line for each story, name, article and claim."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from selon.french.plain import plain
from selon.index.shelf import Shelf
from selon.web.tongue import Tongue

LARGEST = 4 << 20
"""Bytes of the file that is searched, at most; what weighs least is left out."""
LONGEST = 160
"""Characters of a claim that are searched."""
KINDS = ("story", "name", "article", "claim")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page that can be found: its kind and key, the words it is found by, what is told beside them."""

    kind: str
    key: str
    words: str
    beside: str = ""


def entries(shelf: Shelf, told: Tongue) -> Iterator[Entry]:
    """All of a record, what weighs most first within each kind, with what a language tells beside it."""
    for row in shelf.lines("stories", range(shelf.counts["stories"]), ["story", "title", "last"]):
        yield Entry(kind="story", key=row["story"], words=row["title"], beside=told.short(row["last"]))
    for row in shelf.lines("names", range(shelf.counts["names"]), ["key", "label", "kind", "roles"]):
        beside = next(iter(row["roles"] or []), told.label("kind", row["kind"]))
        yield Entry(kind="name", key=row["key"], words=row["label"], beside=beside)
    for row in shelf.lines("listed", range(shelf.counts["listed"]), ["id", "title", "outlet", "day"]):
        beside = ", ".join(part for part in (row["outlet"], told.short(row["day"])) if part)
        yield Entry(kind="article", key=row["id"], words=row["title"] or row["id"], beside=beside)
    for row in shelf.lines("claims", range(shelf.counts["claims"]), ["claim", "text", "standing"]):
        yield Entry(
            kind="claim", key=row["claim"], words=row["text"][:LONGEST], beside=told.label("standing", row["standing"])
        )


def script(found: Iterable[tuple[Entry, str]], *, largest: int = LARGEST) -> tuple[str, int]:
    """The entries and their files as a script a page can load from disk; how many were left out.

    >>> script([(Entry(kind="name", key="ana", words="Ana Ruiz"), "name/ana.html")])
    ('window.SELON=[\\n["name","Ana Ruiz","","name/ana.html"]\\n];\\n', 0)
    """
    lines: list[str] = []
    size = left = 0
    for entry, file in found:
        line = json.dumps([entry.kind, entry.words, entry.beside, file], separators=(",", ":"))
        if size + len(line) > largest:
            left += 1
            continue
        size += len(line) + 2
        lines.append(line)
    return "window.SELON=[\n" + ",\n".join(lines) + "\n];\n", left


def letters(found: Collection[Entry]) -> dict[str, list[Entry]]:
    """Stories, names and articles by the letter they begin with, without regard to accents; `#` for what has none.

    >>> letters([Entry(kind="name", key="e", words="Élysée"), Entry(kind="claim", key="c", words="Il pleut")])
    {'e': [Entry(kind='name', key='e', words='Élysée', beside='')]}
    """
    out: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in found:
        if entry.kind != "claim":
            out[_letter(entry.words)].append(entry)
    return {letter: sorted(held, key=_order) for letter, held in sorted(out.items())}


def _letter(words: str) -> str:
    first = next((mark for mark in words if mark.isalnum()), "")
    folded = plain(first)[:1].lower()  # a raised capital is a capital once it is folded
    return folded if folded.isascii() and folded.isalpha() else "#"


def _order(entry: Entry) -> tuple[int, Sequence[str]]:
    return KINDS.index(entry.kind), [plain(word) or word for word in entry.words.split()]

"""The names of an index by numbers, as links between stories ask for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from selon.index.shelf import Shelf
from selon.linked import linked
from selon.record import Mention
from selon.web import rows


class Shelved:
    """Articles, stories and names by the numbers of an index."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._story = shelf.numbers("listed", "s")

    @property
    def size(self) -> int:
        """How many articles there are."""
        return self._shelf.size

    def articles(self, story: int) -> Sequence[int]:
        """The articles of a story."""
        found: list[int] = self._shelf.of("told", "s", story, "n").tolist()
        return found

    def story(self, article: int) -> int:
        """The story of an article."""
        return int(self._story[article])

    def named(self, article: int) -> Mapping[int, int]:
        """How often an article mentions each name, outlets aside."""
        counts = Counter(row.key for row in self._shelf.about(Mention, article) if row.key and row.kind != "outlet")
        numbers = ((self._shelf.number("by_name", key), count) for key, count in counts.items())
        return {number: count for number, count in numbers if number is not None}

    def key(self, name: int) -> str:
        """The key of a name."""
        key: str = self._shelf.table("names").column("key")[name].as_py()
        return key

    def holders(self, name: int) -> Sequence[int]:
        """The articles that mention a name."""
        found: list[int] = self._shelf.of("mentioned", "k", name, "n").tolist()
        return found

    def texts(self, articles: Sequence[int]) -> Sequence[tuple[str, str]]:
        """The title and the text of some articles."""
        held = self._shelf.lines("articles", list(articles), ["title", "text"])
        return [(row["title"] or "", row["text"]) for row in held]


@lru_cache(maxsize=16)
def cards(shelf: Shelf, story: int) -> list[dict[str, Any]]:
    """The stories linked to one as a list shows them, in the order of their days, with the names both turn on."""
    found = {link.story: link for link in linked(Shelved(shelf), story)}
    held = rows.stories(shelf, list(found))
    first = shelf.lines("stories", [story], ["first"])[0]["first"] or ""
    for number, card in zip(found, held, strict=True):
        names = shelf.lines("names", list(found[number].names), ["label"])
        card["with"] = [row["label"] for row in names]
        card["when"] = "before" if (card["first"] or "9999") <= first else "since"
    return sorted(held, key=lambda card: (card["first"] or "9999", card["story"]))

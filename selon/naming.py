"""The names of a pile by numbers, as columns: who is mentioned where, and which stories that links to one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from selon.article import Article
from selon.dossier import interval
from selon.linked import linked
from selon.record import Dating, Mention, Name, Story
from selon.store.disk import Record
from selon.store.pile import Rows

_COLUMNS = ("article", "key", "kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A story linked to another: the days of its first and last article, and the labels of the names both turn on."""

    story: Story
    first: str | None
    last: str | None
    names: tuple[str, ...]


def beside(rows: Rows, story: str) -> list[Beside]:
    """The stories linked to one, in the order of their days.

    >>> from selon.store.pile import Pile
    >>> pile = Pile()
    >>> pile.put(Story, [Story(story="s", title="Le pont", articles=("a",))])
    >>> beside(pile, "s")
    []
    """
    naming = Named(rows)
    number = next(place for place, row in enumerate(naming.stories) if row.story == story)
    links = linked(naming, number)
    held = [naming.stories[link.story] for link in links]
    dated = rows.rows(Dating, article={article for row in held for article in row.articles})
    days = {row.article: row.published or interval(row) for row in dated}
    labels = {
        row.key: row.label for row in rows.rows(Name, key={naming.keys[name] for link in links for name in link.names})
    }
    found = []
    for link, row in zip(links, held, strict=True):
        known = sorted(day[:10] for article in row.articles if (day := days.get(article)))
        names = tuple(labels[key] for name in link.names if (key := naming.keys[name]) in labels)
        first, last = (known[0], known[-1]) if known else (None, None)
        found.append(Beside(story=row, first=first, last=last, names=names))
    return sorted(found, key=lambda one: (one.first or "9999", one.story.story))


class Named:
    """Articles, stories and names by numbers; articles stand in the order of their stories."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.stories = list(rows.rows(Story))
        self._ids = [article for story in self.stories for article in story.articles]
        ends = np.cumsum([len(story.articles) for story in self.stories])
        self._ends = [0, *ends.tolist()]
        self._story = np.repeat(np.arange(len(self.stories)), np.diff(self._ends)).tolist()
        table = _mentions(rows)
        article = pc.index_in(table.column("article"), pa.array(self._ids, pa.string()))
        named = table.append_column("number", article).filter(pc.is_valid(article))
        keys = named.column("key").combine_chunks().dictionary_encode()
        self.keys: list[str] = keys.dictionary.to_pylist()
        pair = (named.column("number").to_numpy().astype(np.int64) << 32) | keys.indices.to_numpy().astype(np.int64)
        pair, self._count = np.unique(pair, return_counts=True)
        self._article, self._name = pair >> 32, pair & 0xFFFFFFFF
        self._starts = np.searchsorted(self._article, np.arange(len(self._ids) + 1))
        order = np.argsort(self._name, kind="stable")
        self._held = self._article[order]
        self._edges = np.searchsorted(self._name[order], np.arange(len(self.keys) + 1))

    @property
    def size(self) -> int:
        """How many articles there are."""
        return len(self._ids)

    def articles(self, story: int) -> Sequence[int]:
        """The articles of a story."""
        return range(self._ends[story], self._ends[story + 1])

    def story(self, article: int) -> int:
        """The story of an article."""
        return int(self._story[article])

    def named(self, article: int) -> Mapping[int, int]:
        """How often an article mentions each name, outlets aside."""
        here = slice(self._starts[article], self._starts[article + 1])
        return dict(zip(self._name[here].tolist(), self._count[here].tolist(), strict=True))

    def key(self, name: int) -> str:
        """The key of a name."""
        return self.keys[name]

    def holders(self, name: int) -> Sequence[int]:
        """The articles that mention a name."""
        found: list[int] = self._held[self._edges[name] : self._edges[name + 1]].tolist()
        return found

    def texts(self, articles: Sequence[int]) -> Sequence[tuple[str, str]]:
        """The title and the text of some articles."""
        ids = [self._ids[article] for article in articles]
        held = {row.id: (row.title or "", row.text) for row in self._rows.rows(Article, id=set(ids))}
        return [held.get(id, ("", "")) for id in ids]


def _mentions(rows: Rows) -> pa.Table:
    """The mentions that have a key, outlets aside."""
    plain = pa.schema([(name, pa.string()) for name in _COLUMNS])
    if isinstance(rows, Record):
        batches = rows.batches(Mention, columns=_COLUMNS)
        table = pa.Table.from_batches((batch.select(_COLUMNS).cast(plain) for batch in batches), plain)
    else:
        found = [(row.article, row.key, row.kind) for row in rows.rows(Mention)]
        columns = zip(*found, strict=True) if found else ((), (), ())
        table = pa.table([pa.array(column, pa.string()) for column in columns], schema=plain)
    return table.filter((pc.field("kind") != "outlet") & (pc.field("key") != ""))

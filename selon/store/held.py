"""A record that grows: its rows are made only of the articles they are asked for, and what is put into it is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from selon.article import Article
from selon.store import schema
from selon.store.disk import Record, streamed
from selon.store.exchange import Exchange, exchange
from selon.store.kept import articles
from selon.store.pile import Pile
from selon.store.tables import column, owner

R = TypeVar("R")


class Held(Pile):
    """The rows of a record on disk and what is put in their place, in memory.

    >>> import tempfile
    >>> from selon.record import Share
    >>> from selon.store.disk import writing
    >>> one, other, new = (Share(article=id, count=9, copied=0) for id in "abc")
    >>> with tempfile.TemporaryDirectory() as place:
    ...     with writing(place) as writer:
    ...         writer.append(Share, [schema.batch(Share, [one, other])])
    ...         writer.commit(related=False)
    ...     held = Held(Record(place))
    ...     held.exchange(Share, {"a": [one], "b": [], "c": [new]})
    ...     list(held.rows(Share, article="bc")) == [new], held.changes(Share).gone
    (True, ('b',))
    """

    def __init__(self, record: Record) -> None:
        super().__init__()
        self.record = record
        self._tables: dict[type, pa.Table] = {}
        self._swapped: dict[type, pa.Table] = {}
        self._sizes: dict[type, list[tuple[str, int]]] = {}
        self._fresh: dict[type, dict[str, Sequence[Any]]] = {}
        self._before: dict[type, list[Any]] = {}
        self._changes: dict[type, Exchange] = {}

    def table(self, kind: type) -> pa.Table:
        """The rows of a kind as the record has them."""
        if kind not in self._tables:
            files = self.files(kind)
            parts = [pa.Table.from_batches(streamed(kind, [file]), schema.schema(kind)) for file in files]
            self._sizes[kind] = [(Path(file).name, part.num_rows) for file, part in zip(files, parts, strict=True)]
            self._tables[kind] = pa.concat_tables([schema.schema(kind).empty_table(), *parts])
        return self._tables[kind]

    def lent(self, kind: type) -> pa.Table:
        """The same for who alone needs them: they are not kept."""
        table = self.table(kind)
        self.forget(kind)
        return table

    def of(self, kind: type, articles: Collection[str]) -> list[Any]:
        """The rows of some articles, or names, as the record has them."""
        if not articles:
            return []
        table = self.table(kind)
        return _made(kind, table.filter(_among(table, owner(kind), articles)))

    def files(self, kind: type) -> Sequence[str]:
        """The files in which these stand, in order."""
        return self.record.files(kind)

    def few(self, kind: type, articles: Collection[str]) -> pa.Table:
        """The rows of some articles, or names, as the record has them; of a file that holds none no more is read."""
        wanted, parts = pa.array(sorted(articles), pa.string()), [schema.schema(kind).empty_table()]
        for file in self.record.files(kind):
            own = pa.Table.from_batches(streamed(kind, [file], [owner(kind)]))
            here = pc.is_in(own.column(0), wanted)
            if pc.any(here).as_py():
                parts.append(pa.Table.from_batches(streamed(kind, [file])).filter(here))
        return pa.concat_tables(parts)

    def streamed(
        self, kind: type, columns: Sequence[str] = (), files: Sequence[str] | None = None
    ) -> Iterator[pa.RecordBatch]:
        """The same in batches, or those of some files, always in one order; it goes on while the table is written."""
        return streamed(kind, self.files(kind) if files is None else files, columns)

    def swap(self, kind: type, come: pa.Table) -> None:
        """Put other rows of some articles, or names, in the place of what the record has of them, as columns."""
        self._changes.pop(kind, None)
        self._swapped[kind] = come

    def _some(self, kind: type, only: Mapping[str, Collection[str]], names: Sequence[str] = ()) -> pa.Table:
        """The rows whose named columns hold one of the given values, but for those that were exchanged one by one."""
        names = list(names or schema.schema(kind).names)
        known = _where(self.table(kind).select(names), only)
        if kind not in self._swapped:
            return known
        come, own = self._swapped[kind].select(names), owner(kind)
        stays = pc.invert(pc.is_in(known.column(own), come.column(own).unique()))
        return pa.concat_tables([known.filter(stays), _where(come, only)])

    def _made_up(self, kind: type) -> None:
        """Hold as rows what was put in the place of others as columns."""
        if kind in self._swapped:
            fresh: defaultdict[str, list[Any]] = defaultdict(list)
            for row in _made(kind, self._swapped.pop(kind)):
                fresh[getattr(row, owner(kind))].append(row)
            self._fresh[kind] = dict(fresh)

    def put(self, kind: type[R], rows: Any) -> None:
        """Set all the rows of a kind."""
        self._swapped.pop(kind, None)
        self._fresh.pop(kind, None)
        self._changes.pop(kind, None)
        super().put(kind, rows)
        if kind in self._before and column(kind):
            self.changes(kind)

    def lay(self, kind: type, table: pa.Table) -> None:
        """Set all the rows of a kind, as columns."""
        self.forget(kind)
        self._tables[kind] = table

    def exchange(self, kind: type[R], fresh: Mapping[str, Sequence[R]]) -> None:
        """Put other rows of some articles, or names, in the place of theirs."""
        self._changes.pop(kind, None)
        self._made_up(kind)
        if kind in self._rows:
            super().exchange(kind, fresh)
        else:
            self._fresh.setdefault(kind, {}).update(fresh)

    def all(self, kind: type[R]) -> list[R]:
        """All the rows of a kind, in order."""
        if kind not in self._rows:
            self._made_up(kind)
            fresh: Mapping[str, Sequence[R]] = self._fresh.pop(kind, {})
            super().put(kind, self._known(kind))
            if fresh:
                super().exchange(kind, fresh)
        return super().all(kind)

    def rows(self, kind: type[R], **only: Collection[str]) -> Iterator[R]:
        """The rows of a kind whose named columns hold one of the given values."""
        if kind in self._rows or not only:
            self.all(kind)
            yield from super().rows(kind, **only)
            return
        table = self._some(kind, only)
        fresh, name = self._fresh.get(kind, {}), owner(kind)
        yield from (row for row in _made(kind, table) if getattr(row, name, None) not in fresh)
        for row in (row for rows in fresh.values() for row in rows):
            if all(getattr(row, name) in values for name, values in only.items()):
                yield row

    def columns(self, kind: type, names: Sequence[str], articles: Set[str]) -> Iterator[tuple[Any, ...]]:
        """Some columns of the rows of some articles, or names, as they are here; those of one article in order."""
        own = owner(kind)
        if kind in self._rows:
            made = [row for row in self._rows[kind] if getattr(row, own) in articles]
        else:
            fresh = self._fresh.get(kind, {})
            some = self._some(kind, {own: articles - fresh.keys()}, list(dict.fromkeys((own, *names))))
            yield from schema.columns(kind, some.to_batches(), names)
            made = [row for id in sorted(articles & fresh.keys()) for row in fresh[id]]
        yield from (tuple(getattr(row, name) for name in names) for row in made)

    def merged(self, kind: type) -> pa.Table:
        """All the rows of a kind as they are here, as columns; those that were put in the place of others come last."""
        if kind in self._rows:
            return pa.Table.from_batches(schema.batches(kind, self._rows[kind]), schema.schema(kind))
        table, fresh = self._some(kind, {}), self._fresh.get(kind)
        if fresh is None:
            return table
        come = schema.batches(kind, chain.from_iterable(fresh.values()))
        kept = table.filter(pc.invert(_among(table, owner(kind), fresh.keys())))
        return pa.concat_tables([kept, pa.Table.from_batches(come, table.schema)])

    def batches(self, kind: type) -> Iterable[pa.RecordBatch]:
        """The same in batches; those that were put in the place of others in the order of what they belong to."""
        if kind in self._rows:
            return schema.batches(kind, self._rows[kind])
        merged = self.merged(kind)
        parts: list[pa.RecordBatch] = (merged.sort_by(owner(kind)) if kind in self._fresh else merged).to_batches()
        return parts

    def changes(self, kind: type) -> Exchange:
        """What must be written of the rows of articles so that the record has them as they are here."""
        if kind not in self._changes:
            if kind in self._swapped:
                gone = self._swapped[kind].column(owner(kind)).unique().to_pylist()
                self._changes[kind] = Exchange(gone=tuple(gone), come=())
            elif kind in self._rows:
                self._changes[kind] = exchange(kind, self._known(kind), self._rows[kind])
                self._before.pop(kind)  # of the mentions of a press a tenth of a gigabyte
            else:
                fresh = self._fresh.get(kind, {})
                self._changes[kind] = exchange(kind, self.of(kind, fresh), chain.from_iterable(fresh.values()))
        return self._changes[kind]

    def come(self, kind: type) -> Iterable[pa.RecordBatch]:
        """The rows that must be added so that the record has those of articles as they are here."""
        if kind in self._swapped:
            batches: list[pa.RecordBatch] = self._swapped[kind].to_batches()
            return batches
        return schema.batches(kind, self.changes(kind).come)

    def left(self, kind: type) -> Iterator[tuple[str, Sequence[pa.RecordBatch]]]:
        """The files of the record from which rows of a kind must go, each with those that stay."""
        gone = self.changes(kind).gone
        if not gone:
            return
        table, at = self.table(kind), 0
        goes = _among(table, owner(kind), gone)
        for file, size in self._sizes[kind]:
            own = goes.slice(at, size)
            if pc.any(own).as_py():
                yield file, table.slice(at, size).filter(pc.invert(own)).to_batches()
            at += size

    def _known(self, kind: type) -> list[Any]:
        """All the rows of a kind as the record has them; what is taken over from them is known at once as the same."""
        if kind not in self._before:
            if kind is Article:
                self._before[kind] = articles(self.record.files(kind))
            else:
                self._before[kind] = _made(kind, self.table(kind))
                self._tables.pop(kind)
        return self._before[kind]

    def moved(self, kind: type) -> set[str]:
        """The articles that have other rows of a kind than before, or only now have some."""
        found = self.changes(kind)
        return {*found.gone, *(row.article for row in found.come)}

    def forget(self, kind: type) -> None:
        """Let go of the rows of a kind."""
        for held in (self._rows, self._tables, self._swapped, self._fresh, self._before, self._changes):
            held.pop(kind, None)


def _made(kind: type, table: pa.Table) -> list[Any]:
    return list(schema.rows(kind, table.to_batches()))


def _where(table: pa.Table, only: Mapping[str, Collection[str]]) -> pa.Table:
    for name, values in only.items():
        table = table.filter(_among(table, name, values))
    return table


def _among(table: pa.Table, name: str, values: Collection[str]) -> pa.ChunkedArray:
    return pc.is_in(table.column(name), pa.array(sorted(values), pa.string()))

"""What is kept of the names of a record, as columns: those asked for are found without making the others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from selon.names.forms import Form
from selon.names.identities import APART, Identity, borne, full_name, heard
from selon.names.sheaf import Sheaf

if TYPE_CHECKING:
    import pyarrow as pa

_JOIN = "\x1f"
_PERSON = "person"
_BARE = 2
"""The parts of what makes a person one who has no first name."""

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Shelf:
    """The sheaves of a record, by their places in its table; `make` makes the rows of some of them.

    >>> from selon.store import schema
    >>> rows = [Sheaf(key="weiss", identity=("person", "vais"), slug="weiss", forms=(), about=())]
    >>> import pyarrow as pa
    >>> table = pa.Table.from_batches([schema.batch(Sheaf, rows)])
    >>> shelf = Shelf(table, lambda table: list(schema.rows(Sheaf, table.to_batches())))
    >>> shelf.bearing(["vais"]).tolist(), shelf.rows(shelf.of([("person", "vais")])) == rows
    ([0], True)
    """

    def __init__(self, sheaves: pa.Table, make: Callable[[pa.Table], list[Sheaf]]) -> None:
        import pyarrow.compute as pc

        self.count = sheaves.num_rows
        self._table = sheaves
        self._make = make
        identity = sheaves.column("identity").combine_chunks()
        self._joined = pc.binary_join(identity, _JOIN)
        parts = identity.flatten()
        size = pc.list_value_length(identity).to_numpy().astype(np.int64)
        end = np.cumsum(size)
        self._apart: Mask = pc.starts_with(parts.take(end - 1), APART).to_numpy(zero_copy_only=False)
        self._size: Numbers = size - self._apart
        self._first, self._last = parts.take(end - size + 1), parts.take(end - 1 - self._apart)
        self._person: Mask = pc.equal(parts.take(end - size), _PERSON).to_numpy(zero_copy_only=False)

    def numbers(self, keys: pa.ChunkedArray) -> Numbers:
        """The place of the sheaf of each key, -1 where there is none."""
        import pyarrow.compute as pc

        known = self._table.column("key").combine_chunks()
        found: Numbers = pc.fill_null(pc.index_in(keys, known), -1).to_numpy().astype(np.int64)
        return found

    def identities(self, places: Numbers) -> list[Identity]:
        """What makes the names at some places one."""
        return [tuple(parts) for parts in self._table.column("identity").take(places).to_pylist()]

    def wholes(self, places: Numbers) -> list[Identity]:
        """The same without what tells those of one name apart."""
        sizes = self._size[places].tolist()
        return [identity[:size] for identity, size in zip(self.identities(places), sizes, strict=True)]

    def named(self, full: Collection[Identity]) -> Numbers:
        """The places of the persons of some full names, whatever tells those of one name apart."""
        found = _among(self._joined, map(_JOIN.join, full))
        namesakes = np.flatnonzero(self._person & self._apart & (self._size > _BARE))
        known = zip(namesakes.tolist(), self.wholes(namesakes), strict=True)
        found[[place for place, identity in known if identity in full]] = True
        return np.flatnonzero(found)

    def bearing(self, sounds: Collection[str]) -> Numbers:
        """The places of the persons who may be called by some surnames."""
        wanted = frozenset(sounds)
        near = np.flatnonzero(self._person & (_among(self._first, sounds) | _among(self._last, sounds)))
        kept = [not wanted.isdisjoint(borne(identity)) for identity in self.wholes(near)]
        found: Numbers = near[np.array(kept, np.bool_)]
        return found

    def called(self, sounds: Collection[str]) -> tuple[Numbers, set[str]]:
        """The places of the persons who are called by some surnames alone, and those of the surnames that are met."""
        import pyarrow.compute as pc

        near = self.bearing(sounds)
        # who is called by a full name has a form with it
        several = pc.list_value_length(self._table.column("forms").take(near)).to_numpy() > 1
        met = {
            (place, heard(form.name))
            for place, form, _ in self.forms(near[several | (self._size[near] == _BARE)])
            if not full_name(form)
        }
        met = {(place, sound) for place, sound in met if sound in sounds}
        return np.array(sorted({place for place, _ in met}), np.int64), {sound for _, sound in met}

    def forms(self, places: Numbers) -> Iterator[tuple[int, Form, int]]:
        """The forms at some places, each with its place and how often it stands."""
        import pyarrow.compute as pc

        held = self._table.column("forms").take(places).combine_chunks()
        own = places[pc.list_parent_indices(held).to_numpy()].tolist()
        parts = held.flatten()
        columns = [part.to_pylist() for part in parts.flatten()]
        return ((place, Form(*form), count) for place, *form, count in zip(own, *columns, strict=True))

    def of(self, identities: Iterable[Identity]) -> Numbers:
        """The places of some identities, as far as there are any."""
        return np.flatnonzero(_among(self._joined, map(_JOIN.join, identities)))

    def slugged(self, slugs: Collection[str]) -> Numbers:
        """The places of the keys that begin with some words."""
        return np.flatnonzero(_among(self._table.column("slug"), slugs))

    def places(self, keys: Sequence[str]) -> Numbers:
        """The places of some keys."""
        return np.flatnonzero(_among(self._table.column("key"), keys))

    def rows(self, places: Numbers) -> list[Sheaf]:
        """The sheaves at some places."""
        return self._make(self._table.take(places)) if len(places) else []


def _among(values: pa.Array | pa.ChunkedArray, wanted: Iterable[str]) -> Mask:
    import pyarrow as pa
    import pyarrow.compute as pc

    found: Mask = pc.is_in(values, pa.array(list(wanted), pa.string())).to_numpy(zero_copy_only=False)
    return found

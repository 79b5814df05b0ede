"""What is kept of the names of a record, as columns: those asked for are found without making the others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from selon.names.identities import APART, Identity, borne
from selon.names.sheaf import Sheaf

if TYPE_CHECKING:
    import pyarrow as pa

_JOIN = "\x1f"
_PERSON = "person"

Numbers = NDArray[np.int64]


class Shelf:
    """The sheaves of a record, by their places in its table; `make` makes the rows of some of them.

    >>> from selon.store import schema
    >>> rows = [Sheaf(key="weiss", identity=("person", "vais"), slug="weiss", forms=(), about=())]
    >>> import pyarrow as pa
    >>> table = pa.Table.from_batches([schema.batch(Sheaf, rows)])
    >>> shelf = Shelf(table, lambda table: list(schema.rows(Sheaf, table.to_batches())))
    >>> shelf.sounding((), ["vais"]).tolist(), shelf.of([("person", "vais")]) == rows
    ([0], True)
    """

    def __init__(self, sheaves: pa.Table, make: Callable[[pa.Table], list[Sheaf]]) -> None:
        import pyarrow.compute as pc

        self._table = sheaves
        self._make = make
        self._joined = pc.binary_join(sheaves.column("identity"), _JOIN)
        parts = sheaves.column("identity").combine_chunks()
        self._part = parts.flatten()
        self._owner: Numbers = pc.list_parent_indices(parts).to_numpy().astype(np.int64)

    def numbers(self, keys: pa.ChunkedArray) -> Numbers:
        """The place of the sheaf of each key, -1 where there is none."""
        import pyarrow.compute as pc

        known = self._table.column("key").combine_chunks()
        found: Numbers = pc.fill_null(pc.index_in(keys, known), -1).to_numpy().astype(np.int64)
        return found

    def identities(self, places: Numbers) -> list[Identity]:
        """What makes the names at some places one."""
        return [tuple(parts) for parts in self._table.column("identity").take(places).to_pylist()]

    def sounding(self, full: Collection[Identity], sounds: Collection[str]) -> Numbers:
        """The places of the persons of some full names, and of those who may be called by some surnames."""
        wanted = {*sounds, *(identity[-1] for identity in full)}
        near = np.unique(self._owner[_among(self._part, wanted)])

        def asked(identity: Identity) -> bool:
            if identity[0] != _PERSON:
                return False
            whole = identity[:-1] if identity[-1].startswith(APART) else identity
            called = borne(whole) if len(whole) > 2 else whole[1:]
            return whole in full or not sounds_.isdisjoint(called)

        sounds_ = frozenset(sounds)
        kept = [asked(identity) for identity in self.identities(near)]
        found: Numbers = near[np.array(kept, np.bool_)]
        return found

    def persons(self, full: Collection[Identity], sounds: Collection[str]) -> list[Sheaf]:
        """The same, made."""
        return self._rows(self.sounding(full, sounds))

    def of(self, identities: Iterable[Identity]) -> list[Sheaf]:
        """The sheaves of some identities, as far as there are any."""
        return self._rows(np.flatnonzero(_among(self._joined, map(_JOIN.join, identities))))

    def slugged(self, slugs: Collection[str]) -> list[Sheaf]:
        """The sheaves whose keys begin with some words."""
        return self._rows(np.flatnonzero(_among(self._table.column("slug"), slugs)))

    def places(self, keys: Sequence[str]) -> Numbers:
        """The places of some keys."""
        return np.flatnonzero(_among(self._table.column("key"), keys))

    def _rows(self, places: Numbers) -> list[Sheaf]:
        return self._make(self._table.take(places)) if len(places) else []


def _among(values: pa.Array | pa.ChunkedArray, wanted: Iterable[str]) -> NDArray[np.bool_]:
    import pyarrow as pa
    import pyarrow.compute as pc

    found: NDArray[np.bool_] = pc.is_in(values, pa.array(list(wanted), pa.string())).to_numpy(zero_copy_only=False)
    return found

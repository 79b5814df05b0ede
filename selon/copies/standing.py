"""What a record keeps of the places of its articles in time, in columns: their texts need not be read for it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from selon.copies.order import Credit

if TYPE_CHECKING:
    import pyarrow as pa

_JOIN, _OUTLET = "\x1f", "\x1e"
_NUMBERS = ("since", "until", "size", "credit", "revised")
Column = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The place of an article in time (minutes), its characters, whose words its credit says they are, whether it calls
    itself revised, and its outlet."""

    table: ClassVar[str] = "places"
    article: str
    since: int
    until: int
    size: int
    credit: int
    revised: bool
    outlet: str


class Standing:
    """The columns of `Pile` for articles by their `ids`; `lacking` are those of which nothing is kept, and those whose
    day is `vague` and may be another now."""

    def __init__(self, ids: Sequence[str], places: pa.Table, shares: pa.Table, vague: Collection[str]) -> None:
        import pyarrow as pa
        import pyarrow.compute as pc

        asked = pa.array(ids, pa.string())
        at = pc.index_in(asked, places.column("article").combine_chunks())
        known = pc.and_(pc.is_valid(at), pc.invert(pc.is_in(asked, pa.array(sorted(vague), pa.string()))))
        self.lacking: NDArray[np.bool_] = ~known.to_numpy(zero_copy_only=False)
        rows = places.take(pc.fill_null(at, 0))
        since, until, size, credited, revised = (rows.column(name).to_numpy().astype(np.int64) for name in _NUMBERS)
        about, self.labels = _labels(rows, shares)
        key = np.where(credited == Credit.AGENCY, since, until)
        self.columns: list[Column] = [key, credited, revised, -size, since, until, size, about]

    def with_rows(self, numbers: Column, rows: Sequence[Column]) -> list[Column]:
        """The columns with rows of those articles that are lacking in their places."""
        for column, values in zip(self.columns, rows, strict=True):
            column[numbers] = values
        return self.columns


def _labels(rows: pa.Table, shares: pa.Table) -> tuple[Column, list[tuple[tuple[str, ...], str]]]:
    """The agencies and outlets there are, and for each row the number of its own."""
    import pyarrow.compute as pc

    own = pc.index_in(rows.column("article"), shares.column("article").combine_chunks())
    agencies = pc.binary_join(shares.column("agencies").take(own), _JOIN)
    both = pc.binary_join_element_wise(agencies, rows.column("outlet"), _OUTLET).combine_chunks().dictionary_encode()
    found = [told.partition(_OUTLET) for told in both.dictionary.to_pylist()]
    labels = [(tuple(named.split(_JOIN)) if named else (), outlet) for named, _, outlet in found]
    return both.indices.to_numpy().astype(np.int64), labels

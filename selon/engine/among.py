"""Claims made anew put among those that stay: only files in which that changes something are written again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa

from selon.engine.aligned import Numbers
from selon.engine.anew import Renewed
from selon.record import Claim
from selon.store import schema
from selon.store.held import Held

_FIRST = "first"


class Among:
    """The files of the known claims in which some go or come, each with those that are to stand in it.

    Once these were asked for, `rest` are the claims that come after all that are known.
    """

    def __init__(self, held: Held, renewed: Renewed) -> None:
        self._held = held
        self._stays = renewed.stays
        self._place = held.order()
        self.rest = deque(sorted(renewed.made, key=self._order))

    def __iter__(self) -> Iterator[tuple[str, Sequence[pa.RecordBatch]]]:
        at = 0
        for file in self._held.files(Claim):
            last, count = None, 0
            for part in self._held.streamed(Claim, (_FIRST,), [file]):
                last, count = part.column(0)[-1].as_py(), count + part.num_rows
            come = list[Claim]()
            while last and self.rest and self._order(self.rest[0]) <= (self._place[last["article"]], last["line"]):
                come.append(self.rest.popleft())
            stays = self._stays[at : at + count]
            at += count
            if come or not stays.all():
                known = pa.Table.from_batches(self._held.streamed(Claim, (), [file]), schema.schema(Claim))
                if not _same(known.take(np.flatnonzero(~stays)), come):
                    yield Path(file).name, self._merged(known, np.flatnonzero(stays), come)

    def _order(self, claim: Claim) -> tuple[int, int]:
        return self._place[claim.first.article], claim.first.line

    def _merged(self, known: pa.Table, stays: Numbers, come: Sequence[Claim]) -> list[pa.RecordBatch]:
        """Claims that stay, by their places, and others put among them."""
        if come:
            stays = np.append(stays, known.num_rows + np.arange(len(come)))
            known = pa.concat_tables([known, pa.Table.from_batches(schema.batches(Claim, come))]).combine_chunks()
            article, line = known.column(_FIRST).combine_chunks().flatten()
            place = np.array([self._place[id] for id in article.to_pylist()], np.int64)
            stays = stays[np.lexsort((line.to_numpy()[stays], place[stays]))]
        batches: list[pa.RecordBatch] = known.take(stays).to_batches()
        return batches


def _same(gone: pa.Table, come: Sequence[Claim]) -> bool:
    """Whether the claims that come are those that go, made again as they were."""
    ids = [claim.claim for claim in come]
    if sorted(gone.column("claim").to_pylist()) != sorted(ids):
        return False
    again = dict(zip(ids, come, strict=True))
    return all(again[claim.claim] == claim for claim in schema.rows(Claim, gone.to_batches()))

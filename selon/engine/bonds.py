"""The known claims of a record as columns: which articles they bind together, and which statements stand alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from selon.names.forms import paired
from selon.record import Claim, Line, Story
from selon.store.held import Held

_LINES = ("statements", "denied", "declined", "revised")


class Bonds:
    """What the known claims of a record hold together; statements against a claim belong to it."""

    def __init__(self, held: Held) -> None:
        claim, article = [np.zeros(0, np.int64)], [pa.array([], pa.string())]
        self.count = 0
        self._lone: list[pa.RecordBatch] = []
        self.against: set[Line] = set()
        for part in held.streamed(Claim, (*_LINES, "withdrawn", "story")):
            self._lone.append(_lone(part, self.count))
            self.against |= _against(part)
            for lines in part.select(_LINES).columns:
                claim.append(pc.list_parent_indices(lines).to_numpy() + self.count)
                article.append(pc.struct_field(lines.flatten(), "article"))
            self.count += part.num_rows
        found = pa.chunked_array(article).combine_chunks().dictionary_encode()
        self._ids: list[str] = found.dictionary.to_pylist()
        self._pairs = paired(np.concatenate(claim), found.indices.to_numpy().astype(np.int64))[0]

    def articles(self) -> Iterator[list[str]]:
        """The articles of each claim that has several."""
        claim, article = self._pairs[:, 0], self._pairs[:, 1]
        several = (np.bincount(claim, minlength=self.count) > 1)[claim]
        starts = np.flatnonzero(np.diff(claim[several], prepend=-1))
        ids = [self._ids[number] for number in article[several].tolist()]
        for start, end in pairwise([*starts.tolist(), len(ids)]):
            yield ids[start:end]

    def lone(self, articles: Collection[str], stories: Sequence[Story]) -> dict[Line, int]:
        """The only statements of claims with nothing against them, of some articles that are in the story they were."""
        of = {article: story.story for story in stories for article in story.articles}
        wanted = pa.array(sorted(articles), pa.string())
        own = pa.Table.from_batches(self._lone) if self._lone else pa.table({"article": pa.array([], pa.string())})
        return {
            Line(article=row["article"], line=row["line"]): row["number"]
            for row in own.filter(pc.is_in(own.column("article"), wanted)).to_pylist()
            if of.get(row["article"]) == row["story"]
        }

    def free(self, anew: Collection[str]) -> NDArray[np.bool_]:
        """Which of the claims have none of some articles."""
        own = np.array([id in anew for id in self._ids], np.bool_)
        out = np.ones(self.count, np.bool_)
        out[self._pairs[own[self._pairs[:, 1]], 0]] = False
        return out


def _lone(claims: pa.RecordBatch, at: int) -> pa.RecordBatch:
    """The statements, the stories and the numbers, counted from `at`, of claims that hold nothing else."""
    size = {name: pc.list_value_length(claims.column(name)) for name in (*_LINES, "withdrawn")}
    alone = pc.equal(size["statements"], 1)
    for name in (*_LINES[1:], "withdrawn"):
        alone = pc.and_(alone, pc.equal(size[name], 0))
    article, line = claims.column("statements").filter(alone).flatten().flatten()
    number = np.flatnonzero(alone.to_numpy(zero_copy_only=False)) + at
    columns = [article, line, claims.column("story").filter(alone), pa.array(number)]
    return pa.record_batch(columns, names=["article", "line", "story", "number"])


def _against(claims: pa.RecordBatch) -> set[Line]:
    """The statements that stand against a claim."""
    return {Line(**row) for name in _LINES[1:] for row in claims.column(name).flatten().to_pylist()}

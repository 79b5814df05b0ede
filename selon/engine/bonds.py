"""The known claims of a record as columns: which articles they bind together, and which statements stand alone."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from selon.engine.aligned import Mask, Numbers, Places
from selon.record import Claim, Line, Story
from selon.store import schema
from selon.store.held import Held

LINES = ("statements", "denied", "declined", "revised")
_ASKED = (*LINES, "withdrawn", "story")
_TOLD = tuple(name for name in schema.schema(Claim).names if name not in ("trail", "turns"))


class Bonds:
    """What the known claims of a record hold together; statements against a claim belong to it."""

    def __init__(self, held: Held, places: Places) -> None:
        self.count = 0
        self._held, self._begin = held, dict[str, int]()
        parts: list[pa.RecordBatch] = []
        for file in held.files(Claim):
            self._begin[file] = self.count
            for part in held.streamed(Claim, _ASKED, [file]):
                parts.append(part)
                self.count += part.num_rows
        # looked at all at once: to find the articles of each file for itself took most of the time
        claims = pa.concat_batches(parts or [schema.batch(Claim, ())])
        self._lone, self.against = _lone(claims), _against(claims)
        told = claims.column("statements")
        article, line = told.flatten().flatten()
        rows = places.rows(article, line.to_numpy())
        self._claim: Numbers = pc.list_parent_indices(told).to_numpy().astype(np.int64)[rows >= 0]
        self._row: Numbers = rows[rows >= 0]

    def reached(self, rows: Mask, pairs: tuple[Numbers, Numbers]) -> tuple[Mask, Mask]:
        """All statements that claims and `pairs` of statements bind to some, step by step, and the claims of these."""
        one, other = pairs
        while True:
            claims = np.zeros(self.count, np.bool_)
            claims[self._claim[rows[self._row]]] = True
            more = rows.copy()
            more[self._row[claims[self._claim]]] = True
            more[other[rows[one]]] = more[one[rows[other]]] = True
            if (more == rows).all():
                return rows, claims
            rows = more

    def numbers(self, rows: Mask) -> set[int]:
        """The numbers of the claims in which some statements stand."""
        return set(np.unique(self._claim[rows[self._row]]).tolist())

    def rows(self, numbers: Collection[int], count: int) -> Mask:
        """Which of `count` statements stand in some claims."""
        out = np.zeros(count, np.bool_)
        out[self._row[np.isin(self._claim, np.array(sorted(numbers), np.int64))]] = True
        return out

    def known(self, numbers: Collection[int]) -> dict[int, Claim]:
        """Some claims by their numbers, without their trails and turns; only the files are read in which they are."""
        out: dict[int, Claim] = {}
        for (file, begin), end in zip(self._begin.items(), [*self._begin.values(), self.count][1:], strict=True):
            here = sorted(number for number in numbers if begin <= number < end)
            if here:
                whole = pa.Table.from_batches(self._held.streamed(Claim, _TOLD, [file]))
                rows = schema.columns(Claim, whole.take([number - begin for number in here]).to_batches(), _TOLD)
                claims = (Claim(**dict(zip(_TOLD, row, strict=True))) for row in rows)
                out.update(zip(here, claims, strict=True))
        return out

    def lacking(self, places: Places) -> set[str]:
        """The articles with statements that stand in no known claim."""
        out = np.ones(len(places.line), np.bool_)
        out[self._row] = False
        return places.holding(out)

    def bound(self, rows: Mask, places: Places) -> dict[Line, int]:
        """Some statements, with the numbers of the claims they stand in."""
        of = np.full(len(rows), -1)
        of[self._row] = self._claim
        found = np.flatnonzero(rows)
        return dict(zip(places.lines(found), of[found].tolist(), strict=True))

    def lone(self, articles: Collection[str], stories: Sequence[Story]) -> dict[Line, int]:
        """The only statements of claims with nothing against them, of some articles that are in the story they were."""
        of = {article: story.story for story in stories for article in story.articles}
        wanted = pa.array(sorted(articles), pa.string())
        return {
            Line(article=row["article"], line=row["line"]): row["number"]
            for row in self._lone.filter(pc.is_in(self._lone.column("article"), wanted)).to_pylist()
            if of.get(row["article"]) == row["story"]
        }


def _lone(claims: pa.RecordBatch) -> pa.RecordBatch:
    """The statements, the stories and the numbers of claims that hold nothing else."""
    size = {name: pc.list_value_length(claims.column(name)) for name in (*LINES, "withdrawn")}
    alone = pc.equal(size["statements"], 1)
    for name in (*LINES[1:], "withdrawn"):
        alone = pc.and_(alone, pc.equal(size[name], 0))
    article, line = claims.column("statements").filter(alone).flatten().flatten()
    number = np.flatnonzero(alone.to_numpy(zero_copy_only=False))
    columns = [article, line, claims.column("story").filter(alone), pa.array(number)]
    return pa.record_batch(columns, names=["article", "line", "story", "number"])


def _against(claims: pa.RecordBatch) -> set[Line]:
    """The statements that stand against a claim."""
    return {Line(**row) for name in LINES[1:] for row in claims.column(name).flatten().to_pylist()}

"""The articles of a record, whose texts are read only where they are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from selon.article import Article, Removed, Span
from selon.store import schema
from selon.store.disk import streamed

_LATE = ("text", "removed")


class Kept(Article):
    """An article that has its text from a file once it is needed, and is else like any other."""

    @property
    def text(self) -> str:
        """The text as it was published."""
        return self._late("text")  # type: ignore[no-any-return]

    @text.setter
    def text(self, value: str) -> None:
        self.__dict__["text"] = value

    @property
    def removed(self) -> tuple[Removed, ...]:
        """The parts of the text that are not the article's prose."""
        return self._late("removed")  # type: ignore[no-any-return]

    @removed.setter
    def removed(self, value: tuple[Removed, ...]) -> None:
        self.__dict__["removed"] = value

    def _late(self, name: str) -> Any:
        known = self.__dict__
        if name not in known:
            texts, row = known.pop("texts")
            known.update(texts.at(row))
        return known[name]


class _Texts:
    """The texts of a file, read when the first is asked for and let go of with the last."""

    def __init__(self, file: str, count: int) -> None:
        self._file = file
        self._left = count
        self._table: pa.Table | None = None

    def at(self, row: int) -> dict[str, Any]:
        """What an article of the file is given late."""
        if self._table is None:
            self._table = pa.Table.from_batches(streamed(Article, [self._file], _LATE))
        text, parts = (self._table.column(name)[row].as_py() for name in _LATE)
        self._left -= 1
        if not self._left:
            self._table = None
        removed = tuple(Removed(span=Span(**part["span"]), reason=part["reason"]) for part in parts or ())
        return {"text": text, "removed": removed}


def articles(files: Iterable[str]) -> list[Article]:
    """The articles of some files of a record, in order, without their texts.

    >>> articles([])
    []
    """
    names = [name for name in schema.schema(Article).names if name not in _LATE]
    out: list[Article] = []
    for file in files:
        heads = pa.Table.from_batches(streamed(Article, [file], names))
        texts = _Texts(file, heads.num_rows)
        columns = [heads.column(name).to_pylist() for name in names]
        for row, values in enumerate(zip(*columns, strict=True)):
            one = Kept.__new__(Kept)
            one.__dict__.update(zip(names, values, strict=True), texts=(texts, row))
            out.append(one)
    return out

"""The record, on disk and in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from selon.store.pile import Pile, Rows

if TYPE_CHECKING:
    from selon.store.disk import Record

__all__ = ["Pile", "Record", "Rows"]


def __getattr__(name: str) -> Any:
    if name == "Record":  # pulls in pyarrow and deltalake, which a run in memory does without
        from selon.store.disk import Record

        return Record
    raise AttributeError(name)

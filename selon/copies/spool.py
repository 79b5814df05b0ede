"""Rows on disk while they are needed: what a pile larger than the memory is read from."""

from __future__ import annotations

import pickle
import tempfile
from array import array
from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import TypeVar, overload

from selon.errors import SelonError

R = TypeVar("R")
_KEPT = 256
"""Rows last read that are held: the origin of many passages is one dispatch."""


class Spool(Sequence[R]):
    """Rows in a temporary file, which is gone when the spool is closed or no longer referred to.

    Raises `SelonError` where it cannot be written.

    >>> from selon.article import Article
    >>> with Spool([Article(id="a", text="Il pleut."), Article(id="b", text="Il neige.")]) as spool:
    ...     len(spool), spool[1].text
    (2, 'Il neige.')
    """

    def __init__(self, rows: Iterable[R]) -> None:
        self._at = array("q", [0])
        self._last: dict[int, R] = {}
        self._file = tempfile.TemporaryFile(prefix="selon-")  # noqa: SIM115 - held as long as the spool
        try:
            for row in rows:
                self._at.append(self._at[-1] + self._file.write(pickle.dumps(row, 5)))
            self._file.flush()
        except OSError as error:
            self._file.close()
            place = tempfile.gettempdir()
            raise SelonError(f"{place}: what is compared cannot be kept there ({error.strerror}); set TMPDIR") from None

    def __len__(self) -> int:
        return len(self._at) - 1

    @overload
    def __getitem__(self, number: int) -> R: ...
    @overload
    def __getitem__(self, number: slice) -> list[R]: ...
    def __getitem__(self, number: int | slice) -> R | list[R]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self)))]
        if number not in self._last:
            start, end = self._at[number], self._at[number + 1]
            self._file.seek(start)
            if len(self._last) >= _KEPT:
                del self._last[next(iter(self._last))]
            # our own file, which has no name another could write to
            self._last[number] = pickle.loads(self._file.read(end - start))
        return self._last[number]

    def __iter__(self) -> Iterator[R]:
        return (self[number] for number in range(len(self)))

    def __enter__(self) -> Spool[R]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

"""Files on disk or in an archive, unpacked when the name ends in .gz, .xz or .bz2; what is read of one is bounded."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import IO, cast

MOST = 64 * 1024 * 1024  # bytes of one text, page or JSON line, unpacked
BROKEN = (OSError, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, NotImplementedError)
"""What reading a packed file can raise."""

_UNPACKED: dict[str, Callable[[IO[bytes]], IO[bytes]]] = {
    ".gz": lambda stream: cast(IO[bytes], gzip.GzipFile(fileobj=stream)),
    ".xz": lambda stream: cast(IO[bytes], lzma.LZMAFile(stream)),  # noqa: SIM115
    ".bz2": lambda stream: cast(IO[bytes], bz2.BZ2File(stream)),
}


class TooLarge(ValueError):
    """One text is larger than `MOST` bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file on disk or in an archive: its path there, its place as it is told, and what opens it."""

    path: PurePath
    place: str
    raw: Callable[[], IO[bytes]]

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """The bytes of the file, unpacked as they are read."""
        with self.raw() as stream:
            unpack = _UNPACKED.get(self.path.suffix.lower())
            yield unpack(stream) if unpack else stream

    def head(self, count: int) -> bytes:
        """The first bytes of the file."""
        with self.opened() as stream:
            return stream.read(count)

    def content(self, *, most: int = MOST) -> bytes:
        """All bytes of the file. Raises `TooLarge` before holding more than `most` of them.

        >>> on_disk(Path(__file__), place="here").content(most=10)
        Traceback (most recent call last):
        selon.read.packed.TooLarge: it is larger than 0 MB; split it
        """
        data = self.head(most + 1)
        if len(data) > most:
            raise TooLarge(f"it is larger than {most // 1024 // 1024} MB; split it")
        return data


def on_disk(path: Path, *, place: str) -> File:
    """A file on disk.

    >>> on_disk(Path("mai.txt"), place="mai.txt").path.name
    'mai.txt'
    """
    return File(path=path, place=place, raw=lambda: path.open("rb"))


def unpacked(name: str) -> str:
    """A file's name without the ending of its packing.

    >>> unpacked("mai.jsonl.xz")
    'mai.jsonl'
    """
    path = Path(name)
    return path.stem if path.suffix.lower() in _UNPACKED else name

"""Opens a file for reading, unpacked when its name ends in .gz, .xz or .bz2; what is read of it is bounded."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from pathlib import Path
from typing import IO, cast

MOST = 64 * 1024 * 1024  # bytes of one text, page or JSON line, unpacked
PACKED = (".gz", ".xz", ".bz2")
BROKEN = (OSError, EOFError, zlib.error, lzma.LZMAError)
"""What reading a packed file can raise."""


class TooLarge(ValueError):
    """One text is larger than `MOST` bytes."""


def opened(path: Path) -> IO[bytes]:
    """The bytes of a file, unpacked as they are read."""
    if path.suffix.lower() == ".gz":
        return cast(IO[bytes], gzip.open(path, "rb"))
    if path.suffix.lower() == ".xz":
        return cast(IO[bytes], lzma.open(path, "rb"))
    if path.suffix.lower() == ".bz2":
        return cast(IO[bytes], bz2.open(path, "rb"))
    return path.open("rb")


def content(path: Path, *, most: int = MOST) -> bytes:
    """All bytes of a file. Raises `TooLarge` before holding more than `most` of them.

    >>> content(Path(__file__), most=10)
    Traceback (most recent call last):
    selon.read.packed.TooLarge: it is larger than 0 MB; split it
    """
    with opened(path) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise TooLarge(f"it is larger than {most // 1024 // 1024} MB; split it")
    return data


def unpacked(name: str) -> str:
    """A file's name without the ending of its packing.

    >>> unpacked("mai.jsonl.xz")
    'mai.jsonl'
    """
    path = Path(name)
    return path.stem if path.suffix.lower() in PACKED else name

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
from typing import IO, Any, cast

MOST = 64 * 1024 * 1024  # bytes of one text, page or JSON line, unpacked
LARGE = 1024 * 1024 * 1024
"""Bytes up to which a packed file may unpack to any multiple of its size."""
_TIMES = 200  # of its size, to which articles hardly ever unpack and bombs do
BOMB = f"it unpacks to over {_TIMES} times its size; unpack it yourself and give the file"
BROKEN = (OSError, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, NotImplementedError)
"""What reading a packed file can raise."""

_UNPACKED: dict[str, Callable[[IO[bytes]], IO[bytes]]] = {
    ".gz": lambda stream: cast(IO[bytes], gzip.GzipFile(fileobj=stream)),
    ".xz": lambda stream: cast(IO[bytes], lzma.LZMAFile(stream)),  # noqa: SIM115
    ".bz2": lambda stream: cast(IO[bytes], bz2.BZ2File(stream)),
}
_SHORT = {".tgz": ".gz", ".txz": ".xz", ".tbz2": ".bz2", ".tbz": ".bz2"}
"""Endings of a packed tar archive in one."""


class TooLarge(ValueError):
    """One text is larger than `MOST` bytes."""


class Swollen(OSError):
    """What a packed file unpacks to is too much for articles. The words say what to do."""


def swollen(packed: int, unpacked: int) -> bool:
    """Whether some bytes unpack to more than articles would.

    >>> swollen(10_000_000, 10_000_000_000), swollen(1_000_000_000, 10_000_000_000), swollen(10, 10_000)
    (True, False, False)
    """
    return unpacked > max(LARGE, _TIMES * packed)


class _Counted:
    """A packed stream that counts the bytes taken from it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.taken = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.taken += len(data)
        return data

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


class _Unpacked:
    """A stream that is unpacked as it is read, and given up where it is a bomb."""

    def __init__(self, packed: _Counted, stream: IO[bytes]) -> None:
        self._packed = packed
        self._stream = stream
        self._given = 0

    def read(self, size: int = -1) -> bytes:
        return self._told(self._stream.read(size))

    def read1(self, size: int = -1) -> bytes:
        return self._told(self._stream.read1(size))  # type: ignore[attr-defined]

    def readline(self, size: int = -1) -> bytes:
        return self._told(self._stream.readline(size))

    def _told(self, data: bytes) -> bytes:
        self._given += len(data)
        if swollen(self._packed.taken, self._given):
            raise Swollen(BOMB)
        return data


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
            if unpack := unpacking(self.path):
                packed = _Counted(stream)
                yield cast(IO[bytes], _Unpacked(packed, unpack(cast(IO[bytes], packed))))
            else:
                yield stream

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


def unpacking(path: PurePath) -> Callable[[IO[bytes]], IO[bytes]] | None:
    """What unpacks a file of that name; None where it is not packed.

    >>> unpacking(PurePath("mai.txt")) is None, unpacking(PurePath("mai.tgz")) is unpacking(PurePath("mai.txt.gz"))
    (True, True)
    """
    ending = path.suffix.lower()
    return _UNPACKED.get(_SHORT.get(ending, ending))


def unpacked(name: str) -> str:
    """A file's name without the ending of its packing.

    >>> unpacked("mai.jsonl.xz"), unpacked("mai.tgz")
    ('mai.jsonl', 'mai.tar')
    """
    path = Path(name)
    if path.suffix.lower() in _SHORT:
        return f"{path.stem}.tar"
    return path.stem if path.suffix.lower() in _UNPACKED else name


def why(error: Exception) -> str:
    """An error of the system or of a reader in plain words, and what to do.

    >>> why(EOFError())
    'it is cut off before its end; fetch it again'
    """
    if isinstance(error, PermissionError):
        return "it may not be read; give yourself permission to read it"
    if isinstance(error, FileNotFoundError):
        return "it is not there any more"
    if isinstance(error, EOFError):
        return "it is cut off before its end; fetch it again"
    if isinstance(error, Swollen):
        return str(error)
    if isinstance(error, NotImplementedError):
        return f"it is packed in a way Selon does not know ({error}); unpack it yourself"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    if isinstance(error, BROKEN):
        return f"it cannot be unpacked ({error}); it is damaged, or its name tells another packing: fetch it again"
    return str(error)

"""The files of a zip or tar archive, read where they lie: nothing is unpacked to disk."""

from __future__ import annotations

import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from io import SEEK_END, SEEK_SET
from pathlib import PurePath, PurePosixPath
from typing import IO, TypeVar, cast

from selon.read.identity import shown
from selon.read.packed import BOMB, BROKEN, File, Swollen, swollen, unpacking, why
from selon.record import Failure

MOST = 200_000
"""Members of one archive."""
_ENCRYPTED, _UTF8 = 0x1, 0x800
M = TypeVar("M")


class Unreadable(ValueError):
    """The archive cannot be read as a whole. The words say why."""


Report = Callable[[Failure], None]


@contextmanager
def files(archive: File, *, report: Report) -> Iterator[list[File]]:
    """The files of an archive, which can be read while it is open. Raises `Unreadable`, or what `BROKEN` names."""
    with archive.raw() as stream:
        zipped = archive.path.suffix.lower() == ".zip"
        yield (_zipped if zipped else partial(_tarred, path=archive.path))(stream, place=archive.place, report=report)


def _zipped(stream: IO[bytes], *, place: str, report: Report) -> list[File]:
    """The files of a zip archive in the order of their names; what may not be read is told in one line a kind.

    >>> from io import BytesIO
    >>> packed = BytesIO()
    >>> with zipfile.ZipFile(packed, "w") as writer:
    ...     writer.writestr("mai/pont.txt", "Il pleut.")
    ...     writer.writestr("../pont.txt", "Il neige.")
    >>> report = lambda failure: print(failure.place, "-", failure.reason)
    >>> [found.place for found in _zipped(packed, place="mai.zip", report=report)]
    mai.zip - 1 file left out: its path leads out of the archive
    ['mai.zip/mai/pont.txt']
    """
    try:
        archive = zipfile.ZipFile(stream)
    except zipfile.BadZipFile:
        raise Unreadable("it is no zip archive, or a damaged one; fetch it again") from None
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > MOST:
        raise Unreadable(f"it holds more than {MOST:,} files; unpack it and give the folder")
    stream.seek(0, SEEK_END)
    if swollen(stream.tell(), sum(member.file_size for member in members)):
        raise Unreadable("its files unpack to far more than articles would; unpack it yourself and give the folder")
    tell = partial(_tell, place, report)
    plain = _plain(members, tell)
    return [
        File(
            path=PurePosixPath(_name(member)),
            place=shown(f"{place}/{_name(member)}"),
            raw=cast(Callable[[], IO[bytes]], partial(archive.open, member)),
        )
        for member in sorted(plain, key=lambda member: member.filename)
        if not _hidden(member.filename)
    ]


def _tarred(stream: IO[bytes], *, path: PurePath, place: str, report: Report) -> list[File]:
    """The files of a tar archive in their order there, in which they are read without going back."""
    stream.seek(0, SEEK_END)
    size = stream.tell()
    stream.seek(0)
    unpack = unpacking(path)
    whole = cast(IO[bytes], _Bounded(unpack(stream), size) if unpack else stream)
    members: list[tarfile.TarInfo] = []
    try:
        archive = tarfile.open(fileobj=whole, mode="r:")  # noqa: SIM115 - open as long as the stream is
        for member in archive:
            members.append(member)
            if len(members) > MOST:
                raise Unreadable(f"it holds more than {MOST:,} files; unpack it and give the folder")
    except (tarfile.TarError, *BROKEN) as error:
        if not members:
            raise Unreadable("it is no tar archive, or a damaged one; fetch it again") from None
        told = "it is cut off before its end; fetch it again" if isinstance(error, tarfile.TarError) else why(error)
        report(Failure(place=place, reason=f"{told}: {_count(len(members))} of it can be read"))
    tell = partial(_tell, place, report)
    kept = _inside(
        [(member.name, member.issym() or member.islnk(), member) for member in members if not member.isdir()], tell
    )
    return [
        File(
            path=PurePosixPath(member.name),
            place=shown(f"{place}/{member.name}"),
            raw=cast(Callable[[], IO[bytes]], partial(archive.extractfile, member)),
        )
        for member in kept
        if member.isreg() and not _hidden(member.name)
    ]


class _Bounded:
    """An unpacked stream that is given up before it goes where only a bomb would."""

    def __init__(self, stream: IO[bytes], size: int) -> None:
        self._stream = stream
        self._size = size

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._within(self._stream.tell())
        return data

    def seek(self, place: int, whence: int = SEEK_SET) -> int:
        self._within(place if whence == SEEK_SET else 0)
        return self._stream.seek(place, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def _within(self, place: int) -> None:
        if swollen(self._size, place):
            raise Swollen(BOMB)


def _tell(place: str, report: Report, reason: str, kind: str) -> None:
    report(Failure(place=place, reason=reason, kind=kind))


def _inside(members: Sequence[tuple[str, bool, M]], tell: Callable[[str, str], None]) -> list[M]:
    """The members, each with its path and whether it is a link, that are files within the archive; the others are
    counted and told."""
    kept = [member for member in members if not _leaves(member[0])]
    files = [member for member in kept if not member[1]]
    if linked := len(kept) - len(files):
        tell(f"{_count(linked)} left out: no text but a link to one", "skipped")
    if gone := len(members) - len(kept):
        out = "its path leads" if gone == 1 else "their paths lead"
        tell(f"{_count(gone)} left out: {out} out of the archive", "skipped")
    return [member for _, _, member in files]


def _plain(members: Sequence[zipfile.ZipInfo], tell: Callable[[str, str], None]) -> list[zipfile.ZipInfo]:
    """The members that can be read; how many of the others there are is told."""
    kept = _inside([(member.filename, _links(member), member) for member in members], tell)
    plain = [member for member in kept if not member.flag_bits & _ENCRYPTED]
    if locked := len(kept) - len(plain):
        verb = "is" if locked == 1 else "are"
        tell(f"{_count(locked)} {verb} encrypted: unpack the archive with its password", "failed")
    return plain


def _name(member: zipfile.ZipInfo) -> str:
    """A member's path; what a Mac writes as UTF-8 without saying so was read as the letters of old DOS.

    >>> _name(zipfile.ZipInfo("été.txt".encode().decode("cp437")))
    'été.txt'
    """
    if member.flag_bits & _UTF8:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename


def _leaves(name: str) -> bool:
    """Whether a path leads out of the archive."""
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or not parts[0] or parts[0].endswith(":")


def _links(member: zipfile.ZipInfo) -> bool:
    """Whether a member is a link, whose content is a path."""
    return stat.S_ISLNK(member.external_attr >> 16)


def _hidden(name: str) -> bool:
    """Whether a path is one that folders of a disk would hide, or what a Mac adds beside each file."""
    return any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))


def _count(number: int) -> str:
    return f"{number:,} {'file' if number == 1 else 'files'}"

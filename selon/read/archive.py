"""The files of a zip archive, read where they lie: nothing is unpacked to disk."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Callable, Sequence
from functools import partial
from io import SEEK_END
from pathlib import PurePosixPath
from typing import IO, cast

from selon.read.identity import shown
from selon.read.packed import File, swollen
from selon.record import Failure

MOST = 200_000
"""Members of one archive."""
_ENCRYPTED, _UTF8 = 0x1, 0x800


class Unreadable(ValueError):
    """The archive cannot be read as a whole. The words say why."""


def files(stream: IO[bytes], *, place: str, report: Callable[[Failure], None]) -> list[File]:
    """The files of a zip archive in the order of their names; what may not be read is told in one line a kind.

    They can be read while the stream is open. Raises `Unreadable`.

    >>> from io import BytesIO
    >>> packed = BytesIO()
    >>> with zipfile.ZipFile(packed, "w") as writer:
    ...     writer.writestr("mai/pont.txt", "Il pleut.")
    ...     writer.writestr("../pont.txt", "Il neige.")
    >>> report = lambda failure: print(failure.place, "-", failure.reason)
    >>> [found.place for found in files(packed, place="mai.zip", report=report)]
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
    plain = _plain(members, lambda reason, kind: report(Failure(place=place, reason=reason, kind=kind)))
    return [
        File(
            path=PurePosixPath(_name(member)),
            place=shown(f"{place}/{_name(member)}"),
            raw=cast(Callable[[], IO[bytes]], partial(archive.open, member)),
        )
        for member in sorted(plain, key=lambda member: member.filename)
        if not _hidden(member.filename)
    ]


def _plain(members: Sequence[zipfile.ZipInfo], tell: Callable[[str, str], None]) -> list[zipfile.ZipInfo]:
    """The members that can be read; how many of the others there are is told."""
    kept = [member for member in members if not _leaves(member.filename)]
    linked = sum(map(_links, kept))
    kept = [member for member in kept if not _links(member)]
    plain = [member for member in kept if not member.flag_bits & _ENCRYPTED]
    if linked:
        tell(f"{_count(linked)} left out: no text but a link to one", "skipped")
    if gone := len(members) - len(kept) - linked:
        out = "its path leads" if gone == 1 else "their paths lead"
        tell(f"{_count(gone)} left out: {out} out of the archive", "skipped")
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

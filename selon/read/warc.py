"""The pages of a web archive (WARC and ARC; WET, which holds their texts), in the order they were captured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import IO, Any

from selon.read import html, text
from selon.read.encoding import Binary
from selon.read.identity import shown
from selon.read.pages import Found, Left, Page
from selon.record import Failure

_ID = 200  # characters of an id at most
_PAGES = ("text/html", "application/xhtml+xml")
_FOUND = "200"
_KINDS = 6  # of what is left out that are told


class Broken(ValueError):
    """The archive cannot be read on. The words say why."""


def articles(stream: IO[bytes], *, name: str, place: str, report: Callable[[Failure], None]) -> Iterator[Found]:
    """The pages of a web archive, and texts as articles; how many records of other kinds there are comes last.

    The id of an article is the address of its page, else `name` and the number of its record. Raises `Broken` where
    the rest cannot be read.

    >>> from io import BytesIO
    >>> page = b"WARC/1.0\\r\\nWARC-Type: conversion\\r\\nWARC-Target-URI: http://quai.fr/a\\r\\n"
    >>> page += b"Content-Length: 9\\r\\n\\r\\nIl pleut.\\r\\n\\r\\n"
    >>> one, left = articles(BytesIO(page), name="mai", place="mai.wet", report=print)
    >>> one.id, one.text, dict(left.counts)
    ('http://quai.fr/a', 'Il pleut.', {})
    """
    left: Counter[str] = Counter()
    pages = 0
    try:
        for number, record in enumerate(_records(stream), start=1):
            found = _kind(record)
            if found not in ("page", "text"):
                left[found] += bool(found)
                continue
            pages += 1
            at, url = f"{place}#{number}", shown(record.rec_headers.get_header("WARC-Target-URI") or "")
            id = url[:_ID] or f"{name}-{number}"
            try:
                data = _content(record)
                if found == "page":
                    yield Page(data=data, id=id, place=at, url=url or None, left=left)
                else:
                    yield replace(text.article(data, id=id, place=at), url=url or None)
            except (ValueError, Binary) as error:
                report(Failure(place=at, reason=str(error) or "it holds binary data, not text"))
    except Broken:
        yield Left(counts=left, place=place, tell=_told)
        raise
    if not pages and not left.total():
        raise Broken("it holds no pages")
    yield Left(counts=left, place=place, tell=_told)


class _Stepwise:
    """A stream that gives what can be read before it tells that the rest is cut off."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        data: bytes = self._stream.read1(size)  # type: ignore[attr-defined]
        return data


def _records(stream: IO[bytes]) -> Iterator[Any]:
    """The records; an archive that is cut off, or damaged in between, is told where."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    try:
        for record in ArchiveIterator(_Stepwise(stream), arc2warc=True):
            number += 1
            yield record
    except ArchiveLoadFailed as error:
        told = " ".join(str(error).split())[:120]
        raise Broken(f"it cannot be read on behind record {number} ({told}); fetch it again") from None


def _kind(record: Any) -> str:
    """What a record is: page, text, another kind as it is told; nothing for what goes with another record."""
    if record.rec_type == "conversion":
        return "text"
    if record.rec_type not in ("response", "resource"):
        return ""
    headers = record.http_headers
    status = headers.get_statuscode() if headers else _FOUND
    if status != _FOUND:
        return f"status {shown(str(status))[:3]}"
    given = (headers or record.rec_headers).get_header("Content-Type") or "no type"
    kind = shown(given.split(";")[0].strip().lower())[:40]
    return "page" if kind in _PAGES else kind


def _content(record: Any) -> bytes:
    """The bytes of a page, unpacked."""
    stream = record.content_stream()  # once: each call would begin to unpack anew
    data = b""
    while len(data) <= html.MOST and (more := stream.read(html.MOST + 1 - len(data))):
        data += more
    if len(data) > html.MOST:
        raise ValueError(f"it is larger than {html.MOST // 1024 // 1024} MB")
    return data


def _told(left: Counter[str]) -> str:
    """How many records of which kinds were left out, the most first."""
    kinds = [(count, kind) for kind, count in left.items() if count]
    kinds.sort(key=lambda one: (-one[0], one[1]))
    more = sum(count for count, _ in kinds[_KINDS:])
    return ", ".join([f"{kind} ({count})" for count, kind in kinds[:_KINDS]] + ([f"others ({more})"] if more else []))

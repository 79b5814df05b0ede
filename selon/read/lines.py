"""JSON Lines as articles: one object a line, `{"id", "text", "title"?, "published"?, "outlet"?, "url"?, "credit"?}`."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable, Iterator
from typing import IO, Any
from urllib.parse import urlsplit

from selon.article import Article
from selon.read.encoding import Binary, decode, whole
from selon.read.packed import BROKEN, MOST, why
from selon.read.prose import marked, prose
from selon.read.published import Untrusted, edtf
from selon.record import Failure

_FIELDS = ("title", "outlet", "url", "byline", "credit")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ID = 200  # characters of an id at most
_UNTOLD = 20  # bad lines before the first article, from which on they are only counted


class Wrong(ValueError):
    """A line or an object that is no article. The words say why."""


def articles(stream: IO[bytes], *, name: str, place: str, report: Callable[[Failure], None]) -> Iterator[Article]:
    """The articles of a JSON Lines stream, read line by line; a bad line is reported with its number, the others go on.

    An article without an id takes `name` and its line number.

    >>> from io import BytesIO
    >>> lines = BytesIO(b'{"id": "a", "text": "Il pleut."}\\n{"id": "b"}\\n')
    >>> report = lambda failure: print(failure.place, failure.reason)
    >>> [found.id for found in articles(lines, name="mai", place="mai.jsonl", report=report)]
    mai.jsonl:2 it has no "text"
    ['a']
    """
    number, blank = 0, True
    told = _Told(report)
    try:
        while line := stream.readline(MOST + 1):
            number, blank = number + 1, blank and not line.strip()
            where = f"{place}:{number}"
            if number == 1 and line.startswith(_WIDE):  # its line ends are none in bytes
                report(Failure(place=place, reason="it is written in UTF-16: write it anew as UTF-8"))
                return
            if len(line) > MOST and not line.endswith(b"\n"):
                told(Failure(place=where, reason=f"the line is longer than {MOST // 1024 // 1024} MB; split it"))
                _skip(stream)
            elif line.strip():
                for found in _one(line, name=name, where=where, number=number, report=told):
                    told.found = True
                    yield found
        if blank:
            report(Failure(place=place, reason="it is empty"))
    except BROKEN as error:
        report(Failure(place=f"{place}:{number + 1}", reason=why(error)))
    if told.left:
        lines = f"{told.left:,} more {'line is no article' if told.left == 1 else 'lines are no articles'}"
        report(Failure(place=place, reason=f"{lines}; give JSON Lines, one article a line"))


class _Told:
    """Reports failures, of what seems to be no JSON Lines only the first; the others are counted."""

    def __init__(self, report: Callable[[Failure], None]) -> None:
        self._report = report
        self._count = 0
        self.found = False
        self.left = 0

    def __call__(self, failure: Failure) -> None:
        self._count += 1
        if self.found or self._count <= _UNTOLD:
            self._report(failure)
        else:
            self.left += 1


def _skip(stream: IO[bytes]) -> None:
    """Reads to the end of a line too long to hold."""
    while rest := stream.readline(MOST):
        if rest.endswith(b"\n"):
            return


def _one(line: bytes, *, name: str, where: str, number: int, report: Callable[[Failure], None]) -> Iterator[Article]:
    try:
        value = json.loads(decode(line.rstrip(b"\r\n")))
        yield article(value, name=f"{name}-{number}", place=where, report=report)
    except json.JSONDecodeError as error:
        report(Failure(place=where, reason=fault(error)))
    except RecursionError:
        report(Failure(place=where, reason="its JSON is nested too deep"))
    except (Wrong, Binary) as error:
        report(Failure(place=where, reason=str(error)))
    except ValueError:
        report(Failure(place=where, reason="a number in its JSON has more than 4,300 digits: write it as text"))


def fault(error: json.JSONDecodeError) -> str:
    """What is wrong with some JSON, and what to do.

    >>> try:
    ...     json.loads('{"id": "a", "text": "Il pl')
    ... except json.JSONDecodeError as error:
    ...     fault(error)
    'its JSON is cut off before its end; each article must be whole on one line, a line break in its text written \\\\n'
    """
    if error.msg.startswith("Unterminated string") or error.pos >= len(error.doc.rstrip()):
        told = "its JSON is cut off before its end"
        return f"{told}; each article must be whole on one line, a line break in its text written \\n"
    if error.msg.startswith("Invalid control"):
        return (
            f"a control character stands in its JSON at column {error.colno}; write a tab as \\t, a line break as \\n"
        )
    told = f"it is not valid JSON ({error.msg[:1].lower()}{error.msg[1:]}, column {error.colno})"
    return f'{told}; write each article as one line: {{"id": ..., "text": ...}}'


def article(value: Any, *, name: str, place: str, report: Callable[[Failure], None]) -> Article:
    """The article an object of JSON gives. Raises `Wrong`.

    A text is kept as it is; tags in it are marked later. A date that cannot be trusted and a field of a wrong type are
    left out and reported as a note.

    >>> report = lambda note: print(note.place, note.reason)
    >>> article({"text": "Il pleut.", "outlet": 7}, name="mai-1", place="mai.jsonl:1", report=report).id
    mai.jsonl:1 the field "outlet" is no text: left out
    'mai-1'
    """
    if not isinstance(value, dict):
        raise Wrong('it is no JSON object; an article is {"id": ..., "text": ...}')
    text = value.get("text")
    if text is None:
        raise Wrong('it has no "text"')
    if not isinstance(text, str):
        raise Wrong('its "text" is no string')
    if not text.strip():
        raise Wrong('its "text" is empty')
    if marked(text) and not prose(text):
        raise Wrong('its "text" is HTML without words')
    title, outlet, url, byline, credit = (_words(value.get(field), field, place, report) for field in _FIELDS)
    return Article(
        id=_id(value.get("id"), name, place, report),
        text=whole(text),
        published=_published(value.get("published"), place, report),
        place=place,
        title=" ".join(prose(title).split()) or None if title and marked(title) else title,
        outlet=outlet or host(url),
        url=url,
        byline=byline,
        credit=credit,
    )


def _id(value: Any, name: str, place: str, report: Callable[[Failure], None]) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    words = _words(value, "id", place, report) or ""
    if len(words) > _ID:
        reason = f'the field "id" is longer than {_ID} characters: only its first are kept'
        report(Failure(place=place, reason=reason, kind="note"))
    return words[:_ID] or name


def _words(value: Any, field: str, place: str, report: Callable[[Failure], None]) -> str | None:
    """A field as one line of text, None where it is empty."""
    if field == "byline" and isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = ", ".join(value)
    if value is None or isinstance(value, str):
        return " ".join(whole(value or "").split()) or None
    report(Failure(place=place, reason=f'the field "{field}" is no text: left out', kind="note"))
    return None


def _published(value: Any, place: str, report: Callable[[Failure], None]) -> str | None:
    if value is None or value == "":
        return None
    try:
        return edtf(str(value))
    except Untrusted as error:
        report(Failure(place=place, reason=f'"published" is not trusted and left out: {error}', kind="note"))
        return None


def host(url: str | None) -> str | None:
    """The site of an address, without www, as a last resort for the outlet's name.

    >>> host("https://www.lavoixdugolfe.example/a/1")
    'lavoixdugolfe.example'
    """
    try:
        found = urlsplit(url or "").hostname
    except ValueError:
        return None
    return found.removeprefix("www.") if found else None

"""Sources - files, folders, standard input - as one stream of articles; what cannot be read is reported."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from selon.article import Article
from selon.read import lines, text
from selon.read.cleaning import clean
from selon.read.encoding import Binary
from selon.read.identity import Identities, ids, shown, stem
from selon.read.packed import BROKEN, TooLarge, content, opened, unpacked
from selon.record import Failure

Report = Callable[[Failure], None]

_KINDS = {
    ".txt": "text", ".text": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "lines", ".ndjson": "lines",
    ".json": "json",
}  # fmt: skip


def articles(sources: Sequence[str], *, report: Report) -> Iterator[Article]:
    """The articles of the sources, cleaned, one at a time, in the order of the sources and of the names in a folder.

    A source is a text file, an HTML page, a JSON Lines file, any of these packed with gzip or xz, a folder of these at
    any depth, or ``-`` for JSON Lines on standard input. Each thing that could not be read, was left out or is not
    trusted goes to `report` as one `Failure` (`kind` failed, skipped or note).

    >>> list(articles(["no-such-folder"], report=lambda failure: print(failure.place, "-", failure.reason)))
    no-such-folder - there is no such file or folder; check the path
    []
    """
    identities = Identities(report=report)
    stdin_read = False
    for source in sources:
        if source == "-":
            found = iter(()) if stdin_read else _stdin(report)
            if stdin_read:
                report(Failure(place="-", reason="standard input was read already", kind="skipped"))
            stdin_read = True
        else:
            found = _path(Path(source), report)
        for article in found:
            if (own := identities.own(article)) is not None:
                yield _cleaned(own, report)


def _cleaned(article: Article, report: Report) -> Article:
    """The article with what is not prose marked; as it came where that fails."""
    try:
        return clean(article)
    except Exception as error:
        fault = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        report(Failure(place=article.place or article.id, reason=f"read but not cleaned ({fault})", kind="note"))
        return article


def _stdin(report: Report) -> Iterator[Article]:
    yield from lines.articles(sys.stdin.buffer, name="stdin", place="stdin", report=report)


def _path(path: Path, report: Report) -> Iterator[Article]:
    try:
        if path.is_dir():
            yield from _folder(path, report)
        elif path.exists():
            yield from _file(path, stem(path), report)
        else:
            report(Failure(place=shown(path), reason=_missing(shown(path))))
    except (OSError, ValueError) as error:  # a name too long for the system, a null character in it
        report(Failure(place=shown(path), reason=_why(error)))


def _missing(path: str) -> str:
    if path.startswith(("http:/", "https:/")):  # a path holds no double slash
        return "Selon reads files, not addresses: save the page first"
    return "there is no such file or folder; check the path"


def _folder(folder: Path, report: Report) -> Iterator[Article]:
    """The articles of a folder's files, names sorted; files of other kinds are left out and counted."""
    others: Counter[str] = Counter()
    paths = []
    for path in _walk(folder, report):
        if _kind(path):
            paths.append(path)
        elif not path.name.startswith("."):
            others[path.suffix or "no ending"] += 1
    if others:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(others.items())[:8])
        report(Failure(place=shown(folder), reason=f"files of other kinds left out: {kinds}", kind="skipped"))
    if not paths:
        report(
            Failure(place=shown(folder), reason="it holds no articles (.txt, .html, .jsonl, or these as .gz or .xz)")
        )
    # a file of JSON gives its articles' ids itself: it must not lengthen the name of the text beside it
    given = {
        path: id
        for kinds in (("text", "html"), ("lines", "json"))
        for group in [[path for path in paths if _kind(path) in kinds]]
        for path, id in zip(group, ids(group, below=folder), strict=True)
    }
    for path in paths:
        yield from _file(path, given[path], report)


def _walk(folder: Path, report: Report) -> Iterator[Path]:
    """The files below a folder; a folder met twice (a loop of links) is entered once."""
    waiting = [folder]
    seen: set[tuple[int, int]] = set()
    while waiting:
        here = waiting.pop()
        try:
            mark = here.stat()
            if (mark.st_dev, mark.st_ino) in seen:
                continue
            seen.add((mark.st_dev, mark.st_ino))
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            report(Failure(place=shown(here), reason=_why(error)))
            continue
        folders = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                folders.append(Path(entry.path))
            elif entry.is_file():
                yield Path(entry.path)
            elif entry.is_symlink():
                report(Failure(place=shown(entry.path), reason="it links to a file that is not there"))
        waiting.extend(reversed(folders))


def _kind(path: Path) -> str | None:
    return _KINDS.get(Path(unpacked(path.name)).suffix.lower())


def _file(path: Path, id: str, report: Report) -> Iterator[Article]:
    """The articles of one file; every way in which it can fail is one report."""
    place = shown(path)
    try:
        kind = _kind(path) or _sniffed(path)
        if kind == "lines":
            with opened(path) as stream:
                yield from lines.articles(stream, name=id, place=place, report=report)
        elif kind == "json":
            yield from _json(path, id, report)
        elif kind == "html":
            from selon.read import html

            yield html.article(content(path, most=html.MOST), id=id, place=place)
        else:
            yield text.article(content(path), id=id, place=place)
    except Binary:
        report(
            Failure(place=place, reason="it holds binary data, not text; give the article as text, HTML or JSON Lines")
        )
    except TooLarge as error:
        report(Failure(place=place, reason=str(error)))
    except (ValueError, *BROKEN) as error:
        report(Failure(place=place, reason=_why(error)))
    except Exception as error:  # a fault in one reader must not take the other files with it
        fault = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        report(Failure(place=place, reason=f"it could not be read ({fault})"))


def _sniffed(path: Path) -> str:
    """The kind of a file whose name does not say it, by its first characters."""
    if not path.is_file():
        return "lines" if path.is_fifo() else "text"
    with opened(path) as stream:
        head = stream.read(512).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return "html"
    return "lines" if head.startswith(b'{"') else "text"


def _json(path: Path, id: str, report: Report) -> Iterator[Article]:
    """A `.json` file: JSON Lines, or one article, or a list of articles."""
    with opened(path) as stream:
        head = stream.read(4096).lstrip(b"\xef\xbb\xbf \t\r\n")
    whole = head[:1] == b"[" or (head[:1] == b"{" and head[1:].lstrip(b" \t")[:1] in (b"\n", b"\r"))
    if not whole:
        with opened(path) as stream:
            yield from lines.articles(stream, name=id, place=shown(path), report=report)
        return
    from selon.read.encoding import decode

    try:
        value = json.loads(decode(content(path)))
    except RecursionError:
        report(Failure(place=shown(path), reason="its JSON is nested too deep"))
        return
    except json.JSONDecodeError as error:
        report(
            Failure(place=f"{path}:{error.lineno}", reason=f"it is not valid JSON: {error.msg}, column {error.colno}")
        )
        return
    for number, one in enumerate(value if isinstance(value, list) else [value], start=1):
        name = f"{id}-{number}" if isinstance(value, list) else id
        try:
            yield lines.article(one, name=name, place=f"{shown(path)}#{number}", report=report)
        except lines.Wrong as error:
            report(Failure(place=f"{shown(path)}#{number}", reason=str(error)))


def _why(error: Exception) -> str:
    """An error of the system or of a reader in plain words, and what to do."""
    if isinstance(error, PermissionError):
        return "it may not be read; give yourself permission to read it"
    if isinstance(error, FileNotFoundError):
        return "it is not there any more"
    if isinstance(error, EOFError):
        return "it is cut off before its end; fetch it again"
    if isinstance(error, OSError):
        return error.strerror.lower() if error.strerror else f"it cannot be unpacked ({error})"
    return str(error)

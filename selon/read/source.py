"""Sources - files, folders, standard input - as one stream of articles; what cannot be read is reported."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath

from selon.article import Article
from selon.read import file, kind, lines
from selon.read.cleaning import clean
from selon.read.file import Report
from selon.read.garbled import sample
from selon.read.identity import Identities, ids, shown, stem
from selon.read.language import french
from selon.read.packed import BROKEN, File, on_disk, why
from selon.read.pages import Found, Run, settled
from selon.record import Failure

_NOTHING = "it holds no articles (.txt, .html, .jsonl, .warc, a feed, or these as .gz, .xz, .zip or .tar)"


def articles(sources: Sequence[str], *, report: Report, run: Run | None = None) -> Iterator[Article]:
    """The articles of the sources, cleaned, one at a time, in the order of the sources and of the names in a folder.

    A source is a text file, an HTML page, a JSON Lines file, an RSS or Atom feed, a web archive (WARC), any of these
    packed with gzip, xz or bzip2, a folder or a zip or tar archive of these at any depth, or ``-`` for JSON Lines on
    standard input. Each thing that could not be read, was left out or is not trusted goes to `report` as one `Failure`
    (`kind` failed, skipped, note). The articles of many pages are extracted by what `run` runs, else here.

    >>> list(articles(["no-such-folder"], report=lambda failure: print(failure.place, "-", failure.reason)))
    no-such-folder - there is no such file or folder; check the path
    []
    """
    identities = Identities(report=report)
    stdin_read = False
    for source in sources:
        if source == "-":
            found: Iterator[Found] = iter(()) if stdin_read else _stdin(report)
            if stdin_read:
                report(Failure(place="-", reason="standard input was read already", kind="skipped"))
            stdin_read = True
        elif not source:
            report(Failure(place="''", reason="a source without a name; name a file or a folder"))
            continue
        else:
            found = _path(Path(source), report)
        for article in settled(found, report=report, run=run):
            if (own := identities.own(_read(article, report))) is not None:
                yield _cleaned(own, report)


def _read(article: Article, report: Report) -> Article:
    """The article as it came; one note where its letters were read in a wrong encoding, or its language is another."""
    place = article.place or article.id
    garbled = sample(f"{article.text} {article.title or ''} {article.outlet or ''} {article.byline or ''}")
    if garbled:
        reason = f"its letters were read in a wrong encoding ({shown(garbled)}): write it anew as UTF-8"
        report(Failure(place=place, reason=reason, kind="note"))
    if not french(article.text):
        report(Failure(place=place, reason="it does not read as French: little will be found in it", kind="note"))
    return article


def _cleaned(article: Article, report: Report) -> Article:
    """The article with what is not prose marked; as it came where that fails."""
    try:
        return clean(article)
    except Exception as error:
        fault = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        report(Failure(place=article.place or article.id, reason=f"read but not cleaned ({fault})", kind="note"))
        return article


def _stdin(report: Report) -> Iterator[Article]:
    if sys.stdin is None:
        report(Failure(place="stdin", reason="standard input is closed; give it JSON Lines, or name a file"))
        return
    yield from lines.articles(sys.stdin.buffer, name="stdin", place="stdin", report=report)


def _path(path: Path, report: Report) -> Iterator[Found]:
    try:
        if path.is_dir():
            yield from _folder(path, report)
        elif path.exists():
            yield from _given(path, report)
        else:
            report(Failure(place=shown(path), reason=_missing(shown(path))))
    except (OSError, ValueError) as error:  # a name too long for the system, a null character in it
        report(Failure(place=shown(path), reason=why(error)))


def _given(path: Path, report: Report) -> Iterator[Found]:
    """The articles of a file that was named itself."""
    if path.is_fifo():  # it can be opened once, so that nothing can be looked at first
        with path.open("rb") as stream:
            yield from lines.articles(stream, name=stem(path), place=shown(path), report=report)
    else:
        yield from _file(on_disk(path, place=shown(path)), stem(path), report)


def _missing(path: str) -> str:
    if path.startswith(("http:/", "https:/")):  # a path holds no double slash
        return "Selon reads files, not addresses: save the page first"
    return "there is no such file or folder; check the path"


def _folder(folder: Path, report: Report) -> Iterator[Found]:
    """The articles of a folder's files, names sorted."""
    files = (on_disk(path, place=shown(path)) for path in _walk(folder, report))
    yield from _files(files, below=folder, place=shown(folder), report=report)


def _files(
    files: Iterable[File], *, below: PurePath, place: str, report: Report, deeper: bool = True
) -> Iterator[Found]:
    """The articles of some files of a folder; files of other kinds are left out and counted.

    `deeper` says that archives among them are read.
    """
    others: Counter[str] = Counter()
    kept: list[File] = []
    for one in files:
        named = kind.named(one.path)
        if (named and (deeper or named not in kind.ARCHIVES)) or (not named and _feeds(one)):
            kept.append(one)
        elif not one.path.name.startswith("."):
            others[one.path.suffix or "no ending"] += 1
    if others:
        kinds = ", ".join(f"{count} {ending}" for ending, count in sorted(others.items())[:8])
        report(Failure(place=place, reason=f"files of other kinds left out: {kinds}", kind="skipped"))
    if not kept:
        report(Failure(place=place, reason=_NOTHING))
    for one, id in zip(kept, _ids([one.path for one in kept], below), strict=True):
        yield from _file(one, id, report)


def _feeds(one: File) -> bool:
    """Whether a file whose name does not tell its kind is a feed."""
    try:
        return kind.seen(one.head(kind.HEAD)) == "feed"
    except (ValueError, *BROKEN):
        return False


def _ids(paths: Sequence[PurePath], below: PurePath) -> list[str]:
    """The ids of some files' articles."""
    # a file of many articles gives their ids itself: it must not lengthen the name of the text beside it
    given: dict[PurePath, str] = {}
    for alone in (True, False):
        group = [path for path in paths if (kind.named(path) in ("text", "html")) is alone]
        given |= zip(group, ids(group, below=below), strict=True)
    return [given[path] for path in paths]


def _file(one: File, id: str, report: Report) -> Iterator[Found]:
    """The articles of a file, or of the files in an archive."""
    if kind.named(one.path) in kind.ARCHIVES:
        yield from _archive(one, report)
    else:
        yield from file.articles(one, id=id, report=report)


def _archive(one: File, report: Report) -> Iterator[Found]:
    """The articles of an archive's files, as of a folder's; archives in it are left out."""
    from selon.read import archive

    try:
        with archive.files(one, report=report) as found:
            yield from _files(found, below=PurePath(), place=one.place, report=report, deeper=False)
    except (ValueError, *BROKEN) as error:
        report(Failure(place=one.place, reason=why(error)))


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
            report(Failure(place=shown(here), reason=why(error)))
            continue
        folders = []
        for entry in entries:
            path = Path(entry.path)
            found = "hidden" if entry.name.startswith(".") else _met(entry, report)
            if found == "folder":
                folders.append(path)
            elif found == "file":
                yield path
        waiting.extend(reversed(folders))


def _met(entry: os.DirEntry[str], report: Report) -> str:
    """What an entry of a folder is: folder, file, or something else, which is told; it takes no other with it."""
    place = shown(entry.path)
    try:
        if entry.is_dir():
            return "folder"
        if entry.is_file():
            return "file"
        if entry.is_symlink():
            report(Failure(place=place, reason="it links to a file that is not there"))
        else:
            report(Failure(place=place, reason="left out: no file, but a pipe or a device", kind="skipped"))
    except OSError as error:  # a link to itself, a folder that may be listed but not entered
        report(Failure(place=place, reason=why(error)))
    return "other"

"""One file as articles, whatever it holds; every way in which it can fail is one report."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from selon.article import Article
from selon.read import kind, lines, text
from selon.read.encoding import Binary, decode
from selon.read.packed import BROKEN, MOST, File, TooLarge, why
from selon.read.pages import Found, Page
from selon.record import Failure

Report = Callable[[Failure], None]


class NoArticle(ValueError):
    """It holds something, but no article. The words say what."""


def articles(file: File, *, id: str, report: Report) -> Iterator[Found]:
    """The articles of a file that is no archive, pages not extracted yet; `id` names the one of a text or a page."""
    try:
        yield from _read(file, id, report)
    except Binary:
        reason = "it holds binary data, not text; give the article as text, HTML or JSON Lines"
        report(Failure(place=file.place, reason=reason))
    except TooLarge as error:
        report(Failure(place=file.place, reason=str(error)))
    except (ValueError, *BROKEN) as error:
        report(Failure(place=file.place, reason=why(error)))
    except Exception as error:  # a fault in one reader must not take the other files with it
        fault = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        report(Failure(place=file.place, reason=f"it could not be read ({fault})"))


def _read(file: File, id: str, report: Report) -> Iterator[Found]:
    named = kind.named(file.path)
    if named is None:
        named = "lines" if kind.seen(file.head(kind.HEAD)) == "lines" else None
    if named == "lines":
        with file.opened() as stream:
            yield from lines.articles(stream, name=id, place=file.place, report=report)
    elif named == "warc":
        from selon.read import warc

        with file.opened() as stream:
            yield from warc.articles(stream, name=id, place=file.place, report=report)
    elif named == "json":
        yield from _json(file, id, report)
    else:
        yield from _told(file, id, named, report)


def _told(file: File, id: str, named: str | None, report: Report) -> Iterator[Found]:
    """The articles of a file that may be a text, a page or a feed, by what stands in it more than by its name."""
    from selon.read import html

    data = file.content(most=html.MOST if named == "html" else MOST)
    seen = kind.seen(data)
    if seen == "feed":
        from selon.read import feed

        yield from feed.articles(data, name=id, place=file.place, report=report)
    elif "html" in (named, seen):
        yield Page(data=data, id=id, place=file.place)
    elif seen == "xml":
        told = f"it is XML ({kind.root(data)}), neither a feed nor a page"
        raise NoArticle(f"{told}; give its articles as text, HTML or JSON Lines")
    else:
        yield text.article(data, id=id, place=file.place, markup=seen == "part")


def _json(file: File, id: str, report: Report) -> Iterator[Article]:
    """A `.json` file: JSON Lines, or one article, or a list of articles."""
    head = file.head(4096).lstrip(b"\xef\xbb\xbf \t\r\n")
    whole = head[:1] == b"[" or (head[:1] == b"{" and head[1:].lstrip(b" \t")[:1] in (b"\n", b"\r"))
    if not whole:
        with file.opened() as stream:
            yield from lines.articles(stream, name=id, place=file.place, report=report)
        return
    try:
        value = json.loads(decode(file.content()))
    except RecursionError:
        report(Failure(place=file.place, reason="its JSON is nested too deep"))
        return
    except json.JSONDecodeError as error:
        where = f"{file.place}:{error.lineno}"
        report(Failure(place=where, reason=f"it is not valid JSON: {error.msg}, column {error.colno}"))
        return
    for number, one in enumerate(value if isinstance(value, list) else [value], start=1):
        name = f"{id}-{number}" if isinstance(value, list) else id
        try:
            yield lines.article(one, name=name, place=f"{file.place}#{number}", report=report)
        except lines.Wrong as error:
            report(Failure(place=f"{file.place}#{number}", reason=str(error)))

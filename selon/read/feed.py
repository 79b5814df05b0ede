"""An RSS or Atom feed as articles: one an item."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from selon.article import Article
from selon.read.encoding import whole
from selon.read.lines import host
from selon.read.prose import prose
from selon.read.published import Untrusted, edtf
from selon.record import Failure

_ID = 200  # characters of an id at most
_SHORT = "it is a feed, but no item can be read in it; fetch it again"


class NoItems(ValueError):
    """The feed holds no item."""


def articles(data: bytes, *, name: str, place: str, report: Callable[[Failure], None]) -> Iterator[Article]:
    """The articles of a feed, in its order; an item without text is reported with its number, the others go on.

    The id of an article is the one its item gives, else its address, else `name` and the item's number.
    Raises `NoItems`.

    >>> feed = b'''<rss version="2.0"><channel><title>Le Quai</title><item><guid>a</guid>
    ... <description>&lt;p&gt;Il pleut.&lt;/p&gt;</description></item></channel></rss>'''
    >>> [(found.id, found.outlet, found.text) for found in articles(feed, name="flux", place="flux.rss", report=print)]
    [('a', 'Le Quai', 'Il pleut.')]
    """
    import feedparser

    found = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not found.entries:
        raise NoItems(_SHORT)
    if found.bozo and not isinstance(found.bozo_exception, feedparser.CharacterEncodingOverride):
        fault = " ".join(str(found.bozo_exception).split())[:120]
        report(Failure(place=place, reason=f"the feed is not well formed, an item may be cut ({fault})", kind="note"))
    for number, item in enumerate(found.entries, start=1):
        where = f"{place}#{number}"
        if text := _text(item):
            yield _article(item, text, found.feed, name=f"{name}-{number}", place=where, report=report)
        else:
            report(Failure(place=where, reason="the item has no text"))


def _article(item: Any, text: str, feed: Any, *, name: str, place: str, report: Callable[[Failure], None]) -> Article:
    url = _line(item.get("link"))
    of = item.get("source") or {}
    return Article(
        id=(_line(item.get("id")) or url or name)[:_ID],
        text=text,
        title=_title(item),
        published=_published(item, place, report),
        outlet=_line(of.get("title")) or _line(feed.get("title")) or host(url),
        url=url,
        byline=_line(item.get("author")),
        place=place,
    )


def _text(item: Any) -> str:
    """The longest text an item gives: its content in full, or its summary."""
    given = [_words(one) for one in (*item.get("content", ()), item.get("summary_detail") or {})]
    return max(given, key=len, default="")


def _words(detail: Any) -> str:
    value = whole(str(detail.get("value") or ""))
    return value.strip() if detail.get("type") == "text/plain" else prose(value)


def _title(item: Any) -> str | None:
    detail = item.get("title_detail") or {}
    return _line(_words(detail))


def _line(value: Any) -> str | None:
    return " ".join(whole(value).split()) or None if isinstance(value, str) else None


def _published(item: Any, place: str, report: Callable[[Failure], None]) -> str | None:
    """When an item was published, else last changed."""
    for given in (
        dict.get(item, "published"),
        dict.get(item, "updated"),
    ):  # its own get warns and gives one for the other
        try:
            if given:
                return edtf(given)
        except Untrusted as error:
            report(Failure(place=place, reason=f"its date is not trusted and left out: {error}", kind="note"))
    return None

"""A web page as an article: its prose by paragraphs, and what its metadata say of it."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from selon.article import Article
from selon.read.encoding import decode, whole
from selon.read.lines import host
from selon.read.published import Untrusted, edtf

MOST = 16 * 1024 * 1024  # bytes of one page
_BLOCKS = {"p", "head", "quote", "item", "list", "code", "table", "row", "ab", "div"}
_SCRIPT = re.compile(r"<script[^>]{0,300}application/ld\+json[^>]{0,300}>", re.IGNORECASE)
_ELEMENT = re.compile(r"<[A-Za-z][^<>]*")
_ELEMENTS = 30_000  # of one page; the extractor compares those of one parent with each other
_NAMED = re.compile(r"\s[^\s<>\"'=]+=")
_ATTRIBUTES = 2_000  # of one element; the parser compares each with all before it
_STRIPPED = 1_000_000_000  # "<" times characters of one JSON-LD block, as the extractor reads on from each to find ">"
_SCRIPTS = 20  # JSON-LD blocks looked at in one page
_META = re.compile(r"<meta\s[^>]{1,600}>", re.IGNORECASE)
_TIMES = (
    "article:published_time",
    "datepublished",
    "date.published",
    "og:published_time",
    "dc.date.issued",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
)
_ATTRIBUTE = re.compile(
    r"""\b(property|name|itemprop|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.IGNORECASE
)
_ARTICLES = (
    "NewsArticle",
    "Article",
    "ReportageNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "AnalysisNewsArticle",
    "WebPage",
)


class NoText(ValueError):
    """The page holds no article that can be told from its frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What a page says of its article."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    published: str | None = None


def article(data: bytes, *, id: str, place: str) -> Article:
    """The article a page holds, its paragraphs parted by blank lines. Raises `NoText`, or `Binary`.

    >>> page = b"<html><title>Le pont</title><body><article><p>" + b"Il est rouvert. " * 20 + b"</p></article>"
    >>> article(page, id="pont", place="pont.html").text[:15]
    'Il est rouvert.'
    """
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a bad page is our one line, not the library's log
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    source = whole(decode(data, declares=True)).replace("\x00", "\ufffd")
    if not source.strip():
        raise NoText("it is empty")
    if over := _over(source):
        raise NoText(f"it has {over}, more than any article's; save its text as .txt")
    found: Any = None
    try:
        found = trafilatura.bare_extraction(
            _slim(source), favor_precision=True, include_comments=False, include_tables=False, with_metadata=True
        )
    except Exception as error:  # a hostile page may break the extractor in any way; the other articles go on
        raise NoText(f"its markup cannot be read ({type(error).__name__})") from error
    text = "\n\n".join(_paragraphs(found.body)) if found is not None and found.body is not None else ""
    if not text.strip():
        raise NoText("no article text was found in the page; save its text as .txt")
    meta = _meta(source, found)
    return Article(
        id=id,
        text=whole(text),
        title=meta.title,
        published=meta.published,
        outlet=meta.outlet,
        url=meta.url,
        byline=meta.byline,
        place=place,
    )


def _over(source: str) -> str | None:
    """What a page has so much of that to extract its text would take time out of all proportion."""
    if sum(1 for _ in _ELEMENT.finditer(source)) > _ELEMENTS:
        return f"more than {_ELEMENTS:,} elements"
    long = (match.group() for match in _ELEMENT.finditer(source) if match.end() - match.start() > _ATTRIBUTES)
    if any(sum(1 for _ in _NAMED.finditer(element)) > _ATTRIBUTES for element in long):
        return f"an element of more than {_ATTRIBUTES:,} attributes"
    return None


def _slim(source: str) -> str:
    """The page without JSON-LD so full of markup that to strip it would take the extractor without end."""
    kept, place = [], 0
    while found := _SCRIPT.search(source, place):
        end = source.find("</script", found.end())
        end = len(source) if end < 0 else end
        count = source.count("<", found.end(), end)
        cut = found.end() if count * (end - found.end()) > _STRIPPED else end
        kept.append(source[place:cut])
        place = end
    return "".join([*kept, source[place:]])


def _paragraphs(body: Any) -> Iterator[str]:
    """The paragraphs of an extracted body, a line break inside one starting a new one."""
    words: list[str] = []
    for event, element in _walk(body):
        if event == "break":
            if line := " ".join("".join(words).split()):
                yield line
            words = []
        else:
            words.append(element)
    if line := " ".join("".join(words).split()):
        yield line


def _walk(body: Any) -> Iterator[tuple[str, str]]:
    """Text and breaks in document order, without recursion: a page may nest as deep as it likes."""
    stack: list[tuple[Any, bool]] = [(body, False)]
    while stack:
        element, closing = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if closing:
            if tag in _BLOCKS:
                yield "break", ""
            if element is not body and element.tail:
                yield "text", element.tail
            continue
        if tag in _BLOCKS or tag == "lb":
            yield "break", ""
        if tag and element.text:
            yield "text", element.text
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))


def _meta(source: str, found: Any) -> Meta:
    """The page's metadata: its own JSON-LD first, then what trafilatura reads."""
    stated = _stated(source)
    return Meta(
        title=_clean(found.title) or stated.title,
        outlet=stated.outlet or _clean(found.sitename) or host(found.url),
        url=_clean(found.url),
        byline=_clean(found.author) or stated.byline,
        published=_minute(source) or stated.published or _trusted(found.date),
    )


def _clean(value: Any) -> str | None:
    return " ".join(whole(value).split()) or None if isinstance(value, str) else None


def _trusted(value: Any) -> str | None:
    if not isinstance(value, str) or not value.strip():
        return None
    try:
        return edtf(value)
    except Untrusted:
        return None


def _minute(source: str) -> str | None:
    """The time of publication in the page's meta elements."""
    for match in _META.finditer(source[:400_000]):
        pairs = {key.lower(): a or b or c for key, a, b, c in _ATTRIBUTE.findall(match.group())}
        names = {pairs.get(key, "").lower() for key in ("property", "name", "itemprop")}
        if names & set(_TIMES) and (found := _trusted(pairs.get("content"))):
            return found
    return None


def _stated(source: str) -> Meta:
    """Title, outlet, byline and time as the page's JSON-LD states them."""
    for match in islice(_SCRIPT.finditer(source), _SCRIPTS):
        try:
            value = json.loads(source[match.end() : source.find("</script", match.end())])
        except (ValueError, RecursionError):
            continue
        for thing in _things(value):
            if _is_article(thing.get("@type")) and "datePublished" in thing:
                return Meta(
                    title=_clean(thing.get("headline")),
                    outlet=_name(thing.get("publisher")),
                    byline=_name(thing.get("author")),
                    published=_trusted(thing.get("datePublished")),
                )
    return Meta()


def _is_article(kind: Any) -> bool:
    return any(one in _ARTICLES for one in (kind if isinstance(kind, list) else [kind]))


def _things(value: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD value and of its graph, not deeper."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            yield one
            graph = one.get("@graph")
            yield from (thing for thing in (graph if isinstance(graph, list) else []) if isinstance(thing, dict))


def _name(value: Any) -> str | None:
    """The name of a person or an organisation of JSON-LD, several joined by commas."""
    if isinstance(value, list):
        return ", ".join(name for one in value if not isinstance(one, list) and (name := _name(one))) or None
    return _clean(value.get("name") if isinstance(value, dict) else value)

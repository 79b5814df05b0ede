"""What a file holds: told by its name, and by its first characters where the name may not be trusted."""

from __future__ import annotations

import re
from pathlib import PurePath

from selon.read.encoding import Binary, decode
from selon.read.packed import unpacked

HEAD = 4096
"""Bytes at the beginning of a file that tell what it is."""
_NAMED = {
    ".txt": "text", ".text": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "lines", ".ndjson": "lines",
    ".json": "json",
    ".warc": "warc", ".arc": "warc", ".wet": "warc",
    ".zip": "zip", ".tar": "tar",
}  # fmt: skip
ARCHIVES = ("zip", "tar")
"""Kinds that hold files."""
_PREFACE = re.compile(
    r"\s+|<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE(?P<type>\s+[\w:.-]+)?[^>\[]*(?:\[.*?\])?[^>]*>", re.S | re.I
)
_ROOT = re.compile(r"<(?:[\w.-]+:)?(?P<name>[A-Za-z][\w.-]*)(?P<rest>(?:\s[^>]*)?/?>)")
_RSS = re.compile(r"purl\.org/rss|netscape\.com/rdf", re.IGNORECASE)
_PAGE = {"html", "head", "body"}
_PARTS = re.compile(
    "a|article|aside|b|blockquote|br|center|div|em|figure|footer|form|h[1-6]|header|hr|i|iframe|img|li|link|main|meta|nav|"
    "noscript|ol|p|pre|script|section|span|strong|style|table|title|ul"
)


def named(path: PurePath) -> str | None:
    """The kind a file's name tells: text, html, lines, json, warc, zip or tar; None where it tells none.

    >>> named(PurePath("mai.jsonl.xz")), named(PurePath("flux.rss"))
    ('lines', None)
    """
    kind = _NAMED.get(PurePath(unpacked(path.name)).suffix.lower())
    return None if kind == "zip" and path.suffix.lower() != ".zip" else kind


def seen(data: bytes) -> str:
    """The kind the first bytes of a file tell: zip, lines, feed, html, part (of a page), xml or text.

    >>> seen(b'<?xml version="1.0"?><rss version="2.0">'), seen(b"<p>Il pleut.</p>"), seen(b"Il pleut.")
    ('feed', 'part', 'text')
    """
    if data.startswith(b"PK\x03\x04"):
        return "zip"
    try:
        head = decode(data[:HEAD]).lstrip("\ufeff \t\r\n")
    except Binary:
        return "text"
    if head.startswith("<"):
        return _markup(head)
    return "lines" if head.startswith('{"') else "text"


def root(data: bytes) -> str:
    """The name of the first element of some XML.

    >>> root(b"<?xml version='1.0'?><urlset>")
    'urlset'
    """
    found = _ROOT.match(_past(decode(data[:HEAD]).lstrip("\ufeff"))[1])
    return found.group("name") if found else "?"


def _markup(head: str) -> str:
    declared, rest = _past(head)
    found = _ROOT.match(rest)
    name = found.group("name").lower() if found else ""
    if name in ("rss", "feed") or (name == "rdf" and _RSS.search(head)):
        return "feed"
    if "html" in declared or name in _PAGE:
        return "html"
    if _PARTS.fullmatch(name):
        return "part"
    follows = found and (rest[found.end() :].lstrip().startswith("<") or "xmlns" in found.group("rest"))
    return "xml" if declared or follows else "text"


def _past(head: str) -> tuple[set[str], str]:
    """What the declarations before the first element declare, and what stands behind them."""
    declared: set[str] = set()
    place = 0
    while found := _PREFACE.match(head, place):
        if found.group().startswith("<?xml"):
            declared.add("xml")
        elif kind := found.group("type"):
            declared.add(kind.strip().lower())
        place = found.end()
    return declared, head[place:]

"""The prose of a piece of HTML that is known to be an article's: what a feed gives, what stands in a field of JSON."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from selon.article import Removed, Span

_BLOCKS = re.compile(
    "address|article|aside|blockquote|body|br|caption|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|"
    "nav|ol|option|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul"
)
_TAG = re.compile(rf"</?(?:{_BLOCKS.pattern})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_INLINE = re.compile(
    r"<(a|b|cite|em|font|i|q|small|span|strike|strong|sub|sup|u)(?:\s[^<>]*)?>[^<>]*</\1>", re.IGNORECASE
)
_UNREAD = {"script", "style", "head", "title", "noscript", "template", "iframe", "object", "svg", "select", "button"}
_NESTED = re.compile(
    r"<(/?)(?!(?:br|hr|img|input|li|p|wbr)\b)([A-Za-z]\w*)", re.IGNORECASE
)  # what stays open without an end
_DEEPEST = 200  # elements within one another; the parser takes ever longer for more


def marked(text: str) -> bool:
    """Whether a text is HTML: some element of a page stands in it.

    >>> marked("<p>Il pleut."), marked("<b>Il</b> pleut"), marked("2 < 3, dit <Légende>")
    (True, True, False)
    """
    return "<" in text and bool(_TAG.search(text) or _INLINE.search(text))


def tags(text: str) -> list[Removed]:
    """The tags that stand in a text, scripts and styles with their content: those that part paragraphs and others.

    >>> [(each.reason, each.span) for each in tags("<p>Il <b>pleut</b>.")]
    [('markup', Span(start=0, end=3)), ('tag', Span(start=6, end=9)), ('tag', Span(start=14, end=18))]
    """
    if not marked(text):
        return []
    found: list[Removed] = []
    ends, place = dict(_ENDS), 0
    while match := _ANY.search(text, place):
        opened, place = (match["opened"] or "").lower(), match.end()
        end = ends[opened].search(text, place) if opened in ends else None
        if end:
            place = end.end()
        else:
            ends.pop(opened, None)  # it is nowhere further on: a text of openings alone is not read again for each
        if end or opened != "!--":
            parts = opened != "!--" if end else _TAG.fullmatch(match.group())
            found.append(Removed(span=Span(match.start(), place), reason="markup" if parts else "tag"))
    return found


_ENDS = {
    "script": re.compile(r"</script\s*>", re.I),
    "style": re.compile(r"</style\s*>", re.I),
    "!--": re.compile("-->"),
}
_ANY = re.compile(
    r"<(?P<opened>!--|(?:script|style)(?=\b[^<>]*>))(?:(?<!--)[^<>]*>)?|</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


def prose(markup: str) -> str:
    """The text of some HTML, its paragraphs parted by blank lines; scripts, styles and buttons left out.

    Where no element parts the paragraphs, its lines do.

    >>> prose("<p>Il pleut &agrave; <b>Brest</b>.</p><p>Le maire<br>sourit.</p><script>voler()</script>")
    'Il pleut à Brest.\\n\\nLe maire\\n\\nsourit.'
    """
    from lxml import etree

    if not _TAG.search(markup):
        markup = markup.replace("\n", "<br>")
    reader = _Reader()
    parser = etree.HTMLParser(target=reader, huge_tree=True, remove_comments=True)
    parser.feed("<html><body>" + _flat(markup).replace("\x00", "\ufffd"))
    parser.close()
    return "\n\n".join(reader.paragraphs())


def _flat(markup: str) -> str:
    """Markup nested deeper than any article's: its elements are left out, their words stay."""
    depths: Counter[str] = Counter()
    depth = 0
    for closed, name in _NESTED.findall(markup):
        name = name.lower()
        if not closed:
            depths[name] += 1
            depth += 1
        elif depths[name]:
            depths[name] -= 1
            depth -= 1
        if depth > _DEEPEST:
            return re.sub(r"<(?:[^<>]*>)?", "\n", markup)
    return markup


class _Reader:
    """Takes the events of the parser."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._unread = 0

    def start(self, tag: str, attributes: Any) -> None:
        if tag in _UNREAD:
            self._unread += 1
        if _BLOCKS.fullmatch(tag):
            self._parts.append("\n")

    def end(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread -= 1
        if _BLOCKS.fullmatch(tag):
            self._parts.append("\n")

    def data(self, words: str) -> None:
        if not self._unread:
            self._parts.append(re.sub(r"\s+", " ", words))

    def close(self) -> None:
        """All was read."""

    def paragraphs(self) -> list[str]:
        lines = (" ".join(line.split()) for line in "".join(self._parts).split("\n"))
        return [line for line in lines if line]

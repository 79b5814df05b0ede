"""Tells an article's prose from what a page or a crawler put around it, and reads what the article says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from selon.article import Article, Removed, Span
from selon.read import credit, heading, junk, picture
from selon.read.paragraphs import lines
from selon.read.prose import tags
from selon.read.published import Untrusted, edtf

REASONS = {
    "prefix": "the date a crawler put before the text",
    "title": "the title, given again",
    "repeat": "words of the article set apart: a pull quote, a caption",
    "byline": "who wrote it",
    "agency": "the agency credited as the origin",
    "stamp": "when the page was published or changed",
    "credit": "a picture's credit, with its caption",
    "caption": "a picture's caption",
    "video": "a player or a film embedded in the page",
    "link": "a link to another page",
    "comments": "the comment form",
    "markup": "a tag of a page that parts paragraphs",
    "tag": "a tag of a page within a line",
    "call": "a call to share, subscribe or follow, or another button of the page",
}
"""Why a part of a text is not the article's prose: each code with its meaning.

>>> REASONS["byline"]
'who wrote it'
"""

_PREFIX = re.compile(r"\s*date (\d{4}(?:-\d\d){0,2})(?:\s+|$)")
_BY = re.compile(r"^(?:.{0,30}\bpar|de) ", re.IGNORECASE)
_WITH = re.compile(r"[ ,]*(?:\((?:avec|et) [^()]*\)|,? avec [A-Z][\w /-]*)$")
_HOUR = r"(?:,? ?(?:à|-)? ?\d{1,2} ?[h:] ?\d\d)?"
_STAMPED = re.compile(rf"\d{{1,2}}(?:er)?[ /][^\W\d_]+ \d{{4}}{_HOUR}|\d{{1,2}}/\d\d/\d{{4}}{_HOUR}")


def clean(article: Article) -> Article:
    """The article with its junk marked; title, byline, credit and published are filled where the text gives them.

    Section headings stay prose, since statements stand in them; so do captions that report something. A title is kept
    where it first stands.

    >>> article = clean(Article(id="a", text=" date 2023-09 Le pont rouvre lundi\\n\\nIl était fermé. (avec AFP)"))
    >>> article.published, article.title, article.credit
    ('2023-09', 'Le pont rouvre lundi', '(avec AFP)')
    >>> [(part.reason, part.span) for part in article.removed]
    [('prefix', Span(start=0, end=14)), ('agency', Span(start=52, end=62))]
    """
    text = article.text
    parts, after = _prefix(text)
    parts += tags(text)
    body = [Span(max(span.start, after), span.end) for span in lines(text) if span.end > after]
    origins = (credit.opening(text, after), credit.closing(text))
    parts += [Removed(span=span, reason="agency") for span in origins if span]
    parts += junk.find(text, body) + picture.find(text, body)
    apart = {part.span for part in parts}
    kept = [span for span in body if span not in apart]
    head = heading.title(text, kept)
    parts += heading.repeated(text, kept, article.title)
    apart = {part.span for part in parts}
    signed = heading.byline(text, [span for span in kept if span not in apart], head)
    if signed:
        parts.append(Removed(span=signed, reason="byline"))
    removed = _disjoint(parts)
    byline = article.byline or _byline(text, removed)
    return replace(
        article,
        removed=removed,
        title=article.title or (_line(head.of(text)) if head else None),
        byline=byline,
        credit=article.credit or _credit(text, removed, byline),
        published=article.published or _published(text, removed),
    )


def _prefix(text: str) -> tuple[list[Removed], int]:
    """The crawler's date prefix, and where the article begins."""
    found = _PREFIX.match(text)
    if not found:
        return [], 0
    return [Removed(span=Span(0, found.end()), reason="prefix")], found.end()


def _disjoint(parts: Iterable[Removed]) -> tuple[Removed, ...]:
    """Sorted, none empty, none over another: of two that overlap, the one that begins first stays, the other is cut."""
    found: list[Removed] = []
    reached = 0
    for part in sorted(parts, key=lambda part: (part.span.start, -part.span.end)):
        start = max(part.span.start, reached)
        if start < part.span.end:
            found.append(Removed(span=Span(start, part.span.end), reason=part.reason))
            reached = part.span.end
    return tuple(found)


def _first(text: str, removed: Iterable[Removed], reason: str) -> str | None:
    return next((_line(part.span.of(text)) for part in removed if part.reason == reason), None)


def _line(words: str) -> str:
    return " ".join(words.split())


def _byline(text: str, removed: Iterable[Removed]) -> str | None:
    """The name in the byline; the initials by which agencies sign are none."""
    found = _first(text, removed, "byline")
    if not found or found.islower():
        return None
    return _WITH.sub("", _BY.sub("", found)) or None


def _credit(text: str, removed: Iterable[Removed], signed: str | None) -> str | None:
    """The agency's credit as it stands, else the words before a page's stamp or in its byline that name an agency."""
    if found := _first(text, removed, "agency"):
        return found.rstrip(" -–—:")
    stamp = (_first(text, removed, "stamp") or "").split(", ")[0]
    line = _first(text, removed, "byline")
    return next((words for words in (stamp, line, signed) if words and credit.named(words)), None)


def _published(text: str, removed: Iterable[Removed]) -> str | None:
    """The date of the crawler's prefix or of the page's own stamp, when it can be trusted."""
    for part in removed:
        words = part.span.of(text)
        if part.reason == "prefix":
            words = words.split()[1]
        elif part.reason != "stamp" or not (found := _STAMPED.search(words)):
            continue
        else:
            words = found.group()
        try:
            return edtf(words)
        except Untrusted:
            continue
    return None

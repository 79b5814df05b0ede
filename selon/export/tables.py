"""Claims, names, stories, times and days as lines of a table, what is several in one cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from selon.record import Claim, Dating, Line, Name, Story, Time

Cells = dict[str, Any]


def claims(rows: Iterable[Claim]) -> Iterator[Cells]:
    """Claims with their statements as article:line, and those against them.

    >>> at = Line(article="a", line=2)
    >>> row = Claim(claim="c", text="x", story=None, statements=(at,), first=at, sources=1, outlets=1, standing="x")
    >>> next(claims([row]))["statements"]
    'a:2'
    """
    for row in rows:
        yield {
            "claim": row.claim,
            "text": row.text,
            "standing": row.standing,
            "sources": row.sources,
            "independent": "; ".join(row.independent),
            "outlets": row.outlets,
            "said": row.said,
            "story": row.story,
            "first": _places([row.first]),
            "statements": _places(row.statements),
            "denied": _places(row.denied),
            "declined": _places(row.declined),
            "revised": _places(row.revised),
        }


def names(rows: Iterable[Name]) -> Iterator[Cells]:
    """Names with their roles and variants.

    >>> next(names([Name(key="ana", label="Ana Ruiz", kind="person", variants=("Ana Ruiz", "Ruiz"))]))["variants"]
    'Ana Ruiz; Ruiz'
    """
    for row in rows:
        yield {
            "key": row.key,
            "label": row.label,
            "kind": row.kind,
            "gender": row.gender,
            "institution": row.institution,
            "roles": "; ".join(row.roles),
            "variants": "; ".join(row.variants),
        }


def stories(rows: Iterable[Story]) -> Iterator[Cells]:
    """Stories with the articles in them and how many they are.

    >>> next(stories([Story(story="s", title="La pluie", articles=("a", "b"))]))["articles"]
    2
    """
    for row in rows:
        yield {
            "story": row.story,
            "title": row.title,
            "articles": len(row.articles),
            "names": "; ".join(row.names),
            "ids": "; ".join(row.articles),
        }


def times(rows: Iterable[Time]) -> Iterator[Cells]:
    """Time expressions with their days."""
    for row in rows:
        yield {
            "article": row.article,
            "start": row.span.start,
            "end": row.span.end,
            "words": row.words,
            "type": row.type,
            "value": row.value,
            "first": row.start,
            "last": row.end,
        }


def dates(rows: Iterable[Dating]) -> Iterator[Cells]:
    """Days of articles with their reasons."""
    for row in rows:
        yield {
            "article": row.article,
            "published": row.published,
            "from": row.since,
            "until": row.until,
            "by": "; ".join(row.by),
        }


TABLES: Mapping[type, Callable[[Any], Iterator[Cells]]] = {
    Claim: claims,
    Name: names,
    Story: stories,
    Time: times,
    Dating: dates,
}


def _places(lines: Sequence[Line]) -> str:
    return "; ".join(f"{line.article}:{line.line}" for line in lines)

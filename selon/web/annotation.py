"""A statement as others can quote it: a W3C Web Annotation, and a citation with an address that leads to the words."""

from __future__ import annotations

from typing import Any

from selon.article import Article
from selon.record import Statement
from selon.web.address import fragment, outside, path

AROUND = 32
"""Characters before and after the words by which they are found again."""


def annotation(row: Statement, article: Article, about: dict[str, Any]) -> dict[str, Any]:
    """A statement as a Web Annotation (https://www.w3.org/TR/annotation-model/). Positions count code points."""
    source = outside(article.url) or path("article", row.article)
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": path("statement", row.article, str(row.line)),
        "type": "Annotation",
        "motivation": "describing",
        "body": {"type": "Dataset", "format": "application/json", "value": about},
        "target": [
            {
                "source": source,
                "selector": [_quote(start, end, article), _place(start, end)],
            }
            for start, end in row.content
        ],
    }


def _quote(start: int, end: int, article: Article) -> dict[str, Any]:
    return {
        "type": "TextQuoteSelector",
        "exact": article.text[start:end],
        "prefix": article.text[max(start - AROUND, 0) : start],
        "suffix": article.text[end : end + AROUND],
    }


def _place(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def citation(row: Statement, article: Article, published: str) -> str:
    """What is copied into another text: words, who says them, outlet, title, day, address.

    >>> said = Statement(article="a", line=0, content=(), words=("il pleut",), kind="direct", speaker=("Ana Ruiz",))
    >>> citation(said, Article(id="a", text="", outlet="Le Pont", title="Eau"), "5 mai 2024")
    '« il pleut » (Ana Ruiz), Le Pont, « Eau », 5 mai 2024, /article/a#s-0'
    """
    words = " […] ".join(row.words)
    who = f" ({', '.join(row.speaker)})" if row.speaker else ""
    url = outside(article.url)
    address = (
        url.split("#")[0] + fragment(row.words[0])
        if url and row.words
        else f"{path('article', row.article)}#s-{row.line}"
    )
    return ", ".join(part for part in (f"« {words} »{who}", tail(article, published), address) if part)


def tail(article: Article, published: str) -> str:
    """What a citation says after the words of an article: outlet, title, day."""
    title = f"« {article.title} »" if article.title else None
    return ", ".join(part for part in (article.outlet, title, published) if part)

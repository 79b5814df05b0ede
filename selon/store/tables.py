"""The tables of a record, and the digest by which an article is known again."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import Any, ClassVar

from selon.article import Article
from selon.copies.far import Trace
from selon.copies.standing import Place
from selon.names.sheaf import Sheaf
from selon.record import Claim, Dating, Failure, Mention, Name, Passage, Share, Statement, Story, Time
from selon.stories.bag import Bag
from selon.stories.spread import Term

_NUMBERED = re.compile(r"~\d+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """That a text was read, and under which id: what makes a second reading add nothing."""

    table: ClassVar[str] = "readings"
    digest: str
    article: str


ANNOTATED: tuple[type, ...] = (Mention, Time, Statement)
"""Rows made from one article alone, those that are told; its `Bag` is only kept."""

RELATED: tuple[type, ...] = (Passage, Share, Trace, Place, Name, Sheaf, Dating, Term, Story, Claim)
"""Rows made across articles, at each relating."""

SINGLE: tuple[type, ...] = (Bag, *ANNOTATED)
"""All rows made from one article alone."""

MADE: tuple[type, ...] = (*SINGLE, *RELATED)
"""Rows that can be made anew from the articles."""

KINDS: tuple[type, ...] = (Article, Reading, *MADE, Failure)


def table(kind: type) -> str:
    """The name of the table that holds rows of a kind.

    >>> table(Claim), table(Article)
    ('claims', 'articles')
    """
    return "articles" if kind is Article else str(kind.table)  # type: ignore[attr-defined]


def column(kind: type) -> str | None:
    """The column that says which article a row belongs to, None for rows of no single article.

    >>> column(Article), column(Statement), column(Story)
    ('id', 'article', None)
    """
    if kind is Article:
        return "id"
    return "article" if kind in (Reading, Bag, *ANNOTATED, Dating, Passage, Share, Trace, Place) else None


def owner(kind: type) -> str:
    """The column by whose values rows of a kind are put in the place of others.

    >>> owner(Statement), owner(Name)
    ('article', 'key')
    """
    return column(kind) or ("key" if kind in (Name, Sheaf) else "")


def digest(article: Article) -> str:
    """What an article is known by: id, text and metadata, not the place it was read from.

    >>> here, there = Article(id="a", text="Il pleut.", place="x"), Article(id="a", text="Il pleut.", place="y")
    >>> digest(here) == digest(there) != digest(Article(id="b", text="Il pleut."))
    True
    """
    # the number a taken id was given depends on what was read before
    parts: list[Any] = [_NUMBERED.sub("", article.id), article.text, article.title, article.published, article.outlet]
    parts += [article.url, article.byline, article.credit]
    return hashlib.blake2b(json.dumps(parts).encode(), digest_size=16).hexdigest()

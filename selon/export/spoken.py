"""Statements as lines of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from selon.article import Article
from selon.heard import Heard, portions
from selon.keys import Keys, only
from selon.record import Name, Statement
from selon.store.pile import Rows


def lines(rows: Rows, test: Callable[[Statement], bool]) -> Iterator[Mapping[str, Any]]:
    """The statements that pass a test, by the day of their article, with the key of each speaker the names have.

    >>> from selon.store.pile import Pile
    >>> pile = Pile()
    >>> pile.put(Article, [Article(id="a", text="Il pleut.")])
    >>> pile.put(Statement, [Statement(article="a", line=0, content=(), words=("Il pleut",), kind="indirect")])
    >>> next(lines(pile, lambda row: True))["words"]
    'Il pleut'
    """
    known = only(rows.rows(Name))
    for part in portions(rows, test):
        inside = {one.row.article for one in part}
        asked = {one.row.article for one in part if one.row.to}
        texts = {row.id: row.text for row in rows.rows(Article, id=asked)} if asked else {}
        keys = Keys(rows, inside, known)
        yield from (_line(one, texts, keys) for one in part)


def _line(one: Heard, texts: Mapping[str, str], keys: Keys) -> dict[str, Any]:
    row = one.row
    return {
        "article": row.article,
        "outlet": one.outlet,
        "published": one.published,
        "line": row.line,
        "kind": row.kind,
        "act": row.act,
        "hearsay": row.hearsay,
        "speaker": "; ".join(row.speaker),
        "key": _keys(row, keys),
        "through": "; ".join(row.through),
        "to": row.to.of(texts[row.article]) if row.to else None,
        "said": row.said,
        "verb": row.verb,
        "words": " […] ".join(row.words),
        "content": "; ".join(f"{part.start}-{part.end}" for part in row.content),
    }


def _keys(row: Statement, keys: Keys) -> str | None:
    """The key of each speaker, None where none is known; a place stays empty for one of several."""
    found = [keys.of(row.article, name) for name in row.speaker]
    return "; ".join(found) if any(found) else None

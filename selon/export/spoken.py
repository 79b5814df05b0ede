"""Statements as lines of a table."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from selon.article import Article
from selon.heard import Heard, portions
from selon.names.variants import parts
from selon.record import Mention, Statement
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
    for part in portions(rows, test):
        inside = {one.row.article for one in part}
        asked = {one.row.article for one in part if one.row.to}
        texts = {row.id: row.text for row in rows.rows(Article, id=asked)} if asked else {}
        keys = _Keys(rows, inside)
        yield from (_line(one, texts, keys) for one in part)


def _line(one: Heard, texts: Mapping[str, str], keys: _Keys) -> dict[str, Any]:
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
        "key": keys.of(row),
        "through": "; ".join(row.through),
        "to": row.to.of(texts[row.article]) if row.to else None,
        "said": row.said,
        "verb": row.verb,
        "words": " […] ".join(row.words),
        "content": "; ".join(f"{part.start}-{part.end}" for part in row.content),
    }


class _Keys:
    """The keys of the names in some articles, by the fullest form there, else by a form only one of them has."""

    def __init__(self, rows: Rows, articles: Collection[str]) -> None:
        self._full: dict[tuple[str, str], str] = {}
        self._forms: dict[tuple[str, tuple[str, ...]], set[str]] = {}
        for row in rows.rows(Mention, article=articles) if articles else ():
            if row.key:
                self._full[row.article, row.name] = row.key
                for form in (row.name, row.words):
                    self._forms.setdefault((row.article, parts(form)), set()).add(row.key)

    def of(self, row: Statement) -> str | None:
        """The key of each speaker, None where none is known; a place stays empty for one of several."""
        found = [self._key(row.article, name) for name in row.speaker]
        return "; ".join(found) if any(found) else None

    def _key(self, article: str, name: str) -> str:
        known = self._forms.get((article, parts(name)), ())
        return self._full.get((article, name)) or (next(iter(known)) if len(known) == 1 else "")

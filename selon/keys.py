"""The names that the speakers of some articles are."""

from __future__ import annotations

from collections.abc import Collection

from selon.names.variants import parts
from selon.record import Mention
from selon.store.pile import Rows


class Keys:
    """The keys of the names in some articles, by the fullest form there, else by a form only one of them has.

    >>> from selon.article import Span
    >>> from selon.store.pile import Pile
    >>> pile = Pile()
    >>> named = {"name": "Ana Ruiz", "kind": "person", "key": "ana-ruiz"}
    >>> pile.put(Mention, [Mention(article="a", span=Span(0, 4), words="Ruiz", **named)])
    >>> keys = Keys(pile, {"a"})
    >>> keys.of("a", "Mme Ruiz"), keys.of("a", "source policière")
    ('ana-ruiz', '')
    """

    def __init__(self, rows: Rows, articles: Collection[str]) -> None:
        self._full: dict[tuple[str, str], str] = {}
        self._forms: dict[tuple[str, tuple[str, ...]], set[str]] = {}
        for row in rows.rows(Mention, article=articles) if articles else ():
            if row.key:
                self._full[row.article, row.name] = row.key
                for form in (row.name, row.words):
                    self._forms.setdefault((row.article, parts(form)), set()).add(row.key)

    def of(self, article: str, speaker: str) -> str:
        """The key of a speaker, empty where none is known."""
        if known := self._full.get((article, speaker)):
            return known
        forms = self._forms.get((article, parts(speaker)), ())
        return next(iter(forms)) if len(forms) == 1 else ""

"""The names that speakers are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from selon.record import Mention, Name
from selon.store import schema
from selon.store.pile import Rows

_COLUMNS = ("article", "name", "kind", "key")


class Keys:
    """The keys of the names of speakers in some articles: of who is called so there, else of the only one called so.

    `only` are the keys of `only`. The index of the reader tells it in the same way.

    >>> from selon.article import Span
    >>> from selon.store.pile import Pile
    >>> pile = Pile()
    >>> named = {"name": "Ana Ruiz", "kind": "person", "key": "ana-ruiz"}
    >>> pile.put(Mention, [Mention(article="a", span=Span(0, 4), words="Ruiz", **named)])
    >>> keys = Keys(pile, {"a"}, {"Le Phare": "le-phare"})
    >>> [keys.of("a", speaker) for speaker in ("Ana Ruiz", "Le Phare", "source policière")]
    ['ana-ruiz', 'le-phare', '']
    """

    def __init__(self, rows: Rows, articles: Collection[str], only: Mapping[str, str]) -> None:
        self._only = only
        found: dict[tuple[str, str], tuple[bool, str]] = {}
        for article, name, kind, key in _named(rows, articles) if articles else ():
            if key:
                mine = kind == "place", key
                found[article, name] = min(mine, found.get((article, name), mine))
        self._keys = {at: key for at, (_, key) in found.items()}

    def of(self, article: str, speaker: str) -> str:
        """The key of a speaker, empty where none is known."""
        return self._keys.get((article, speaker)) or self._only.get(speaker, "")


def _named(rows: Rows, articles: Collection[str]) -> Iterator[tuple[str, str, str, str]]:
    """Who is mentioned in some articles; of a record only these columns are read."""
    batches = getattr(rows, "batches", None)
    if batches is None:
        return ((row.article, row.name, row.kind, row.key) for row in rows.rows(Mention, article=articles))
    return iter(schema.columns(Mention, batches(Mention, columns=_COLUMNS, article=articles), _COLUMNS))


def only(names: Iterable[Name]) -> dict[str, str]:
    """The keys of names by their labels where one alone is called so; many are called by one first name or surname."""
    known = [name for name in names if name.kind != "place" and (name.kind != "person" or " " in name.label)]
    counts = Counter(name.label for name in known)
    return {name.label: name.key for name in known if counts[name.label] == 1}

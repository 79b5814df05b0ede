"""The words of articles, counted: what a record keeps of them, so that their texts need not be read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from selon.article import Article
from selon.stories.terms import Numbers, Terms

if TYPE_CHECKING:
    import pyarrow as pa

OPENING = 700
"""Characters of an opening."""

_COUNTS = ("text", "opening", "title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bag:
    """The words of an article, all forms of one together: how often each stands in its text, of that in the opening,
    and in its title."""

    table: ClassVar[str] = "bags"
    article: str
    words: tuple[str, ...]
    text: tuple[int, ...]
    opening: tuple[int, ...]
    title: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """One row a term of an article: the numbers of both, and how often it stands where, as in a `Bag`."""

    article: Numbers
    term: Numbers
    text: Numbers
    opening: Numbers
    title: Numbers


def bags(articles: Sequence[Article]) -> list[Bag]:
    """The words of each article, by the alphabet.

    >>> bags([Article(id="a", text="Le pont rouvre. Deux ponts ferment.", title="Ponts")])[0].text
    (1, 2, 1)
    """
    terms = Terms()
    found = _read(terms, articles)
    words = list(terms.numbers)
    alphabet = np.argsort(sorted(range(len(words)), key=words.__getitem__))
    order = np.lexsort((alphabet[found.term], found.article))
    columns = [getattr(found, name)[order].tolist() for name in ("term", *_COUNTS)]
    ends = np.searchsorted(found.article[order], np.arange(len(articles)), "right").tolist()
    out = []
    for article, since, until in zip(articles, [0, *ends], ends, strict=False):
        term, text, opening, title = (tuple(column[since:until]) for column in columns)
        told = tuple(words[number] for number in term)
        out.append(Bag(article=article.id, words=told, text=text, opening=opening, title=title))
    return out


class Bags:
    """The bags of articles that are known, as columns."""

    def __init__(self, table: pa.Table | None = None) -> None:
        self._table = table
        ids = [] if table is None else table.column("article").to_pylist()
        self._row = {id: row for row, id in enumerate(ids)}

    def counts(self, terms: Terms, articles: Sequence[Article]) -> Counts:
        """The words of articles, these numbered as they come; of those that have no bag the text is read."""
        rows = [self._row.get(article.id, -1) for article in articles]
        known, lacking = (np.flatnonzero(found) for found in (np.array(rows) >= 0, np.array(rows) < 0))
        parts = [(lacking, _read(terms, [articles[at] for at in lacking.tolist()]))]
        if self._table is not None and len(known):
            parts.append((known, _kept(terms, self._table.take([rows[at] for at in known.tolist()]))))
        columns = {name: np.concatenate([getattr(found, name) for _, found in parts]) for name in ("term", *_COUNTS)}
        return Counts(article=np.concatenate([number[found.article] for number, found in parts]), **columns)


def _kept(terms: Terms, table: pa.Table) -> Counts:
    """The words of bags, these numbered as they come."""
    import pyarrow.compute as pc

    words = table.column("words").combine_chunks()
    told = words.flatten().dictionary_encode()
    number = np.array([terms.number(word) for word in told.dictionary.to_pylist()], np.int64)
    return Counts(
        article=pc.list_parent_indices(words).to_numpy().astype(np.int64),
        term=number[told.indices.to_numpy()],
        **{name: table.column(name).combine_chunks().flatten().to_numpy() for name in _COUNTS},
    )


def _read(terms: Terms, articles: Sequence[Article]) -> Counts:
    """The words of articles, these numbered as they come."""
    prose = [article.prose for article in articles]
    text, start, term = terms.read(prose)
    titled, _, named = terms.read([article.title or "" for article in articles])
    ends = np.array([len(words) - len(words.lstrip()) + OPENING for words in prose], np.int64)
    key, at = np.unique(np.concatenate([text << 32 | term, titled << 32 | named]), return_inverse=True)
    body, title = np.split(at, [len(text)])
    found = {"text": body, "opening": body[start < ends[text]], "title": title}
    counts = {name: np.bincount(places, minlength=len(key)) for name, places in found.items()}
    return Counts(article=key >> 32, term=key & 0xFFFFFFFF, **counts)

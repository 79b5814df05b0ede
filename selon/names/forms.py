"""The mentions of a pile by the forms they take: a pile has many times more mentions than forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from selon.record import Mention

if TYPE_CHECKING:
    import pyarrow as pa

COLUMNS = ("kind", "name", "words", "gender", "role")


class Form(NamedTuple):
    """What a mention says of a name, wherever it stands."""

    kind: str
    name: str
    words: str
    gender: str | None
    role: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The forms met and the articles they were met in, and for each mention the number of its article and form."""

    forms: Sequence[Form]
    articles: Sequence[str]
    article: NDArray[np.int64]
    form: NDArray[np.int64]


def of(mentions: Sequence[Mention]) -> Forms:
    """The forms of mentions.

    >>> row = Mention(article="a", span=(0, 6), words="Madrid", name="Madrid", kind="place")
    >>> of([row, row]).form.tolist()
    [0, 0]
    """
    forms: dict[Form, int] = {}
    articles: dict[str, int] = {}
    article = [articles.setdefault(row.article, len(articles)) for row in mentions]
    form = [forms.setdefault(Form(row.kind, row.name, row.words, row.gender, row.role), len(forms)) for row in mentions]
    return Forms(
        forms=list(forms), articles=list(articles), article=np.array(article, np.int64), form=np.array(form, np.int64)
    )


def columns(mentions: pa.Table) -> Forms:
    """The same of mentions that stand in a table.

    >>> from selon.store import schema
    >>> import pyarrow as pa
    >>> from selon.article import Span
    >>> row = Mention(article="a", span=Span(0, 6), words="Madrid", name="Madrid", kind="place")
    >>> columns(pa.Table.from_batches([schema.batch(Mention, [row, row])])).forms == of([row]).forms
    True
    """
    article, articles = _coded(mentions, "article")
    number = np.zeros(mentions.num_rows, np.int64)
    for name in COLUMNS:
        code, values = _coded(mentions, name)
        number = np.unique(number * len(values) + code, return_inverse=True)[1]
    _, first = np.unique(number, return_index=True)
    parts = mentions.select(list(COLUMNS)).take(first)
    forms = [Form(*row) for row in zip(*(parts.column(name).to_pylist() for name in COLUMNS), strict=True)]
    return Forms(forms=forms, articles=articles, article=article, form=number)


def _coded(table: pa.Table, name: str) -> tuple[NDArray[np.int64], list[str]]:
    """A column as numbers, and the values they stand for; nothing has a number too."""
    found = table.column(name).combine_chunks().dictionary_encode("encode")
    return found.indices.to_numpy(zero_copy_only=False).astype(np.int64), found.dictionary.to_pylist()


def paired(one: NDArray[np.int64], other: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The pairs of numbers that stand side by side, ascending, and for each row the number of its pair.

    >>> pairs, number = paired(np.array([5, 0, 5]), np.array([1, 2, 1]))
    >>> pairs.tolist(), number.tolist()
    ([[0, 2], [5, 1]], [1, 0, 1])
    """
    size = int(other.max(initial=0)) + 1
    codes, number = np.unique(one * size + other, return_inverse=True)
    return np.stack([codes // size, codes % size], axis=1), number


def counted(one: NDArray[np.int64], other: NDArray[np.int64]) -> Iterator[tuple[int, int, int]]:
    """The pairs of numbers and how often each stands, ascending.

    >>> list(counted(np.array([5, 0, 5]), np.array([1, 2, 1])))
    [(0, 2, 1), (5, 1, 2)]
    """
    pairs, number = paired(one, other)
    counts = np.bincount(number, minlength=len(pairs))
    return zip(pairs[:, 0].tolist(), pairs[:, 1].tolist(), counts.tolist(), strict=True)

"""A pile cut into stretches of time, each with the articles it must be compared with: what the kernel holds at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from selon.article import Article, Removed, Span
from selon.copies.pile import Pile
from selon.copies.quotes import bounds

if TYPE_CHECKING:
    import pyarrow as pa

SHARD = 24_000_000
"""Characters of articles compared at once where no memory is given; their look-back comes on top."""

WORTH = 20
"""Bytes of memory one character of a shard takes while it is compared (measured: 14 to 18)."""

_LEAST = 8  # the look-back grows with a shard's own part only once: less than one in so many would be all look-back
_SURROGATE = re.compile("[\ud800-\udfff]")


def shards(
    pile: Pile, *, window: int | None, memory: int | None = None, wanted: NDArray[np.bool_] | None = None
) -> Iterator[pa.Table]:
    """Tables for the kernel that hold each wanted article once as new, all by default.

    `memory` bounds what one takes, in bytes; a window that alone takes more is held nevertheless.

    >>> pile = Pile([Article(id=id, text="Il pleut.") for id in "ab"])
    >>> [table.column("new").to_pylist() for table in shards(pile, window=30)]
    [[True, True]]
    """
    most = SHARD if memory is None else max(1, min(SHARD, memory // WORTH))
    ends = np.cumsum(pile.size)
    undated = np.flatnonzero(pile.open)
    numbers = np.arange(len(pile)) if wanted is None else np.flatnonzero(wanted)
    # the first article each must be compared with: 0 where the day is not known
    reach = pile.reach(window)
    first = np.minimum(np.searchsorted(pile.key, reach), np.arange(len(pile)))
    at, last = 0, None
    while at < len(numbers):
        until, back = _stretch(at, numbers, first, ends, most)
        low, high = int(numbers[at]), int(numbers[until - 1]) + 1
        held = np.concatenate([undated[undated < min(back, low)], np.arange(min(back, low), high)])
        fresh = np.isin(held, numbers[at:until])
        last = _next(last, pile, held, fresh, reach[held])
        yield last
        at = until


def _next(
    last: pa.Table | None, pile: Pile, numbers: NDArray[np.int64], new: NDArray[np.bool_], reach: NDArray[np.int64]
) -> pa.Table:
    """The table of a stretch; what it looks back at is mostly in the one before and need not be read again."""
    import pyarrow as pa

    if last is None:
        return table(pile, numbers, new, reach)
    kept = last.column("rank").to_numpy()
    old = np.isin(numbers, kept)
    both = pa.concat_tables([last, table(pile, numbers[~old], new[~old], reach[~old])])
    place = np.empty(len(numbers), np.int64)
    place[old] = np.searchsorted(kept, numbers[old])
    place[~old] = len(kept) + np.arange(len(numbers) - int(old.sum()))
    here = both.take(place)
    return here.set_column(here.schema.get_field_index("new"), "new", pa.array(new))


def least(pile: Pile, window: int | None) -> int:
    """The bytes that comparing takes at least at a time, however small the shards: those of the fullest window.

    >>> least(Pile([Article(id=id, text="Il pleut.") for id in "ab"]), 30) == 18 * WORTH
    True
    """
    if not len(pile):
        return 0
    ends = np.cumsum(pile.size)
    first = np.minimum(np.searchsorted(pile.key, pile.reach(window)), np.arange(len(pile)))
    return int((ends - ends[first] + pile.size[first]).max()) * WORTH


def _stretch(
    at: int, numbers: NDArray[np.int64], first: NDArray[np.int64], ends: NDArray[np.int64], most: int
) -> tuple[int, int]:
    """How far a shard that begins at a wanted article goes, and where its look-back begins."""
    until, own = at, 0
    back = int(first[numbers[at]])
    while until < len(numbers):
        number = int(numbers[until])
        reach = min(back, int(first[number]))
        size = int(ends[number] - (ends[number - 1] if number else 0))
        whole = int(ends[number] - (ends[reach - 1] if reach else 0))
        if until > at and (own + size > most or (whole > most and own + size > most // _LEAST)):
            break
        until, own, back = until + 1, own + size, reach
    return until, back


def table(
    pile: Pile,
    numbers: NDArray[np.int64],
    new: NDArray[np.bool_],
    reach: NDArray[np.int64],
    taken: Mapping[int, Sequence[Span]] | None = None,
) -> pa.Table:
    """Articles of a pile as the kernel takes them; `reach` is the first minute of those each is compared with.

    Words that are `taken` are left out as removed ones are.
    """
    import pyarrow as pa

    from selon.copies.kernel import TEXTS

    held = taken or {}
    articles = [_less(pile.article(number), held.get(number)) for number in numbers.tolist()]
    texts = [prose(article) for article in articles]
    columns = {
        "rank": numbers,
        "text": [_sound(text) for text in texts],
        "holes": [sorted(part.span.start for part in article.removed) for article in articles],
        "quotes": [bounds(text) if own else [] for text, own in zip(texts, new.tolist(), strict=True)],
        "key": pile.key[numbers],
        "reach": reach,
        "since": pile.since[numbers],
        "until": pile.until[numbers],
        "open": pile.open[numbers],
        "new": new,
        "credit": pile.credit[numbers],
        "revised": pile.revised[numbers],
        "outlet": [_sound(pile.outlet(number)) or None for number in numbers.tolist()],
    }
    return pa.table(columns, schema=TEXTS)


def _less(article: Article, taken: Sequence[Span] | None) -> Article:
    return replace(article, removed=without(article.removed, taken)) if taken else article


def prose(article: Article) -> str:
    """The article's prose; not kept, as `article.prose` would be: a pile is read through once."""
    return replace(article).prose


def _sound(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def without(removed: tuple[Removed, ...], spans: Sequence[Span]) -> tuple[Removed, ...]:
    """Removed parts and further spans as one ascending row of removed parts.

    >>> [tuple(part.span) for part in without((Removed(span=Span(3, 5), reason="x"),), [Span(0, 4), Span(8, 9)])]
    [(0, 5), (8, 9)]
    """
    out: list[Removed] = []
    for part in sorted([*removed, *(Removed(span=span, reason="taken") for span in spans)], key=lambda part: part.span):
        if out and part.span.start < out[-1].span.end:
            end = max(part.span.end, out[-1].span.end)
            out[-1] = replace(out[-1], span=Span(out[-1].span.start, end))
        else:
            out.append(part)
    return tuple(out)

"""The words of many texts as arrays: one code a word, so that texts are compared without one Python object a word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

HOLE = 8
"""Empty places left where a part of the text was removed: more than any gap a passage may bridge."""

BLOCK = 250_000
"""Characters worked on at once: bounds the memory of the passing arrays."""

JOINED = "\u00ad\u200d\u2060"
"""Signs within a word that are no part of it."""
_APOSTROPHES = "\u02bc\u02b9\u02bb\u02bd\u02c8"
_MASK = (1 << 64) - 1
_UNKNOWN, _BREAK, _LETTER, _MARK = 0, 1, 2, 3


def mix(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The values spread over 64 bits, one for one (the splitmix64 finaliser).

    >>> len(set(mix(np.arange(1000, dtype=np.uint64)).tolist()))
    1000
    """
    values = values + np.uint64(0x9E3779B97F4A7C15)
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


_PLACES = mix(np.arange(1024, dtype=np.uint64)) | np.uint64(1)


class _Letters:
    """What each character is worth, learned as characters are met: there are a million, a text uses two hundred."""

    def __init__(self) -> None:
        self.kind = np.zeros(0x110000, dtype=np.uint8)
        self.worth = np.zeros(0x110000, dtype=np.uint64)

    def kinds(self, codes: NDArray[np.uint32]) -> NDArray[np.uint8]:
        """Of which kind each is; those not met before are learned."""
        kind = self.kind[codes]
        if not kind.all():
            for code in set(codes[kind == _UNKNOWN].tolist()):
                self.kind[code], self.worth[code] = _letter(chr(code))
            kind = self.kind[codes]
        return kind


def _letter(char: str) -> tuple[int, int]:
    if char in JOINED or unicodedata.category(char) in ("Mn", "Mc"):
        return _MARK, 0 if char in JOINED else _number(char)
    if char in _APOSTROPHES or not (char.isalnum() or char == "_"):
        return _BREAK, 0
    parts = unicodedata.normalize("NFD", char.casefold())
    return _LETTER, sum(_number(part) for part in parts) & _MASK


def _number(char: str) -> int:
    return int(mix(np.array([ord(char)], dtype=np.uint64))[0])


_letters = _Letters()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of texts, in order, each in a place of its own; empty places stand between texts and at removed parts.

    `code` is equal for words that differ only in case or in how accents are composed, and never equal for two empty
    places. `start` and `end` are code points of the word's text, -1 in an empty place; `text` numbers the text.
    `first` holds the first place of each text, and the number of places at its end; `count` the words of each text.
    """

    code: NDArray[np.uint64]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    text: NDArray[np.int32]
    first: NDArray[np.int64]
    count: NDArray[np.int64]


def split(texts: Sequence[str], holes: Sequence[Sequence[int]] | None = None) -> Words:
    """The words of the texts; `holes` gives for each text the offsets where a part was removed, ascending.

    >>> words = split(["L'été à Ax.", "l’ÉTÉ"])
    >>> words.count.tolist(), words.start[1:5].tolist()
    ([4, 2], [0, 2, 6, 8])
    >>> (words.code[1:3] == words.code[6:8]).all()
    np.True_
    """
    gaps = holes if holes is not None else [()] * len(texts)
    blocks = [_read(texts[at:until], gaps[at:until], at) for at, until in _blocks(texts)]
    code = np.concatenate([block[0] for block in blocks])
    start, end, text, lead = (np.concatenate([block[1][row] for block in blocks]) for row in range(4))
    count = np.bincount(text, minlength=len(texts))
    sizes = count + np.array([1 + HOLE * len(gap) for gap in gaps], np.int64)
    first = np.append(0, np.cumsum(sizes)).astype(np.int64)
    before = np.cumsum(count) - count
    places = (first[:-1] - before)[text]
    places += lead
    places += np.arange(len(code))
    return _lay(code, start, end, places, first=first, count=count)


def weave(one: Words, other: Words, source: NDArray[np.int64]) -> Words:
    """The texts of two in one row: for each its number in the first, or in the second counted on from the first.

    >>> one, other, both = split(["un deux", "trois"]), split(["quatre"]), split(["trois", "quatre"])
    >>> woven = weave(one, other, np.array([1, 2]))
    >>> (woven.code == both.code).all(), woven.start.tolist() == both.start.tolist()
    (np.True_, True)
    """
    begins = np.concatenate([one.first[:-1], other.first[:-1] + len(one.code)])
    sizes = np.concatenate([np.diff(one.first), np.diff(other.first)])[source]
    first = np.append(0, np.cumsum(sizes)).astype(np.int64)
    places = np.repeat(begins[source] - first[:-1], sizes) + np.arange(first[-1])
    start = np.concatenate([one.start, other.start])[places]
    code = np.concatenate([one.code, other.code])[places]
    empty = np.flatnonzero(start < 0)
    code[empty] = _empty(empty)
    return Words(
        code=code,
        start=start,
        end=np.concatenate([one.end, other.end])[places],
        text=np.repeat(np.arange(len(source), dtype=np.int32), sizes),
        first=first,
        count=np.concatenate([one.count, other.count])[source],
    )


def _empty(places: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The codes of empty places: each its own."""
    return mix(places.astype(np.uint64) | np.uint64(1 << 63))


def inside(words: Words, spans: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    """For each place how many words before it stand inside spans, given for each text as starts and ends by turns.

    >>> inside(split(["un deux trois"]), [[3, 7]]).tolist()
    [0, 0, 0, 1, 1]
    """
    bounds = [number << 32 | at for number, own in enumerate(spans) for at in own]
    asked = np.array([len(own) > 0 for own in spans], np.bool_)[words.text]
    rows = np.flatnonzero(asked & (words.start >= 0))
    place = words.text[rows].astype(np.int64) << 32 | words.start[rows]
    within = np.zeros(len(words.code) + 1, np.int32)
    within[rows + 1] = np.searchsorted(np.array(bounds, np.int64), place, "right") % 2
    return np.cumsum(within)


def _lay(
    code: NDArray[np.uint64],
    start: NDArray[np.int32],
    end: NDArray[np.int32],
    places: NDArray[np.int64],
    *,
    first: NDArray[np.int64],
    count: NDArray[np.int64],
) -> Words:
    size = int(first[-1])
    codes = _empty(np.arange(size))
    starts, ends = np.full(size, -1, np.int32), np.full(size, -1, np.int32)
    codes[places], starts[places], ends[places] = code, start, end
    text = np.repeat(np.arange(len(count), dtype=np.int32), np.diff(first))
    return Words(code=codes, start=starts, end=ends, text=text, first=first, count=count)


def _blocks(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    at = size = 0
    for number, text in enumerate(texts):
        size += len(text) + 1
        if size >= BLOCK:
            yield at, number + 1
            at, size = number + 1, 0
    yield at, len(texts)


def _read(texts: Sequence[str], gaps: Sequence[Sequence[int]], at: int) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    """Code of each word of a block; and in rows its start, its end, its text's number, the empty places before it."""
    codes = np.frombuffer("\n".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    kind = _letters.kinds(codes)
    inside = np.concatenate([[False], kind >= _LETTER, [False]])
    starts = np.flatnonzero(inside[1:] & ~inside[:-1])
    ends = np.flatnonzero(~inside[1:] & inside[:-1])
    if not len(starts):
        return np.zeros(0, np.uint64), np.zeros((4, 0), np.int32)
    begins = np.cumsum([0, *(len(text) + 1 for text in texts[:-1])])
    number = np.searchsorted(begins, starts, "right") - 1
    holes = np.array([begin + gap for begin, gaps_of in zip(begins, gaps, strict=True) for gap in gaps_of], np.int64)
    before = np.searchsorted(holes, starts, "right") - np.searchsorted(holes, begins)[number]
    offset = begins[number]
    rows = (starts - offset, ends - offset, number + at, 1 + HOLE * before)
    return _code(codes, kind, starts), np.array(rows, np.int32)


def _code(codes: NDArray[np.uint32], kind: NDArray[np.uint8], starts: NDArray[np.int64]) -> NDArray[np.uint64]:
    """One code a word: each letter's worth times a number of its place in the word, summed and mixed."""
    place = (
        np.cumsum(kind == _LETTER, dtype=np.int32) if (kind == _MARK).any() else np.arange(len(codes), dtype=np.int32)
    )
    place -= np.repeat(place[np.append(0, starts)], np.diff(starts, prepend=0, append=len(codes)))
    worth = _letters.worth[codes]
    worth *= _PLACES[place & 1023]
    return mix(np.add.reduceat(worth, starts))

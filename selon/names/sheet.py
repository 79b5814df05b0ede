"""The words of an article's prose, as the finders of names read them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from selon.article import Span
from selon.french.known import WORD
from selon.french.people import firsts
from selon.french.plain import plain, plains
from selon.french.tokens import cut, folded

ENDS = frozenset('.!?…:\n«"“”*•;–—')
"""Marks after which a capital tells nothing."""


RESIDUE = re.compile(r"\b[A-ZÀ-Ý]\w{3,}par\b(?= (?:[A-Z0-9À-Ý]|\w+(?:\n|$)))")
"""The last word of an embedded video's title with the *par* of its author stuck to it (*Francepar BFMTV*)."""


class Sheet:
    """A folded text and its words, accents composed: four lists alike in length. `low`: without case and accents."""

    __slots__ = ("_counts", "ends", "low", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = folded(text)
        residue = {match.start() for match in RESIDUE.finditer(self.text) if plain(match.group()) not in firsts()}
        whole = unicodedata.is_normalized("NFC", text)
        self.starts, self.ends, self.words = cut(WORD, self.text)
        if residue:
            pairs = zip(self.starts, self.ends, strict=True)
            self.ends = [end - 3 if start in residue else end for start, end in pairs]
            self.words = [self.text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]
        if not whole:
            self.words = [unicodedata.normalize("NFC", word) for word in self.words]
        self.low = plains(self.words)
        self._counts: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self.words)

    def count(self, word: str) -> int:
        """How often a word stands in the text as it is written."""
        if not self._counts:
            self._counts.update(self.words)
        return self._counts[word]

    def opens(self, at: int) -> bool:
        """Whether the word opens a sentence, a line or a quotation."""
        if at == 0:
            return True
        before = self.words[at - 1][0]
        return before in ENDS or before == "\n" or (before == "-" and self.starts[at] > self.ends[at - 1])

    def glued(self, at: int) -> bool:
        """Whether nothing stands between the word and the one before."""
        return at > 0 and self.starts[at] == self.ends[at - 1]

    def parted(self, at: int) -> bool:
        """Whether more than blanks stands between the word and the one before: the *par* of a caption."""
        gap = self.starts[at] - self.ends[at - 1]
        return gap > 1 and not self.text[self.ends[at - 1] : self.starts[at]].isspace()

    def upper(self, at: int) -> bool:
        """Whether the word is there and begins with a capital."""
        return 0 <= at < len(self.words) and self.words[at][0].isupper()

    def at(self, place: int) -> str:
        """The plain word there, empty outside the text."""
        return self.low[place] if 0 <= place < len(self.low) else ""

    def line(self, first: int, end: int) -> str:
        """The folded words from `first` up to (not with) `end`, on one line."""
        return unicodedata.normalize("NFC", " ".join(self.text[self.starts[first] : self.ends[end - 1]].split()))

    def span(self, first: int, end: int) -> Span:
        """The span of the words from `first` up to (not with) `end`."""
        return Span(self.starts[first], self.ends[end - 1])

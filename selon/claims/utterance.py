"""Whether two statements are one utterance: one tells the other, or both have the words of one mouth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import combinations

from selon.french import senses
from selon.french.plain import plain
from selon.french.stem import stem
from selon.french.tokens import fold
from selon.record import Statement

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r'"([^"]*)"')
_LENGTH = 30
_RUNS, _SAID = 5, 0.7
_COPIED, _TAKEN, _TELLING = 7, 12, 2
_MOUTH, _ROW, _SAME = (3, 5), 6, 4


def nested(a: Statement, b: Statement) -> bool:
    """Whether two statements of an article stand on common words: one tells what the other says."""
    if a.article != b.article:
        return False
    return any(max(s.start, t.start) < min(s.end, t.end) for s in a.content for t in b.content)


def wording(statement: Statement) -> str:
    """The words of a statement in small letters, without marks."""
    return " ".join(_WORD.findall(" ".join(statement.words).lower()))


def held(a: str, b: str, least: int = _LENGTH) -> bool:
    """Whether one wording of some length stands in the other as it is.

    >>> held("la parole d'un procureur c'est crédible", "parce que la parole d'un procureur c'est crédible")
    True
    """
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    return len(short) >= least and f" {short} " in f" {long} "


def common(a: str, b: str, least: int = _ROW) -> bool:
    """Whether two wordings have some words in a row in common: they may be one as it was copied.

    >>> common("il dit que la digue du port a cédé hier", "la digue du port a cédé vers midi")
    True
    """
    return not _runs(a.split(), least).isdisjoint(_runs(b.split(), least))


def run_alike(a: Statement, b: Statement) -> bool:
    """Whether two statements have a few telling words in a row in common."""
    first, second = (_runs([plain(word) for word in wording(row).split()], _SAME) for row in (a, b))
    return any(map(_tells, first & second))


def quoted_alike(a: Statement, b: Statement) -> bool:
    """Whether two statements have the same telling words between quotation marks."""
    return _one_mouth(_quoted(a), _quoted(b))


def one_utterance(statements: Sequence[Statement], named: Sequence[bool] = ()) -> list[tuple[int, int]]:
    """The pairs of statements that are one utterance, by their places.

    Of two `named` ones, whose own sentences name who says it, only many words are a sign of it: a fact has its words.
    """
    spoken = [_Spoken(statement) for statement in statements]
    return [
        (a, b)
        for a, b in combinations(range(len(spoken)), 2)
        if nested(statements[a], statements[b])
        or _one_utterance(
            spoken[a],
            spoken[b],
            apart=bool(named and named[a] and named[b]) and statements[a].article != statements[b].article,
        )
    ]


class _Spoken:
    """The words of a statement as they are asked for: most pairs are told by the first that are."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self.words = wording(statement)

    @cached_property
    def runs(self) -> set[tuple[str, ...]]:
        return _runs(self.words.split(), 3)

    @cached_property
    def stems(self) -> list[str]:
        return [stem(word) for word in self.words.split()]

    @cached_property
    def long(self) -> set[tuple[str, ...]]:
        return _runs(self.stems, _COPIED)

    @cached_property
    def longer(self) -> set[tuple[str, ...]]:
        return _runs(self.stems, _TAKEN)

    @cached_property
    def quoted(self) -> list[list[str]]:
        return _quoted(self._statement)


def _one_utterance(a: _Spoken, b: _Spoken, *, apart: bool) -> bool:
    """Whether two are one by their words; those that stand `apart` only by many."""
    if not apart and (held(a.words, b.words) or _alike(a.runs, b.runs) or not a.long.isdisjoint(b.long)):
        return True
    if apart and not a.longer.isdisjoint(b.longer):  # who shares so many shares fewer too
        return True
    return _one_mouth(a.quoted, b.quoted)


def _runs(words: Sequence[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def _alike(a: set[tuple[str, ...]], b: set[tuple[str, ...]]) -> bool:
    """Whether most of the shorter stands in the longer, word for word: two who say so much alike are one."""
    least = min(len(a), len(b))
    return least >= _RUNS and len(a & b) >= _SAID * least


def _quoted(statement: Statement) -> list[list[str]]:
    """The words of each stretch between quotation marks."""
    text = fold(" ".join(statement.words))
    parts = [text] if statement.kind == "direct" else _QUOTED.findall(text)
    return [[plain(word) for word in _WORD.findall(part.lower())] for part in parts]


def _one_mouth(a: Sequence[list[str]], b: Sequence[list[str]]) -> bool:
    """Whether both have the same telling words between quotation marks: what two are quoted to say alike, one said."""
    for first in a:
        for second in b:
            short, long = (first, second) if len(first) <= len(second) else (second, first)
            if _tells(short) and tuple(short) in _runs(long, len(short)):
                return True
            if any(_tells(run) for length in _MOUTH for run in _runs(short, length) & _runs(long, length)):
                return True
    return False


def _tells(run: Sequence[str]) -> bool:
    return sum(senses.sense(word).kind != "empty" for word in run) >= _TELLING

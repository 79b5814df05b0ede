"""From the words of a statement to its meaning, clause by clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from selon.claims.meaning import Meaning, Reader, Word
from selon.claims.who import Found, Naming
from selon.french import lands, senses, signs
from selon.french.plain import plain
from selon.french.tokens import PIECE, TOKEN, cut, fold
from selon.record import Statement

_CLAUSE = re.compile(
    r"[.;:!?…]+\s|,?\s\b(?:mais|tandis|alors) qu(?:e\b|')|,\s(?:mais|or|et qu(?:e\b|'))|\bet qu(?:e\b|')"
)
_LEAST, _OPENING = 2, 6
_SELF, _INFINITIVES = ("se", "s'"), ("er", "ir", "oir", "ndre", "ettre", "attre", "aître")
_SIGNS = (*".;:!?…", "mais", "et qu", "tandis qu", "alors qu")
REFUSE = "refuse"
"""What somebody does who will not have something: he does not say that it is not so, and still less that it is."""
_AGAINST = frozenset(("deny", REFUSE))
_CALLS = frozenset(("urge", "ask"))


@lru_cache(maxsize=256)
def blanked(text: str) -> str:
    """The folded text with its framing openings blanked, offsets kept."""
    text = fold(text)
    for start, end in senses.frames(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


Token = tuple[int, Word]


def scan(reader: Reader, text: str, start: int, names: list[Found]) -> None:
    """Read a stretch of folded text that begins at offset `start` of its article, with the names in it."""
    _feed(reader, tokens(text), start, names)


def _feed(reader: Reader, tokens: Iterable[Token], start: int, names: list[Found]) -> None:
    """Read tokens of a text that begins at offset `start` of its article, with the names in it."""
    waiting = iter(names)
    name = next(waiting, None)
    first, behind = True, -1
    for place, word in tokens:
        if name:
            at = place + start
            while name and name[1] <= at:
                name = next(waiting, None)
            if name and name[0] <= at:
                if name[0] == at:
                    reader.name(name[2], name[3])
                behind = name[1] - start + 1
                continue
        if word.mark:
            reader.mark(word.low)
            first = first or word.low in _ENDS
        else:
            if word.idle:
                reader.idle()
            elif word.name and not first:
                reader.capital(word.name)
                behind = place + len(word.low) + 1
            else:
                if word.digits:
                    reader.figures.named = place == behind
                reader.word(word)
            first = False


def tokens(text: str) -> list[Token]:
    """The tokens of a folded text, each with the place where it begins.

    >>> [(at, word.low) for at, word in tokens("L'été, 12 000 vélos")]
    [(0, "l'"), (2, 'été'), (5, ','), (7, '12 000'), (14, 'vélos')]
    """
    begins, _, raws = cut(PIECE, text)
    return list(zip(begins, map(_TABLE.__getitem__, raws), strict=True))


def _word(raw: str) -> Word:
    """What is known of a token, worked out once."""
    low = raw.lower()
    mark = not (raw[0].isalnum() or raw[0] == "_" or raw in _BETWEEN)
    roles, sense = senses.known(low)
    digits, empty = raw[0].isdigit(), sense.kind == "empty"
    name = ""
    if raw[0].isupper() and len(raw) > 1 and not empty:
        name = "@" + lands.called().get(plain(low), plain(low))
    idle = empty and not (mark or digits or roles)
    return Word(low, mark, name, digits, roles, sense, idle, not empty and senses.opens(low))


class _Words(dict[str, Word]):
    """What is known of tokens met before."""

    def __missing__(self, raw: str) -> Word:
        if len(self) > _MOST:  # hostile input must not fill the memory with words met once
            self.clear()
        found = self[raw] = _word(raw)
        return found


_TABLE = _Words()
_MOST, _BETWEEN, _ENDS = 1 << 17, ("-t-", "-T-"), (".", "!", "?", "…")


def _parts(statement: Statement) -> list[tuple[int, str]]:
    return [(span.start, blanked(words)) for span, words in zip(statement.content, statement.words, strict=False)]


def _read(article: str, parts: list[tuple[int, str]], naming: Naming) -> Reader:
    reader = Reader()
    for start, text in parts:
        scan(reader, text, start, naming.within(article, start, start + len(text)))
    return reader


def _clauses(article: str, parts: list[tuple[int, str]], naming: Naming) -> list[Reader]:
    """The parts read apart where a new clause begins; none if nothing cuts them."""
    cuts = [_cuts(text) for _, text in parts]
    if not any(cuts):
        return []
    clauses = [Reader()]
    for (start, text), spans in zip(parts, cuts, strict=True):
        at, row = 0, tokens(text)
        for end, after in [*spans, (len(text), len(text))]:
            some = row[bisect_left(row, (at,)) : bisect_left(row, (end,))]
            _feed(clauses[-1], some, start, naming.within(article, start + at, start + end))
            if after > end:
                clauses.append(Reader())
            at = after
    return clauses


def _cuts(text: str) -> list[tuple[int, int]]:
    """Where clauses end and the next begin; most statements are one clause, which is cheaply seen."""
    if any(sign in text for sign in _SIGNS) or ("or" in text and "," in text):
        return [found.span() for found in _CLAUSE.finditer(text)]
    return []


def subjectless(text: str) -> bool:
    """Whether words begin with an infinitive, whose subject is the speaker (*avoir reçu*, *se désister*)."""
    own = False
    for match in islice(TOKEN.finditer(text), _OPENING):
        word = match.group().lower()
        if senses.infinitive(word) or (own and word.endswith(_INFINITIVES)):
            return True
        if match.lastgroup == "word" and word not in senses.closed()["before_infinitive"]:
            return False
        own = word in _SELF
    return False


def core(statement: Statement, naming: Naming) -> Meaning | None:
    """What the first words of a statement say, without what is only added to them; None where nothing is."""
    if not statement.content:
        return None
    text = blanked(statement.words[0])
    end = signs.added().search(text)
    parts = [(statement.content[0].start, text[: end.start()])] if end else []
    return _read(statement.article, parts, naming).meaning() if parts else None


def whole(statement: Statement, naming: Naming) -> Meaning:
    """What a statement says, its clauses not taken apart."""
    parts = _parts(statement)
    reader = _read(statement.article, parts, naming)
    return reader.meaning(
        urges=statement.act in ("urge", "ask") or not _CALLS.isdisjoint(reader.concepts),
        denies=statement.act in _AGAINST,
        speaks=statement.act != "urge" and bool(parts) and subjectless(parts[0][1]),
    )


def parted(statement: Statement, meaning: Meaning, naming: Naming) -> Meaning:
    """The `meaning` of a statement with its clauses apart where it has several."""
    clauses = _clauses(statement.article, _parts(statement), naming)
    if not clauses:
        return meaning
    told = [clause for clause in clauses if len(clause.concepts) >= _LEAST]
    return replace(
        meaning, clauses=tuple(clause.meaning(urges=meaning.urges, denies=meaning.denies) for clause in told)
    )


def read(statement: Statement, naming: Naming) -> Meaning:
    """What a statement says; its clauses apart where it has several."""
    return parted(statement, whole(statement, naming), naming)

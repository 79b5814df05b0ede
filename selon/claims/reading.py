"""From the words of a statement to its meaning, clause by clause."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from selon.claims.meaning import Meaning, Reader, Word
from selon.claims.who import Found, Naming
from selon.french import senses, signs
from selon.french.plain import plain
from selon.french.tokens import PIECE, TOKEN, cut, fold
from selon.record import Statement

_CLAUSE = re.compile(
    r"[.;:!?…]+\s|,?\s\b(?:mais|tandis|alors) qu(?:e\b|')|,\s(?:mais|or|et qu(?:e\b|'))|\bet qu(?:e\b|')"
)
_LEAST, _OPENING = 2, 6
_CALLS = frozenset(("urge", "ask"))


def blanked(text: str) -> str:
    """The folded text with its framing openings blanked, offsets kept."""
    return senses.frames().sub(lambda found: " " * len(found.group()), fold(text))


def scan(reader: Reader, text: str, start: int, names: list[Found]) -> None:
    """Read a stretch of folded text that begins at offset `start` of its article, with the names in it."""
    waiting = iter(names)
    name = next(waiting, None)
    first = True
    for at, raw in zip(*cut(PIECE, text)[::2], strict=True):
        if name:
            at += start
            while name and name[1] <= at:
                name = next(waiting, None)
            if name and name[0] <= at:
                if name[0] == at:
                    reader.name(name[2], name[3])
                continue
        word = _TABLE.get(raw) or _word(raw)
        if word.mark:
            reader.mark(raw)
            first = first or raw in _ENDS
        else:
            reader.step()
            if word.name and not first:
                reader.name(word.name, False)
            else:
                reader.word(word)
            first = False


_TABLE: dict[str, Word] = {}
_MOST, _BETWEEN, _ENDS = 1 << 17, ("-t-", "-T-"), (".", "!", "?", "…")


def _word(raw: str) -> Word:
    """What is known of a token, worked out once."""
    if len(_TABLE) > _MOST:  # hostile input must not fill the memory with words met once
        _TABLE.clear()
    low = raw.lower()
    mark = not (raw[0].isalnum() or raw[0] == "_" or raw in _BETWEEN)
    roles, sense = senses.known(low)
    name = ""
    if raw[0].isupper() and len(raw) > 1 and sense.kind != "empty":
        name = "@" + senses.countries().get(plain(low), plain(low))
    found = _TABLE[raw] = Word(low, mark, name, raw[0].isdigit(), roles, sense)
    return found


def _parts(statement: Statement) -> list[tuple[int, str]]:
    return [(span.start, blanked(words)) for span, words in zip(statement.content, statement.words, strict=False)]


def _meaning(article: str, parts: list[tuple[int, str]], naming: Naming) -> Meaning:
    reader = Reader()
    for start, text in parts:
        scan(reader, text, start, naming.within(article, start, start + len(text)))
    return reader.meaning()


def _clauses(parts: list[tuple[int, str]]) -> list[list[tuple[int, str]]]:
    """The parts cut where a new clause begins; one clause if nothing cuts them."""
    clauses: list[list[tuple[int, str]]] = [[]]
    for start, text in parts:
        at = 0
        for found in _CLAUSE.finditer(text):
            clauses[-1].append((start + at, text[at : found.start()]))
            clauses.append([])
            at = found.end()
        clauses[-1].append((start + at, text[at:]))
    return clauses


def subjectless(text: str) -> bool:
    """Whether words begin with an infinitive, whose subject is the speaker (*avoir reçu*, *ne pas vouloir*)."""
    for match in islice(TOKEN.finditer(text), _OPENING):
        word = match.group().lower()
        if senses.infinitive(word):
            return True
        if match.lastgroup == "word" and word not in senses.closed()["before_infinitive"]:
            return False
    return False


def core(statement: Statement, naming: Naming) -> Meaning | None:
    """What the first words of a statement say, without what is only added to them; None where nothing is."""
    if not statement.content:
        return None
    text = blanked(statement.words[0])
    end = signs.added().search(text)
    return _meaning(statement.article, [(statement.content[0].start, text[: end.start()])], naming) if end else None


def read(statement: Statement, naming: Naming) -> Meaning:
    """What a statement says; its clauses apart where it has several."""
    parts = _parts(statement)
    whole = _meaning(statement.article, parts, naming)
    calls = statement.act in ("urge", "ask") or not whole.concepts.keys().isdisjoint(_CALLS)
    own = statement.act != "urge" and bool(parts) and subjectless(parts[0][1])
    whole = replace(whole, denies=statement.act == "deny", urges=calls, speaks=whole.speaks or own)
    parted = _clauses(parts)
    if len(parted) < 2:
        return whole
    clauses = (_meaning(statement.article, clause, naming) for clause in parted)
    kept = (clause for clause in clauses if len(clause.concepts) >= _LEAST)
    return replace(whole, clauses=tuple(replace(clause, urges=calls, denies=whole.denies) for clause in kept))

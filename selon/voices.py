"""Whose voice is heard: statements added up by who says them, what these are, by outlet and by month."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from selon.article import Span
from selon.choice import Choice
from selon.errors import UsageError
from selon.heard import portions
from selon.keys import Keys, only
from selon.record import Mention, Name, Passage, Statement
from selon.share import part
from selon.store.pile import Rows

Line = dict[str, Any]
UNNAMED, NOBODY = "unnamed", "nobody"
_PERSONS = {"f": "women", "m": "men", None: "unknown"}
_BODIES = {kind: f"{kind}s" for kind in ("organisation", "government", "outlet", "place")}
SORTS = (*_PERSONS.values(), *_BODIES.values(), UNNAMED, NOBODY)
"""What voices are: persons by gender, what else bears a name, who is only described (*source policière*), none."""
_MONTH = len("2023-09")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who says a statement, by name, else by how he is described; `kind` and `gender` are those of a name."""

    name: str
    kind: str
    gender: str | None = None
    institution: str | None = None
    key: str = ""

    @property
    def sort(self) -> str:
        """Which of `SORTS` it is.

        >>> Voice(name="Ana Ruiz", kind="person", gender="f").sort, Voice(name="Le Phare", kind="outlet").sort
        ('women', 'outlets')
        """
        return _PERSONS[self.gender] if self.kind == "person" else _BODIES.get(self.kind, self.kind)


@dataclass(slots=True)
class Sum:
    """What a voice, a sort or an outlet adds up to; a statement of several who speak jointly counts for each."""

    statements: int = 0
    quoted: int = 0
    copied: int = 0
    words: int = 0
    articles: set[str] = field(default_factory=set)
    outlets: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    first: str | None = None
    last: str | None = None
    sorts: Counter[str] = field(default_factory=Counter)

    def add(self, said: Said, voice: Voice) -> None:
        """Count one statement of one voice."""
        row = said.row
        self.statements += 1
        self.quoted += row.kind != "indirect"
        self.copied += said.copied
        self.words += sum(len(words.split()) for words in row.words)
        self.articles.add(row.article)
        self.sorts[voice.sort] += 1
        if said.outlet:
            self.outlets.add(said.outlet)
        if voice.key:
            self.names.add(voice.key)
        if said.day:
            self.first, self.last = min(self.first or said.day, said.day), max(self.last or said.day, said.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement with its voices, its article's outlet and day, and whether an earlier article had its words."""

    row: Statement
    voices: Sequence[Voice]
    outlet: str | None
    day: str | None
    copied: bool


def voices(rows: Rows, by: str, choice: Choice | None = None) -> list[Line]:
    """The lines of one table; the words at their head are the same in each line. Raises `UsageError` for no such table.

    >>> from selon.article import Article
    >>> from selon.store.pile import Pile
    >>> pile = Pile()
    >>> pile.put(Article, [Article(id="a", text="")])
    >>> told = {"content": (), "words": ("Il pleut",), "kind": "direct"}
    >>> pile.put(Statement, [Statement(article="a", line=0, speaker=("source policière",), **told)])
    >>> [(line["name"], line["kind"], line["quoted"]) for line in voices(pile, "name")]
    [('source policière', 'unnamed', 1)]
    """
    known(by)
    return list(TABLES[by](said(rows, choice or Choice())))


def known(by: str) -> None:
    """Raises `UsageError` where there is no such table."""
    if by not in TABLES:
        raise UsageError(f"there is no table by {by}; there are {', '.join(TABLES)}")


def kinds(choice: Choice) -> list[type]:
    """The kinds of rows the answer leans on."""
    return list(dict.fromkeys([*choice.kinds(), Name, Mention, Passage]))


def said(rows: Rows, choice: Choice) -> Iterator[Said]:
    """The statements asked for, by the day of their article, with their voices."""
    names = list(rows.rows(Name))
    known = only(names)
    named = {
        row.key: Voice(name=row.label, kind=row.kind, gender=row.gender, institution=row.institution, key=row.key)
        for row in names
    }
    copies: defaultdict[str, list[Span]] = defaultdict(list)
    for passage in rows.rows(Passage):
        if not passage.stock:
            copies[passage.article].append(passage.span)
    for heard in portions(rows, choice.test(rows)):
        keys = Keys(rows, {one.row.article for one in heard}, known)
        for one in heard:
            yield Said(
                row=one.row,
                voices=_voices(one.row, keys, named),
                outlet=one.outlet,
                day=(one.published or "").split("/")[0].split("T")[0] or None,
                copied=_within(one.row.content, copies.get(one.row.article, ())),
            )


def _voices(row: Statement, keys: Keys, named: Mapping[str, Voice]) -> list[Voice]:
    """Who says a statement, each once."""
    found = [named.get(keys.of(row.article, name)) or Voice(name=name, kind=UNNAMED) for name in row.speaker]
    return list(dict.fromkeys(found)) or [Voice(name="", kind=NOBODY)]


def _within(content: Sequence[Span], spans: Sequence[Span]) -> bool:
    """Whether most of a content stands in some spans, no two of which overlap."""
    whole = sum(part.end - part.start for part in content)
    shared = sum(max(0, min(part.end, end) - max(part.start, start)) for part in content for start, end in spans)
    return 2 * shared > whole


def _names(heard: Iterator[Said]) -> Iterator[Line]:
    """One line a voice, the one heard most first."""
    sums: defaultdict[Voice, Sum] = defaultdict(Sum)
    for one in heard:
        for voice in one.voices:
            sums[voice].add(one, voice)
    for voice, held in sorted(sums.items(), key=lambda item: (-item[1].statements, item[0].name, item[0].key)):
        told = {"name": voice.name or None, "kind": voice.kind, "gender": voice.gender}
        counts = {**_counts(held), "outlets": len(held.outlets), "first": held.first, "last": held.last}
        yield {**told, "institution": voice.institution, **counts, "key": voice.key or None}


def _sorts(heard: Iterator[Said]) -> Iterator[Line]:
    """One line a sort of voices."""
    sums = {sort: Sum() for sort in SORTS}
    for one in heard:
        for voice in one.voices:
            sums[voice.sort].add(one, voice)
    whole = Sum(statements=sum(held.statements for held in sums.values()), words=sum(s.words for s in sums.values()))
    for sort, held in sums.items():
        told = {"voices": sort, "names": len(held.names), **_counts(held)}
        yield {**told, "share": part(held.statements, whole.statements), "share_words": part(held.words, whole.words)}


def _groups(heard: Iterator[Said], name: str, of: Callable[[Said], str]) -> Iterator[Line]:
    """One line an outlet, or a month, in order, with the statements of each sort of voices."""
    sums: defaultdict[str, Sum] = defaultdict(Sum)
    for one in heard:
        for voice in one.voices:
            sums[of(one)].add(one, voice)
    for group, held in sorted(sums.items()):
        persons = held.sorts["women"] + held.sorts["men"]
        told = {name: group or None, "names": len(held.names), **_counts(held)}
        female = part(held.sorts["women"], persons) if persons else None
        yield {**told, **{sort: held.sorts[sort] for sort in SORTS}, "female": female}


def _counts(held: Sum) -> Line:
    return {
        "statements": held.statements,
        "quoted": held.quoted,
        "copied": held.copied,
        "words": held.words,
        "articles": len(held.articles),
    }


TABLES: Mapping[str, Callable[[Iterator[Said]], Iterator[Line]]] = {
    "name": _names,
    "kind": _sorts,
    "outlet": partial(_groups, name="outlet", of=lambda one: one.outlet or ""),
    "month": partial(_groups, name="month", of=lambda one: (one.day or "")[:_MONTH]),
}

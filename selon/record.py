"""The record's rows: one frozen dataclass a table, its Arrow schema beside it.

Every row that stands on words of an article carries the span and the words, so that `selon check` can compare them.
Spans are pairs of code point offsets in the article's text, end excluded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from selon.article import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name a person, an organisation, a government or a place.

    `name` is the fullest form the article gives of who is meant (*Adrienne Watson* for a later *Watson*).
    `kind` is person, organisation, government, outlet or place. `gender` is f, m or None where the text does not show
    it. `role` is the function the article gives the name, without article (*porte-parole du Conseil de sécurité
    nationale*). `key` joins a name across articles; it is empty until `names.join` has run.
    """

    table: ClassVar[str] = "mentions"
    article: str
    span: Span
    words: str
    name: str
    kind: str
    gender: str | None = None
    role: str | None = None
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Who is who across the pile: one person, organisation, government, outlet or place under all its variants.

    `label` is the fullest usual form, `variants` every form met, `roles` every function given. `institution` is whom he
    or it speaks for (*États-Unis* for *Maison Blanche*, *Washington*, and for John Kirby by his role), None if unknown.
    """

    table: ClassVar[str] = "names"
    key: str
    label: str
    kind: str
    gender: str | None = None
    roles: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    institution: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A TIMEX3 expression. `type` is DATE, TIME, DURATION or SET, `value` its TIMEX3 value.

    `start` and `end` are the first and the last day it covers (ISO dates), None where the value gives no calendar days.
    """

    table: ClassVar[str] = "times"
    article: str
    span: Span
    words: str
    type: str
    value: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a source says. `line` counts the article's statements from 0 in text order.

    `kind` is direct, mixed or indirect; `act` assert, deny, urge, ask, decline or promise. `speaker` holds one name, or
    several that speak jointly, or none. `through` lists who relays it, outermost first. `time` is the span of the time
    expression that says when it was said, `said` its day as EDTF. `words` holds the words of each content part, `verb`
    those that govern them where the content is no clause or sentence that reads by itself: before it (*dénonce*), or
    behind it where it is `passive` (*a été dénoncé*).
    """

    table: ClassVar[str] = "statements"
    article: str
    line: int
    content: tuple[Span, ...]
    words: tuple[str, ...]
    kind: str
    cue: Span | None = None
    source: Span | None = None
    to: Span | None = None
    time: Span | None = None
    speaker: tuple[str, ...] = ()
    act: str = "assert"
    hearsay: bool = False
    said: str | None = None
    through: tuple[str, ...] = ()
    verb: str = ""

    @property
    def passive(self) -> bool:
        """Whether its verb stands behind its words."""
        return bool(self.verb and self.cue and self.content and self.cue.start >= self.content[-1].end)


def governed(verb: str, words: str, *, passive: bool = False) -> str:
    """Words with the verb of their statement, as one runs on to the other.

    >>> governed("accusé d'", "avoir menti"), governed("dénonce", "un échec"), governed("", "il pleut")
    ("accusé d'avoir menti", 'dénonce un échec', 'il pleut')
    >>> governed("a été nié", "le retard", passive=True)
    'le retard a été nié'
    """
    if passive:
        return f"{words} {verb}"
    return f"{verb}{'' if not verb or verb.endswith(_ELIDED) else ' '}{words}"


_ELIDED = ("'", "’")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """When an article was published: as it says, or worked out as days (`since`..`until`) with the reasons."""

    table: ClassVar[str] = "dates"
    article: str
    published: str | None
    since: str | None = None
    until: str | None = None
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words an article (`article`, `span`) shares with an earlier one (`of`, `of_span`).

    `kind` is copy, version (same outlet, later text) or undecided (nothing says which is the earlier). `count` is the
    number of words of `span`, `quoted` how many of them stand between quotation marks. `uncredited` names the agencies
    that the earlier article credits and this one does not. `stock` marks a stock phrase (*a indiqué une source proche
    de l'enquête*) that nobody calls copied: it counts in no share.
    """

    table: ClassVar[str] = "passages"
    article: str
    span: Span
    words: str
    of: str
    of_span: Span
    of_words: str
    count: int
    kind: str = "copy"
    quoted: int = 0
    uncredited: tuple[str, ...] = ()
    stock: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of an article was printed elsewhere before: words in all, words copied, and the agencies it credits.

    Of the words in all `quoted` stand between quotation marks, of those copied `repeated` do (a quotation printed in
    two papers is a common source more than a copy), `undecided` are copied unless the other article copied them from
    this one, and `uncredited` come from a text that credits an agency this article does not name. `own` are words of
    an earlier version of the same outlet; they are not among those copied.
    """

    table: ClassVar[str] = "shares"
    article: str
    count: int
    copied: int
    agencies: tuple[str, ...] = ()
    quoted: int = 0
    repeated: int = 0
    undecided: int = 0
    uncredited: int = 0
    own: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles on one event, in time order."""

    table: ClassVar[str] = "stories"
    story: str
    title: str
    articles: tuple[str, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The address of a statement: article and line."""

    article: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Where an article says that somebody takes back what he said (*est revenu sur ses aveux*)."""

    article: str
    span: Span
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a trail: who said or relayed the claim (`who`), to or through what, when, and in which statement.

    `kind` is said or relayed for what happened before the first article (`article` and `line` are None); for a
    statement of the claim first, copied, cut, fuller (what was cut before), repeated (the same words, not of the same
    text), reworded, translated (one quotation of who speaks another tongue, in other words), confirmed (the same fact
    by another independent source) or shared (another says alike what is no fact, or not quite the same); for one
    against it denied, declined or revised; withdrawn where its speaker takes it back, admitted where who denied it
    admits it (`line` is then the statement beside the words that say so). `who` is who spoke or relayed, for a
    statement the outlet, for one against the claim its speaker, for one that somebody is said to confirm (*une
    information confirmée par le maire*) that one. `channel` is whom it was said to or by what means (*à l'AFP*, *dans
    un communiqué*), `of` the statement whose words it has.
    """

    kind: str
    who: str
    day: str | None = None
    article: str | None = None
    line: int | None = None
    channel: str | None = None
    of: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """From which day (EDTF) a claim stood how, on how many independent sources, and the statement that made it so."""

    day: str | None
    standing: str
    sources: int
    by: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What several statements say alike (or one says alone).

    `first` is the first known utterance and `said` its day as EDTF. `sources` counts independent sources and
    `independent` says which; `standing` is single source, confirmed (several tell one fact, or one is said to confirm
    what a newspaper told, or who denied it admits it), shared (several say alike what is no fact, or not quite the
    same), denied, declined, withdrawn (by all who said it; a denial, where who made it admits what he denied) or
    hearsay, and `turns` how it came to stand so. `denied` and `declined` are the statements that do so, `revised` those
    that say it with other figures, `withdrawn` the words that say that a speaker takes it, or his denial of it, back.
    """

    table: ClassVar[str] = "claims"
    claim: str
    text: str
    story: str | None
    statements: tuple[Line, ...]
    first: Line
    sources: int
    outlets: int
    standing: str
    independent: tuple[str, ...] = ()
    denied: tuple[Line, ...] = ()
    declined: tuple[Line, ...] = ()
    trail: tuple[Step, ...] = ()
    said: str | None = None
    revised: tuple[Line, ...] = ()
    turns: tuple[Turn, ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A source that could not be read: where it is and why, in one line.

    `kind` is failed (nothing was read of it), skipped (left out on purpose: read already, of another kind) or note (it
    was read, but something of it is not trusted and left out).
    """

    table: ClassVar[str] = "failures"
    place: str
    reason: str
    kind: str = "failed"


Row = Mention | Name | Time | Statement | Dating | Passage | Share | Story | Claim | Failure

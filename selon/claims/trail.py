"""The way of a claim: who said it, who relayed it, which articles have it and how, and how it came to stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from selon.article import Article
from selon.claims.credits import Credits
from selon.claims.day import Days
from selon.claims.who import Naming, one
from selon.claims.withdrawal import Taken
from selon.french.lands import foreign
from selon.french.plain import plain
from selon.french.tokens import fold, words
from selon.record import Line, Statement, Step, Turn

Run = tuple[str, ...]
_COPIED, _CUT, _BACK = 0.92, 0.85, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A statement of a claim and its `line`, with the keys of the sources it rests on, or one against it (`kind`:
    denied, declined, revised).

    `voices` are those who speak, `past` is True for a denial told as one of before, `unsure` for one that only does not
    confirm. `fact` is True where it tells a
    fact, which another can confirm. A withdrawal (`taken`) is a member of the kind withdrawn, whose statement and
    sources are those taken back and whose line is that beside the withdrawal; of a denial of the claim, the kind is
    admitted, and `sources` tell who admits it. `vouched` is a newspaper that told it before, `second` who is said to
    confirm it."""

    statement: Statement
    row: int
    line: Line
    kind: str = ""
    sources: frozenset[str] = frozenset()
    fact: bool = False
    taken: Taken | None = None
    vouched: str | None = None
    second: str | None = None
    voices: frozenset[str] = frozenset()
    past: bool = False
    unsure: bool = False


def runs(statement: Statement) -> set[Run]:
    """The words of a statement, three by three."""
    text = fold(" ".join(statement.words))
    spoken = [plain(text[start:end]) for start, end in words(text)]
    return {tuple(spoken[at : at + 3]) for at in range(len(spoken) - 2)} or {tuple(spoken)}


@lru_cache(maxsize=1 << 12)
def _earlier(kind: str, who: str, day: str | None = None, channel: str | None = None) -> Step:
    """A step before the first article; the claims of an article have many in common, and share them."""
    return Step(kind=kind, who=who, day=day, channel=channel)


class Way:
    """Walks through a claim's statements in time order and notes each step."""

    def __init__(
        self,
        articles: Mapping[str, Article],
        naming: Naming,
        days: Days,
        credits: Credits,
        copied: Callable[[int, int], bool],
    ) -> None:
        self._articles, self._naming, self._days = articles, naming, days
        self._credits, self._copied = credits, copied

    def steps(self, members: Sequence[Member]) -> tuple[Step, ...]:
        """The steps of a claim."""
        steps: list[Step] = []
        met: set[str] = set()
        earlier: list[tuple[Member, set[Run]]] = []
        known, facts = set[str](), set[str]()
        alone = len(members) == 1
        for member in members:
            if member.kind:
                steps.append(self._against(member))
                continue
            if member.vouched and member.fact and one(member.vouched) not in met:
                met.add(one(member.vouched))
                steps.append(Step(kind="said", who=member.vouched))
            steps += self._before(member.statement, met)
            spoken = set() if alone else runs(member.statement)
            kind, origin = self._how(member, spoken, earlier)
            if earlier and member.sources and known.isdisjoint(member.sources):
                kind, origin = "confirmed" if member.fact and facts - member.sources else "shared", None
            steps.append(self._step(member, kind, origin))
            if member.second and member.fact and one(member.second) not in met:
                met.add(one(member.second))
                steps.append(replace(steps[-1], kind="confirmed", who=member.second, of=None))
            earlier.append((member, spoken))
            known |= member.sources
            facts |= member.sources if member.fact else set()
        return tuple(steps)

    def _before(self, statement: Statement, met: set[str]) -> list[Step]:
        """Who said it and through whom it came, as far as that was not told yet."""
        steps = []
        article = self._articles.get(statement.article)
        who = self._who(statement)
        if one(who) not in met:
            met.add(one(who))
            channel = statement.to.of(article.text) if article and statement.to else None
            steps.append(_earlier("said", who, self._days.own(statement), channel))
        for relay in (*reversed(statement.through), *self._credits.apart(statement.article)):
            if one(relay) not in met:
                met.add(one(relay))
                steps.append(_earlier("relayed", relay))
        return steps

    def _how(
        self, member: Member, spoken: set[Run], earlier: Sequence[tuple[Member, set[Run]]]
    ) -> tuple[str, Line | None]:
        """How words came from earlier ones, and from which."""
        kind, origin = ("reworded", None) if earlier else ("first", None)
        for held, theirs in earlier[-_BACK:]:
            both = len(spoken & theirs)
            if both >= _COPIED * max(len(spoken), len(theirs)):
                return "copied" if self._copied(member.row, held.row) else "repeated", held.line
            if both >= _CUT * min(len(spoken), len(theirs)) and not origin:
                kind, origin = ("cut" if len(spoken) <= len(theirs) else "fuller"), held.line
        if kind == "reworded" and (other := self._translated(member, [held for held, _ in earlier[-_BACK:]])):
            return "translated", other.line
        return kind, origin

    def _translated(self, member: Member, earlier: Sequence[Member]) -> Member | None:
        """The earlier quotation of which this one has other words, as who spoke does so in another tongue.

        What a paper puts in quotation marks it does not reword; two that differ are two translations.
        """
        row = member.statement
        if row.kind != "direct" or len(row.speaker) != 1:
            return None
        speaker = row.speaker[0]
        if self._naming.near(row.article, speaker, row.said) not in foreign():
            return None
        called = one(self._naming.label(row.article, speaker))
        return next((held for held in earlier if self._quotes(held.statement, called)), None)

    def _quotes(self, statement: Statement, called: str) -> bool:
        return statement.kind == "direct" and [
            one(self._naming.label(statement.article, speaker)) for speaker in statement.speaker
        ] == [called]

    def _step(self, member: Member, kind: str, origin: Line | None) -> Step:
        row = member.statement
        article = self._articles.get(row.article)
        who = (article and article.outlet) or row.article
        return Step(
            kind=kind, who=who, day=self._days.of.get(row.article), article=row.article, line=row.line, of=origin
        )

    def _against(self, member: Member) -> Step:
        row, at = member.statement, member.line
        if member.taken:
            return Step(kind=member.kind, who=self._who(row), day=member.taken.day, article=at.article, line=at.line)
        return Step(kind=member.kind, who=self._who(row), day=self._days.said(row), article=row.article, line=row.line)

    def _who(self, statement: Statement) -> str:
        return ", ".join(self._naming.label(statement.article, speaker) for speaker in statement.speaker) or "?"


class _Known:
    """What is known of a claim once some of its members are."""

    def __init__(self) -> None:
        self.sources: set[str] = set()
        self.facts: set[frozenset[str]] = set()
        self.withdrawn: set[str] = set()
        self.against: set[str] = set()
        self.count = 0
        self._deniers, self._admitted = set[str](), set[str]()
        self._declines = self._denies = self._unsure = self._hearsay = True
        self._borne = self._admittedly = False

    def add(self, member: Member) -> None:
        if member.kind in ("withdrawn", "admitted") and member.statement.act == "deny":
            self._admit(member)
            return
        if member.kind == "denied" or member.statement.act == "deny":
            self._deniers |= member.voices - self._admitted if member.past else member.voices
        if member.kind:
            self.against.add(member.kind)
            self.withdrawn |= member.sources
            return
        self.count += 1
        self.sources |= member.sources
        if member.fact:  # several who are named together bear nothing out until another does
            vouched = len(member.sources) > 1 and (member.vouched or member.second)
            self._borne |= bool(vouched) or any(map(member.sources.isdisjoint, self.facts))
            self.facts.add(member.sources)
        self._declines &= member.statement.act == "decline"
        self._denies &= member.statement.act == "deny"
        self._unsure &= member.unsure
        self._hearsay &= member.statement.hearsay

    def _admit(self, member: Member) -> None:
        """Who denied it denies it no more; of another's claim he is a source of his own now."""
        self._deniers -= member.voices
        self._admitted |= member.voices
        if member.kind == "admitted":
            self._admittedly |= not member.sources <= self.sources
            self.sources |= member.sources

    def standing(self) -> str:
        """How it stands: what all who said it take back is withdrawn; of the rest a denial shows first, unless who
        made it admits the claim, which confirms it; hearsay stays hearsay, a refusal to comment shows if nobody
        confirms.

        What several say that is no fact (a call, a promise, a view) is shared and not confirmed.
        """
        if self.withdrawn and self.sources <= self.withdrawn:
            return "withdrawn"
        if self._denies and self._unsure:
            return "declined"
        if self._denies:
            return "denied" if self._deniers or not self._admitted else "withdrawn"
        if "denied" in self.against and self._deniers:
            return "denied"
        if self._declines:
            return "declined"
        if self._admittedly or (self._borne and not self._hearsay):
            return "confirmed"
        if "declined" in self.against:
            return "declined"
        if self._hearsay:
            return "hearsay"
        return "shared" if len(self.sources) > 1 else "single source"


def turns(members: Sequence[Member], days: Days) -> tuple[Turn, ...]:
    """How a claim came to stand as it does, from day to day; the last is how it stands."""
    out: list[Turn] = []
    known = _Known()
    for member in members:
        known.add(member)
        if not known.count or member.kind == "revised":
            continue  # who denies before the first article tells it shows with the first
        now = known.standing(), len(known.sources)
        if not out or now != (out[-1].standing, out[-1].sources):
            day = member.taken.day if member.taken else days.said(member.statement)
            before = out[-1].day if out else None
            if day and before and day < before:
                day = before  # who denied before the claim was told denies it from then on
            out.append(Turn(day=day, standing=now[0], sources=now[1], by=member.line))
    return tuple(out)

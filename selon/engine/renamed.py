"""Known names of which more is told than before, and mentions that have another name now: what that changes of the
claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from selon.article import Article
from selon.claims.day import Days
from selon.claims.who import one
from selon.engine.bonds import Bonds
from selon.engine.needs import datings
from selon.engine.standing import Side, alike
from selon.french import withdrawals
from selon.french.offices import known
from selon.names.served import states
from selon.record import Line, Mention, Name, Statement, Story
from selon.store.held import Held

Change = tuple[Name, Name]
Pairs = set[tuple[str, str]]
Part = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """The names that tell otherwise now who speaks, by their keys, as they were and as they are; of articles some
    mention of which has another name now, which key each name had and which it has; and these names as they were."""

    before: Mapping[str, Name] = field(default_factory=dict)
    changes: Mapping[str, Change] = field(default_factory=dict)
    moves: Mapping[str, Pairs] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """The articles that have to do with names that changed (`told`), of them those whose stories are made anew
    (`anew`); of the others the statements whose claims are: those that stand alone, with the numbers of their claims,
    those that stand with others (`again`), and of these those whose speaker is only called otherwise (`called`)."""

    told: set[str] = field(default_factory=set)
    anew: set[str] = field(default_factory=set)
    alone: dict[Line, int] = field(default_factory=dict)
    again: set[Line] = field(default_factory=set)
    called: set[Line] = field(default_factory=set)


def changed(before: Iterable[Name], after: Iterable[Name]) -> dict[str, Change]:
    """The names that tell otherwise than before who speaks, by their keys.

    >>> old, new = (Name(key="zoe", label="Zoé", kind="person", institution=whom) for whom in (None, "Brest"))
    >>> list(changed([old], [new])), list(changed([old], [old]))
    (['zoe'], [])
    """
    then = {name.key: name for name in before}
    pairs = ((then[name.key], name) for name in after if name.key in then)
    return {new.key: (old, new) for old, new in pairs if _meant(old) != _meant(new)}


def _meant(name: Name) -> tuple[str | None, ...]:
    """What of a name tells in a claim who speaks and for whom."""
    return name.label, name.kind, name.gender, name.institution


def renamed(held: Held, found: Renamed, bonds: Bonds, anew: Collection[str] = ()) -> Touched:
    """What names that changed, and mentions that have another name now, change of the claims.

    The stories of the articles `anew` are made anew whatever they change.

    A name that speaks for another than before, or has another key, touches a whole story only where somebody else there
    has to do with that one or with the key; else what it says itself.
    """
    out = Touched()
    if not (found.changes or found.moves):
        return out
    voices = _Voices(held, found)
    out.told.update(voices.rows)
    stories = held.all(Story)
    lone = bonds.lone(voices.rows, stories)
    own = {article: story.articles for story in stories for article in story.articles}
    parts: defaultdict[Part, set[str]] = defaultdict(set)
    for article in voices.rows:
        parts[own.get(article, (article,))].add(article)
    wide = {
        part
        for part, articles in parts.items()
        if not articles.isdisjoint(anew) or voices.wide(articles, bonds.against)
    }
    deep = {part for part, articles in parts.items() if not voices.deep.isdisjoint(articles)}
    wide |= voices.crossed(held, deep - wide)
    for part, articles in parts.items():
        if part in wide:
            out.anew.update(articles)
        else:
            for article in articles:
                lines = set(voices.lines(article))
                alone = {line: lone[line] for line in lines if line in lone}
                out.alone.update(alone)
                (out.again if article in voices.deep else out.called).update(lines - alone.keys())
    return out


class _Voices:
    """The names that changed where they speak; `rows` has for each article the statements, by the keys of the names.

    An article some mention of which has another name is there too where that one says nothing.
    """

    def __init__(self, held: Held, found: Renamed) -> None:
        self._found = found
        moved = {new for pairs in found.moves.values() for _, new in pairs}
        self._now = {name.key: name for name in held.rows(Name, key=moved)}
        mentions = list(held.rows(Mention, key=found.changes.keys()))
        mentions += [row for row in held.rows(Mention, article=found.moves) if row.key not in found.changes]
        self._said: defaultdict[str, list[Statement]] = defaultdict(list)
        for row in held.rows(Statement, article={mention.article for mention in mentions}):
            self._said[row.article].append(row)
        self.rows: dict[str, dict[str, list[Statement]]] = {id: {} for id in found.moves if id in self._said}
        self.deep = set(found.moves)
        """The articles where more is otherwise than whom a person serves by other stories."""
        self._wide: set[str] = set()
        told = ((mention, self._change(mention)) for mention in mentions if mention.article in self._said)
        changes = [(mention, change) for mention, change in told if change]
        gendered = {(row.article, row.key) for row, (old, new) in changes if old.gender != new.gender}
        taken = _taken(held, {article for article, _ in gendered})
        for mention, change in changes:
            if mention.article in taken or not _regendered(*change):
                self._add(mention, change)
                if len({*map(_stands, change)}) > 1:
                    self.deep.add(mention.article)
        self._wide |= {article for article, key in gendered if article in taken and key in self.rows.get(article, ())}

    def _change(self, mention: Mention) -> Change | None:
        """The name of a mention as it was and as it is, None where it is the same."""
        keys = {new: old for old, new in self._found.moves.get(mention.article, ())}
        key = keys.get(mention.key, mention.key)
        if key == mention.key:
            return self._found.changes.get(key)
        return self._found.before[key], self._now[mention.key]

    def _add(self, mention: Mention, change: Change) -> None:
        forms = {one(mention.name), one(mention.words)}
        said = self._said[mention.article]
        found = [row for row in said if any(one(who) in forms for who in (*row.speaker, *row.through))]
        kinds = {mention.kind, *(name.kind for name in change)}
        if found or len(kinds) > 1 or "government" in kinds or "outlet" in kinds:
            own = self.rows.setdefault(mention.article, {}).setdefault(mention.key, [])
            own += [row for row in found if row not in own]
        if "outlet" in kinds:
            self._wide.add(mention.article)  # what stands behind a statement may name it

    def lines(self, article: str) -> Iterator[Line]:
        """The statements of an article in which they speak or relay."""
        for rows in self.rows[article].values():
            yield from (Line(article=row.article, line=row.line) for row in rows)

    def wide(self, articles: Iterable[str], against: Collection[Line]) -> bool:
        """Whether what they say in a story's articles may touch others: it stands against these, or they are papers."""
        return not self._wide.isdisjoint(articles) or any(
            line in against for article in articles for line in self.lines(article)
        )

    def crossed(self, held: Held, stories: Collection[Part]) -> set[Part]:
        """The stories whose statements stand otherwise to one another than before."""
        articles = {article for story in stories for article in story}
        for row in held.rows(Statement, article=articles - self._said.keys()):
            self._said[row.article].append(row)
        texts = {row.id: row for row in held.all(Article) if row.id in articles and row.id in self._said}
        then, now = self._sides(held, stories)
        own = {article: {line.line for line in self.lines(article)} for article in self.rows}
        taken = _taken(held, articles & self._found.moves.keys())
        out = set()
        for story in stories:
            pile = [texts[article] for article in story if article in texts]
            rows = [row for article in pile for row in self._said[article.id]]
            if not taken.isdisjoint(story) or not alike(then, now, rows, pile, own):
                out.add(story)
        return out

    def _sides(self, held: Held, stories: Collection[Part]) -> tuple[Side, Side]:
        """The names of the articles of stories as they were and as they are."""
        articles = {article for story in stories for article in story}
        own = {article: story[0] for story in stories for article in story}
        days = Days((row for row in held.all(Article) if row.id in articles), datings(held)).of
        mentions = list(held.rows(Mention, article=articles))
        names = {row.key: row for row in held.rows(Name, key={row.key for row in mentions})}
        moved = self._found.moves.keys() & articles
        before = [row for row in mentions if row.article not in moved]
        known = names | {key: old for key, (old, _) in self._found.changes.items()} | dict(self._found.before)
        then = Side([*before, *held.of(Mention, moved)], known.values(), days, own)
        return then, Side(mentions, names.values(), days, own)


def _stands(name: Name) -> tuple[object, ...]:
    """What of a name has a part in how statements stand to one another (`Naming.near` of `claims.who`)."""
    served = name.kind != "person" or name.institution in states()
    offices = known(name.label), " " in name.label
    return name.key, *offices, name.kind, name.gender, name.institution if served else None


def _regendered(old: Name, new: Name) -> bool:
    """Whether only the gender of a name is another."""
    return old.key == new.key and _meant(replace(old, gender=new.gender)) == _meant(new)


def _taken(held: Held, articles: Collection[str]) -> set[str]:
    """Of some articles those where somebody may take back what he said: only that asks for the gender of who speaks."""
    return {row.id for row in held.all(Article) if row.id in articles and withdrawals.hinted(row.prose)}

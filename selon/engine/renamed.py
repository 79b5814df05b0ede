"""Known names of which more is told than before: what that changes of the claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from selon import names
from selon.article import Article
from selon.claims.voices import met
from selon.claims.who import Naming, one
from selon.engine.bonds import Bonds
from selon.french import withdrawals
from selon.record import Line, Mention, Name, Statement, Story
from selon.store.held import Held

Change = tuple[Name, Name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """The articles that have to do with names that changed (`told`), of them those whose stories are made anew
    (`anew`), and of the others the statements whose claims are, with the numbers of these."""

    told: set[str] = field(default_factory=set)
    anew: set[str] = field(default_factory=set)
    alone: dict[Line, int] = field(default_factory=dict)


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


def renamed(held: Held, changes: Mapping[str, Change], bonds: Bonds) -> Touched:
    """What names that changed change of the claims.

    A name that speaks for another than before touches a whole story only where that one has a part in it besides, or
    where what it says does not stand alone.
    """
    out = Touched()
    if not changes:
        return out
    voices = _Voices(held, changes)
    out.told.update(voices.rows)
    stories = held.all(Story)
    lone = bonds.lone(voices.rows, stories)
    own = {article: story.articles for story in stories for article in story.articles}
    parts: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for article in voices.rows:
        parts[own.get(article, (article,))].add(article)
    wide = {part for part, articles in parts.items() if voices.wide(articles, lone, bonds.against)}
    rest = parts.keys() - wide
    wide |= voices.crossed(held, rest, parts)
    for part, articles in parts.items():
        if part in wide:
            out.anew.update(articles)
        else:
            lines = (line for article in articles for line in voices.lines(article))
            out.alone.update((line, lone[line]) for line in lines)
    return out


class _Voices:
    """The names that changed where they speak; `rows` has for each article the statements, by the keys of the names."""

    def __init__(self, held: Held, changes: Mapping[str, Change]) -> None:
        self._changes = changes
        mentions = list(held.rows(Mention, key=changes.keys()))
        said: defaultdict[str, list[Statement]] = defaultdict(list)
        for row in held.rows(Statement, article={mention.article for mention in mentions}):
            said[row.article].append(row)
        self.rows: dict[str, dict[str, list[Statement]]] = {}
        self._wide: set[str] = set()
        regendered = {
            key for key, (old, new) in changes.items() if _meant(replace(old, gender=new.gender)) == _meant(new)
        }
        taken = _taken(held, {mention.article for mention in mentions})
        for mention in mentions:
            if mention.key not in regendered or mention.article in taken:
                self._add(mention, said[mention.article])
        self._wide |= self._gendered() & taken

    def _add(self, mention: Mention, said: Sequence[Statement]) -> None:
        forms = {one(mention.name), one(mention.words)}
        found = [row for row in said if any(one(who) in forms for who in (*row.speaker, *row.through))]
        plain = mention.kind not in ("government", "outlet") and _alike(*self._changes[mention.key])
        if found or not plain:
            own = self.rows.setdefault(mention.article, {}).setdefault(mention.key, [])
            own += [row for row in found if row not in own]
        if not plain or any(not who[:1].isupper() for row in found for who in row.speaker if one(who) in forms):
            self._wide.add(mention.article)

    def _gendered(self) -> set[str]:
        """The articles where a name of another gender speaks."""
        return {
            article
            for article, own in self.rows.items()
            if any(old.gender != new.gender for old, new in map(self._changes.__getitem__, own))
        }

    def lines(self, article: str) -> Iterator[Line]:
        """The statements of an article in which they speak or relay."""
        for rows in self.rows[article].values():
            yield from (Line(article=row.article, line=row.line) for row in rows)

    def wide(self, articles: Iterable[str], lone: Collection[Line], against: Collection[Line]) -> bool:
        """Whether what they say in a story's articles may touch others: it is bound to them, or two names speak."""
        return (
            not self._wide.isdisjoint(articles)
            or len({key for article in articles for key in self.rows[article]}) > 1
            or any(line not in lone or line in against for article in articles for line in self.lines(article))
        )

    def crossed(
        self,
        held: Held,
        stories: Collection[tuple[str, ...]],
        parts: Mapping[tuple[str, ...], Collection[str]],
    ) -> set[tuple[str, ...]]:
        """The stories in which somebody else has to do with whom the one name speaks for or spoke for."""
        articles = {article for story in stories for article in story}
        naming = Naming(list(held.rows(Mention, article=articles)), held.all(Name))
        said: defaultdict[str, list[Statement]] = defaultdict(list)
        for row in held.rows(Statement, article=articles):
            said[row.article].append(row)
        out = set()
        for story in stories:
            key, told = self._spoken(parts[story])
            if told and met(key, told, [row for article in story for row in said[article]], naming):
                out.add(story)
        return out

    def _spoken(self, articles: Iterable[str]) -> tuple[str, set[str]]:
        """The name that speaks in a story's articles, and for whom it does or did, if that is not the same."""
        own = [(key, rows) for article in articles for key, rows in self.rows[article].items()]
        key = own[0][0]
        old, new = self._changes[key]
        if old.institution == new.institution:
            return key, set()
        words = {names.institution(who) for _, rows in own for row in rows for who in row.speaker}
        return key, {whom for whom in (old.institution, new.institution, *words) if whom}


def _taken(held: Held, articles: Collection[str]) -> set[str]:
    """Of some articles those where somebody may take back what he said: only that asks for the gender of who speaks."""
    return {row.id for row in held.all(Article) if row.id in articles and withdrawals.hinted(row.prose)}


def _alike(old: Name, new: Name) -> bool:
    """Whether a name is of the same kind as before and no newspaper or government."""
    return old.kind == new.kind and new.kind not in ("government", "outlet")

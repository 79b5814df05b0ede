"""How the statements of a story stand to one another by the names in them, whatever these are called."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from sys import maxsize

from selon.article import Article
from selon.claims.who import Naming
from selon.french import lands
from selon.french.plain import plains
from selon.french.tokens import TOKEN, fold
from selon.record import Mention, Name, Statement

Place = tuple[str, int]
Called = tuple[str, str]
Met = Mapping[Called, AbstractSet[Place]]


class Side:
    """The names of some articles, as they were or as they are."""

    def __init__(
        self,
        mentions: Sequence[Mention],
        names: Iterable[Name],
        days: Mapping[str, str | None] | None = None,
        stories: Mapping[str, str] | None = None,
    ) -> None:
        self._naming = Naming(mentions, list(names), days, stories)
        self._heard: dict[tuple[str, Sequence[str], str | None], frozenset[Called]] = {}

    def met(self, statements: Iterable[Statement], articles: Iterable[Article]) -> Met:
        """Where each voice, each key and each concept stands: in what speaks, and in the words of the articles."""
        out: defaultdict[Called, set[Place]] = defaultdict(set)
        for row in statements:
            for name in self._names(row):
                out[name].add((row.article, -1 - row.line))  # no place of a word
        for article in articles:
            for begin, _, concept, _ in self._naming.within(article.id, 0, maxsize):
                out["concept", concept].add((article.id, begin))
        return out

    def _names(self, row: Statement) -> frozenset[Called]:
        """The voices, keys and concepts of who makes a statement."""
        asked = (row.article, row.speaker, row.said)
        if asked not in self._heard:
            voices = (("voice", self._naming.voice(row.article, speaker)) for speaker in row.speaker)
            keys = (("key", self._naming.key(row.article, speaker)) for speaker in row.speaker)
            concepts = (("concept", concept) for concept in self._naming.concepts(row))
            self._heard[asked] = frozenset((*voices, *keys, *concepts))
        return self._heard[asked]

    def known(self, row: Statement, article: Article | None) -> list[tuple[bool, ...]]:
        """What is known of who makes a statement."""
        naming, source = self._naming, row.source.of(article.text) if article and row.source else ""
        told = [getattr(naming, name) for name in ("identified", "person", "outlet")]
        titled = naming.titled(row, source)
        return [
            (bool(naming.key(row.article, who)), titled, *(ask(row.article, who) for ask in told))
            for who in row.speaker
        ]

    def words(self, article: Article) -> set[str]:
        """The concepts of an article's words with a capital that are no known name; those of its title are none."""
        spans = self._naming.within(article.id, 0, maxsize)
        starts = [start for start, *_ in spans]
        found = [match.group() for match in TOKEN.finditer(fold(article.title or ""))]
        for match in TOKEN.finditer(fold(article.prose)):
            at = bisect_right(starts, match.start()) - 1
            if match.group()[0].isupper() and (at < 0 or match.start() >= spans[at][1]):
                found.append(match.group())
        return {"@" + lands.called().get(word, word) for word in plains(found)}


def alike(
    then: Side,
    now: Side,
    statements: Sequence[Statement],
    articles: Sequence[Article],
    own: Mapping[str, Collection[int]],
) -> bool:
    """Whether statements stand to one another as they did: the same have one voice, name who speaks, are known.

    What claims are put together by asks of names only this, and whether a word with a capital may be one. `own` are the
    articles that hold names that changed, with the lines of the statements in which these speak; of other articles
    `then` needs to know nothing.

    >>> from dataclasses import replace
    >>> from selon.article import Span
    >>> pile = [Article(id=id, text="Zoé") for id in "ab"]
    >>> said = [Statement(article=id, line=0, content=(), words=(), kind="direct", speaker=("Zoé",)) for id in "ab"]
    >>> rows = [Mention(article=id, span=Span(0, 3), words="Zoé", name="Zoé", kind="person", key=id) for id in "ab"]
    >>> names = [Name(key=key, label="Zoé", kind="person") for key in ("a", "b", "c")]
    >>> one, same = (Side([replace(row, key=key) for row in rows], names) for key in "ac")
    >>> before, own = Side(rows, names), {"a": {0}, "b": {0}}
    >>> alike(before, one, said, pile, own), alike(one, same, said, pile, own)
    (False, True)
    """
    by = {article.id: article for article in articles}
    mine = [row for row in statements if row.line in own.get(row.article, ())]
    if any(then.known(row, by.get(row.article)) != now.known(row, by.get(row.article)) for row in mine):
        return False
    texts = [article for article in articles if article.id in own]
    before, after = then.met(mine, texts), now.met(mine, texts)
    other = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    if not other:
        return True
    rest = now.met(
        (row for row in statements if row.line not in own.get(row.article, ())),
        (article for article in articles if article.id not in own),
    )
    turned = _shape(other, before, rest) ^ _shape(other, after, rest)
    if turned and not turned <= _shape((after.keys() | rest.keys()) - other, after, rest):
        return False
    concepts = {name for kind, name in other if kind == "concept"}
    return not any(_in_words(concepts, article, now) for article in articles)


def _shape(names: Iterable[Called], *parts: Met) -> set[tuple[str, frozenset[Place]]]:
    """What stands in several places, without what it is called."""
    told = ((name[0], frozenset().union(*(part.get(name, ()) for part in parts))) for name in names)
    return {(kind, places) for kind, places in told if len(places) > 1}


def _in_words(concepts: set[str], article: Article, side: Side) -> bool:
    """Whether a word with a capital may stand for one of some concepts."""
    near = {concept for concept in concepts if " " not in concept or concept[1:] in _lands()}
    if not near:
        return False
    if not any(concept[1:] in _lands() for concept in near):
        text = " ".join(plains(f"{article.title or ''} {article.text}".split()))
        if not any(concept[1:] in text for concept in near):
            return False  # most names: to look at each word would take longer
    return not side.words(article).isdisjoint(near)


@cache
def _lands() -> frozenset[str]:
    return frozenset(lands.called().values())

"""How the statements of a story stand to one another by the names in them, whatever these are called."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from selon.article import Article
from selon.claims.who import Naming
from selon.french import senses
from selon.french.plain import plain
from selon.french.tokens import TOKEN, fold
from selon.record import Mention, Name, Statement

Place = tuple[str, int]
Met = Mapping[Place | tuple[str, str], frozenset[Place]]


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
        self._spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for row in mentions:
            self._spans[row.article].append((row.span.start, row.span.end))

    def met(self, statements: Sequence[Statement], articles: Iterable[Article]) -> Met:
        """Where each voice, each key and each concept stands: in what speaks, and in the words of the articles."""
        out: defaultdict[Place | tuple[str, str], set[Place]] = defaultdict(set)
        for at, row in enumerate(statements):
            for speaker in row.speaker:
                out["voice", self._naming.voice(row.article, speaker)].add(("", at))
                out["key", self._naming.key(row.article, speaker)].add(("", at))
            for concept in self._naming.concepts(row):
                out["concept", concept].add(("", at))
        for article in articles:
            for begin, _, concept, _ in self._naming.within(article.id, 0, len(article.text) + 1):
                out["concept", concept].add((article.id, begin))
        return {name: frozenset(places) for name, places in out.items()}

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
        spans = sorted(self._spans[article.id])
        starts = [start for start, _ in spans]
        found = [match.group() for match in TOKEN.finditer(fold(article.title or ""))]
        for match in TOKEN.finditer(fold(article.prose)):
            at = bisect_right(starts, match.start()) - 1
            if match.group()[0].isupper() and (at < 0 or match.start() >= spans[at][1]):
                found.append(match.group())
        return {"@" + senses.countries().get(word, word) for word in map(plain, found)}


def alike(then: Side, now: Side, statements: Sequence[Statement], articles: Sequence[Article]) -> bool:
    """Whether statements stand to one another as they did: the same have one voice, name who speaks, are known.

    What claims are put together by asks of names only this, and whether a word with a capital may be one.

    >>> from dataclasses import replace
    >>> from selon.article import Span
    >>> pile = [Article(id=id, text="Zoé") for id in "ab"]
    >>> said = [Statement(article=id, line=0, content=(), words=(), kind="direct", speaker=("Zoé",)) for id in "ab"]
    >>> rows = [Mention(article=id, span=Span(0, 3), words="Zoé", name="Zoé", kind="person", key=id) for id in "ab"]
    >>> names = [Name(key=key, label="Zoé", kind="person") for key in ("a", "b", "c")]
    >>> one, same = (Side([replace(row, key=key) for row in rows], names) for key in "ac")
    >>> alike(Side(rows, names), one, said, pile), alike(one, same, said, pile)
    (False, True)
    """
    by = {article.id: article for article in articles}
    if any(then.known(row, by.get(row.article)) != now.known(row, by.get(row.article)) for row in statements):
        return False
    before, after = then.met(statements, articles), now.met(statements, articles)
    if _shape(before) != _shape(after):
        return False
    other = {str(name) for (kind, name), _ in before.items() ^ after.items() if kind == "concept"}
    return not any(_in_words(other, article, side) for article in articles for side in (then, now))


def _shape(met: Met) -> set[tuple[str, frozenset[Place]]]:
    """What stands in several places, without what it is called."""
    return {(kind, places) for (kind, _), places in met.items() if len(places) > 1}


def _in_words(concepts: set[str], article: Article, side: Side) -> bool:
    """Whether a word with a capital may stand for one of some concepts."""
    near = {concept for concept in concepts if " " not in concept or concept[1:] in _lands()}
    if not near:
        return False
    text = " ".join(map(plain, f"{article.title or ''} {article.text}".split()))
    if not any(concept[1:] in text or concept[1:] in _lands() for concept in near):
        return False  # most names: to look at each word would take longer
    return not side.words(article).isdisjoint(near)


@cache
def _lands() -> frozenset[str]:
    return frozenset(senses.countries().values())

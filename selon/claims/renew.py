"""Claims that more articles came to: only those of stories that changed are made anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from selon.article import Article
from selon.claims.alike import Likeness
from selon.claims.day import Days
from selon.claims.gather import Gathering, find
from selon.claims.near import FEW, Pair
from selon.claims.who import Naming
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Statement, Story


def renew(
    statements: Sequence[Statement],
    known: Sequence[Claim],
    before: Sequence[Story],
    *,
    articles: Sequence[Article],
    mentions: Sequence[Mention] = (),
    names: Sequence[Name] = (),
    stories: Sequence[Story] = (),
    passages: Sequence[Passage] = (),
    dates: Sequence[Dating] = (),
) -> list[Claim]:
    """The claims of all the statements, where those of the stories `before` are `known`.

    Made anew are those of stories that hold other articles than before, that share a passage with a new article or a
    claim with one of these. The answer is that of `find` on all, but that a day, a name or an outlet learned later
    changes no claim made before.

    >>> from selon.article import Span
    >>> told = {"content": (Span(0, 19),), "words": ("la digue a cédé ici",), "kind": "indirect"}
    >>> said = [Statement(article=name, line=0, **told) for name in "abc"]
    >>> pile = [Article(id=id, text="la digue a cédé ici") for id in "abc"]
    >>> first = [Story(story=name, title=name, articles=(name,)) for name in "ab"]
    >>> claims = find(said[:2], articles=pile[:2], stories=first)
    >>> then = [first[0], Story(story="b", title="b", articles=("b", "c"))]
    >>> new = renew(said, claims, first, articles=pile, stories=then)
    >>> [len(claim.statements) for claim in new], new[0] is claims[0]
    ([1, 2], True)
    """
    anew = reach(map(bound, known), before, stories, [row.article for row in statements], _beside(before, passages))
    made = find(
        [row for row in statements if row.article in anew],
        articles=articles,
        mentions=[row for row in mentions if row.article in anew],
        names=names,
        stories=[story for story in stories if not anew.isdisjoint(story.articles)],
        passages=[row for row in passages if row.article in anew and row.of in anew],
        dates=[row for row in dates if row.article in anew],
    )
    made += [claim for claim in known if anew.isdisjoint(line.article for line in claim.statements)]
    return sorted(made, key=lambda claim: (claim.first.article, claim.first.line))


def _beside(before: Sequence[Story], passages: Iterable[Passage]) -> set[str]:
    """The articles that share a passage with one of no known story."""
    held = {article for story in before for article in story.articles}
    pairs = (pair for row in passages for pair in ((row.article, row.of), (row.of, row.article)))
    return {other for one, other in pairs if one not in held}


def reach(
    bonds: Iterable[Collection[str]],
    before: Sequence[Story],
    stories: Sequence[Story],
    said: Collection[str],
    moved: Iterable[str],
) -> set[str]:
    """The articles whose claims are made anew: those `moved` and of stories that changed, with all they are bound to.

    `bonds` gives the articles of each claim that is known, `said` the articles that hold statements.

    >>> one, other = (Story(story=name, title=name, articles=tuple(name)) for name in ("ab", "c"))
    >>> sorted(reach([("b", "c")], [other], [one, other], "abc", ()))
    ['a', 'b', 'c']
    """
    told = {story.articles for story in before}
    held = {article for story in before for article in story.articles}
    own = {article: story.articles for story in stories for article in story.articles}
    out = {article for story in stories if story.articles not in told for article in story.articles}
    out.update(moved, (article for article in said if article not in own or article not in held))
    shared: defaultdict[str, set[str]] = defaultdict(set)
    for articles in bonds:
        if len(articles) > 1:
            for article in articles:
                shared[article].update(articles)
    return _closed(out, own, shared)


def bound(claim: Claim) -> set[str]:
    """The articles whose statements stand in a claim or against it.

    >>> from selon.record import Line
    >>> one, other = (Line(article=name, line=0) for name in "ab")
    >>> told = {"claim": "c", "text": "", "story": None, "sources": 1, "outlets": 1, "standing": "denied"}
    >>> sorted(bound(Claim(statements=(one,), first=one, denied=(other,), **told)))
    ['a', 'b']
    """
    return {line.article for line in (*claim.statements, *claim.denied, *claim.declined, *claim.revised)}


def again(
    statements: Sequence[Statement],
    anew: Collection[str],
    bound: Mapping[Line, int],
    *,
    articles: Sequence[Article],
    mentions: Sequence[Mention] = (),
    names: Sequence[Name] = (),
    stories: Sequence[Story] = (),
    passages: Sequence[Passage] = (),
    dates: Sequence[Dating] = (),
    lone: Collection[Line] = (),
) -> list[Claim]:
    """The claims `find` gives of the articles `anew`, and of the statements `bound` to theirs across stories.

    `bound` gives the number of the claim in which each of these stands: as nothing in their stories is otherwise than
    it was, within these only what stood together still does.

    >>> from selon.article import Span
    >>> told = {"content": (Span(0, 19),), "words": ("la digue a cédé ici",), "kind": "indirect"}
    >>> said = [Statement(article=name, line=0, **told) for name in "abc"]
    >>> pile = [Article(id=id, text="la digue a cédé ici") for id in "abc"]
    >>> stories = [Story(story="a", title="a", articles=("a", "b")), Story(story="c", title="c", articles=("c",))]
    >>> lines = {Line(article=id, line=0): 7 for id in "ab"}
    >>> claims = again(said, "", lines, articles=pile, stories=stories)
    >>> [[line.article for line in claim.statements] for claim in claims]
    [['a', 'b']]
    """
    statements = sorted(statements, key=lambda row: (row.article, row.line))
    desk = _Again(statements, articles, Naming(mentions, names), Days(articles, dates, statements))
    desk.name(anew, bound)
    return desk.gathered(passages, {article: story.story for story in stories for article in story.articles}, lone)


class _Again(Gathering):
    """Puts together of some stories all, of others only what some statements stand in."""

    def name(self, anew: Collection[str], bound: Mapping[Line, int]) -> None:
        """Tell which articles and which other statements are asked for."""
        lines = [Line(article=row.article, line=row.line) for row in self.statements]
        self._fresh = anew
        self._bound = {row: bound[line] for row, line in enumerate(lines) if line in bound}
        self._asked = {row for row, line in enumerate(lines) if line.article in anew or line in bound}

    def joining(self, rows: Sequence[int]) -> list[tuple[Pair, Likeness]]:
        """The same for what is asked for in a story that is as it was."""
        if self.statements[rows[0]].article in self._fresh or len(rows) > FEW:
            return super().joining(rows)  # of many, which are compared depends on all
        found = [(pair, self.compare(*pair)) for pair in self.pairs(rows) if not self._asked.isdisjoint(pair)]
        # no other join took place: one that did not changed nothing
        return [one for one in found if len({self._bound.get(row, ~row) for row in one[0]}) == 1]

    def claims(self, rows: Sequence[int], stories: Mapping[str, str], lone: Collection[Line]) -> Iterator[Claim]:
        """The claims of the statements asked for."""
        asked = {self.groups.of(row) for row in rows if row in self._asked}
        return super().claims([row for row in rows if self.groups.of(row) in asked], stories, lone)


def _closed(some: Iterable[str], own: Mapping[str, tuple[str, ...]], bonds: Mapping[str, set[str]]) -> set[str]:
    """Articles with all of their stories, all that shares a claim with them, and so on."""
    out: set[str] = set()
    waiting = list(some)
    while waiting:
        article = waiting.pop()
        if article not in out:
            out.add(article)
            waiting += [other for other in (*own.get(article, ()), *bonds.get(article, ())) if other not in out]
    return out

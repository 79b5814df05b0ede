"""Claims that more articles came to: only those of stories that changed are made anew."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from selon.article import Article
from selon.claims.alike import Likeness
from selon.claims.day import Days
from selon.claims.gather import Gathering
from selon.claims.near import Pair
from selon.claims.who import Naming
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Statement, Story


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
    days = Days(articles, dates, statements)
    own = {article: story.story for story in stories for article in story.articles}
    desk = _Again(statements, articles, Naming(mentions, names, days.of, own), days)
    desk.name(anew, bound)
    return desk.gathered(passages, own, lone)


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
        if self.statements[rows[0]].article in self._fresh:
            return super().joining(rows)
        found = [(pair, self.compare(*pair)) for pair in self.pairs(rows) if not self._asked.isdisjoint(pair)]
        # no other join took place: one that did not changed nothing
        return [one for one in found if len({self._bound.get(row, ~row) for row in one[0]}) == 1]

    def claims(self, rows: Sequence[int], stories: Mapping[str, str], lone: Collection[Line]) -> Iterator[Claim]:
        """The claims of the statements asked for."""
        asked = {self.groups.of(row) for row in rows if row in self._asked}
        return super().claims([row for row in rows if self.groups.of(row) in asked], stories, lone)

"""Claims that more articles came to: only those of stories that changed are made anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from selon.article import Article
from selon.claims.gather import find
from selon.record import Claim, Dating, Mention, Name, Passage, Statement, Story


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

    Made anew are the claims of stories that hold other articles than before, of those that share a passage with a new
    article, and of those that share a claim with one of these. What a claim rests on stands in its story: the answer is
    that of `find` on all, but that an article's day, a name or an outlet learned later changes no claim made before.

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
    anew = _anew(known, before, stories, passages, {row.article for row in statements})
    made = find(
        [row for row in statements if row.article in anew],
        articles=[article for article in articles if article.id in anew],
        mentions=[row for row in mentions if row.article in anew],
        names=names,
        stories=[story for story in stories if not anew.isdisjoint(story.articles)],
        passages=[row for row in passages if row.article in anew and row.of in anew],
        dates=[row for row in dates if row.article in anew],
    )
    made += [claim for claim in known if anew.isdisjoint(line.article for line in claim.statements)]
    return sorted(made, key=lambda claim: (claim.first.article, claim.first.line))


def _anew(
    known: Sequence[Claim],
    before: Sequence[Story],
    stories: Sequence[Story],
    passages: Iterable[Passage],
    said: Collection[str],
) -> set[str]:
    """The articles whose claims are made anew."""
    told = {story.articles for story in before}
    changed = {article for story in stories if story.articles not in told for article in story.articles}
    held = {article for story in before for article in story.articles}
    own = {article: story.articles for story in stories for article in story.articles}
    out = changed | {article for article in said if article not in own or article not in held}
    for row in passages:
        for one, other in ((row.article, row.of), (row.of, row.article)):
            if one not in held:
                out.add(other)
    return _closed(out, own, _bonds(known))


def _bonds(known: Iterable[Claim]) -> dict[str, set[str]]:
    """The articles that share a claim with each article."""
    bonds: dict[str, set[str]] = {}
    for claim in known:
        against = (*claim.statements, *claim.denied, *claim.declined, *claim.revised)
        articles = {line.article for line in against} if len(against) > 1 else set()
        if len(articles) > 1:
            for article in articles:
                bonds.setdefault(article, set()).update(articles)
    return bonds


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

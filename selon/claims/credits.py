"""Through whom each article has what it tells: the agencies it credits, its outlet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from selon.article import Article
from selon.claims.who import one
from selon.read.credit import agencies
from selon.record import Statement

_SMALL = 2


def initials(outlet: str) -> str:
    """The first letters of a name's longer words, as its acronym has them.

    >>> initials("Agence littorale de presse")
    'alp'
    """
    return "".join(word[0] for word in one(outlet).split() if len(word) > _SMALL)


def labels(articles: Iterable[Article]) -> set[str]:
    """What the outlets of articles are called, for telling an agency whose own text is among them.

    >>> sorted(labels([Article(id="a", text="Il pleut.", outlet="Agence France-Presse")]))
    ['af', 'agence france-presse']
    """
    named = {article.outlet for article in articles if article.outlet}
    return {one(outlet) for outlet in named} | {initials(outlet) for outlet in named}


class Credits:
    """The agencies and outlets of a pile's articles, each looked for once."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles = articles
        self._outlets = labels(articles.values())
        self._agencies: dict[str, tuple[str, ...]] = {}
        self._apart: dict[str, list[str]] = {}

    def of(self, article: str) -> tuple[str, ...]:
        """The agencies an article credits."""
        found = self._agencies.get(article)
        if found is None:
            known = self._articles.get(article)
            found = self._agencies[article] = agencies(known) if known else ()
        return found

    def apart(self, article: str) -> list[str]:
        """The agencies an article credits whose own text is not in the pile."""
        found = self._apart.get(article)
        if found is None:
            found = self._apart[article] = [name for name in self.of(article) if one(name) not in self._outlets]
        return found

    def outlet(self, article: str) -> str:
        """The outlet of an article, the article itself if it names none."""
        known = self._articles.get(article)
        return (known and known.outlet) or article

    def source(self, statement: Statement) -> str:
        """The words that name a statement's source, empty where none stand there."""
        known = self._articles.get(statement.article)
        return statement.source.of(known.text) if known and statement.source else ""

    def cue(self, statement: Statement) -> str:
        """The words by which a statement is reported, empty where none stand there."""
        known = self._articles.get(statement.article)
        return statement.cue.of(known.text) if known and statement.cue else ""

    def relay(self, article: str) -> str:
        """Who stands behind what an article gives no name for: the agency it credits, else its outlet."""
        return next(iter(self.of(article)), self.outlet(article))

"""One file a page: from the index to what is shown. `PAGES` says which function answers for which path."""

from __future__ import annotations

from collections.abc import Callable

from selon.index.shelf import Shelf
from selon.web.page import Ask, Page
from selon.web.pages import (
    about,
    article,
    claim,
    claims,
    compare,
    front,
    name,
    news,
    outlet,
    search,
    statement,
    story,
    voices,
)

Maker = Callable[[Shelf, Ask], Page]

PAGES: dict[tuple[str, int], Maker] = {
    ("front", 0): front.front,
    ("day", 1): front.day,
    ("stories", 0): front.stories,
    ("story", 1): story.story,
    ("news", 2): news.news,
    ("claims", 0): claims.claims,
    ("claims", 1): claims.of_story,
    ("claim", 1): claim.claim,
    ("article", 1): article.article,
    ("statement", 2): statement.statement,
    ("compare", 2): compare.compare,
    ("name", 1): name.name,
    ("names", 0): name.names,
    ("outlet", 1): outlet.outlet,
    ("outlets", 0): outlet.outlets,
    ("voices", 0): voices.voices,
    ("search", 0): search.search,
    ("about", 0): about.about,
}
"""The kind of a page and the number of its keys -> what makes it."""

"""What has a page of its own in a folder of pages, and where the rest stands: at its place in an article."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc

from selon.index.shelf import Shelf
from selon.record import Claim, Story
from selon.web.address import slug
from selon.web.pages.article import LONGEST
from selon.web.pages.name import BENEATH, DAYS, VIEWS

FEW = 5
"""Statements by and about a name up to which no page has them day by day."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in an article something stands that has no page of its own."""

    article: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Where the stories, claims and names without a page stand, and which lists each name with a page has.

    A story has a page where it is several articles, a claim where it is more than one statement, a name where it
    speaks, somebody speaks for it, or it stands in several articles. All else that such a page could show stands on the
    page of the one article. Of a name's lists the first stands on its page, and beneath it those that are short.

    >>> held = Held(stories={}, claims={"c": Place("a", "s-2")}, names={}, views={"ana": ("by", "articles")})
    >>> held.place("claim", "c"), held.place("name", "ana"), held.view("ana", "by"), held.view("ana", "articles")
    (Place(article='a', at='s-2'), None, '', 'articles')
    """

    stories: dict[str, Place]
    claims: dict[str, Place]
    names: dict[str, Place]
    views: dict[str, tuple[str, ...]]

    def place(self, kind: str, key: str) -> Place | None:
        """Where something stands that has no page of its own; None where it has one."""
        return {"story": self.stories, "claims": self.stories, "claim": self.claims, "name": self.names}.get(
            kind, {}
        ).get(key)

    def shows(self, key: str, view: str) -> bool:
        """Whether a list stands on a name's page."""
        return view in self.views.get(key, (*VIEWS, DAYS))

    def view(self, key: str, view: str) -> str:
        """The list of a name's page as it is addressed: the one shown first, and what is short, stand on the page."""
        views = self.views.get(key, (view,))
        return "" if view not in views or (key in self.views and view == views[0]) else view


ALL = Held(stories={}, claims={}, names={}, views={})
"""Everything has a page."""


def held(shelf: Shelf) -> Held:
    """What has a page of its own in a folder of pages made of a record."""
    names, views = _names(shelf)
    return Held(stories=_stories(shelf), claims=_claims(shelf), names=names, views=views)


def _stories(shelf: Shelf) -> dict[str, Place]:
    """The stories of one article."""
    return {row.story: Place(row.articles[0], "") for row in shelf.rows(Story) if len(row.articles) == 1}


def _claims(shelf: Shelf) -> dict[str, Place]:
    """The claims that are one statement, which nobody denies, takes back or declines to confirm."""
    out = {}
    for one in shelf.rows(Claim):
        others = (*one.statements[1:], *one.denied, *one.declined, *one.revised, *one.turns[1:])
        if one.statements and not others:
            (line,) = one.statements
            out[one.claim] = Place(line.article, f"s-{line.line}")
    return out


def _names(shelf: Shelf) -> tuple[dict[str, Place], dict[str, tuple[str, ...]]]:
    places, views = {}, {}
    long = pc.greater(pc.binary_length(shelf.table("articles").column("text")), LONGEST).to_numpy()
    told = shelf.table("names").select(["key", "label"]).to_pylist()
    for number, row in enumerate(told):
        sizes = {view: np.diff(shelf.span(source, "k", number))[0] for view, (source, _) in VIEWS.items()}
        articles = shelf.of("mentioned", "k", number, "n")
        alone = len(articles) == 1 and not sizes["by"] and not long[articles[0]]
        if alone and set(shelf.matching("by_institution", row["label"])) <= {number}:
            (one,) = shelf.lines("listed", articles, ["id"])
            places[row["key"]] = Place(one["id"], f"m-{slug(row['key'])}")
        else:
            views[row["key"]] = _views(sizes)
    return places, views


def _views(sizes: dict[str, int]) -> tuple[str, ...]:
    """The lists that hold something and are not so short that they stand beneath the first of them."""
    found = [view for view, size in sizes.items() if size]
    kept = [view for view in found[1:] if sizes[view] > BENEATH]
    if sizes["by"] and sizes["about"] and sizes["by"] + sizes["about"] > FEW:
        kept.append(DAYS)
    return (*found[:1], *kept) or ("about",)

"""What has a page of its own in a folder of pages, and where the rest stands: at its place in an article."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc

from selon.index.shelf import Shelf
from selon.record import Claim
from selon.web.address import slug
from selon.web.pages.article import LONGEST
from selon.web.pages.name import VIEWS


@dataclass(frozen=True, slots=True)
class Place:
    """Where in an article something stands that has no page of its own."""

    article: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Where the claims and names without a page stand, and which lists each name with a page has, the first first.

    A claim has a page where it is more than one statement; a name where it speaks, somebody speaks for it, or it stands
    in several articles. All else that such a page could show stands on the page of the one article.

    >>> held = Held(claims={"c": Place("a", "s-2")}, names={}, views={"ana": ("by", "articles")})
    >>> held.place("claim", "c"), held.place("name", "ana"), held.view("ana", "by"), held.view("ana", "articles")
    (Place(article='a', at='s-2'), None, '', 'articles')
    """

    claims: dict[str, Place]
    names: dict[str, Place]
    views: dict[str, tuple[str, ...]]

    def place(self, kind: str, key: str) -> Place | None:
        """Where something stands that has no page of its own; None where it has one."""
        return {"claim": self.claims, "name": self.names}.get(kind, {}).get(key)

    def shows(self, key: str, view: str) -> bool:
        """Whether a list stands on a name's page."""
        return view in self.views.get(key, VIEWS)

    def view(self, key: str, view: str) -> str:
        """The list of a name's page as it is addressed: the one shown first stands on the page itself."""
        return "" if self.views.get(key, ())[:1] == (view,) else view


ALL = Held(claims={}, names={}, views={})
"""Everything has a page."""


def held(shelf: Shelf) -> Held:
    """What has a page of its own in a folder of pages made of a record."""
    names, views = _names(shelf)
    return Held(claims=_claims(shelf), names=names, views=views)


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
    """The lists that hold something; one article needs none where it has a statement that leads to it."""
    found = [view for view, size in sizes.items() if size]
    if sizes["articles"] == 1 and len(found) > 1:
        found.remove("articles")
    return tuple(found) or ("about",)

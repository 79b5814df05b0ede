"""A page as HTML: the template of its name, the words of its language, the links of where it will stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from selon.export.escape import environment
from selon.export.labels import tied
from selon.web.address import outside, path, query, slug
from selon.web.page import Ask, Page
from selon.web.pictures import spark
from selon.web.tongue import tongue

if TYPE_CHECKING:
    from jinja2 import Environment

Link = Callable[..., str]


Parts = Mapping[tuple[str, int], int]
"""Article and line of the statements that stand beyond the first part of their article's page, each with its part."""


def part_of(parts: Parts, kind: str, keys: tuple[str, ...], at: str) -> int | None:
    """The part of an article's page to which a link to a statement (`s-9`) leads, None for the first."""
    return parts.get((keys[0], int(at[2:]))) if kind == "article" and at.startswith("s-") else None


class Served:
    """Links between pages that a server answers. They carry the language where it was asked for by address.

    `parts` tells which statements stand beyond the first part of their article.

    >>> links = Served(Ask(language="en", chosen=True), {("a", 9): 2})
    >>> links("story", "s-1", page=2), links("article", "a", at="s-9")
    ('/story/s-1?page=2&lang=en', '/article/a?page=2&lang=en#s-9')
    """

    static = False

    def __init__(self, ask: Ask, parts: Parts = MappingProxyType({})) -> None:
        self._lang = {"lang": ask.language} if ask.chosen else {}
        self._parts = parts

    def __call__(self, kind: str, /, *keys: str, twin: str = "", at: str = "", **asked: object) -> str:
        where = path(kind, *keys)
        if twin:
            where = (where if where != "/" else "/front") + f".{twin}"
        if part := part_of(self._parts, kind, keys, at):
            asked = {**asked, "page": part}
        return where + query({**asked, **self._lang}) + (f"#{at}" if at else "")

    def file(self, name: str) -> str:
        """The address of a file of the reader's own."""
        return f"/static/{name}"

    def owns(self, kind: str, key: str) -> bool:
        """Whether something has a page of its own: all has that a server answers for."""
        return True

    def shows(self, key: str, view: str) -> bool:
        """Whether a list stands on a name's page."""
        return True

    def anchor(self, key: str) -> str:
        """What a mention is found by whose name has no page."""
        return ""


def html(page: Page, ask: Ask, link: Any, *, notice: str | None = None) -> bytes:
    """The page as HTML."""
    text = (
        _templates()
        .get_template(f"{page.name}.html")
        .render(
            {**page.data, **page.drawn},
            page_name=page.name,
            heading=page.title,
            data=page.data,
            ask=ask,
            link=link,
            t=tongue(ask.language),
            notice=notice,
            asked={name: value for name, value in ask.query.items() if name != "lang"},
        )
    )
    return text.encode("utf-8", "replace")


@cache
def _templates() -> Environment:
    made = environment("selon.web")
    made.filters.update(tied=tied, outside=outside, slug=slug, short=short)
    made.globals.update(spark=spark)
    return made


def short(words: str, length: int = 60) -> str:
    """Words cut at a blank where they are too long.

    >>> short("Il pleut sur la ville", 10)
    'Il pleut…'
    """
    if len(words) <= length:
        return words
    return words[:length].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"

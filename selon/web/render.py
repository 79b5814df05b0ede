"""A page as HTML: the template of its name, the words of its language, the links of where it will stand."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
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


class Served:
    """Links between pages that a server answers. They carry the language where it was asked for by address.

    >>> Served(Ask(language="en", chosen=True))("story", "s-1", page=2)
    '/story/s-1?page=2&lang=en'
    """

    static = False

    def __init__(self, ask: Ask) -> None:
        self._lang = {"lang": ask.language} if ask.chosen else {}

    def __call__(self, kind: str, /, *keys: str, twin: str = "", at: str = "", **asked: object) -> str:
        where = path(kind, *keys)
        if twin:
            where = (where if where != "/" else "/front") + f".{twin}"
        return where + query({**asked, **self._lang}) + (f"#{at}" if at else "")

    def file(self, name: str) -> str:
        """The address of a file of the reader's own."""
        return f"/static/{name}"


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

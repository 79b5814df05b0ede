"""The reader's pages as a folder that opens from disk: all that can be come to from the front page, and its search."""

from __future__ import annotations

import hashlib
import json
import os
from collections import deque
from collections.abc import Callable
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from types import MappingProxyType
from typing import Any

from selon.errors import SelonError, UsageError
from selon.export.finding import KINDS, Entry, entries, letters, script
from selon.export.held import ALL, Held, held
from selon.index import place
from selon.index.shelf import Shelf
from selon.store.disk import Record
from selon.web.address import slug
from selon.web.annotation import annotation
from selon.web.page import Ask, Missing, Page, as_csv, as_json
from selon.web.pages import PAGES
from selon.web.pages.parts import parts
from selon.web.render import Parts, html, part_of
from selon.web.tongue import tongue

LARGEST = 5000
"""Articles of a record that a folder of pages is made of at most."""
FILES = ("selon.css", "reader.js", "find.js", "icon.svg")
DATA = "find-data.js"
FOLDERS = (*(kind for kind, keys in PAGES if keys and kind != "statement"), "az")
LONGEST = 80
"""Characters of a file's name, which file systems bound."""
Progress = Callable[[str, int], None]
Address = tuple[str, tuple[str, ...], str, int]
"""A page: its kind, its keys, which of its lists is looked at, which part of it."""


class Linked:
    """Links between files, each relative to the page it stands on; it remembers which pages were linked to.

    What has no page of its own is linked to where it stands.

    >>> links = Linked("story/s.html")
    >>> links("article", "a", at="s-2"), links.file("selon.css"), links.wanted
    ('../article/a.html#s-2', '../selon.css', [('article', ('a',), '', 1)])
    """

    static = True

    def __init__(self, here: str, parts: Parts = MappingProxyType({}), has: Held = ALL) -> None:
        self._up = "../" * here.count("/")
        self._parts = parts
        self._held = has
        self._told: set[str] = set()
        self.wanted: list[Address] = []

    def __call__(
        self,
        kind: str,
        /,
        *keys: str,
        at: str = "",
        page: int | str = 1,
        view: str = "",
        standing: str = "",
        twin: str = "",
        **_: object,
    ) -> str:
        if kind == "statement":
            kind, keys, at = "article", keys[:1], f"s-{keys[1]}"
        elif keys and (place := self._held.place(kind, keys[0])):
            kind, keys, at = "article", (place.article,), place.at
        view = standing if kind == "claims" else self._held.view(keys[0], view) if kind == "name" else view
        page = part_of(self._parts, kind, keys, at) or page
        address = ("find" if kind == "search" else kind, keys, view, int(page))
        if twin:
            return self._up + file(address, twin)
        if (kind, len(keys)) in PAGES and kind != "search":
            self.wanted.append(address)
        return self._up + file(address) + (f"#{at}" if at else "")

    def file(self, name: str) -> str:
        """The address of a file of the reader's own."""
        return self._up + name

    def owns(self, kind: str, key: str) -> bool:
        """Whether something has a page of its own."""
        return self._held.place(kind, key) is None

    def shows(self, key: str, view: str) -> bool:
        """Whether a list stands on a name's page."""
        return self._held.shows(key, view)

    def anchor(self, key: str) -> str:
        """What the first mention on a page is found by whose name has no page, and no other."""
        place = self._held.place("name", key)
        if place is None or key in self._told:
            return ""
        self._told.add(key)
        return place.at


def write(record: str | Path, folder: str | Path, *, language: str = "fr", progress: Progress | None = None) -> int:
    """Write the pages of a record into a folder, made where there is none; how many they are.

    `progress` is told how many are written.

    Raises `UsageError` where the record is too large, the folder holds other things, or nothing was read.
    """
    target = Path(folder)
    shelf = place.refresh(Record(record))
    if not shelf.size:
        raise UsageError(f"{record}: no article to export: nothing was read")
    if shelf.size > LARGEST:
        raise UsageError(
            f"{shelf.size} articles are too many for a folder of pages ({LARGEST} at most); use 'selon serve'"
        )
    try:
        _prepare(target)
        has = held(shelf)
        met = _walk(shelf, target, language, has, progress)
        found = [entry for entry in entries(shelf, tongue(language)) if _met(entry, met, has)]
        return len(met) + _search(found, target, language, has)
    except OSError as error:
        raise SelonError(f"{error.filename or folder}: cannot be written ({error.strerror or error})") from None


def file(address: Address, ending: str = "html") -> str:
    """The file of a page. Names differ in more than case, and are no longer than a file system takes.

    >>> file(("front", (), "", 1)), file(("story", ("s-1",), "", 2)), file(("name", ("ana",), "about", 1), "json")
    ('index.html', 'story/s-1.2.html', 'name/ana.about.json')
    """
    kind, keys, view, page = address
    part = (f".{slug(view.replace(' ', '-'))}" if view else "") + (f".{page}" if page > 1 else "")
    if not keys:
        return ("index" if kind == "front" else kind) + f"{part}.{ending}"
    name = "--".join(map(slug, keys))
    if len(name) > LONGEST or name != name.lower():
        name = f"{name[:LONGEST]}-{hashlib.blake2b('/'.join(map(slug, keys)).encode(), digest_size=6).hexdigest()}"
    return f"{kind}/{name}{part}.{ending}"


def _prepare(target: Path) -> None:
    if target.exists() and any(target.iterdir()) and not (target / "selon.css").exists():
        raise UsageError(f"{target}: holds other files; name an empty or a new folder")
    for kind in FOLDERS:
        (target / kind).mkdir(parents=True, exist_ok=True)
    for name in FILES:
        (target / name).write_bytes(files("selon.web").joinpath("static", name).read_bytes())


def _met(entry: Entry, met: set[Address], has: Held) -> bool:
    """Whether what can be searched has a page that was written; a story of one article is found as that article."""
    links = Linked("", has=has)
    links(entry.kind, entry.key)
    return links.wanted[0] in met and (entry.kind != "story" or links.owns("story", entry.key))


def _walk(shelf: Shelf, target: Path, language: str, has: Held, progress: Progress | None) -> set[Address]:
    """Write the front page, then every page linked to from those written; all of them."""
    first: Address = ("front", (), "", 1)
    waiting, met = deque([first]), {first}
    while waiting:
        address = waiting.popleft()
        links = Linked(file(address), parts(shelf), has)
        ask, page = _made(shelf, address, language)
        (target / file(address)).write_bytes(html(page, ask, links))
        if page.name != "error":
            (target / file(address, "json")).write_bytes(as_json(page))
            (target / file(address, "csv")).write_bytes(as_csv(page))
        if page.data.get("statement_rows") and page.name == "article":
            (target / file(address, "annotations.json")).write_bytes(_annotations(page, file(address)))
        for linked in links.wanted:
            if linked not in met:
                met.add(linked)
                waiting.append(linked)
        if progress:
            progress("pages", len(met) - len(waiting))
    return met


def _made(shelf: Shelf, address: Address, language: str) -> tuple[Ask, Page]:
    kind, keys, view, page = address
    list_ = "standing" if kind == "claims" else "view"
    query = {name: value for name, value in ((list_, view), ("page", str(page) if page > 1 else "")) if value}
    ask = Ask(keys=keys, query=query, language=language)
    try:
        return ask, PAGES[kind, len(keys)](shelf, ask)
    except Missing:
        data = {"state": "missing", "place": os.curdir, "detail": ""}
        return ask, Page(name="error", title="missing", data=data)


def _annotations(page: Page, own: str) -> bytes:
    """The statements of an article's page as Web Annotations, each found on that page."""
    one, said = page.drawn["one"], page.drawn["said"]
    items = [
        annotation(row, one, about) | {"id": f"{own}#s-{row.line}"}
        for row, about in zip(said, page.data["statement_rows"], strict=True)
    ]
    for item in items:
        del item["@context"]
    told = {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items}
    return json.dumps(told, ensure_ascii=False, default=str).encode("utf-8", "replace")


def _search(found: list[Entry], target: Path, language: str, has: Held) -> int:
    """Write what the folder is searched by, and the list from A to Z for who lets no scripts run; the pages."""
    told, left = script((entry, Linked("", has=has)(entry.kind, entry.key)) for entry in found)
    (target / DATA).write_text(told, encoding="ascii")
    held = letters(found)
    counts = [(letter, len(part)) for letter, part in held.items()]
    asked = Ask(language=language)
    pages: list[tuple[str, Address, dict[str, Any]]] = [
        ("find", ("find", (), "", 1), {"kinds": KINDS, "left": left}),
        ("az", ("az", (), "", 1), {"letter": "", "letters": counts, "groups": []}),
    ]
    for letter, part in held.items():
        groups = [(kind, list(group)) for kind, group in groupby(part, key=lambda entry: entry.kind)]
        pages.append(("az", ("az", (letter,), "", 1), {"letter": letter, "letters": counts, "groups": groups}))
    for name, address, drawn in pages:
        page = Page(name=name, title="", data={}, drawn=drawn)
        (target / file(address)).write_bytes(html(page, asked, Linked(file(address), has=has)))
    return len(pages)

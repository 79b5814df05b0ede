"""The reader as an ASGI application: an address to a page, the page to HTML, JSON or CSV."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Collection
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from selon.index.shelf import Shelf
from selon.web.address import key
from selon.web.desk import Desk, Found
from selon.web.guard import App, Guard
from selon.web.keeping import Kept
from selon.web.page import Ask, Missing, Page, as_csv, as_json
from selon.web.pages import PAGES
from selon.web.pages.parts import parts
from selon.web.render import Served, html
from selon.web.tongue import chosen

FILES = {
    "selon.css": "text/css",
    "reader.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
TWINS = {"json": "application/json", "csv": "text/csv; charset=utf-8"}
_VERSION = version("selon")
_STATUS = {"missing": 404, "host": 421, "method": 405, "fault": 500, "damaged": 500, "older": 500}


def application(record: str | Path, *, names: Collection[str] = ()) -> App:
    """The reader of a record. `names` are the host names it may be asked under, beside localhost and numbers."""
    desk = Desk(Path(record))
    desk.begin()
    kept = Kept()

    async def answer(request: Request) -> Response:
        return await run_in_threadpool(_answer, desk, kept, request)

    async def file(request: Request) -> Response:
        return _file(request)

    routes = [
        Route("/static/{name}", file, methods=["GET", "HEAD"]),
        Route("/{path:path}", answer, methods=["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]),
    ]
    made = Starlette(routes=routes)
    made.state.desk = desk
    return Guard(made, names=names)


def _file(request: Request) -> Response:
    """A file of the reader's own, of the few there are."""
    name = request.path_params["name"]
    if request.scope["selon.refused"] or name not in FILES:
        return Response(status_code=404)
    body = files("selon.web").joinpath("static", name).read_bytes()
    return Response(body, media_type=FILES[name], headers={"cache-control": "max-age=300"})


def _answer(desk: Desk, kept: Kept, request: Request) -> Response:
    query = dict(list(request.query_params.items())[:40])
    language = chosen(query.get("lang"), request.headers.get("accept-language", ""))
    ask = Ask(query=query, language=language, chosen=query.get("lang") == language)
    if refused := request.scope["selon.refused"]:
        return error(refused, ask)
    wanted, twin = split(request.path_params["path"])
    if request.path_params["path"] == "front":
        return RedirectResponse(Served(ask)("front"))
    found = desk.find()
    try:
        return _page(kept, found, wanted, twin, ask, str(desk.path), request.headers.get("if-none-match", ""))
    except Missing:
        return error("missing", ask, twin=twin)
    except Exception as fault:
        # one page fails, the server goes on; the terminal has the line
        line = " ".join(str(fault).split())[:300]
        print(f"selon: {request.url.path}: {type(fault).__name__}: {line}", file=sys.stderr, flush=True)
        return error("fault", ask, twin=twin)


def split(path: str) -> tuple[list[str], str]:
    """The parts of a path and the kind of twin asked for.

    >>> split("story/s-1.json"), split("")
    ((['story', 's-1'], 'json'), (['front'], ''))
    """
    stem, dot, ending = path.rpartition(".")
    twin = ending if dot and ending in TWINS else ""
    parts = (stem if twin else path).split("/")
    return (parts if parts != [""] else ["front"]), twin


def _page(kept: Kept, found: Found, parts: list[str], twin: str, ask: Ask, place: str, known: str) -> Response:
    wanted = PAGES.get((parts[0], len(parts) - 1))
    if wanted is None:
        raise Missing("page")
    if found.shelf is None:
        return error(found.state, ask, twin=twin, place=place, detail=found.detail)
    full = Ask(keys=tuple(map(key, parts[1:])), query=ask.query, language=ask.language, chosen=ask.chosen)
    asked = (found.shelf.folder, parts[0], full.keys, twin, tuple(ask.query.items()), ask.language, found.notice)
    headers = _headers(ask) | {"etag": _tag(asked)}
    if headers["etag"] == known:
        return Response(status_code=304, headers=headers)
    body = kept.get(asked)
    if body is None:
        body = _body(wanted(found.shelf, full), twin, full, found.shelf, found.notice)
        kept.put(asked, body)
    return Response(body, media_type=TWINS.get(twin, "text/html; charset=utf-8"), headers=headers)


def _body(page: Page, twin: str, ask: Ask, shelf: Shelf, notice: str | None) -> bytes:
    if twin:
        return as_json(page) if twin == "json" else as_csv(page)
    return html(page, ask, Served(ask, parts(shelf)), notice=notice)


def _tag(asked: object) -> str:
    """What an answer is known by: the state of the record, what was asked, and the Selon that answers."""
    return f'"{hashlib.blake2b(repr((asked, _VERSION)).encode("utf-8", "replace"), digest_size=12).hexdigest()}"'


def error(state: str, ask: Ask, *, twin: str = "", place: str = "DIR", detail: str = "") -> Response:
    """A page that says what is the matter and what to do."""
    data: dict[str, Any] = {"state": state, "place": place, "detail": detail}
    page = Page(name="error", title=state, data=data)
    status = _STATUS.get(state, 503)
    headers = _headers(ask) | ({"retry-after": "5"} if status == 503 else {})
    if twin:
        return Response(as_json(page), status_code=status, media_type="application/json", headers=headers)
    body = html(page, ask, Served(ask))
    return Response(body, status_code=status, media_type="text/html; charset=utf-8", headers=headers)


def _headers(ask: Ask) -> dict[str, str]:
    return {"cache-control": "no-cache", "vary": "Accept-Language", "content-language": ask.language}

"""Serves a record until it is told to stop."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Collection
from pathlib import Path

import uvicorn

from selon.errors import SelonError
from selon.web.app import application
from selon.web.guard import App

HOST = "127.0.0.1"
PORT = 8137


def serve(
    record: str | Path,
    *,
    host: str = HOST,
    port: int = PORT,
    names: Collection[str] = (),
    ready: Callable[[str], None] | None = None,
) -> None:
    """Answer requests until SIGTERM or SIGINT. Port 0 takes a free one; `ready` is called with the address.

    Raises `SelonError` where the address cannot be taken.
    """
    taken = _bound(host, port)
    server = uvicorn.Server(_configured(application(record, names=names)))

    def stop(*_: object) -> None:
        server.should_exit = True

    before = {number: signal.signal(number, stop) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        if ready:
            shown = f"[{host}]" if ":" in host else host
            ready(f"http://{shown}:{taken.getsockname()[1]}/")
        server.run(sockets=[taken])
    finally:
        taken.close()
        for number, handler in before.items():
            signal.signal(number, handler)


def _configured(app: App) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=3,
        limit_concurrency=200,
        h11_max_incomplete_event_size=16_384,
        ws="none",
        lifespan="off",
        http="h11",
        loop="asyncio",
    )


def _bound(host: str, port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
        made.listen(128)
    except OSError as error:
        made.close()
        raise SelonError(
            f"{host}:{port}: cannot be served on ({error.strerror or error}); name another --port"
        ) from None
    return made

"""What stands before every page: which hosts may ask, what may be asked, and the headers of every answer."""

from __future__ import annotations

import ipaddress
from collections.abc import Awaitable, Callable, Collection, MutableMapping
from typing import Any

from selon.web.address import LONGEST

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_RAW = [(name.encode(), value.encode()) for name, value in HEADERS.items()]


class Guard:
    """Lets only GET and HEAD of short addresses through, and only from the hosts that are expected.

    A page elsewhere can make a browser ask this machine under a name of its own (DNS rebinding); it cannot do so under
    an address of numbers or under `localhost`.
    """

    def __init__(self, app: App, *, names: Collection[str] = ()) -> None:
        self._app = app
        self._names = {"localhost", *(name.lower() for name in names)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def dressed(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *_RAW]
            await send(message)

        scope["selon.refused"] = self._refused(scope)
        await self._app(scope, receive, dressed)

    def _refused(self, scope: Scope) -> str | None:
        hosts = [value for name, value in scope["headers"] if name == b"host"]
        if len(hosts) != 1 or not allowed(hosts[0].decode("latin-1"), self._names):
            return "host"
        if scope["method"] not in ("GET", "HEAD"):
            return "method"
        if len(scope["raw_path"] or b"") + len(scope["query_string"]) > LONGEST * 2:
            return "missing"
        return None


def allowed(host: str, names: Collection[str]) -> bool:
    """Whether a Host header is an address of numbers or one of some names.

    >>> allowed("127.0.0.1:8000", ()), allowed("[::1]:8000", ()), allowed("evil.example", ("localhost",))
    (True, True, False)
    """
    name, _, port = host.rpartition(":") if not host.endswith("]") and ":" in host else (host, "", "")
    if port and not (port.isascii() and port.isdigit()):
        return False
    if name.lower() in names:
        return True
    bare = name[1:-1] if name.startswith("[") and name.endswith("]") else name
    try:
        ipaddress.ip_address(bare)
    except ValueError:
        return False
    return True

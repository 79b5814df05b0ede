"""Answers kept for who asks the same again: a desk opens the same pages all day."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable

LARGEST = 32 << 20
"""Bytes of answers that are kept."""


class Kept:
    """The answers given last, at most so many bytes of them.

    >>> kept = Kept(largest=3)
    >>> kept.put("a", b"12"), kept.put("b", b"34"), kept.get("a"), kept.get("b")
    (None, None, None, b'34')
    """

    def __init__(self, largest: int = LARGEST) -> None:
        self._largest = largest
        self._size = 0
        self._held: OrderedDict[Hashable, bytes] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> bytes | None:
        """The answer kept under a key."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
            return self._held.get(key)

    def put(self, key: Hashable, body: bytes) -> None:
        """Keep an answer; those asked for longest ago make room."""
        with self._lock:
            self._size += len(body) - len(self._held.pop(key, b""))
            self._held[key] = body
            while self._size > self._largest:
                self._size -= len(self._held.popitem(last=False)[1])

"""The addresses of pages: they stay the same for as long as the record names its rows the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, urlencode

LONGEST = 2000
"""Characters of an address that is looked at."""
_ESCAPE = re.compile(r"~([0-9a-f]{1,6})~")


def slug(key: str) -> str:
    """A key as one part of a path: letters, digits, hyphens, underscores; different keys stay different.

    >>> slug("seed-000"), slug("a/b é")
    ('seed-000', 'a~2f~b~20~~e9~')
    """
    return re.sub(r"[^A-Za-z0-9_-]", lambda found: f"~{ord(found[0]):x}~", key)


def key(slug: str) -> str:
    """The key a part of a path stands for, the inverse of `slug`.

    >>> key("a~2f~b~20~~e9~"), key("~110000~")
    ('a/b é', '\\ufffd')
    """

    def mark(found: re.Match[str]) -> str:
        code = int(found[1], 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"

    return _ESCAPE.sub(mark, slug)


def path(kind: str, *keys: str) -> str:
    """The path of a page.

    >>> path("story", "story-1"), path("front")
    ('/story/story-1', '/')
    """
    return "/" if kind == "front" else "/" + "/".join([kind, *map(slug, keys)])


def query(values: Mapping[str, object]) -> str:
    """The query part of an address, without what is empty.

    >>> query({"q": "été", "page": 2, "by": ""})
    '?q=%C3%A9t%C3%A9&page=2'
    """
    kept = {name: value for name, value in values.items() if value not in ("", None)}
    return "?" + urlencode(kept) if kept else ""


def outside(url: str | None) -> str | None:
    """A web address that may be followed, None for any other scheme.

    >>> outside("javascript:alert(1)"), outside("https://example.org/a")
    (None, 'https://example.org/a')
    """
    return url if url and re.fullmatch(r"https?://[^\s\"'<>\\]+", url) else None


def fragment(words: str) -> str:
    """A text fragment that leads a browser to some words of a page.

    >>> fragment("Il pleut.")
    '#:~:text=Il%20pleut.'
    >>> fragment("a b c d e f g h i j k l m n")
    '#:~:text=a%20b%20c%20d,k%20l%20m%20n'
    """
    parts = words.split()
    chosen = [" ".join(parts)] if len(parts) <= 12 else [" ".join(parts[:4]), " ".join(parts[-4:])]
    return "#:~:text=" + ",".join(quote(part, safe="").replace("-", "%2D") for part in chosen)

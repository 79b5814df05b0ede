"""Bytes as text: the mark at their head, UTF-8, the charset they declare, else the likeliest for French."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_HEAD = 4096  # a page declares its charset within so many bytes
_SAMPLE = 200_000  # bytes shown to the detector
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Binary(ValueError):
    """These bytes are no text."""


def decode(data: bytes, *, declares: bool = False) -> str:
    """The text of some bytes; `declares` says that they may name their own charset, as HTML does.

    Raises `Binary` when they are no text. What cannot be read in the encoding found becomes U+FFFD.

    >>> decode("Élysée".encode("cp1252")), decode(b"\\xef\\xbb\\xbfSelon")
    ('Élysée', 'Selon')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    head = data[:_HEAD]
    if len(_CONTROLS.findall(head)) > len(head) // 100:
        raise Binary("it holds no text but binary data")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(data) - 4 and error.reason == "unexpected end of data" and error.start:
            return data.decode("utf-8", errors="replace")  # cut in the middle of its last character
    if declares and (found := _DECLARED.search(head)) and (text := _as_declared(data, found.group(1))) is not None:
        return text
    return _guess(data)


def _as_declared(data: bytes, name: bytes) -> str | None:
    try:
        encoding = codecs.lookup(name.decode("ascii"))
        if not encoding._is_text_encoding or encoding.name == "utf-8":
            return None
        encoding_name = "cp1252" if encoding.name in ("iso8859-1", "ascii") else encoding.name  # as browsers do
        return data.decode(encoding_name, errors="replace")
    except (LookupError, ValueError):
        return None


def _guess(data: bytes) -> str:
    """UTF-8 with some bad bytes stays UTF-8, as which other accents hardly ever read; else it is Windows-1252.

    The detector is asked only about bytes that Windows-1252 does not have: on short French texts it errs more often.
    """
    loose = data.decode("utf-8", errors="replace")
    accented = sum(char > "\x7f" for char in loose[:_SAMPLE])
    if loose.count("\ufffd", 0, _SAMPLE) * 2 < accented:
        return loose
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(data[:_SAMPLE]).best()
        return data.decode(best.encoding if best else "cp1252", errors="replace")


def whole(text: str) -> str:
    """The text with lone surrogates, which no file can hold, replaced one for one by U+FFFD.

    >>> whole("a\\ud800b")
    'a�b'
    """
    return _SURROGATE.sub("\ufffd", text)

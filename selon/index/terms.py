"""How words are cut and folded for searching, and what is kept of each article and statement beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import tantivy

FOLDER = "words"
CHOSEN = ("outlet", "act", "standing")
"""Fields that are searched as a whole."""


def opened(folder: Path, *, new: bool = False) -> Any:
    """The words of an index, to be searched or written into; `new` begins them.

    Raises `OSError` or `ValueError` where there are none.
    """
    place = str(folder / FOLDER)
    index = tantivy.Index(schema(), path=place) if new else tantivy.Index.open(place)
    for name, analyzer in _analyzers().items():
        index.register_tokenizer(name, analyzer)
    return index


def schema() -> Any:
    """The fields. An article is known by its serial number, which it keeps, a statement by that and its line."""
    made = tantivy.SchemaBuilder()
    made.add_text_field("text", stored=False, tokenizer_name="french", index_option="position")
    made.add_text_field("speaker", stored=False, tokenizer_name="folded", index_option="position")
    made.add_text_field("who", stored=False, fast=True, tokenizer_name="raw", index_option="basic")
    made.add_text_field("kind", stored=False, tokenizer_name="raw", index_option="basic")
    for name in CHOSEN:
        made.add_text_field(name, stored=False, fast=True, tokenizer_name="raw", index_option="basic")
    made.add_integer_field("serial", stored=False, indexed=True, fast=True)
    made.add_integer_field("line", stored=False, indexed=False, fast=True)
    made.add_integer_field("day", stored=False, indexed=True, fast=True)
    return made.build()


def number(day: str | None) -> int:
    """A day as a number that keeps its order, 0 for none.

    >>> number("2023-09-05"), number("2023-09"), number("?")
    (20230905, 20230900, 0)
    """
    parts = (day or "")[:10].split("-")
    if not all(part.isascii() and part.isdigit() for part in parts):
        return 0
    year, month, date = (*map(int, parts), 0, 0)[:3]
    return year * 10000 + month * 100 + date


def day(number: int) -> str:
    """A day, month or year of its number, the inverse of `number`.

    >>> day(20230905), day(20230900), day(0)
    ('2023-09-05', '2023-09', '')
    """
    year, month, date = number // 10000, number // 100 % 100, number % 100
    parts = [f"{year:04}", f"{month:02}", f"{date:02}"]
    return "-".join(parts[: 3 if date else 2 if month else 1]) if number else ""


def _analyzers() -> dict[str, Any]:
    """Folding comes before the endings are cut, so that a query without accents finds what one with them does."""

    def folded() -> Any:
        plain = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.remove_long(80))
        return plain.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())

    return {"folded": folded().build(), "french": folded().filter(tantivy.Filter.stemmer("french")).build()}
